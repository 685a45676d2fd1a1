"""What people say of the quiz itself while it is open or after its result, in standard forms."""

from pandu.language.tables import words

# A clause of nothing but these and words of BESIDE_REMARKS wants it ("bisa dilewat ga", "batal aja deh ribet").
WHOLE_REMARKS = {
    "skip": frozenset(
        "dikosongin dikosongkan dilewat dilewati dilewatin diskip kosong kosongin kosongkan lewat lewati lewatin lompat lompati lompatin "
        "loncat loncati loncatin melewati next ngelewatin pass skip".split()
    ),
    "stop": frozenset("akhiri batal batalin batalkan berhenti brenti cancel dibatalin dibatalkan exit hentikan keluar quit setop stop sudahi udahan udahin".split()),
    "back": frozenset("back balik kembali mundur undo".split()),
}  # fmt: skip
BESIDE_REMARKS = words("""
    ah aja ampun begini bilang bisa boleh bosan capai capek dah deh dong dulu gue ingin ini itu izin
    jadi jawab kalau kali kasih kesal kuis kuisnya lagi langsung lelah mah makasih malas males mending
    minta ngantuk ngisi pengen pertanyaan please plis pusing quiz ribet saja satu saya sekarang sih soal
    soalnya sudah terima tes tesnya test tolong udah ya yang
""")
DENIED = "tidak"
ALLOWED = words("bisa boleh")  # before a denial at the end these ask ("bisa dilewat ga")

