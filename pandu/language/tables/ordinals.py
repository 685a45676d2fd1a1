"""How people point at an item of a list. Positive: counted from 1; negative: from the end; the rest by name."""

from pandu.language.tables import words
from pandu.message import NamedPlace, Place

ORDINALS: dict[str, Place] = {
    "pertama": 1, "pertame": 1, "partamo": 1, "kesatu": 1, "kahiji": 1, "kapisan": 1, "satu": 1, "siji": 1, "setunggal": 1, "hiji": 1, "ciek": 1, "first": 1, "one": 1, "awal": 1, "atas": 1, "teratas": 1, "1": 1,
    "kedua": 2, "kedue": 2, "kaduo": 2, "kadua": 2, "kaduwa": 2, "kapindho": 2, "kapindo": 2, "dua": 2, "loro": 2, "kalih": 2, "duo": 2, "second": 2, "two": 2, "2": 2,
    "ketiga": 3, "ketige": 3, "katigo": 3, "katilu": 3, "katelu": 3, "tiga": 3, "telu": 3, "tigang": 3, "tilu": 3, "tigo": 3, "third": 3, "three": 3, "3": 3,
    "keempat": 4, "kaampek": 4, "kaopat": 4, "kapapat": 4, "empat": 4, "papat": 4, "sekawan": 4, "opat": 4, "ampek": 4, "ampa": 4, "fourth": 4, "four": 4, "4": 4,
    "kelima": 5, "kelime": 5, "kalimo": 5, "kalima": 5, "lima": 5, "gangsal": 5, "fifth": 5, "five": 5, "5": 5,
    "keenam": 6, "keenem": 6, "kaanam": 6, "kagenep": 6, "kaenem": 6, "enam": 6, "enem": 6, "nem": 6, "genep": 6, "anam": 6, "sixth": 6, "six": 6, "6": 6,
    "ketujuh": 7, "tujuh": 7, "7": 7, "kedelapan": 8, "delapan": 8, "8": 8, "kesembilan": 9, "sembilan": 9, "9": 9, "sepuluh": 10, "10": 10,
    "terakhir": -1, "akhir": -1, "last": -1, "pamungkas": -1, "bawah": -1, "buncit": -1, "pungkasan": -1, "panungtung": -1, "penutup": -1, "ujung": -1,
    "tengah": "middle", "tengahnya": "middle",
}  # fmt: skip

# Phrases that point from the item spoken of last.
RELATIVE: dict[str, NamedPlace] = {
    "satunya lagi": "other", "satunya": "other", "yang satu lagi": "other", "satu lagi": "other", "yang lain": "other",
    "berikutnya": "next", "selanjutnya": "next", "bawahnya": "next", "di atasnya": "previous", "habis itu": "next", "next": "next", "sesudahnya": "next", "setelahnya": "next",
    "other": "other", "other one": "other", "sebelumnya": "previous", "sebelum itu": "previous",
}  # fmt: skip
# Here "satunya" is a number.
NUMBER_ONE = ("nomor satunya", "no satunya")
ONE = {"satunya": "satu"}

# Words before (or a form of) an ordinal that make sure it points at a list: "nomor 3", "butir keempat", "yang kedua".
POINTERS = words("""
    alasan anggapan angka bagian bullet butir ciri daftar hal item ke kriteria list mitos no nomor
    number opsi paling part pilihan poin point sifat syarat tugas urutan yang
""")
# What else is counted: after one of these a number points at no list of Pandu's ("slide ke 3", "kelas 3", "anak kedua").
COUNTED_ELSEWHERE = words("""
    anak bab babak bulan gelombang generasi halaman jam jilid kelas lantai minggu paragraf pasal pulau
    putaran ronde semester sesi sila slide tahun tanggal tingkat umur usia
""")
COUNTING = "ke"  # may stand between such a word and the number
# A bare number counts, and points at nothing, before one of these ("dua orang itu") ...
COUNTED = words("""
    bahasa bulan contoh detik hal hari jam jenis kali kalimat kata macam menit negara orang paragraf
    pertanyaan tahun
""")
# ... and after one of these ("dari tiga itu", "antara dua").
AMONG = words("antara dari")
OUT_OF = "dari"  # between two numbers: the first says how many of the second
EARLIER = "awal"  # beside another place it says which list ("daftar yang awal, nomor tiga")
CARDINALS = words("""
    1 10 2 3 4 5 6 7 8 9 delapan dua empat enam lima satu sembilan sepuluh tiga tujuh
""")
# Phrases that name places whichever words they hold; beside the end of a list "dua" says how many.
_FIRST_TWO, _LAST_TWO = (1, 2), (-2, -1)
PHRASES = {
    "dua terakhir": _LAST_TWO, "dua yang terakhir": _LAST_TWO, "dua akhir": _LAST_TWO, "dua yang akhir": _LAST_TWO,
    "dua pertama": _FIRST_TWO, "dua yang pertama": _FIRST_TWO, "dua teratas": _FIRST_TWO, "dua yang teratas": _FIRST_TWO,
    "dua awal": _FIRST_TWO, "dua yang awal": _FIRST_TWO, "sebelum terakhir": (-2,),
}  # fmt: skip
# Before an ordinal these mean a question of the quiz, where an answer is taken back ("jawaban kedua tadi ganti lumayan").
QUIZ_POINTERS = words("jawaban pertanyaan soal")
