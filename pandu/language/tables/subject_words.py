"""The words around a named job that tell whether the message is about it, in the standard forms of pandu/language/spelling.py."""

from pandu.language.tables import words

THIS_JOB_PRONOUNS = words("mereka pegawainya")
# "rokok diplomat", "the diplomat season 3": a thing that is called so.
DIPLOMAT_THINGS = words("""
    rokok netflix film drakor series serial season novel lagu game hotel kafe cafe sebungkus kost
    the
""")

# "gaji pilot", "rahasia intelijen": what is asked of a job, before its name.
ASPECTS = words("""
    tugas kerja jawab peran fungsi kewajiban wewenang kewenangan gaji digaji bayaran dibayar honor
    upah penghasilan tunjangan syarat persyaratan kualifikasi kriteria sifat ciri profil keahlian
    kemampuan rahasia mitos fakta realitas kenyataan ekspektasi keseharian kegiatan aktivitas jadwal
    jurusan pendidikan sekolah lowongan formasi rekrutmen arti definisi pengertian pangkat karier
    prospek pensiun uraian kompetensi kepribadian karakter seleksi tes ujian pendaftaran rutinitas
    dikerjain dikerjakan ngerjain dilakukan dilakuin diurus diurusin gaweane
    kerjaane maksud
""")
# What may stand between: "tugas pokok dari seorang jaksa".
FILLERS = words("""
    seorang para pokok utama dari si sang pejabat pegawai staf orang anggota petugas karyawan
    menjadi jadi sebagai untuk bagi itu kerja di masuk milik punya punyanya umum aparat pns asn a an
    the of dan fungsi soal negara agen kantor pak bu lain oleh masing apa saja sih tentang yang
    harus dipunya dipunyai dimiliki dibutuhkan diperlukan ada perlu ke to be being
""")
# A school's "tugas dari guru" is nobody's duty.
SCHOOL = words("guru dosen sekolah wali")

# "konsul itu ngapain": what is asked of a job, behind its name.
DUTIES = words("""
    kerja bekerja tugas gaji digaji dibayar bayaran peran fungsi wewenang jabatan kewajiban urus
    ngurus ngurusin mengurus ngurusi mengurusi cocok sifat syarat lulusan kuliah sekolah pensiun
    dilatih rekrut rekrutmen ngerjain dikerjain mengerjakan kerjakan dikerjakan kerjain menangani
    nangani kegiatan capek lembur tanggung do does profesi jurusan nyimpen menyimpan nyamar jawab
    bertanggung lowongan
""")
# The same of those who act beside the official in many questions ("presiden boleh nolak sarannya").
DUTIES_OF_AUTHORITIES = words("""
    kerja tugas gaji digaji dibayar peran fungsi wewenang jabatan kewajiban ngurusin
""")
# Before a job that a whole question is about; who is rather met with; what makes it a question of states all the same.
LEADS = words("""
    apa semua para katanya memang jadi seorang benar kok kenapa kak halo benarkah setiap
""")
PEOPLE = frozenset(("HRD", "debt collector", "penulis", "polisi"))
STATE_WORDS = words("saya negara pemerintah negeri level saran")
MODALS = words("""
    harus boleh perlu butuh pintar tahan teliti susah enak bahaya sering bebas dilarang
""")
POINTERS = words("itu ini teh mah sih kok kah ya sebenarnya memang kan orangnya")
NATURE = words("apa siapa bagaimana")
DEFINED = words("apa siapa")  # "apa itu konsul"

# "jadi polisi", "masuk BIN", "kerja di bank".
BECOMING = words("""
    jadi menjadi masuk daftar melamar ngelamar bakat berbakat lowongan rekrut lamar mendaftar gabung
    become
""")
WORKING = words("kerja bekerja magang dinas ngantor kalau")  # before "di"
STAFF = words("""
    pejabat pegawai staf orang petugas karyawan pns asn anggota agen aparat humas auditor penyidik
    pimpinan dirjen
""")

