"""Typed words brought to standard forms, and standard forms to stems.

Stems are PySastrawi's (Nazief and Adriani's confix stripping); slang is spaCy's table plus our own.
"""

import re
from functools import cache, lru_cache

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory
from spacy.lookups import load_lookups
from spacy.strings import hash_string  # type: ignore[attr-defined]

from pandu.language.tables.spelling import CLITICS, KEY_WORDS, LEET, SLANG

_STRETCHED = re.compile(r"(\w)\1{2,}")
_REDUPLICATED = re.compile(r"^(\w{2,})(?:2|-\1)(nya|an|ku|mu|kah)?$")
_MIXED = re.compile(r"[a-z]\d|\d[a-z]")
_SHORTEST_BEFORE_CLITIC = 3  # "salah" is no "sa" with "-lah"
_SHORTEST_MISSPELLING = 5  # shorter words have too many neighbours


@cache
def _stemmer():  # type: ignore[no-untyped-def]
    return StemmerFactory().create_stemmer()


@cache
def _spacy_slang() -> dict[int, str]:
    return dict(load_lookups("id", ["lexeme_norm"]).get_table("lexeme_norm").items())


@cache
def _roots() -> frozenset[str]:
    return frozenset(load_lookups("id", ["lemma_lookup"]).get_table("lemma_lookup").values())


def is_word(word: str) -> bool:
    """Return whether spaCy's table of Indonesian words has `word` as a root, so that it is no misspelling of another."""
    return word in _roots()


def neighbours(word: str) -> frozenset[str]:
    """Return `word` and all that is left of it when one letter is left out (Garbe's symmetric deletion)."""
    return frozenset([word, *(word[:i] + word[i + 1 :] for i in range(len(word)))])


@cache
def _misspellings(known: tuple[str, ...]) -> dict[str, str]:
    """Map each deletion neighbour of a known word to it; neighbours of two known words are left out."""
    found: dict[str, set[str]] = {}
    for word in known:
        for form in neighbours(word):
            found.setdefault(form, set()).add(word)
    return {form: words.pop() for form, words in found.items() if len(words) == 1}


def correct(word: str, known: tuple[str, ...]) -> str:
    """Return the one word of `known` of which `word` misses, doubles, swaps or changes one letter; else `word` itself."""
    if len(word) < _SHORTEST_MISSPELLING or word in known:
        return word
    table = _misspellings(known)
    hits = {table[form] for form in neighbours(word) if form in table}
    return hits.pop() if len(hits) == 1 else word


def _without_clitic(word: str) -> str:
    for clitic in CLITICS:
        bare = word.removesuffix(clitic)
        if bare != word and len(bare) >= _SHORTEST_BEFORE_CLITIC and bare in SLANG:
            return SLANG[bare]
    return word


@lru_cache(maxsize=20_000)
def normalize_word(word: str) -> str:
    """Return the standard form of one typed word ("bangettt" -> "banget", "gk" -> "tidak"); it may be several words."""
    if word.lower() in SLANG:
        return SLANG[word.lower()]
    word = _REDUPLICATED.sub(r"\1\2", word.lower())
    if _MIXED.search(word):
        word = word.translate(LEET)
    word = _STRETCHED.sub(r"\1", word)
    if word in SLANG:
        return SLANG[word]
    standard = str(_spacy_slang().get(hash_string(word), word))
    if standard == word and len(word) > _SHORTEST_BEFORE_CLITIC and word[-2:-1] == word[-1:] and word[:-1] in SLANG:  # "mayann"
        return SLANG[word[:-1]]
    return _without_clitic(SLANG.get(standard, standard) if standard != word else word)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the stem of a standard form ("memantau" -> "pantau"), misspelt key words put right; the word itself if it has none."""
    return " ".join(_stemmer().stem(correct(part, KEY_WORDS)) or part for part in word.split()) or word
