"""Answers on the quiz scale, as a speaker would review them."""

import pytest

from pandu.language.chat import read
from pandu.language.scale import carried, find_scale, names_place, steps_of


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("sangat", 4),
        ("bangettt", 4),
        ("suka banget sih", 4),
        ("lumayan", 3),
        ("lumyan", 3),
        ("lumayanji", 3),
        ("nggak terlalu", 2),
        ("b aja", 2),
        ("krang sih", 2),
        ("ga sama sekali", 1),
        ("nggak", 1),
        ("jelas tidak", 1),
        ("tidak tahu apa-apa", 1),
        ("2", 2),
        ("3 dari 4", 3),
        ("lumayan eh sangat", 4),
        ("lumayan, soalnya sering debat", 3),
        ("terbuka sekali", 4),
        ("ga terbuka sekali", 1),
        ("sangat paham", 4),
        ("gak ada masalah kok", 3),
        ("nda tau banyak", 2),
        ("pas-pasan", 2),
        # what is denied
        ("ga pemalu kok", 3),
        ("ga ada canggungnya sama sekali", 4),
        ("ga kaku-kaku amat", 3),
        ("ga takut ngga malu", 3),
        ("belum tajam", 2),
        ("kurang canggung", 3),
        # words of weakness
        ("payah", 1),
        ("rada lemot", 2),
        ("pemalu", 2),
        ("canggung banget", 1),
        # numbers
        ("santai sama yang beda, 4", 4),
        ("75%", 3),
        ("7 dari 10", 3),
        ("10 persen", 1),
        ("1000%", 4),
    ],
)
def test_words_that_account_for_the_whole_message_are_sure(answer: str, value: int) -> None:
    found = find_scale(read(answer))
    assert (found.value, found.sure) == (value, True)


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("antara lumayan dan sangat", 4),
        ("lumayan atau sangat", 3),
        ("2-3", 2),
        ("50%", 2),
        ("fifty-fifty", 2),
        ("3,5", 3),
        ("bukannya nggak tertarik", 3),
        ("lumayan panjang ya tesnya", 3),
        ("kurang. saya lulusan farmasi", 2),
        ("ya", 3),
        ("seru ga", 1),
        ("2 orang doang", None),
        ("5 menit lagi", None),
        ("aku kelas 3", None),
        ("sekali lagi", None),
        ("salah paham aku", None),
        ("nanti aja", None),
        ("asdf", None),
    ],
)
def test_what_else_is_said_leaves_a_level_unsure(answer: str, value: int | None) -> None:
    found = find_scale(read(answer))
    assert (found.value, found.sure) == (value, False)


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
    assert (find_scale(read(text)).value, names_place(read(text))) == (value, place)


def test_words_of_an_editor_count_by_their_place() -> None:
    steps = steps_of(["Bukan aku", "Secuil", "Tengah-tengah", "Lumayan", "Aku banget"])
    found = {text: find_scale(read(text), steps) for text in ("aku banget", "lumayan sih", "tengah-tengah", "5", "90%", "nggak")}
    assert {text: scale.value for text, scale in found.items()} == {
        "aku banget": 5,
        "lumayan sih": 4,
        "tengah-tengah": 3,
        "5": 5,
        "90%": 5,
        "nggak": 1,
    }
    assert all(scale.sure for scale in found.values())


def test_levels_are_carried_to_the_same_height_of_another_scale() -> None:
    assert [carried(level, 4, 3) for level in (1, 2, 3, 4)] == [1, 2, 2, 3]
    assert [carried(level, 5, 4) for level in (1, 3, 5)] == [1, 3, 4]
