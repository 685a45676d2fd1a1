"""Typed words, standard forms and stems, as a speaker would review them."""

import re
from collections.abc import Iterable

import pytest

from pandu.language.chat import read
from pandu.language.job import job
from pandu.language.spelling import correct, normalize_word, stem
from pandu.language.tables import claims, corrections, fit, follow_ups, negation, ordinals, questions, scale
from pandu.language.tables.spelling import KEY_WORDS, SLANG


@pytest.mark.parametrize(
    ("text", "standard"),
    [("🙏🏽", "terima kasih"), ("👍👍", "oke oke"), ("❤️", "terima kasih"), ("tugasnya apa 🙏", "tugasnya apa"), ("🪑", "")],
)
def test_an_emoji_speaks_only_where_it_stands_alone(text: str, standard: str) -> None:
    said = " ".join(token.norm_ for token in read(text))
    assert " ".join(re.findall(r"[a-z]+", said)) == standard


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
        ("ingin", "ingin"),
        ("bikin", "membuat"),
        ("limo", "lima"),
        ("seng", "tidak"),
        ("salah", "salah"),
        ("mayann", "lumayan"),
        *[("hrus", "harus"), ("bhsa", "bahasa"), ("krjany", "kerjanya"), ("pmrintah", "pemerintah"), ("kntornya", "kantornya")],
        *[("sma", "sma"), ("ktp", "ktp"), ("first", "first"), ("club", "club")],
    ],
)
def test_words_are_normalised(typed: str, standard: str) -> None:
    assert normalize_word(typed) == standard


@pytest.mark.parametrize(
    ("typed", "stem"),
    [("tugas-tugasnya", "tugas"), ("memantau", "pantau"), ("pemantauan", "pantau"), ("diplmasi", "diplomasi"), ("kebijkan", "kebijakan")],
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


def unreachable(phrases: Iterable[str], *, stems: bool = False) -> list[str]:
    """Return the phrases that no message can hold, since a word of them is never a standard form (or, with `stems`, a stem)."""

    def reached(word: str) -> bool:
        standard = normalize_word(word)
        return standard.startswith(word) or (stems and word in stem(standard).split())

    return [phrase for phrase in phrases if not all(map(reached, phrase.split()))]


def test_every_phrase_of_the_tables_can_be_reached() -> None:
    assert unreachable(scale.PHRASES) == []
    assert unreachable(scale.FILLERS | scale.REASON_STARTS | questions.QUESTION_WORDS) == []
    assert unreachable(corrections.CORRECTIONS | corrections.BACK_POINTERS) == []
    assert unreachable({*ordinals.ORDINALS, *ordinals.RELATIVE, *ordinals.PHRASES, *ordinals.POINTERS}) == []
    assert unreachable(negation.NEGATIONS) == []
    assert unreachable(fit.FIT_WORDS | fit.FIT_QUESTIONS | fit.FIT_PERSONS) == []
    assert unreachable((p for phrases in follow_ups.WANTS.values() for p in phrases), stems=True) == []
    assert unreachable({*job().lists, *job().traits}, stems=True) == []
    assert unreachable({*claims.SAMENESS, *claims.OTHERNESS, *claims.DENIED_SAMENESS}) == []
    assert unreachable({*claims.ASKING, *claims.FITTING, *claims.NOT_FITTING}) == []
    assert unreachable(["yg mana"]) == ["yg mana"]


def test_the_tables_hold_no_word_twice_and_lead_to_an_end() -> None:
    assert len(KEY_WORDS) == len(set(KEY_WORDS))
    loops = [word for word, standard in SLANG.items() if standard in SLANG and SLANG[standard] not in (standard, word)]
    assert not loops
