"""Words of answers to the quiz in standard forms: how much they say, what strengthens, softens or denies them.

Levels are those of a scale of four; pandu/language/scale.py carries them over to the scale that the knowledge has.
"""

from typing import Literal

from pandu.language.tables import words

Kind = Literal[
    "best", "good", "bad", "worst",  # what somebody is or is not
    "very", "very_after", "mild", "few", "deny", "deny_yet", "altogether",  # how much of it
    "agrees", "unknown", "nothing", "depends",
]  # fmt: skip

# What names a level by itself.
LEVELS = {
    1: (
        "angkat tangan", "belum tahu apa apa", "blank total", "bukan saya", "bukan saya banget", "hampa", "jangan ditanya", "jauh banget",
        "jelas bukan", "jelas tidak", "kosong", "minim banget", "minus", "mustahil", "nehi", "never", "nihil", "nope", "nyerah",
        "paling rendah", "pasti tidak", "rendah banget", "sudah pasti tidak", "tentu tidak", "tidak mungkin", "tidak tahu apa",
        "tidak tahu apa apa", "tidak tahu sama sekali", "zonk",
    ),
    2: (
        "b saja", "biasa", "biasa saja", "cuma sedikit", "di bawah rata", "di bawah rata rata", "fifty", "fifty fifty", "kurang lebih",
        "meh", "minim", "rata", "rata rata", "rendah", "seadanya", "sebatas", "secuil", "sedikit saja", "sekadar", "sekadarnya", "sekilas",
        "separo", "separuh", "setengah", "setengah setengah", "standar", "tidak banyak", "tidak juga", "tidak paham banyak", "tidak really",
        "tidak seberapa", "tidak segitunya", "tidak tahu banyak",
    ),
    3: (
        "aman saja", "biasa bisa", "bukan masalah", "di atas rata", "di atas rata rata", "fine", "kebanyakan iya", "lebih dari cukup",
        "lebih sering iya", "lumayan lah ya", "makin bisa", "menengah", "no problem", "oke juga", "oke lah", "oke saja", "rata atas",
        "sedang", "sedeng", "so far so good", "tidak ada masalah", "tidak bad", "tidak buruk", "tidak buta", "tidak jelek", "tidak kalah",
        "tidak masalah",
    ),
    4: (
        "a lot", "absolutely", "definitely", "extremely", "full", "gila gila", "iya banget", "jelas", "jelas dong", "jelas iya",
        "jelas lah", "luar biasa", "makanan sehari hari", "maksimal", "masa tidak", "mentok", "no debat", "of course", "paling tinggi",
        "pasti", "pasti dong", "pasti iya", "pasti lah", "saya banget", "selalu", "sepenuhnya", "seratus persen", "seutuhnya", "so much",
        "sudah pasti", "tidak ada lawan", "tidak diragukan", "tidak perlu ditanya", "tidak usah ditanya", "tinggi banget", "totally",
        "very much",
    ),
}  # fmt: skip

