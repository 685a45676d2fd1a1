"""Other jobs as people call them, in the standard forms of pandu/language/spelling.py.

One job a line: its name as Pandu may say it, then, after a colon, other ways to write it. `#` begins a heading.
"""

from pandu.language.tables import words

OCCUPATIONS = """
# health
dokter: dokter umum, doctor
dokter gigi
dokter hewan
dokter anak
dokter bedah
dokter kandungan
dokter spesialis
dokter forensik
perawat: nurse, suster
bidan
apoteker
asisten apoteker
ahli gizi
psikolog: psikolog anak, psychologist
psikiater
terapis
terapis wicara
fisioterapis
radiografer
analis kesehatan: analis laboratorium, analis lab
ahli forensik
kader posyandu
dukun: paranormal
ambulans
optometris

# teaching and research
guru: guru sd, guru sma, teacher
guru TK: guru paud
guru BK: guru bimbingan konseling, konselor sekolah
guru honorer
guru ngaji
guru les: tutor
kepala sekolah: kepsek, headmaster
wakil kepala sekolah
wali kelas
dosen: lecturer
guru besar: profesor
rektor
dekan
peneliti
ilmuwan: scientist
pustakawan: penjaga perpustakaan
konselor
instruktur
sejarawan
arkeolog
antropolog
sosiolog
ekonom
statistisi
astronot
astronom
geolog: geologist
ilmuwan nuklir

# law
jaksa: jaksa penuntut umum
jaksa agung
hakim
pengacara: advokat, lawyer, kuasa hukum
notaris
PPAT
panitera
mediator
arbiter
paralegal
penyidik
juru sita
sipir: sipir penjara
detektif: detektif swasta

# arms and rescue
polisi: polisi biasa, police
polisi lalu lintas: polantas
polisi hutan
polwan
tentara: prajurit, soldier
kopassus
paskhas
marinir
brimob
densus 88
paspampres
satpol PP
satpam: sekuriti
pemadam kebakaran: damkar
tim SAR
intel: intelijen, agen intelijen, agen intel, intel polisi, intel tentara
agen rahasia: rahasia agent, rahasia agents
mata-mata: matamata, spy
penjaga pantai
pengawal: bodyguard
negosiator sandera: negosiator penyanderaan
negosiator polisi

# transport
pilot
kopilot
pramugari: stewardess
pramugara
masinis
nakhoda: kapten kapal
pelaut: anak buah kapal
sopir: driver
sopir bus
sopir truk
sopir taksi
ojek: ojol, driver ojol
kurir
tukang parkir: juru parkir, kang parkir
kondektur
petugas bandara: pengatur lalu lintas udara
montir: mekanik
teknisi
tukang las

# money and trade
akuntan: akuntan publik, accountant
auditor
aktuaris
bankir
teller: teller bank
kasir
analis keuangan
analis saham
konsultan pajak
konsultan bisnis: konsultan manajemen
perencana keuangan
agen asuransi
sales: salesman, sales mobil
manajer
manajer proyek
direktur: direktur utama
sekretaris
resepsionis
pengusaha: wirausaha
pedagang
pramuniaga
makelar
marketing
telemarketing
HRD: personalia
humas
customer service: call center
admin gudang
pegawai bank: karyawan bank, bank teller
investor
manajer ekspor impor
pegawai pajak: petugas pajak
debt collector

# computers
programmer: programer, software engineer
web developer
data analyst: analis data
data scientist
desainer grafis
desainer
UI UX designer
game developer
hacker
admin jaringan
product manager
scrum master
analis kimia

# building and fields
arsitek
insinyur
teknik sipil
surveyor: juru ukur
mandor
tukang bangunan: kuli bangunan, kuli
tukang kayu
tukang listrik
tukang kebun
tukang cukur
tukang bakso
petani
nelayan
peternak
penyuluh pertanian
penambang
pekerja tambang
ranger
pawang hujan

# words and pictures
wartawan: jurnalis, reporter, journalist
wartawan perang
editor
penulis
penulis novel: novelis
penerjemah: translator, alih bahasa
penerjemah tersumpah
penerjemah lisan: juru bahasa, interpreter
penyiar: penyiar radio
presenter
fotografer
kameramen
sutradara
produser
aktor: aktris
penyanyi
musisi
pelukis
ilustrator
animator
komikus
selebgram
youtuber
influencer
content creator: konten kreator
streamer
pembawa acara
penari
peragawati
komedian

# guests, food, homes
pemandu wisata: tour guide, pramuwisata, guide
koki: chef
barista
bartender
pelayan: waiter
housekeeping
wedding organizer
event organizer
pengasuh anak: babysitter
asisten rumah tangga
ibu rumah tangga
penjahit
tukang pijat
petugas kebersihan: cleaning service
pekerja sosial
relawan PMI

# sport and faith
atlet
pemain bola: pesepakbola
pelatih
wasit
pelatih gym: personal trainer
ustaz
pendeta
pastor
biksu
penghulu
motivator

# village and town
lurah
camat
kepala desa: kades
bupati
wali kota: walikota
ketua RT
ketua RW
sekretaris desa: sekdes
bendahara desa
pejabat desa: perangkat desa
pejabat daerah
pegawai kelurahan: orang kelurahan, staf kelurahan, pejabat kelurahan
pegawai kecamatan
pegawai pemda
ketua kelas
ketua OSIS
sekretaris OSIS
duta wisata
duta bahasa
duta baca
"""

# Jobs that no table can hold: these words and the one after them ("tukang sol sepatu", "teknisi listrik").
NO_JOBS = words("""
    ngeluh mikir baca nyinyir nyari bisik bohong tidur makan ngatur nyuruh ngomong debat notulen
    ketik catat nego lobi runding negosiasi tanda stempel fotokopi
""")  # nicknames of this one
OPEN_JOBS = words("tukang sopir teknisi operator pengrajin pedagang penjual juragan dokter guru")
