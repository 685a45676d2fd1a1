"""What people say of the quiz itself while it is open or after its result, in standard forms."""

from pandu.language.tables import words

# A clause of nothing but these and words of BESIDE_REMARKS wants it ("bisa dilewat ga", "batal aja deh ribet").
WHOLE_REMARKS = {
    "skip": frozenset(
        "skip diskip lewat lewati lewatin dilewat dilewati dilewatin ngelewatin melewati pass loncat loncati loncatin lompat lompati lompatin "
        "kosong kosongin kosongkan dikosongin dikosongkan next".split()
    ),
    "stop": frozenset("batal batalin batalkan dibatalin dibatalkan stop setop berhenti brenti udahan exit keluar quit cancel sudahi udahin akhiri hentikan".split()),
    "back": frozenset("kembali balik mundur back undo".split()),
}  # fmt: skip
BESIDE_REMARKS = words("""
    bisa boleh bilang ribet malas bosan capek capai lelah kesal pusing males ngantuk tes kuis quiz
    test soal pertanyaan soalnya tesnya kuisnya dulu satu lagi minta tolong plis please begini ngisi
    jawab gue saya ini itu yang aja saja dong deh ah ya sih mending langsung ampun terima kasih
    makasih jadi sekarang kali sudah ingin pengen izin kalau mah dah udah
""")
DENIED = "tidak"
ALLOWED = words("bisa boleh")  # before a denial at the end these ask ("bisa dilewat ga")

