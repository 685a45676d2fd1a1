"""The words around a named job that tell whether the message is about it, in the standard forms of pandu/language/spelling.py."""

from pandu.language.tables import words

THIS_JOB_PRONOUNS = words("mereka pegawainya")
# "rokok diplomat", "the diplomat season 3": a thing that is called so.
DIPLOMAT_THINGS = words("""
    cafe drakor film game hotel kafe kost lagu netflix novel rokok season sebungkus serial series the
""")

# "gaji pilot", "rahasia intelijen": what is asked of a job, before its name.
ASPECTS = words("""
    aktivitas arti bayaran ciri definisi dibayar digaji dikerjain dikerjakan dilakuin dilakukan diurus
    diurusin ekspektasi fakta formasi fungsi gaji gaweane honor jadwal jawab jurusan karakter karier
    keahlian kegiatan kemampuan kenyataan kepribadian kerja kerjaane keseharian kewajiban kewenangan
    kompetensi kriteria kualifikasi lowongan maksud mitos ngerjain pangkat pendaftaran pendidikan
    pengertian penghasilan pensiun peran persyaratan profil prospek rahasia realitas rekrutmen rutinitas
    sekolah seleksi sifat syarat tes tugas tunjangan ujian upah uraian wewenang
""")
# What may stand between: "tugas pokok dari seorang jaksa".
FILLERS = words("""
    a ada agen an anggota apa aparat asn bagi be being bu dan dari di dibutuhkan dimiliki diperlukan
    dipunya dipunyai fungsi harus itu jadi kantor karyawan ke kerja lain masing masuk menjadi milik
    negara of oleh orang pak para pegawai pejabat perlu petugas pns pokok punya punyanya saja sang
    sebagai seorang si sih soal staf tentang the to umum untuk utama yang
""")
# A school's "tugas dari guru" is nobody's duty.
SCHOOL = words("dosen guru sekolah wali")

# "konsul itu ngapain": what is asked of a job, behind its name.
DUTIES = words("""
    bayaran bekerja bertanggung capek cocok dibayar digaji dikerjain dikerjakan dilatih do does fungsi
    gaji jabatan jawab jurusan kegiatan kerja kerjain kerjakan kewajiban kuliah lembur lowongan lulusan
    menangani mengerjakan mengurus mengurusi menyimpan nangani ngerjain ngurus ngurusi ngurusin nyamar
    nyimpen pensiun peran profesi rekrut rekrutmen sekolah sifat syarat tanggung tugas urus wewenang
""")
# The same of those who act beside the official in many questions ("presiden boleh nolak sarannya").
DUTIES_OF_AUTHORITIES = words("""
    dibayar digaji fungsi gaji jabatan kerja kewajiban ngurusin peran tugas wewenang
""")
# Before a job that a whole question is about; who is rather met with; what makes it a question of states all the same.
LEADS = words("""
    apa benar benarkah halo jadi kak katanya kenapa kok memang para semua seorang setiap
""")
PEOPLE = frozenset(("HRD", "debt collector", "penulis", "polisi"))
STATE_WORDS = words("level negara negeri pemerintah saran saya")
MODALS = words("""
    bahaya bebas boleh butuh dilarang enak harus perlu pintar sering susah tahan teliti
""")
POINTERS = words("ini itu kah kan kok mah memang orangnya sebenarnya sih teh ya")
NATURE = words("apa bagaimana siapa")
DEFINED = words("apa siapa")  # "apa itu konsul"

# "jadi polisi", "masuk BIN", "kerja di bank".
BECOMING = words("""
    bakat become berbakat daftar gabung jadi lamar lowongan masuk melamar mendaftar menjadi ngelamar
    rekrut
""")
WORKING = words("bekerja dinas kalau kerja magang ngantor")  # before "di"
STAFF = words("""
    agen anggota aparat asn auditor dirjen humas karyawan orang pegawai pejabat penyidik petugas
    pimpinan pns staf
""")

