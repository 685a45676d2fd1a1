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
ASKING = frozenset("apa siapa bagaimana berapa kenapa apaan jelaskan sebutkan simpelin sederhanain".split())
