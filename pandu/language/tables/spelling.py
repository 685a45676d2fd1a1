"""Spellings of chat words and what they stand for.

General slang comes from `spacy-lookups-data` (id_lexeme_norm); these tables add what it lacks and go before it.
The right side may be several words. Regional and English words stand for the Indonesian word that a question turns on.
"""

SLANG = {
    # negation
    "ga": "tidak", "gak": "tidak", "gk": "tidak", "g": "tidak", "nggak": "tidak", "enggak": "tidak", "engga": "tidak", "ngga": "tidak",
    "ngak": "tidak", "tdak": "tidak", "tidk": "tidak", "gx": "tidak", "lmyn": "lumayan", "lmyan": "lumayan", "lumyn": "lumayan", "krang": "kurang", "krg": "kurang", "bnget": "banget", "sgt": "sangat", "sngt": "sangat", "gag": "tidak", "kagak": "tidak", "kaga": "tidak", "kgk": "tidak", "tak": "tidak", "tdk": "tidak", "td": "tadi",
    "ndak": "tidak", "ora": "tidak", "ra": "tidak", "gaada": "tidak ada", "gada": "tidak ada", "teu": "tidak", "henteu": "tidak",
    "indak": "tidak", "nda": "tidak", "gabisa": "tidak bisa", "gamau": "tidak mau", "gasuka": "tidak suka", "gatau": "tidak tahu",
    "gapaham": "tidak paham", "gausah": "tidak usah", "gaharus": "tidak harus", "not": "tidak", "bkn": "bukan", "dudu": "bukan",
    "pake": "pakai", "kaka": "kak", "pakek": "pakai", "blm": "belum", "blom": "belum", "belom": "belum", "durung": "belum", "jgn": "jangan", "ojo": "jangan",
    "seng": "tidak", "tra": "tidak", "hindak": "tidak", "kada": "tidak", "sonde": "tidak", "bukang": "bukan",
    # persons
    "gue": "saya", "gua": "saya", "gw": "saya", "w": "saya", "aku": "saya", "ak": "saya", "aq": "saya", "sy": "saya", "abdi": "saya",
    "awak": "saya", "awakku": "saya", "beta": "saya", "ambo": "saya", "inyong": "saya", "kulo": "saya", "dorang": "mereka", "dong2": "mereka", "ngana": "kamu", "ki": "kamu", "ane": "saya", "ana": "saya", "lo": "kamu", "lu": "kamu", "elu": "kamu", "loe": "kamu",
    "anda": "kamu", "km": "kamu", "kmu": "kamu", "kowe": "kamu", "ente": "kamu", "mrk": "mereka", "mreka": "mereka", "they": "mereka",
    "org": "orang", "wong": "orang", "urang": "orang", "people": "orang", "ortu": "orang tua", "temen": "teman", "tmn": "teman",
    # function words
    "yg": "yang", "sing": "yang", "nu": "yang", "klo": "kalau", "kl": "kalau", "kalo": "kalau", "klu": "kalau", "lek": "kalau", "nek": "kalau",
    "bgt": "banget", "bngt": "banget", "banged": "banget", "pisan": "sekali", "tenan": "sekali", "aja": "saja", "aj": "saja", "ae": "saja",
    "doang": "saja", "thok": "saja", "wae": "saja", "udah": "sudah", "udh": "sudah", "dah": "sudah", "sdh": "sudah", "wis": "sudah",
    "dgn": "dengan", "dg": "dengan", "sm": "sama", "ama": "sama", "karo": "sama", "sareng": "sama", "jeung": "dan", "dr": "dari", "dri": "dari",
    "utk": "untuk", "buat": "untuk", "bwt": "untuk", "kanggo": "untuk", "for": "untuk", "krn": "karena", "krna": "karena", "soalnya": "karena",
    "soale": "karena", "jd": "jadi", "jdi": "jadi", "dadi": "jadi", "jg": "juga", "jga": "juga", "pd": "pada", "dlm": "dalam", "ttg": "tentang",
    "tntg": "tentang", "trs": "terus", "trus": "terus", "sampe": "sampai", "kyk": "seperti", "kayak": "seperti", "kek": "seperti",
    "kaya": "seperti", "sprt": "seperti", "koyo": "seperti", "tp": "tapi", "tpi": "tapi", "tetapi": "tapi", "but": "tapi", "msh": "masih",
    "lg": "lagi", "lgi": "lagi", "sblm": "sebelum", "skrg": "sekarang", "skrng": "sekarang", "dmn": "di mana", "dimana": "di mana",
    "kpn": "kapan", "brp": "berapa", "brapa": "berapa", "piro": "berapa", "sabaraha": "berapa", "bbrp": "beberapa", "dll": "dan lain lain",
    "d": "di", "k": "ke", "nang": "di", "neng": "di", "ing": "di", "ti": "dari", "iku": "itu", "kuwi": "itu", "ieu": "ini", "iki": "ini",
    "tuh": "itu", "tu": "itu", "gitu": "begitu", "gini": "begini", "smua": "semua", "kabeh": "semua", "sadaya": "semua", "all": "semua",
    "byk": "banyak", "bnyk": "banyak", "akeh": "banyak", "loba": "banyak",
    "nan": "yang", "limo": "lima", "mukasuik": "maksud", "mukasuiknyo": "maksud", "nyang": "yang", "gur": "cuma", "ngono": "begitu", "ngene": "begini", "kitu": "begitu", "kieu": "begini", "ntu": "itu", "cuman": "cuma", "jo": "dengan", "skali": "sekali", "jua": "juga", "lai": "lagi", "pung": "punya", "samo": "sama", "sithik": "sedikit",
    "sitik": "sedikit", "saeutik": "sedikit", "saketek": "sedikit", "dikit": "sedikit", "kirang": "kurang", "mung": "cuma", "mayan": "lumayan", "sangaik": "sangat", "bana": "benar", "nemen": "sekali",
    # question words
    "gimana": "bagaimana", "gmn": "bagaimana", "gmana": "bagaimana", "gmna": "bagaimana", "pripun": "bagaimana", "piye": "bagaimana",
    "kumaha": "bagaimana", "how": "bagaimana", "apaan": "apa", "ap": "apa", "opo": "apa", "naon": "apa", "what": "apa", "apakah": "apa",
    "knp": "kenapa", "napa": "kenapa", "ngapa": "kenapa", "mengapa": "kenapa", "kunaon": "kenapa", "ngopo": "kenapa", "why": "kenapa",
    "sopo": "siapa", "saha": "siapa", "sp": "siapa", "who": "siapa", "ato": "atau", "atw": "atau", "utawa": "atau", "atawa": "atau", "or": "atau",
    "ngapain": "kerja apa", "bikin": "membuat", "iso": "bisa", "bs": "bisa", "bsa": "bisa", "can": "bisa", "dapat": "bisa", "hrs": "harus", "kudu": "harus",
    "mesti": "harus", "musti": "harus", "kedah": "harus", "must": "harus", "wajib": "harus", "mo": "mau", "pengen": "ingin",
    "pgn": "ingin", "pengin": "ingin", "pingin": "ingin", "kepengen": "ingin", "hayang": "ingin", "want": "ingin", "bole": "boleh",
    "apo": "apa", "baa": "bagaimana", "baraha": "berapa", "bara": "berapa", "pigimana": "bagaimana", "bgmn": "bagaimana", "bagemana": "bagaimana",
    # knowing and meaning
    "tau": "tahu", "taw": "tahu", "bener": "benar", "bnr": "benar", "bner": "benar", "beneran": "benar", "leres": "benar",
    "emang": "memang", "emg": "memang", "mmg": "memang", "ktanya": "katanya", "jrnya": "katanya", "ceunah": "katanya", "jarene": "katanya",
    # qualities
    "pinter": "pintar", "pasan": "biasa", "jago": "pintar", "lihai": "pintar", "males": "malas", "mager": "malas", "seneng": "suka", "demen": "suka",
    "doyan": "suka", "hobi": "suka", "hobby": "suka", "gemar": "suka", "like": "suka", "tertarik": "minat", 
    "introvert": "pendiam", "introver": "pendiam", "cuek": "tidak peduli", "pede": "percaya diri", "skill": "keahlian",
    "cucok": "cocok", "cocog": "cocok", "cocokka": "cocok saya", "pas": "cocok", "suitable": "cocok", "fit": "cocok", "pantes": "pantas",
    # the job
    "kerjaan": "kerja", "pekerjaan": "kerja", "job": "kerja", "gawe": "kerja", "gawean": "kerja", "digawe": "kerja", "work": "kerja", "gawene": "kerja",
    "kerjo": "kerja", "karajo": "kerja", "karja": "kerja",  "jobdesk": "tugas", "jobdesc": "tugas", "tupoksi": "tugas", "tgs": "tugas", "duty": "tugas",
    "duties": "tugas", "kemenlu": "kemlu", "kmnlu": "kemlu", "kemnlu": "kemlu", "kmenlu": "kemlu", "kmntrian": "kementerian", "abis": "habis", "kau": "kamu", "deplu": "kemlu", "kmlu": "kemlu", "kemlunya": "kemlu", "mofa": "kemlu", "kementrian": "kementerian",
    "lugri": "luar negeri", "ln": "luar negeri", "negri": "negeri", "foreign": "luar negeri", "pegawe": "pegawai", "pjbt": "pejabat",
    "pejabt": "pejabat", "official": "pejabat", "officials": "pejabat", "kudune": "harusnya", "kerjasama": "kerja sama",
    "hubinter": "hubungan internasional", "hub": "hubungan", "intl": "internasional", "international": "internasional", "reality": "realita", "analysis": "analisis", "internasinal": "internasional", "bhs": "bahasa",
    "basa": "bahasa", "boso": "bahasa", "language": "bahasa", "languages": "bahasa", "english": "bahasa inggris", "nego": "negosiasi",
    "negoin": "negosiasi", "negotiate": "negosiasi", "negotiation": "negosiasi", "runding": "berunding", "bedanya": "beda", "bedane": "beda",
    "bedana": "beda", "vs": "beda", "versus": "beda", "different": "beda", "difference": "beda", "dplomat": "diplomat", "diplomt": "diplomat",
    "diplmat": "diplomat", "dubes": "duta besar", "mantau": "memantau", "pantau": "memantau", "secret": "rahasia", "secrets": "rahasia",
    "salary": "gaji", "office": "kantor", "exam": "ujian", "requirements": "syarat", "requirement": "syarat", "tolerance": "toleransi", "tolerant": "toleransi", "negara2": "negara", "nagara": "negara", "country": "negara", "countries": "negara",
    # regional words for what questions turn on (Javanese, Sundanese, Minang, Betawi, Makassar, Ambon, Banjar, Palembang, Manado, Kupang, Papua, Bali)
    "gawian": "kerja", "gawi": "kerja", "haja": "saja", "batakun": "bertanya", "banar": "benar", "bujur": "benar", "bapandir": "bicara",
    "hanyar": "baru", "lamun": "kalau", "mun": "kalau", "kahandak": "keinginan", "himung": "senang", "kareh": "keras", "kapalo": "kepala",
    "inyo": "dia", "dima": "di mana", "dimano": "di mana", "mano": "mana", "kito": "kita", "denai": "saya", "batanyo": "bertanya",
    "pagawean": "kerja", "gaweyan": "kerja", "gawenyo": "kerja", "karajonyo": "kerja", "saketeknyo": "sedikit", "cemana": "bagaimana",
    "camano": "bagaimana", "kecek": "katanya", "padamelan": "kerja", "upami": "kalau", "bade": "mau", "naros": "tanya", "tumaros": "tanya",
    "perkawis": "soal", "someah": "ramah", "sieun": "takut", "nyaho": "tahu", "uninga": "tahu", "pinten": "berapa", "gelem": "mau",
    "weruh": "tahu", "apik": "bagus", "sae": "bagus", "kathah": "banyak", "sekedhik": "sedikit", "gampil": "mudah",
    "nggih": "iya", "nyanda": "tidak", "trada": "tidak ada", "torang": "kita", "kitong": "kita",
    "deng": "dengan", "pe": "punya", "pu": "punya", "su": "sudah", "mar": "tapi", "bacarita": "cerita", "carita": "cerita", "bagimana": "bagaimana",
    "karmana": "bagaimana", "kermana": "bagaimana", "samua": "semua", "nian": "sekali", "bae": "saja", "tena": "tidak", "iye": "iya",
    "atu": "satu", "keri": "terakhir", "pedamelan": "kerja", "pedamelane": "kerja", "mawon": "saja", "badhe": "mau",
    "titiang": "saya", "napi": "apa", "dados": "jadi", "kengken": "bagaimana", "nike": "itu", "puniki": "ini",
    "mboten": "tidak", "boten": "tidak", "dereng": "belum", "sampun": "sudah", "ingkang": "yang", "menawi": "kalau", "menika": "itu", "punika": "itu",
    "niku": "itu", "niki": "ini", "kados": "seperti", "kaliyan": "sama", "remen": "suka", "saged": "bisa", "kedhah": "harus", "lare": "anak",
    "tiyang": "orang", "sinten": "siapa", "punapa": "apa", "menapa": "apa", "nopo": "apa", "namung": "cuma", "saiki": "sekarang", "saniki": "sekarang",
    "nandi": "di mana", "ngendi": "di mana", "mudheng": "paham", "mudeng": "paham",
    "tos": "sudah", "acan": "belum", "tiasa": "bisa", "sanes": "bukan", "jelema": "orang",
    "jalma": "orang", "hente": "tidak", "ngarti": "paham", "ngartos": "paham",
    "sakitu": "begitu", "mangarati": "paham", "mangarti": "paham", "jaleh": "jelas", "paralu": "perlu", "tantu": "tentu", "ado": "ada", "dek": "oleh",
    "bilo": "kapan", "rancak": "bagus", "pitih": "uang", "pitihnyo": "uang", "gadang": "besar", "ngapah": "kenapa",
    "kenape": "kenapa", "siape": "siapa", "ape": "apa", "gimane": "bagaimana", "kerje": "kerja", "kerjanye": "kerja", "ade": "ada", "bise": "bisa",
    "same": "sama", "sadiki": "sedikit", "banya": "banyak", "skarang": "sekarang", "katong": "kita", "kitorang": "kita", "sa": "saya", "ko": "kok",
    "ulun": "saya", "ikam": "kamu", "pian": "kamu", "handak": "mau", "kawa": "bisa", "kayapa": "bagaimana", "dak": "tidak", "idak": "tidak",
    "siapo": "siapa", "ngapo": "kenapa", "galo": "semua", "pacak": "bisa", "nyambut": "kerja",
    "sapa": "siapa", "ngpain": "kerja apa", "krjanya": "kerja", "krja": "kerja", "krjaan": "kerja", "pejbat": "pejabat", "cock": "cocok", "ckp": "cukup",
    "ulg": "ulang", "ulangin": "ulangi", "tlng": "tolong", "jelasno": "jelaskan", "jelasin": "jelaskan", "jelaskeun": "jelaskan", "jlsin": "jelaskan",
    "so-so": "biasa", "nomer": "nomor", "nmr": "nomor", "nmer": "nomor", "benerin": "ralat",
    # manners
    "thx": "terima kasih", "makasih": "terima kasih", "mksh": "terima kasih", "trm": "terima", "ksh": "kasih", "tq": "terima kasih", "makasi": "terima kasih",
    "suwun": "terima kasih", "nuhun": "terima kasih", "thanks": "terima kasih", "trims": "terima kasih", "tengkyu": "terima kasih",
    "plis": "tolong", "please": "tolong", "tlg": "tolong", "tlong": "tolong", "kk": "kak", "sis": "kak", "bro": "kak", "min": "kak",
}  # fmt: skip

