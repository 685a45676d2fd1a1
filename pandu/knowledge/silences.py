"""What people ask and the source does not say: how it is called, and where a text names it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Silence:
    """Something that people ask and the source does not say: how it is called, the words that mean it, the refused subject it is of."""

    says: str
    words: tuple[str, ...]
    about: str = ""


class Named(NamedTuple):
    """A silence that a text names, and from where to where."""

    start: int
    end: int
    words: str
    silence: Silence


SilencesByWord = Mapping[str, Iterable[tuple[str, Silence]]]  # by the first word of what means them, with all of its words


def by_first_word(silences: Iterable[Silence]) -> SilencesByWord:
    """Return silences so that of hundreds only those are looked for that may be there."""
    found: dict[str, list[tuple[str, Silence]]] = {}
    for silence in silences:
        for words in silence.words:
            found.setdefault(words.split()[0], []).append((words, silence))
    return found


def named_in(silences: SilencesByWord, padded: str, but: Collection[str] = ()) -> Iterator[Named]:
    """Yield the silences whose words stand in a text that has a blank around each word; `but`: words that do not count."""
    for first in set(padded.split()):
        for words, silence in silences.get(first, ()):
            if words not in but and (start := padded.find(f" {words} ")) >= 0:
                yield Named(start, start + len(words), words, silence)


def apart(named: Iterable[Named]) -> list[Named]:
    """Return those that do not lie over a longer one, the longest first: by words, then by letters, then the last."""
    found: list[Named] = []
    for one in sorted(named, key=lambda one: (-one.words.count(" "), one.start - one.end, -one.start)):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return found
