"""A sentence as those who read its form see it: its function words, whatever it is about, and the words that announce something."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from spacy.tokens import Doc

from pandu.language.follow_ups import find_want
from pandu.language.tables.claims import ASKED_MYTH, ASKED_UNTRUE, MYTH_OR_FACT, NOT_UNTRUE, REFUTING
from pandu.language.tables.cues import (
    ASKED_LAST,
    BEFORE_DENYING,
    BEHIND_ASKING,
    BEHIND_WHAT,
    COMMANDING,
    CONFIRMING,
    CUES,
    DENIALS,
    FEW_WORDS,
    FIRST_WORDS,
    JUDGED,
    ONLY,
    OPENING,
    OR,
    OTHER_DENIALS,
    PREPOSITIONS,
    RUMOURS,
    SUPPOSED_WORDS,
    SUPPOSING,
    TAIL_WORDS,
)
from pandu.language.tables.function_words import FUNCTION_WORDS
from pandu.language.words import Phrases, once

View = Callable[[Doc, str], str]
_WORD = re.compile(r"\w")
_CONTENT, _NUMBER, _ASKING = "_", "#", "kah"
_LONG, _STEP = 12, 3  # words: longer messages count alike, and in steps
_CUES = Phrases((phrase, name) for name, phrases in CUES.items() for phrase in phrases)


@once
def skeleton(doc: Doc) -> list[str]:
    """Return the function words and signs of a sentence in order, everything between them as "_", numbers as "#"."""
    found = ["^"]
    for token in doc:
        for sign in _signs(token):
            if not (sign == _CONTENT and found[-1] == _CONTENT):
                found.append(sign)
    return [*found, "$"]


def _signs(token: Any) -> Iterator[str]:
    for word in token.norm_.split():
        if word in FUNCTION_WORDS or word in "?,!":
            yield word
        elif token.lemma_ in FUNCTION_WORDS:
            yield token.lemma_
        elif _WORD.match(word):
            yield _NUMBER if word.isdigit() else _CONTENT
    if token.text.endswith(_ASKING) and len(token.text) > 5:
        yield _ASKING


def grams(items: list[str], most: int) -> list[str]:
    """Return all runs of 1 to `most` items, joined."""
    return ["~".join(items[i : i + n]) for n in range(1, most + 1) for i in range(len(items) - n + 1)]


@once
def words(doc: Doc) -> list[str]:
    """Return the standard forms of the words."""
    return [word for token in doc for word in token.norm_.split() if _WORD.match(word)]


@once
def cues(doc: Doc) -> list[str]:
    """Return the names of the cues that stand in a sentence, and how its denials are meant."""
    padded = f" {' '.join([*words(doc), '|', *(token.lemma_ for token in doc)])} "
    found = {name for _, name in _CUES.within(padded)}
    return [*(name for name in CUES if name in found), *sorted(set(denials(doc)))]


def asks_untrue(doc: Doc) -> bool:
    """Return whether it is asked if somebody is wrong ("aku salah ya?"), so that a yes denies what he believes."""
    said = words(doc)
    found, padded = set(said), f" {' '.join(said)} "
    if any(f" {phrase} " in padded for phrase in MYTH_OR_FACT):
        return False
    if any(f" {phrase} " in padded for phrase in ASKED_MYTH):
        return True
    calls_nothing_wrong = any(f" {phrase} " in padded for phrase in NOT_UNTRUE) or _ends_in_or(said) or _supposes(said)
    return bool(found & ASKED_UNTRUE) and not found & REFUTING and not calls_nothing_wrong


def _supposes(said: list[str]) -> bool:
    """Return whether something is only supposed to go wrong ("kalau rekomendasinya salah gimana")."""
    places = [place for place, word in enumerate(said) if word in ASKED_UNTRUE]
    return bool(places) and bool(SUPPOSING & set(said[max(0, places[0] - SUPPOSED_WORDS) : places[0]])) and not JUDGED & set(said)


def _ends_in_or(said: list[str]) -> bool:
    """Return whether the or of a sentence only asks if it is so ("..., atau saya salah paham", "... atau tidak")."""
    behind = next((said[i + 1 :] for i in range(len(said) - 1, 0, -1) if said[i] in OR), None)
    return behind is not None and len(behind) <= TAIL_WORDS and bool({*behind[:2]} & (ASKED_UNTRUE | RUMOURS | DENIALS | OTHER_DENIALS))


def may_deny(doc: Doc) -> bool:
    """Return whether a sentence holds a denial that does not only ask ("pernah ga" only asks)."""
    return any(kind != "N:asks" for kind in denials(doc)) or bool(set(words(doc)) & OTHER_DENIALS)


def denies_only(doc: Doc) -> bool:
    """Return whether a sentence denies that something is all ("ga cuma duduk ngetik doang")."""
    return "N:only" in denials(doc)


def may_have_form(doc: Doc, form: str) -> bool:
    """Return whether the words allow a form: "A or B" needs an or, and a few words that ask for the content claim nothing."""
    said = words(doc)
    if form == "either":
        between = (i for i in range(1, len(said) - 1) if said[i] == "apa" and said[i + 1] not in BEHIND_WHAT)
        return (bool(OR & set(said)) and not _ends_in_or(said)) or any(between)
    if form == "confirm":
        few = len(said) <= FEW_WORDS
        if few and "ada" in said and not CONFIRMING & set(said):  # "mitosnya ada ga" asks for them
            return False
        if said and (said[-1] in ASKED_LAST or COMMANDING & set(said[:FIRST_WORDS])) and not CONFIRMING & set(said):
            return False  # "analisisnya buat apa", "spill dong jobdesk"
        opens = few and bool(OPENING & set(said) or len(said) <= 1)
        return not opens or bool(CONFIRMING & set(said)) or any(kind == "N:asks" for kind in denials(doc))
    return True


def announced_kinds(doc: Doc) -> list[str]:
    """Return the kinds of detail that the words of a question announce ("buat apa": reason)."""
    return [name.removeprefix("P:") for name in cues(doc) if name.startswith("P:")]


@once
def denials(doc: Doc) -> tuple[str, ...]:
    """Return for each denial whether it denies ("ga mantau") or only asks ("cocok ga", "boleh ga wkwk")."""
    return tuple(_denials([word for token in doc for word in token.norm_.split()]))


def _denials(said: list[str]) -> Iterator[str]:
    for before, word, after in zip(["", *said], said, [*said[1:], ""], strict=False):
        if word in DENIALS:
            behind = BEHIND_ASKING - PREPOSITIONS if word == "bukan" else BEHIND_ASKING
            asks = (not _WORD.match(after) or after in behind) and before not in BEFORE_DENYING and bool(before)
            yield "N:asks" if asks else f"N:{'only' if after in ONLY else 'denies'}"


def view_words(doc: Doc, family: str) -> str:
    """Return words and pairs of words, and stems."""
    return " ".join([*grams(words(doc), 2), *(f"L:{token.lemma_}" for token in doc if _WORD.match(token.text))])


def view_skeleton(doc: Doc, family: str) -> str:
    """Return runs of up to four signs of the skeleton."""
    return " ".join(grams(skeleton(doc), 4))


def view_cues(doc: Doc, family: str) -> str:
    """Return the cues, alone and in pairs."""
    found = cues(doc)
    return " ".join([*found, *(f"{a}+{b}" for a in found for b in found if a < b)])


def view_characters(doc: Doc, family: str) -> str:
    """Return runs of three to five letters within the words."""
    padded = (f"<{word}>" for word in words(doc))
    return " ".join(word[i : i + n] for word in padded for n in (3, 4, 5) for i in range(len(word) - n + 1))


def view_family(doc: Doc, family: str) -> str:
    """Return words, cues and pairs of signs beside the family of the topic."""
    beside = [*words(doc), *cues(doc), *grams(skeleton(doc), 2)]
    return " ".join([family, *(f"{family}:{item}" for item in beside)])


def view_wish(doc: Doc, family: str) -> str:
    """Return what the tables take a message for as a follow-up, alone and beside how long it is."""
    want, length = find_want(doc) or "", min(len(doc), _LONG) // _STEP
    return f"W:{want} W:{want}:{length} W::{length}"


VIEWS: dict[str, View] = {
    "words": view_words, "skeleton": view_skeleton, "cues": view_cues, "characters": view_characters, "family": view_family,
    "wish": view_wish,
}  # fmt: skip
