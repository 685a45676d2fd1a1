"""Words that ask or request something."""

from pandu.language.tables import words

# A message with one of these asks something, even if it holds a scale word ("bisa jelaskan tugasnya").
QUESTION_WORDS = words("""
    apa bagaimana berapa cerita ceritain gaji jelaskan kapan kenapa mana nanya pertanyaan pertanyaannya
    sebutin sebutkan siapa tanya tolong tugas
""")
