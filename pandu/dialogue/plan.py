"""What an answer holds, as data: the verdict, the fact that bears on the question, what the source does not say. No text."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from pandu.dialogue.resolve import Question
from pandu.knowledge import Facet, Knowledge, Topic
from pandu.language.tables.claims import (
    ASKED_DIFFERENCE,
    ASKED_UNTRUE,
    ASKING,
    ASKING_DETAIL,
    DEMANDING,
    DENIED_SAMENESS,
    DISOWNING,
    DOUBTING,
    FITTING,
    HOW_OFTEN,
    IMPOSSIBLE,
    JOINTS,
    NOT_ALL,
    NOT_FITTING,
    NOT_UNTRUE,
    OTHERNESS,
    SAME_OR_NOT,
    SAMENESS,
)
from pandu.language.tables.fit import FIT_WORDS
from pandu.language.tables.persons import HEARD_FROM, SAYING
from pandu.message import Part, Point, Verdict

Kind = Literal["answer", "plain", "verdict", "either", "said", "unsaid", "side"]


@dataclass(frozen=True)
class Plan:
    """An answer about one topic.

    `kind`: the answer to an open question, the same in simpler words, a verdict, "A or B", a detail that the source gives or does not
    give, one side of a comparison. `situation`: the keys of knowledge/verdicts.yml that fit, the most special first. `facet`: the part of
    the topic that is asked, or None for its whole fact. `silence`: what is not said, as the knowledge calls it, or nothing for the
    names of the points. `known`: the fact was said in the answer before. `announced`: the words surely ask for a detail.
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
    announced: bool = False


# What the topic itself is about: "siapa yang cocok" and "sehari-hari ngapain" ask for its answer.
_OWN_POINTS = {
    "added": frozenset({"other"}),
    "traits": frozenset({"person"}),
    "unfit": frozenset({"person"}),
    "tasks": frozenset({"frequency", "time", "example"}),
    "difference": frozenset({"place", "person", "comparison"}),  # "bedanya di mana", "yang lebih fokus ke kebijakan siapa"
}


# Details that are better named by their kind than by a word of the message.
_BY_KIND = frozenset({"reason", "number", "frequency", "time", "place", "consequence"})
_SIDE_WORDS = 3  # at most, of what only names a side
_PHRASE_WORDS = 3  # from which on a phrase says surely which part of a topic is meant
_BARE_WORDS = 6  # at most, of a claim that is only confirmed or denied where its fact was just said
_DENIED_WORDS = 2  # behind "bukan", that are only ruled out
_JOINT_WORDS = 3  # at most, between two things that are asked together
_NOT_ENOUGH = frozenset({"trait", "traits"})


def has_any(part: Part, phrases: Iterable[str]) -> bool:
    """Return whether one of the words or phrases stands in a part, in standard forms or stems."""
    padded = f" {' '.join(part.words)} "
    return any(f" {phrase} " in padded for phrase in phrases)


def _longest(part: Part, phrases: Iterable[str]) -> int:
    """Return how many words the longest phrase has that stands in a part."""
    return max((len(phrase.split()) for phrase in phrases if has_any(part, (phrase,))), default=0)


def facet_of(topic: Topic, part: Part) -> Facet | None:
    """Return the facet of a topic that the words of a part ask for: the only one, or of "A or B" the first; None for the whole."""
    if topic.role == "difference" and part.form in {"open", "point"} and has_any(part, ASKED_DIFFERENCE):
        return None
    asking = replace(part, words=part.asked) if part.asked else part
    fitting = [one for one in topic.facets if has_any(asking, one.words)] or [one for one in topic.facets if has_any(part, one.words)]
    found = [facet for facet in fitting if not facet.weak] or fitting
    longest = max((_longest(part, facet.words) for facet in found), default=0)
    found = [facet for facet in found if longest < _PHRASE_WORDS or _longest(part, facet.words) == longest]
    return found[0] if len(found) == 1 or (found and part.form == "either") else None


def meant(knowledge: Knowledge, topic: Topic, part: Part) -> Topic:
    """Return the topic that a claim is about: of a list of beliefs the only part whose words stand in it, or the traits where it is asked
    if something of a belief is enough to fit, or the comparison where a task is said to be the other's."""
    if topic.role == "belief" and part.claim.quantifier == "enough" and has_any(part, FIT_WORDS):
        return knowledge.topics[knowledge.with_role("traits")]
    if topic.role == "task" and part.subject.kind == "compared" and part.form == "confirm":
        return knowledge.topics[knowledge.with_role("difference") or topic.id]
    claims = topic.role == "beliefs" and part.form in {"confirm", "either", "point"}
    fitting = [knowledge.topics[one] for one in topic.parts if facet_of(knowledge.topics[one], part)] if claims else []
    return fitting[0] if len(fitting) == 1 else topic


