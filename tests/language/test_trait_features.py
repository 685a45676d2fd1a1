"""What the reader of traits sees of a clause."""

import pytest

from pandu.language.chat import read
from pandu.language.trait_features import SIGNED, roots, trait_features, words_of_clause


@pytest.mark.parametrize(
    ("word", "root"), [("ngobrolnya", "obrol"), ("nyimpulin", "simpul"), ("mikirnya", "pikir"), ("dibantah", "bantah")]
)
def test_chat_forms_have_their_root(word: str, root: str) -> None:
    assert root in roots(word)


def test_words_and_phrases_have_classes() -> None:
    words = words_of_clause(read("keras kepala sama orang asing"))
    assert "closed" in words[0].classes & words[1].classes
    assert "foreigner" in words[3].classes & words[4].classes


@pytest.mark.parametrize(
    ("text", "sign"),
    [("gampang tersinggung", "+"), ("nggak gampang tersinggung", "-"), ("bukan tidak tersinggung", "+"), ("ga pintar, tersinggung", "+")],
)
def test_a_denial_turns_round_what_it_reaches(text: str, sign: str) -> None:
    assert f"{sign}tersinggung" in trait_features(read(text))[SIGNED]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("grogi? nggak pernah", "-grogi"),
        ("marah bukan gayanya", "-marah"),
        ("dulu ceroboh, sekarang teliti", "-ceroboh"),
        ("dulu ceroboh, sekarang teliti", "+teliti"),
        ("lebih suka resep daripada politik", "-politik"),
        ("sulit tenang", "-tenang"),
        ("nggak sulit tenang", "+tenang"),
    ],
)
def test_what_is_asked_past_compared_or_hard_is_turned_round(text: str, term: str) -> None:
    assert term in trait_features(read(text))[SIGNED]


def test_the_course_counts_denials_in() -> None:
    assert "last:+" in trait_features(read("nggak pemalu"))["course"]
    assert "last:-" in trait_features(read("pemalu"))["course"]
