"""A long conversation over REST costs what a short one does, and a quiz begun before the tail ends well."""

import time
from statistics import median

import pytest

from pandu.knowledge import Knowledge
from tests.served import Served

QUESTIONS = ("apa saja tugasnya?", "apa bedanya dengan diplomat?", "halo", "siapa yang cocok?")


def _seconds(served: Served, text: str, sender: str) -> float:
    start = time.perf_counter()
    assert served.say(text, sender)
    return time.perf_counter() - start


@pytest.mark.alone
def test_a_message_at_turn_300_costs_what_one_at_turn_10_does(served: Served) -> None:
    """Two conversations in turn, so that what else the machine does hurts both alike."""
    for sender, turns in (("flat-long", 299), ("flat-short", 9)):
        for number in range(turns):
            served.say(QUESTIONS[number % len(QUESTIONS)], sender)
    times: dict[str, list[float]] = {"flat-short": [], "flat-long": []}
    for number in range(40):
        for sender, found in times.items():
            found.append(_seconds(served, QUESTIONS[number % len(QUESTIONS)], sender))
    short, long = (median(found) for found in times.values())
    print(f"\nturn 10: {short * 1000:.1f} ms, turn 300: {long * 1000:.1f} ms, ratio {long / short:.2f}")
    assert long / short <= 1.2


def test_a_quiz_with_forty_questions_in_between_ends_well(served: Served, knowledge: Knowledge) -> None:
    served.say("mau ikut tes kecocokan dong", "patient")
    served.say("sangat", "patient")
    for number in range(40):
        served.say(QUESTIONS[number % 2], "patient")
    for answer in ("lumayan", "kurang", "sangat", "lumayan"):
        assert "dari 6)" in served.say(answer, "patient")[-1]
    result = served.say("sangat", "patient")[-1]
    assert any(text in result for text in knowledge.texts["quiz"]["results"].values())
