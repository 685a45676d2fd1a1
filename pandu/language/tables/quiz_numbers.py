"""Number words of answers to the quiz, and what else is counted."""

from pandu.language.tables import words

NUMBERS = {
    "nol": 0, "satu": 1, "siji": 1, "hiji": 1, "ciek": 1, "one": 1, "dua": 2, "loro": 2, "duo": 2, "two": 2, "tiga": 3, "telu": 3, "tilu": 3, "tigo": 3, "three": 3,
    "empat": 4, "papat": 4, "opat": 4, "ampek": 4, "four": 4, "lima": 5, "five": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10, "ten": 10, "seratus": 100,
}  # fmt: skip
# After one of these a number counts something else ("kelas 3", "umur 12").
COUNTED_BEFORE = words("""
    ada anak bab baru bayar beli blok bulan cuma dapat gang halaman jam ke kelas kurang lebih minggu
    nambah pertanyaan pukul punya rt rw sd semester sisa sma smp soal sudah tahun tambah tanggal tinggal
    umur usia versi
""")
WHOLES = frozenset({5.0, 10.0, 100.0})  # "7 dari 10", "80/100"
# Words that stand beside answers as well, but are counted behind a number.
UNITS = words("anak hal kali orang soal urusan")
