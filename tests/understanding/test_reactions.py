"""Guards what is heard of the last answer in the middle of a conversation: `reactions.tsv`, by a writer of no training example.

Columns: message, topic, form, what is wanted; or the columns of `questions.tsv` for a message that wants nothing of the last answer.
"""

from collections.abc import Callable
from pathlib import Path

from evaluation import judge
from evaluation.examples import normal, trained_texts
from evaluation.figures import check
from evaluation.trained import Understanding
from pandu.language.tables.follow_ups import TAUGHT, TAUGHT_ALONE

FILE = Path(__file__).with_name("reactions.tsv")
_REACTION = 4  # columns


def _rows() -> tuple[dict[str, str], list[str]]:
    """Return the reactions with what each wants, and the messages that want nothing."""
    rows = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines()]
    return {row[0]: row[3] for row in rows if len(row) == _REACTION}, [row[0] for row in rows if len(row) != _REACTION]


def test_no_reaction_was_trained_on() -> None:
    (wanting, others), trained = _rows(), trained_texts()
    assert not [text for text in (*wanting, *others) if normal(text) in trained]


def test_all_that_is_taught_is_tested() -> None:
    assert {*_rows()[0].values()} == TAUGHT | TAUGHT_ALONE


def test_reactions(understand: Understanding, record_property: Callable[[str, object], None]) -> None:
    wanting, others = _rows()
    understand.read((*wanting, *others))
    heard = {text: understand(text).want for text in (*wanting, *others)}
    figures = {
        "right": judge.percent(heard[text] == want for text, want in wanting.items()),
        "wanted otherwise": judge.percent(bool(heard[text]) and heard[text] != want for text, want in wanting.items()),
        "invented": judge.percent(heard[text] in TAUGHT | TAUGHT_ALONE for text in others),
    }
    check(FILE.name, figures, len(heard), record_property)
