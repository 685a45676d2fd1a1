"""A message cut into the clauses in which somebody tells something, each with the words that it needs to be understood."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from pandu.language.spelling import normalize_word
from pandu.language.tables.clauses import (
    ADDING,
    AND,
    CONCESSIONS,
    CONTRASTS,
    COUPLED,
    JOINTS,
    LEADING,
    LEADING_WITHIN,
    ONLY,
    PREDICATES,
    SAME,
    SUBJECTS,
    THEN,
    WITH,
)

_STOP = re.compile(r"[!;\n]+|(?<=\w):(?=\s)|\?+|\.{2,}|(?<!\d)\.(?!\w)|,(?!\d)|\s[-\u2013\u2014/]\s|(?<=\w)\s*[()]\s*")
_WORD = re.compile(r"[^\s]+")
_KEPT = 32  # texts: several readers ask for the clauses of one
_TOPIC_WORDS = 3  # of a piece that only names what the next one is about ("geopolitik? favoritku")
_WITHOUT = re.compile(r"\b(?:di|ke)\w{3,}")
_SHORTEST_UNMARKED = 3  # words behind a joint


def split_clauses(text: str) -> list[str]:
    """Return the clauses of a message in their order ("jago debat tapi batu" -> "jago debat", "tapi batu")."""
    return list(_clauses(text))


@lru_cache(_KEPT)
def _clauses(text: str) -> tuple[str, ...]:
    pieces = [clause for piece in _joined(list(_between_stops(text))) for clause in _at_joints(piece)]
    return tuple(piece for piece in pieces if re.search(r"\w", piece))


def _between_stops(text: str) -> Iterator[tuple[str, str]]:
    """Yield each piece with the mark that ends it."""
    start = 0
    for stop in _STOP.finditer(text):
        if piece := text[start : stop.start()].strip():
            yield piece, stop.group().strip()[:1]
        start = stop.end()
    if piece := text[start:].strip():
        yield piece, ""


def _joined(pieces: list[tuple[str, str]]) -> list[str]:
    """Return the pieces, those that lead up to the next one joined to it."""
    joined: list[str] = []
    open_end, mark = False, ""
    for piece, stop in pieces:
        if open_end:
            joined[-1] = f"{joined[-1]}{mark} {piece}"
        else:
            joined.append(piece)
        mark = stop
        open_end = stop in (",", "?") and not open_end and _leads(piece, stop)
    return joined


def _leads(piece: str, stop: str) -> bool:
    words = _standard(piece)
    if stop == "?":  # "bahasa Jerman? siapa takut", but not "cocok ga?"
        return len(words) <= _TOPIC_WORDS and not set(words) & (PREDICATES | SUBJECTS) and not {"apa", "siapa", "bagaimana"} & set(words)
    return bool(LEADING & set(words[:LEADING_WITHIN])) or _denies_reason(words)


def _denies_reason(words: list[str]) -> bool:
    """Return whether a piece says only what is not so ("ngalah bukan karena takut, tapi ...")."""
    return any(pair in (("bukan", "karena"), ("bukan", "cuma")) for pair in pairwise(words))


def _standard(text: str) -> list[str]:
    return [w for word in text.lower().split() for w in normalize_word(word.strip(" ,.!?\"'")).split()]


def _at_joints(piece: str) -> Iterator[str]:
    """Yield the clauses of a piece without stops."""
    spans = [match.span() for match in _WORD.finditer(piece)]
    words = [piece[start:end].lower().strip(",.\"'") for start, end in spans]
    start = 0
    for place, (begin, _) in enumerate(spans):
        if place and piece[start:begin].strip() and _begins(words, place):
            yield piece[start:begin].strip(" ,")
            start = begin
    yield piece[start:].strip(" ,")


def _begins(words: list[str], place: int) -> bool:
    """Return whether a clause begins with the word at `place`."""
    word, rest = words[place], words[place + 1 :]
    if not rest:
        return False
    before = normalize_word(words[place - 1])
    following = _standard(" ".join(rest[:2]))
    if word in CONCESSIONS:
        return not _WITHOUT.match(rest[0]) and not (following[0] == "tidak" and len(rest) > 1 and _WITHOUT.match(rest[1]))
    if word in CONTRASTS:
        return word not in ADDING or (following[0] in PREDICATES if word == "juga" else _tells(following, rest))
    if word not in JOINTS:
        return False
    if word in ONLY:
        return before not in SUBJECTS and not words[place - 1].endswith(("nya", "ku", "mu")) and following[0] in PREDICATES
    if word in SAME:
        return before not in WITH and following[0] in PREDICATES - SUBJECTS
    if word in THEN:
        return following[0] in PREDICATES
    return word in AND and not (before in COUPLED and following[0] in COUPLED) and _tells(following, rest)


def _tells(following: list[str], rest: list[str]) -> bool:
    """Return whether what stands behind a joint can tell something by itself ("suka debat", but not "Mesir")."""
    return following[0] in PREDICATES or len(rest) >= _SHORTEST_UNMARKED
