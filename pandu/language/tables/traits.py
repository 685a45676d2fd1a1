"""Traits that people name of themselves, held against the profile of the source.

TRAITS: id -> standard forms or stems whose presence speaks for the trait or, negated, against it.
POLAR: words that carry their own polarity, turned round by a negation.
"""

import re

TRAITS = {
    "interest": (
        "politik", "internasional", "diplomasi", "geopolitik", "luar negeri", "isu dunia", "berita dunia", "isu global", "dunia internasional",
        "hubungan internasional", "urusan negara", "konflik dunia", "world news", "isu internasional", "urusan luar negeri", "kabar dunia", "politics", "diplomacy", "world politics", "berita perang", "berita luar",
    ),
    "suitability.diplomacy": (
        "negosiasi", "runding", "lobi", "bujuk", "yakin orang", "meyakinkan", "tengah", "menengahi", "damai", "kompromi", "rayu", "melobi", "mediasi",
        "persuasi", "persuasif", "nawar", "tawar", "lerai", "diplomatis", "penengah", "orang setuju", "jalan tengah", "jaga perasaan", "taktis", "mendamaikan", "juru damai",
    ),
    "suitability.international_relations": (
        "tahu dunia", "sejarah dunia", "paham dunia", "wawasan", "pengetahuan", "pbb", "asean", "jurusan hubungan internasional",
        "kuliah hubungan internasional", "lulus hubungan internasional", "anak hubungan internasional", "perjanjian internasional", "peta dunia", "ibu kota negara", "hafal negara",
    ),
    "suitability.communication": (
        "komunikasi", "bicara", "ngomong", "ngobrol", "bule", "orang asing", "gaul", "presentasi", "bahasa", "inggris", "kenal orang", "debat",
        "pidato", "public speaking", "tampil", "ramah", "turis", "mc", "cerita", "percaya diri", "omong", "cakap", "kenalan", "orang baru", "akrab", "ketemu orang", "bertemu orang", "speak", "ngomong depan", "sosialisasi", "berkomunikasi", "meeting orang", "talk", "foreigners",
    ),
    "suitability.analysis": (
        "analisis", "menganalisis", "analitis", "logika", "logis", "data", "kritis", "teliti", "riset", "baca", "mikir", "pikir", "catur", "puzzle", "teka teki", "strategi", "pola",
        "detail", "nalar", "matematika", "statistik", "meneliti", "jeli", "cermat", "pikir kritis", "mikir dalam", "bedah", "telaah", "konsentrasi", "angka",
    ),
    "suitability.tolerance": (
        "toleran", "toleransi", "budaya", "beda pandang", "beda pendapat", "terbuka", "agama lain", "hargai", "menghargai", "open minded", "beda agama", "adat", "beda suku",
        "perbedaan", "kultur", "tradisi", "adaptasi", "pendapat orang", "pendapat beda", "orang beda", "beda keyakinan", "berbeda", "beda", "cultures", "culture",
    ),
}  # fmt: skip

