"""Guards the figures on answers to the quiz that nobody trained on, and prints them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from evaluation.examples import normal, trained_texts
from evaluation.trained import Understanding
from pandu.message import QuizAnswer

ANSWERS = Path(__file__).resolve().parent / "quiz_answers.tsv"
NONE, UNSURE = "none", "unsure"  # labels beside the levels
# In percent, as measured; the bars are 95, 1 and 5.
RIGHT, SILENT, ASKED = 91.0, 3.0, 14.0
Record = Callable[[str, object], None]
Row = tuple[str, str, QuizAnswer]


def rows() -> list[list[str]]:
    """Return question, answer and label of each row."""
    return [line.split("\t") for line in ANSWERS.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def answers(understand: Understanding) -> list[Row]:
    """The answers with their label and as they were read."""
    read = understand.run([text for _, text, _ in rows()])
    return [(text, label, QuizAnswer(**message.get("quiz"))) for (_, text, label), message in zip(rows(), read, strict=True)]


def is_right(label: str, read: QuizAnswer) -> bool:
    """Return whether an answer is read as its label says: any doubt where that is in doubt."""
    if label in {NONE, UNSURE}:
        return read.certainty == label
    return str(read.level) == label


def share(found: list[bool]) -> float:
    """Return how many of `found` are true, in percent."""
    return round(100 * sum(found) / len(found), 1)


def test_answers_to_the_quiz(answers: list[Row], record_property: Record) -> None:
    right = share([is_right(label, read) for _, label, read in answers])
    silent = share([read.certainty == "sure" and not is_right(label, read) for _, label, read in answers])
    asked = share([read.certainty != "sure" for _, label, read in answers if label not in {NONE, UNSURE}])
    figures = {"right": right, "booked wrongly in silence": silent, "asked back where clear": asked}
    record_property("figures", f"quiz_answers.tsv: {len(answers)}, in percent: {figures}")
    assert right >= RIGHT and silent <= SILENT and asked <= ASKED


def test_no_answer_was_trained_on() -> None:
    trained = trained_texts()
    texts = [text for _, text, _ in rows()]
    assert len(texts) >= 300
    # "lumayan" or "skip" cannot be avoided; a sentence can
    assert not [text for text in texts if normal(text) in trained and len(normal(text).split()) >= 3]