# Digits that stand for letters inside a word ("k3rja").
LEET = str.maketrans({"4": "a", "3": "e", "1": "i", "0": "o", "5": "s", "7": "t", "8": "b"})

# Endings that may be cut when what remains is a known spelling ("kerjaannya" -> "kerjaan" -> "kerja").
CLITICS = ("nya", "kah", "lah", "pun", "ku", "mu", "na", "ne", "in")

# Words as they are typed that no list has, and that are no misspellings.
CHAT_WORDS = frozenset({"ngerti", "fifty", "diplomats"})

# Words whose nearest misspellings are put right ("diplmasi" -> "diplomasi"): the words that questions about the job turn on.
KEY_WORDS = (
    "pejabat", "diplomat", "diplomasi", "kementerian", "negeri", "internasional", "kebijakan", "hubungan", "bilateral", "multilateral",
    "perundingan", "berunding", "negosiasi", "memantau", "pemantauan", "perkembangan", "keamanan", "ekonomi", "politik", "rekomendasi",
    "pemerintah", "komunikasi", "berkomunikasi", "analisis", "menganalisis", "toleransi", "toleran", "budaya", "pandangan", "rahasia",
    "informasi", "administrasi", "ekspektasi", "realita", "kenyataan", "perbedaan", "keahlian", "pengetahuan", "kemampuan", "tertarik",
    "persyaratan", "penempatan", "jurusan", "tunjangan", "pendidikan",
)  # fmt: skip
# Words that people type without some of their vowels ("hrus", "bhsa"), in standard form.
FREQUENT = tuple(
    "harus bisa bahasa pejabat kementerian kemlu kerja tugas diplomat negara negeri luar cocok orang semua banyak sering ketemu presiden susah "
    "gampang perang rahasia dokumen gaji jurusan kuliah sekolah masuk daftar ujian syarat umur keluarga menteri pegawai belajar butuh penting "
    "benar salah betul pernah selalu kadang sendiri bicara kantor surat jalan tinggal pindah pensiun libur lembur waktu kenapa kapan berapa "
    "siapa bagaimana contoh maksud bedanya beda dengan untuk karena kalau supaya sudah belum masih bukan jangan mereka juga hanya banget "
    "sangat kurang lumayan tertarik senang paham mengerti percaya yakin serius pemerintah kebijakan hubungan perundingan berunding mewakili "
    "memantau politik ekonomi keamanan rekomendasi kerjasama internasional komunikasi analisis toleransi diplomasi minat mitos fakta anggapan "
    "administrasi pendidikan pengalaman pekerjaan profesi tanggung jawab langsung akses informasi tingkat tinggi".split()
)
