"""From the ranking of intents to the topic that is meant."""

from collections import defaultdict
from dataclasses import replace

from pandu.dialogue import answers, thresholds
from pandu.dialogue.heard import Candidate, Heard
from pandu.dialogue.state import Guess
from pandu.knowledge import intent_of

FIT = "suitability"
_COURTESIES = frozenset({"greet", "help", "thanks"})  # what a question may begin with
Candidates = tuple[Candidate, ...]


def candidates_of(ranking: tuple[Guess, ...]) -> Candidates:
    """Return the topics that a ranking holds possible, best first; `ask_not_covered_salary` and `…_career` count as one."""
    total: dict[str, float] = defaultdict(float)
    best: dict[str, str] = {}
    for guess in ranking:
        topic = answers.topic_of(guess.intent)
        total[topic] += guess.confidence
        best.setdefault(topic, guess.intent)
    found = [Candidate(topic, confidence, best[topic]) for topic, confidence in total.items()]
    return tuple(sorted(found, key=lambda candidate: -candidate.confidence))


def weigh(heard: Heard) -> Heard:
    """Return what was heard with its candidates and the best of them; as it was where the ranking is empty."""
    found = candidates_of(heard.message.ranking)
    if not found:
        return heard
    candidates = _beyond_courtesy(heard, found)
    return replace(heard, candidates=candidates, best=_best_of(heard, candidates))


def _beyond_courtesy(heard: Heard, candidates: Candidates) -> Candidates:
    """Return the candidates, what is asked besides before a courtesy."""
    if candidates[0].topic not in _COURTESIES:
        return candidates
    if asked := _asked_in_part(heard):
        return (asked, *candidates)
    if asked := _asked_after_greeting(heard, candidates):
        return (asked, *candidates[2:])
    return candidates


def _asked_in_part(heard: Heard) -> Candidate | None:
    """Return what a part asks beside the courtesy ("makasih ya, eh tugasnya apa")."""
    for part in heard.message.parts:
        if part.confidence >= thresholds.PART_BESIDE_COURTESY and answers.is_content(heard.knowledge, part.intent):
            return Candidate(answers.topic_of(part.intent), max(part.confidence, thresholds.QUESTION_FROM), part.intent)
    return None


def _asked_after_greeting(heard: Heard, candidates: Candidates) -> Candidate | None:
    """Return what comes second after a greeting, as sure as both are ("halo kak mau tes")."""
    if candidates[0].topic != "greet" or len(candidates) == 1:
        return None
    greeting, asked = candidates[:2]
    asks = answers.is_content(heard.knowledge, asked.intent) or asked.topic in {"quiz", "help"}
    if asked.confidence < thresholds.BESIDE_GREETING or not asks:
        return None
    return replace(asked, confidence=greeting.confidence + asked.confidence)


def _best_of(heard: Heard, candidates: Candidates) -> Candidate:
    """Return the first candidate, unless it is unsure and a trait or its whole list is meant rather."""
    told = candidates[0] if candidates[0].topic in heard.message.traits else None
    return _told_trait(heard, candidates) or told or _whole(heard, candidates) or candidates[0]


def _told_trait(heard: Heard, candidates: Candidates) -> Candidate | None:
    """Return the one trait that was told, where it is unsure which is meant ("si adik yang pemalu, kendala ga?" read as who fits)."""
    best, told = candidates[0], [trait for trait in heard.message.traits if trait in heard.knowledge.topics]
    near = [c for c in candidates if FIT in {c.topic, answers.whole_of(heard.knowledge, c.topic)}]
    unsure = best.confidence < (thresholds.FIT_BELOW if best.topic == FIT else thresholds.WHOLE_BELOW)
    if len(told) != 1 or best not in near or not unsure:
        return None
    return Candidate(told[0], sum(c.confidence for c in near), intent_of(told[0]))


def _whole(heard: Heard, candidates: Candidates) -> Candidate | None:
    """Return the list in place of an unsure part of it, where another of its family is likely: `duties` for `duties.monitoring`."""
    best, whole = candidates[0], answers.whole_of(heard.knowledge, candidates[0].topic)
    family = [c for c in candidates[1:] if whole and whole in {c.topic, answers.whole_of(heard.knowledge, c.topic)}]
    if best.confidence >= thresholds.WHOLE_BELOW or not family or family[0].confidence < thresholds.FAMILY_FROM:
        return None
    return Candidate(whole, best.confidence + sum(c.confidence for c in family), intent_of(whole))
