"""What the reader of told traits sees of a clause: words, classes of words, and what is denied of them."""

import operator
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from spacy.tokens import Doc

from pandu.language.chat import negated
from pandu.language.tables.trait_words import (
    BREAKS,
    COMPARED,
    COURSE,
    DENIALS,
    DOUBTS,
    ENDINGS,
    FRONT,
    INNER_ENDINGS,
    NOW,
    OWN,
    PAST,
    PREFIXES,
    REACH,
    TRAIT_WORDS,
    VALENCE,
)

_LETTER = re.compile(r"\w")
SIGNED = "signed"  # the view whose terms count against themselves where a denial turns them round
_SHORTEST_ROOT = 4
_SHORTEST_BASE = 3


@dataclass(frozen=True)
class Word:
    """One word of a clause: standard form, stem, the classes of TRAIT_WORDS, whether a denial reaches it, the clause's too."""

    form: str
    stem: str
    classes: frozenset[str]
    denied: bool
    in_denial: bool

    @property
    def signed_classes(self) -> Iterator[str]:
        """The classes, marked where they are denied."""
        return (f"!{name}" if self.denied else name for name in sorted(self.classes))


@lru_cache(maxsize=20_000)
def roots(word: str) -> tuple[str, ...]:
    """Return the word and what may be its root in chat Indonesian ("ngobrolnya" -> "obrol"), the longest first."""
    bases = [word, *(word[: -len(end)] for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= _SHORTEST_BASE)]
    shortened = bases[1:]
    bases += [b[: -len(end)] for b in shortened for end in INNER_ENDINGS if b.endswith(end) and len(b) - len(end) >= _SHORTEST_ROOT]
    bare = [first + b[len(prefix) :] for b in bases for prefix, firsts in PREFIXES if b.startswith(prefix) for first in firsts]
    return tuple(dict.fromkeys([*bases, *(root for root in bare if len(root) >= _SHORTEST_ROOT)]))


