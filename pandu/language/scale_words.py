"""Which step of the quiz scale a row of words names; the answer of a whole message is read in pandu/language/scale.py."""

from collections.abc import Iterator
from itertools import pairwise

from pandu.language.spelling import correct
from pandu.language.tables.corrections import BACK_POINTERS, CORRECTIONS
from pandu.language.tables.scale import (
    ADJECTIVES,
    ALTERNATIVES,
    ALTOGETHER,
    ENDINGS,
    FILLERS,
    LEADING,
    MIDDLE_HIGH,
    MIDDLE_LOW,
    OFTEN_MISSPELT,
    RESTARTS,
    SCALE,
    STRONG_AFTER,
    STRONG_BEFORE,
    TOP,
    TURNING,
)
from pandu.language.words import has, pad

SCALE_WORDS = frozenset(word for phrases in SCALE.values() for phrase in phrases for word in phrase.split())
# What may belong to an answer; any other word is one of something else.
KNOWN = SCALE_WORDS | FILLERS | CORRECTIONS | BACK_POINTERS | ALTERNATIVES | RESTARTS


def scale_word(word: str) -> str:
    """Return `word`, misspelt scale words put right and Makassar's endings cut ("lumyan", "lumayanji" -> "lumayan")."""
    if word in KNOWN:
        return word
    bare = next((word.removesuffix(end) for end in ENDINGS if word.endswith(end) and word.removesuffix(end) in SCALE_WORDS), word)
    return correct(bare, OFTEN_MISSPELT)


def longest(words: list[str]) -> tuple[str, int] | None:
    """Return the longest scale phrase in `words` and its value; what a denial turns round counts only where nothing else is said."""
    kept = [word for i, word in enumerate(words) if i == 0 or word not in LEADING]
    padded = pad(kept)
    found = [(phrase, value) for value, phrases in SCALE.items() for phrase in phrases if has(padded, phrase)]
    found += _strengthened(kept)
    denied = [entry for entry in found if any(has(padded, f"{denial} {entry[0]}") for denial in TURNING)]
    upright = [entry for entry in found if entry not in denied]
    turned = [(phrase, _turned(value)) for phrase, value in denied if phrase not in TURNING]
    said = [entry for entry in upright if entry[0] not in TURNING and not (turned and entry[0] == ALTOGETHER)] or turned or upright
    return max(said, key=lambda entry: (len(entry[0]), entry[1]), default=None)


def _strengthened(words: list[str]) -> Iterator[tuple[str, int]]:
    """Yield the adjectives that a word beside them raises to the top of the scale ("terbuka sekali")."""
    for first, second in pairwise(words):
        if (first in ADJECTIVES and second in STRONG_AFTER) or (first in STRONG_BEFORE and second in ADJECTIVES):
            yield f"{first} {second}", TOP


def _turned(value: int) -> int:
    """Return what is left of a scale value that is denied ("tidak canggung", "bukan tajam")."""
    return MIDDLE_HIGH if value < MIDDLE_HIGH else MIDDLE_LOW
