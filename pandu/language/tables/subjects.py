"""Stems that ask something although they stand alone beside another question ("sebutin tugas dan mitosnya")."""

SUBJECTS = frozenset(
    "tugas kerja gaji tunjang bayar syarat mitos fakta beda bedanya ciri kriteria jurus jurusan usia umur kualifikasi jobdesk jobdesc manfaat karier".split()
)
