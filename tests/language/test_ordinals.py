"""Places in a list and the lists' names, as a speaker would review them."""

import pytest

from pandu.language.chat import read
from pandu.language.ordinals import find_list, find_ordinals
from pandu.message import Place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("nomor 3", [3]),
        ("yang terakhir", [-1]),
        ("yg kedua dong", [2]),
        ("nan kaduo", [2]),
        ("yg krtiga", [3]),
        ("nomer dua ame nomer tiga", [2, 3]),
        ("satunya lagi", ["other"]),
        ("yang berikutnya", ["next"]),
        ("the other one", ["other"]),
        ("number two please", [2]),
        ("terima kasih", []),
        ("bikin cepat tua", []),
        ("buat slide ke 3", []),
        ("antara dua orang itu", []),
        ("dari tiga itu, yang ekonomi", []),
        ("dua yang terakhir", [-2, -1]),
        ("paling ujung", [-1]),
        ("yang di tengah", ["middle"]),
        ("yang di bawahnya", ["next"]),
        ("anakku kelas 3", []),
        ("apa", []),
    ],
)
def test_ordinals(text: str, places: list[Place]) -> None:
    assert [ordinal.place for ordinal in find_ordinals(read(text))] == places


@pytest.mark.parametrize(
    ("text", "listed"), [("butir keempat pada bagian tugas", "duties"), ("ciri kedua", "suitability"), ("nomor 2", None)]
)
def test_named_lists(text: str, listed: str | None) -> None:
    assert find_list(read(text)) == listed


@pytest.mark.parametrize(
    ("text", "pointed"),
    [
        ("nomor 3", [True]),
        ("3", [True]),
        ("tiga aja dulu", [False]),
        ("dua yang terakhir", [True, True]),
        ("satunya lagi", [True]),
        ("terus kalau yang satunya lagi itu sebenarnya bagaimana ya kak", [False]),
        ("jawaban kedua tadi ganti lumayan", [True]),
        ("eh salah, nomor 3 maksudku", [False]),
    ],
)
def test_what_surely_points_at_a_list(text: str, pointed: list[bool]) -> None:
    assert [ordinal.pointed for ordinal in find_ordinals(read(text))] == pointed
