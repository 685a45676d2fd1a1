"""Commands and trivia that people type to any assistant: as few as can be are answered with a fact about the job or a trait.

`foreign.tsv`: 600 messages by a writer of their own, a third of them with words of the job in another life.
"""

from evaluation import judge
from evaluation.examples import normal, trained_texts
from evaluation.figures import Record, check
from evaluation.trained import Understanding
from pandu.dialogue.memory import Memory
from pandu.dialogue.order import respond
from pandu.knowledge import Knowledge

FILE = "foreign.tsv"


def texts() -> list[str]:
    """Return the messages."""
    return [line.split("\t")[0] for line in (judge.SETS / FILE).read_text(encoding="utf-8").splitlines()]


def test_none_was_trained_on() -> None:
    trained = trained_texts()
    assert len({*texts()}) >= 600 and not [text for text in texts() if normal(text) in trained]


def test_few_are_answered_with_the_job(knowledge: Knowledge, understand: Understanding, record_property: Record) -> None:
    about_job = {*knowledge.topics, "personal_fit"}
    answers = [respond(knowledge, message, Memory())[0] for message in understand.read(texts())]
    wrong = [bool(about_job & {topic for reply in replies for topic in reply.topics}) for replies in answers]
    check(FILE, {"answered with the job": judge.percent(wrong)}, len(wrong), record_property)
