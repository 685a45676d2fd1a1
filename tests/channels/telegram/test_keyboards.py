"""Rows of buttons, and what a press says."""

from pandu.channels.telegram.keyboards import UNPROMPTED, keyboard, pressed_payload, rows, tag
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


def test_words_count_under_the_last_answer_and_topics_under_all() -> None:
    events = [*_turn("1", "/greet", "Sangat"), *_turn("2", "/help", "Sangat")]
    assert pressed_payload(tag("1", "/greet"), events) == "/greet"
    assert pressed_payload(tag("2", "Sangat"), events) == "Sangat"
    assert pressed_payload(tag("1", "Sangat"), events) is None
    assert pressed_payload(tag("2", "/greet"), events) is None
    assert pressed_payload(tag(UNPROMPTED, "/help"), events) == "/help"
    assert pressed_payload("/greet", events) is None
