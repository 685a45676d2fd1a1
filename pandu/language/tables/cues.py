"""Words that announce how far a claim reaches and what kind of detail is asked, in standard forms, stems or phrases of these."""

from pandu.language.tables import words

_WORDS = {
    "Q:all": "apapun, kabeh, mana pun, manapun, melulu, sadonyo, sakabeh, satu pun, satupun, segala, selalu, seluruh, seluruhnya, semua, semuanya, senantiasa, serba, setiap, siapa pun, siapapun, terus menerus, tiap",
    "Q:only": "cuma, doang, hanya, melulu, mulu, satu satunya, satu-satunya, sebatas, sekadar, semata, semata mata, thok, ukur, wungkul",
    "Q:saja": "saja",
    "Q:apa-saja": "apa saja, begitu saja, berapa saja, biasa saja, mana saja, sama saja, siapa saja",
    "Q:some": "ada juga, ada kalanya, ada yang, banyak yang, beberapa, biasanya, jarang, kadang, kadang kadang, kebanyakan, mayoritas, rata, rata rata, sebagian, sebagian besar, segelintir, tidak banyak, umumnya",
    "Q:banyak": "banyak, sedikit, sering",
    "Q:must": "butuh, diharuskan, dituntut, diwajibkan, harus, keharusan, kewajiban, mutlak, perlu, syarat, usah, wajib",
    "Q:enough": "asal, cukup, memadai, mencukupi, modal, sudah cukup, yang penting",
    "P:reason": "alasan, alasannya, apa sebab, buat apa, gara gara, kenapa, kok bisa, mengapa, naha, ngopo, sebab, sebabnya, untuk apa",
    "P:number": "angka, angkanya, berapa, berapa bahasa, berapa banyak, berapa negara, berapa orang, jumlah, jumlahnya, persen, persennya, persentase, pira, sabaraha, total, totalnya",
    "P:frequency": "berapa kali, jarang, kali, seberapa sering, sebulan, sehari berapa, seminggu, sering, setahun, setiap bulan, setiap hari, setiap minggu, tiap hari",
    "P:time": "awal, berapa bulan, berapa lama, berapa tahun, bertahun, bulan, dahulu, dari kapan, durasi, jam, kapan, lama, lamanya, sampai kapan, sejak, tahun",
    "P:place": "dari mana, di mana, dimana, gedung, jakarta, kantor, ke mana, kedutaan, lapangan, lokasi, luar negeri mana, markas, pejambon, tempat, tempatnya",
    "P:country": "amerika, arab, as, asean, australia, belanda, china, cina, eropa, india, inggris, israel, jepang, jerman, korea, malaysia, negara apa, negara mana, negara tetangga, palestina, prancis, rusia, singapura, tetangga, timur tengah, tiongkok, ukraina",
    "P:language": "arab, bahasa apa, bahasa mana, ielts, inggris, jepang, jerman, mandarin, pakai bahasa, penerjemah, perancis, prancis, spanyol, toefl",
    "P:person": "atasan, bawahan, bos, dpr, dubes, junior, ke siapa, kepala, menlu, menteri, oleh siapa, orang baru, pejabat baru, pemula, presiden, saha, sama siapa, sapa, senior, siapa, siapa saja, siapakah, sinten, sopo",
    "P:manner": "alat, bagaimana, bagaimana cara, cara, caranya, gimana, kumaha, langkah, langkahnya, lewat, lewat apa, mekanisme, metode, pakai apa, piye, prosedur, proses, prosesnya, seperti apa, tahap, tahapan, teknik",
    "P:consequence": "akibat, akibatnya, apa jadinya, bagaimana kalau, berhasil, berpengaruh, dampak, dampaknya, dihukum, dipecat, ditolak, efek, gagal, gunanya, hasil, hasilnya, hukum, hukuman, kalau gagal, kalau salah, konsekuensi, lalu kalau, manfaat, ngaruh, pengaruh, resiko, risiko, rugi, sanksi, sukses, untung",
    "P:example": "conto, contoh, contohin, contohnya, misal, misalnya, umpama",
    "P:degree": "batas, berat, besar, gampang, level, maksimal, minimal, minimum, mudah, nilai, penting, se apa, seberapa, seberapa besar, sedalam, sejauh, seperti apa, setinggi, skor, standar, sulit, susah, tingkat, ukuran",
    "P:comparison": "banding, daripada, dibanding, dibandingkan, kalah, ketimbang, lebih, lebih banyak, lebih penting, lebih sering, mana yang, menang, mending, mirip, paling, paling banyak, paling sering, sama seperti, setara, ter, terbesar, terpenting, tersulit, yang mana",
    "M:untrue": "bantah, bohong, boong, hoaks, hoax, keliru, lebay, mengada, ngaco, ngarang, salah, tipu",
    "M:true": "benar, benar tidak, bener, betul, betul tidak, bukan begitu, iya kan, sahih, tepat",
    "M:doubt": "masa, masa iya, masa sih, masak, mosok, serius, yakin, yakinkah",
    "M:hearsay": "bilang, cerita, ceunah, dengar, dengar-dengar, denger, jarene, kabarnya, kata, katanya, konon, menurut",
    "M:belief": "anggap, bayangan, dikira, kira, kirain, membayangkan, menganggap, mengira, mikir, ngira, pikir",
    "N:no": "belum, bukan, enggan, jangan, tanpa, tidak, usah",
    "N:bukannya": "bukankah, bukannya",
    "E:or": "apa cuma, atau, ataukah",
}  # fmt: skip
CUES = {name: tuple(phrases.split(", ")) for name, phrases in _WORDS.items()}

