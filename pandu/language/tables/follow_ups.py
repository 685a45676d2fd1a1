"""What a follow-up wants: an example, a reason, the meaning, or to know whether that was all, or true. Beginnings of
standard forms or stems."""

from pandu.language.tables import words

# These a trained head reads, from the examples that are labelled with them; their phrases help it.
TAUGHT = words("contrary doubt simpler conclude shorter meaning brief all praise opposite")
TAUGHT_ALONE = words("proof judge misread contradiction offer company")  # no phrases are needed
TAUGHT_BRIEFLY = TAUGHT - {"doubt", "meaning"}  # of a few words the phrases alone are sure
# Of these words many stand in what the head hears, too ("aku nanya gaji, kenapa jawabnya tugas").
BESIDE_TAUGHT = frozenset(["reason", "which", "reality", "list", "number", "judged", "example"])
WANTS = {
    "brief": (
        "tegas",
        "satu kata",
        "ya atau tidak",
        "iya atau tidak",
        "tidak atau ya",
        "jawab singkat",
        "iya apa tidak",
        "ya apa tidak",
    ),
    "back": (
        "kembali ke",
        "balik ke soal",
        "balik ke pertanyaan",
        "soal sebelumnya",
        "pertanyaan sebelumnya",
        "mundur",
        "balik satu",
        "back",
        "ke sebelumnya",
        "balik dulu",
        "sebelumnya dong",
        "undo",
    ),
    "later": (
        "nanti saja",
        "nanti dulu",
        "nanti deh",
        "lain kali",
        "kapan kapan",
        "besok saja",
        "besok lagi",
        "lanjut nanti",
        "tunda",
        "nanti lanjut",
        "lain waktu",
        "belum siap",
        "pending",
        "nanti malam",
        "nanti sore",
    ),
    "contrary": (
        "katanya beda",
        "katanya lain",
        "bilang beda",
        "bilang lain",
        "bilangnya beda",
        "bilangnya lain",
        "ceritanya beda",
        "ceritanya lain",
        "beda sama kata",
        "beda sama yang",
        "beda dengan yang",
        "beda dari yang",
        "tidak sama dengan yang",
        "kok beda",
        "kok lain",
    ),
    "conclude": (
        "kesimpulan",
        "simpulan",
        "simpulkan",
        "kesimpulannya",
        "keseluruhan",
        "dari semua yang",
        "dari cerita",
        "dari ceritaku",
        "overall",
        "diarahkan",
        "menurut kamu dia",
        "menurutmu dia",
        "intinya dia",
        "intinya saya cocok",
        "setuju tidak",
    ),
    "praise": (
        "nah begitu",
        "keren",
        "hebat",
        "kamu pintar",
        "pintar kamu",
        "bagus jawaban",
        "jawabannya bagus",
        "akhirnya paham",
        "membantu banget",
        "top banget",
        "nice",
        "begitu dong",
    ),
    "shorter": (
        "singkat",
        "satu kalimat",
        "sekalimat",
        "jangan panjang",
        "pendekin",
        "pendek saja",
        "lebih pendek",
        "ringkas",
        "kepanjangan",
        "panjang banget",
        "panjang amat",
        "terlalu panjang",
        "kebanyakan tulisan",
        "to the point",
        "tldr",
        "intinya saja",
    ),
    "advice": (
        "perbaiki",
        "diperbaiki",
        "benahi",
        "dibenahi",
        "tingkatkan",
        "ditingkatkan",
        "ditingkatin",
        "improve",
        "diasah",
        "asah apa",
        "perlu dilatih",
        "belajar apa",
        "latih apa",
        "biar cocok",
        "supaya cocok",
        "agar cocok",
        "perlu dia latih",
        "dilatih apa",
        "perlu ditambah",
    ),
    "result": (
        "hasil",
        "skor",
        "score",
        "result",
        "my answers",
        "jawaban saya",
        "kurang dari saya",
        "kelemahan saya",
        "lemah saya",
        "nilai saya",
        "paling lemah",
        "paling kurang",
        "kelemahan",
        "nilaiku",
        "kekurangan saya",
        "kekuranganku",
        "membuat turun",
        "menurunkan",
    ),
    "list": ("daftar", "list"),
    "restart": (
        "dari awal",
        "ulang dari",
        "ulang tes",
        "ulang kuis",
        "mulai ulang",
        "dari nol",
        "restart",
        "mulai lagi",
        "start over",
        "from the top",
    ),
    "example": ("contoh", "misal", "umpama", "ilustrasi", "kasusnya", "conto", "tuladha", "example"),
    "reason": ("kenapa", "alasan", "sebab", "kok bisa", "kok begitu", "dasarnya"),
    "simpler": (
        "tidak ngerti",
        "tidak paham",
        "belum paham",
        "kurang paham",
        "bahasa gampang",
        "ketinggian",
        "gampangin",
        "sederhana",
        "bahasanya berat",
        "bahasanya ribet",
        "terlalu rumit",
        "ribet banget",
        "bahasa bayi",
        "simpel",
        "gampangnya",
        "bahasa manusia",
        "bahasa awam",
        "orang awam",
        "anak sd",
        "anak smp",
        "anak tk",
        "anak kecil",
    ),
    "meaning": (
        "maksud",
        "arti ",
        "artinya",
        "artos",
        "paham",
        "ngerti",
        "mean",
    ),
    "reality": ("realita", "nyata", "kenyataan", "fakta", "aslinya", "sebenarnya"),
    "all": ("itu saja", "segitu saja", "begitu saja", "cuma itu", "hanya itu", "sudah itu", "sakieu", "that it", "cuma segitu"),
    "opposite": ("kebalikan", "sebaliknya", "lawannya"),
    "which": ("yang mana", "mana yang", "siapa yang", "yang siapa", "which one"),
    "number": ("berapa persen", "persentase", "persennya", "angka persis", "angka pasti", "angkanya", "jumlah persis", "jumlah pasti"),
    "doubt": (
        "masa ",
        "masa iya",
        "masak ",
        "mosok",
        "moso ",
        "serius",
        "yakin ",
        "benarkah",
        "betulkah",
        "yang betul",
        "yang benar",
        "tidak percaya",
    ),
    "strong": ("paling kuat", "yang kuat", "yang bagus", "kelebihan", "unggul", "keunggulan", "paling bagus", "paling tinggi"),
    "judged": ("lemah", "kuat", "dibilang", "jelek"),
    "unsure": ("tidak tahu", "bingung", "entah", "belum tahu", "susah jawab", "tidak bisa jawab"),
    "quiz": ("tes ", "tesnya", "kuis", "quiz", "test", "asesmen", "kuesioner", "angket", "ukur", "diukur", "ulang", "coba lagi"),
}
# Nothing but these wants the question before ("kembali dong").
BACK = words("kembali balik")
SKIPPING = words("skip lewat lewati lewatin pass loncat")  # asks to leave a question out
# Nothing but these, and at least one of the first, takes up an offer ("boleh deh kak").
AGREEING = words("""
    ya iya y iyo boleh mau gas ayo yuk yes sure coba lanjut siap yoi hayuk hayo cus cuss skuy gass
    please ayok yuks bole mulai
""")
# Say that what was understood is right, where it was asked ("betul?").
CONFIRMED = words("betul benar bener tepat cocok pas right correct yup yap yep setuju begitu gitu")
BESIDE_AGREEING = words("""
    dong deh dulu kak min sih lah aja saja kok bang mas mbak pak bu let go ok oke sip ayolah
    langsung banget pandu saya sekarang kah
""")
# These call untrue what others say, where one of OTHERS is named; said of Pandu's answer they complain.
UNTRUE = words("salah keliru bohong tipu ngarang hoaks hoax ngibul")
ADDRESSED = words("""
    kamu anda jawab jawaban jawabannya jawabanmu bot robot pandu ketik pencet maaf satu maksud
    maksudnya
""")
OTHERS = words("""
    dia mereka orang guru dosen pak bapak bu ibu ayah mama papa paman om tante bibi kakak abang adik
    sepupu teman tetangga mertua bos tulang berarti media tiktok berita medsos internet
""")
# Beside a salam one leaves with these.
LEAVING = words("makasih kasih syukron suwun nuhun thanks trims wassalam wassalamualaikum pamit dadah")
# A message of nothing but these and the names of the job asks nothing.
BESIDE_JOB = words("pemerintah di dari ri indonesia info soal tentang kak min dong ya")
# Nothing but these, and at least one of the first, says that what was offered or understood is wrong.
REFUSING = words("tidak bukan salah no nope keliru jangan ga")
# Nothing but these takes two of what was offered.
BOTH = words("dua-duanya duanya keduanya dua semuanya semua both kabeh loro-lorone")
BESIDE_BOTH = words("""
    dong deh saja aja ya kak duanya itu mau yang tolong jawab bahas coba sih lah dua
""")
