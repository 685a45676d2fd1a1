"""How people ask, with no trait named, whether somebody would fit the job."""

# "gw pas ga sih", "apakah anak saya cocok": somebody, a word of fitting, and a question beside it.
FIT_WORDS = frozenset("cocok pantas layak masuk mampu sesuai kompeten bakat berbakat".split())
# Words that ask what follows from all that was told.
CONCLUDING = frozenset(
    "jadi berarti total totalnya semua semuanya gabung digabung intinya kesimpulan kesimpulannya akhirnya overall".split()
)
# Asks whether something stands in the way.
PROBLEM = frozenset("masalah kendala hambatan penghalang ganjalan halangan".split())
FIT_QUESTIONS = frozenset("tidak apa kah kira ya bukan atau".split())
FIT_PERSONS = frozenset("saya anak adik kakak dia suami istri keponakan cucu murid siswa teman pacar".split())
