"""The spaCy pipeline of chat Indonesian: `spacy.load("pandu/language/chat_id")` builds it once this module is imported.

Each token has `norm_` (standard form), `lemma_` (stem) and `_.negated` (stands in the reach of a negation).
"""

import re
from collections.abc import Callable, Container
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from pandu.language.plain import plain
from pandu.language.spelling import normalize_word, stem
from pandu.language.tables.emoji import EMOJI
from pandu.language.tables.negation import ASKED, CARRIERS, CLAUSE_BREAKS, DENIALS, NEGATIONS, ONLY_DENIED, OPENING_DENIAL

MODEL_PATH = Path(__file__).resolve().parent / "chat_id"
# A reduplication stays one token: "tugas-tugasnya" is one word of Indonesian.
_TOKEN = re.compile(r"(\w{2,})-\1(?:\w{2,3})?\b|\w+|[^\w\s]")
_LETTER = re.compile(r"\w")

Token.set_extension("negated", default=False, force=True)


class ChatTokenizer:
    """Splits at spaces and punctuation, but keeps reduplications whole."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return the Doc of `text` in its plain form."""
        text = plain(text)
        spans = [match.span() for match in _TOKEN.finditer(text)]
        if not spans:
            return Doc(self._vocab)
        ends = [start for start, _ in spans[1:]] + [len(text)]
        words = [text[start:end] for start, end in spans]
        return Doc(self._vocab, words=words, spaces=[end < following for (_, end), following in zip(spans, ends, strict=True)])

    def to_disk(self, *_: Any, **__: Any) -> None:
        """Nothing is kept on disk."""

    def from_disk(self, *_: Any, **__: Any) -> "ChatTokenizer":
        """Nothing is read from disk."""
        return self


@spacy.registry.tokenizers("pandu.ChatTokenizer.v1")  # type: ignore[misc]
def _create_tokenizer() -> Callable[[Language], ChatTokenizer]:
    return lambda nlp: ChatTokenizer(nlp.vocab)


@Language.component("chat_words")
def set_words(doc: Doc) -> Doc:
    """Set the standard form and the stem of each token."""
    wordless = not any(_LETTER.search(token.text) for token in doc)
    for token in doc:
        token.norm_ = EMOJI.get(token.text, token.text) if wordless else normalize_word(token.text)
        token.lemma_ = stem(token.norm_)
    return doc


def _denies(words: list[str]) -> bool:
    """Return whether the words of a clause hold a negation that is neither a question's ("cocok ga") nor of "ga masalah"."""
    denied, turned = False, False
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        if word in CARRIERS:
            continue
        asks = word in DENIALS and (after in ONLY_DENIED or (word == "tidak" and before in ASKED))
        if turned and word in NEGATIONS:  # "ga takut ngomong", "ga pernah ga suka": both are gone
            denied, turned = False, False
        elif word == OPENING_DENIAL:
            turned = True
        elif word in NEGATIONS and not asks:
            denied, turned = True, word in DENIALS
        else:
            turned = False
    return denied


@Language.component("negation_scope")
def set_negation(doc: Doc) -> Doc:
    """Mark each token of a clause that holds a negation."""
    start = 0
    for end in [*(t.i for t in doc if t.norm_ in CLAUSE_BREAKS), len(doc)]:
        clause = doc[start:end]
        negated = _denies([word for token in clause for word in token.norm_.split() if _LETTER.search(word)])
        for token in clause if negated else ():
            token._.negated = True
        start = end + 1
    return doc


def negated(doc: Doc) -> list[bool]:
    """Return for each token whether it stands in the reach of a negation, without spaCy's way to it, which costs ten times as much."""
    known: Container[object] = doc.user_data
    return [("._.", "negated", token.idx, None) in known for token in doc]


@cache
def chat_pipeline() -> Language:
    """Return the pipeline, loaded once for each process."""
    return spacy.load(MODEL_PATH)


def read(text: str) -> Doc:
    """Return the Doc of `text`; spaCy's own call does the same, with checks that cost as much as a short text's words."""
    doc = chat_pipeline().tokenizer(text)
    for _, component in chat_pipeline().pipeline:
        doc = component(doc)
    return doc
