"""Words that turn a statement round, and where their reach ends."""

from pandu.language.tables import words

NEGATIONS = words("""
    alergi amburadul ancur anti apatis belepotan belum benci berantakan bodo bodoh bosan bukan buta
    dislike enggan fobia gagal hancur hate hindar ilfil jangan jarang jelek kacau kurang lamban lambat
    lelet lemah malas menghindari minim minus muak nol ogah parno payah pelan phobia sulit susah takut
    tanpa terbatas tidak trauma
""")
# These turn round one of the others that follows them ("ga takut ngomong").
DENIALS = words("belum bukan jangan tanpa tidak")
# What may stand between a denial and what it denies ("bukan orang yang pemalu").
CARRIERS = words("""
    anak begitu gampang jadi juga lagi mudah orang pernah sampai sering suka terlalu termasuk tipe
    tipikal yang
""")
# "tidak" behind one of these asks ("aku pemalu, bisa ga"), and so denies nothing ...
ASKED = words("""
    aman apa berpengaruh bisa boleh cocok dianggap diterima ganggu halangan hambat harus jadi kena
    kendala keterima kuat layak lolos mampu masalah masuk mengganggu menghambat merugikan mungkin ngaruh
    oke pantas pas pengaruh perlu rugi salah sanggup sesuai tembus terima wajib
""")
# ... and before one of these it denies that, not the trait ("pendiam ga masalah kan").
ONLY_DENIED = words("""
    apa berpengaruh cocok diterima ganggu karena keterima layak lolos masalah masuk mengganggu ngaruh
    pantas papa pas pengaruh rugi sesuai soal
""")
OPENING_DENIAL = "bukannya"  # denies only the denial that follows it ("bukannya ga suka politik")
# A clause ends at one of these; a negation does not reach beyond it.
COMPARED = words("daripada ketimbang")  # what follows is the lesser of two, and says nothing
CLAUSE_BREAKS = words("""
    ! & + , . / ; ? but cuma dan hanya juga meski meskipun namun padahal sedangkan tapi walau walaupun
""")
