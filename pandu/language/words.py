"""The words of a message as the matchers look at them: a list, or one padded text in which whole phrases are found."""

import re
from collections.abc import Iterable

from spacy.tokens import Token

_LETTER = re.compile(r"\w")


def words_of(tokens: Iterable[Token]) -> list[str]:
    """Return the standard forms, split into single words, without punctuation."""
    return [word for token in tokens for word in token.norm_.split() if _LETTER.search(word)]


def forms_of(tokens: Iterable[Token]) -> list[str]:
    """Return standard forms, then the stems."""
    kept = list(tokens)
    return [*words_of(kept), "|", *(token.lemma_ for token in kept)]


def pad(words: Iterable[str]) -> str:
    """Return the words as one text for `has`."""
    return f" {' '.join(words)} "


def has(padded: str, phrase: str) -> bool:
    """Return whether the phrase stands in a padded text, as whole words."""
    return f" {phrase} " in padded
