"""Intake's rules for texts and senders."""

import pytest

from pandu.channels import intake
from pandu.channels.rest import fault

OFFERED = frozenset({"/ask_duties"})


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("/ask_duties", "/ask_duties"),
        ("/restart", "restart"),
        ('/quiz{"score":9}', 'quiz{"score":9}'),
        ("//session_start", "session_start"),
        ("/intake_empty", "intake_empty"),
        ("halo\u0000 \u0007kamu", "halo kamu"),
        ("   ", intake.EMPTY),
        ("\u3164\u115f \u2800\u034f\u200b", intake.EMPTY),
        ("\uff48\uff41\uff4c\uff4f\u3000\U0001d424\U0001d41a\U0001d426\U0001d42e \u24de\u24da", "halo kamu ok"),
        ("e\u0301 cafe\u0301", "\u00e9 caf\u00e9"),
        ("\uff0frestart", "restart"),
        ("\uff0fask_duties", "/ask_duties"),
        ("\u00bd 1\ufe0f\u20e3 \u2665\ufe0f \u2026", "\u00bd 1\ufe0f\u20e3 \u2665\ufe0f \u2026"),
        ("🪑🪑", intake.EMPTY),
        ("🙏", "🙏"),
        ("a" * 1_000, "a" * 1_000),
    ],
)
def test_accept(typed: str, accepted: str) -> None:
    assert intake.accept(typed, OFFERED) == intake.Accepted(accepted)


@pytest.mark.parametrize("payload", ["/greet", "/help", "/quiz", "/ask_duties_negotiation", "/quiz_answer_1", "/quiz_answer_4"])
def test_what_stands_on_buttons_is_let_in(payload: str) -> None:
    assert intake.accept(payload) == intake.Accepted(payload)


@pytest.mark.parametrize("typed", ["/quiz_answer_5", "/quiz_answer_0", "/quiz_answer_none", "/quiz_stop", "/crisis"])
def test_other_intents_are_words(typed: str) -> None:
    assert intake.accept(typed) == intake.Accepted(typed[1:])


def test_a_long_message_is_cut_and_said_to_be_so() -> None:
    accepted = intake.accept("/" + "a" * 1_001)
    assert accepted == intake.Accepted("a" * 1_000, shortened=True)
    assert accepted.metadata == {"shortened": True}


@pytest.mark.parametrize(
    "body",
    [None, [], {}, {"sender": ""}, {"sender": None, "message": "a"}, {"sender": "a\ud800b", "message": "a"}, {"sender": "a", "message": 5}],
)
def test_bad_bodies_are_refused(body: object) -> None:
    assert fault(body)


def test_a_good_body_is_taken() -> None:
    assert fault({"sender": "a", "message": "halo"}) is None
