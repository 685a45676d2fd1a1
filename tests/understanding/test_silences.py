"""Guards how what the source does not say is called: `silences.tsv`, questions by a writer of no training example.

Columns: message, the names of knowledge/silences.yml that a reader accepts, the best first, by "|"; "+" between two that are both asked.
"""

import re
from collections.abc import Callable
from pathlib import Path

from evaluation import judge
from evaluation.examples import normal, trained_texts
from evaluation.figures import check
from evaluation.trained import Understanding
from pandu.dialogue.memory import Memory
from pandu.dialogue.order import respond
from pandu.knowledge import Knowledge

FILE = Path(__file__).with_name("silences.tsv")


def _rows() -> list[tuple[str, list[str]]]:
    """Return the messages with the names that are accepted."""
    rows = (line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines())
    return [(text, names.split("|")) for text, names in rows]


def _stands_in(name: str, text: str) -> bool:
    """Return whether a name stands in a text as words of its own ("AI", not "sampai")."""
    return bool(re.search(rf"\b{re.escape(name.lower())}\b", text))


def test_no_silence_was_trained_on() -> None:
    trained = trained_texts()
    assert not [text for text, _ in _rows() if normal(text) in trained]


def test_all_names_are_known(knowledge: Knowledge) -> None:
    known = {silence.says for silence in knowledge.silences}
    assert {name for _, names in _rows() for one in names for name in one.split("+")} <= known


def test_what_is_not_said_is_named(knowledge: Knowledge, understand: Understanding, record_property: Callable[[str, object], None]) -> None:
    """In the first sentence of the answer."""
    rows = _rows()
    understand.read(text for text, _ in rows)
    said = {text: respond(knowledge, understand(text), Memory())[0][0].text.lower() for text, _ in rows}
    named = [any(_stands_in(part, said[text]) for name in names for part in name.split("+")) for text, names in rows]
    check(FILE.name, {"named": judge.percent(named)}, len(rows), record_property)
