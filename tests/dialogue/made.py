"""Hand-made messages and memories, and what one turn of the dialogue is expected to come to.

Rankings are written "duties .6, quiz .2", best first; a topic stands for the intent that asks for it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, get_args

import pytest

from pandu.dialogue.memory import Memory, Reply
from pandu.dialogue.order import respond
from pandu.dialogue.resolve import Heard, heard
from pandu.knowledge import Knowledge, load_knowledge
from pandu.message import QUANTIFIERS, VERDICTS, Claim, Guess, Message, Ordinal, Part, Polarity, QuizAnswer, Subject, Told, read_place

LONG = " ".join(["kata"] * 12)  # words: too many for a message that leans on the last answer


def guesses(ranking: str) -> tuple[Guess, ...]:
    """Return "duties .6, quiz .2" as guesses."""
    pairs = (guess.split() for guess in ranking.split(",") if guess.strip())
    return tuple(Guess(load_knowledge().intent_of(name), float(confidence)) for name, confidence in pairs)


def claim(words: str) -> Claim:
    """Return "neg all no" as a claim: polarity, quantifier, verdict."""
    found = words.split()
    polarity: Polarity = next((one for one in get_args(Polarity) if one in found and one), "")
    quantifier = next((one for one in QUANTIFIERS if one in found and one), "")
    return Claim(polarity, quantifier, next((one for one in VERDICTS if one in found and one), ""))  # type: ignore[arg-type]


def _fields(ranking: str, text: str, told: str, claims: str, points: str, person: str, kind: str) -> dict[str, Any]:
    about, _, name = kind.partition(" ")
    traits = (Told(trait.removeprefix("-"), not trait.startswith("-")) for trait in told.split())
    return {
        "text": text,
        "words": tuple(text.split()),
        "ranking": guesses(ranking),
        "told": tuple(traits),
        "claim": claim(claims),
        "points": tuple(points.split()),
        "subject": Subject(about, name, person),  # type: ignore[arg-type]
    }


def part(
    ranking: str = "",
    text: str = "kata",
    *,
    told: str = "",
    claims: str = "",
    points: str = "",
    person: str = "",
    kind: str = "",
    **more: Any,
) -> Part:
    """Return a part of a message; `told` is written "interest -suitability.analysis", `claims` as for `claim`, `kind` "other_job konsul"."""
    return Part(**_fields(ranking, text, told, claims, points, person, kind), **more)


def message(
    ranking: str = "",
    text: str = "kata",
    *,
    told: str = "",
    claims: str = "",
    points: str = "",
    person: str = "",
    kind: str = "",
    parts: str = "",
    places: str = "",
    level: str = "",
    **more: Any,
) -> Message:
    """Return a message. `parts`: rankings kept apart by "|"; `places`: "4 !other", with "!" before one that surely points at a list;
    `level`: of the scale, with "?" behind one that is unsure.
    """
    fields = _fields(ranking, text, told, claims, points, person, kind)
    ordinals = tuple(Ordinal(read_place(place.removeprefix("!")), place.startswith("!")) for place in places.split())
    quiz = QuizAnswer(int(level.rstrip("?")), "unsure" if level.endswith("?") else "sure") if level else QuizAnswer()
    return Message(**fields, parts=tuple(part(one) for one in parts.split("|") if one), ordinals=ordinals, quiz=quiz, **more)


def heard_as(said: Message, memory: Memory | None = None) -> Heard:
    """Return a message as the rules get it."""
    return heard(load_knowledge(), said, memory or Memory())


def last(topic: str, **fields: Any) -> Memory:
    """Return the memory after `topic` was answered."""
    knowledge = load_knowledge()
    whole = topic if topic in knowledge.topics and knowledge.topics[topic].parts else knowledge.whole_of(topic)
    return Memory(**{"last_topic": topic, "listed_topic": whole, **fields})


def in_quiz(question: int = 2, **fields: Any) -> Memory:
    """Return the memory while `question` of the quiz, from 1, is open."""
    return Memory(quiz_open=True, quiz_answers=(3, 4, 2, 1, 3)[: question - 1], **fields)


@dataclass(frozen=True)
class Case:
    """One turn. `said`: the topics of the replies, which are kept apart by " | ".

    `after`: the fields of the memory that change, beside the turn that is counted, what is kept of the last reply and the options
    that are forgotten. `says`, `hides`: texts of the knowledge ("quiz/again", "topics/duties/plain") that stand in the replies, and that
    do not. `has`: what else stands there. `meta`: verdict, unsaid points and traits of the first reply, as far as named.
    """

    id: str
    message: Message
    memory: Memory
    said: str
    after: Mapping[str, Any] = field(default_factory=dict)
    says: str = ""
    hides: str = ""
    has: str = ""
    meta: Mapping[str, Any] = field(default_factory=dict)


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
    """Return whether the text at `path`, its placeholders filled in somehow, stands in `text`, whatever its first letter."""
    template = re.escape(text_at(knowledge, path))
    return re.search(re.sub(r"\\\{\w+\\\}", ".+", template), text, re.IGNORECASE) is not None


def check(knowledge: Knowledge, case: Case) -> None:
    """Let the dialogue answer, and compare with all that the case expects."""
    replies, after = respond(knowledge, case.message, case.memory)
    text = "\n".join(reply.text for reply in replies)
    assert topics_of(replies) == case.said, text
    told = {name: getattr(after, name) for name in ("facts", "before", "last_reply", "refused", "verdict", "distress")}
    expected = {"turns": case.memory.turns + 1, "options": (), **told, **case.after}
    assert after == replace(case.memory, **expected)
    assert [path for path in case.says.split() if not holds(knowledge, text, path)] == [], text
    assert [path for path in case.hides.split() if holds(knowledge, text, path)] == [], text
    assert case.has in text, text
    assert {name: getattr(replies[0], name) for name in case.meta} == dict(case.meta)
