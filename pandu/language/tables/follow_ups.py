"""What a follow-up wants: an example, a reason, the meaning, or to know whether that was all, or true. Beginnings of
standard forms or stems."""

from pandu.language.table_files import wants
from pandu.language.tables import words

# These a trained head reads, from the examples that are labelled with them; their phrases help it.
TAUGHT = words("contrary doubt simpler conclude shorter meaning brief all praise opposite")
TAUGHT_ALONE = words("proof judge misread contradiction offer company")  # no phrases are needed
TAUGHT_BRIEFLY = TAUGHT - {"doubt", "meaning"}  # of a few words the phrases alone are sure
# Of these words many stand in what the head hears, too ("aku nanya gaji, kenapa jawabnya tugas").
BESIDE_TAUGHT = frozenset(["reason", "which", "reality", "list", "number", "judged", "example"])
WANTS = wants("follow_ups.yml")
# Nothing but these wants the question before ("kembali dong").
BACK = words("kembali balik")
SKIPPING = words("skip lewat lewati lewatin pass loncat")  # asks to leave a question out
# Nothing but these, and at least one of the first, takes up an offer ("boleh deh kak").
AGREEING = words("""
    ya iya y iyo boleh mau gas ayo yuk yes sure coba lanjut siap yoi hayuk hayo cus cuss skuy gass
    please ayok yuks bole mulai
""")
# Say that what was understood is right, where it was asked ("betul?").
CONFIRMED = words("betul benar bener tepat cocok pas right correct yup yap yep setuju begitu gitu")
BESIDE_AGREEING = words("""
    dong deh dulu kak min sih lah aja saja kok bang mas mbak pak bu let go ok oke sip ayolah
    langsung banget pandu saya sekarang kah
""")
# These call untrue what others say, where one of OTHERS is named; said of Pandu's answer they complain.
UNTRUE = words("salah keliru bohong tipu ngarang hoaks hoax ngibul")
ADDRESSED = words("""
    kamu anda jawab jawaban jawabannya jawabanmu bot robot pandu ketik pencet maaf satu maksud
    maksudnya
""")
OTHERS = words("""
    dia mereka orang guru dosen pak bapak bu ibu ayah mama papa paman om tante bibi kakak abang adik
    sepupu teman tetangga mertua bos tulang berarti media tiktok berita medsos internet
""")
# Beside a salam one leaves with these.
LEAVING = words("makasih kasih syukron suwun nuhun thanks trims wassalam wassalamualaikum pamit dadah")
# A message of nothing but these and the names of the job asks nothing.
BESIDE_JOB = words("pemerintah di dari ri indonesia info soal tentang kak min dong ya")
# Nothing but these, and at least one of the first, says that what was offered or understood is wrong.
REFUSING = words("tidak bukan salah no nope keliru jangan ga")
# Nothing but these takes two of what was offered.
BOTH = words("dua-duanya duanya keduanya dua semuanya semua both kabeh loro-lorone")
BESIDE_BOTH = words("""
    dong deh saja aja ya kak duanya itu mau yang tolong jawab bahas coba sih lah dua
""")
