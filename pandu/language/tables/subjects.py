"""Stems that ask something although they stand alone beside another question ("sebutin tugas dan mitosnya")."""

from pandu.language.tables import words

SUBJECTS = words("""
    bayar beda bedanya ciri fakta gaji jobdesc jobdesk jurus jurusan karier kerja kriteria kualifikasi
    manfaat mitos syarat tugas tunjang umur usia
""")
# Nothing but these is a courtesy, which says nothing of the question beside it ("tolong jelaskan tugasnya, makasih").
COURTESIES = words("""
    alaikum asalamualaikum askum aslm assalam assalamu assalamualaikum atas balas bang banget bantuannya
    banyak bot bro bu dok dong gan hai halo hatur horas jawabannya kak kakak kasih maaf makasih malam
    mas matur mbak min nuhun nuwun pagi pak pandu penjelasannya permisi punten rahayu responsnya salam
    salamualaikum samlekom sampurasun sebelumnya selamat shalom siang sis sore sudah suwun swastiastu
    terima thank thanks tolong waktunya wb wr ya you
""")
