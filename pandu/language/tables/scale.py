"""Words of the quiz scale in standard forms, from 1 (not at all) to 4 (very much). The longest phrase found wins."""

import re

NO_ANSWER = 0  # asked again
MIDDLE_LOW, MIDDLE_HIGH, TOP = 2, 3, 4
SCALE = {
    NO_ANSWER: ("tidak tahu", "tidak yakin", "bingung", "belum tahu", "tidak jelas", "entah", "tidak jadi"),
    1: (
        "1", "satu", "tidak", "tidak sama sekali", "sama sekali tidak", "tidak suka", "tidak bisa", "tidak banget", "tidak minat", "tidak minat amat",
        "tidak paham", "tidak pernah", "tidak ngerti", "tidak nyaman", "tidak pintar", "tidak peduli", "nol", "nol besar", "nol persen", "buta", "buta total", "benci", "ogah", "nope", "zonk",
        "parah lemah", "payah", "lemot", "tumpul banget", "tidak ada", "tidak ada sama sekali", "blas", "bukan saya banget", "bukan saya", "jauh", "jauh banget", "mustahil", "never", "tidak mungkin", "tidak tahu apa", "minim", "jelas tidak", "pasti tidak", "tentu tidak", "sangat tidak", "sangat kurang", "kurang banget", "kurang sekali", "tidak bisa sama sekali", "tidak terbuka", "tidak minat sama sekali", "sama sekali", "tidak tahu apa apa", "belum tahu apa apa", "tidak tahu sama sekali", "tidak sekali", "tidak banget banget",
        "paling rendah", "rendah banget", "minus", "kosong", "hampa", "kaku banget", "takut banget", "bodoh", "bego", "jelek", "ampun", "nyerah", "malas banget", "susah banget",
    ),
    2: (
        "2", "dua", "kurang", "tidak terlalu", "tidak begitu", "tidak seberapa", "tidak sebegitu", "sedikit", "jarang", "agak kurang",
        "biasa saja", "b saja", "biasa", "tidak juga", "tidak pintar pintar banget", "belum terlalu", "belum begitu", "setengah",
        "setengah setengah", "rendah", "lemah", "agak lemah", "masih kurang", "sekadarnya", "seadanya", "tidak banyak",
        "kadang kadang", "kadang", "rata", "standar", "so so", "tertutup", "shy", "tumpul", "agak susah", "susah", "malas", "tidak really", "rada kurang", "agak malas", "kurang lebih", "tidak sering", "belum", "tidak tajam", "tidak terlalu bisa", "canggung", "kikuk", "tidak suka suka banget", "meh", "tidak tahu banyak", "sebatas", "sekadar", "sekilas", "secuil", "permukaannya", "50", "50 persen", "fifty fifty", "tidak paham banyak",
    ),
    3: (
        "3", "tiga", "lumayan", "cukup", "agak", "ya", "iya", "bisa", "boleh", "suka", "yes", "oke lah", "oke juga", "oke oke saja", "yup", "yoi", "lumayan bisa", 
        "cukup bisa", "agak bisa", "sedang", "menengah", "biasa bisa", "somewhat", "quite", "kinda", "sort of", "fairly", "rather", "bisa lah", "lumayan sering", "cukup sering", "sering", "minat", "nyaman",
        "paham", "terbuka", "bagus", "tinggi", "di atas rata rata", "pretty much", "lumayan banget", "cekap", "ya lah", "bisa saja", "bisa dibilang", "y", "iyo", "sure", "betul", "benar", "tidak masalah", "fine", "ho oh", "he eh", "enggih", "inggih", "muhun", "lumayan suka", "tidak buruk", "tidak jelek", "tidak malas", "tidak bad", "lebih dari cukup", "jauh lebih", "makin bisa", "makin paham", "tidak ada masalah", "bukan masalah",
    ),
    4: (
        "4", "empat", "sangat", "banget", "sekali", "pol", "pintar", "jelas", "pasti", "suka banget", "sangat suka", "iya banget", "bisa banget",
        "selalu", "parah", "parah sih", "pintar banget", "minat banget", "paham banget", "nyaman banget", "terbuka banget",
        "tajam banget", "seratus persen", "100 persen", "100", "full", "maksimal", "mentok", "jelas dong", "pasti dong", "jelas lah", "ahli", "expert", "absolutely", "sangat bisa", "sangat paham", "sangat nyaman", "sangat terbuka", "luar biasa", "tidak diragukan", "tidak perlu ditanya", "cinta", "gila", "gila gila", "totally", "definitely", "very", "very much", "so good", "a lot", "extremely", "super duper", "so much", "lancar sekali", "suka sekali", "lancar banget", "paling tinggi", "tinggi banget", "banget banget", "pol polan", "santai banget", "makanan sehari hari", "super", "hebat", "juara", "mantap", "no debat", "tidak ada lawan", "obsesi", "sering banget", "top", "tajam", "masa tidak", "tidak kalah", "oke banget", "sepenuhnya", "seutuhnya",
    ),
}  # fmt: skip

