"""Words that announce how far a claim reaches and what kind of detail is asked, in standard forms, stems or phrases of these."""

from pandu.language.tables import words

_WORDS = {
    "Q:all": "semua, semuanya, seluruh, seluruhnya, setiap, tiap, selalu, segala, serba, satupun, siapapun, manapun, apapun, senantiasa, sadonyo, kabeh, sakabeh, satu pun, siapa pun, mana pun, melulu, terus menerus",
    "Q:only": "cuma, hanya, melulu, mulu, sekadar, semata, sebatas, satu-satunya, doang, thok, wungkul, ukur, satu satunya, semata mata",
    "Q:saja": "saja",
    "Q:apa-saja": "apa saja, siapa saja, mana saja, berapa saja, begitu saja, biasa saja, sama saja",
    "Q:some": "sebagian, beberapa, kebanyakan, mayoritas, kadang, jarang, umumnya, rata, biasanya, segelintir, ada yang, ada juga, banyak yang, tidak banyak, kadang kadang, ada kalanya, rata rata, sebagian besar",
    "Q:banyak": "banyak, sering, sedikit",
    "Q:must": "harus, wajib, perlu, butuh, diwajibkan, diharuskan, keharusan, kewajiban, mutlak, syarat, usah, dituntut",
    "Q:enough": "cukup, memadai, mencukupi, asal, sudah cukup, modal, yang penting",
    "P:reason": "kenapa, mengapa, alasan, alasannya, sebab, sebabnya, ngopo, naha, buat apa, untuk apa, kok bisa, gara gara, apa sebab",
    "P:number": "berapa, jumlah, jumlahnya, persen, persennya, persentase, total, totalnya, angka, angkanya, sabaraha, pira, berapa orang, berapa negara, berapa bahasa, berapa banyak",
    "P:frequency": "berapa kali, seberapa sering, sering, jarang, setiap hari, tiap hari, setiap bulan, setiap minggu, sehari berapa, seminggu, sebulan, setahun, kali",
    "P:time": "kapan, lama, lamanya, bertahun, jam, durasi, dahulu, awal, sejak, tahun, bulan, berapa lama, berapa tahun, berapa bulan, sampai kapan, dari kapan",
    "P:place": "dimana, tempat, tempatnya, lokasi, kantor, gedung, markas, kedutaan, jakarta, pejambon, lapangan, di mana, ke mana, dari mana, luar negeri mana",
    "P:country": "amerika, as, cina, tiongkok, china, rusia, jepang, korea, malaysia, singapura, australia, israel, palestina, eropa, asean, arab, india, belanda, inggris, jerman, prancis, ukraina, tetangga, negara mana, negara apa, negara tetangga, timur tengah",
    "P:language": "inggris, mandarin, perancis, prancis, arab, jepang, jerman, spanyol, penerjemah, toefl, ielts, bahasa apa, bahasa mana, pakai bahasa",
    "P:person": "siapa, siapakah, presiden, menteri, menlu, dpr, dubes, atasan, bos, bawahan, senior, junior, pemula, kepala, saha, sopo, sapa, sinten, ke siapa, sama siapa, oleh siapa, siapa saja, pejabat baru, orang baru",
    "P:manner": "cara, caranya, bagaimana, gimana, prosedur, proses, prosesnya, langkah, langkahnya, teknik, metode, lewat, alat, piye, kumaha, mekanisme, tahap, tahapan, bagaimana cara, seperti apa, lewat apa, pakai apa",
    "P:consequence": "akibat, akibatnya, dampak, dampaknya, konsekuensi, risiko, resiko, hukum, hukuman, dihukum, sanksi, dipecat, gagal, ditolak, berhasil, sukses, ngaruh, pengaruh, berpengaruh, manfaat, gunanya, hasilnya, hasil, untung, rugi, efek, kalau gagal, kalau salah, bagaimana kalau, apa jadinya, lalu kalau",
    "P:example": "contoh, contohnya, misal, misalnya, contohin, conto, umpama",
    "P:degree": "seberapa, sejauh, setinggi, sedalam, tingkat, level, skor, nilai, standar, minimal, minimum, maksimal, batas, ukuran, berat, susah, sulit, gampang, mudah, penting, besar, se apa, seperti apa, seberapa besar",
    "P:comparison": "dibanding, dibandingkan, daripada, ketimbang, mending, lebih, banding, paling, ter, terpenting, tersulit, terbesar, kalah, menang, setara, lebih banyak, lebih sering, lebih penting, mana yang, yang mana, paling sering, paling banyak, sama seperti, mirip",
    "M:untrue": "salah, keliru, bohong, hoaks, hoax, tipu, bantah, ngaco, lebay, ngarang, mengada, boong",
    "M:true": "benar, betul, bener, tepat, sahih, iya kan, benar tidak, betul tidak, bukan begitu",
    "M:doubt": "masa, masak, masa sih, masa iya, mosok, serius, yakin, yakinkah",
    "M:hearsay": "katanya, kata, konon, denger, dengar, dengar-dengar, ceunah, jarene, kabarnya, bilang, cerita, menurut",
    "M:belief": "kira, kirain, dikira, mengira, ngira, pikir, mikir, anggap, menganggap, bayangan, membayangkan",
    "N:no": "tidak, bukan, belum, tanpa, jangan, usah, enggan",
    "N:bukannya": "bukannya, bukankah",
    "E:or": "atau, apa cuma, ataukah",
}  # fmt: skip
CUES = {name: tuple(phrases.split(", ")) for name, phrases in _WORDS.items()}

