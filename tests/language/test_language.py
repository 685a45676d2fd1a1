"""The tables of chat Indonesian, as a speaker would review them."""

import pytest

from pandu.language.matchers import find_ordinal, find_scale, find_traits
from pandu.language.pipeline import normalize_word, read


@pytest.mark.parametrize(
    ("typed", "standard"),
    [
        ("gk", "tidak"),
        ("nggak", "tidak"),
        ("bangettt", "banget"),
        ("bgt", "banget"),
        ("yg", "yang"),
        ("k3rja", "kerja"),
        ("gimana", "bagaimana"),
    ],
)
def test_words_are_normalised(typed: str, standard: str) -> None:
    assert normalize_word(typed) == standard


@pytest.mark.parametrize(
    ("typed", "stem"), [("tugas-tugasnya", "tugas"), ("memantau", "pantau"), ("pemantauan", "pantau"), ("tugas2nya", "tugas")]
)
def test_words_are_stemmed(typed: str, stem: str) -> None:
    assert [token.lemma_ for token in read(typed)] == [stem]


def test_negation_is_kept() -> None:
    assert "tidak" in [token.norm_ for token in read("Ga semua orang bisa kan")]


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("sangat", 4),
        ("bangettt", 4),
        ("lumayan", 3),
        ("nggak terlalu", 2),
        ("b aja", 2),
        ("ga sama sekali", 1),
        ("2", 2),
        ("nggak", 1),
        ("asdf", None),
    ],
)
def test_scale_words(answer: str, value: int | None) -> None:
    assert find_scale(answer) == value


@pytest.mark.parametrize(("text", "number"), [("nomor 3", 3), ("yang terakhir", -1), ("yg kedua dong", 2), ("apa", None)])
def test_ordinals(text: str, number: int | None) -> None:
    assert find_ordinal(text) == number


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("aku suka budaya asing tapi males politik, cocok nggak?", {"suitability.tolerance": True, "interest": False}),
        ("anak saya pendiam", {"suitability.communication": False}),
        ("gue jago negosiasi dan teliti", {"suitability.diplomacy": True, "suitability.analysis": True}),
    ],
)
def test_traits_with_polarity(text: str, traits: dict[str, bool]) -> None:
    assert find_traits(text) == traits
