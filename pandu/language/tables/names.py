"""The names of other jobs, offices and states, in the standard forms of pandu/language/spelling.py."""

from pandu.language.table_files import names
from pandu.language.tables import words

NAMES = names("occupations.yml", "offices.yml", "states.yml")
# What stands for this job where nothing else is named.
THIS_JOB_WEAK = (
    "bidang ini",
    "jabatan ini",
    "kantor sini",
    "karier ini",
    "kerja di sana",
    "kerja di sini",
    "kerja di situ",
    "kerja ini",
    "kerja itu",
    "kerja tersebut",
    "orang sana",
    "orang sini",
    "orang situ",
    "profesi ini",
    "profesi itu",
)

# Jobs that no table can hold: these words and the one after them ("tukang sol sepatu", "teknisi listrik").
OPEN_JOBS = words("dokter guru juragan operator pedagang pengrajin penjual sopir teknisi tukang")
# Behind one of them these make a nickname, and no job ("tukang ngeluh").
NO_JOBS = words("""
    baca bisik bohong catat debat fotokopi ketik lobi makan mikir nego negosiasi ngatur ngeluh ngomong
    notulen nyari nyinyir nyuruh runding stempel tanda tidur
""")
