"""What an answer holds, as data: the verdict, the fact that bears on the question, what the source does not say. No text."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from pandu.dialogue.resolve import Question
from pandu.knowledge import Facet, Knowledge, Topic
from pandu.language.tables.claims import ASKED_UNTRUE, DOUBTING, NOT_ALL, SAME
from pandu.message import Part, Point, Verdict

Kind = Literal["answer", "plain", "verdict", "either", "said", "unsaid", "side"]


@dataclass(frozen=True)
class Plan:
    """An answer about one topic.

    `kind`: the answer to an open question, the same in simpler words, a verdict, "A or B", a detail that the source gives or does not
    give, one side of a comparison. `situation`: the keys of knowledge/verdicts.yml that fit, the most special first. `facet`: the part of
    the topic that is asked, or None for its whole fact. `silence`: what is not said, as the knowledge calls it, or "" for the
    names of the points. `known`: the fact was said in the answer before.
    """

    topic: str
    kind: Kind
    verdict: Verdict = ""
    situation: tuple[str, ...] = ()
    facet: Facet | None = None
    detail: str = ""
    unsaid: tuple[Point, ...] = ()
    silence: str = ""
    known: bool = False


# What the topic itself is about: "siapa yang cocok" asks for its answer.
_OWN_POINTS = {"added": frozenset({"other"}), "traits": frozenset({"person"}), "unfit": frozenset({"person"})}


def has_any(part: Part, phrases: tuple[str, ...] | frozenset[str]) -> bool:
    """Return whether one of the words or phrases stands in a part, in standard forms or stems."""
    padded = f" {' '.join(part.words)} "
    return any(f" {phrase} " in padded for phrase in phrases)


def facet_of(topic: Topic, part: Part) -> Facet | None:
    """Return the only facet of a topic that the words of a part ask for; None for the whole."""
    found = [facet for facet in topic.facets if has_any(part, facet.words)]
    return found[0] if len(found) == 1 else None


def silence_of(knowledge: Knowledge, part: Part) -> str:
    """Return how the knowledge calls what a part asks and the source does not say, or "": the longest of the words that fit."""
    padded = f" {' '.join(part.words)} "
    found = [(len(word), silence.says) for silence in knowledge.silences for word in silence.words if f" {word} " in padded]
    return max(found, default=(0, ""))[1]


def situation(part: Part) -> tuple[str, ...]:
    """Return the situations of a claim, the most special first."""
    claim, denied = part.claim, part.claim.polarity == "neg"
    keys = ["meta"] if has_any(part, ASKED_UNTRUE) else []
    if has_any(part, DOUBTING):
        keys += ["neg_doubt"] if denied else ["doubt"]
    if claim.quantifier:
        keys += [f"neg_{claim.quantifier}"] if denied else [claim.quantifier]
    return (*keys, "neg") if denied else tuple(keys)


def _side(topic: Topic, part: Part) -> str:
    """Return which side of a comparison alone an open question asks for ("diplomat itu siapa"), or ""."""
    asks_who = part.form == "open" or (part.form == "point" and set(part.points) <= {"person", "other"})
    return "compared" if topic.sides and asks_who and part.subject.kind == "compared" else ""


def _kind(topic: Topic, part: Part, unsaid: tuple[Point, ...]) -> Kind:
    if part.form == "confirm":
        return "verdict"
    if part.form == "either":
        return "either"
    if _side(topic, part):
        return "side"
    if unsaid:
        return "unsaid"
    return "said" if any(point in topic.said for point in part.points) else "answer"


def _settled(topic: Topic, part: Part, facet: Facet | None, verdict: Verdict) -> Verdict:
    """Return the verdict, put right where the fact itself decides it: "not all" against a claim on all, "the same or not?"."""
    fact = facet.fact if facet else topic.fact
    sure = verdict in {"yes", "no"} and not has_any(part, ASKED_UNTRUE)
    if sure and part.claim.quantifier == "all" and fact.startswith(NOT_ALL):
        return "yes" if part.claim.polarity == "neg" else "no"
    if part.form == "either" and topic.role == "difference" and set(SAME) <= set(part.words):
        first, second = (part.words.index(word) for word in SAME)
        return "no" if first < second else "yes"
    return verdict


def plan(knowledge: Knowledge, question: Question, said: Collection[str] = ()) -> Plan:
    """Return what the answer to a question about a topic of the knowledge holds; `said`: the facts of the answer before."""
    topic, part = knowledge.topics[question.topic], question.part
    own = _OWN_POINTS.get(topic.role, frozenset())
    unsaid = tuple(point for point in part.points if point not in topic.said and point not in own)
    unsaid = () if _side(topic, part) else unsaid
    kind, facet = _kind(topic, part, unsaid), facet_of(topic, part)
    verdict: Verdict = part.claim.verdict if kind in {"verdict", "either"} else ""
    if kind == "verdict" and not verdict:
        verdict = "unsaid" if unsaid else "yes"
    verdict = _settled(topic, part, facet, verdict)
    if verdict == "unsaid" and not unsaid:
        unsaid = ("other",)
    detail = _side(topic, part) if kind == "side" else next((point for point in part.points if point in topic.said), "")
    silence = silence_of(knowledge, part) if "other" in unsaid else ""
    fact = facet.fact if facet else topic.fact
    return Plan(topic.id, kind, verdict, situation(part), facet, detail, unsaid, silence, known=fact in said)
