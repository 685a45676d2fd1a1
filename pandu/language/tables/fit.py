"""How people ask, with no trait named, whether somebody would fit the job."""

from pandu.language.tables import words

# "gw pas ga sih", "apakah anak saya cocok": somebody, a word of fitting, and a question beside it.
FIT_WORDS = words("cocok pantas layak masuk mampu sesuai kompeten bakat berbakat")
# Words that ask what follows from all that was told.
CONCLUDING = words("""
    jadi berarti total totalnya semua semuanya gabung digabung intinya kesimpulan kesimpulannya
    akhirnya overall
""")
# Asks whether something stands in the way.
PROBLEM = words("masalah kendala hambatan penghalang ganjalan halangan")
FIT_QUESTIONS = words("tidak apa kah kira ya bukan atau")
FIT_PERSONS = words("saya anak adik kakak dia suami istri keponakan cucu murid siswa teman pacar")
