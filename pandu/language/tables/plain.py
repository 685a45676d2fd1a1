"""When "hi" is no greeting but short for hubungan internasional."""

from pandu.language.tables import words

FIELD_SHORT, FIELD = "hi", "hubungan internasional"

# One of these among the two words before, or right after it.
FIELD_BEFORE = frozenset({
    "lulusan", "lulus", "lulusn", "jurusan", "jrsn", "prodi", "kuliah", "kul", "sekolah", "sarjana", "s1", "s2", "alumni", "alumnus", "jebolan", "tamatan",
    "tamat", "gelar", "ijazah", "mahasiswa", "mhs", "maba", "anak", "ank", "arek", "orang", "org", "wong", "temen", "teman", "fakultas", "kampus",
    "ilmu", "bidang", "dasar", "basic", "basis", "teori", "soal", "wawasan", "pengetahuan", "pemahaman", "pengalaman", "paham", "ngerti", "mengerti",
    "belajar", "pelajari", "mempelajari", "jago", "pakar", "ahli", "background", "latar", "berlatar", "belakang", "pendidikan", "ambil", "ngambil", "masuk",
    "minat", "nilai", "skripsi", "dosen", "buta", "bukan", "non", "selain", "harus", "hrs", "wajib", "kudu", "mesti", "musti",
})  # fmt: skip
FIELD_AFTER = frozenset({"nya", "unpad", "ugm", "ui", "unair", "undip"})

# "HI" in capitals stays a greeting where nothing but these stands before it.
GREETINGS = words("""
    halo hallo hai hey hei hi hello eh ok oke pagi siang sore malam selamat permisi assalamualaikum
""")
