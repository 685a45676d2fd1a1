"""Frames from what was uttered and from what was stored are the same."""

from pandu.channels.web import frames
from pandu.knowledge import Knowledge

SAID = {
    "text": "Tugasnya …",
    "buttons": [{"title": "Tes singkat", "payload": "/quiz"}],
    "topics": ["duties", "suitability"],
    "progress": {"number": 3, "total": 6, "asked": "(3/6) Suka?", "question": "Suka?"},
}
EVENTS = [
    {"event": "bot", "text": "answer to a message that is gone", "data": {}, "metadata": {}, "timestamp": 1},
    {"event": "user", "text": "/greet", "message_id": "w", "timestamp": 2},
    {"event": "bot", "text": "Halo!", "data": {"buttons": None}, "metadata": {"topics": ["greet"]}, "timestamp": 3},
    {"event": "user", "text": "/ask_duties", "message_id": "m", "timestamp": 4},
    {
        "event": "bot",
        "text": SAID["text"],
        "data": {"buttons": SAID["buttons"]},
        "metadata": {"topics": SAID["topics"], "progress": SAID["progress"]},
        "timestamp": 5,
    },
]


def test_history_shows_what_was_shown_live(knowledge: Knowledge) -> None:
    live = frames.bot_frame(knowledge, SAID, "m", 0, 5.0)
    assert frames.history(knowledge, EVENTS)[-1] == live


def test_history_hides_the_welcome_and_orphans_and_names_a_pressed_button(knowledge: Knowledge) -> None:
    assert [f["text"] for f in frames.history(knowledge, EVENTS)] == ["Halo!", knowledge.title("duties"), SAID["text"]]


def test_a_pressed_level_shows_its_word(knowledge: Knowledge) -> None:
    shown = [frames.shown_text(knowledge, f"/quiz_answer_{level}") for level in range(6)]
    assert shown == ["/quiz_answer_0", *knowledge.texts["quiz"]["scale"], "/quiz_answer_5"]


def test_a_message_that_was_stored_but_never_answered_is_not_shown(knowledge: Knowledge) -> None:
    unanswered = {"event": "user", "text": "halo", "message_id": "lost", "timestamp": 6}
    assert frames.history(knowledge, [*EVENTS, unanswered]) == frames.history(knowledge, EVENTS)
    assert [said["message_id"] for said, _ in frames.answered([*EVENTS, unanswered])] == ["w", "m"]


def test_an_answer_names_its_places_in_the_source_once(knowledge: Knowledge) -> None:
    found = frames.sources(knowledge, ["duties", "duties.negotiation", "suitability", "greet"])
    assert [place["section"] for place in found] == [knowledge.topics["duties"].section, knowledge.topics["suitability"].section]
    assert all(place["url"].startswith("https://") for place in found)


def test_a_reply_without_extras_has_none(knowledge: Knowledge) -> None:
    assert set(frames.bot_frame(knowledge, {"text": "ya"}, "m", 1, 0.0)) == {"id", "from", "reply_to", "text", "time"}


def test_only_shown_buttons_count() -> None:
    assert frames.offered_payloads(EVENTS) == {"/greet", "/quiz"}


def test_ids_of_messages() -> None:
    assert frames.is_message_id("a-Z_09")
    assert not any(frames.is_message_id(value) for value in ("", "a b", "x" * 65, 5, None, "é"))
