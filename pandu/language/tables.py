"""Indonesian chat language as data: spellings, traits, scale words and ordinals.

General slang comes from `spacy-lookups-data` (id_lexeme_norm); the table here adds what it lacks.
"""

SLANG = {
    "ga": "tidak", "gak": "tidak", "gk": "tidak", "g": "tidak", "nggak": "tidak", "enggak": "tidak", "engga": "tidak",
    "ngga": "tidak", "kagak": "tidak", "kaga": "tidak", "tak": "tidak", "tdk": "tidak", "ndak": "tidak", "ora": "tidak",
    "gue": "saya", "gua": "saya", "gw": "saya", "w": "saya", "aku": "saya", "ak": "saya", "aq": "saya", "sy": "saya", "abdi": "saya",
    "lo": "kamu", "lu": "kamu", "elu": "kamu", "loe": "kamu", "anda": "kamu", "km": "kamu", "kmu": "kamu",
    "yg": "yang", "klo": "kalau", "kl": "kalau", "kalo": "kalau", "klu": "kalau", "bgt": "banget", "bngt": "banget",
    "gimana": "bagaimana", "gmn": "bagaimana", "gmana": "bagaimana", "pripun": "bagaimana", "kumaha": "bagaimana",
    "apaan": "apa", "ap": "apa", "opo": "apa", "naon": "apa", "what": "apa", "knp": "kenapa", "napa": "kenapa", "why": "kenapa",
    "ngapain": "kerja apa", "ngapa": "kenapa", "aja": "saja", "aj": "saja", "doang": "saja", "udah": "sudah", "udh": "sudah", "dah": "sudah",
    "blm": "belum", "dgn": "dengan", "sm": "sama", "ama": "sama", "dr": "dari", "utk": "untuk", "buat": "untuk", "bwt": "untuk",
    "krn": "karena", "jd": "jadi", "jdi": "jadi", "hrs": "harus", "kudu": "harus", "mesti": "harus", "bs": "bisa", "bisanya": "bisa",
    "org": "orang", "wong": "orang", "jg": "juga", "jgn": "jangan", "bener": "benar", "bnr": "benar", "emang": "memang", "emg": "memang",
    "pinter": "pintar", "jago": "pintar", "males": "malas", "seneng": "suka", "demen": "suka", "doyan": "suka", "hobi": "suka",
    "kerjaan": "kerja", "kerjaannya": "kerja", "pekerjaan": "kerja", "job": "kerja", "jobdesk": "tugas", "jobdesc": "tugas", "tgs": "tugas", "tugasny": "tugas",
    "kemenlu": "kemlu", "deplu": "kemlu", "kementrian": "kementerian", "lugri": "luar negeri", "ln": "luar negeri", "negri": "negeri",
    "kerjasama": "kerja sama", "hi": "hubungan internasional", "hubinter": "hubungan internasional", "bhs": "bahasa", "inggris": "inggris",
    "nego": "negosiasi", "runding": "berunding", "beda": "beda", "bedanya": "beda", "vs": "beda", "dubes": "duta besar",
    "pd": "percaya diri", "introvert": "pendiam", "cuek": "tidak peduli", "mantau": "memantau", "skill": "keahlian",
    "thx": "terima kasih", "makasih": "terima kasih", "mksh": "terima kasih", "tq": "terima kasih", "makasi": "terima kasih", "suwun": "terima kasih", "nuhun": "terima kasih",
}  # fmt: skip
LEET = str.maketrans({"4": "a", "3": "e", "1": "i", "0": "o", "5": "s", "7": "t"})
CLITICS = ("nya", "kah", "lah", "pun", "ku", "mu")

