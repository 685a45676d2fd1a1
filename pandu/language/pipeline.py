"""A spaCy pipeline for Indonesian as it is typed in chats: normalised forms and stems on each token.

Stems are PySastrawi's (Nazief and Adriani's confix stripping); slang is spaCy's table plus ours.
"""

import re
from functools import cache, lru_cache

import spacy
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory
from spacy.language import Language
from spacy.lookups import load_lookups
from spacy.strings import hash_string  # type: ignore[attr-defined]
from spacy.tokens import Doc

from pandu.language.tables import CLITICS, LEET, SLANG

_STRETCHED = re.compile(r"(\w)\1{2,}")
_REDUPLICATED = re.compile(r"^(\w{3,})2(nya|ku|mu)?$")
_HYPHENATED = re.compile(r"\b(\w{2,})-(?:\1)(nya|ku|mu)?\b")


@cache
def _stemmer():  # type: ignore[no-untyped-def]
    return StemmerFactory().create_stemmer()


@cache
def _spacy_slang() -> dict[str, str]:
    return dict(load_lookups("id", ["lexeme_norm"]).get_table("lexeme_norm").items())


def _spacy_norm(word: str) -> str:
    table = _spacy_slang()
    return str(table.get(hash_string(word), word))


def _without_clitic(word: str) -> str:
    for clitic in CLITICS:
        if word.endswith(clitic) and word[: -len(clitic)] in SLANG:
            return SLANG[word[: -len(clitic)]]
    return word


@lru_cache(maxsize=20_000)
def normalize_word(word: str) -> str:
    """Return the standard form of one typed word ("bangettt" -> "banget", "gk" -> "tidak")."""
    word = word.lower()
    if re.search(r"[a-z]\d|\d[a-z]", word) and not _REDUPLICATED.match(word):
        word = word.translate(LEET)
    word = _REDUPLICATED.sub(r"\1", word)
    word = _STRETCHED.sub(r"\1", word)
    if word in SLANG:
        return SLANG[word]
    return _without_clitic(_spacy_norm(word))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the stem of a normalised word ("memantau" -> "pantau"); the word itself where there is none."""
    return " ".join(_stemmer().stem(part) or part for part in word.split()) or word


@Language.component("indonesian_chat")
def _indonesian_chat(doc: Doc) -> Doc:
    for token in doc:
        token.norm_ = normalize_word(token.text)
        token.lemma_ = stem(token.norm_)
    return doc


@cache
def chat_pipeline() -> Language:
    """Return the pipeline; each token of its Doc has `norm_` and `lemma_`."""
    nlp = spacy.blank("id")
    nlp.add_pipe("indonesian_chat")
    return nlp


def read(text: str) -> Doc:
    """Return the Doc of `text`, reduplications joined ("tugas-tugasnya" -> "tugasnya")."""
    return chat_pipeline()(_HYPHENATED.sub(r"\1\2", text.lower()))
