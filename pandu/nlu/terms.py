"""What a trained vectorizer knows, kept as plain arrays: its terms, their columns and weights."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from pandu.nlu.compact import UNKNOWN, Columns, Joined, columns_of

_TERMS, _WEIGHTS = "terms.json", "idf.npz"
_KEPT_WORDS = 8_000  # whose columns are known; most words of a message are among the last thousands
ROW = "row"  # where a message that is read keeps its features; an example of the training has Rasa's own
Analyze = Callable[[str], Iterable[str]]


class Row(NamedTuple):
    """The features of one text: which columns of how many, and their weights; a matrix of scipy's takes ten times as long to make."""

    columns: np.ndarray
    weights: np.ndarray
    width: int

    def matrix(self) -> csr_matrix:
        """Return the features as a matrix of one row."""
        return csr_matrix((self.weights, self.columns, [0, len(self.columns)]), shape=(1, self.width))


@dataclass(frozen=True)
class Terms:
    """What one trained vectorizer knows: how a text is cut into terms, their columns, their inverse document frequencies."""

    analyze: Analyze
    columns: dict[str, int] | Columns
    idf: np.ndarray
    by_word: bool = False  # no term reaches over a blank, so that each word needs to be cut only once

    def weigh(self, text: str) -> tuple[np.ndarray, np.ndarray]:
        """Return the columns of the terms in `text` and their weights, of length 1 together.

        scikit-learn's own `transform` does the same in four times the time, most of it checks of its arguments.
        """
        columns, counts = _told_apart(self.places(text))
        weights = (1 + np.log(counts.astype(np.float32))) * self.idf[columns]
        return columns, weights / (np.sqrt(weights @ weights) or 1)

    def places(self, text: str) -> np.ndarray:
        """Return the column of each term in `text`, as often as it stands there."""
        if not self.by_word:
            return self._places(text)
        found = [self._places_of_word(word) for word in text.split()]
        return np.concatenate(found) if found else np.empty(0, np.int32)

    def _places(self, text: str) -> np.ndarray:
        found = columns_of(self.columns, self.analyze(text))
        return found[found != UNKNOWN]

    @cached_property
    def _places_of_word(self) -> Callable[[str], np.ndarray]:
        return lru_cache(_KEPT_WORDS)(self._places)


class Weigher:
    """Several vocabularies, each for a view of a text: what one text says in all of them, its columns following each other."""

    def __init__(self, terms: Mapping[str, Terms]) -> None:
        """Take over what was learnt for each view, by its name."""
        known = [one.columns if isinstance(one.columns, Columns) else Columns(in_order(one)) for one in terms.values()]
        self._joined = Joined(known)
        self._idf = np.concatenate([one.idf for one in terms.values()])
        self._cuts = [(name, one.analyze) for name, one in terms.items() if not one.by_word]
        self._words = [
            (name, lru_cache(_KEPT_WORDS)(partial(self._of_word, place, one.analyze)))
            for place, (name, one) in enumerate(terms.items())
            if one.by_word
        ]
        self._places = {name: place for place, name in enumerate(terms)}

    @classmethod
    def taking_over(cls, terms: dict[str, Terms], names: Iterable[str]) -> Weigher:
        """Return one for the views of these names, and leave `terms` without them, so that a server does not hold them twice."""
        return cls({name: terms.pop(name) for name in names})

    def __len__(self) -> int:
        """Return how many columns there are."""
        return len(self._idf)

    def _known(self, texts: Mapping[int, Collection[str]]) -> np.ndarray:
        found = self._joined.of([texts.get(place, ()) for place in self._places.values()])
        return found[found != UNKNOWN]

    def _of_word(self, place: int, analyze: Analyze, word: str) -> np.ndarray:
        return self._known({place: list(analyze(word))})

    def weigh(self, texts: Mapping[str, str]) -> tuple[np.ndarray, np.ndarray]:
        """Return the columns of the terms in the views of a text and their weights; those of each view have length 1 together."""
        said = self._known({self._places[name]: list(analyze(texts[name])) for name, analyze in self._cuts})
        columns, counts = _told_apart(np.concatenate([said, *(find(word) for name, find in self._words for word in texts[name].split())]))
        weights = (1 + np.log(counts.astype(np.float32))) * self._idf[columns]
        ends = columns.searchsorted(self._joined.starts)
        sums = np.concatenate([[0.0], np.square(weights).cumsum(dtype=np.float64)])[ends]
        lengths = np.sqrt(sums[1:] - sums[:-1]).astype(np.float32)
        lengths[lengths == 0] = 1
        return columns, weights / lengths.repeat(ends[1:] - ends[:-1])


