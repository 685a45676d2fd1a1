"""What an answer holds, as data: the verdict, the fact that bears on the question, what the source does not say. No text."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from pandu.dialogue.facts import denies, facet_of, has_any, meant, silence_of, told_apart
from pandu.dialogue.memory import SELF
from pandu.dialogue.resolve import Question
from pandu.dialogue.settle import myth_or_fact, same_or_not, says_only, says_same, settled
from pandu.knowledge import Facet, Knowledge, Topic
from pandu.language.tables.claims import (
    ASKED_DIFFERENCE,
    ASKED_UNTRUE,
    ASKING_DETAIL,
    DOUBTING,
    HOW_OFTEN,
    LISTING,
    NOT_UNTRUE,
    OTHERNESS,
    PANDU_WRONG,
    SAMENESS,
)
from pandu.language.tables.quiz_numbers import NUMBERS
from pandu.message import Part, Point, Verdict

Kind = Literal["answer", "plain", "verdict", "either", "said", "unsaid", "side"]


@dataclass(frozen=True)
class Plan:
    """An answer about one topic.

    `kind`: the answer to an open question, the same in simpler words, a verdict, "A or B", a detail that the source gives or does not
    give, one side of a comparison. `situation`: the keys of knowledge/verdicts.yml that fit, the most special first. `facet`: the part of
    the topic that is asked, or None for its whole fact. `silence`: what is not said, as the knowledge calls it, or nothing for the
    names of the points. `known`: the fact was said in the answer before. `announced`: the words surely ask for a detail. `items`: so
    many of a list are wanted, 0 for all.
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
    items: int = 0


# What the topic itself is about: "siapa yang cocok" and "sehari-hari ngapain" ask for its answer.
_OWN_POINTS = {
    "added": frozenset({"other"}),
    "traits": frozenset({"person"}),
    "unfit": frozenset({"person"}),
    "tasks": frozenset({"frequency", "time", "example"}),
    "beliefs": frozenset({"place", "comparison"}),  # "jauhnya di mana"
    "difference": frozenset({"place", "person", "comparison"}),  # "bedanya di mana", "yang lebih fokus ke kebijakan siapa"
}


# Roles whose facts affirm what one may deny ("mereka nggak mantau kan").
_AFFIRMING = frozenset({"task", "trait", "belief"})
_LISTS = frozenset({"tasks", "traits"})  # roles of topics that say what the job as a whole is
# Details that are better named by their kind than by a word of the message.
_BY_KIND = frozenset({"reason", "number", "frequency", "time", "place", "consequence"})
_SIDE_WORDS = 3  # at most, of what only names a side


def situation(part: Part) -> tuple[str, ...]:
    """Return the situations of a claim, the most special first."""
    claim, denied = part.claim, part.claim.polarity == "neg"
    asked = myth_or_fact(part)
    meta = has_any(part, ASKED_UNTRUE) and not has_any(part, (*NOT_UNTRUE, *PANDU_WRONG))
    keys = [asked] if asked else ["meta"] if meta else []
    if says_same(part) or same_or_not(part):
        keys.append("same")
    if has_any(part, DOUBTING):
        keys += ["neg_doubt"] if denied else ["doubt"]
    if part.subject.person:
        keys.append("told")
    if claim.quantifier and not (claim.quantifier == "all" and part.subject.person == SELF):  # "tiap hari aku baca berita"
        keys += [f"neg_{claim.quantifier}"] if denied and not says_only(part) else [claim.quantifier]
    return (*keys, "neg") if denied else tuple(keys)


def _side(topic: Topic, part: Part) -> str:
    """Return which side of a comparison alone a question asks for ("diplomat itu siapa", "kalau pejabat?"), or ""."""
    asks_who = part.form == "open" or (part.form == "point" and set(part.points) <= {"person", "other"})
    if topic.sides and asks_who and part.subject.kind == "compared":
        return "compared"
    names_own = part.subject.kind == "job" and len(part.text.split()) <= _SIDE_WORDS and not has_any(part, (*OTHERNESS, *SAMENESS))
    return "own" if topic.sides and names_own else ""


def _asks_for_list(topic: Topic, part: Part) -> bool:
    """Return whether a list of beliefs is asked for, though it sounds like a claim ("ekspektasi sama realita dong kak")."""
    claims = part.claim.quantifier or part.claim.polarity == "neg" or myth_or_fact(part) or has_any(part, (*ASKED_UNTRUE, *DOUBTING))
    return topic.role == "beliefs" and part.form == "confirm" and not claims and not part.points and part.claim.verdict != "unsaid"


def _kind(topic: Topic, part: Part, unsaid: tuple[Point, ...]) -> Kind:
    if _asks_for_list(topic, part):
        return "answer"
    if (part.form == "confirm" and _side(topic, part) != "own") or (topic.role == "difference" and same_or_not(part)):
        return "verdict"
    if part.form == "either":
        return "verdict" if myth_or_fact(part) else "either"
    if _side(topic, part):
        return "side"
    if unsaid:
        return "unsaid"
    return "said" if any(point in topic.said for point in part.points) else "answer"


def _unsaid(topic: Topic, part: Part, facet: Facet | None, silence: str, said: Collection[str]) -> Plan:
    """Return the plan that names what the source does not say of a topic."""
    claims = part.form in {"confirm", "either"}
    kind: Kind = "verdict" if claims else "unsaid"
    known = (facet.fact if facet else topic.fact) in said
    return Plan(topic.id, kind, "unsaid" if claims else "", (), facet, unsaid=part.points or ("other",), silence=(silence,), known=known)


