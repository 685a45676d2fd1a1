"""What is kept of a quiz whose length an editor has changed since does not disturb the conversation."""

from dataclasses import replace
from itertools import product

import pytest

from pandu.dialogue.engine import respond
from pandu.dialogue.state import Guess, Memory, Message
from pandu.knowledge import Knowledge

INTENTS = (
    "quiz",
    "quiz_stop",
    "more",
    "repeat",
    "ordinal",
    "acknowledge",
    "personal_fit",
    "ask_duties",
    "complaint",
    "crisis",
    "greet",
    "thanks",
)
WANTS = ("", "result", "restart", "strong", "judged", "reason", "unsure", "which", "doubt")
MESSAGES = [
    Message(
        intent,
        (Guess(intent, 0.9),),
        want=want,
        scale=scale,
        scale_sure=bool(scale),
        correction=correction,
        quiz_trait="interest" if correction else "",
    )
    for intent, want, scale, correction in product(INTENTS, WANTS, (None, 3), (False, True))
]


@pytest.mark.parametrize("count", [5, 7])
def test_a_result_of_another_length_is_forgotten(knowledge: Knowledge, count: int) -> None:
    kept = Memory(last_topic="quiz_result", quiz_result=(3,) * count)
    for message in MESSAGES:
        replies, after = respond(knowledge, message, kept)
        assert replies
        assert (after.quiz_result, after.last_topic == "quiz_result") == ((), False)
    assert respond(knowledge, MESSAGES[0], replace(kept, last_topic="duties"))[1].last_topic == "duties"


@pytest.mark.parametrize("count", [6, 7])
def test_an_open_quiz_without_a_question_left_begins_anew_or_stops(knowledge: Knowledge, count: int) -> None:
    kept = Memory(quiz_open=True, quiz_answers=(3,) * count)
    for message in MESSAGES:
        replies, after = respond(knowledge, message, kept)
        topics = [topic for reply in replies for topic in reply.topics]
        if message.best.intent == "crisis":
            assert topics == ["out_of_scope"]
        else:
            assert topics in (["quiz", "quiz_question"], ["quiz_cancelled"])
            assert after.quiz_answers == ()


def test_an_open_quiz_that_grew_goes_on(knowledge: Knowledge) -> None:
    answer = Message("cukup", (Guess("acknowledge", 0.9),), scale=3, scale_sure=True)
    assert respond(knowledge, answer, Memory(quiz_open=True, quiz_answers=(3, 2)))[1].quiz_answers == (3, 2, 3)
