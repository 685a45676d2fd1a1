"""Words that turn a statement round, and where their reach ends."""

from pandu.language.tables import words

NEGATIONS = words("""
    hate dislike tidak bukan kurang malas belum tanpa jangan susah sulit benci takut bosan anti
    jarang lemah buta payah ogah alergi minim nol gagal lelet parno trauma alergi muak ilfil enggan
    menghindari hindar phobia fobia apatis bodo bodoh lambat lamban pelan jelek amburadul berantakan
    belepotan kacau minus terbatas ancur hancur
""")
# These turn round one of the others that follows them ("ga takut ngomong").
DENIALS = words("tidak bukan belum jangan tanpa")
# What may stand between a denial and what it denies ("bukan orang yang pemalu").
CARRIERS = words("""
    orang yang tipe tipikal termasuk terlalu begitu gampang mudah suka pernah sering jadi lagi juga
    sampai anak
""")
# "tidak" behind one of these asks ("aku pemalu, bisa ga"), and so denies nothing ...
ASKED = words("""
    bisa boleh cocok pantas layak masuk mampu sesuai pas masalah ganggu mengganggu ngaruh pengaruh
    berpengaruh terima diterima keterima lolos perlu harus wajib oke aman rugi merugikan hambat
    menghambat kendala halangan jadi mungkin salah kena dianggap apa kuat sanggup tembus
""")
# ... and before one of these it denies that, not the trait ("pendiam ga masalah kan").
ONLY_DENIED = words("""
    masalah apa papa ngaruh pengaruh berpengaruh ganggu mengganggu cocok pantas layak pas lolos
    diterima keterima masuk sesuai rugi karena soal
""")
OPENING_DENIAL = "bukannya"  # denies only the denial that follows it ("bukannya ga suka politik")
# A clause ends at one of these; a negation does not reach beyond it.
COMPARED = words("daripada ketimbang")  # what follows is the lesser of two, and says nothing
CLAUSE_BREAKS = words("""
    but tapi namun cuma hanya dan juga walau walaupun meski meskipun padahal sedangkan , . ; / ! ? &
    +
""")