# Beginnings of standard forms, or whole phrases with a blank behind.
REMARKS = {
    "unwanted": (
        "tidak usah pakai tes", "tidak usah pakai kuis", "tidak usah tes", "tidak usah kuis", "tanpa tes", "tanpa kuis",
        "malah tes ", "malah kuis", "malah quiz", "malah test ", "kok tes ", "kok kuis", "kok quiz", "kok jadi tes", "kok jadi kuis", "kok jadi quiz", "kenapa malah tes", "kenapa jadi tes",
        "bukan tes ", "bukan kuis", "bukan quiz", "bukan mau tes", "bukan mau kuis", "bukan minta tes", "bukan minta kuis", "tidak minta tes", "tidak minta kuis", "tidak minta quiz",
        "tidak mau tes", "tidak mau kuis", "tidak mau quiz", "tidak butuh tes", "tidak butuh kuis", "jangan tes", "jangan kuis", "kok disuruh tes", "malah disuruh tes", "malah dites", "kok dites",
    ),
    "skip": ("tidak usah jawab", "tidak usah dijawab", "tidak mau jawab", "tidak dijawab", "bisa dilewat", "boleh dilewat", "bisa diskip", "boleh diskip", "bisa skip", "boleh skip", "bisa lewat", "lewatin saja", "dilewat saja", "saya skip"),
    "stop": ("tidak jadi tes", "tidak jadi kuis", "tidak mau lanjut", "tidak usah lanjut", "malas lanjut", "cukup sampai sini", "cukup sampai di sini", "selesai saja", "selesaiin saja", "selesai sampai sini"),
    "stored": (
        "simpan", "disimpan", "disimpen", "simpen", "tersimpan", "kesimpan", "kesimpen", "nyimpan", "nyimpen", "direkam", "terekam", "dibagikan", "disebar", "disebarin", "data saya aman", "jawaban saya aman",
        "siapa yang lihat", "siapa yang baca", "siapa saja yang lihat", "dilihat siapa", "dibaca siapa", "dibaca orang", "dilihat orang", "ketahuan orang", "dikirim ke", "bocor",
    ),
    "compare": ("lebih cocok saya atau", "lebih cocok saya apa", "cocokan saya apa", "cocokan saya atau", "cocokan siapa", "lebih cocok siapa", "siapa yang lebih cocok", "cocokan mana", "lebih cocok mana"),
    "changeable": (
        "bisa diubah", "bisa diganti", "boleh diubah", "boleh diganti", "bisa ganti", "bisa ubah", "boleh ganti", "boleh ubah", "bisa diralat", "boleh diralat", "bisa ralat", "boleh ralat", "bisa dikoreksi", "bisa direvisi",
        "cara ganti", "cara ubah", "cara ngubah", "caranya ganti", "ganti jawaban bagaimana", "gantinya bagaimana", "bisa dibenerin", "bisa diperbaiki jawaban",
    ),
    "counted": ("masuk hitungan", "masuk itungan", "dihitung tidak", "diitung tidak", "dihitung juga tidak", "kehitung tidak", "ikut dihitung", "terhitung tidak", "itu dihitung", "itu diitung"),
    "length": (
        "berapa soal", "berapa pertanyaan", "masih lama", "masih banyak", "masih panjang", "berapa lama", "berapa menit", "sisa berapa", "berapa sisa", "berapa lagi", "kapan selesai", "kapan kelar", "lama tidak", "soal ke berapa",
        "nomor berapa ini", "sampai nomor berapa", "tinggal berapa", "soalnya banyak", "banyak tidak soal", "banyak banget soal", "berapa nomor", "sudah nomor berapa", "ada berapa",
    ),
    "official": ("tes resmi", "kuis resmi", "ini resmi", "resmi tidak", "tes kepribadian", "tes psikologi", "hasilnya akurat", "seberapa akurat", "akurat tidak", "bisa dipercaya", "tesnya valid", "valid tidak", "dipakai buat daftar", "ngaruh ke seleksi", "pengaruh ke seleksi"),
    "whose": ("hasil siapa", "hasilnya siapa", "tentang siapa", "buat siapa", "untuk siapa", "jawab buat", "jawab untuk", "boleh buat anak", "boleh untuk anak", "buat anak saya", "untuk anak saya", "ngisi buat", "isi buat", "sebagai siapa", "mewakili anak", "diwakilkan", "diwakilin"),
    "right": ("jawaban benar", "jawaban yang benar", "jawaban salah", "benar salahnya", "harus jujur", "wajib jujur", "kalau bohong", "kalau asal", "kalau ngasal", "boleh asal", "boleh bohong", "jawab jujur apa", "yang bagus berapa", "jawaban bagus"),
    "how": (
        "ngisinya", "mengisinya", "isinya bagaimana", "isi apa", "isi berapa", "ngisi apa", "jawabnya bagaimana", "bagaimana jawab", "bagaimana cara jawab", "cara jawab", "cara menjawab", "cara ngisi", "jawab pakai", "boleh pakai kata", "boleh jawab pakai", "pakai angka", "pakai bahasa",
        "artinya angka", "arti angka", "angka berapa", "angkanya apa", "masuk yang mana", "masuknya mana", "masuk mana", "itu masuk berapa", "masuknya berapa", "itu termasuk yang mana", "harus jawab apa", "jawab apa ya", "pilih yang mana ya", "pilih berapa",
    ),
    "weight": (
        "paling ngaruh", "paling berpengaruh", "paling pengaruh", "paling menentukan", "paling penting", "paling besar pengaruh", "bobot", "paling nentuin", "yang nentuin", "yang menentukan",
    ),
    "lowered": (
        "tidak 100", "tidak seratus", "bukan 100", "kok bukan sangat cocok", "tidak sangat cocok", "tidak full", "tidak penuh",
        "membuat kurang", "bikin kurang", "membuat turun", "bikin turun", "membuat jelek", "bikin jelek", "membuat saya tidak cocok",
    ),
    "outcome": ("cukup cocok itu", "sebagian cocok itu", "kurang cocok itu", "cukup cocok artinya", "sebagian cocok artinya", "kurang cocok artinya", "arti cukup cocok", "arti sebagian cocok", "arti kurang cocok", "artinya cukup", "artinya sebagian", "artinya kurang cocok", "maksud cukup cocok", "maksudnya cukup cocok", "maksudnya sebagian", "cukup cocok maksud", "sebagian cocok maksud", "kurang cocok maksud", "cukup cocok apa", "sebagian cocok apa", "gambaran kasar maksud", "maksudnya gambaran kasar", "artinya gambaran kasar"),
    "answers": ("jawaban saya apa", "jawaban saya yang", "jawabanku apa", "jawabanku yang", "lihat jawaban", "liat jawaban", "tadi saya jawab apa", "jawaban tadi apa", "jawaban saya tadi apa", "jawaban saya sebelumnya", "rekap jawaban", "sudah saya jawab apa"),
    "kind": ("hasilnya berupa", "hasilnya skor", "hasilnya angka", "hasilnya apa", "hasilnya bagaimana", "hasilnya seperti apa", "hasil tesnya apa", "hasilnya nanti", "nanti hasilnya", "hasilnya keluar", "bentuk hasil", "hasilnya dalam bentuk", "hasilnya persen", "dapat skor", "ada skor", "ada nilainya", "dapat nilai", "dinilai bagaimana", "cara nilai", "cara hitung", "cara menghitung", "ngitungnya", "dapat apa"),
}  # fmt: skip
RESUMING = words("""
    lanjut lanjutin lanjutkan dilanjut dilanjutin dilanjutkan melanjutkan nerusin terusin teruskan
    diteruskan sambung sambungin disambung resume continue
""")
RESUMED = words("tes tesnya test kuis kuisnya quiz quiznya soal soalnya pertanyaan tadi")

