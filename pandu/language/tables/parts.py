"""Words at which one message falls into several wishes, in Indonesian, Javanese, Sundanese and English."""

# joins two wishes ("tugasnya apa dan gajinya berapa")
JOINING = ("dan", "plus", "serta", "beserta", "n", "lan", "and", "&")
# begins the next wish ("apa tugasnya, terus gajinya")
THEN = (
    *("terus", "trus", "trs", "lalu", "kemudian", "abis itu", "habis itu"),
    *("sekalian", "sekaligus", "oh iya", "oh ya", "eh", "btw", "also"),
)
# joins, too, but not after a word of PARTNERED: "kerja sama", "bedanya sama diplomat"
WITH = ("sama", "ama", "sm", "karo", "jeung")
PARTNERED = (
    *("kerja", "beda", "bedanya", "bedane", "bedana", "perbedaan", "perbedaannya", "dibanding", "klop", "cocok", "nyambung"),
    *("ga", "gak", "nggak", "tidak", "sesuai", "tertarik", "ngobrol", "bergaul", "akrab", "peduli", "yang", "yg"),
)
# denies what was understood: "bukan soal gajinya. tugasnya apa"
DENYING = ("bukan", "bkn", "bukang")
DENIED = ("soal", "itu", "tentang", "begitu", "gitu", "maksud*")
# sets two against each other, which an "and" joins: "perbedaan antara diplomat dan pejabat"
SETTING_AGAINST = ("antara", "beda", "bedanya", "perbedaan", "perbedaannya", "membedakan", "bedain", "dibanding", "perbandingan")
# asks; of those with a star any ending counts ("jelasin", "sebutkan")
ASKING = (
    *("apa*", "siapa", "sapa", "gimana", "gmn", "bagaimana", "berapa", "brp", "kenapa", "mana", "kapan"),
    *("jelas*", "sebut*", "rangkum*", "ringkas*", "terang*", "urai*"),
    *("what", "who", "how", "opo", "sopo", "piye", "naon", "saha"),
)
# announces a question and says nothing of it: "mau nanya dong", "izin bertanya soal"
WISHING = ("mau", "mw", "izin", "ijin", "boleh", "numpang", "ingin", "hendak", "bade", "arep")
TO_ASK = ("tanya", "nanya", "bertanya", "menanyakan", "tny", "tnya", "tumaros", "takon")
AFTER_ASKING = (
    *(r"\d", "dua", "tiga", "hal", "dong", "donk", "ya", "kak", "min", "bang", "nih", "sedikit", "dikit"),
    *("soal", "tentang", "perihal", "mengenai", "tntng", "ttg"),
)
# takes back what stood before: "soal diplomat, eh nggak deh, pejabat aja"
HALTING = ("eh", "eits", "oh")
TAKING_BACK = ("ga", "gak", "nggak", "enggak", "engga", "bukan", "salah", "ralat")
AFTER_TAKING_BACK = ("deh", "ding", "deng", "jadi", "bukan", "itu")