# A denial behind a word and before one of these only asks ("cocok ga sih", "bisa ga kalau ...").
DENIALS = words("belum bukan henteu mboten ora teu tidak")
BEHIND_ASKING = words("""
    bang begitu bro bu buat bund bunda cuy dari di dong euy gan gitu guys haha hehe ini itu kah kak
    kalau kamu kan ke kira lagi mas mbak min nak nanti ndu nggih nih om pak pandu rek sama sih sis tante
    teh to toh tuh untuk wkwk wkwkwk ya yah yo yow
""")
PREPOSITIONS = words("buat dari di ke sama untuk")  # behind "bukan" they begin what is denied
# ... but behind one of these it denies ("masa ga", "mereka bukan").
BEFORE_DENYING = words("""
    dan dia dong itu kalau kan karena kok masa memang mereka padahal pejabat saya sih tapi ya yang
""")
ONLY = words("cuma hanya saja")
# What else denies.
OTHER_DENIALS = words("""
    enggan gada gak gaperlu gausah henteu indak jangan jarang kaga kagak kurang mboten nda ndak never no
    not ogah ora seng sonde tanpa teu
""")
# "A or B" holds one of these; few words with one of OPENING ask for the content, unless one of CONFIRMING is there, too.
OR = words("atau ataukah atawa or utawa")
RUMOURS = words("gosip isu karangan mitos rumor")
# What is supposed goes wrong in the question, and is no belief ("kalau rekomendasinya salah").
SUPPOSING = words("andai bila if jika kalau misal misalnya seandainya when")
SUPPOSED_WORDS = 6  # at most, from there to what goes wrong
JUDGED = words("aku anggap bilang kata katanya kira menganggap mengira percaya pikir saya")  # somebody's belief after all
TAIL_WORDS = 4  # behind an or that only asks if it is so ("atau saya yang salah paham")
# "apa" between two words is an or, but before one of these it asks what.
BEHIND_WHAT = words("""
    adanya buat bukan dari di dong itu kak kalau lagi namanya nih pas saat saja sih tidak tuh untuk ya
    yang
""")
FEW_WORDS = 5
OPENING = words("""
    apa apaan bagaimana ceritakan jelaskan naon opo saha sebutin sebutkan siapa sopo terangkan
""")
# A question word at the end asks for the content, and so does one of these among the first words.
ASKED_LAST = words("apa apaan bagaimana berapa gimana kapan kenapa mengapa ngapain siapa")
COMMANDING = words("""
    bandingin bandingkan bedain bedakan ceritain ceritakan jabarkan jelasin jelaskan listkan paparkan
    rangkum rangkumin sebutin sebutkan spil spill terangkan uraikan
""")
FIRST_WORDS = 3
CONFIRMING = words("""
    adakah apakah benar betul bisa boleh bukan bukankah cuma hanya harus iya kan katanya keliru masa
    masak pasti perlu salah selalu semua wajib ya
""")
