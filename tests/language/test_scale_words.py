"""Levels of the scale in rows of standard forms."""

import pytest

from pandu.language.scale_words import level_of, scale_word


@pytest.mark.parametrize(
    ("word", "spelt"),
    [("lumayan", "lumayan"), ("lumyan", "lumayan"), ("lumayanji", "lumayan"), ("sangatki", "sangat"), ("tugas", "tugas"), ("eh", "eh")],
)
def test_scale_words_put_right(word: str, spelt: str) -> None:
    assert scale_word(word) == spelt


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("suka banget", 4),
        ("terbuka sekali", 4),
        ("tidak canggung", 3),
        ("tidak pernah tidak suka", 3),
        ("bukan pintar", 2),
        ("tidak", 1),
        ("lumayan ya", 3),
        ("jadi 4", 4),
        ("oh begitu ya", None),
        ("tidak tahu", None),
        ("", None),
    ],
)
def test_the_level_of_a_row_of_words(words: str, level: int | None) -> None:
    assert level_of(words.split()) == level