# A denial behind a word and before one of these only asks ("cocok ga sih", "bisa ga kalau ...").
DENIALS = words("tidak bukan belum ora mboten teu henteu")
BEHIND_ASKING = words("""
    sih ya yah kak mas mbak pak bu bang bund bunda min nih tuh to toh dong kah wkwk wkwkwk haha hehe
    bro sis gan kalau buat untuk dari di ke sama kan itu ini lagi nanti kamu pandu rek ndu nggih yo
    yow euy teh gitu begitu kira guys cuy nak om tante
""")
PREPOSITIONS = words("buat untuk dari di ke sama")  # behind "bukan" they begin what is denied
# ... but behind one of these it denies ("masa ga", "mereka bukan").
BEFORE_DENYING = words("""
    masa sih mereka yang itu kalau dan tapi kan dia kok saya pejabat memang karena dong ya padahal
""")
ONLY = words("cuma hanya saja")
# What else denies.
OTHER_DENIALS = words("""
    tanpa jangan kurang enggan ogah gausah gaperlu gak gada nda ndak indak kagak kaga ora teu henteu
    mboten sonde seng seng not no never jarang
""")
# "A or B" holds one of these; few words with one of OPENING ask for the content, unless one of CONFIRMING is there, too.
OR = words("atau ataukah utawa atawa or")
RUMOURS = words("gosip mitos rumor isu karangan")
# What is supposed goes wrong in the question, and is no belief ("kalau rekomendasinya salah").
SUPPOSING = words("kalau jika seandainya andai misal misalnya bila if when")
SUPPOSED_WORDS = 6  # at most, from there to what goes wrong
JUDGED = words("bilang kira mengira pikir anggap menganggap percaya kata katanya saya aku")  # somebody's belief after all
TAIL_WORDS = 4  # behind an or that only asks if it is so ("atau saya yang salah paham")
# "apa" between two words is an or, but before one of these it asks what.
BEHIND_WHAT = words("""
    saja itu sih ya kak dong yang lagi adanya namanya kalau buat untuk di dari tuh nih pas saat
    tidak bukan
""")
FEW_WORDS = 5
OPENING = words("""
    apa siapa bagaimana jelaskan sebutkan ceritakan sebutin terangkan saha sopo opo naon apaan
""")
# A question word at the end asks for the content, and so does one of these among the first words.
ASKED_LAST = words("apa apaan siapa bagaimana gimana kenapa mengapa berapa kapan ngapain")
COMMANDING = words("""
    bedain bedakan bandingin bandingkan rangkum rangkumin listkan spill spil sebutkan sebutin
    jelaskan jelasin ceritakan ceritain jabarkan uraikan paparkan terangkan
""")
FIRST_WORDS = 3
CONFIRMING = words("""
    ya iya kan benar betul masa masak bukan bukankah apakah adakah harus wajib perlu bisa boleh
    semua selalu pasti cuma hanya salah keliru katanya
""")
