"""What an answer holds, as data: the verdict, the fact that bears on the question, what the source does not say. No text."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from pandu.dialogue.resolve import Question
from pandu.knowledge import Facet, Knowledge, Topic
from pandu.language.tables.claims import (
    ASKED_UNTRUE,
    ASKING,
    DENIED_SAMENESS,
    DOUBTING,
    FITTING,
    HOW_OFTEN,
    NOT_ALL,
    NOT_FITTING,
    NOT_UNTRUE,
    OTHERNESS,
    SAME,
    SAMENESS,
)
from pandu.language.tables.persons import HEARD_FROM, SAYING
from pandu.message import Part, Point, Verdict

Kind = Literal["answer", "plain", "verdict", "either", "said", "unsaid", "side"]


@dataclass(frozen=True)
class Plan:
    """An answer about one topic.

    `kind`: the answer to an open question, the same in simpler words, a verdict, "A or B", a detail that the source gives or does not
    give, one side of a comparison. `situation`: the keys of knowledge/verdicts.yml that fit, the most special first. `facet`: the part of
    the topic that is asked, or None for its whole fact. `silence`: what is not said, as the knowledge calls it, or nothing for the
    names of the points. `known`: the fact was said in the answer before.
    """

    topic: str
    kind: Kind
    verdict: Verdict = ""
    situation: tuple[str, ...] = ()
    facet: Facet | None = None
    detail: str = ""
    unsaid: tuple[Point, ...] = ()
    silence: tuple[str, ...] = ()
    known: bool = False


# What the topic itself is about: "siapa yang cocok" and "sehari-hari ngapain" ask for its answer.
_OWN_POINTS = {
    "added": frozenset({"other"}),
    "traits": frozenset({"person"}),
    "unfit": frozenset({"person"}),
    "tasks": frozenset({"frequency", "time", "example"}),
}


def has_any(part: Part, phrases: tuple[str, ...] | frozenset[str]) -> bool:
    """Return whether one of the words or phrases stands in a part, in standard forms or stems."""
    padded = f" {' '.join(part.words)} "
    return any(f" {phrase} " in padded for phrase in phrases)


def facet_of(topic: Topic, part: Part) -> Facet | None:
    """Return the only facet of a topic that the words of a part ask for; None for the whole."""
    fitting = [facet for facet in topic.facets if has_any(part, facet.words)]
    found = [facet for facet in fitting if not facet.weak] or fitting
    return found[0] if len(found) == 1 else None


def _without_speakers(words: tuple[str, ...]) -> Iterator[str]:
    """Yield words without those who only say something ("suami saya bilang", "kata mertua")."""
    for place, word in enumerate(words):
        said = {*words[place + 1 : place + 3]} & SAYING or {*words[max(0, place - 1) : place]} & HEARD_FROM
        if not said:
            yield word


def silence_of(knowledge: Knowledge, part: Part, most: int = 1) -> tuple[str, ...]:
    """Return how the knowledge calls what a part asks and the source does not say: at most so many, in their order.

    Of words that lie within each other the longest counts; of more than `most` things those with the longest words.
    """
    padded = f" {' '.join(_without_speakers(part.words))} "
    found = [
        (len(word), padded.index(f" {word} "), silence.says)
        for silence in knowledge.silences
        for word in silence.words
        if f" {word} " in padded
    ]
    chosen: list[tuple[int, int, str]] = []
    for length, place, says in sorted(found, reverse=True):
        within = any(place < at + size and at < place + length for size, at, _ in chosen)
        if not within and says not in {said for _, _, said in chosen} and len(chosen) < most:
            chosen.append((length, place, says))
    return tuple(says for _, _, says in sorted(chosen, key=lambda one: one[1]))


def situation(part: Part) -> tuple[str, ...]:
    """Return the situations of a claim, the most special first."""
    claim, denied = part.claim, part.claim.polarity == "neg"
    keys = ["meta"] if has_any(part, ASKED_UNTRUE) and not has_any(part, NOT_UNTRUE) else []
    if says_same(part):
        keys.append("same")
    if has_any(part, DOUBTING):
        keys += ["neg_doubt"] if denied else ["doubt"]
    if claim.quantifier:
        keys += [f"neg_{claim.quantifier}"] if denied else [claim.quantifier]
    return (*keys, "neg") if denied else tuple(keys)


def says_same(part: Part) -> bool:
    """Return whether two are said to be the same ("itu pekerjaan yang sama kan")."""
    return has_any(part, SAMENESS) and not has_any(part, (*OTHERNESS, *DENIED_SAMENESS))


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
    sure = verdict in {"yes", "no"} and (not has_any(part, ASKED_UNTRUE) or has_any(part, NOT_UNTRUE))
    if sure and part.claim.quantifier == "all" and (fact.startswith(NOT_ALL) or topic.role == "belief"):
        return "yes" if part.claim.polarity == "neg" else "no"
    denied = part.claim.polarity == "neg"
    if sure and part.claim.quantifier == "some" and not denied and fact.startswith(NOT_ALL):
        return "yes"
    if sure and topic.role == "difference" and says_same(part):
        return "yes" if denied else "no"
    if topic.role == "unfit" and verdict == "yes" and not denied and has_any(part, FITTING) and not has_any(part, NOT_FITTING):
        return "no"
    if part.form == "either" and topic.role == "difference" and set(SAME) <= set(part.words):
        first, second = (part.words.index(word) for word in SAME)
        return "no" if first < second else "yes"
    if part.form == "either" and verdict != "unsaid":
        return ""  # yes or no to "A or B" says nothing
    if topic.role == "trait" and verdict == "partly" and part.form == "confirm" and not (part.told or part.subject.person):
        return "yes"  # what the job asks for is asked, not whether somebody has it
    return verdict


def _unsaid(topic: Topic, part: Part, silence: str, said: Collection[str]) -> Plan:
    """Return the plan that names what the source does not say of a topic."""
    claims = part.form in {"confirm", "either"}
    kind: Kind = "verdict" if claims else "unsaid"
    return Plan(topic.id, kind, "unsaid" if claims else "", unsaid=part.points or ("other",), silence=(silence,), known=topic.fact in said)


def plan(knowledge: Knowledge, question: Question, said: Collection[str] = ()) -> Plan:
    """Return what the answer to a question about a topic of the knowledge holds; `said`: the facts of the answer before."""
    topic, part = knowledge.topics[question.topic], question.part
    if named := next((silence.says for silence in topic.silences if has_any(part, silence.words)), ""):
        return _unsaid(topic, part, named, said)
    own = frozenset() if has_any(part, HOW_OFTEN) else _OWN_POINTS.get(topic.role, frozenset())
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
    silence = silence_of(knowledge, part) if "other" in unsaid else ()
    fact = facet.fact if facet else topic.fact
    known = fact in said and not (kind == "verdict" and has_any(part, ASKING))  # what asks for content only seems to claim
    return Plan(topic.id, kind, verdict, situation(part), facet, detail, unsaid, silence, known)
