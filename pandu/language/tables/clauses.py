"""Where a message that tells of somebody is cut into clauses, and what belongs together."""

from pandu.language.tables import words

# A clause begins here, whatever follows ("jago bahasa tapi pemalu").
CONTRASTS = words("""
    tapi tp tpi tetapi namun but padahal sedangkan sdgkn sementara sayangnya walau walaupun meski
    meskipun kendati although though plus serta juga
""")
# These may stand inside a clause as well, so they cut only before a word that begins one ("sabar dan suka debat").
JOINTS = words("""
    dan n and & + sama sm ama karo jeung terus trus trs lalu cuma cuman cmn hanya tur lan atau
""")
PREDICATES = words("""
    saya kamu dia ia beliau orangnya anaknya suka sukanya hobi tidak bukan belum kurang jarang bisa
    mampu sanggup pintar pandai jago ahli mahir lancar fasih malas benci takut gampang mudah cepat
    sering selalu kadang agak rada lumayan cukup sangat terlalu paling masih sudah punya tahu paham
    ngerti mengerti hafal rajin sabar tegas kalem ramah supel luwes pemalu malu pendiam pemarah
    keras kaku emosian toleran terbuka teliti kritis cerewet ceroboh egois ngotot ngeyel mau ingin
    senang seneng doyan gemar tertarik minat biasa terbiasa pernah dulu memang juga aktif logis
    analitis canggung gugup grogi minder kepo penasaran bosan bosenan baperan baper sensitif kuper
    introvert ekstrovert cengeng lemot polos nol buta payah lemah anti alergi ogah kalau tetap tetep
    menghargai menghormati belajar baca ikut ya katanya menurut apakah kira cocok gimana bagaimana
    susah sulit enggan wawasan bahasa inggrisnya logikanya komunikasinya
""")
# After one of these "cuma" only says how little, and nothing begins.
SUBJECTS = words("""
    saya kamu dia ia beliau kami kita mereka orang anak ibu bapak adik kakak suami istri yang itu
    ini bukan soal
""")
# "sama" after one of these is "with" or "towards".
WITH = words("""
    kerja beda cocok ngobrol bergaul akrab kenal nyambung tertarik minat suka peduli hormat benci
    takut malu bicara ngomong berteman sayang bosan malas alergi
""")
# Two of these beside "dan" are one thing ("beda budaya dan pandangan", "politik dan ekonomi dunia").
COUPLED = words("""
    budaya pandangan pendapat politik ekonomi keamanan diplomasi agama adat suku ras bahasa negara
    dunia hubungan data angka fakta opini internasional keyakinan kebiasaan tradisi perbedaan
    sejarah bule turis orang teman guru sosial sebab akibat tenang damai inggris jepang korea
    mandarin prancis arab cina amerika rusia logika analisis informasi berita buku film lisan
    tulisan kritik saran
""")
# What begins with one of these is told for the sake of what follows ("kalau dibantah, langsung sewot").
LEADING = words("""
    kalau tiap setiap pas waktu saat ketika begitu sejak semenjak biar biarpun meski meskipun walau
    walaupun sekalipun bila jika apabila asal selama dulu dulunya tadinya sebelum setelah habis baru
    jangankan boro soal urusan daripada ketimbang gara lek lamun mun nek when if
""")
# How far from its beginning a clause may have such a word.
LEADING_WITHIN = 3
# Kinds of joints and contrasts that have rules of their own in pandu/language/clauses.py.
CONCESSIONS = frozenset(["walau", "walaupun", "meski", "meskipun", "kendati", "although", "though"])
ADDING = frozenset(["plus", "serta", "juga"])
ONLY = frozenset(["cuma", "cuman", "cmn", "hanya"])
THEN = frozenset(["terus", "trus", "trs", "lalu"])
AND = frozenset(["dan", "n", "and", "&", "+", "tur", "lan"])
SAME = frozenset(["sama", "sm", "ama", "karo", "jeung"])
