"""Typed words brought to standard forms, and standard forms to stems.

Slang is spaCy's table plus our own; stems are those of spaCy's table of Indonesian forms or, where it has none, PySastrawi's
(Nazief and Adriani's confix stripping).
"""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory
from spacy.lookups import Table, load_lookups

from pandu.language.tables.spelling import CHAT_WORDS, CLITICS, FREQUENT, KEY_WORDS, LEET, SLANG
from pandu.language.tables.stems import ENDINGS, STEMS

_STRETCHED = re.compile(r"(\w)\1{2,}")
_REDUPLICATED = re.compile(r"^(\w{2,})(?:2(?:an(?=nya|ku|mu|$))?|-\1)(nya|an|ku|mu|kah)?$")
_MIXED = re.compile(r"[a-z]\d|\d[a-z]")
_SHORTEST_BEFORE_CLITIC = 3  # "salah" is no "sa" with "-lah"
_SHORTEST_MISSPELLING = 5  # shorter words have too many neighbours
_MOST_WRONG = 1  # letters
_VOWELS = frozenset("aiueo")
_SHORTEST_VOWELLESS = 4  # letters: "sma" and "ktp" are names of their own


@cache
def _stemmer():  # type: ignore[no-untyped-def]
    return StemmerFactory().create_stemmer()


@cache
def _table(name: str) -> Table:
    """Return one of spaCy's tables for Indonesian: `lexeme_norm` of slang, `lemma_lookup` of forms and their roots."""
    return load_lookups("id", [name]).get_table(name)


@cache
def _roots() -> frozenset[str]:
    """Return the words that the stemmers hold for roots."""
    return frozenset(_table("lemma_lookup").values()) | frozenset(StemmerFactory().get_words())


@lru_cache(maxsize=20_000)
def is_word(word: str) -> bool:
    """Return whether a list has `word`, or a form that it is made of, so that it is no misspelling of another."""
    return _is_listed(word) or _is_derived(word)


def _is_listed(word: str) -> bool:
    return word in _roots() or word in _table("lemma_lookup") or word in _table("lexeme_norm") or word in SLANG or word in CHAT_WORDS


def _is_derived(word: str) -> bool:
    stripped = _stemmer().stem(word)
    return stripped != word and stripped in _roots()


@lru_cache(maxsize=20_000)
def correct(word: str, known: tuple[str, ...]) -> str:
    """Return the one word of `known` of which `word` misses, doubles, swaps or changes one letter; else `word` itself.

    A word that any list has is none of another's misspellings.
    """
    if len(word) < _SHORTEST_MISSPELLING or word in known or _is_listed(word):
        return word
    hits = extract(word, known, scorer=OSA.distance, score_cutoff=_MOST_WRONG, limit=2)
    return str(hits[0][0]) if len(hits) == 1 and not _is_derived(word) else word


def _without_clitic(word: str) -> str:
    if word in _roots():  # "ingin" is no "ing" with "-in"
        return word
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
    standard = str(_table("lexeme_norm").get(word, word))
    if standard == word and len(word) > _SHORTEST_BEFORE_CLITIC and word[-2:-1] == word[-1:] and word[:-1] in SLANG:  # "mayann"
        return SLANG[word[:-1]]
    return _with_vowels(_without_clitic(SLANG.get(standard, standard) if standard != word else word))


def _consonants(word: str) -> str:
    return word[:1] + "".join(letter for letter in word[1:] if letter not in _VOWELS)


@cache
def _by_consonants() -> dict[str, str]:
    """Return the frequent words by their consonants, without those that two of them share."""
    found: dict[str, list[str]] = {}
    for word in FREQUENT:
        found.setdefault(_consonants(word), []).append(word)
    return {consonants: words[0] for consonants, words in found.items() if len(words) == 1}


def _is_within(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)


def _with_vowels(word: str) -> str:
    """Return the frequent word that was typed without some of its vowels ("hrus" -> "harus"), or the word itself."""
    bare = word.removesuffix("ny") if word.endswith("ny") else word.removesuffix("nya")
    ending = "nya" if bare != word else ""
    vowels = sum(letter in _VOWELS for letter in bare[1:])
    if len(bare) < _SHORTEST_VOWELLESS or vowels > len(bare) // 2:
        return word
    meant = _by_consonants().get(_consonants(bare), "")
    return meant + ending if meant and _is_within(bare, meant) and not is_word(word) else word


def _without_ending(word: str) -> str:
    bare = next((word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending)), word)
    listed = _table("lemma_lookup")
    return bare if listed.get(word) in (None, bare, listed.get(bare)) else word  # "menikah" is no "meni" with "-kah"


def _own_stem(word: str) -> str | None:
    """Return the stem of a word that our table has or that is a root itself, also before an ending ("pegawainya" -> "pegawai")."""
    return next((STEMS.get(form, form) for form in (word, _without_ending(word)) if form in STEMS or form in _roots()), None)


@lru_cache(maxsize=20_000)
def stem_of(word: str) -> str:
    """Return the stem of one standard word as it stands."""
    if own := _own_stem(word):
        return own
    root = str(_table("lemma_lookup").get(word) or _stemmer().stem(word) or word)
    return STEMS.get(root, root)


@lru_cache(maxsize=20_000)
def stem(words: str) -> str:
    """Return the stem of a standard form ("memantau" -> "pantau"), misspelt key words put right; the word itself if it has none."""
    return " ".join(stem_of(correct(word, KEY_WORDS)) for word in words.split()) or words
