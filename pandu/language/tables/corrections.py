"""Words that take back an answer of the quiz, and say what it becomes."""

from pandu.language.tables import words

# Words that take back the answer before, wherever they stand ...
CORRECTIONS = words("""
    dinaikin dinaikkan diturunin diturunkan ganti harusnya keliru koreksi maksudku naikin naikkan ralat
    revisi seharusnya turunin turunkan typo ubah
""")
# ... and those that do so at the beginning only ("yang tadi lumayan", but "lumayan, tadi habis debat").
BACK_POINTERS = words("barusan kepencet maksud pencet salah sebelum sebelumnya tadi")
# "ga jadi, lumayan aja"
CALLED_OFF = "tidak jadi"
# Between the place of an answer and what it becomes ("yang pertama jadi tidak").
BECOMING = "jadi"
