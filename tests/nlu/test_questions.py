"""A message with two questions is split."""

import pytest
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from pandu.nlu import questions
from pandu.nlu.questions import WHOLE, QuestionSplitter, split_questions


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("tugasnya apa aja? terus gajinya berapa", ["tugasnya apa aja", "gajinya berapa"]),
        ("kerjaannya apa aja sama cocok buat siapa", ["kerjaannya apa aja", "cocok buat siapa"]),
        ("jam 09.30 tugasnya apa", []),
        ("kerja sama dua negara", []),
        ("bedanya sama diplomat apa", []),
        ("sebutin tugas dan mitosnya", ["sebutin tugas", "mitosnya"]),
        ("mau tau gaji sama tugasnya", ["mau tau gaji", "tugasnya"]),
        ("bahasa dan budaya", []),
        ("cocok buat siapa, bedanya sama diplomat apa", ["cocok buat siapa", "bedanya sama diplomat apa"]),
        ("halo kak, mau nanya dong tugasnya apa", ["tugasnya apa"]),
        ("aku suka budaya, males politik, cocok ga", []),
        ("nyambung ga sama kerjaan itu", []),
        ("apa tugasnya n sifat kyk gimana yg pas", ["apa tugasnya", "sifat kyk gimana yg pas"]),
        ("itu pekerjaan yang sama kayak diplomat kan", []),
        ("halo", []),
    ],
)
def test_split(text: str, parts: list[str]) -> None:
    assert split_questions(text) == parts


def test_the_parts_run_beside_their_whole() -> None:
    texts = ["halo", "tugasnya apa? gajinya berapa?", "siapa yang cocok; mitosnya apa"]
    messages = QuestionSplitter().process([Message(data={TEXT: text}) for text in texts])
    assert [message.get(TEXT) for message in messages[:3]] == texts
    assert [(part.get(WHOLE), part.get(TEXT)) for part in messages[3:]] == [
        (1, "tugasnya apa"),
        (1, "gajinya berapa"),
        (2, "siapa yang cocok"),
        (2, "mitosnya apa"),
    ]


def test_a_pressed_button_is_not_split() -> None:
    pressed = Message(data={TEXT: "/ask_duties? /quiz now", INTENT: {"name": "ask_duties"}})
    assert QuestionSplitter().process([pressed]) == [pressed]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("bukan soal gajinya. tugasnya itu apa saja", "tugasnya itu apa saja"),
        ("Bukan itu maksud saya, yang kutanya soal gaji", "yang kutanya soal gaji"),
        ("bukan itu. terus?", "bukan itu. terus?"),
        ("bukan diplomat kan mereka, cuma pegawai biasa", "bukan diplomat kan mereka, cuma pegawai biasa"),
    ],
)
def test_what_is_denied_at_the_beginning_is_left_out(text: str, meant: str) -> None:
    """Where enough stands behind it."""
    assert questions._without_denied(text) == meant


def test_what_is_set_against_each_other_stays_together() -> None:
    assert split_questions("jelaskan perbedaan antara diplomat dan pejabat kemlu") == []
    assert split_questions("beda diplomat dan pejabat apa, terus gajinya berapa") == ["beda diplomat dan pejabat apa", "gajinya berapa"]
