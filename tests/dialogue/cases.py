"""Hand-made messages and memories, and what one turn of the dialogue is expected to come to.

Rankings are written "duties .6, quiz .2", best first; a topic stands for the intent that asks for it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from pandu.dialogue.engine import respond
from pandu.dialogue.state import QUIZ_ANSWER, Guess, Memory, Message, Ordinal, Reply, read_place
from pandu.knowledge import Knowledge, intent_of

TWO, THREE, FIVE, SIX, SEVEN, EIGHT, TEN, ELEVEN = (" ".join(["kata"] * count) for count in (2, 3, 5, 6, 7, 8, 10, 11))  # so many words


def guesses(ranking: str, prefix: str = "") -> tuple[Guess, ...]:
    """Return "duties .6, quiz .2" as guesses."""
    pairs = (guess.split() for guess in ranking.split(",") if guess.strip())
    return tuple(Guess(prefix + intent_of(name), float(confidence)) for name, confidence in pairs)


def ordinals(places: str) -> tuple[Ordinal, ...]:
    """Return "4 !other" as ordinals; a "!" stands before one that surely points at a list."""
    return tuple(Ordinal(read_place(place.removeprefix("!")), place.startswith("!")) for place in places.split())


def message(ranking: str = "", *, parts: str = "", places: str = "", reads: str = "", text: str = "kata", **fields: Any) -> Message:
    """Return a message; `reads` says how it reads as an answer to the quiz ("3 .8, none .2")."""
    quiz_answer = guesses(reads, QUIZ_ANSWER)
    return Message(text, guesses(ranking), guesses(parts), ordinals=ordinals(places), quiz_answer=quiz_answer, **fields)


def answered(topic: str) -> dict[str, Any]:
    """Return what a fresh memory holds after `topic` was answered: it, and the list that it is or belongs to."""
    whole = topic.split(".")[0]
    return {"last_topic": topic, "listed_topic": whole if whole in {"duties", "suitability", "myths"} else ""}


def last(topic: str, **fields: Any) -> Memory:
    """Return the memory after `topic` was answered."""
    return Memory(**{**answered(topic), **fields})


def in_quiz(question: int = 2, **fields: Any) -> Memory:
    """Return the memory while `question` of the quiz, from 1, is open."""
    return Memory(quiz_open=True, quiz_answers=(3, 4, 2, 1, 3)[: question - 1], **fields)


@dataclass(frozen=True)
class Case:
    """One turn. `said`: the topics of the replies, which are kept apart by " | ".

    `after`: the fields of the memory that change, beside the turn that is counted and the offer that is forgotten.
    `says`, `hides`: texts of the knowledge ("quiz/again", "topics/duties/plain") that stand in the replies, and that do not.
    `offers`: the topics on the buttons of the first reply, if they matter.
    """

    id: str
    message: Message
    memory: Memory
    said: str
    after: Mapping[str, Any] = field(default_factory=dict)
    says: str = ""
    hides: str = ""
    offers: str | None = None


def table(*cases: Case) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return the decorator that runs a test for each case."""
    assert len({case.id for case in cases}) == len(cases), "two cases share an id"
    return pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in cases])


def topics_of(replies: list[Reply]) -> str:
    """Return the topics of replies as `Case.said` writes them."""
    return " | ".join(" ".join(reply.topics) for reply in replies)


def text_at(knowledge: Knowledge, path: str) -> str:
    """Return the text of the knowledge that stands at `path`."""
    steps = path.split("/")
    if steps[0] == "topics":
        return str(getattr(knowledge.topics[steps[1]], steps[2]))
    found: Any = knowledge.texts
    for step in steps:
        found = found[int(step)] if isinstance(found, list) else found[step]
    return str(found)


def holds(knowledge: Knowledge, text: str, path: str) -> bool:
    """Return whether the text at `path`, its placeholders filled in somehow, stands in `text`."""
    template = re.escape(text_at(knowledge, path))
    return re.search(re.sub(r"\\\{\w+\\\}", ".+", template), text) is not None


def check(knowledge: Knowledge, case: Case) -> None:
    """Let the dialogue answer, and compare with all that the case expects."""
    replies, after = respond(knowledge, case.message, case.memory)
    text = "\n".join(reply.text for reply in replies)
    assert topics_of(replies) == case.said
    assert after == replace(case.memory, **{"turns": case.memory.turns + 1, "offer": "", **case.after})
    assert [path for path in case.says.split() if not holds(knowledge, text, path)] == []
    assert [path for path in case.hides.split() if holds(knowledge, text, path)] == []
    if case.offers is not None:
        assert " ".join(replies[0].next) == case.offers
