"""Words by which a claim is called untrue or doubted, in standard forms."""

# Somebody's belief is asked about as such ("aku salah ya?", "bohong dong dia"): the answer says whether that is so.
ASKED_UNTRUE = frozenset("salah keliru bohong boong tipu ngibul hoaks hoax ngaco lebay".split())
# A claim is to be refuted ("bantah ini").
REFUTING = frozenset("bantah membantah bantahin sanggah".split())
DOUBTING = frozenset({"masa", "masak", "masa sih", "masa iya", "mosok", "moso", "ah masa"})
NOT_ALL = "tidak semua"  # begins a fact that denies a claim on all
SAME = ("sama", "beda")  # the same, different: which is asked first is confirmed or denied
# Words that surely ask how often, how long or how many, and not just what is done all day.
HOW_OFTEN = frozenset("seberapa berapa sering jarang kapan lama sejak contoh contohnya misal misalnya".split())
# Words that ask for content, whatever form a message seems to have.
ASKING = frozenset("apa siapa bagaimana berapa kenapa jelaskan sebutkan simpelin sederhanain".split())
# "kalau tidak salah" calls nothing wrong.
NOT_UNTRUE = ("tidak salah", "salah satu", "bukan salah", "tidak keliru")
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
DENIED_SAMENESS = ("tidak sama", "bukan sama", "tidak serupa", "bukan sebutan lain", "bukan sinonim")
# Somebody is said to fit or not.
FITTING = frozenset("cocok bisa boleh masuk".split())
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
