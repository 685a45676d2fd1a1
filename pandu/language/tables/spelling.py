"""Spellings of chat words and what they stand for.

General slang comes from `spacy-lookups-data` (id_lexeme_norm); our own tables add what it lacks and go before it.
"""

from pandu.language.table_files import spellings

SLANG = spellings("slang.yml", "regional.yml", "english.yml")

# Digits that stand for letters inside a word ("k3rja").
LEET = str.maketrans({"4": "a", "3": "e", "1": "i", "0": "o", "5": "s", "7": "t", "8": "b"})

# Endings that may be cut when what remains is a known spelling ("kerjaannya" -> "kerjaan" -> "kerja").
CLITICS = ("nya", "kah", "lah", "pun", "ku", "mu", "na", "ne", "in")

# Words as they are typed that no list has, and that are no misspellings.
CHAT_WORDS = frozenset({"diplomats", "fifty", "ngerti"})

# Words whose nearest misspellings are put right ("diplmasi" -> "diplomasi"): the words that questions about the job turn on.
KEY_WORDS = (
    "administrasi", "analisis", "berkomunikasi", "berunding", "bilateral", "budaya", "diplomasi", "diplomat", "ekonomi", "ekspektasi",
    "hubungan", "informasi", "internasional", "jurusan", "keahlian", "keamanan", "kebijakan", "kemampuan", "kementerian", "kenyataan",
    "komunikasi", "memantau", "menganalisis", "multilateral", "negeri", "negosiasi", "pandangan", "pejabat", "pemantauan", "pemerintah",
    "pendidikan", "penempatan", "pengetahuan", "perbedaan", "perkembangan", "persyaratan", "perundingan", "politik", "rahasia", "realita",
    "rekomendasi", "tertarik", "toleran", "toleransi", "tunjangan",
)  # fmt: skip
# Words that people type without some of their vowels ("hrus", "bhsa"), in standard form.
FREQUENT = tuple(
    "administrasi akses analisis anggapan bagaimana bahasa banget banyak beda bedanya belajar belum benar berapa berunding betul bicara "
    "bisa bukan butuh cocok contoh daftar dengan diplomasi diplomat dokumen ekonomi fakta gaji gampang hanya harus hubungan informasi "
    "internasional jalan jangan jawab juga jurusan kadang kalau kantor kapan karena keamanan kebijakan keluarga kementerian kemlu kenapa "
    "kerja kerjasama ketemu komunikasi kuliah kurang langsung lembur libur luar lumayan maksud masih masuk memantau mengerti menteri "
    "mereka mewakili minat mitos negara negeri orang paham pegawai pejabat pekerjaan pemerintah pendidikan pengalaman pensiun penting "
    "perang percaya pernah perundingan pindah politik presiden profesi rahasia rekomendasi salah sangat sekolah selalu semua senang "
    "sendiri sering serius siapa sudah supaya surat susah syarat tanggung tertarik tinggal tinggi tingkat toleransi tugas ujian umur "
    "untuk waktu yakin".split()
)
