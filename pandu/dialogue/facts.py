"""Which part of the knowledge the words of a message mean: the fact, the one nearest to it, the name of what the source does not say."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, groupby

from pandu.knowledge import NOT_COVERED, Facet, Knowledge, Topic
from pandu.knowledge.silences import Named
from pandu.language.tables.claims import ASKED_DIFFERENCE, IN_WHAT, JOINTS, NOT_ALL, OTHERNESS, SAMENESS
from pandu.language.tables.fit import FIT_WORDS
from pandu.language.tables.persons import HEARD_FROM, SAYING
from pandu.message import STEMS, Part, Verdict

_PHRASE_WORDS = 2  # from which on a phrase says surely which part of a topic is meant
_DENIED_WORDS = 2  # behind "bukan", that are only ruled out
_JOINT_WORDS = 3  # at most, between two things that are asked together
# Who does what, where two are compared: each side beside what the source says of it ("own": of the job alone).
_SIDES = {"own": "own", "weak": "own", "compared": "compared"}  # names of the knowledge
_OWN_WORK, _OTHERS_WORK = "own work", "both"
_WORKS = {"own": _OWN_WORK, "both": _OTHERS_WORK}
_STEPS = 4  # a side and its work, twice, in any order
_AS_IN_SOURCE = {frozenset(("own", _OWN_WORK)), frozenset(("compared", _OTHERS_WORK))}
_TURNED_ROUND = {frozenset(("own", _OTHERS_WORK)), frozenset(("compared", _OWN_WORK))}


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
    if topic.role == "difference" and part.form == "confirm" and has_any(part, (*SAMENESS, *OTHERNESS)) and not _tells_apart(topic, part):
        return None
    asking = replace(part, words=part.asked) if part.asked else part
    fitting = [one for one in topic.facets if has_any(asking, one.words)] or [one for one in topic.facets if has_any(part, one.words)]
    found = [facet for facet in fitting if not facet.weak] or fitting
    if not found and topic.role == "difference" and part.subject.kind == "compared" and part.form == "confirm":
        return next((facet for facet in topic.facets if facet.either == "other"), None)
    longest = max((_longest(part, facet.words) for facet in found), default=0)
    found = [facet for facet in found if longest < _PHRASE_WORDS or _longest(part, facet.words) == longest]
    weighs_one = found and part.form == "either" and topic.role == "difference"
    return found[0] if len(found) == 1 or weighs_one else None


def _tells_apart(topic: Topic, part: Part) -> bool:
    """Return whether a claim that two differ or not names in what ("bedanya cuma di negosiasi")."""
    return sum(has_any(part, one.words) for one in topic.facets) > 1 or has_any(part, IN_WHAT)


def told_apart(knowledge: Knowledge, topic: Topic, part: Part) -> Verdict:
    """Return whether two who are compared are told apart as the source does it ("diplomat yang nego, pejabatnya ngurus kebijakan"): "yes",
    "no" where it is the other way round, "" where a part does not say of each what it does."""
    if topic.role != "difference":
        return ""
    names = {word: side for key, side in _SIDES.items() for word in knowledge.names[key]}
    works = {word: _WORKS[facet.either] for facet in topic.facets if facet.either in _WORKS for word in facet.words}
    sides = {**works, **names}
    found = (next((sides[one] for one in forms if one in sides), "") for forms in _with_stems(part.words))
    said = [one for one in found if one]
    steps = [one for one, _ in groupby(said)]
    pairs = {frozenset(steps[:2]), frozenset(steps[2:])} if len(steps) == _STEPS else set()
    return "yes" if pairs == _AS_IN_SOURCE else "no" if pairs == _TURNED_ROUND else ""


def _with_stems(words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield each standard form with its stem; with itself where one token has several forms, so that they do not stand side by side."""
    end = words.index(STEMS) if STEMS in words else len(words)
    forms, stems = words[:end], words[end + 1 :]
    yield from zip(forms, stems if len(stems) == len(forms) else forms, strict=True)


