"""What a message that leans on what was said before wants."""

from collections.abc import Callable
from functools import cache

from spacy.tokens import Doc

from pandu.language.job import job
from pandu.language.tables.follow_ups import (
    ADDRESSED,
    AGREEING,
    BACK,
    BESIDE_AGREEING,
    BESIDE_BOTH,
    BESIDE_JOB,
    BOTH,
    OTHERS,
    REFUSING,
    SKIPPING,
    UNTRUE,
    WANTS,
)
from pandu.language.tables.scale import FILLERS
from pandu.language.words import forms_of, once, pad, words_of


@cache
def _ranked() -> list[tuple[str, int]]:
    """Return the phrases, each padded before and with the place of its want; each may end within a word."""
    return [(f" {phrase}", rank) for rank, phrases in enumerate(WANTS.values()) for phrase in phrases]


@cache
def _beginnings() -> tuple[dict[str, int], list[int]]:
    """Return the phrases of one word with the first want that each tells, and how long they are."""
    found = {phrase[1:]: rank for phrase, rank in reversed(_ranked()) if " " not in phrase[1:]}
    return found, sorted({len(beginning) for beginning in found})


@cache
def _by_first() -> dict[str, list[tuple[str, int]]]:
    """Return the phrases of several words by the first one, with each want."""
    found: dict[str, list[tuple[str, int]]] = {}
    for phrase, rank in _ranked():
        if " " in phrase[1:]:
            found.setdefault(phrase.split()[0], []).append((phrase, rank))
    return found


@once
def find_want(doc: Doc) -> str | None:
    """Return what a follow-up wants: a key of WANTS or of the table below, or None for just more."""
    padded = pad(forms_of(doc))
    found = _first_told(padded)
    if found in (None, "meaning") and _calls_untrue(doc):  # "berarti" is no question for the meaning
        return "doubt"
    return found or next((want for want, says in _WHOLE_WANTS.items() if says(doc)), None)


def _first_told(padded: str) -> str | None:
    """Return the first of WANTS of which a phrase begins in a padded text where a word does."""
    words, (beginnings, lengths), by_first = set(padded.split()), _beginnings(), _by_first()
    ranks = [rank for word in words & by_first.keys() for phrase, rank in by_first[word] if phrase in padded]
    ranks += [beginnings[word[:length]] for word in words for length in lengths if word[:length] in beginnings]
    return list(WANTS)[min(ranks)] if ranks else None


def _calls_untrue(doc: Doc) -> bool:
    """Return whether something is called untrue that somebody else said ("bohong dong pak guru", but not "jawabanmu salah")."""
    words, stems = set(words_of(doc)), {token.lemma_ for token in doc}
    return bool(UNTRUE & words and OTHERS & (words | stems)) and not ADDRESSED & words


def _names_only_the_job(doc: Doc) -> bool:
    """Return whether a message names the ministry or the job and says nothing of it ("kemlu")."""
    words = set(words_of(doc))
    names = (*job().own, *job().weak)
    return bool(words & {*names}) and words <= {word for name in names for word in name.split()} | BESIDE_JOB


def _agrees(doc: Doc) -> bool:
    """Return whether a message does nothing but take up an offer ("boleh deh")."""
    words = set(words_of(doc))
    return bool(AGREEING & words) and words <= AGREEING | BESIDE_AGREEING and not any(token.text == "?" for token in doc)


def _skips(doc: Doc) -> bool:
    """Return whether nothing is said but that a question is to be left out ("skip dulu deh")."""
    words = set(words_of(doc))
    return bool(SKIPPING & words) and words <= SKIPPING | BESIDE_AGREEING | FILLERS


def _refuses(doc: Doc) -> bool:
    """Return whether nothing is said but that something is wrong or not wanted ("bukan")."""
    words = set(words_of(doc))
    return bool(REFUSING & words) and words <= REFUSING | BESIDE_AGREEING


def _wants_back(doc: Doc) -> bool:
    """Return whether nothing is said but that one wants to go back ("kembali")."""
    words = set(words_of(doc))
    return bool(BACK & words) and words <= BACK | BESIDE_AGREEING


def _wants_both(doc: Doc) -> bool:
    """Return whether a message takes two of what was offered ("dua-duanya dong")."""
    words = {token.norm_ for token in doc if token.is_alpha or "-" in token.text} | set(words_of(doc))
    return bool(BOTH & words) and set(words_of(doc)) <= BOTH | BESIDE_BOTH


_WHOLE_WANTS: dict[str, Callable[[Doc], bool]] = {
    "job": _names_only_the_job, "yes": _agrees, "no": _refuses, "both": _wants_both, "back": _wants_back, "unsure": _skips,
}  # fmt: skip
