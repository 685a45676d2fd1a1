"""The words of a message as the matchers look at them: a list, or one padded text in which whole phrases are found."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import TypeVar

from spacy.tokens import Doc, Token

KEPT_WORDS = 8_000  # of which something is known already: most words of a message are among the last thousands
_LETTER = re.compile(r"\w")
Found = TypeVar("Found")


def once(find: Callable[[Doc], Found]) -> Callable[[Doc], Found]:
    """Let a Doc that the pipeline has finished remember what `find` finds in it: many matchers ask for the same."""
    key = f"{find.__module__}.{find.__name__}"

    @wraps(find)
    def found(doc: Doc) -> Found:
        known = doc.user_data
        if key not in known:
            known[key] = find(doc)
        return known[key]  # type: ignore[no-any-return]

    return found


@once
def _words_of(doc: Doc) -> list[str]:
    return [word for token in doc for word in token.norm_.split() if _LETTER.search(word)]


@once
def _forms_of(doc: Doc) -> list[str]:
    return [*_words_of(doc), "|", *(token.lemma_ for token in doc)]


def words_of(tokens: Iterable[Token]) -> list[str]:
    """Return the standard forms, split into single words, without punctuation."""
    if isinstance(tokens, Doc):
        return _words_of(tokens).copy()
    return [word for token in tokens for word in token.norm_.split() if _LETTER.search(word)]


def forms_of(tokens: Iterable[Token]) -> list[str]:
    """Return standard forms, then the stems."""
    if isinstance(tokens, Doc):
        return _forms_of(tokens).copy()
    kept = list(tokens)
    return [*words_of(kept), "|", *(token.lemma_ for token in kept)]


def pad(words: Iterable[str]) -> str:
    """Return the words as one text for `has`."""
    return f" {' '.join(words)} "


class Phrases:
    """Whole words and phrases under names, found by their first word: of hundreds only those are looked for that may be there."""

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        """Take phrases, each with its name."""
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        for phrase, name in named:
            self._by_first.setdefault(phrase.split()[0], []).append((phrase, name))

    def within(self, padded: str) -> Iterator[tuple[str, str]]:
        """Yield the phrases that stand in a padded text, each once for each of its names."""
        for word in set(padded.split()) & self._by_first.keys():
            for phrase, name in self._by_first[word]:
                if has(padded, phrase):
                    yield phrase, name


def has(padded: str, phrase: str) -> bool:
    """Return whether the phrase stands in a padded text, as whole words."""
    return f" {phrase} " in padded
