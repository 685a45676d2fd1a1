"""What a message says beyond its intent: scale words, ordinals, traits with polarity."""

import re
from collections.abc import Iterator

from pandu.language.pipeline import read
from pandu.language.tables import CLAUSE_BREAKS, NEGATIONS, ORDINALS, POLAR_TRAITS, SCALE, SCALE_FILLERS, TRAITS

_SCALE_WORDS = frozenset(word for phrases in SCALE.values() for phrase in phrases for word in phrase.split())


def _words(text: str) -> list[str]:
    return [word for token in read(text) for word in token.norm_.split()]


def find_scale(text: str) -> int | None:
    """Return 1 to 4 for an answer on the quiz scale; None where `text` holds none.

    The longest phrase wins. At most one word may stand beside it that is neither a filler nor on the scale
    ("lumayan suka politik" is an answer, "bisa jelaskan tugasnya" is a question).
    """
    words = [word for word in _words(text) if re.search(r"\w", word)]
    padded = f" {' '.join(words)} "
    found = [(len(phrase), value) for value, phrases in SCALE.items() for phrase in phrases if f" {phrase} " in padded]
    others = [word for word in words if word not in _SCALE_WORDS and word not in SCALE_FILLERS]
    return max(found)[1] if found and len(others) <= 1 and "?" not in text else None


def find_ordinal(text: str) -> int | None:
    """Return the number named in `text` (-1 for the last one), or None."""
    return next((ORDINALS[word] for word in _words(text) if word in ORDINALS), None)


def _clauses(text: str) -> Iterator[list[str]]:
    clause: list[str] = []
    for token in read(text):
        if token.norm_ in CLAUSE_BREAKS:
            yield clause
            clause = []
        else:
            clause += [token.norm_, token.lemma_] if token.norm_ != token.lemma_ else [token.norm_]
    yield clause


def find_traits(text: str) -> dict[str, bool]:
    """Return the traits named in `text`: id -> True (has it) or False (lacks it).

    A negation reaches over its own clause; clauses end at "tapi", "dan", a comma and the like.
    A clause without a negation of its own is positive.
    """
    traits: dict[str, bool] = {}
    for clause in _clauses(text):
        joined, negative = f" {' '.join(clause)} ", bool(NEGATIONS & set(clause))
        for trait, stems in TRAITS.items():
            if any(f" {stem} " in joined for stem in stems):
                traits[trait] = not negative
        for word, (trait, positive) in POLAR_TRAITS.items():
            if f" {word} " in joined:
                traits[trait] = positive != negative
    return traits
