"""The names of jobs, posts and offices in a message, each with its table and its place."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from spacy.tokens import Doc

from pandu.language.job import job
from pandu.language.tables import subject_words as t
from pandu.language.tables.names import NAMES, NO_JOBS, OPEN_JOBS, THIS_JOB_WEAK
from pandu.language.words import KEPT_WORDS

BREAK = "|"
_LONGEST = 5  # words of a name
_ENDINGS = ("nya", "nyo", "nye", "kah", "lah", "ku", "mu", "ne")
_SHORTEST = 3
OTHERS = frozenset(("job", "post", "authority", "office", "body"))  # the tables of other jobs


_NO_COMPLEMENTS = t.DUTIES | t.POINTERS | t.MODALS | t.FILLERS | t.NATURE | t.SAYS | t.OWNERS | t.JOINED | NO_JOBS


def _of_job() -> Iterator[tuple[str, str, str]]:
    yield from ((phrase, "weak", phrase) for phrase in THIS_JOB_WEAK)
    for sort, phrases in (("this", job().own), ("weak", job().weak), ("diplomat", job().compared)):
        yield from ((phrase, sort, phrases[0]) for phrase in phrases)


@cache
def _index() -> dict[tuple[str, ...], tuple[str, str]]:
    named = ((phrase, sort, name) for sort, table in NAMES.items() for name, phrases in table.items() for phrase in phrases)
    return {tuple(phrase.replace("-", " ").split()): (sort, name) for phrase, sort, name in (*named, *_of_job())}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in _index())


@lru_cache(KEPT_WORDS)
def _bare(word: str) -> str:
    """Return a word without its clitic ("tugasnya" -> "tugas"), or itself."""
    return next((word.removesuffix(e) for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= _SHORTEST), word)


def is_in(word: str, kept: Set[str]) -> bool:
    """Return whether a word, or what is left of it without its clitic, is one of a set."""
    return word in kept or _bare(word) in kept


@dataclass(frozen=True)
class Mention:
    """A name in a message: its table, how it is called, and where it stands."""

    sort: str
    name: str
    start: int
    end: int


def _forms(doc: Doc) -> Iterator[str]:
    for token in doc:
        if token.text == "mata-mata":  # its standard form is "mata"
            yield "matamata"
        elif token.text in ("kira-kira", "kira2"):
            yield "barangkali"
        elif any(map(str.isalnum, token.norm_)):
            yield from token.norm_.split()
        elif token.text not in "-/'\"":
            yield BREAK


class Names:
    """One message: its standard forms, with a mark at each break, and the names in it."""

    def __init__(self, doc: Doc) -> None:
        self.words = list(_forms(doc))
        self.mentions = list(self._told_apart(list(self._find())))

    def _match(self, at: int) -> Mention | None:
        if _first_words().isdisjoint((self.words[at], _bare(self.words[at]))):
            return self._open(at)
        for length in range(min(_LONGEST, len(self.words) - at), 0, -1):
            phrase = self.words[at : at + length]
            for last in (phrase[-1], _bare(phrase[-1])):
                if hit := _index().get((*phrase[:-1], last)):
                    return Mention(*hit, at, at + length)
        return self._open(at)

    def _open(self, at: int) -> Mention | None:
        """Return a job that begins with one of the words that any other may follow ("tukang sol")."""
        word, following = self.words[at], (*self.words[at + 1 : at + 2], BREAK)[0]
        is_open = word in OPEN_JOBS and len(following) >= _SHORTEST and not is_in(following, _NO_COMPLEMENTS)
        return Mention("job", f"{word} {following}", at, at + 2) if is_open else None

    def _find(self) -> Iterator[Mention]:
        at = 0
        while at < len(self.words):
            found = self._match(at)
            if found:
                yield found
            at = found.end if found else at + 1

    @staticmethod
    def _told_apart(found: list[Mention]) -> Iterator[Mention]:
        """Yield the names; a ministry of another state is another office, "pejabat" before an office only its head."""
        for m, following in zip(found, [*found[1:], None], strict=False):
            beside = following if following and following.start == m.end else None
            if m.sort == "this" and beside and beside.sort == "state":
                yield Mention("office", f"Kementerian Luar Negeri {beside.name}", m.start, beside.end)
            elif m.sort not in ("state", "rank") and not (m.sort == "weak" and beside and beside.sort in OTHERS):
                yield m

    def before(self, at: int, most: int) -> list[str]:
        """Return up to `most` words before a place, the nearest first, back to a break."""
        words = self.words[max(0, at - most) : at][::-1]
        return words[: words.index(BREAK)] if BREAK in words else words

    def after(self, at: int, most: int) -> list[str]:
        """Return up to `most` words from a place on, up to a break."""
        words = self.words[at : at + most]
        return words[: words.index(BREAK)] if BREAK in words else words
