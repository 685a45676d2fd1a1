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
CHAT_WORDS = frozenset({"ngerti", "fifty", "diplomats"})

# Words whose nearest misspellings are put right ("diplmasi" -> "diplomasi"): the words that questions about the job turn on.
KEY_WORDS = (
    "pejabat", "diplomat", "diplomasi", "kementerian", "negeri", "internasional", "kebijakan", "hubungan", "bilateral", "multilateral",
    "perundingan", "berunding", "negosiasi", "memantau", "pemantauan", "perkembangan", "keamanan", "ekonomi", "politik", "rekomendasi",
    "pemerintah", "komunikasi", "berkomunikasi", "analisis", "menganalisis", "toleransi", "toleran", "budaya", "pandangan", "rahasia",
    "informasi", "administrasi", "ekspektasi", "realita", "kenyataan", "perbedaan", "keahlian", "pengetahuan", "kemampuan", "tertarik",
    "persyaratan", "penempatan", "jurusan", "tunjangan", "pendidikan",
)  # fmt: skip
# Words that people type without some of their vowels ("hrus", "bhsa"), in standard form.
FREQUENT = tuple(
    "harus bisa bahasa pejabat kementerian kemlu kerja tugas diplomat negara negeri luar cocok orang semua banyak sering ketemu presiden susah "
    "gampang perang rahasia dokumen gaji jurusan kuliah sekolah masuk daftar ujian syarat umur keluarga menteri pegawai belajar butuh penting "
    "benar salah betul pernah selalu kadang sendiri bicara kantor surat jalan tinggal pindah pensiun libur lembur waktu kenapa kapan berapa "
    "siapa bagaimana contoh maksud bedanya beda dengan untuk karena kalau supaya sudah belum masih bukan jangan mereka juga hanya banget "
    "sangat kurang lumayan tertarik senang paham mengerti percaya yakin serius pemerintah kebijakan hubungan perundingan berunding mewakili "
    "memantau politik ekonomi keamanan rekomendasi kerjasama internasional komunikasi analisis toleransi diplomasi minat mitos fakta anggapan "
    "administrasi pendidikan pengalaman pekerjaan profesi tanggung jawab langsung akses informasi tingkat tinggi".split()
)
