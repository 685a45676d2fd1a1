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
        "bukan saya", "bukan saya banget", "jauh banget", "mustahil", "tidak mungkin", "tidak tahu apa apa", "tidak tahu apa",
        "belum tahu apa apa", "paling rendah", "rendah banget", "kosong", "hampa", "nihil", "minus", "nope", "never", "zonk", "angkat tangan", "nyerah",
        "jangan ditanya", "jelas tidak", "pasti tidak", "tentu tidak", "jelas bukan", "sudah pasti tidak", "tidak tahu sama sekali", "minim banget", "nehi", "blank total",
    ),
    2: (
        "biasa saja", "b saja", "biasa", "setengah setengah", "setengah", "standar", "rata", "rata rata", "sekadarnya", "seadanya", "sebatas", "sekadar", "sekilas",
        "secuil", "tidak banyak", "tidak tahu banyak", "tidak paham banyak", "di bawah rata", "di bawah rata rata", "kurang lebih", "meh", "rendah", "fifty fifty", "fifty", "minim", "tidak juga", "separuh", "separo",
        "tidak really", "tidak segitunya", "tidak seberapa", "cuma sedikit", "sedikit saja",
    ),
    3: (
        "di atas rata", "di atas rata rata", "rata atas", "tidak masalah", "tidak ada masalah", "bukan masalah", "aman saja", "lebih dari cukup", "makin bisa", "tidak buruk", "tidak jelek",
        "lebih sering iya", "kebanyakan iya", "biasa bisa", "oke lah", "oke juga", "oke saja", "tidak bad", "fine", "no problem", "tidak kalah", "menengah", "sedang",
        "tidak buta", "lumayan lah ya", "so far so good", "sedeng",
    ),
    4: (
        "seratus persen", "full", "maksimal", "mentok", "paling tinggi", "tinggi banget", "sepenuhnya", "seutuhnya", "luar biasa", "tidak diragukan", "tidak perlu ditanya", "tidak usah ditanya",
        "makanan sehari hari", "no debat", "tidak ada lawan", "absolutely", "definitely", "totally", "extremely", "very much", "so much", "a lot", "gila gila", "selalu", "pasti dong", "jelas dong",
        "pasti lah", "jelas lah", "pasti", "jelas", "of course", "jelas iya", "pasti iya", "sudah pasti", "masa tidak", "iya banget", "saya banget",
    ),
}  # fmt: skip

_WORDS: dict[Kind, str] = {
    "best": "pintar ahli ahlinya pakar hebat jagoan juara mahir master expert top mantap cinta fasih piawai obsesi jos maniak excellent great pro suhu",
    "good": (
        "suka minat nyaman paham terbuka bagus tinggi sering yakin luwes lancar tajam bisa mampu sanggup berani santai senang gampang mudah toleran ramah akrab tenang "
        "peka cermat teliti kritis logis jeli luas kuat supel tahu mengerti ngerti enjoy comfortable open good sharp interested peduli antusias semangat "
        "kepo penasaran melek cakap cekap terampil tangkap halus happy hepi leluasa telaten nyambung percaya-diri cerdas encer betah hafal"
    ),
    "bad": (
        "canggung kaku malu pemalu grogi gugup minder takut bingung susah sulit malas lemah lambat lamban tertutup bosan risih kikuk segan sungkan gemetar dangkal sempit "
        "ngotot emosi emosian gagap kolot telmi panik pusing shy awkward nervous kagok ciut gemeteran deg-degan keder belibet pendiam kuper jutek berat cemas khawatir "
        "keberatan kesulitan ketakutan kewalahan keteteran parno risi rikuh wedi baper telat"
    ),
    "worst": (
        "benci ogah anti buta tumpul bodoh bego tolol dungu payah lemot jijik alergi muak gagal hancur ancur trauma fobia phobia kapok amburadul kabur hate clueless "
        "parah-lemah goblok dodol jelek sebal ilfil nol-puthul terrible awful"
    ),
    "very": "sangat super paling amat sungguh very so really extremely terlalu terlampau teramat",
    "very_after": "banget sekali pol amat habis kebangetan parah total mampus gila benar maksimal kali",
    "mild": "lumayan cukup agak rada quite pretty fairly kinda somewhat rather mendingan",
    "few": "kurang sedikit jarang",
    "deny": "tidak bukan tanpa tara no nothing tiada",
    "deny_yet": "belum",
    "altogether": "blas babar",
    "agrees": "ya iya yes yup yoi yap betul benar sure y iyo inggih enggih muhun setuju oke baik boleh yoa yoyoi hooh",
    "unknown": "ragu entah entahlah embuh idk gtw wallahualam relatif netral tentatif",
    "nothing": "stop skip batal berhenti udahan mundur kembali ulang ulangi balik exit keluar quit lewati lewat reset",
}  # fmt: skip

