"""Which places of a list, and which list, a message names."""

from spacy.tokens import Doc

from pandu.language.corrections import takes_back
from pandu.language.job import job
from pandu.language.scale import names_place
from pandu.language.spelling import correct, is_word
from pandu.language.tables.ordinals import (
    AMONG,
    CARDINALS,
    COUNTED,
    COUNTED_ELSEWHERE,
    COUNTING,
    EARLIER,
    NUMBER_ONE,
    ONE,
    ORDINALS,
    OUT_OF,
    PHRASES,
    POINTERS,
    QUIZ_POINTERS,
    RELATIVE,
)
from pandu.language.words import forms_of, has, pad, words_of
from pandu.message import NamedPlace, Ordinal

_LONG_ORDINALS = tuple(word for word in ORDINALS if len(word) >= 5)  # shorter words have too many neighbours
_SHORT = 6  # words: so few with a place beside the last item mean a list


def find_ordinals(doc: Doc) -> list[Ordinal]:
    """Return the places in a list that the message names, in order ("nomor dua sama nomor tiga": two)."""
    words = words_of(doc)
    padded = pad(words)
    if beside := _beside(padded):
        return [Ordinal(beside, pointed=len(words) <= _SHORT)]
    if places := next((places for phrase, places in PHRASES.items() if has(padded, phrase)), ()):
        return [Ordinal(place, pointed=True) for place in places]
    return _single_places(doc, [_spelt(word) for word in words])


def find_list(doc: Doc) -> str | None:
    """Return the topic id of the list that the message names ("daftar tugas tadi"), or None."""
    padded = pad(forms_of(doc))
    return next((topic for word, topic in job().lists.items() if has(padded, word)), None)


def _beside(padded: str) -> NamedPlace | None:
    """Return the place beside the item spoken of last ("satunya lagi"), but not for "nomor satunya"."""
    if any(has(padded, phrase) for phrase in NUMBER_ONE):
        return None
    return next((place for phrase, place in RELATIVE.items() if has(padded, phrase)), None)


def _spelt(word: str) -> str:
    """Return `word` as the table of ordinals has it ("krtiga" -> "ketiga")."""
    return ONE.get(word) or (word if is_word(word) or word in COUNTED else correct(word, _LONG_ORDINALS))


def _single_places(doc: Doc, words: list[str]) -> list[Ordinal]:
    """Return the places that single words name; `words` are those of the message, put right."""
    at = [i for i, word in enumerate(words) if word in ORDINALS and not _counts_elsewhere(words[:i]) and not _is_count(words, i)]
    if len(at) > 1:
        at = [i for i in at if words[i] != EARLIER]
    pointers = _pointers(doc) if at else frozenset()
    return [Ordinal(ORDINALS[words[i]], bool(pointers & set(words[max(0, i - 2) : i])) or len(words) == 1) for i in at]


def _pointers(doc: Doc) -> frozenset[str]:
    """Return the words that point at a list, or where an answer is taken back, those that say which."""
    if not takes_back(doc):
        return POINTERS
    return POINTERS | QUIZ_POINTERS if names_place(doc) else frozenset()


def _counts_elsewhere(before: list[str]) -> bool:
    """Return whether the words before a number say that it counts something else ("slide ke" 3)."""
    bare = before[:-1] if before[-1:] == [COUNTING] else before
    return bool(bare) and bare[-1] in COUNTED_ELSEWHERE


def _is_count(words: list[str], at: int) -> bool:
    """Return whether the number at `at` says how many ("dua orang itu", "antara dua", "tiga dari lima")."""
    if words[at] not in CARDINALS or (at and words[at - 1] in POINTERS):
        return False
    if words[at + 1 : at + 2] and words[at + 1].startswith(words[at]):  # "lima-limanya": all of them
        return True
    out_of = words[at + 1 : at + 2] == [OUT_OF] and bool(CARDINALS & set(words[at + 2 : at + 3]))
    return out_of or bool(COUNTED & set(words[at + 1 : at + 2]) or AMONG & set(words[max(0, at - 1) : at]))
