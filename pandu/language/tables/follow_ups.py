"""What a follow-up wants: an example, a reason, the meaning, or to know whether that was all, or true. Beginnings of
standard forms or stems."""

from pandu.language.table_files import wants
from pandu.language.tables import words

# These a trained head reads, from the examples that are labelled with them; their phrases help it.
TAUGHT = words("all brief conclude contrary doubt meaning opposite praise shorter simpler")
TAUGHT_ALONE = words("company contradiction judge misread offer proof")  # no phrases are needed
TAUGHT_BRIEFLY = TAUGHT - {"doubt", "meaning"}  # of a few words the phrases alone are sure
# Of these words many stand in what the head hears, too ("aku nanya gaji, kenapa jawabnya tugas").
BESIDE_TAUGHT = frozenset(["example", "judged", "list", "number", "reality", "reason", "which"])
WANTS = wants("follow_ups.yml")
# Nothing but these wants the question before ("kembali dong").
BACK = words("balik kembali")
SKIPPING = words("lewat lewati lewatin loncat pass skip")  # asks to leave a question out
# Nothing but these, and at least one of the first, takes up an offer ("boleh deh kak").
AGREEING = words("""
    ayo ayok bole boleh coba cus cuss gas gass hayo hayuk iya iyo lanjut mau mulai please siap skuy sure
    y ya yes yoi yuk yuks
""")
# Say that what was understood is right, where it was asked ("betul?").
CONFIRMED = words("begitu benar bener betul cocok correct gitu pas right setuju tepat yap yep yup")
BESIDE_AGREEING = words("""
    aja ayolah bang banget bu deh dong dulu go kah kak kok lah langsung let mas mbak min ok oke pak
    pandu saja saya sekarang sih sip
""")
# These call untrue what others say, where one of OTHERS is named; said of Pandu's answer they complain.
UNTRUE = words("bohong hoaks hoax keliru ngarang ngibul salah tipu")
ADDRESSED = words("""
    anda bot jawab jawaban jawabanmu jawabannya kamu ketik maaf maksud maksudnya pandu pencet robot satu
""")
OTHERS = words("""
    abang adik ayah bapak berarti berita bibi bos bu dia dosen guru ibu internet kakak mama media medsos
    mereka mertua om orang pak paman papa sepupu tante teman tetangga tiktok tulang
""")
# Beside a salam one leaves with these.
LEAVING = words("dadah kasih makasih nuhun pamit suwun syukron thanks trims wassalam wassalamualaikum")
# A message of nothing but these and the names of the job asks nothing.
BESIDE_JOB = words("dari di dong indonesia info kak min pemerintah ri soal tentang ya")
# Nothing but these, and at least one of the first, says that what was offered or understood is wrong.
REFUSING = words("bukan ga jangan keliru no nope salah tidak")
# Nothing but these takes two of what was offered.
BOTH = words("both dua dua-duanya duanya kabeh keduanya loro-lorone semua semuanya")
BESIDE_BOTH = words("""
    aja bahas coba deh dong dua duanya itu jawab kak lah mau saja sih tolong ya yang
""")
