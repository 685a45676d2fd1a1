"""What the words of a message say on the scale of the quiz, as far as single words and numbers decide it.

Answers told otherwise ("temen berantem pasti aku yang damaiin") are left to pandu/nlu/quiz_answers.py.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spacy.tokens import Doc

from pandu.language.corrections import pointed_places, takes_back
from pandu.language.questions import without_echo
from pandu.language.quiz_numbers import COUNTED, MARKED, mark_numbers
from pandu.language.scale_words import DOUBLED, STEPS, Piece, doubled, level_of, read_piece, scale_word
from pandu.language.spelling import normalize_word
from pandu.language.tables.corrections import BACK_POINTERS, CORRECTIONS
from pandu.language.tables.ordinals import POINTERS, QUIZ_POINTERS
from pandu.language.tables.questions import QUESTION_WORDS
from pandu.language.tables.scale import (
    ALTERNATIVES,
    BECOMES,
    BESIDE_JOKES,
    DENIAL,
    FILLERS,
    GIVING,
    JOKES,
    PAUSES,
    PHRASES,
    REASON_STARTS,
    RESTARTS,
    TURNS,
)
from pandu.language.words import words_of

_WORD = re.compile(r"(\w{2,})-\1\w*|\w+")
_AGREES = 3  # what mere agreement comes to, of four
_OPEN = frozenset({"unknown", "nothing", "depends"})  # beside one of these a level is not sure
_BESIDE_CORRECTION = CORRECTIONS | BACK_POINTERS | QUIZ_POINTERS | POINTERS


@dataclass(frozen=True)
class Scale:
    """What the words say: a level where they name one, `sure` where every word is accounted for.

    `levels`: all that are named, in order; `first`, `last`: those of the first and the last piece, if it says nothing else;
    `opening`, `turned`: the last level that is named before a turn ("tapi", "cuma") and the first one behind it, whatever else
    is said; `kinds`: what else stands in the message.
    """

    value: int | None = None
    sure: bool = False
    levels: tuple[int, ...] = ()
    first: int | None = None
    last: int | None = None
    opening: int | None = None
    turned: int | None = None
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Steps:
    """The scale of the knowledge: how many steps, and its own words in standard forms with their places."""

    count: int = STEPS
    names: Mapping[str, int] = MappingProxyType({})


def _words(title: str) -> list[str]:
    return [found[0] for found in _WORD.finditer(title)]


def steps_of(titles: Iterable[str]) -> Steps:
    """Return the scale that the knowledge calls by `titles`."""
    names = [" ".join(normalize_word(word) for word in _words(title.lower())) for title in titles]
    return Steps(len(names), {name: place for place, name in enumerate(names, 1)})


def carried(level: int, steps: int, onto: int) -> int:
    """Return the step of a scale of `onto` that stands where `level` does on one of `steps`."""
    return level if steps == onto else 1 + int((level - 1) * (onto - 1) / (steps - 1) + 0.5)


def find_scale(doc: Doc, steps: Steps = Steps()) -> Scale:
    """Return what the words of a message say on a scale.

    An explicit number counts before words ("santai sama yang beda, 4"); what is said last counts where an answer is started anew
    ("lumayan eh sangat") or taken back.
    """
    doc, back = without_echo(doc), takes_back(doc)
    rows = _since_restart([row for row in _rows(doc, steps.count) if row])
    pieces = [(row, _read(row, steps, back)) for row in rows]
    told = [piece for place, (row, piece) in enumerate(pieces) if not place or row[0] not in REASON_STARTS]
    kinds = frozenset(kind for piece in told for kind in piece.kinds)
    counting = [piece for piece in told if "number" in piece.kinds] or told
    levels = tuple(level for piece in counting for level in piece.levels)
    misses = not BECOMES.intersection(words_of(doc)) if back else _asks(doc, rows)
    open_choice = "about" in kinds or any(row[0] in ALTERNATIVES for row in rows)
    plain = not (any(piece.other for piece in counting) or kinds & _OPEN or misses or open_choice)
    levels, sure = levels or (_AGREES,) * ("agrees" in kinds), plain and len(set(levels)) == 1
    value = (levels[-1] if back else levels[0]) if levels else None
    ends = (pieces[0][1].alone, pieces[-1][1].alone) if pieces else (None, None)
    return Scale(value, sure, levels, *ends, *_around_turn(pieces), kinds | ({"about"} if open_choice and levels else set()))


def _around_turn(pieces: list[tuple[list[str], Piece]]) -> tuple[int | None, int | None]:
    """Return the level named last before a turn, and the one named first behind it."""
    turning = next((place for place, (row, _) in enumerate(pieces) if row[0] in TURNS), len(pieces))
    before = [level for _, piece in pieces[:turning] for level in piece.levels]
    behind = [level for _, piece in pieces[turning:] for level in piece.levels]
    return (before[-1], behind[0] if behind else None) if before and turning < len(pieces) else (None, behind[0] if behind else None)


def _read(row: list[str], steps: Steps, back: bool) -> Piece:
    """Return what a row of words says; a row that is a word of the knowledge's scale means its place there."""
    for words in (row, [word for word in row if word not in FILLERS]):
        if place := steps.names.get(" ".join(words)):
            return Piece([place])
    piece = read_piece(row, _BESIDE_CORRECTION if back else ())
    if not piece.kinds & {"number", "about"}:
        piece.levels = [carried(level, STEPS, steps.count) for level in piece.levels]
    return piece


