"""When "hi" is no greeting but short for hubungan internasional."""

from pandu.language.tables import words

FIELD_SHORT, FIELD = "hi", "hubungan internasional"

# One of these among the two words before, or right after it.
FIELD_BEFORE = frozenset({
    "ahli", "alumni", "alumnus", "ambil", "anak", "ank", "arek", "background", "basic", "basis", "belajar", "belakang", "berlatar",
    "bidang", "bukan", "buta", "dasar", "dosen", "fakultas", "gelar", "harus", "hrs", "ijazah", "ilmu", "jago", "jebolan", "jrsn",
    "jurusan", "kampus", "kudu", "kul", "kuliah", "latar", "lulus", "lulusan", "lulusn", "maba", "mahasiswa", "masuk", "mempelajari",
    "mengerti", "mesti", "mhs", "minat", "musti", "ngambil", "ngerti", "nilai", "non", "orang", "org", "paham", "pakar", "pelajari",
    "pemahaman", "pendidikan", "pengalaman", "pengetahuan", "prodi", "s1", "s2", "sarjana", "sekolah", "selain", "skripsi", "soal", "tamat",
    "tamatan", "teman", "temen", "teori", "wajib", "wawasan", "wong",
})  # fmt: skip
FIELD_AFTER = frozenset({"nya", "ugm", "ui", "unair", "undip", "unpad"})

# "HI" in capitals stays a greeting where nothing but these stands before it.
GREETINGS = words("""
    assalamualaikum eh hai hallo halo hei hello hey hi malam ok oke pagi permisi selamat siang sore
""")
