"""Messages and dialogues that nobody trained on, and how answers to them are judged.

`messages.tsv` and `dialogues.yml` are the development sets: errors on them may be looked at, thresholds are chosen on them.
The sets called held out are by other writers; only their figures are read. Answers to 150 messages of `held_out_claims.tsv` were
read and marked once (docs/decisions/0013-read-resolve-plan-say.md).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from pandu.dialogue.memory import Memory, Reply
from pandu.dialogue.order import respond
from pandu.dialogue.resolve import SILENT
from pandu.knowledge import Knowledge
from pandu.knowledge.yaml_files import load_yaml
from pandu.message import Message
from pandu.settings import ROOT

SETS = ROOT / "tests" / "understanding"
MESSAGES = ("messages.tsv", "held_out.tsv", "held_out_claims.tsv")
DIALOGUES = ("dialogues.yml", "held_out_dialogues.yml", "held_out_conversations.yml", "held_out_talks.yml")
REFUSALS = SILENT | {"fallback"}
Understand = Callable[[str], Message]


@dataclass(frozen=True)
class Labelled:
    """A message with its topic id and all ids that are right: the label, its parent, and honest alternatives."""

    text: str
    label: str
    accepted: frozenset[str]


@dataclass(frozen=True)
class Case:
    """A labelled message with the topic ids and options of its answer."""

    message: Labelled
    got: tuple[str, ...]
    options: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether an accepted id was answered or, by a question back, offered among its buttons."""
        return self.answered or bool(self.message.accepted & {*self.options})

    @property
    def answered(self) -> bool:
        """Whether an accepted id was answered outright."""
        return bool(self.message.accepted & {*self.got})

    @property
    def false(self) -> bool:
        """Whether a message that the source cannot answer got an answer all the same."""
        return self.message.label in SILENT and not self.right and not {*self.got} & REFUSALS

    @property
    def refused(self) -> bool:
        """Whether a message that the source answers was refused."""
        return self.message.label not in SILENT and not self.right and bool({*self.got} & REFUSALS)


@dataclass(frozen=True)
class TurnCase:
    """One turn of a dialogue: what was said, what had to be answered, and what was."""

    dialogue: str
    text: str
    wanted: frozenset[str]
    alternatives: frozenset[str]
    got: frozenset[str]

    @property
    def right(self) -> bool:
        """Whether all wanted ids, or one alternative, were answered or offered."""
        return self.wanted <= self.got or bool(self.alternatives & self.got)


def read_messages(name: str = "messages.tsv") -> list[Labelled]:
    """Return the messages of a file with the columns text, label, alternatives (separated by commas)."""
    rows = [line.split("\t") for line in (SETS / name).read_text(encoding="utf-8").splitlines()]
    return [Labelled(text, label, frozenset({label, label.split(".")[0], *more.split(",")} - {""})) for text, label, more in rows]


def read_dialogues(name: str = "dialogues.yml") -> list[dict[str, Any]]:
    """Return the dialogues of a file."""
    return list(load_yaml(SETS / name))


def _ids(replies: Iterable[Reply]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    kept = list(replies)
    return tuple(t for r in kept for t in r.topics), tuple(o for r in kept for o in r.options)


def answer_messages(messages: Iterable[Labelled], knowledge: Knowledge, understand: Understand) -> list[Case]:
    """Return the cases of `messages`, each the first of a conversation."""
    return [Case(m, *_ids(respond(knowledge, understand(m.text), Memory())[0])) for m in messages]


def answer_dialogue(dialogue: dict[str, Any], knowledge: Knowledge, understand: Understand) -> list[TurnCase]:
    """Return the turns of one dialogue with their answers."""
    memory, cases = Memory(), []
    for turn in dialogue["turns"]:
        replies, memory = respond(knowledge, understand(turn["user"]), memory)
        topics, options = _ids(replies)
        wanted, alternatives = frozenset(turn["topics"]), frozenset(turn.get("or", ()))
        cases.append(TurnCase(dialogue["name"], turn["user"], wanted, alternatives, frozenset({*topics, *options})))
    return cases


def percent(hits: Iterable[bool]) -> float:
    """Return the share of true values in percent, to one decimal."""
    kept = list(hits)
    return round(100 * sum(kept) / len(kept), 1)


def message_figures(cases: list[Case]) -> dict[str, float]:
    """Return in percent: accepted, and answered outright, of all; false of the unanswerable; refused of the answerable ones."""
    silent = [case for case in cases if case.message.label in SILENT]
    answerable = [case for case in cases if case.message.label not in SILENT]
    return {
        "accepted": percent(case.right for case in cases),
        "answered": percent(case.answered for case in cases),
        "false": percent(case.false for case in silent),
        "refused": percent(case.refused for case in answerable),
    }


def dialogue_figures(dialogues: list[list[TurnCase]]) -> dict[str, float]:
    """Return in percent: right turns; quiz dialogues that reach their result where they should."""
    quizzes = [turns for turns in dialogues if any("quiz_result" in turn.wanted for turn in turns)]
    return {
        "turns": percent(turn.right for turns in dialogues for turn in turns),
        "quizzes": percent(any("quiz_result" in turn.got for turn in turns) for turns in quizzes),
    }