def _since_restart(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows from the last one that starts an answer anew, or that calls a joke what was said before."""
    jokes = [place for place, row in enumerate(rows) if _is_joke(row)]
    rows = [row for row in rows[jokes[-1] + 1 :] if not set(row) <= BESIDE_JOKES] if jokes else rows
    starts = [place for place, row in enumerate(rows) if row[0] in RESTARTS and level_of(row) is not None]
    return rows[max(starts, default=0) :]


def _is_joke(row: list[str]) -> bool:
    return bool(JOKES.intersection(row)) and set(row) <= JOKES | BESIDE_JOKES


def _rows(doc: Doc, steps: int) -> Iterator[list[str]]:
    """Yield the words of the message, scale words put right and numbers marked, cut where something else may begin."""
    shown = [word for token in doc for word in _shown(token.text, token.norm_)]
    if names_place(doc):
        shown = _without_places(shown)
    row: list[str] = []
    for word in mark_numbers(" ".join(shown), steps).split():
        if word in PAUSES | TURNS | RESTARTS | ALTERNATIVES | REASON_STARTS:
            yield row
            row = [] if word in PAUSES else [word]
        elif word[0].isalnum() or word == COUNTED or MARKED.fullmatch(word):
            row.append(word if word.endswith(DOUBLED) else scale_word(word))
    yield row


def _shown(text: str, norm: str) -> list[str]:
    return [text] if text.isdigit() else doubled(text, norm).split()


def _asks(doc: Doc, rows: list[list[str]]) -> bool:
    """Return whether a message has a mark that asks ("bagus ga", but not a bare "ga"), or asks behind what looks like a reason."""
    last = rows[-1] if rows else []
    denied = len(last) > 1 and last[-1] == DENIAL and " ".join(last[-2:]) not in PHRASES
    return denied or doc[-1:].text == "?" or any(row[0] in REASON_STARTS and QUESTION_WORDS & set(row) for row in rows)


def names_place(doc: Doc) -> bool:
    """Return whether a number says which answer is taken back ("nomor 1 jadi sangat"), and is not the answer ("eh, nomor 3")."""
    if not takes_back(doc):
        return False
    words = words_of(doc)
    rest = _without_places(words)
    return rest != words and (level_of(rest) is not None or bool(QUIZ_POINTERS & set(words)))


def _without_places(words: list[str]) -> list[str]:
    """Return the words without those that say which answer is taken back ("nomor 3 ganti sangat", but not "jadi nomor 3")."""
    places = {i for i in pointed_places(words) if not GIVING & set(words[max(0, i - 2) : i - 1])}
    return [word for i, word in enumerate(words) if i not in places]
