"""Whose traits a message tells."""

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc

from pandu.language.clauses import split_clauses
from pandu.language.spelling import normalize_word
from pandu.language.tables.persons import (
    BESIDE,
    CALLED,
    CIRCUMSTANCE,
    HEARD_FROM,
    ME,
    MEANING,
    NOT_OWNED,
    ONLY_ASKING,
    OPENING,
    OWNERS,
    PERSONS,
    SAYING,
)
from pandu.language.words import KEPT_WORDS

SELF = "me"
_CHILD, _CHILD_WORD, _OTHER = "child", "anak", "other"
_FRIEND = "friend"  # friends are spoken of to tell of oneself, too ("aku suka budaya asing, temenku banyak dari luar")
_NAMED = "si"
_MINE = re.compile(r"\w{3,}ku$")
_OWNED = re.compile(r"(?<=\w{3})(?:ku|nya|mu|q|ne)$")
_WORD = re.compile(r"[\w']+")
_PHRASES = tuple((tuple(phrase.split("_")), person) for person, words in PERSONS.items() for phrase in words.split())
_BY_FIRST_WORD: dict[str, list[int]] = {}  # places in _PHRASES
for _place, (_phrase, _) in enumerate(_PHRASES):
    _BY_FIRST_WORD.setdefault(_phrase[0], []).append(_place)


def find_person(doc: Doc) -> str:
    """Return the person whose traits a message tells (a key of PERSONS or "me"), or "" where nobody is named."""
    clauses = [_WORD.findall(clause.lower()) for clause in split_clauses(doc.text)]
    named = [(place, person) for words in clauses for place, person in _named(words)]
    first = next((person for place, person in named if place == 0 and person != _OTHER), "")
    tells_of_self = bool(clauses) and _speaks_of_self(clauses[0]) and not any(_named(clauses[0]))
    if first and not (first == _FRIEND and tells_of_self):
        return first
    other_first = any(place == 0 for place, _ in named)  # "dia berminat, kan sudah saya bilang"
    if any(_speaks_of_self(words) for words in clauses) and not (other_first and not any(_begins_with_self(words) for words in clauses)):
        return SELF
    return next((person for _, person in sorted(named, key=lambda found: found[1] == _OTHER)), "")


@lru_cache(KEPT_WORDS)
def _forms(word: str) -> frozenset[str]:
    return frozenset((word, normalize_word(word), _OWNED.sub("", word), normalize_word(_OWNED.sub("", word))))


def _named(words: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the persons of a clause who may have its traits; the place is 0 for one who stands where a subject does."""
    forms = [_forms(word) for word in words]
    for place in range(len(words)):
        person, end = _person_at(words, forms, place)
        circumstance = place > 1 and (bool(forms[place - 1] & CIRCUMSTANCE) or _is_somebody_elses(words[place]))
        if person and not circumstance and not _is_beside(words, forms, place, end):
            yield (0 if all(form & (OPENING | ME) for form in forms[:place]) and not _is_own(forms, place) else 1), person


def _is_somebody_elses(word: str) -> bool:
    """Return whether a relative is one of the person who is spoken of ("sering jadi penengah kalau temannya ribut")."""
    return word.endswith("nya") and word != "anaknya"


def _is_own(forms: list[frozenset[str]], place: int) -> bool:
    """Return whether somebody speaks of himself by that word ("aku anak sulung", "saya mahasiswa")."""
    return place > 0 and bool(forms[place - 1] & ME)


def _person_at(words: list[str], forms: list[frozenset[str]], place: int) -> tuple[str, int]:
    for phrase, person in (_PHRASES[i] for i in sorted(i for form in forms[place] for i in _BY_FIRST_WORD.get(form, ()))):
        end = place + len(phrase)
        if end <= len(words) and all(part in forms[place + n] for n, part in enumerate(phrase)):
            return person, end
    word, after = words[place], words[place + 1 : place + 2]
    if word == "anakku" or (word == _CHILD_WORD and after and after[0] in OWNERS) or (word == "anaknya" and place == 0):
        return _CHILD, place + 1
    return "", place


def _is_beside(words: list[str], forms: list[frozenset[str]], place: int, end: int) -> bool:
    called = words[place] in CALLED and words[place - 1 : place] != [_NAMED] and not any(form & OWNERS for form in forms[end : end + 1])
    after = [word for word in words[end : end + 2] if word not in OWNERS]
    heard_from = any(form & HEARD_FROM for form in forms[max(0, place - 2) : place])
    return called or heard_from or bool(place and forms[place - 1] & BESIDE) or bool(after and _forms(after[0]) & SAYING)


def _speaks_of_self(words: list[str]) -> bool:
    """Return whether the speaker is named, and not only as the owner of a relative ("teman saya")."""
    forms = [_forms(word) for word in words]
    named = [(place, *_person_at(words, forms, place)) for place in range(len(words))]
    kin = [(place, end) for place, person, end in named if person and person != _OTHER]
    owned = {taken for place, end in kin for taken in range(place, end if _MINE.match(words[end - 1]) else end + 1)}
    mine = (place for place, form in enumerate(forms) if _is_mine(words[place], form) and place not in owned)
    return any(not _only_asks(forms, place) for place in mine)


def _only_asks(forms: list[frozenset[str]], place: int) -> bool:
    """Return whether the speaker at a place only asks or means something ("saya mau tanya", "maksud saya")."""
    meant = any(form & MEANING for form in forms[max(0, place - 1) : place])
    return meant or any(form & ONLY_ASKING for form in forms[place + 1 : place + 3])


def _begins_with_self(words: list[str]) -> bool:
    """Return whether the speaker is the subject of a clause, and does not only say something ("saya bilang")."""
    forms = [_forms(word) for word in words]
    places = (place for place, form in enumerate(forms) if form & ME)
    return any(not any(form & SAYING for form in forms[place + 1 : place + 2]) for place in places)


def _is_mine(word: str, forms: frozenset[str]) -> bool:
    return bool(forms & ME) or bool(_MINE.match(word) and word not in NOT_OWNED)