# How people call wrong what was noted of them: these may stand before ...
LEADING = words("""
    ih eh eits loh lho lah lha yee ye yaelah dih heh hah aduh waduh duh yah ya oh saya kamu lu itu
    tadi min kak bang bot dong kan astaga ampun
""")
# ... one of these, which are enough ...
DISPUTING = words("salah keliru ngaco ngawur ngarang apaan sotoy ngasal")
# ... these with a step of the scale, a pause or one of BLAMED behind them ...
DENYING = words("bukan kok masa masak bukannya jangan")
BLAMED = words("""
    begitu segitu itu bisa jadi malah langsung dicatat dikira dianggap dibilang ditulis dinilai
    maksud maksudnya maksudku jawab jawaban dong lah ah sih kok ih woy
""")
# ... or these, with the answer that is meant.
INSISTING = words("""
    kan harusnya seharusnya maksudku maksudnya maksud ralat bercanda becanda canda boong bohong
""")
# What was noted was no answer ("aku kan nanya").
NO_ANSWER = (
    "kan nanya",
    "kan tanya",
    "kan bertanya",
    "cuma nanya",
    "lagi nanya",
    "belum jawab",
    "bukan jawab",
    "bukan jawaban",
    "tidak jawab",
    "bukan menjawab",
    "bilang skip",
    "minta skip",
)
# With the name of a question's trait these doubt what the result says of it ("kok analisisku lemah").
DOUBTING = words("""
    lemah lemahnya dibilang dinilai skip diskip lewat dilewat lewatin jelek rendah kok masa
""")
CALLING = words("woy woi hoi oi")

# Words before the number of a question ("soal nomer 2", "jawaban ke-3").
PLACES = words("nomor no number soal pertanyaan jawaban")
BESIDE_PLACES = words("ke - . # nomor yang")
# What says that an answer changes, beside CORRECTIONS, and what may stand before the new one.
CHANGING = words("""
    ganti ubah ralat koreksi revisi betulin benerin perbaiki naik turun tukar gantiin ubahin ralatin
""")
BECOMING = words("jadi menjadi ke sama dengan pakai")
# A clause that begins with one of these says what an answer is not ("jangan terlalu tinggi").
REFUSED = words("jangan jang jan bukan")
# Where one of these is named, a message asks of the job, not of the quiz ("berapa lama mereka belajar").
OF_JOB = words("""
    mereka pejabat pejabatnya diplomat diplomatnya pegawai pegawainya kerjanya pekerjaannya gaji
    gajinya kemlu kementerian
""")
# "udah balik" says that one is here again; "stop dulu" before a question only asks for time.
RETURNED, AWHILE = "sudah", "dulu"
ABOUT_MEANING = words("maksud maksudnya maksudku")
