"""Messages that take back an answer, as a speaker would review them."""

import pytest

from pandu.language.chat import read
from pandu.language.corrections import is_correction, pointed_places, takes_back


@pytest.mark.parametrize(
    ("text", "correction"),
    [
        ("yang tadi harusnya sangat", True),
        ("ralat, kurang", True),
        ("maaf yang sebelumnya lumayan", True),
        ("kurang, harus belajar lagi", False),
        ("lumayan, tadi habis debat", False),
        ("eh 1 maksudku", True),
        ("ga jadi, lumayan aja", True),
    ],
)
def test_corrections(text: str, correction: bool) -> None:
    assert is_correction(read(text)) is correction


@pytest.mark.parametrize(
    ("text", "taken"),
    [("ralat, kurang", True), ("ganti jawaban pertanyaan kedua", True), ("ganti jadi apa ya", False), ("lumayan", False)],
)
def test_a_correction_that_asks_takes_nothing_back(text: str, taken: bool) -> None:
    assert takes_back(read(text)) is taken


@pytest.mark.parametrize(
    ("words", "places"),
    [("nomor 3 ganti sangat", [1]), ("jawaban kedua yang ketiga", [1, 3]), ("3", []), ("nomor itu 3", [])],
)
def test_ordinals_that_stand_for_a_question(words: str, places: list[int]) -> None:
    assert list(pointed_places(words.split())) == places
