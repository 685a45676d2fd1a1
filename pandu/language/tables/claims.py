"""Words by which a claim is called untrue or doubted, in standard forms."""

from pandu.language.tables import words
from pandu.message import Verdict

# Somebody's belief is asked about as such ("aku salah ya?", "bohong dong dia"): the answer says whether that is so.
ASKED_UNTRUE = words("""
    bohong boong bualan halu hoaks hoax kebalik kebalikan keliru lebay melenceng meleset mengada menyesatkan
    ngaco ngadi ngarang ngawur ngibul salah sesat sotoy terbalik tipu
""")
# It is asked whether something is a myth ("itu mitos bukan?": yes is the answer to what is untrue) or a fact.
ASKED_MYTH = (
    *(f"mitos {tail}" for tail in ("apa bukan", "apa tidak", "atau bukan", "atau tidak", "bukan", "kan", "sih", "tidak", "ya")),
    *("cuma mitos", "hanya mitos", "itu mitos", "termasuk mitos"),
)
_TRUE, _UNTRUE = ("benar", "fakta", "kenyataan", "nyata", "realita"), ("bohong", "dongeng", "gosip", "hoaks", "hoax", "karangan", "mitos")
MYTH_OR_FACT = tuple(
    f"{a} {link} {b}" for x in _TRUE for y in _UNTRUE for a, b in ((x, y), (y, x)) for link in ("apa", "atau", "atau cuma")
)
ASKED_FACT = (
    *MYTH_OR_FACT,
    *(f"fakta {tail}" for tail in ("apa bukan", "atau bukan", "bukan", "kan", "tidak", "ya")),
    *("itu fakta", "sesuai fakta", "termasuk fakta"),
)
# Somebody is said to be right ("tuh kan aku bener"), or it is asked.
CALLED_RIGHT = words("benar betul menang sesuai tepat terbukti valid")
# A claim is to be refuted ("bantah ini").
REFUTING = words("bantah bantahin membantah sanggah")
DOUBTING = frozenset({"ah masa", "masa", "masa iya", "masa sih", "masak", "moso", "mosok"})
NOT_ALL = "tidak semua"  # begins a fact that denies a claim on all
# It is said of all that they do not.
_NOBODY = ("ada satu pun", "ada satupun", "ada seorang", "ada yang", "adakah satu pun", "pernah", "satu pun", "satupun", "seorang pun")
DENIED_ANY = (
    *(f"tidak {none}" for none in _NOBODY),
    *("mana ada", "sama sekali tidak", "satu pun tidak", "satupun tidak", "tak satu pun", "tidak sama sekali"),
)
# It is denied that all do so, or always.
DENIED_ALL = tuple(
    f"{no} {every}" for no in ("belum", "bukan", "tidak") for every in ("melulu", "selalu", "seluruhnya", "semua", "semuanya", "setiap")
)
# It is asked back whether all do ("bukannya semua pegang rahasia ya?").
ASKED_BACK = tuple(f"{no} {every}" for no in ("bukankah", "bukannya") for every in ("selalu", "semua", "semuanya", "setiap"))
# One thing is said to be all, or that is denied ("bukan cuma politik").
ONLY_THIS = ("cuma", "hanya")
NOT_ONLY = tuple(
    f"{no} {only}" for no in ("bukan", "tidak", "tidak mungkin") for only in ("cuma", "hanya", "saja", "sebatas", "sekadar", "terbatas")
)
# Somebody asks to be put right, and believes what he says ("koreksi kalau keliru").
IF_UNTRUE = tuple(f"{supposing} {untrue}" for supposing in ("bila", "jika", "kalau") for untrue in ("keliru", "ngaco", "ngawur", "salah"))
# It follows that some do ("jadi ada yang pegang dong?").
SOME_DO = tuple(
    f"{begins} {some}" for begins in ("artinya", "berarti", "jadi") for some in ("ada juga", "ada yang", "beberapa", "sebagian")
)
# The same or different: what is asked first is confirmed or denied.
SAME_OR_NOT: dict[Verdict, tuple[str, ...]] = {
    "no": (
        "sama apa beda",
        "sama apa berbeda",
        "sama apa tidak",
        "sama atau beda",
        "sama atau berbeda",
        "sama atau tidak",
        "serupa atau berlainan",
    ),
    "yes": ("beda apa sama", "beda apa tidak", "beda atau sama", "beda atau tidak", "berbeda atau sama"),
}
ASKED_DIFFERENCE = ("beda", "bedain", "bedanya", "dibedakan", "perbedaan", "perbedaannya")  # the whole answer, not a part of it
# Words that surely ask how often, how long or how many, and not just what is done all day.
HOW_OFTEN = words("berapa contoh contohnya jarang kapan lama misal misalnya seberapa sejak sering")
# Words that ask for content, whatever form a message seems to have.
ASKING = words("apa bagaimana berapa jelaskan kenapa sebutkan sederhanain siapa simpelin")
# Begins a command to give so many of a list ("sebutkan 3 tugas").
LISTING = words("beri berikan kasih sebut sebutin sebutkan tulis tuliskan")
# Words that surely ask for a detail.
ASKING_DETAIL = words("""
    alasan alasannya bagaimana berapa caranya contoh contohnya dimana jarang kapan kenapa lama mana
    mengapa seberapa sering siapa
""")
# "kalau tidak salah" calls nothing wrong.
NOT_UNTRUE = (
    *("bukan salah", "dikoreksi", "koreksi", "mengoreksi", "salah satu", "tidak keliru", "tidak salah"),
    *(f"{when} {wrong}" for when in ("bila", "jika", "kalau") for wrong in ("keliru", "salah")),
    *(f"{right} {join} {wrong}" for right in ("benar", "betul") for join in ("apa", "atau") for wrong in ("keliru", "salah")),
)
# The quiz itself is asked about, and not yet wanted ("tes singkat itu, saya yang isi buat dia boleh?").
ASKED_OF_QUIZ = words(
    "akurat bantu diisi diwakili gunanya isi isiin membantu memutuskan menentukan mengisi mutusin nentuin ngaruh penting wakilin"
)
# Pandu is called wrong, and nobody's belief ("kayaknya kamu salah deh").
PANDU_WRONG = tuple(
    f"{who} {wrong}" for who in ("jawabanmu", "jawabannya", "kamu", "pandu") for wrong in ("keliru", "ngaco", "ngawur", "salah")
)
# So surely it is asked if two are the same, whatever stands before ("bedanya apa sih? sama aja kan?").
ASKED_SAME = tuple(f"{same} {asks}" for same in ("sama", "sama saja") for asks in ("bukan", "kan", "ya"))
# Two are said to be the same, unless a word of difference stands there, too.
SAMENESS = (
    *(
        "adalah sama",
        "itu sama",
        "sama dengan",
        "sama kan",
        "sama persis",
        "sama saja",
        "sama ya",
        "satu kerja",
        "satu profesi",
        "yang sama",
    ),
    *("identik", "nama lain", "sebutan lain", "serupa", "sinonim"),
)
OTHERNESS = ("beda", "bedain", "berbeda", "dibedakan", "kerja sama", "membedakan", "perbedaan", "sama sama")
IN_WHAT = ("beda cuma", "beda di", "beda pada", "bedanya", "bedanya cuma", "bedanya di", "bedanya pada", "dalam hal", "sama sama", "soal")
DENIED_SAMENESS = ("bukan sama", "bukan sebutan lain", "bukan sinonim", "tidak identik", "tidak sama", "tidak serupa")
JOINTS = words("apa atau dan juga maupun plus sama serta")
# What begins so goes on from the last answer.
CONTINUING = words("artinya berarti jadi kok lah lalu lantas lho loh oalah oh ooh tapi terus")
# Behind one of these stands why something is asked or believed.
REASONING = words("abisnya habisnya kan karena padahal sebab soalnya")
# A task is said to be none of theirs, or something to be impossible.
DISOWNING = tuple(
    f"bukan {what} {whose}" for what in ("bagian", "kerja", "kerjaan", "tugas", "urusan") for whose in ("kemlu", "mereka", "pejabat")
)
EXCLUDING = ("bukan kemlu", "bukan mereka", "bukan orang kemlu", "bukan pejabat", "bukan pejabatnya", "pejabat tidak", "pejabatnya tidak")
# Somebody is said to decide, which the source says of nobody.
DECIDING = words("""
    berhak berkuasa berwenang diputuskan ditentukan keputusan memutuskan menentukan mutusin nentuin
    penentu putusin tentuin wewenang
""")
IMPOSSIBLE = ("mana mungkin", "mustahil", "tidak mungkin")
# A task is said to be somebody else's.
CLAIMED_BY_OTHERS = ("itu bagian", "itu kerja", "itu kerjaan", "itu tugas", "itu tugasnya", "itu urusan", "kan itu tugas")
# The job is said to ask for something.
DEMANDING = words("""
    butuh dibutuhkan diperlukan diwajibkan membutuhkan mensyaratkan menuntut mewajibkan
""")
# A belief is told as one that was wrong ("kukira semua ...").
MISTAKEN = words("""
    belaka berlebihan dikira ekspektasi kira kukira mengira misleading nyatanya ternyata
""")
# Somebody is said to have no interest.
UNINTERESTED = (
    *(f"{no} {likes}" for no in ("belum", "kurang", "tanpa", "tidak") for likes in ("berminat", "demen", "minat", "suka", "tertarik")),
    *("benci", "bosan", "cuek", "malas", "muak", "ogah", "tidak ada minat", "tidak punya minat"),
)
# Somebody is said to fit or not.
FITTING = words("bisa boleh cocok masuk")
NOT_FITTING = (
    "belum cocok",
    "bukan cocok",
    "jangan",
    "kurang cocok",
    "tidak bisa",
    "tidak boleh",
    "tidak cocok",
    "tidak masuk",
    "tidak usah",
)
