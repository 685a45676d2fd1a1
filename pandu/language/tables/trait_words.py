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
    tidak bukan belum jangan tanpa kurang bukannya anti jarang mustahil sulit susah payah enggan
    ogah gagal malas lemah hilang minim nol jauh tra kada ten ora teu indak tusing tak no not never
    hardly
""")
BREAKS = words("tapi namun cuma padahal walau meski tetap , . ; ?")
REACH = 4
COMPARED = words("daripada ketimbang dibanding dibandingkan")
PAST = words("dulu dulunya tadinya dahulu awalnya")
NOW = words("sekarang kini skrg belakangan malah lama makin")
# What is asked first is denied by one of these within FRONT words behind it; what "bukan" sets before one of OWN is not one's own.
DOUBTS = words("mana jangankan boro mimpi apaan")
FRONT = 5
OWN = words("""
    gaya sifat kelemahan kelebihan kebiasaan teman bakat keahlian ahli bidang urusan tipe dunia jiwa
    soal kamus masalah
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
