"""Phrases of the scale in rows of standard forms."""

import pytest

from pandu.language.scale_words import longest, scale_word


@pytest.mark.parametrize(
    ("word", "spelt"),
    [("lumayan", "lumayan"), ("lumyan", "lumayan"), ("lumayanji", "lumayan"), ("sangatki", "sangat"), ("tugas", "tugas"), ("eh", "eh")],
)
def test_scale_words_put_right(word: str, spelt: str) -> None:
    assert scale_word(word) == spelt


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("suka banget", ("suka banget", 4)),
        ("terbuka sekali", ("terbuka sekali", 4)),
        ("sangat tertarik", ("sangat tertarik", 4)),
        ("tidak canggung", ("canggung", 3)),
        ("bukan tajam", ("tajam", 2)),
        ("tidak", ("tidak", 1)),
        ("lumayan ya", ("lumayan", 3)),
        ("ya", ("ya", 3)),
        ("oh begitu ya", None),
        ("tidak tahu", ("tidak tahu", 0)),
        ("", None),
    ],
)
def test_the_longest_phrase(words: str, found: tuple[str, int] | None) -> None:
    assert longest(words.split()) == found