def _named(topic: Topic, facet: Facet | None, part: Part) -> str:
    """Return how the topic itself calls what is asked and not said, or ""; a belief puts a claim on all, or a doubt, right by itself."""
    silences = (*(facet.silences if facet else ()), *topic.silences)
    put_right = topic.role == "belief" and (part.claim.quantifier == "all" or has_any(part, DOUBTING))
    return "" if put_right else next((silence.says for silence in silences if has_any(part, silence.words)), "")


def _points_unsaid(topic: Topic, facet: Facet | None, part: Part) -> tuple[Point, ...]:
    """Return the details asked that neither the topic or its `facet` says nor are what it is about."""
    given = {*topic.said, *(facet.answers if facet else ())}
    own = frozenset() if has_any(part, HOW_OFTEN) else _OWN_POINTS.get(topic.role, frozenset())
    asks_difference = topic.role == "difference" and part.form in {"open", "point"} and has_any(part, ASKED_DIFFERENCE)
    own |= {"frequency", *_OWN_POINTS["difference"]} if asks_difference else frozenset()  # "sering dikira sama, bedanya di mana"
    return () if _side(topic, part) else tuple(point for point in part.points if point not in given and point not in own)


def _verdict(knowledge: Knowledge, topic: Topic, facet: Facet | None, part: Part, kind: Kind, unsaid: tuple[Point, ...]) -> Verdict:
    read: Verdict = part.claim.verdict if kind in {"verdict", "either"} else ""
    if kind == "verdict" and not read:
        read = "unsaid" if unsaid else "yes"
    return settled(topic, facet, part, read, told_apart(knowledge, topic, part) if kind == "verdict" else "")


def _facet(topic: Topic, question: Question, said: Collection[str]) -> Facet | None:
    """Return the part of a topic that is meant; where a question leans on the last answer, the one whose fact was said."""
    before = (one for one in topic.facets if question.leaning and one.fact in said)
    return facet_of(topic, question.part) or next(before, None)


def _items(topic: Topic, part: Part) -> int:
    """Return how many items of its list a command asks for ("sebutkan 3 tugas"), 0 for all."""
    if not topic.parts or part.form != "open" or not LISTING & part.forms:
        return 0
    counted = (int(NUMBERS.get(word, word)) for word in part.words if word in NUMBERS or word.isdecimal())
    wanted = next(counted, 0)
    return wanted if wanted < len(topic.parts) else 0


def _openings(topic: Topic, facet: Facet | None, part: Part, verdict: Verdict, named: bool, doubtful: bool) -> list[str]:
    """Return the situations in which neither yes nor no is said; `named`: something is not said by name, `doubtful`: so is the verdict."""
    denied, quantifier = part.claim.polarity == "neg", part.claim.quantifier
    contrary = denied and not quantifier and topic.role in _AFFIRMING and not denies(topic, facet)
    not_only = denied and quantifier == "only"  # "bukan cuma itu" is said by itself
    untold = verdict == "partly" and topic.role == "trait" and not part.traits  # a strength or a weakness that was not read
    beside = verdict == "yes" and named and not contrary  # "tugasnya jalan-jalan": the fact bears on the rest alone
    hedged = (doubtful and not named and not not_only) or beside or untold
    return [*(["contrary"] if contrary else []), *(["hedged"] if hedged else [])]


def plan(knowledge: Knowledge, question: Question, said: Collection[str] = ()) -> Plan:
    """Return what the answer to a question about a topic of the knowledge holds; `said`: the facts of the answer before."""
    part = question.part
    topic = meant(knowledge, knowledge.topics[question.topic], part)
    facet = _facet(topic, question, said)
    if named := _named(topic, facet, part):
        return _unsaid(topic, part, facet, named, said)
    unsaid = _points_unsaid(topic, facet, part)
    kind = _kind(topic, part, unsaid)
    verdict = _verdict(knowledge, topic, facet, part, kind, unsaid)
    doubtful = kind == "verdict" and part.claim.doubtful and verdict == part.claim.verdict and verdict != "partly" and not unsaid
    unsaid = unsaid or (("other",) if verdict == "unsaid" else ())
    silence = silence_of(knowledge, part, but=facet.words if facet else ()) if unsaid and not _BY_KIND & set(unsaid) else ()
    of_whole = facet is None and topic.role in _LISTS and not part.claim.quantifier and verdict != "no"
    if not silence and kind == "verdict" and of_whole:
        silence = silence_of(knowledge, part)  # a claim on the job as a whole is about the thing that it names
        verdict, unsaid = ("unsaid", ("other",)) if silence else (verdict, unsaid)
    if verdict == "no" and silence and part.claim.quantifier == "only" and topic.role in {"trait", "traits"}:
        verdict = "unsaid"  # "cuma yang ekstrovert": nothing of the profile is narrowed
    detail = _side(topic, part) if kind == "side" else next((point for point in part.points if point in topic.said), "")
    known = (facet.fact if facet else topic.fact) in said
    keys = (*_openings(topic, facet, part, verdict, bool(silence), doubtful), *situation(part))
    return Plan(topic.id, kind, verdict, keys, facet, detail, unsaid, silence, known, has_any(part, ASKING_DETAIL), _items(topic, part))