# Words that may stand beside a scale word without changing it.
FILLERS = frozenset(
    "berarti honestly jujurly oo saya kamu i im m at it is am to sih saja kok ya dong deh mungkin rasanya menurut jujur kalau "
    "itu ini nih eh yang hmm hm lah ah nomor jadi sama orangnya an mah teh euy wkwk wkwkwk haha hehe kak seperti soal memang sudah "
    "emm em oh nah jawab jawaban jawabannya pilih opsi poin angka skor nilai pokoknya intinya untuk di ke aduh waduh duh loh lho "
    "bang mbak mas pak bu bos gan guys cuy coy anjir anjay kali kira sepertinya sekitar paling yo juga ji mi ka maaf mau punya "
    "cuma we atuh toh begitu jawabanku tunggu sebentar lanjut next".split()
)
# Signs at which one answer ends and something else may begin.
PAUSES = frozenset(",.;:!\u2013\u2014\u2026-()\n")
# A reason may follow the answer ("lumayan, soalnya sering debat"): what comes after one of these is not read.
REASON_STARTS = frozenset("karena sebab gara asal walau meski tapi apalagi".split())
# An answer started anew: what was said before one of these no longer counts ("lumayan eh sangat", "dulu enggak, sekarang bisa").
RESTARTS = frozenset("eh ralat maksudnya maksud harusnya deng sekarang".split())
# Between two answers these leave the choice open ("antara lumayan dan sangat").
ALTERNATIVES = frozenset("atau antara sampai dan mendekati".split())
# Behind BETWEEN these do so too ("antara kurang sama lumayan").
BETWEEN, JOINING = "antara", frozenset({"sama"})
# Endings of Makassar that may stand behind an answer ("lumayanji").
ENDINGS = ("ji", "mi", "ka", "ki", "nya", "lah", "an")
# Words of agreement that answer only at the beginning ("ya, lumayan", but not "oh gitu ya").
LEADING = frozenset("ya iya oke".split())
# Scale words whose misspellings are put right.
OFTEN_MISSPELT = ("sangat", "banget", "lumayan", "kurang", "cukup", "sekali", "sedikit", "biasa")
# Of the third step; one of the words beside them makes them the fourth ("terbuka sekali", "sangat paham").
ADJECTIVES = frozenset("suka bisa minat nyaman paham terbuka bagus tinggi sering tertarik tajam lancar yakin senang pede luwes".split())
STRONG_AFTER, STRONG_BEFORE = frozenset("banget sekali pol".split()), frozenset("sangat super".split())
# What stands behind one of these is denied.
TURNING = ("tidak", "bukan")
ALTOGETHER = "sama sekali"  # underlines a denial and is no answer beside one
# Denials of a denial: how much is left open ("bukannya tidak tertarik").
LITOTES = ("bukannya tidak", "bukan tidak", "bukan berarti tidak")
# A number after one of these is an answer, whatever stands before.
GIVING = frozenset("jadi kasih pilih jawab nilai skor angka nomor".split())
NUMBERS = frozenset("1234")
OUT_OF_FOUR = re.compile(r"\bdari (?:4|empat)\b")  # behind a number, and itself none of the answer
