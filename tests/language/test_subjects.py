"""Who or what a message is about, as a speaker would review it."""

import pytest

from pandu.language.chat import read
from pandu.language.subjects import find_subject
from pandu.language.tables import subject_words
from pandu.language.tables.names import NAMES, THIS_JOB_WEAK
from pandu.language.words import words_of
from pandu.message import SubjectKind

MISREAD = frozenset({"ingin"})  # "ing" with the clitic "-in" for pandu/language/spelling.py


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("tugas kepala sekolah apa", "kepala sekolah"),
        ("kepala sekolah itu ngapain aja", "kepala sekolah"),
        ("rahasia intelijen BIN", "BIN"),
        ("gaji pilot", "pilot"),
        ("konsul itu ngapain", "konsul"),
        ("apa itu konsul", "konsul"),
        ("beda diplomat sama konsul", "konsul"),
        ("beda jaksa sama hakim", "jaksa dan hakim"),
        ("tugas pejabat kemenkeu", "Kementerian Keuangan"),
        ("jobdesk org kmenkeu apaan", "Kementerian Keuangan"),
        ("konsul sama pejabat kemlu bedanya apa", "konsul"),
        ("mending jadi jaksa apa pejabat kemlu", "jaksa"),
        ("bedanya sama atase pertahanan apa", "atase pertahanan"),
        ("dubes tugasnya apa sih", "duta besar"),
        ("kerja di kedutaan itu ngapain aja", "kedutaan besar"),
        ("Menteri Keuangan tugasnya apa?", "Menteri Keuangan"),
        ("tugas presiden apa aja", "presiden"),
        ("aku cocok ga jadi polisi", "polisi"),
        ("kalo kerja di bea cukai tugasnya apa", "bea cukai"),
        ("pegawai PBB kerjanya apa", "PBB"),
        ("kemlu jepang kerjanya ngapain", "Kementerian Luar Negeri Jepang"),
        ("mata-mata kerjanya apa", "mata-mata"),
        ("tukang sol sepatu dapet berapa sehari", "tukang sol"),
        ("sifat yg harus dipunyai polwan apa aja", "polwan"),
        ("gaweane jaksa ki opo", "jaksa"),
        ("padamelan dokter teh naon", "dokter"),
    ],
)
def test_another_job_is_asked_about(text: str, name: str) -> None:
    subject = find_subject(read(text))
    assert (subject.kind, subject.name) == ("other_job", name)


@pytest.mark.parametrize(
    "text",
    [
        "guruku bilang mereka kerjanya jalan-jalan",
        "kata pak guru kerjanya cuma rapat",
        "ayahku dokter, aku mau ke kemlu",
        "om gue polisi, katanya kerja di kemlu enak",
        "ke presiden didengerin ga",
        "saran mereka ke menteri dipake ga",
        "kayak intel ga sih",
        "kerjanya mirip wartawan ya mantau berita",
        "orang kemlu semuanya pegang rahasia kayak agen BIN?",
        "kirain cuma presiden yang berunding",
        "bukannya mantau negara orang itu tugas BIN",
        "dulu aku kerja di bank, masih bisa ke sana ga",
        "mantan guru boleh daftar?",
        "tugas dari guru: cari tahu soal kerjanya",
        "mereka kerja sama dengan PBB?",
        "ASEAN diurus juga ga",
        "dirjen di kemlu itu pangkat apa",
        "nanti ditempatin di kedutaan mana",
        "bisa sampe jadi duta besar ga",
        "harus toleran sama beda pandangan sama menteri lain",
        "cuma jadi tukang ketik dong",
    ],
)
def test_who_only_stands_beside_the_subject(text: str) -> None:
    assert find_subject(read(text)).kind != "other_job"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("tugas pejabat kemlu apa", "job"),
        ("pejabatnya harus jago bahasa?", "job"),
        ("beda pejabat kemlu sama diplomat", "job"),
        ("bedanya sama diplomat apa", "job"),
        ("mereka disebut diplomat juga ga", "job"),
        ("diplomat itu siapa", "compared"),
        ("diplomat ngapain aja", "compared"),
        ("tugas diplomat apa", "compared"),
        ("harga rokok diplomat berapa", ""),
        ("aku pendiam", "told"),
        ("cocok ga anak saya kerja di kemlu", "told"),
        ("aku mau tanya tugas pejabat kemlu", "job"),
        ("kamu siapa", "pandu"),
        ("ini robot apa manusia", "pandu"),
        ("kamu bukan pegawai kemlu beneran kan", "pandu"),
        ("tugasnya apa", ""),
        ("halo", ""),
        ("", ""),
    ],
)
def test_other_subjects(text: str, kind: SubjectKind) -> None:
    subject = find_subject(read(text))
    assert (subject.kind, subject.name, subject.person) == (kind, "", "")


def test_each_name_reads_as_it_stands_in_its_table() -> None:
    """A phrase that spelling brings to another form would never be found."""
    phrases = [phrase for table in NAMES.values() for found in table.values() for phrase in found] + [*THIS_JOB_WEAK]
    assert len(phrases) > 600
    misread = {phrase: " ".join(words_of(read(phrase))) for phrase in phrases if phrase != "mata-mata"}
    assert {phrase: form for phrase, form in misread.items() if phrase.replace("-", " ") != form} == {}


def test_no_name_stands_for_two() -> None:
    names = [phrase for table in NAMES.values() for found in table.values() for phrase in set(found)] + [*THIS_JOB_WEAK]
    assert {name for name in names if names.count(name) > 1} == set()


def test_each_word_around_a_name_reads_as_it_stands_in_its_table() -> None:
    words = {word for kept in vars(subject_words).values() if isinstance(kept, frozenset) for word in kept if " " not in word}
    misread = {word: " ".join(words_of(read(word))) for word in words - MISREAD - {*subject_words.PEOPLE}}
    assert {word: form for word, form in misread.items() if word != form} == {}


def test_a_name_alone_is_found_as_itself() -> None:
    for name, phrases in NAMES["office"].items():
        for phrase in phrases:
            assert find_subject(read(f"tugas pejabat {phrase} apa")).name == name, phrase
