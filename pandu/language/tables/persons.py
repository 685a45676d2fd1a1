"""Words for those whose traits people tell, in standard form or as typed; a phrase is written with "_"."""

from pandu.language.tables import words

PERSONS = {
    "pupil": "murid siswa siswi mahasiswa mahasiswi anak_didik anak_bimbingan peserta_didik anak_asuh anak_wali santri student pelajar",
    "relative": (
        "sepupu om tante paman bibi pakde bude mertua menantu mantu ipar kakek nenek saudara sodara cousin uncle aunt besan buyut eyang opa oma oom bulik paklik kembaran "
        "adik_ipar kakak_ipar ibu_mertua bapak_mertua dunsanak sadulur datuk mbah engkong om_saya tante_saya mamang uwa grandma grandpa"
    ),
    "nephew": "keponakan ponakan kemenakan nephew niece kamanakan alo",
    "grandchild": "cucu grandson granddaughter grandchild putu incu cucunda",
    "husband": "suami husband laki_gue bojo misua swami paksu",
    "wife": "istri bini wife garwa pamajikan bojone",
    "ex": "mantan eks",
    "partner": "pacar cowok_saya cewek_saya cowo_saya cewe_saya ayang doi gebetan tunangan calon_istri calon_suami boyfriend girlfriend kabogoh cewekku cowokku ceweku cowoku",
    "friend": "teman sahabat bestie sohib sobat kawan kolega rekan friend konco kanca batur_abdi kating temen tetangga_kos",
    "younger": "adik adek ading adiak little_sister little_brother younger_sister younger_brother rayi adi ade",
    "elder": "kakakku abangku kakak_saya abang_saya mbakku masku kakak abang big_brother big_sister older_brother older_sister uda_ambo uni_ambo tetehku teteh aa_saya akang",
    "child": "putra putri putraku putriku sulung bungsu bocahku jagoan_saya son daughter buah_hati budak_abdi anak_lanang anak_wedok anak_perempuan anak_laki anak_sulung anak_bungsu anak_semata anak_gadis anak_bujang nak_mami",
    "parent": "nyokap bokap ayah mamak umi abi emak mama papa ibuku bapakku ibu_saya bapak_saya ayahku mamaku papaku my_mom my_dad ortu bapakne ibune orang_tua_saya",
    "other": "dia ia beliau orangnya tetangga karyawan pegawai_saya anak_buah bawahan bos atasan pemuda seseorang wonge urangnyo inyo he she they staf_saya yang_bersangkutan orang_itu anak_itu manehna baliau pelamar kandidat",
}  # fmt: skip
ME = words("""
    saya aku gue gw gua ane ana abdi aing ambo beta kula kulo sa awak ulun tiang i i'm im me urang kita
    diriku inyong ku
""")
# These end in "ku" and are not owned by the speaker ("hobiku").
NOT_OWNED = words("""
    buku suku laku siku kaku paku saku baku beku pelaku kuku berlaku terpaku perilaku mengaku ngaku
    bangku tungku liku pangku daku
""")
# "anak" is somebody's child only before one of these ("anak saya"), else it says what one is ("anak pramuka").
OWNERS = words("""
    saya aku gue gw gua ane ana abdi ambo beta kula kulo kami ibu bapak bunda aye ulun tiang mama mami
    ayah kita
""")
# Words for an elder, a parent and others are names by which one calls somebody, too ("kak, aku pemalu").
CALLED = words("""
    kak kakak bang abang mas mbak min om tante bu pak ibu bapak dek adik nak pandu teteh akang mama
""")
# A person behind one of these does not have the trait: he says, wishes, compares or is dealt with.
BESIDE = words("""
    kata katanya menurut disuruh dipaksa ditanya sama dengan dari kepada ke antara oleh kek seperti
    kayak didikan demi biar karena ngobrol ngajak bantu lawan pada
""")
# A person before one of these does not have it either.
SAYING = words("""
    bilang kata nyuruh suruh menyuruh maunya nyaranin menyarankan ragu bangga nanya tanya bertanya
    maksa berharap dukung bimbang
""")
# Who only asks, hears or means something tells nothing of himself ("yang saya tanyakan", "saya mau tanya").
ONLY_ASKING = words("""
    tanya tanyakan tanyain nanya nanyain bertanya menanyakan maksud maksudkan dengar denger baca
    membaca bilang ngerti ngertinya tangkap paham
""")
MEANING = words("maksud menurut kata")
# Somebody else was meant ("bukan saya, anak saya", "dia siswa saya, bukan anak saya").
THEY = "mereka"  # who has the job, where nobody else was named
NOT = "bukan"
# Something is said not to have been told.
_TELLING = ("bilang", "ngomong", "cerita", "bercerita", "menyebut", "nyebut", "nyebutin", "menyinggung", "nyinggung", "bahas")
NOT_TOLD = (
    *("kapan saya bilang", "kapan saya ngomong", "kapan saya cerita", "siapa yang bilang saya"),
    *(f"{no} {tells}" for no in ("tidak", "tidak pernah", "tidak ada", "tidak merasa", "tidak ngerasa") for tells in _TELLING),
)
# What may stand before the person who is told of.
OPENING = words("""
    jadi nah kalau si ini itu ada punya halo hai permisi maaf soal tentang buat untuk apakah masalah
    gini begini sebenarnya untungnya seorang salah satu cocokkah cocok oh iya eh tapi dan padahal
    namun sedangkan punya pny tolong nilai coba bayangkan misalnya bagaimana gimana yang ya kan wah
    duh kebetulan dulu sekarang walau meski lha pun sa bisakah mungkinkah pantaskah maksud maksudnya
    ulang ulangi tanya nanya menanyakan cerita kalo klo kata ya sudah bukan lho loh
""")
# Behind one of these stands who said something.
HEARD_FROM = words("kata katanya menurut")
# A person behind one of these, within a clause, is there when somebody else shows a trait ("jadi penengah kalau teman berantem").
CIRCUMSTANCE = words("kalau kalo klo kl saat pas waktu ketika misal")
