"""Traits with polarity, as a speaker would review them."""

import pytest

from pandu.language.chat import read
from pandu.language.traits import find_quiz_trait, find_traits


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("aku suka budaya asing tapi males politik, cocok nggak?", {"suitability.tolerance": True, "interest": False}),
        ("anak saya pendiam", {"suitability.communication": False}),
        ("gue jago negosiasi dan teliti", {"suitability.diplomacy": True, "suitability.analysis": True}),
        ("aku ga pemalu", {"suitability.communication": True}),
        ("dia gampang tersinggung", {"suitability.diplomacy": False}),
        ("suka nasi goreng", {}),
        ("aku pemalu cocok ga ya", {"suitability.communication": False}),
        ("gw gampang emosi masih bisa ga", {"suitability.diplomacy": False}),
        ("pendiam ga masalah kan", {"suitability.communication": False}),
        ("aku suka debat pantas nggak jadi pejabat", {"suitability.communication": True}),
        ("aku ga suka politik bisa ga", {"interest": False}),
        ("ga bisa negosiasi", {"suitability.diplomacy": False}),
        ("gak pernah peduli sama berita luar negeri", {"interest": False}),
        ("aku ga takut ngomong sama bule", {"suitability.communication": True}),
        ("pendiam sekali tidak bisa bergaul", {"suitability.communication": False}),
        ("dia bukan orang yang pemalu", {"suitability.communication": True}),
        ("gw bukan anak HI tapi suka debat", {"suitability.communication": True}),
        ("belum pernah ke luar negeri", {}),
        ("gue apatis sama politik", {"interest": False}),
        ("saya pelan kalau mikir", {"suitability.analysis": False}),
        ("saya mau kerja di kementerian luar negeri tapi pendiam", {"suitability.communication": False}),
    ],
)
def test_traits_with_polarity(text: str, traits: dict[str, bool]) -> None:
    assert find_traits(read(text)) == traits


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("yang analisis tadi ganti lumayan", "suitability.analysis"),
        ("soal minat jadi sangat", "interest"),
        ("yang pertama ganti lumayan", None),
    ],
)
def test_questions_of_the_quiz_by_their_names(text: str, trait: str | None) -> None:
    assert find_quiz_trait(read(text)) == trait