@cache
def _tables() -> tuple[dict[str, set[str]], dict[str, list[tuple[tuple[str, ...], str]]]]:
    """Return the classes by word, and phrases with their class by first word."""
    words: dict[str, set[str]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, entries in TRAIT_WORDS.items():
        for entry in entries:
            parts = tuple(entry.split("_"))
            if len(parts) == 1:
                words.setdefault(entry, set()).add(name)
            else:
                phrases.setdefault(parts[0], []).append((parts, name))
    return words, phrases


@lru_cache(maxsize=20_000)
def _classes_of(form: str, stem: str) -> frozenset[str]:
    known = _tables()[0]
    found = known.get(form, set()) | known.get(stem, set())
    return frozenset(found or next((known[r] for r in roots(form) if len(r) >= _SHORTEST_ROOT and r in known), set()))


@lru_cache(maxsize=20_000)
def _all_forms(form: str, stem: str) -> frozenset[str]:
    return frozenset((form, stem, *roots(form)))


def _in_phrases(forms: list[frozenset[str]]) -> list[set[str]]:
    """Return for each place the classes of the phrases that stand over it."""
    over: list[set[str]] = [set() for _ in forms]
    phrases = _tables()[1]
    for start, here in enumerate(forms):
        for parts, name in (entry for form in here if form in phrases for entry in phrases[form]):
            end = start + len(parts)
            if end <= len(forms) and all(map(operator.contains, forms[start:end], parts)):
                for place in range(start, end):
                    over[place].add(name)
    return over


def _denied(forms: list[str]) -> list[bool]:
    """Return which words mean their opposite: denied, the lesser of two, past and gone, or asked first and then denied."""
    turns = (_reached(forms), _compared(forms), _past(forms), _denied_behind(forms))
    return [sum(turned) % 2 == 1 for turned in zip(*turns, strict=True)]


def _reached(forms: list[str]) -> list[bool]:
    """Return which words a denial reaches; one within the reach of another lifts it."""
    denied, left, count = [], 0, 0
    for form in forms:
        if form in DENIALS:
            count, left = (count + 1 if left else 1), REACH
            denied.append(False)
            continue
        left = 0 if form in BREAKS else left
        denied.append(left > 0 and count % 2 == 1)
        left = max(0, left - 1)
    return denied


def _compared(forms: list[str]) -> list[bool]:
    """Return which words follow "daripada" and the like."""
    start = next((place for place, form in enumerate(forms) if form in COMPARED), len(forms))
    return [place > start for place in range(len(forms))]


def _past(forms: list[str]) -> list[bool]:
    """Return which words stand beside "dulu" in a clause that says how it is now."""
    past = [place for place, form in enumerate(forms) if form in PAST]
    if not past or not NOW & set(forms):
        return [False] * len(forms)
    start = max((n for n in range(past[0]) if forms[n] in BREAKS), default=-1)
    end = next((n for n in range(past[0], len(forms)) if forms[n] in BREAKS or forms[n] in NOW), len(forms))
    return [start < place < end for place in range(len(forms))]


def _denied_behind(forms: list[str]) -> list[bool]:
    """Return which words are denied by what follows them ("grogi? nggak pernah", "marah bukan gayanya")."""
    asked = next((place for place, form in enumerate(forms[:FRONT]) if form == "?"), None)
    behind = set(forms[asked + 1 : asked + 1 + FRONT]) if asked else set()
    if asked and behind & (DENIALS | DOUBTS):
        return [place < asked for place in range(len(forms))]
    disowned = next((n for n, form in enumerate(forms[:-1]) if n and form == "bukan" and roots_of(forms[n + 1]) & OWN), 0)
    return [place < disowned for place in range(len(forms))]


def roots_of(word: str) -> frozenset[str]:
    """Return the roots as a set."""
    return frozenset(roots(word))


def words_of_clause(doc: Doc) -> list[Word]:
    """Return the words, slang of several words taken apart."""
    pairs = [
        (form, stem, denied) for token, denied in zip(doc, negated(doc), strict=True) for form, stem in _aligned(token.norm_, token.lemma_)
    ]
    over = _in_phrases([_all_forms(form, stem) for form, stem, _ in pairs])
    denied = _denied([form for form, *_ in pairs])
    return [
        Word(form, stem, _classes_of(form, stem) | over[place], denied[place], in_denial)
        for place, (form, stem, in_denial) in enumerate(pairs)
    ]


@lru_cache(maxsize=20_000)
def _aligned(norm: str, lemma: str) -> tuple[tuple[str, str], ...]:
    forms, stems = norm.split(), lemma.split()
    return tuple(zip(forms, stems if len(forms) == len(stems) else forms, strict=True))


def _grams(items: list[str], shortest: int, longest: int) -> list[str]:
    return ["~".join(items[i : i + n]) for n in range(shortest, longest + 1) for i in range(len(items) - n + 1)]


def _pairs(items: list[str]) -> list[str]:
    return [f"{a}&{b}" for place, a in enumerate(items) for b in items[place + 1 :]]


def _order(words: list[Word]) -> list[str]:
    """Return in which order denials, classes and breaks follow each other."""
    marks = ["^"]
    for word in words:
        if word.form in DENIALS:
            marks.append("NOT")
        elif word.classes:
            marks.append("|".join(sorted(word.classes)))
        elif word.form in BREAKS:
            marks.append("BREAK")
    return _grams([*marks, "$"], 2, 3)


def _course(words: list[Word]) -> list[str]:
    """Return how praise and blame follow each other, denials counted in."""
    marks = ""
    for word in words:
        value = sum(VALENCE.get(name, 0) for name in word.classes)
        if value:
            marks += "+" if (value > 0) != word.denied else "-"
        marks += COURSE.get(word.form, "")
    balance = max(-2, min(2, marks.count("+") - marks.count("-")))
    return [f"all:{marks}", f"first:{marks[:1]}", f"last:{marks[-1:]}", f"end:{marks[-2:]}", f"long:{marks[-3:]}", f"sum:{balance}"]


def trait_features(doc: Doc) -> dict[str, list[str]]:
    """Return the terms of a clause by view."""
    words = words_of_clause(doc)
    spoken = [word for word in words if _LETTER.search(word.form)]
    forms, stems = [word.form for word in spoken], [word.stem for word in spoken]
    signed = sorted({name for word in words for name in word.signed_classes})
    denials = min(2, sum(word.form in DENIALS for word in words))
    return {
        "words": _grams(forms, 1, 2),
        "stems": _grams(stems, 1, 2),
        "characters": [gram for form in forms for gram in _characters(form)],
        "negated": [("N:" if word.in_denial else "P:") + word.stem for word in spoken],
        "denied": [("N:" if word.denied else "P:") + word.stem for word in spoken],
        "roots": [root for form in forms for root in roots(form) if len(root) >= _SHORTEST_ROOT],
        "classes": signed,
        "pairs": _pairs(signed),
        "denials": [f"{denials}", *(f"{denials}:{name}" for name in sorted({name for word in words for name in word.classes}))],
        "order": _order(words),
        "course": _course(words),
        SIGNED: [("-" if word.denied else "+") + name for word in spoken for name in _kinds(word)],
    }


def _kinds(word: Word) -> list[str]:
    """Return what a word counts as where a denial turns it round: itself, its roots, its classes, each once."""
    return [
        *dict.fromkeys([word.stem, *(root for root in roots(word.form) if len(root) >= _SHORTEST_ROOT)]),
        *(f"|{n}" for n in word.classes),
    ]


@lru_cache(maxsize=20_000)
def _characters(form: str) -> tuple[str, ...]:
    padded = f" {form} "
    return tuple(padded[i : i + n] for n in range(2, 6) for i in range(max(1, len(padded) - n + 1)))
