"""What a follow-up wants: an example, a reason, the meaning, or to know whether that was all, or true. Beginnings of
standard forms or stems."""

WANTS = {
    "brief": (
        "tegas",
        "satu kata",
        "ya atau tidak",
        "iya atau tidak",
        "tidak atau ya",
        "yes or no",
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
        "ntar saja",
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
    "shorter": (
        "singkat",
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
    "meaning": (
        "maksud",
        "arti ",
        "artinya",
        "artos",
        "paham",
        "ngerti",
        "sederhana",
        "bahasa gampang",
        "ketinggian",
        "gampangin",
        "sederhanain",
        "bahasanya berat",
        "bahasanya ribet",
        "terlalu rumit",
        "mudeng",
        "mean",
        "simpel",
        "gampangnya",
        "bahasa bayi",
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
    "no_quiz": (
        "tidak usah pakai tes",
        "tidak usah pakai kuis",
        "tidak usah tes",
        "tidak usah kuis",
        "tanpa tes",
        "tanpa kuis",
        "jangan tes",
    ),
    "unsure": ("tidak tahu", "bingung", "entah", "belum tahu", "susah jawab", "tidak bisa jawab"),
    "quiz": ("tes ", "tesnya", "kuis", "quiz", "test", "asesmen", "kuesioner", "angket", "ukur", "diukur", "ulang", "coba lagi"),
}
# A message that begins with one of these and asks nothing takes note of what was said ("sip, besok saya ceritain").
TAKING_NOTE = frozenset("sip siap oke ok okey noted syukur syukurlah alhamdulillah mantap baiklah oalah hehe haha".split())
SKIPPING = frozenset("skip lewat lewati lewatin pass loncat".split())  # asks to leave a question out
# Nothing but these, and at least one of the first, takes up an offer ("boleh deh kak").
AGREEING = frozenset(
    "ya iya y iyo boleh mau gas ayo yuk yes sure coba lanjut siap yoi hayuk hayo cus cuss skuy gass please ayok yuks bole mulai".split()
)
BESIDE_AGREEING = frozenset(
    "dong deh kak min sih lah aja saja kok bang mas mbak pak bu let go ok oke sip ayolah langsung banget pandu saya sekarang kah".split()
)
# These call untrue what others say, where one of OTHERS is named; said of Pandu's answer they complain.
UNTRUE = frozenset("salah keliru bohong tipu ngarang hoaks hoax ngibul".split())
ADDRESSED = frozenset("kamu anda jawab jawaban jawabannya jawabanmu bot robot pandu ketik pencet maaf satu maksud maksudnya".split())
OTHERS = frozenset(
    "dia mereka orang guru dosen pak bapak bu ibu ayah mama papa paman om tante bibi kakak abang adik sepupu teman tetangga mertua bos "
    "tulang berarti media tiktok berita medsos internet".split()
)
# A message of nothing but these names the job without a question.
JOB_NAMES = frozenset("kemlu pejabat kementerian".split())
BESIDE_JOB = frozenset("luar negeri pemerintah di dari ri indonesia info soal tentang kak min dong ya".split())
# Nothing but these, and at least one of the first, says that what was offered or understood is wrong.
REFUSING = frozenset("tidak bukan salah no nope keliru jangan ga".split())
# Nothing but these takes two of what was offered.
BOTH = frozenset("dua-duanya keduanya dua semuanya semua both kabeh loro-lorone".split())
BESIDE_BOTH = frozenset("dong deh saja aja ya kak duanya itu mau yang tolong jawab bahas coba sih lah dua".split())
