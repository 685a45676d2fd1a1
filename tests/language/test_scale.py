"""Answers on the quiz scale, as a speaker would review them."""

import pytest

from pandu.language.chat import read
from pandu.language.scale import find_scale, names_place


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("sangat", 4),
        ("bangettt", 4),
        ("suka banget sih", 4),
        ("lumayan", 3),
        ("lumyan", 3),
        ("lumayanji", 3),
        ("ya", 3),
        ("nggak terlalu", 2),
        ("b aja", 2),
        ("krang sih", 2),
        ("cuma sekadar tau dari berita", 2),
        ("dulu nggak, sekarang jauh lebih berani", 3),
        ("ga sama sekali", 1),
        ("nggak", 1),
        ("jelas tidak", 1),
        ("tidak tahu apa-apa", 1),
        ("2", 2),
        ("3 dari 4", 3),
        ("lumayan eh sangat", 4),
        ("lumayan, soalnya sering debat", 3),
        ("kurang. saya lulusan farmasi", 2),
        ("antara lumayan dan sangat", None),
        ("lumayan atau sangat", None),
        ("bisa jelaskan tugasnya", None),
        ("sangat penting apa?", None),
        ("oh gitu ya", None),
        ("4 gg ez", 4),
        ("kata temen sih jadi 1", 1),
        ("terbuka sekali", 4),
        ("ga terbuka sekali", 1),
        ("sangat paham", 4),
        ("gak ada masalah kok", 3),
        ("nda tau banyak", 2),
        ("pas-pasan", 2),
        ("antara kurang sama lumayan… kurang aja", 2),
        ("bukannya nggak tertarik", None),
        ("5", None),
        ("asdf", None),
    ],
)
def test_scale_words(answer: str, value: int | None) -> None:
    found = find_scale(read(answer))
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("text", "value", "place"),
    [
        ("nomor 1 tadi ganti jadi sangat", 4, True),
        ("no 2 ganti 4", 4, True),
        ("jawaban kedua tadi aku ubah jadi kurang", 2, True),
        ("aku mau ganti jawaban nomor 3", None, True),
        ("eh salah, nomor 3 maksudku", 3, False),
        ("ganti jadi nomor 3", 3, False),
    ],
)
def test_which_answer_is_taken_back_and_what_it_becomes(text: str, value: int | None, place: bool) -> None:
    scale = find_scale(read(text))
    assert (scale and scale.value, names_place(read(text))) == (value, place)
