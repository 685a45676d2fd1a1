"""Words by which a claim is called untrue or doubted, in standard forms."""

from pandu.language.tables import words
from pandu.message import Verdict

# Somebody's belief is asked about as such ("aku salah ya?", "bohong dong dia"): the answer says whether that is so.
ASKED_UNTRUE = words("salah keliru bohong boong tipu ngibul hoaks hoax ngaco lebay ngawur meleset melenceng sesat")
# It is asked whether something is a myth ("itu mitos bukan?": yes is the answer to what is untrue) or a fact.
ASKED_MYTH = (
    *(f"mitos {tail}" for tail in ("apa bukan", "atau bukan", "apa tidak", "atau tidak", "bukan", "tidak", "ya", "kan", "sih")),
    *("itu mitos", "termasuk mitos", "cuma mitos", "hanya mitos"),
)
_TRUE, _UNTRUE = ("fakta", "kenyataan", "benar", "nyata", "realita"), ("mitos", "hoaks", "hoax", "bohong", "karangan", "dongeng", "gosip")
MYTH_OR_FACT = tuple(
    f"{a} {link} {b}" for x in _TRUE for y in _UNTRUE for a, b in ((x, y), (y, x)) for link in ("apa", "atau", "atau cuma")
)
ASKED_FACT = (
    *MYTH_OR_FACT,
    *(f"fakta {tail}" for tail in ("apa bukan", "atau bukan", "bukan", "tidak", "ya", "kan")),
    *("itu fakta", "termasuk fakta", "sesuai fakta"),
)
# Somebody is said to be right ("tuh kan aku bener"), or it is asked.
CALLED_RIGHT = words("benar betul menang tepat valid terbukti sesuai")
# A claim is to be refuted ("bantah ini").
REFUTING = words("bantah membantah bantahin sanggah")
DOUBTING = frozenset({"masa", "masak", "masa sih", "masa iya", "mosok", "moso", "ah masa"})
NOT_ALL = "tidak semua"  # begins a fact that denies a claim on all
# It is denied that all do so, or always; "tidak ada satu pun" says it of all.
# It is said of all that they do not.
DENIED_ANY = (
    *(
        f"tidak {none}"
        for none in ("ada satu pun", "satu pun", "seorang pun", "ada yang", "ada satupun", "ada seorang", "pernah", "satupun")
    ),
    *("mana ada", "satupun tidak", "satu pun tidak", "sama sekali tidak", "tak satu pun", "tidak sama sekali"),
)
DENIED_ALL = tuple(
    f"{no} {every}" for no in ("tidak", "bukan", "belum") for every in ("semua", "semuanya", "setiap", "seluruhnya", "selalu", "melulu")
)
# Somebody doubts what he repeats ("aku nggak percaya semuanya lulusan HI").
DISBELIEVED = (
    *(f"{no} {believes}" for no in ("tidak", "kurang") for believes in ("percaya", "yakin")),
    *("ragu", "meragukan", "sangsi"),
)
# It follows that some do ("jadi ada yang pegang dong?").
SOME_DO = tuple(
    f"{begins} {some}" for begins in ("jadi", "berarti", "artinya") for some in ("ada yang", "ada juga", "sebagian", "beberapa")
)
# The same or different: what is asked first is confirmed or denied.
SAME_OR_NOT: dict[Verdict, tuple[str, ...]] = {
    "no": (
        "sama apa beda",
        "sama atau beda",
        "sama apa berbeda",
        "sama atau berbeda",
        "sama apa tidak",
        "sama atau tidak",
        "serupa atau berlainan",
    ),
    "yes": ("beda apa sama", "beda atau sama", "berbeda atau sama", "beda apa tidak", "beda atau tidak"),
}
ASKED_DIFFERENCE = ("beda", "bedanya", "perbedaan", "perbedaannya", "bedain", "dibedakan")  # the whole answer, not a part of it
# Words that surely ask how often, how long or how many, and not just what is done all day.
HOW_OFTEN = words("seberapa berapa sering jarang kapan lama sejak contoh contohnya misal misalnya")
# Words that ask for content, whatever form a message seems to have.
ASKING = words("apa siapa bagaimana berapa kenapa jelaskan sebutkan simpelin sederhanain")
# Begins a command to give so many of a list ("sebutkan 3 tugas").
LISTING = words("sebutkan sebut sebutin tuliskan tulis kasih beri berikan")
# Words that surely ask for a detail.
ASKING_DETAIL = words("""
    siapa berapa kenapa mengapa kapan mana dimana bagaimana seberapa alasan alasannya caranya
    contohnya contoh sering lama jarang
""")
# "kalau tidak salah" calls nothing wrong.
NOT_UNTRUE = (
    *("tidak salah", "salah satu", "bukan salah", "tidak keliru", "koreksi", "dikoreksi", "mengoreksi"),
    *(f"{when} {wrong}" for when in ("kalau", "bila", "jika") for wrong in ("salah", "keliru")),
    *(f"{right} {join} {wrong}" for right in ("benar", "betul") for join in ("atau", "apa") for wrong in ("salah", "keliru")),
)
# The quiz itself is asked about, and not yet wanted ("tes singkat itu, saya yang isi buat dia boleh?").
ASKED_OF_QUIZ = words(
    "bantu membantu mutusin memutuskan nentuin menentukan akurat ngaruh penting isi diisi isiin mengisi wakilin diwakili gunanya"
)
# Pandu is called wrong, and nobody's belief ("kayaknya kamu salah deh").
PANDU_WRONG = tuple(
    f"{who} {wrong}" for who in ("kamu", "jawabanmu", "jawabannya", "pandu") for wrong in ("salah", "keliru", "ngaco", "ngawur")
)
# So surely it is asked if two are the same, whatever stands before ("bedanya apa sih? sama aja kan?").
ASKED_SAME = tuple(f"{same} {asks}" for same in ("sama", "sama saja") for asks in ("kan", "bukan", "ya"))
# Two are said to be the same, unless a word of difference stands there, too.
SAMENESS = (
    *(
        "sama saja",
        "yang sama",
        "itu sama",
        "adalah sama",
        "sama dengan",
        "sama persis",
        "sama kan",
        "sama ya",
        "satu kerja",
        "satu profesi",
    ),
    *("sinonim", "sebutan lain", "nama lain", "serupa", "identik"),
)
OTHERNESS = ("beda", "berbeda", "perbedaan", "bedain", "dibedakan", "membedakan", "kerja sama", "sama sama")
IN_WHAT = ("bedanya di", "bedanya pada", "beda di", "beda pada", "bedanya cuma", "beda cuma", "bedanya", "soal", "dalam hal", "sama sama")
DENIED_SAMENESS = ("tidak sama", "tidak identik", "bukan sama", "tidak serupa", "bukan sebutan lain", "bukan sinonim")
JOINTS = words("dan sama atau serta plus apa maupun juga")
# What begins so goes on from the last answer.
CONTINUING = words("jadi berarti terus lalu oh ooh oalah lho loh lah kok tapi artinya lantas")
# Behind one of these stands why something is asked or believed.
REASONING = words("soalnya karena sebab kan padahal abisnya habisnya")
# A task is said to be none of theirs, or something to be impossible.
DISOWNING = tuple(
    f"bukan {what} {whose}" for what in ("tugas", "kerja", "kerjaan", "urusan", "bagian") for whose in ("mereka", "pejabat", "kemlu")
)
EXCLUDING = ("bukan pejabat", "bukan pejabatnya", "bukan mereka", "bukan orang kemlu", "bukan kemlu", "pejabat tidak", "pejabatnya tidak")
# Somebody is said to decide, which the source says of nobody.
DECIDING = words("""
    memutuskan diputuskan mutusin putusin menentukan ditentukan nentuin tentuin penentu keputusan
    berkuasa berhak berwenang wewenang
""")
IMPOSSIBLE = ("tidak mungkin", "mana mungkin", "mustahil")
# A task is said to be somebody else's.
CLAIMED_BY_OTHERS = ("itu kerja", "itu kerjaan", "itu tugas", "itu tugasnya", "itu urusan", "itu bagian", "kan itu tugas")
# The job is said to ask for something.
DEMANDING = words("""
    menuntut membutuhkan butuh dibutuhkan mensyaratkan diperlukan diwajibkan mewajibkan
""")
# A belief is told as one that was wrong ("kukira semua ...").
MISTAKEN = words("""
    berlebihan ekspektasi belaka misleading ternyata kira kukira mengira dikira nyatanya
""")
# Somebody is said to have no interest.
UNINTERESTED = (
    *(f"{no} {likes}" for no in ("tidak", "kurang", "tanpa", "belum") for likes in ("minat", "berminat", "suka", "tertarik", "demen")),
    *("tidak ada minat", "tidak punya minat", "malas", "benci", "bosan", "muak", "ogah", "cuek"),
)
# Somebody is said to fit or not.
FITTING = words("cocok bisa boleh masuk")
NOT_FITTING = (
    "tidak cocok",
    "kurang cocok",
    "bukan cocok",
    "belum cocok",
    "tidak bisa",
    "tidak boleh",
    "tidak masuk",
    "tidak usah",
    "jangan",
)