# "beda X sama Y", "mending X apa Y".
COMPARING = words("""
    beda bedain perbedaan berbeda membedakan dibedakan ngebedain bedakan bandingkan bandingin
    dibanding dibandingkan banding perbandingan ketimbang mending mendingan persamaan gedean
    tinggian enakan bagusan compare bentenna benten bedo disamakan menyamakan membandingkan kesamaan
""")
COMPARING_PHRASES = ("sama saja", "siapa yang lebih")
LEVELS = words("lebih gede besar tinggi enak")  # compare only beside one of these:
LEVELS_AGAINST = words("dari daripada mana")
# "beda budaya", "perbedaan pandangan": no jobs are compared.
NOT_COMPARED = words("""
    budaya pandangan pendapat agama suku negara bahasa kultur keyakinan pandang waktu orang
""")
JOINED = words("dan sama dengan atau apa beda and serta")

# A source of hearsay: "guruku bilang", "kata presiden".
SAYS = words("""
    bilang ngomong berkata cerita bercerita nanya bertanya tanya suruh nyuruh menyuruh ngotot ngaku
    mengaku sebut nyebut jelaskan menjelaskan ngajarin nulis komentar nyaranin menyarankan minta
    memberi kasih ngasih said says told ingin
""")
SAID_BY = words("""
    kata menurut disuruh ditanya dimarahin dibilangin diceritain diajarin diomelin dikasih ujar
""")
# Whose job is told: "ayahku dokter", "saya guru".
RELATIVES = words("""
    ayah bapak papa bokap ibu mama nyokap bunda om paman tante bibi kakak abang adik sepupu kakek
    nenek opa oma suami istri pacar teman tetangga mertua ipar menantu anak keponakan ponakan cucu
    tua saudara sahabat kenalan murid siswa doi mbah eyang pakdhe bude pakde
""")
TELLING = words("""
    saya kamu seorang juga itu kandung ipar angkat kerja bekerja di sebagai jadi pensiunan mantan
    ini kan kita baru masih adalah sekarang laki perempuan sebelah pegawai staf anggota agen pejabat
    orang petugas tua
""")
CONDITIONS = words("""
    kalau jika andai apa cocok pantas layak mampu bisa boleh mau ingin tidak sanggup
""")  # "cocok ga saya jadi polisi"
# "dulu kerja di pabrik", "udah 3 taun jadi guide"
FORMERLY = words("""
    dulu dulunya sekarang sudah pernah tahun taun pengalaman belasan puluhan disuruh nonton cuma
    sejak sempat sering seringka
""")
FORMER = words("mantan bekas pensiunan eks lulusan alumni")
LIKENESS = words("""
    seperti mirip ibarat ala bak layaknya setara serupa macam sekelas selevel semacam persis
""")
RIVALS = words("""
    bukannya bukankah bukan cuma kira kirain kukira mengira sangka kusangka dituduh dikira disangka
    istilahnya
""")
TOWARDS = words("ke kepada oleh bareng pada lewat bersama melalui depan untuk dari sama dengan")
TOWARDS_ALWAYS = words("ke kepada oleh bareng lewat di")  # even where something is compared
ADDRESS = words("pak bu mbak mas kak bang")
OWNERS = words("saya kami")
NEARBY = words("sana situ sini")  # "HRD sana", "polisi sana"

# The user or somebody of his, told of rather than asking.
OPENINGS = words("""
    kalau karena tapi apa dan kenapa padahal jadi kok masa soal memang halo hai kak tolong sih terus
    yang meski walau biar
""")
ASKING = words("""
    tanya nanya bertanya tahu penasaran bingung kira pikir dengar baca lihat butuh cari nyari minta
    disuruh nulis nonton lupa heran setuju yakin ingin bilang kata ketuker
""")
FITTING = words("cocok pantas layak sanggup mampu sesuai bakat berbakat")

# Pandu itself.
PANDU = words("pandu ndu kamu")
MACHINES = words("robot bot chatbot chatgpt mesin ai")
ABOUT_PANDU = words("""
    siapa robot bot ai chatgpt manusia mesin program chatbot dibuat buatan pembuat umur nama tinggal
    sumber digaji makan mandi tidur pacar jomblo cewek cowok
""")
BEING_PANDU = words("bukan benar asli sungguhan")  # "kamu bukan pegawai kemlu kan"
