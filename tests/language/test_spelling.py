"""Typed words, standard forms and stems, as a speaker would review them."""

import pytest

from pandu.language.chat import read
from pandu.language.spelling import correct, normalize_word
from pandu.language.tables.spelling import KEY_WORDS, SLANG


@pytest.mark.parametrize(
    ("typed", "standard"),
    [
        ("gk", "tidak"),
        ("nggak", "tidak"),
        ("bangettt", "banget"),
        ("bgt", "banget"),
        ("yg", "yang"),
        ("k3rja", "kerja"),
        ("g4ji", "gaji"),
        ("gimana", "bagaimana"),
        ("kumaha", "bagaimana"),
        ("tugas2nya", "tugasnya"),
        ("tugas-tugasnya", "tugasnya"),
        ("kerjaannya", "kerja"),
        ("siapakah", "siapakah"),
        ("HI", "hubungan internasional"),
        ("limo", "lima"),
        ("seng", "tidak"),
    ],
)
def test_words_are_normalised(typed: str, standard: str) -> None:
    assert normalize_word(typed) == standard


@pytest.mark.parametrize(
    ("typed", "stem"),
    [("tugas-tugasnya", "tugas"), ("memantau", "pantau"), ("pemantauan", "pantau"), ("diplmasi", "diplomasi"), ("kebijkan", "bijak")],
)
def test_words_are_stemmed_and_key_words_put_right(typed: str, stem: str) -> None:
    assert [token.lemma_ for token in read(typed)] == [stem]


@pytest.mark.parametrize(
    ("typed", "known"), [("lumyan", "lumayan"), ("lumayqn", "lumayan"), ("sanagt", "sangat"), ("kucing", "kucing"), ("kira", "kira")]
)
def test_one_wrong_letter_is_put_right(typed: str, known: str) -> None:
    assert correct(typed, ("lumayan", "sangat", "kurang")) == known


def test_a_reduplication_is_one_token_and_other_hyphens_are_not() -> None:
    assert [token.text for token in read("tugas-tugasnya apa? non-formal")] == ["tugas-tugasnya", "apa", "?", "non", "-", "formal"]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("aku suka budaya tapi males politik", ["malas", "politik"]),
        ("nggak semua bisa", ["tidak", "semua", "bisa"]),
        ("bisa semua", []),
    ],
)
def test_a_negation_reaches_over_its_clause(text: str, negated: list[str]) -> None:
    assert [token.norm_ for token in read(text) if token._.negated] == negated


def test_the_tables_hold_no_word_twice_and_lead_to_an_end() -> None:
    assert len(KEY_WORDS) == len(set(KEY_WORDS))
    loops = [word for word, standard in SLANG.items() if standard in SLANG and SLANG[standard] not in (standard, word)]
    assert not loops
