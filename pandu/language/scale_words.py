"""Which levels of a scale of four a row of words names; the answer of a whole message is read in pandu/language/scale.py."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from pandu.language.quiz_numbers import EXACT, MARKED, mark_numbers
from pandu.language.spelling import correct, stem
from pandu.language.tables.scale import ENDINGS, FILLERS, HALVES, LONGEST, OFTEN_MISSPELT, PHRASES, TURNS, Kind
from pandu.language.words import KEPT_WORDS

STEPS = 4
DOUBLED = "+"  # stands behind a word that was said twice ("kaku-kaku")
_TWICE = re.compile(r"(\w{3,})(?:-\1|2)(?:nya|an)?")
_HEADS = {"best": 4, "good": 3, "bad": 2, "worst": 1}
_DEGREES = {"very": 4, "very_after": 4, "mild": 3, "few": 2}
_DENIALS = {"deny", "deny_yet"}
_WORST, _LOW, _HIGH, _TOP = 1, 2, 3, 4
_TOO_MUCH = "amat"  # behind what is denied it only weakens ("ga minat amat")
Said = Kind | int


@dataclass
class Piece:
    """What stands between two pauses: its levels, what else it holds (`kinds`), and how many words that nothing accounts for."""

    levels: list[int] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    other: int = 0

    @property
    def alone(self) -> int | None:
        """The one level it names, if it says nothing else."""
        return self.levels[0] if len(set(self.levels)) == 1 and not self.other and not self.kinds - {"number", "agrees"} else None


@lru_cache(KEPT_WORDS)
def scale_word(word: str) -> str:
    """Return `word`, misspelt scale words put right and endings cut ("lumyan", "lumayanji" -> "lumayan", "canggungnya" -> "canggung")."""
    if word in PHRASES or word in FILLERS:
        return word
    bare = next((word.removesuffix(end) for end in ENDINGS if word.endswith(end) and word.removesuffix(end) in PHRASES), "")
    root = bare or stem(word)
    return root if bare or PHRASES.get(root) in _HEADS else correct(word, OFTEN_MISSPELT)


def doubled(text: str, norm: str) -> str:
    """Return the standard form of a word, marked where a quality was said twice ("kaku-kaku")."""
    return f"{norm}{DOUBLED}" if _TWICE.fullmatch(text) and PHRASES.get(norm) in _HEADS else norm


def level_of(words: Sequence[str]) -> int | None:
    """Return the level that a row of standard forms names last, or None."""
    levels = read_piece([scale_word(word) for word in mark_numbers(" ".join(words), STEPS).split()]).levels
    return levels[-1] if levels else None


def read_piece(words: Sequence[str], beside: Container[str] = ()) -> Piece:
    """Return what a row of scale words and marked numbers says; a number counts before words. Words `beside` an answer change nothing."""
    piece, said = Piece(), list[tuple[Said, str]]()
    for kind, phrase in _phrases(words):
        if number := MARKED.fullmatch(phrase):
            piece.kinds.add("number" if number[1] == EXACT else "about")
            piece.levels.append(int(number[2]))
        elif isinstance(kind, int) or kind in _HEADS or kind in _DEGREES or kind in _DENIALS or kind == "altogether":
            said.append((kind, phrase))
        elif kind:
            piece.kinds.add(kind)
        elif phrase not in FILLERS and phrase not in TURNS and phrase not in beside:
            piece.other += 1
    if HALVES & {phrase.removesuffix(DOUBLED) for _, phrase in said}:
        piece.kinds.add("about")
    piece.levels = piece.levels or list(_levels(said))
    return piece


def _phrases(words: Sequence[str]) -> Iterator[tuple[Said | None, str]]:
    """Yield the longest phrases of the tables from the left, and single words of which these know nothing."""
    at = 0
    while at < len(words):
        sizes = range(min(LONGEST, len(words) - at), 0, -1)
        phrase = next((text for size in sizes if (text := " ".join(words[at : at + size])) in PHRASES), words[at])
        yield PHRASES.get(phrase.removesuffix(DOUBLED)), phrase
        at += phrase.count(" ") + 1


@dataclass
class _Clause:
    """What has been said so far of one thing: what one is, how much, and whether that is denied.

    `soft`: not to the end ("belum", "ga kaku-kaku amat", "sedikit canggung").
    """

    head: str = ""
    degree: str = ""
    denied: bool = False
    soft: bool = False
    altogether: bool = False

    def takes(self, kind: Said) -> bool:
        """Return whether a phrase goes on with the clause, and does not begin another."""
        return not (isinstance(kind, int) or (self.head and (kind in _HEADS or (kind in _DENIALS and not self.altogether))))

    def add(self, kind: str, phrase: str) -> None:
        """Go on with a phrase."""
        if kind in _HEADS:
            self.head, self.soft = kind, self.soft or (self.denied and phrase.endswith(DOUBLED))
        elif kind in _DENIALS:
            self.denied, self.soft = not self.denied, kind == "deny_yet"
        elif kind == "altogether":
            self.altogether = True
        elif self.denied and phrase == _TOO_MUCH:
            self.soft = True
        else:
            self.degree = self.degree if self.degree == "few" else kind
            self.soft = self.soft or phrase == "sedikit"

    def level(self) -> int | None:
        """Return the level it comes to, None where nothing was said."""
        if not self.head:
            return self._degree_alone()
        high = self.head in {"best", "good"}
        if self.denied:
            return self._denied(high)
        if self.degree.startswith("very"):
            return _TOP if high else _WORST
        if self.degree:
            return _DEGREES[self.degree] if high else _HIGH if self.degree == "few" and not self.soft else _LOW
        return _HEADS[self.head]

    def _degree_alone(self) -> int | None:
        if self.denied or self.altogether:
            return _LOW if self.soft and not self.altogether else _WORST
        return _DEGREES.get(self.degree)

    def _denied(self, high: bool) -> int:
        if self.altogether:
            return _WORST if high else _TOP
        return (_LOW if self.soft or self.head == "best" else _WORST) if high else _HIGH


def _levels(said: Sequence[tuple[Said, str]]) -> Iterator[int]:
    """Yield the levels that a row of phrases comes to."""
    clause = _Clause()
    for kind, phrase in said:
        if not clause.takes(kind):
            yield from _level(clause)
            clause = _Clause()
        if isinstance(kind, int):
            yield kind
        else:
            clause.add(kind, phrase)
    yield from _level(clause)


def _level(clause: _Clause) -> Iterator[int]:
    if (level := clause.level()) is not None:
        yield level