def nearest_fact(knowledge: Knowledge, part: Part) -> str:
    """Return what the source says nearest to something that is not in it, or ""."""
    facets = (facet for topic in knowledge.topics.values() for facet in topic.facets)
    return next((facet.fact for facet in facets if facet.near and has_any(part, facet.near)), "")


def _without_speakers(words: tuple[str, ...]) -> Iterator[str]:
    """Yield words without those who only say something ("suami saya bilang", "kata mertua")."""
    for place, word in enumerate(words):
        said = {*words[place + 1 : place + 3]} & SAYING or {*words[max(0, place - 1) : place]} & HEARD_FROM
        if not said:
            yield word


def _without_denied(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without what is only ruled out behind something else ("jurusan kuliahnya, bukan SMA")."""
    end = words.index("|") if "|" in words else len(words)
    at = next((place for place in range(1, end) if words[place] == "bukan"), None)
    denied = set(words[at + 1 : at + 1 + _DENIED_WORDS]) if at else set()
    return tuple(word for place, word in enumerate(words) if not (word in denied and (place > (at or 0))))


def silence_of(knowledge: Knowledge, part: Part, most: int = 1, but: Collection[str] = ()) -> tuple[str, ...]:
    """Return how the knowledge calls what a part asks and the source does not say: at most so many, in their order; `but`: by other words.

    Of words that lie within each other the longest counts; of more than `most` things those with the most, then the longest words.
    """
    padded = f" {' '.join(_without_denied(tuple(_without_speakers(part.asked or part.words))))} "
    found = [
        (word.count(" "), len(word), padded.index(f" {word} "), silence.says)
        for silence in knowledge.silences
        for word in silence.words
        if f" {word} " in padded and word not in but
    ]
    chosen: list[tuple[int, int, str]] = []
    for _, length, place, says in sorted(found, reverse=True):
        within = any(place < at + size and at < place + length for size, at, _ in chosen)
        beside = not chosen or any(_are_joined(padded, (at, at + size), (place, place + length)) for size, at, _ in chosen)
        if beside and not within and says not in {said for _, _, said in chosen} and len(chosen) < most:
            chosen.append((length, place, says))
    return tuple(says for _, _, says in sorted(chosen, key=lambda one: one[1]))


def _are_joined(padded: str, *places: tuple[int, int]) -> bool:
    """Return whether an "and" or "or" stands between two places of a text, and little else."""
    (_, end), (begin, _) = sorted(places)
    between = padded[end:begin].split()
    return len(between) <= _JOINT_WORDS and bool(JOINTS & set(between))


def situation(part: Part) -> tuple[str, ...]:
    """Return the situations of a claim, the most special first."""
    claim, denied = part.claim, part.claim.polarity == "neg"
    keys = ["meta"] if has_any(part, ASKED_UNTRUE) and not has_any(part, NOT_UNTRUE) else []
    if says_same(part) or _same_or_not(part):
        keys.append("same")
    if has_any(part, DOUBTING):
        keys += ["neg_doubt"] if denied else ["doubt"]
    if claim.quantifier:
        keys += [f"neg_{claim.quantifier}"] if denied else [claim.quantifier]
    return (*keys, "neg") if denied else tuple(keys)


def says_same(part: Part) -> bool:
    """Return whether two are said to be the same ("itu pekerjaan yang sama kan")."""
    return has_any(part, SAMENESS) and not has_any(part, (*OTHERNESS, *DENIED_SAMENESS))


def _same_or_not(part: Part) -> Verdict:
    """Return the answer to whether two are the same or not, in the order in which it is asked; "" for another question."""
    return next((verdict for verdict, phrases in SAME_OR_NOT.items() if has_any(part, phrases)), "")


def _side(topic: Topic, part: Part) -> str:
    """Return which side of a comparison alone a question asks for ("diplomat itu siapa", "kalau pejabat?"), or ""."""
    asks_who = part.form == "open" or (part.form == "point" and set(part.points) <= {"person", "other"})
    if topic.sides and asks_who and part.subject.kind == "compared":
        return "compared"
    names_own = part.subject.kind == "job" and len(part.text.split()) <= _SIDE_WORDS and not has_any(part, (*OTHERNESS, *SAMENESS))
    return "own" if topic.sides and names_own else ""


def _kind(topic: Topic, part: Part, unsaid: tuple[Point, ...]) -> Kind:
    if (part.form == "confirm" and _side(topic, part) != "own") or (topic.role == "difference" and _same_or_not(part)):
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
    denied = part.claim.polarity == "neg"
    of_all = part.claim.quantifier == "all" and part.form == "confirm"
    if sure and of_all and (fact.startswith(NOT_ALL) or topic.role == "belief"):
        return "yes" if denied else "no"
    if sure and part.claim.quantifier == "some" and not denied and fact.startswith(NOT_ALL):
        return "yes"
    if sure and topic.role == "difference" and says_same(part):
        return "yes" if denied else "no"
    if topic.role == "unfit" and verdict in {"yes", "no", "partly"} and has_any(part, (*FITTING, *NOT_FITTING)):
        return "yes" if has_any(part, NOT_FITTING) else "no"
    if facet and facet.either == "own" and part.subject.kind == "compared" and verdict in {"yes", "no"}:
        return "yes" if denied else "no"  # said of the other of two
    if topic.role == "difference" and (asked := _same_or_not(part)):
        return asked
    compares = has_any(part, (*OTHERNESS, *SAMENESS))
    if topic.role == "difference" and facet is None and part.subject.kind == "compared" and verdict == "yes" and not compares:
        return "unsaid"  # something else is said of the other of two
    if part.form == "either" and verdict != "unsaid":
        return ""  # yes or no to "A or B" says nothing
    disowned = has_any(part, DISOWNING) and topic.role == "task"
    if (disowned or has_any(part, IMPOSSIBLE)) and verdict == "yes" and not fact.startswith(NOT_ALL):
        return "no"
    if part.claim.quantifier == "enough" and not denied and topic.role in _NOT_ENOUGH and verdict in {"yes", "unsaid"}:
        return "no"  # the source names more than one trait
    about_somebody = part.told or (part.subject.person and not has_any(part, DEMANDING))
    if topic.role == "trait" and verdict == "partly" and part.form == "confirm" and not about_somebody:
        return "yes"  # what the job asks for is asked, not whether somebody has it
    return verdict


def _unsaid(topic: Topic, part: Part, facet: Facet | None, silence: str, said: Collection[str]) -> Plan:
    """Return the plan that names what the source does not say of a topic."""
    claims = part.form in {"confirm", "either"}
    kind: Kind = "verdict" if claims else "unsaid"
    known = (facet.fact if facet else topic.fact) in said
    return Plan(topic.id, kind, "unsaid" if claims else "", (), facet, unsaid=part.points or ("other",), silence=(silence,), known=known)


def plan(knowledge: Knowledge, question: Question, said: Collection[str] = ()) -> Plan:
    """Return what the answer to a question about a topic of the knowledge holds; `said`: the facts of the answer before."""
    part = question.part
    topic = meant(knowledge, knowledge.topics[question.topic], part)
    facet = facet_of(topic, part)
    if facet is None and question.leaning:
        facet = next((one for one in topic.facets if one.fact in said), None)
    silences = (*(facet.silences if facet else ()), *topic.silences)
    of_all = topic.role == "belief" and (part.claim.quantifier == "all" or has_any(part, DOUBTING))  # that the belief itself puts right
    if named := next((silence.says for silence in silences if has_any(part, silence.words) and not of_all), ""):
        return _unsaid(topic, part, facet, named, said)
    own = frozenset() if has_any(part, HOW_OFTEN) else _OWN_POINTS.get(topic.role, frozenset())
    unsaid = tuple(point for point in part.points if point not in topic.said and point not in own)
    unsaid = () if _side(topic, part) else unsaid
    kind = _kind(topic, part, unsaid)
    verdict: Verdict = part.claim.verdict if kind in {"verdict", "either"} else ""
    if kind == "verdict" and not verdict:
        verdict = "unsaid" if unsaid else "yes"
    verdict = _settled(topic, part, facet, verdict)
    if verdict == "unsaid" and not unsaid:
        unsaid = ("other",)
    detail = _side(topic, part) if kind == "side" else next((point for point in part.points if point in topic.said), "")
    silence = silence_of(knowledge, part, but=facet.words if facet else ()) if unsaid and not _BY_KIND & set(unsaid) else ()
    fact = facet.fact if facet else topic.fact
    bare = len(part.text.split()) <= _BARE_WORDS and not has_any(part, ASKING)  # what asks for content only seems to claim
    known = fact in said and (kind != "verdict" or bare)
    return Plan(topic.id, kind, verdict, situation(part), facet, detail, unsaid, silence, known, has_any(part, ASKING_DETAIL))
