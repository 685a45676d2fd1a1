"""What messages say of the quiz itself, as a speaker would review them."""

import pytest

from pandu.language.chat import read
from pandu.language.quiz_remarks import find_remark
from pandu.language.scale import steps_of
from pandu.message import QuizRemark

STEPS = steps_of(["Tidak", "Kurang", "Lumayan", "Sangat"])


def remark(text: str) -> QuizRemark:
    """Return what a text says of the quiz."""
    return find_remark(read(text), STEPS)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("bukan, mestinya kurang", 2),
        ("lho kok lumayan, aku sangat dong", 4),
        ("bukan kurang, lumayan", 3),
        ("kan bercanda. biasa aja", 2),
        ("salah woy, maksudku sangat", 4),
        ("nggak, kurang aja", 2),
        ("eh jangan, yang barusan lumayan aja, malu kali nanti", 3),
        ("bukan", None),
        ("bukan tidak, aku bilang lewatin", None),
        ("aku kan cuma nanya", None),
    ],
)
def test_what_was_noted_is_called_wrong(text: str, level: int | None) -> None:
    assert (remark(text).contests, remark(text).level) == (True, level)


@pytest.mark.parametrize(
    "text",
    [
        "lumayan kok",
        "bukan orang yang sabar",
        "bukan main pinternya",
        "ga gitu paham",
        "enggak",
        "maksudnya apa ya?",
        "sangat",
        "salah satu hobiku",
    ],
)
def test_an_answer_calls_nothing_wrong(text: str) -> None:
    assert not remark(text).contests


@pytest.mark.parametrize(
    ("text", "place", "level", "beside"),
    [
        ("soal nomer 3 tadi ganti 1 aja deh", 3, 1, None),
        ("nomor 3 kurang ya", 3, 2, None),
        ("jawaban nomor 4 tadi kuralat jadi sangat", 4, 4, None),
        ("makasih, tapi nomor 5 saya ubah menjadi lumayan. hasilnya gimana?", 5, 3, None),
        ("bukan nomor 3, maksudku nomor 2. nomor 2 kurang aja", 2, 2, None),
        ("nomor 4, eh salah, ganti lumayan", 4, 3, None),
        ("yang kedua harusnya sangat", 2, 4, None),
        ("ganti sangat yang nomor 4", 4, 4, None),
        ("no2 jadi 4", 2, 4, None),
        ("lumayan, eh yang nomor 1 harusnya sangat", 1, 4, 3),
        ("nomor 1 jangan ketinggian, ganti kurang", 1, 2, None),
        ("yang nomor 1 tadi kan suka ya? ga jadi, lumayan aja", 1, 3, None),
        ("nomor 2 bisa diganti ga", 2, None, None),
        ("nomor 3", 3, None, None),
        ("no. 3 itu maksudnya gimana sih, ga ngerti", 3, None, None),
        ("anak kedua lumayan pintar", 0, None, None),
    ],
)
def test_a_question_named_by_its_number(text: str, place: int, level: int | None, beside: int | None) -> None:
    """With what its answer becomes, and what else is answered."""
    found = remark(text)
    assert (found.place, found.level, found.beside.level) == (place, level, beside)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("yang analisis tadi ganti sangat", 4),
        ("soal toleransi kayaknya lumayan deh bukan kurang", 3),
        ("ga jadi, kurang aja", 2),
        ("aku suka debat", None),
    ],
)
def test_an_answer_becomes_another(text: str, level: int | None) -> None:
    assert remark(text).level == level


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("skip", ("skip",)),
        ("banyak ya. boleh dilewatin ga", ("skip",)),
        ("yang ini ga tau ah, lewat aja", ("skip",)),
        ("batal deh ribet, makasih", ("stop",)),
        ("ga bakal batal kok", ()),
        ("stop dulu, itu apa?", ()),
        ("duh botnya. balik aja", ("back",)),
        ("udah balik nih", ()),
        ("lanjutin kuis yang kemarin tadi", ("resume",)),
        ("lho kok malah kuis", ("unwanted",)),
        ("hasilnya berupa angka atau apa", ("kind",)),
        ("tinggal berapa soal lagi?", ("length",)),
        ("mereka belajar berapa lama?", ()),
        ("jawabanku disimpan ga", ("stored",)),
        ("yang paling ngaruh apa, terus bisa diubah ga", ("weight", "changeable")),
        ("cukup cocok itu artinya apa", ("outcome",)),
        ("kok analisisku lemah", ("doubted",)),
        ("ah itu tadi bercanda, kurang aja", ("joked",)),
        ("lumayan suka", ()),
    ],
)
def test_what_is_wanted_of_the_quiz(text: str, wants: tuple[str, ...]) -> None:
    assert remark(text).wants == wants


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("3, 2, 4, 1", (3, 2, 4, 1)),
        ("3 2 4 1 3 4", (3, 2, 4, 1, 3, 4)),
        ("3241", (3, 2, 4, 1)),
        ("lumayan, sangat, kurang", (3, 4, 2)),
        ("2 kayaknya. eh 3. iya 3", ()),
        ("3", ()),
        ("7, 8, 9", ()),
        ("kurang, soalnya jarang", ()),
    ],
)
def test_several_answers_at_once(text: str, levels: tuple[int, ...]) -> None:
    assert remark(text).levels == levels
