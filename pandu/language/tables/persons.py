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
    abdi aing aku ambo ana ane awak beta diriku gua gue gw i i'm im inyong kita ku kula kulo me sa saya
    tiang ulun urang
""")
# These end in "ku" and are not owned by the speaker ("hobiku").
NOT_OWNED = words("""
    baku bangku beku berlaku buku daku kaku kuku laku liku mengaku ngaku paku pangku pelaku perilaku
    saku siku suku terpaku tungku
""")
# "anak" is somebody's child only before one of these ("anak saya"), else it says what one is ("anak pramuka").
OWNERS = words("""
    abdi aku ambo ana ane ayah aye bapak beta bunda gua gue gw ibu kami kita kula kulo mama mami saya
    tiang ulun
""")
# Words for an elder, a parent and others are names by which one calls somebody, too ("kak, aku pemalu").
CALLED = words("""
    abang adik akang bang bapak bu dek ibu kak kakak mama mas mbak min nak om pak pandu tante teteh
""")
# A person behind one of these does not have the trait: he says, wishes, compares or is dealt with.
BESIDE = words("""
    antara bantu biar dari demi dengan didikan dipaksa disuruh ditanya karena kata katanya kayak ke kek
    kepada lawan menurut ngajak ngobrol oleh pada sama seperti
""")
# A person before one of these does not have it either.
SAYING = words("""
    bangga berharap bertanya bilang bimbang dukung kata maksa maunya menyarankan menyuruh nanya nyaranin
    nyuruh ragu suruh tanya
""")
# Who only asks, hears or means something tells nothing of himself ("yang saya tanyakan", "saya mau tanya").
ONLY_ASKING = words("""
    baca bertanya bilang dengar denger maksud maksudkan membaca menanyakan nanya nanyain ngerti
    ngertinya paham tangkap tanya tanyain tanyakan
""")
MEANING = words("kata maksud menurut")
# Somebody else was meant ("bukan saya, anak saya", "dia siswa saya, bukan anak saya").
THEY = "mereka"  # who has the job, where nobody else was named
NOT = "bukan"
# Something is said not to have been told.
_TELLING = ("bahas", "bercerita", "bilang", "cerita", "menyebut", "menyinggung", "ngomong", "nyebut", "nyebutin", "nyinggung")
NOT_TOLD = (
    *("kapan saya bilang", "kapan saya cerita", "kapan saya ngomong", "siapa yang bilang saya"),
    *(f"{no} {tells}" for no in ("tidak", "tidak ada", "tidak merasa", "tidak ngerasa", "tidak pernah") for tells in _TELLING),
)
# What may stand before the person who is told of.
OPENING = words("""
    ada apakah bagaimana bayangkan begini bisakah buat bukan cerita coba cocok cocokkah dan duh dulu eh
    gimana gini hai halo ini itu iya jadi kalau kalo kan kata kebetulan klo lha lho loh maaf maksud
    maksudnya masalah menanyakan meski misalnya mungkinkah nah namun nanya nilai oh padahal pantaskah
    permisi pny pun punya sa salah satu sebenarnya sedangkan sekarang seorang si soal sudah tanya tapi
    tentang tolong ulang ulangi untuk untungnya wah walau ya yang
""")
# Behind one of these stands who said something.
HEARD_FROM = words("kata katanya menurut")
# A person behind one of these, within a clause, is there when somebody else shows a trait ("jadi penengah kalau teman berantem").
CIRCUMSTANCE = words("kalau kalo ketika kl klo misal pas saat waktu")
