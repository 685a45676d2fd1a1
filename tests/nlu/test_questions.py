"""A message with two questions is split, and its parts are joined to the whole."""

import pytest
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from pandu.nlu.questions import PARTS, QuestionJoiner, QuestionSplitter, split_questions


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
        ("halo", []),
    ],
)
def test_split(text: str, parts: list[str]) -> None:
    assert split_questions(text) == parts


def test_parts_are_joined_to_the_whole_and_dropped() -> None:
    texts = ["halo", "tugasnya apa? gajinya berapa?", "siapa yang cocok; mitosnya apa"]
    messages = QuestionSplitter().process([Message(data={TEXT: text}) for text in texts])
    assert len(messages) == 7
    for message in messages:
        message.set(INTENT, {"name": "x", "confidence": 1.0})
    joined = [[part[TEXT] for part in whole.get(PARTS)] for whole in QuestionJoiner().process(messages)]
    assert joined == [[], ["tugasnya apa", "gajinya berapa"], ["siapa yang cocok", "mitosnya apa"]]


def test_a_pressed_button_is_not_split() -> None:
    pressed = Message(data={TEXT: "/ask_duties? /quiz now", INTENT: {"name": "ask_duties"}})
    assert QuestionSplitter().process([pressed]) == [pressed]