def _told_apart(places: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the places, each once, and how often each is there, as `np.unique` does in three times the time."""
    ordered = np.sort(places)
    begins = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=begins[1:])
    starts = begins.nonzero()[0]
    counts = np.empty_like(starts)
    if len(starts):
        np.subtract(starts[1:], starts[:-1], out=counts[:-1])
        counts[-1] = len(ordered) - starts[-1]
    return ordered[starts], counts


def rows(terms: Terms, texts: Sequence[str]) -> csr_matrix:
    """Return the weights of the terms of texts, one row each."""
    return weighed(counted([terms.places(text) for text in texts], len(terms.columns)), terms.idf)


def counted(places: Sequence[np.ndarray], width: int) -> csr_matrix:
    """Return how often each column is among the places of each text, one row each."""
    ends = np.cumsum([0, *map(len, places)])
    columns = np.concatenate(places) if places else np.empty(0, np.int32)
    counts = csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=(len(places), width))
    counts.sum_duplicates()
    return counts


def weighed(counts: csr_matrix, idf: np.ndarray) -> csr_matrix:
    """Return counts, some of which may be negative, as weights: rows of length 1, many times the same not much more than once."""
    counts.eliminate_zeros()
    weights = np.sign(counts.data) * (1 + np.log(np.abs(counts.data))) * idf[counts.indices]
    lengths = np.sqrt(np.bincount(_row_of_each(counts), weights**2, counts.shape[0]))
    counts.data = (weights / lengths[_row_of_each(counts)]).astype(np.float32)
    return counts


def _row_of_each(matrix: csr_matrix) -> np.ndarray:
    return np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))


def learn(analyze: Analyze, texts: Sequence[str], *, by_word: bool = False, in_texts: int = 1) -> Terms:
    """Return the terms that stand in at least `in_texts` texts, as scikit-learn's TfidfVectorizer learns them, each word cut once."""
    pieces = [text.split() if by_word else [text] for text in texts]
    found: dict[str, int] = {}
    cut = {piece: [found.setdefault(term, len(found)) for term in analyze(piece)] for piece in dict.fromkeys(chain(*pieces))}
    frequencies = np.zeros(len(found), np.int64)
    for text in pieces:
        frequencies[list({place for piece in text for place in cut[piece]})] += 1
    kept_terms = sorted(term for term, place in found.items() if frequencies[place] >= in_texts)
    idf = np.log((1 + len(texts)) / (1 + frequencies[[found[term] for term in kept_terms]])) + 1
    return Terms(analyze, {term: column for column, term in enumerate(kept_terms)}, idf.astype(np.float32), by_word)


def in_order(terms: Terms) -> list[str]:
    """Return what was learnt, by its column; what a server holds cannot tell."""
    assert isinstance(terms.columns, dict)
    return sorted(terms.columns, key=terms.columns.__getitem__)


def keep(terms: Mapping[str, Terms], folder: Path) -> None:
    """Write terms into `folder` as JSON and arrays."""
    ordered = {name: in_order(known) for name, known in terms.items()}
    (folder / _TERMS).write_text(json.dumps(ordered, ensure_ascii=False), encoding="utf-8")
    np.savez(folder / _WEIGHTS, **{name: known.idf for name, known in terms.items()})


def kept(folder: Path, analyzers: Mapping[str, Analyze], by_word: Iterable[str] = ()) -> dict[str, Terms]:
    """Return the terms that `keep` wrote, each with the function that cuts its texts; those of `by_word` cut word by word."""
    ordered = json.loads((folder / _TERMS).read_text(encoding="utf-8"))
    with np.load(folder / _WEIGHTS, allow_pickle=False) as idf:
        return {name: Terms(analyze, Columns(ordered.pop(name)), idf[name], name in by_word) for name, analyze in analyzers.items()}
