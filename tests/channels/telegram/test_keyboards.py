"""Rows of buttons, and what a press says."""

import pytest

from pandu.channels.telegram.keyboards import UNPROMPTED, keyboard, pressed_button, rows, tag
from pandu.knowledge import Knowledge

LONG = "Siapa yang tidak cocok di sini?"


def test_short_labels_share_a_row_and_long_ones_do_not(knowledge: Knowledge) -> None:
    assert rows(["Tidak", "Kurang", "Lumayan", "Sangat"]) == [["Tidak", "Kurang"], ["Lumayan", "Sangat"]]
    assert rows(["Tidak", LONG, "Kurang", "Lumayan", "Sangat"]) == [["Tidak"], [LONG], ["Kurang", "Lumayan"], ["Sangat"]]
    assert rows([]) == []
    assert all(len(row) <= 2 for row in rows([topic.title for topic in knowledge.topics.values()]))


def test_every_button_fits_into_64_bytes(knowledge: Knowledge) -> None:
    for topic in knowledge.topics:
        assert len(tag(str(2**63), "/" + knowledge.intent_of(topic)).encode()) <= 64


def test_what_is_no_button_is_left_out() -> None:
    assert keyboard([{"title": "", "payload": "/x"}, {"title": "X"}], "1") is None
    made = keyboard([{"title": f"{number}", "payload": f"/{number}"} for number in range(150)], "1")
    assert made and sum(len(row) for row in made.inline_keyboard) == 100


def _turn(message_id: str, *payloads: str) -> list[dict[str, object]]:
    buttons = [{"title": payload, "payload": payload} for payload in payloads]
    return [{"event": "user", "message_id": message_id}, {"event": "bot", "text": "x", "data": {"buttons": buttons}}]


def _pressed(data: str, events: list[dict[str, object]]) -> str | None:
    button = pressed_button(data, events)
    return button.payload if button else None


@pytest.mark.parametrize("answer", ["Sangat", "/quiz_answer_4"])
def test_answers_of_the_quiz_count_under_the_last_answer_and_topics_under_all(answer: str) -> None:
    events = [*_turn("1", "/greet", answer), *_turn("2", "/help", answer)]
    assert _pressed(tag("1", "/greet"), events) == "/greet"
    assert _pressed(tag("2", answer), events) == answer
    assert _pressed(tag("1", answer), events) is None
    assert _pressed(tag("2", "/greet"), events) is None
    assert _pressed(tag(UNPROMPTED, "/help"), events) == "/help"
    assert _pressed("/greet", events) is None
