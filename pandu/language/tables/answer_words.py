"""What an answer of the knowledge begins with, and the numbers that it may state."""

from pandu.language.tables import words

ANSWERS_ALONE = words("ya iya tidak bukan belum betul benar ada bisa boleh")  # say yes or no, and no fact
LARGE_NUMBERS = words("sebelas seratus seribu belas puluh puluhan ratus ratusan ribu ribuan juta jutaan")