# "beda X sama Y", "mending X apa Y".
COMPARING = words("""
    bagusan banding bandingin bandingkan beda bedain bedakan bedo benten bentenna berbeda compare
    dibanding dibandingkan dibedakan disamakan enakan gedean kesamaan ketimbang membandingkan membedakan
    mending mendingan menyamakan ngebedain perbandingan perbedaan persamaan tinggian
""")
COMPARING_PHRASES = ("sama saja", "siapa yang lebih")
LEVELS = words("besar enak gede lebih tinggi")  # compare only beside one of these:
LEVELS_AGAINST = words("dari daripada mana")
# "beda budaya", "perbedaan pandangan": no jobs are compared.
NOT_COMPARED = words("""
    agama bahasa budaya keyakinan kultur negara orang pandang pandangan pendapat suku waktu
""")
JOINED = words("and apa atau beda dan dengan sama serta")

# A source of hearsay: "guruku bilang", "kata presiden".
SAYS = words("""
    bercerita berkata bertanya bilang cerita ingin jelaskan kasih komentar memberi mengaku menjelaskan
    menyarankan menyuruh minta nanya ngajarin ngaku ngasih ngomong ngotot nulis nyaranin nyebut nyuruh
    said says sebut suruh tanya told
""")
SAID_BY = words("""
    diajarin dibilangin diceritain dikasih dimarahin diomelin disuruh ditanya kata menurut ujar
""")
# Whose job is told: "ayahku dokter", "saya guru".
RELATIVES = words("""
    abang adik anak ayah bapak bibi bokap bude bunda cucu doi eyang ibu ipar istri kakak kakek kenalan
    keponakan mama mbah menantu mertua murid nenek nyokap om oma opa pacar pakde pakdhe paman papa
    ponakan sahabat saudara sepupu siswa suami tante teman tetangga tua
""")
TELLING = words("""
    adalah agen anggota angkat baru bekerja di ini ipar itu jadi juga kamu kan kandung kerja kita laki
    mantan masih orang pegawai pejabat pensiunan perempuan petugas saya sebagai sebelah sekarang seorang
    staf tua
""")
CONDITIONS = words("""
    andai apa bisa boleh cocok ingin jika kalau layak mampu mau pantas sanggup tidak
""")  # "cocok ga saya jadi polisi"
# "dulu kerja di pabrik", "udah 3 taun jadi guide"
FORMERLY = words("""
    belasan cuma disuruh dulu dulunya nonton pengalaman pernah puluhan sejak sekarang sempat sering
    seringka sudah tahun taun
""")
FORMER = words("alumni bekas eks lulusan mantan pensiunan")
LIKENESS = words("""
    ala bak ibarat layaknya macam mirip persis sekelas selevel semacam seperti serupa setara
""")
RIVALS = words("""
    bukan bukankah bukannya cuma dikira disangka dituduh istilahnya kira kirain kukira kusangka mengira
    sangka
""")
TOWARDS = words("bareng bersama dari dengan depan ke kepada lewat melalui oleh pada sama untuk")
TOWARDS_ALWAYS = words("bareng di ke kepada lewat oleh")  # even where something is compared
ADDRESS = words("bang bu kak mas mbak pak")
OWNERS = words("kami saya")
NEARBY = words("sana sini situ")  # "HRD sana", "polisi sana"

# The user or somebody of his, told of rather than asking.
OPENINGS = words("""
    apa biar dan hai halo jadi kak kalau karena kenapa kok masa memang meski padahal sih soal tapi terus
    tolong walau yang
""")
ASKING = words("""
    baca bertanya bilang bingung butuh cari dengar disuruh heran ingin kata ketuker kira lihat lupa
    minta nanya nonton nulis nyari penasaran pikir setuju tahu tanya yakin
""")
FITTING = words("bakat berbakat cocok layak mampu pantas sanggup sesuai")

# Pandu itself.
PANDU = words("kamu ndu pandu")
MACHINES = words("ai bot chatbot chatgpt mesin robot")
ABOUT_PANDU = words("""
    ai bot buatan cewek chatbot chatgpt cowok dibuat digaji jomblo makan mandi manusia mesin nama pacar
    pembuat program robot siapa sumber tidur tinggal umur
""")
BEING_PANDU = words("asli benar bukan sungguhan")  # "kamu bukan pegawai kemlu kan"