def meant(knowledge: Knowledge, topic: Topic, part: Part) -> Topic:
    """Return the topic that a claim is about.

    Of a list of beliefs the only part whose words stand in it; all traits where it is asked if one thing is enough; the comparison where
    a task is said to be the other's.
    """
    enough = part.claim.quantifier == "enough" and part.claim.polarity != "neg"
    if enough and (topic.role == "trait" or (topic.role == "belief" and has_any(part, FIT_WORDS))) and not part.told:
        return knowledge.topics[knowledge.with_role("traits") or topic.id]
    if topic.role == "task" and part.subject.kind == "compared" and part.form == "confirm":
        return knowledge.topics[knowledge.with_role("difference") or topic.id]
    claims = topic.role == "beliefs" and part.form in {"confirm", "either", "point"}
    fitting = [knowledge.topics[one] for one in topic.parts if facet_of(knowledge.topics[one], part)] if claims else []
    return fitting[0] if len(fitting) == 1 else topic


def denies(topic: Topic, facet: Facet | None) -> bool:
    """Return whether the fact of a topic, or of its `facet`, denies a claim on all ("tidak semua ...")."""
    return (facet.fact if facet else topic.fact).startswith(NOT_ALL)


def nearest_fact(knowledge: Knowledge, part: Part, traits: Mapping[str, bool] | None = None) -> str:
    """Return what the source says nearest to something that is not in it, or ""; none on a strength among the told `traits`."""
    known: Iterator[Topic | Facet] = chain.from_iterable((topic, *topic.facets) for topic in knowledge.topics.values())
    strengths = {trait for trait, has in (traits or {}).items() if has}
    fitting = (one for one in known if one.near and getattr(one, "trait", "") not in strengths and has_any(part, one.near))
    return next((one.fact for one in fitting), "")


def _without_speakers(words: tuple[str, ...]) -> Iterator[str]:
    """Yield words without those who only say something ("suami saya bilang", "kata mertua")."""
    for place, word in enumerate(words):
        said = {*words[place + 1 : place + 3]} & SAYING or {*words[max(0, place - 1) : place]} & HEARD_FROM
        if not said:
            yield word


def _without_denied(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without what is only ruled out behind something else ("jurusan kuliahnya, bukan SMA")."""
    end = words.index(STEMS) if STEMS in words else len(words)
    at = next((place for place in range(1, end) if words[place] == "bukan"), None)
    denied = set(words[at + 1 : at + 1 + _DENIED_WORDS]) if at else set()
    return tuple(word for place, word in enumerate(words) if not (word in denied and (place > (at or 0))))


def silence_of(knowledge: Knowledge, part: Part, most: int = 1, but: Collection[str] = ()) -> tuple[str, ...]:
    """Return how the knowledge calls what a part asks and the source does not say: at most so many, in their order; `but`: by other words.

    What is only ruled out ("jurusannya, bukan SMA") counts where nothing else is named ("bukan ngurusin TKI ya?"). Of words that lie
    within each other the longest counts. What is of the subject that the part was read to ask for goes before
    the rest, then what is named first; what is joined to it by an "and" stands beside it.
    """
    said = tuple(_without_speakers(part.asked or part.words))
    texts = (f" {' '.join(words)} " for words in (_without_denied(said), said))
    padded = next((text for text in texts if any(knowledge.silences_in(text, but))), "")
    subject = part.best.intent.removeprefix(NOT_COVERED)
    ranked = sorted(knowledge.silences_in(padded, but), key=lambda one: (not subject or one.silence.about != subject, one.start))
    chosen: list[Named] = []
    for one in ranked:
        joined = not chosen or any(_are_joined(padded, (other.start, other.end), (one.start, one.end)) for other in chosen)
        if joined and one.silence.says not in {other.silence.says for other in chosen} and len(chosen) < most:
            chosen.append(one)
    return tuple(one.silence.says for one in sorted(chosen, key=lambda one: one.start))


def _are_joined(padded: str, *places: tuple[int, int]) -> bool:
    """Return whether an "and" or "or" stands between two places of a text, and little else."""
    (_, end), (begin, _) = sorted(places)
    between = padded[end:begin].split()
    return len(between) <= _JOINT_WORDS and bool(JOINTS & set(between))