# Beginnings of standard forms, or whole phrases with a blank behind.
REMARKS = {
    "unwanted": (
        "bukan kuis", "bukan mau kuis", "bukan mau tes", "bukan minta kuis", "bukan minta tes", "bukan quiz", "bukan tes ", "jangan kuis",
        "jangan tes", "kenapa jadi tes", "kenapa malah tes", "kok disuruh tes", "kok dites", "kok jadi kuis", "kok jadi quiz",
        "kok jadi tes", "kok kuis", "kok quiz", "kok tes ", "malah disuruh tes", "malah dites", "malah kuis", "malah quiz", "malah tes ",
        "malah test ", "tanpa kuis", "tanpa tes", "tidak butuh kuis", "tidak butuh tes", "tidak mau kuis", "tidak mau quiz",
        "tidak mau tes", "tidak minta kuis", "tidak minta quiz", "tidak minta tes", "tidak usah kuis", "tidak usah pakai kuis",
        "tidak usah pakai tes", "tidak usah tes",
    ),
    "skip": ("bisa dilewat", "bisa diskip", "bisa lewat", "bisa skip", "boleh dilewat", "boleh diskip", "boleh skip", "dilewat saja", "lewatin saja", "saya skip", "tidak dijawab", "tidak mau jawab", "tidak usah dijawab", "tidak usah jawab"),
    "stop": ("cukup sampai di sini", "cukup sampai sini", "malas lanjut", "selesai saja", "selesai sampai sini", "selesaiin saja", "tidak jadi kuis", "tidak jadi tes", "tidak mau lanjut", "tidak usah lanjut"),
    "stored": (
        "bocor", "data saya aman", "dibaca orang", "dibaca siapa", "dibagikan", "dikirim ke", "dilihat orang", "dilihat siapa", "direkam",
        "disebar", "disebarin", "disimpan", "disimpen", "jawaban saya aman", "kesimpan", "kesimpen", "ketahuan orang", "nyimpan", "nyimpen",
        "siapa saja yang lihat", "siapa yang baca", "siapa yang lihat", "simpan", "simpen", "terekam", "tersimpan",
    ),
    "compare": ("cocokan mana", "cocokan saya apa", "cocokan saya atau", "cocokan siapa", "lebih cocok mana", "lebih cocok saya apa", "lebih cocok saya atau", "lebih cocok siapa", "siapa yang lebih cocok"),
    "changeable": (
        "bisa dibenerin", "bisa diganti", "bisa dikoreksi", "bisa diperbaiki jawaban", "bisa diralat", "bisa direvisi", "bisa diubah",
        "bisa ganti", "bisa ralat", "bisa ubah", "boleh diganti", "boleh diralat", "boleh diubah", "boleh ganti", "boleh ralat",
        "boleh ubah", "cara ganti", "cara ngubah", "cara ubah", "caranya ganti", "ganti jawaban bagaimana", "gantinya bagaimana",
    ),
    "counted": ("dihitung juga tidak", "dihitung tidak", "diitung tidak", "ikut dihitung", "itu dihitung", "itu diitung", "kehitung tidak", "masuk hitungan", "masuk itungan", "terhitung tidak"),
    "length": (
        "ada berapa", "banyak banget soal", "banyak tidak soal", "berapa lagi", "berapa lama", "berapa menit", "berapa nomor",
        "berapa pertanyaan", "berapa sisa", "berapa soal", "kapan kelar", "kapan selesai", "lama tidak", "masih banyak", "masih lama",
        "masih panjang", "nomor berapa ini", "sampai nomor berapa", "sisa berapa", "soal ke berapa", "soalnya banyak", "sudah nomor berapa",
        "tinggal berapa",
    ),
    "official": ("akurat tidak", "bisa dipercaya", "dipakai buat daftar", "hasilnya akurat", "ini resmi", "kuis resmi", "ngaruh ke seleksi", "pengaruh ke seleksi", "resmi tidak", "seberapa akurat", "tes kepribadian", "tes psikologi", "tes resmi", "tesnya valid", "valid tidak"),
    "whose": ("boleh buat anak", "boleh untuk anak", "buat anak saya", "buat siapa", "diwakilin", "diwakilkan", "hasil siapa", "hasilnya siapa", "isi buat", "jawab buat", "jawab untuk", "mewakili anak", "ngisi buat", "sebagai siapa", "tentang siapa", "untuk anak saya", "untuk siapa"),
    "right": ("benar salahnya", "boleh asal", "boleh bohong", "harus jujur", "jawab jujur apa", "jawaban bagus", "jawaban benar", "jawaban salah", "jawaban yang benar", "kalau asal", "kalau bohong", "kalau ngasal", "wajib jujur", "yang bagus berapa"),
    "how": (
        "angka berapa", "angkanya apa", "arti angka", "artinya angka", "bagaimana cara jawab", "bagaimana jawab", "boleh jawab pakai",
        "boleh pakai kata", "cara jawab", "cara menjawab", "cara ngisi", "harus jawab apa", "isi apa", "isi berapa", "isinya bagaimana",
        "itu masuk berapa", "itu termasuk yang mana", "jawab apa ya", "jawab pakai", "jawabnya bagaimana", "masuk mana", "masuk yang mana",
        "masuknya berapa", "masuknya mana", "mengisinya", "ngisi apa", "ngisinya", "pakai angka", "pakai bahasa", "pilih berapa",
        "pilih yang mana ya",
    ),
    "weight": (
        "bobot", "paling berpengaruh", "paling besar pengaruh", "paling menentukan", "paling nentuin", "paling ngaruh", "paling pengaruh",
        "paling penting", "yang menentukan", "yang nentuin",
    ),
    "lowered": (
        "bikin jelek", "bikin kurang", "bikin turun", "bukan 100", "kok bukan sangat cocok", "membuat jelek", "membuat kurang",
        "membuat saya tidak cocok", "membuat turun", "tidak 100", "tidak full", "tidak penuh", "tidak sangat cocok", "tidak seratus",
    ),
    "outcome": ("arti cukup cocok", "arti kurang cocok", "arti sebagian cocok", "artinya cukup", "artinya gambaran kasar", "artinya kurang cocok", "artinya sebagian", "cukup cocok apa", "cukup cocok artinya", "cukup cocok itu", "cukup cocok maksud", "gambaran kasar maksud", "kurang cocok artinya", "kurang cocok itu", "kurang cocok maksud", "maksud cukup cocok", "maksudnya cukup cocok", "maksudnya gambaran kasar", "maksudnya sebagian", "sebagian cocok apa", "sebagian cocok artinya", "sebagian cocok itu", "sebagian cocok maksud"),
    "answers": ("jawaban saya apa", "jawaban saya sebelumnya", "jawaban saya tadi apa", "jawaban saya yang", "jawaban tadi apa", "jawabanku apa", "jawabanku yang", "liat jawaban", "lihat jawaban", "rekap jawaban", "sudah saya jawab apa", "tadi saya jawab apa"),
    "kind": ("ada nilainya", "ada skor", "bentuk hasil", "cara hitung", "cara menghitung", "cara nilai", "dapat apa", "dapat nilai", "dapat skor", "dinilai bagaimana", "hasil tesnya apa", "hasilnya angka", "hasilnya apa", "hasilnya bagaimana", "hasilnya berupa", "hasilnya dalam bentuk", "hasilnya keluar", "hasilnya nanti", "hasilnya persen", "hasilnya seperti apa", "hasilnya skor", "nanti hasilnya", "ngitungnya"),
}  # fmt: skip
RESUMING = words("""
    continue dilanjut dilanjutin dilanjutkan disambung diteruskan lanjut lanjutin lanjutkan melanjutkan
    nerusin resume sambung sambungin terusin teruskan
""")
RESUMED = words("kuis kuisnya pertanyaan quiz quiznya soal soalnya tadi tes tesnya test")

