"""Words that take back an answer of the quiz, and say what it becomes."""

from pandu.language.tables import words

# Words that take back the answer before, wherever they stand ...
CORRECTIONS = words("""
    ralat harusnya seharusnya ganti ubah koreksi keliru typo revisi maksudku naikkan dinaikkan
    naikin dinaikin turunkan diturunkan turunin diturunin
""")
# ... and those that do so at the beginning only ("yang tadi lumayan", but "lumayan, tadi habis debat").
BACK_POINTERS = words("tadi sebelum sebelumnya barusan salah maksud kepencet pencet")
# "ga jadi, lumayan aja"
CALLED_OFF = "tidak jadi"
# Between the place of an answer and what it becomes ("yang pertama jadi tidak").
BECOMING = "jadi"