_WORDS: dict[Kind, str] = {
    "best": "ahli ahlinya cinta excellent expert fasih great hebat jagoan jos juara mahir maniak mantap master obsesi pakar piawai pintar pro suhu top",
    "good": (
        "akrab antusias bagus berani betah bisa cakap cekap cerdas cermat comfortable encer enjoy gampang good hafal halus happy hepi "
        "interested jeli kepo kritis kuat lancar leluasa logis luas luwes mampu melek mengerti minat mudah ngerti nyaman nyambung open "
        "paham peduli peka penasaran percaya-diri ramah sanggup santai semangat senang sering sharp suka supel tahu tajam tangkap telaten "
        "teliti tenang terampil terbuka tinggi toleran yakin"
    ),
    "bad": (
        "awkward baper belibet berat bingung bosan canggung cemas ciut dangkal deg-degan emosi emosian gagap gemetar gemeteran grogi "
        "gugup jutek kagok kaku keberatan keder kesulitan ketakutan keteteran kewalahan khawatir kikuk kolot kuper lamban lambat lemah "
        "malas malu minder nervous ngotot panik parno pemalu pendiam pusing rikuh risi risih segan sempit shy sulit sungkan susah takut "
        "telat telmi tertutup wedi"
    ),
    "worst": (
        "alergi amburadul ancur anti awful bego benci bodoh buta clueless dodol dungu fobia gagal goblok hancur hate ilfil jelek jijik "
        "kabur kapok lemot muak nol-puthul ogah parah-lemah payah phobia sebal terrible tolol trauma tumpul"
    ),
    "very": "amat extremely paling really sangat so sungguh super teramat terlalu terlampau very",
    "very_after": "amat banget benar gila habis kali kebangetan maksimal mampus parah pol sekali total",
    "mild": "agak cukup fairly kinda lumayan mendingan pretty quite rada rather somewhat",
    "few": "jarang kurang sedikit",
    "deny": "bukan no nothing tanpa tara tiada tidak",
    "deny_yet": "belum",
    "altogether": "babar blas",
    "agrees": "baik benar betul boleh enggih hooh inggih iya iyo muhun oke setuju sure y ya yap yes yoa yoi yoyoi yup",
    "unknown": "embuh entah entahlah gtw idk netral ragu relatif tentatif wallahualam",
    "nothing": "balik batal berhenti exit keluar kembali lewat lewati mundur quit reset skip stop udahan ulang ulangi",
}  # fmt: skip

_PHRASES: dict[Kind, tuple[str, ...]] = {
    "good": ("ada minat", "open minded", "percaya diri", "tahu banyak"),
    "bad": ("deg degan", "gampang tersinggung", "keras kepala", "tidak enakan"),
    "worst": ("bodo amat", "gagal total", "masa bodoh", "mati kutu", "tidak peduli"),
    "few": (
        "a bit", "a little", "belum begitu", "belum cukup", "belum seberapa", "belum terlalu", "bukan yang", "setengah hati",
        "tidak begitu", "tidak cukup", "tidak pati", "tidak pintar pintar", "tidak sebegitu", "tidak selalu", "tidak sering", "tidak so",
        "tidak talalu", "tidak terlalu", "tidak that", "tidak very",
    ),
    "mild": ("bisa dibilang", "kind of", "pretty much", "sort of"),
    "very": ("benar benar", "bukan main", "luar biasa"),
    "very_after": ("luar biasa", "mati matian", "minta ampun", "pol polan", "sekali banget", "setengah mati", "tidak ketulungan"),
    "altogether": ("at semua", "babar blas", "babar sekali", "barang sedikit", "sama sekali", "satu pun", "sedikit juga", "sedikit pun", "sedikitpun", "sekali pun", "sekalipun"),
    "agrees": ("he eh", "ho oh"),
    "unknown": (
        "antara iya dan tidak", "begitulah", "belum tahu", "belum tentu", "bisa iya bisa tidak", "bisa jadi", "bisa saja",
        "bukan berarti tidak", "bukan tidak", "bukannya tidak", "iya juga", "iya juga tidak juga", "kurang tahu", "kurang yakin",
        "mungkin iya mungkin tidak", "ragu ragu", "tidak bisa jawab", "tidak harus", "tidak jelas", "tidak pasti", "tidak tahu",
        "tidak tentu", "tidak yakin", "ya begitu", "ya begitulah",
    ),
    "nothing": (
        "besok lagi", "bisa tidak", "boleh tidak", "coba lagi", "cukup sampai", "cukup sekian", "ganti topik", "kok bisa", "kurang jelas",
        "lagi sibuk", "lain kali", "nanti dulu", "nanti saja", "salah paham", "sampai sini", "sekali lagi", "selamat tinggal",
        "sudah cukup", "terima kasih", "tidak jadi", "tidak jelas pertanyaannya", "tidak mau jawab", "tidak mau lanjut",
        "tidak mengerti maksud", "tidak paham maksud", "tidak paham pertanyaannya", "tidak usah",
    ),
    "depends": ("ada kalanya", "depends", "di satu sisi", "gumantung", "it varies", "kadang", "kadang kadang", "liat dulu", "liat liat", "lihat dulu", "setengah iya", "tergantung"),
}  # fmt: skip


