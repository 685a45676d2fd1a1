"""Words of a message, and phrases found among them."""

import pytest

from pandu.language.chat import read
from pandu.language.words import forms_of, has, pad, words_of


def test_words_are_single_standard_forms_without_punctuation() -> None:
    assert words_of(read("Gak tau, kerjaannya ngapain?!")) == ["tidak", "tahu", "kerja", "kerja", "apa"]
    assert words_of(read("... ?")) == []


def test_forms_are_words_and_behind_them_stems() -> None:
    assert forms_of(read("memantau dunia")) == ["memantau", "dunia", "|", "pantau", "dunia"]


@pytest.mark.parametrize(
    ("phrase", "found"), [("luar negeri", True), ("di luar", True), ("negeri", True), ("luar neg", False), ("uar", False)]
)
def test_phrases_are_whole_words(phrase: str, found: bool) -> None:
    assert has(pad(["di", "luar", "negeri"]), phrase) is found
