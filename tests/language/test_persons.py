"""Whose traits a message tells."""

import pytest

from pandu.language.chat import read
from pandu.language.persons import find_person


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("aku pemalu tapi suka politik", "me"),
        ("ana santri kelas 12, bahasa arab lancar", "me"),
        ("anak saya pendiam, sering jadi penengah kalau teman-temannya ribut", "child"),
        ("kata abang ipar, ilmunya dibutuhkan", ""),
        ("hobiku nonton berita dunia", "me"),
        ("gue anaknya open minded", "me"),
        ("aku anak sulung, gampang marah", "me"),
        ("anakku pemalu", "child"),
        ("si bungsu jarang bicara", "child"),
        ("My daughter loves maps", "child"),
        ("adek gue jago debat", "younger"),
        ("kakakku keras kepala", "elder"),
        ("si abang mah kaku sama orang baru", "elder"),
        ("suami sy orangnya teliti", "husband"),
        ("bini gue cerewet", "wife"),
        ("pacarku toleran banget", "partner"),
        ("mantan gue sumbu pendek", "ex"),
        ("temen gw pinter analisis", "friend"),
        ("saya wali kelas. Murid saya suka sejarah dunia", "pupil"),
        ("ponakan saya kutu buku", "nephew"),
        ("cucu saya cerewet sekali", "grandchild"),
        ("bokap hobi nonton berita perang", "parent"),
        ("sepupuku fasih arab", "relative"),
        ("dia gampang tersinggung", "other"),
        ("orangnya sabar banget", "other"),
        # who only says it, is dealt with or called is not told of
        ("kata ibuku aku pemalu", "me"),
        ("aku jago ngobrol sama teman baru", "me"),
        ("kak, aku gampang grogi", "me"),
        ("guruku bilang aku pinter ngomong", "me"),
        ("yang saya tanyakan kalau gampang emosi", ""),
        ("gampang grogi, cocok ga?", ""),
    ],
)
def test_the_person_of_a_message(text: str, person: str) -> None:
    assert find_person(read(text)) == person
