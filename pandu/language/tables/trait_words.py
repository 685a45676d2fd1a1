"""What a told trait turns on; pandu/language/trait_features.py reads it."""

from pandu.language.table_files import classes
from pandu.language.tables import words

TRAIT_WORDS = classes("trait_words.yml")

# Classes that praise or blame.
VALENCE = {
    "keen": 1, "bored": -1, "knows": 1, "ignorant": -1, "ease": 1, "shy": -1, "tact": 1, "anger": -1, "sharp": 1, "dull": -1, "open": 1, "closed": -1,
    "can": 1, "cannot": -1, "never": -1, "success": 1, "failure": -1,
}  # fmt: skip
# These turn round what follows them, as far as REACH words and no further than a break.
DENIALS = words("""
    anti belum bukan bukannya enggan gagal hardly hilang indak jangan jarang jauh kada kurang lemah
    malas minim mustahil never no nol not ogah ora payah sulit susah tak tanpa ten teu tidak tra tusing
""")
BREAKS = words(", . ; ? cuma meski namun padahal tapi tetap walau")
REACH = 4
COMPARED = words("daripada dibanding dibandingkan ketimbang")
PAST = words("awalnya dahulu dulu dulunya tadinya")
NOW = words("belakangan kini lama makin malah sekarang skrg")
# What is asked first is denied by one of these within FRONT words behind it; what "bukan" sets before one of OWN is not one's own.
DOUBTS = words("apaan boro jangankan mana mimpi")
FRONT = 5
OWN = words("""
    ahli bakat bidang dunia gaya jiwa kamus keahlian kebiasaan kelebihan kelemahan masalah sifat soal
    teman tipe urusan
""")
# What else the course of a clause shows ("dulu pemalu, sekarang udah enggak").
COURSE = {**dict.fromkeys(BREAKS, "/"), "dulu": "D", "tadinya": "D", "sekarang": "S", "kini": "S"}

# Chat forms: endings and beginnings, with the letters that the beginning has swallowed.
ENDINGS = ("nya", "ku", "mu", "in", "an", "kan", "i", "ne", "e", "lah", "pun", "kah", "kin")
INNER_ENDINGS = ("in", "an", "kan", "i")
PREFIXES = (
    ("meng", ("", "k")), ("meny", ("s",)), ("mem", ("", "p")), ("men", ("", "t")), ("me", ("",)), ("nge", ("",)), ("ng", ("", "k")), ("ny", ("s", "c")), ("n", ("t",)), ("m", ("p",)),
    ("di", ("",)), ("ke", ("",)), ("ter", ("",)), ("ber", ("",)), ("be", ("",)), ("se", ("",)), ("pe", ("",)), ("ka", ("",)),
)  # fmt: skip