POLAR = {
    "pendiam": ("suitability.communication", False), "pemalu": ("suitability.communication", False), "malu": ("suitability.communication", False),
    "gugup": ("suitability.communication", False), "grogi": ("suitability.communication", False), "kuper": ("suitability.communication", False),
    "gagap": ("suitability.communication", False), "minder": ("suitability.communication", False), "nervous": ("suitability.communication", False),
    "canggung": ("suitability.communication", False), "kikuk": ("suitability.communication", False), "penyendiri": ("suitability.communication", False),
    "menyendiri": ("suitability.communication", False), "antisosial": ("suitability.communication", False), "suka sendiri": ("suitability.communication", False), "suka kerja sendiri": ("suitability.communication", False), "ansos": ("suitability.communication", False), "demam panggung": ("suitability.communication", False),
    "cerewet": ("suitability.communication", True), "supel": ("suitability.communication", True), "luwes": ("suitability.communication", True),
    "ekstrovert": ("suitability.communication", True), "extrovert": ("suitability.communication", True), "bawel": ("suitability.communication", True), "talkative": ("suitability.communication", True),
    "humble": ("suitability.tolerance", True), "egois": ("suitability.tolerance", False), "rasis": ("suitability.tolerance", False),
    "fanatik": ("suitability.tolerance", False), "keras kepala": ("suitability.tolerance", False), "kepala batu": ("suitability.tolerance", False), "kaku": ("suitability.tolerance", False),
    "ngotot": ("suitability.tolerance", False), "ngeyel": ("suitability.tolerance", False), "julid": ("suitability.tolerance", False), "nyinyir": ("suitability.tolerance", False), "menghakimi": ("suitability.tolerance", False), "judgemental": ("suitability.tolerance", False),
    "menang sendiri": ("suitability.tolerance", False), "sempit": ("suitability.tolerance", False), "intoleran": ("suitability.tolerance", False), "benci orang": ("suitability.tolerance", False),
    "emosian": ("suitability.diplomacy", False), "baperan": ("suitability.diplomacy", False), "baper": ("suitability.diplomacy", False), "ngegas": ("suitability.diplomacy", False),
    "meledak": ("suitability.diplomacy", False), "temperamen": ("suitability.diplomacy", False), "temperamental": ("suitability.diplomacy", False), "blak blakan": ("suitability.diplomacy", False), "ceplas ceplos": ("suitability.diplomacy", False), "emosi": ("suitability.diplomacy", False), "gampang marah": ("suitability.diplomacy", False), "pemarah": ("suitability.diplomacy", False), "sumbu pendek": ("suitability.diplomacy", False), "gampang tersinggung": ("suitability.diplomacy", False),
    "ceroboh": ("suitability.analysis", False), "lemot": ("suitability.analysis", False), "sembrono": ("suitability.analysis", False), "pelupa": ("suitability.analysis", False), "lola": ("suitability.analysis", False), "telmi": ("suitability.analysis", False), "asal asalan": ("suitability.analysis", False),
    "kudet": ("suitability.international_relations", False), "buta peta": ("suitability.international_relations", False),
}  # fmt: skip

# What people call the questions of the quiz when they come back to one.
QUIZ_TRAITS = {
    "interest": ("minat", "ketertarikan", "tertarik"),
    "suitability.diplomacy": ("diplomasi", "negosiasi", "nego", "menengahi", "meyakinkan", "tengah", "yakin", "bujuk", "penengah", "lobi"),
    "suitability.international_relations": ("pengetahuan", "wawasan", "paham", "pemahaman", "hubungan internasional", "hubungan antarnegara", "antarnegara"),
    "suitability.communication": ("komunikasi", "ngobrol", "bicara", "orang asing", "bule", "ngomong"),
    "suitability.analysis": ("analisis", "analisa", "menganalisis", "logika", "nalar"),
    "suitability.tolerance": ("toleransi", "toleran", "terbuka", "keterbukaan", "budaya", "perbedaan"),
}  # fmt: skip

# What holds words of the tables and names no trait: the ministry, a journey, one's own language, small talk.
SAYS_NOTHING = re.compile(
    r"\b(?:(?:kementerian|menteri|departemen|ke|di|dari) luar negeri"
    r"|(?:timur|jawa|asia|afrika|amerika|kalimantan|sulawesi) tengah"
    r"|bahasa (?:jawa|sunda|daerah|batak|minang|bali|madura|indonesia|ibu|basi|tubuh))\b"
)
# Nor does a study that somebody denies, since he may know it all the same.
STUDY = re.compile(r"\b(?:anak|jurusan|jurus|lulusan|lulus|kuliah|mahasiswa|sarjana) hubung(?:an)? internasional\b")
# Who is shy to ask only now need not be so with people.
SHY_TO_ASK = re.compile(
    r"\b(?:(?:malu|takut|ragu|segan) (?:mau |untuk )?(?:tanya|nanya|bertanya)|(?:tanya|nanya|bertanya) tapi (?:malu|takut|ragu|segan))\b"
)
