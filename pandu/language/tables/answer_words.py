"""What an answer of the knowledge begins with, and the numbers that it may state."""

from pandu.language.tables import words

ANSWERS_ALONE = words("ada belum benar betul bisa boleh bukan iya tidak ya")  # say yes or no, and no fact
LARGE_NUMBERS = words("belas juta jutaan puluh puluhan ratus ratusan ribu ribuan sebelas seratus seribu")