# How people call wrong what was noted of them: these may stand before ...
LEADING = words("""
    aduh ampun astaga bang bot dih dong duh eh eits hah heh ih itu kak kamu kan lah lha lho loh lu min
    oh saya tadi waduh ya yaelah yah ye yee
""")
# ... one of these, which are enough ...
DISPUTING = words("apaan keliru ngaco ngarang ngasal ngawur salah sotoy")
# ... these with a step of the scale, a pause or one of BLAMED behind them ...
DENYING = words("bukan bukannya jangan kok masa masak")
BLAMED = words("""
    ah begitu bisa dianggap dibilang dicatat dikira dinilai ditulis dong ih itu jadi jawab jawaban kok
    lah langsung maksud maksudku maksudnya malah segitu sih woy
""")
# ... or these, with the answer that is meant.
INSISTING = words("""
    becanda bercanda bohong boong canda harusnya kan maksud maksudku maksudnya ralat seharusnya
""")
# What was noted was no answer ("aku kan nanya").
NO_ANSWER = (
    "belum jawab",
    "bilang skip",
    "bukan jawab",
    "bukan jawaban",
    "bukan menjawab",
    "cuma nanya",
    "kan bertanya",
    "kan nanya",
    "kan tanya",
    "lagi nanya",
    "minta skip",
    "tidak jawab",
)
# With the name of a question's trait these doubt what the result says of it ("kok analisisku lemah").
DOUBTING = words("""
    dibilang dilewat dinilai diskip jelek kok lemah lemahnya lewat lewatin masa rendah skip
""")
CALLING = words("hoi oi woi woy")

# Words before the number of a question ("soal nomer 2", "jawaban ke-3").
PLACES = words("jawaban no nomor number pertanyaan soal")
BESIDE_PLACES = words("# - . ke nomor yang")
# What says that an answer changes, beside CORRECTIONS, and what may stand before the new one.
CHANGING = words("""
    benerin betulin ganti gantiin koreksi naik perbaiki ralat ralatin revisi tukar turun ubah ubahin
""")
BECOMING = words("dengan jadi ke menjadi pakai sama")
# A clause that begins with one of these says what an answer is not ("jangan terlalu tinggi").
REFUSED = words("bukan jan jang jangan")
# Where one of these is named, a message asks of the job, not of the quiz ("berapa lama mereka belajar").
OF_JOB = words("""
    diplomat diplomatnya gaji gajinya kementerian kemlu kerjanya mereka pegawai pegawainya pejabat
    pejabatnya pekerjaannya
""")
# "udah balik" says that one is here again; "stop dulu" before a question only asks for time.
RETURNED, AWHILE = "sudah", "dulu"
ABOUT_MEANING = words("maksud maksudku maksudnya")