NEGATIONS = frozenset(
    {
        "tidak",
        "bukan",
        "kurang",
        "malas",
        "belum",
        "tanpa",
        "jangan",
        "susah",
        "sulit",
        "benci",
        "takut",
        "bosan",
        "anti",
        "jarang",
        "lemah",
        "buta",
        "gampang",
        "payah",
        "ogah",
    }
)
CLAUSE_BREAKS = frozenset(
    {"tapi", "tetapi", "namun", "cuma", "hanya", "dan", "sama", "juga", "walau", "meski", "padahal", ",", ".", ";", "/"}
)

# trait id -> stems whose presence speaks for the trait (or, negated, against it)
TRAITS = {
    "interest": ("politik", "internasional", "diplomasi", "kemlu", "geopolitik", "luar negeri", "isu dunia", "berita dunia"),
    "suitability.diplomacy": ("negosiasi", "runding", "lobi", "bujuk", "yakin orang", "tengah", "damai", "kompromi"),
    "suitability.international_relations": ("tahu dunia", "hubungan internasional", "sejarah dunia", "paham dunia"),
    "suitability.communication": ("komunikasi", "bicara", "ngomong", "ngobrol", "bule", "orang asing", "gaul", "presentasi", "bahasa", "inggris", "kenal orang", "debat"),
    "suitability.analysis": ("analisis", "analisa", "logika", "data", "kritis", "teliti", "riset", "baca"),
    "suitability.tolerance": ("toleran", "toleransi", "budaya", "beda pandang", "beda pendapat", "terbuka", "agama lain", "hargai"),
}  # fmt: skip
# words that carry their own polarity
POLAR_TRAITS = {
    "pendiam": ("suitability.communication", False), "pemalu": ("suitability.communication", False),
    "gugup": ("suitability.communication", False), "kuper": ("suitability.communication", False),
    "cerewet": ("suitability.communication", True), "supel": ("suitability.communication", True),
    "luwes": ("suitability.communication", True), "egois": ("suitability.tolerance", False),
    "rasis": ("suitability.tolerance", False), "emosian": ("suitability.diplomacy", False),
    "baperan": ("suitability.diplomacy", False), "keras kepala": ("suitability.tolerance", False),
    "kaku": ("suitability.tolerance", False), "ceroboh": ("suitability.analysis", False),
}  # fmt: skip

# words of the quiz scale, 1 (not at all) to 4 (very much); the longest phrase found wins
SCALE = {
    1: ("1", "satu", "tidak", "tidak sama sekali", "sama sekali tidak", "tidak suka", "tidak bisa", "tidak banget", "nol", "buta", "benci", "ogah"),
    2: ("2", "dua", "kurang", "tidak terlalu", "tidak begitu", "sedikit", "dikit", "jarang", "tidak seberapa", "agak kurang", "biasa saja", "b saja"),
    3: ("3", "tiga", "lumayan", "cukup", "agak", "ya", "iya", "bisa", "kadang", "kayak bisa", "boleh", "suka", "yes"),
    4: ("4", "empat", "sangat", "banget", "sekali", "pol", "pintar", "jelas", "pasti", "suka banget", "sangat suka", "iya banget", "lumayan banget", "selalu", "parah"),
}  # fmt: skip

# words that may stand beside a scale word without changing it
SCALE_FILLERS = frozenset(
    {
        "saya",
        "sih",
        "saja",
        "kok",
        "ya",
        "dong",
        "deh",
        "kayak",
        "kayaknya",
        "mungkin",
        "rasanya",
        "menurut",
        "jujur",
        "kalau",
        "itu",
        "nih",
        "aku",
        "eh",
        "yang",
        "hmm",
        "lah",
        "ah",
        "nomor",
        "jadi",
        "sama",
        "orangnya",
    }
)

ORDINALS = {
    "pertama": 1, "kesatu": 1, "satu": 1, "1": 1, "kedua": 2, "dua": 2, "2": 2, "ketiga": 3, "tiga": 3, "3": 3,
    "keempat": 4, "empat": 4, "4": 4, "kelima": 5, "lima": 5, "5": 5, "keenam": 6, "enam": 6, "6": 6,
    "terakhir": -1, "akhir": -1,
}  # fmt: skip
