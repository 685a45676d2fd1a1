"""Words that take back an answer of the quiz, and say what it becomes."""

# Words that take back the answer before, wherever they stand ...
CORRECTIONS = frozenset(
    "ralat harusnya seharusnya ganti ubah koreksi keliru typo revisi maksudku naikkan dinaikkan naikin dinaikin turunkan diturunkan turunin diturunin".split()
)
# ... and those that do so at the beginning only ("yang tadi lumayan", but "lumayan, tadi habis debat").
BACK_POINTERS = frozenset("tadi sebelum sebelumnya barusan salah maksud kepencet pencet".split())
# "ga jadi, lumayan aja"
CALLED_OFF = "tidak jadi"
# Between the place of an answer and what it becomes ("yang pertama jadi tidak").
BECOMING = "jadi"
