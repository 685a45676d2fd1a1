"""Stems that ask something although they stand alone beside another question ("sebutin tugas dan mitosnya")."""

from pandu.language.tables import words

SUBJECTS = words("""
    tugas kerja gaji tunjang bayar syarat mitos fakta beda bedanya ciri kriteria jurus jurusan usia
    umur kualifikasi jobdesk jobdesc manfaat karier
""")
# Nothing but these is a courtesy, which says nothing of the question beside it ("tolong jelaskan tugasnya, makasih").
COURTESIES = words("""
    terima kasih makasih thanks thank you suwun nuwun matur nuhun hatur sebelumnya banyak sudah ya
    kak min mas mbak pak bu bang dok bot pandu tolong permisi maaf salam halo hai pagi siang sore
    malam selamat atas jawabannya bantuannya penjelasannya waktunya responsnya balas dong banget
    assalamualaikum assalamu assalam asalamualaikum salamualaikum alaikum askum aslm samlekom wr wb shalom horas
    sampurasun punten swastiastu rahayu gan sis bro kakak
""")
