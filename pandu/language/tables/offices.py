"""Other posts, offices and ministries, in the standard forms of pandu/language/spelling.py; lines as in occupations.py."""

# Posts abroad and those who hold them.
POSTS = """
konsul: consul, pejabat konsuler
konsul jenderal: konjen
konsul kehormatan
wakil konsul
konsulat
konsulat jenderal: kjri
atase: attache
atase pertahanan: athan
atase militer
atase perdagangan
atase pendidikan: atdikbud
atase imigrasi
atase ketenagakerjaan
atase kepolisian
atase keuangan
atase kebudayaan
duta besar: ambassador, duta besar ri
duta
kedutaan besar: kedutaan, kedubes, kbri, embassy
"""

# Those who decide or hear in many questions on this job: only words of duty make them a subject.
AUTHORITIES = """
presiden: president
wakil presiden: wapres
perdana menteri
raja
menteri
Menteri Luar Negeri: menlu
Wakil Menteri Luar Negeri: wamenlu
Menteri Keuangan: menkeu
Menteri Pertahanan: menhan
Menteri Dalam Negeri: mendagri
Menteri Perdagangan: mendag
Menteri Kesehatan: menkes
Menteri Agama: menag
Menteri Pendidikan: mendikbud, mendikdasmen
Menteri Sosial: mensos
Menteri Perhubungan: menhub
Menteri Pertanian: mentan
Menteri BUMN
Menteri Koordinator: menko
Menteri Sekretaris Negara: mensesneg
wakil menteri: wamen
staf khusus presiden: stafsus presiden
staf khusus
gubernur
anggota DPR: dpr, anggota dewan, dewan perwakilan rakyat
anggota DPRD: dprd
anggota DPD
anggota MPR: mpr
caleg
panglima TNI: panglima
kapolri
jenderal
"""

OFFICES = """
# ministries
Kementerian Keuangan: kemenkeu, kmenkeu, depkeu, kemen keuangan
Kementerian Perdagangan: kemendag, kemen perdagangan
Kementerian Pertahanan: kemenhan, kemhan, dephan
Kementerian Dalam Negeri: kemendagri, depdagri
Kementerian Agama: kemenag, depag, kemen agama
Kementerian Kesehatan: kemenkes, depkes
Kementerian Pendidikan: kemendikbud, kemendikdasmen, kemdikbud, kemendikbudristek, depdiknas, diknas
Kementerian Sosial: kemensos, depsos
Kementerian Perhubungan: kemenhub, dephub
Kementerian PUPR: pupr, kemen pupr, kemenpupr, kementerian kerja umum
Kementerian Hukum dan HAM: kemenkumham, kementerian hukum, kemenkum, depkumham
Kementerian Pertanian: kementan, deptan
Kementerian Pariwisata: kemenpar, kemenparekraf
Kementerian Perindustrian: kemenperin
Kementerian Ketenagakerjaan: kemnaker, kemenaker, depnaker, kementerian tenaga kerja
Kementerian Komunikasi dan Digital: komdigi, kominfo, kemkominfo, kementerian kominfo
Kementerian Lingkungan Hidup: klhk, kementerian kehutanan
Kementerian Kelautan dan Perikanan: kkp, kementerian kelautan
Kementerian ESDM: esdm, kementerian energi
Kementerian BUMN
Kementerian Koperasi: kemenkop, kementerian umkm
Kementerian Pemuda dan Olahraga: kemenpora
Kementerian Desa: kemendes
Kementerian PANRB: kemenpan, kemenpan rb, panrb
Kementerian Investasi: bkpm
Kementerian Sekretariat Negara: setneg, kemensetneg
Sekretariat Kabinet: setkab
Bappenas: kementerian ppn
Kementerian ATR: bpn, kementerian agraria
Kementerian Perumahan
Kementerian Ekonomi Kreatif
Kementerian Kebudayaan
Kementerian Koordinator: kemenko, kemenko polhukam, kemenko perekonomian
kementerian lain: kementerian lainnya, kementerian selain kemlu
instansi lain: instansi lainnya

# agencies
BIN: badan intelijen negara, intelijen bin, agen bin, intel bin, bin intel
BAIS
BSSN
BNPT
BNPB
BNN
BMKG
BPS
BPOM
BRIN
BPK
BPKP
KPK
KPU
Bawaslu
OJK
Bank Indonesia
Basarnas
LIPI
BP2MI: bnp2tki
Polri: kepolisian, mabes polri
TNI: tni ad, tni al, tni au, mabes tni, angkatan darat, angkatan laut, angkatan udara
kejaksaan: kejaksaan agung, kejagung
Mahkamah Agung
Mahkamah Konstitusi
Komnas HAM
Lemhannas
pengadilan
imigrasi: kantor imigrasi
bea cukai: beacukai, bea dan cukai
Ditjen Pajak: dirjen pajak, djp, kantor pajak
pemda: pemerintah daerah, pemkot, pemprov, pemkab
dukcapil
samsat
KUA
puskesmas
rumah sakit
PMI
Interpol
CIA
FBI
KGB
Mossad
MI6

# foreign ministries of others
Departemen Luar Negeri Amerika Serikat: state department, us state department
Kementerian Luar Negeri Malaysia: wisma putra
Kementerian Luar Negeri Jepang: gaimusho

# firms
bank
BUMN
Pertamina
PLN
Telkom
PT KAI: kai, kereta api
Garuda Indonesia
startup
pabrik
"""

# International bodies are no jobs; only their staff is ("pegawai PBB").
BODIES = """
PBB: perserikatan bangsa bangsa
ASEAN
WTO
UNICEF
UNESCO
UNHCR
IMF
Bank Dunia: world bank
Uni Eropa
NATO
OPEC
BRICS
ICRC
Palang Merah Internasional
"""

# Ranks and offices of this job's own ministry, which are no other job.
OWN_RANKS = """
direktur jenderal: dirjen
sekretaris jenderal: sekjen
sekretaris pertama
sekretaris kedua
sekretaris ketiga
juru bicara: jubir
juru berunding
staf ahli
kepala biro
kepala seksi
kementerian mana
kementerian apa
pejabat mana
pejabat apa
"""
