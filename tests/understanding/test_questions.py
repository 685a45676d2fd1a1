"""Guards how questions are read and which verdict they get: `questions.tsv`, by writers of no training example, read a second time,
`hard_claims.tsv`, in which the sense of a yes turns on how something is put ("..., bohong kan dia?"), by another, and
`held_out_questions.tsv`, of which only the figures are read.

Columns: message, topic, form, polarity, quantifier, points, points that the source does not give, verdicts (all that are right).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from evaluation import judge
from evaluation.examples import normal, trained_texts
from evaluation.figures import check
from evaluation.trained import Understanding
from pandu.dialogue.memory import Memory
from pandu.dialogue.order import respond
from pandu.knowledge import Knowledge

FILES = ("questions.tsv", "hard_claims.tsv", "held_out_questions.tsv")
CLAIMS = {"confirm", "either"}


@dataclass(frozen=True)
class Labelled:
    """A message with what is to be read of it."""

    text: str
    topic: str
    form: str
    polarity: str
    quantifier: str
    points: frozenset[str]
    verdicts: frozenset[str]


def _set(listed: str) -> frozenset[str]:
    return frozenset(one.strip() for one in listed.split(",") if one.strip())


def labelled(name: str = "questions.tsv") -> list[Labelled]:
    """Return the rows of a file."""
    rows = (line.split("\t") for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines())
    return [
        Labelled(text, topic, form, pol, quant, _set(points), _set(verdicts)) for text, topic, form, pol, quant, points, _, verdicts in rows
    ]


@pytest.mark.parametrize("name", FILES)
def test_no_question_was_trained_on(name: str) -> None:
    trained = trained_texts()
    assert not [one.text for one in labelled(name) if normal(one.text) in trained]


@pytest.mark.parametrize("name", FILES)
def test_questions(name: str, knowledge: Knowledge, understand: Understanding, record_property: Callable[[str, object], None]) -> None:
    rows = labelled(name)
    understand.read(one.text for one in rows)
    read = [(one, understand(one.text)) for one in rows]
    asking = [(one, message) for one, message in read if one.form in {*CLAIMS, "point"}]
    claims = [(one, message) for one, message in read if one.form in CLAIMS]
    confirms = [(one, message) for one, message in read if one.form == "confirm"]
    judged = [(one, respond(knowledge, message, Memory())[0][0].verdict) for one, message in confirms if one.verdicts]
    figures = {
        "form": judge.percent(message.form == one.form for one, message in read),
        "polarity": judge.percent(message.claim.polarity == one.polarity for one, message in confirms),
        "quantifier": judge.percent(message.claim.quantifier == one.quantifier for one, message in claims if one.quantifier),
        "quantifier invented": judge.percent(bool(message.claim.quantifier) for one, message in claims if not one.quantifier),
        "points": judge.percent({*message.points} == one.points for one, message in asking),
        "verdict": judge.percent(verdict in one.verdicts for one, verdict in judged),
    }
    check(name, figures, len(rows), record_property)


@pytest.mark.parametrize("column", ["polarity", "quantifier", "points", "verdicts"])
def test_there_are_enough_of_each(column: str) -> None:
    assert sum(bool(getattr(one, column)) for one in labelled()) >= 80
