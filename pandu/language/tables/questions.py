"""Words that ask or request something."""

from pandu.language.tables import words

# A message with one of these asks something, even if it holds a scale word ("bisa jelaskan tugasnya").
QUESTION_WORDS = words("""
    apa siapa kenapa bagaimana kapan berapa mana jelaskan tolong cerita ceritain sebutkan sebutin
    tugas gaji tanya nanya pertanyaan pertanyaannya
""")
