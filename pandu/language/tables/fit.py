"""How people ask, with no trait named, whether somebody would fit the job."""

from pandu.language.tables import words

# "gw pas ga sih", "apakah anak saya cocok": somebody, a word of fitting, and a question beside it.
FIT_WORDS = words("bakat berbakat cocok kompeten layak mampu masuk pantas sesuai")
# Words that ask what follows from all that was told.
CONCLUDING = words("""
    akhirnya berarti digabung gabung intinya jadi kesimpulan kesimpulannya overall semua semuanya total
    totalnya
""")
# Asks whether something stands in the way.
PROBLEM = words("ganjalan halangan hambatan kendala masalah penghalang")
FIT_QUESTIONS = words("apa atau bukan kah kira tidak ya")
FIT_PERSONS = words("adik anak cucu dia istri kakak keponakan murid pacar saya siswa suami teman")