_PHRASES: dict[Kind, tuple[str, ...]] = {
    "good": ("percaya diri", "tahu banyak", "ada minat", "open minded"),
    "bad": ("deg degan", "keras kepala", "gampang tersinggung", "tidak enakan"),
    "worst": ("mati kutu", "gagal total", "tidak peduli", "masa bodoh", "bodo amat"),
    "few": (
        "tidak terlalu", "tidak begitu", "tidak sebegitu", "tidak cukup", "belum terlalu", "belum begitu", "belum seberapa", "belum cukup", "bukan yang", "a bit", "a little", "tidak sering",
        "tidak selalu", "tidak that", "tidak so", "tidak very", "tidak pati", "tidak talalu", "tidak pintar pintar", "setengah hati",
    ),
    "mild": ("sort of", "kind of", "pretty much", "bisa dibilang"),
    "very": ("luar biasa", "benar benar", "bukan main"),
    "very_after": ("setengah mati", "minta ampun", "luar biasa", "sekali banget", "pol polan", "tidak ketulungan", "mati matian"),
    "altogether": ("sama sekali", "sedikit pun", "sekali pun", "sedikitpun", "sekalipun", "at semua", "satu pun", "babar blas", "babar sekali", "sedikit juga", "barang sedikit"),
    "agrees": ("ho oh", "he eh"),
    "unknown": (
        "tidak tahu", "belum tahu", "tidak yakin", "kurang yakin", "kurang tahu", "tidak pasti", "tidak tentu", "belum tentu", "tidak harus", "tidak jelas", "ragu ragu", "tidak bisa jawab",
        "iya juga", "ya begitulah", "ya begitu", "begitulah", "mungkin iya mungkin tidak", "iya juga tidak juga", "bisa iya bisa tidak", "bisa jadi", "bisa saja", "antara iya dan tidak", "bukannya tidak", "bukan tidak", "bukan berarti tidak",
    ),
    "nothing": (
        "sekali lagi", "salah paham", "kok bisa", "bisa tidak", "boleh tidak", "nanti saja", "nanti dulu", "tidak jadi", "sudah cukup", "cukup sekian", "cukup sampai", "sampai sini", "tidak usah", "tidak mau jawab", "tidak jelas pertanyaannya",
        "tidak paham pertanyaannya", "tidak paham maksud", "tidak mengerti maksud", "coba lagi", "lagi sibuk", "besok lagi", "terima kasih", "selamat tinggal", "lain kali", "ganti topik", "tidak mau lanjut", "kurang jelas",
    ),
    "depends": ("tergantung", "depends", "kadang", "kadang kadang", "lihat dulu", "liat liat", "liat dulu", "gumantung", "setengah iya", "ada kalanya", "it varies", "di satu sisi"),
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
    berarti honestly jujurly oo saya i im m am it is am to sih saja kok dong deh mungkin rasanya
    menurut jujur kalau itu ini nih eh yang hmm hm lah ah nomor jadi sama orangnya an mah teh euy
    wkwk wkwkwk haha hehe kak seperti soal memang sudah emm em oh nah jawab jawaban jawabannya pilih
    opsi poin angka skor nilai pokoknya intinya untuk di ke aduh waduh duh loh lho bang mbak mas pak
    bu bos gan guys cuy coy anjir anjay kira sepertinya sekitar juga ji mi ka maaf mau punya cuma we
    atuh toh begitu jawabanku tunggu sebentar lanjut next besar puthul ku kami kita anak orang
    dengan pada dalam tentang hal urusan masih ada merasa kok cukupan level bagi kasih rasa termasuk
    tipe pernah malah justru nya terus tapi dan ok sungguhan si pun the a of my me at with
""")
# What takes an answer back surely says the new one.
BECOMES = words("jadi harusnya seharusnya ralat maksudku koreksi revisi")
# Signs and words at which one answer ends and something else may begin.
PAUSES = frozenset(",.;:!\u2013\u2014\u2026()\n")
TURNS = words("tapi namun walau walaupun meski meskipun padahal kecuali asal sedangkan cuma")
# A reason may follow the answer ("lumayan, soalnya sering debat"): what comes after one of these is not read.
REASON_STARTS = words("karena sebab gara asal walau meski apalagi makanya maklum")
# An answer started anew: what was said before one of these no longer counts ("lumayan eh sangat", "dulu enggak, sekarang bisa").
RESTARTS = words("eh ralat maksudnya maksud maksudku harusnya deng sekarang")
# Between two answers these leave the choice open ("antara lumayan dan sangat").
ALTERNATIVES = words("atau antara sampai mendekati menuju")
# What was said before one of these was a joke ("sherlock kalah sama gue (boong deng), ya standar").
JOKES = words("boong bohong bercanda becanda canda ngibul ngarang prank")
BESIDE_JOKES = words("""
    hehe haha wkwk wkwkwk deng ding ketang denk kok tapi eh cuma doang sih itu tadi ya saya kan dong
""")
# Endings of Makassar that may stand behind an answer ("lumayanji").
ENDINGS = ("ji", "mi", "ka", "ki", "nya", "lah")
# Words whose misspellings are put right.
OFTEN_MISSPELT = ("sangat", "banget", "lumayan", "kurang", "cukup", "sekali", "sedikit", "biasa", "tertarik", "terbuka")
# A number after one of these is an answer, whatever stands before.
GIVING = words("jadi kasih pilih jawab nilai skor angka nomor level poin")
# Half of it leaves open which half of the scale is meant.
HALVES = frozenset({"setengah", "setengah setengah", "fifty", "fifty fifty", "separuh", "separo"})
DENIAL = "tidak"  # at the end of a message it asks ("bagus ga")
