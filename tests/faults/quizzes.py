"""A quiz taken by somebody who sends a message again when told to, or when nobody answers."""

import json
import time
import urllib.error
from http.client import HTTPException

from pandu.knowledge import Knowledge
from tests.served import Served

START = "mau ikut tes kecocokan dong"
ANSWERS = ("sangat", "lumayan", "kurang", "sangat", "lumayan", "sangat")
SCORES = [4, 3, 2, 4, 3, 4]
PATIENCE_SECONDS = 90


def insist(served: Served, text: str, sender: str, apology: str) -> str:
    """Return the last bot message for `text`, sent until it is answered."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        try:
            answer = served.say(text, sender)
            if answer and answer[-1] != apology:
                return answer[-1]
        except (urllib.error.URLError, HTTPException, OSError, AssertionError, json.JSONDecodeError):
            pass
        time.sleep(0.3)
    raise AssertionError(f"{sender} got no answer to {text!r}")


def begin(served: Served, sender: str, apology: str, answers: int) -> None:
    """Begin a quiz and answer its first questions."""
    for text in (START, *ANSWERS[:answers]):
        insist(served, text, sender, apology)


def finish(served: Served, sender: str, apology: str, answered: int) -> str:
    """Answer the other questions; return the result."""
    return [insist(served, text, sender, apology) for text in ANSWERS[answered:]][-1]


def scores(served: Served, sender: str) -> list[int]:
    """Return the stored answers of a finished quiz."""
    found = [e["value"] for e in served.events(sender) if e["event"] == "slot" and e["name"] == "quiz_result" and e["value"]]
    return [int(value) for value in found[-1]]


def is_result(text: str, knowledge: Knowledge) -> bool:
    """Return whether `text` is the result of a quiz."""
    return any(result in text for result in knowledge.texts["quiz"]["results"].values())
