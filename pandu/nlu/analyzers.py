"""How texts are cut into terms, as scikit-learn's vectorizers cut them: by words, or by the letters within words.

Ours, so that a server need not load scikit-learn for it (30 MB).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

_WORD = re.compile(r"\b\w+\b")


def words(text: str) -> list[str]:
    """Return the words of a text, small, then its pairs of words."""
    found = _WORD.findall(text.lower())
    return found + [f"{first} {second}" for first, second in pairwise(found)]


def letters(shortest: int, longest: int) -> Callable[[str], list[str]]:
    """Return what cuts each word of a text, small and with a blank at both ends, into runs of letters."""

    def cut(text: str) -> list[str]:
        found = []
        for word in text.lower().split():
            padded = f" {word} "
            for length in range(shortest, longest + 1):
                if length >= len(padded):  # the whole word, once
                    found.append(padded)
                    break
                found += [padded[start : start + length] for start in range(len(padded) - length + 1)]
        return found

    return cut