def _phrases() -> dict[str, Kind | int]:
    found: dict[str, Kind | int] = {phrase: level for level, phrases in LEVELS.items() for phrase in phrases}
    found |= {word.replace("-", " "): kind for kind, words in _WORDS.items() for word in words.split()}
    return found | {phrase: kind for kind, phrases in _PHRASES.items() for phrase in phrases}


# What each phrase says: a level, or its part in one.
PHRASES = _phrases()
LONGEST = max(len(phrase.split()) for phrase in PHRASES)

# Words that may stand beside an answer without changing it.
FILLERS = words("""
    a ada aduh ah am an anak angka anjay anjir at atuh bagi bang begitu berarti besar bos bu coy cukupan
    cuma cuy dalam dan deh dengan di dong duh eh em emm euy gan guys haha hal hehe hm hmm honestly i im
    ini intinya is it itu jadi jawab jawaban jawabanku jawabannya ji juga jujur jujurly justru ka kak
    kalau kami kasih ke kira kita kok ku lah lanjut level lho loh m maaf mah malah mas masih mau mbak me
    memang menurut merasa mi mungkin my nah next nih nilai nomor nya of oh ok oo opsi orang orangnya
    pada pak pernah pilih poin pokoknya pun punya puthul rasa rasanya saja sama saya sebentar sekitar
    seperti sepertinya si sih skor soal sudah sungguhan tapi teh tentang termasuk terus the tipe to toh
    tunggu untuk urusan waduh we with wkwk wkwkwk yang
""")
# What takes an answer back surely says the new one.
BECOMES = words("harusnya jadi koreksi maksudku ralat revisi seharusnya")
# Signs and words at which one answer ends and something else may begin.
PAUSES = frozenset(",.;:!\u2013\u2014\u2026()\n")
TURNS = words("asal cuma kecuali meski meskipun namun padahal sedangkan tapi walau walaupun")
# A reason may follow the answer ("lumayan, soalnya sering debat"): what comes after one of these is not read.
REASON_STARTS = words("apalagi asal gara karena makanya maklum meski sebab walau")
# An answer started anew: what was said before one of these no longer counts ("lumayan eh sangat", "dulu enggak, sekarang bisa").
RESTARTS = words("deng eh harusnya maksud maksudku maksudnya ralat sekarang")
# Between two answers these leave the choice open ("antara lumayan dan sangat").
ALTERNATIVES = words("antara atau mendekati menuju sampai")
# What was said before one of these was a joke ("sherlock kalah sama gue (boong deng), ya standar").
JOKES = words("becanda bercanda bohong boong canda ngarang ngibul prank")
BESIDE_JOKES = words("""
    cuma deng denk ding doang dong eh haha hehe itu kan ketang kok saya sih tadi tapi wkwk wkwkwk ya
""")
# Endings of Makassar that may stand behind an answer ("lumayanji").
ENDINGS = ("ji", "mi", "ka", "ki", "nya", "lah")
# Words whose misspellings are put right.
OFTEN_MISSPELT = ("banget", "biasa", "cukup", "kurang", "lumayan", "sangat", "sedikit", "sekali", "terbuka", "tertarik")
# A number after one of these is an answer, whatever stands before.
GIVING = words("angka jadi jawab kasih level nilai nomor pilih poin skor")
# Half of it leaves open which half of the scale is meant.
HALVES = frozenset({"fifty", "fifty fifty", "separo", "separuh", "setengah", "setengah setengah"})
DENIAL = "tidak"  # at the end of a message it asks ("bagus ga")
