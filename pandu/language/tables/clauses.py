"""Where a message that tells of somebody is cut into clauses, and what belongs together."""

from pandu.language.tables import words

# A clause begins here, whatever follows ("jago bahasa tapi pemalu").
CONTRASTS = words("""
    although but juga kendati meski meskipun namun padahal plus sayangnya sdgkn sedangkan sementara
    serta tapi tetapi though tp tpi walau walaupun
""")
# These may stand inside a clause as well, so they cut only before a word that begins one ("sabar dan suka debat").
JOINTS = words("""
    & + ama and atau cmn cuma cuman dan hanya jeung karo lalu lan n sama sm terus trs trus tur
""")
PREDICATES = words("""
    agak ahli aktif alergi anaknya analitis anti apakah baca bagaimana bahasa baper baperan belajar
    beliau belum benci biasa bisa bosan bosenan bukan buta canggung cengeng cepat cerewet ceroboh cocok
    cukup dia doyan dulu egois ekstrovert emosian enggan fasih gampang gemar gimana grogi gugup hafal
    hobi ia ikut inggrisnya ingin introvert jago jarang juga kadang kaku kalau kalem kamu katanya kepo
    keras kira komunikasinya kritis kuper kurang lancar lemah lemot logikanya logis lumayan luwes mahir
    malas malu mampu masih mau memang mengerti menghargai menghormati menurut minat minder mudah ngerti
    ngeyel ngotot nol ogah orangnya paham paling pandai payah pemalu pemarah penasaran pendiam pernah
    pintar polos punya rada rajin ramah sabar sangat sanggup saya selalu senang seneng sensitif sering
    sudah suka sukanya sulit supel susah tahu takut tegas teliti terbiasa terbuka terlalu tertarik tetap
    tetep tidak toleran wawasan ya
""")
# After one of these "cuma" only says how little, and nothing begins.
SUBJECTS = words("""
    adik anak bapak beliau bukan dia ia ibu ini istri itu kakak kami kamu kita mereka orang saya soal
    suami yang
""")
# "sama" after one of these is "with" or "towards".
WITH = words("""
    akrab alergi beda benci bergaul berteman bicara bosan cocok hormat kenal kerja malas malu minat
    ngobrol ngomong nyambung peduli sayang suka takut tertarik
""")
# Two of these beside "dan" are one thing ("beda budaya dan pandangan", "politik dan ekonomi dunia").
COUPLED = words("""
    adat agama akibat amerika analisis angka arab bahasa berita budaya buku bule cina damai data
    diplomasi dunia ekonomi fakta film guru hubungan informasi inggris internasional jepang keamanan
    kebiasaan keyakinan korea kritik lisan logika mandarin negara opini orang pandangan pendapat
    perbedaan politik prancis ras rusia saran sebab sejarah sosial suku teman tenang tradisi tulisan
    turis
""")
# What begins with one of these is told for the sake of what follows ("kalau dibantah, langsung sewot").
LEADING = words("""
    apabila asal baru begitu biar biarpun bila boro daripada dulu dulunya gara habis if jangankan jika
    kalau ketika ketimbang lamun lek meski meskipun mun nek pas saat sebelum sejak sekalipun selama
    semenjak setelah setiap soal tadinya tiap urusan waktu walau walaupun when
""")
# How far from its beginning a clause may have such a word.
LEADING_WITHIN = 3
# Kinds of joints and contrasts that have rules of their own in pandu/language/clauses.py.
CONCESSIONS = frozenset(["although", "kendati", "meski", "meskipun", "though", "walau", "walaupun"])
ADDING = frozenset(["juga", "plus", "serta"])
ONLY = frozenset(["cmn", "cuma", "cuman", "hanya"])
THEN = frozenset(["lalu", "terus", "trs", "trus"])
AND = frozenset(["&", "+", "and", "dan", "lan", "n", "tur"])
SAME = frozenset(["ama", "jeung", "karo", "sama", "sm"])
