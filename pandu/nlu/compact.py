"""What a server holds of a trained reader: the columns of terms and their weights, in a third of the memory of dicts and full arrays."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain

import numpy as np

UNKNOWN = -1
_WHOLE_FROM = 0.8  # of a row: from here on all of it takes less than what is not zero, with its class


class Columns:
    """The column of each of many terms, by the hash that Python gives it in this process.

    Two of a million terms have the same of 2 ** 64 hashes with a chance of 1 in 10 million; a text's word would then count as another.
    """

    def __init__(self, terms: Sequence[str], start: int = 0) -> None:
        """Number the terms from `start` on."""
        hashes = np.fromiter(map(hash, terms), np.int64, len(terms))
        order = np.argsort(hashes, kind="stable")
        self._hashes, self._columns, self._start = hashes[order], (order + start).astype(np.int32), start

    def numbered(self, start: int) -> np.ndarray:
        """Return the column of each term, in the order of their hashes, numbered from `start` on."""
        return self._columns + np.int32(start - self._start)

    def __len__(self) -> int:
        """Return how many terms there are."""
        return len(self._hashes)

    def of(self, terms: Collection[str]) -> np.ndarray:
        """Return the column of each term, UNKNOWN for one that was not learnt."""
        asked = np.fromiter(map(hash, terms), np.int64, len(terms))
        if not len(self):
            return np.full(len(asked), UNKNOWN, np.int32)
        places = np.minimum(self._hashes.searchsorted(asked), len(self) - 1)
        return np.where(self._hashes[places] == asked, self._columns[places], UNKNOWN)


class Joined:
    """Several vocabularies whose columns follow each other: what a text says in all of them is found by one search."""

    def __init__(self, vocabularies: Sequence[Columns]) -> None:
        """Take them over; the columns of each begin where those of the one before end."""
        lengths = [len(one) for one in vocabularies]
        self.starts = np.cumsum([0, *lengths])
        self._salts = np.array([hash(f"vocabulary {place}") for place in range(len(lengths))], np.int64)
        hashes = np.concatenate([one._hashes ^ salt for one, salt in zip(vocabularies, self._salts, strict=True)])
        columns = np.concatenate([one.numbered(start) for one, start in zip(vocabularies, self.starts[:-1], strict=True)])
        order = np.argsort(hashes, kind="stable")
        self._hashes, self._columns = hashes[order], columns[order]

    def __len__(self) -> int:
        """Return how many terms there are in all of them."""
        return len(self._hashes)

    def of(self, texts: Sequence[Collection[str]]) -> np.ndarray:
        """Return the column of each term, the first text's looked up in the first vocabulary, and so on; UNKNOWN for one not learnt."""
        lengths = [len(terms) for terms in texts]
        asked = np.fromiter(map(hash, chain.from_iterable(texts)), np.int64, sum(lengths)) ^ self._salts.repeat(lengths)
        places = self._hashes.searchsorted(asked)
        np.minimum(places, len(self) - 1, out=places)
        found = self._columns[places]
        found[self._hashes[places] != asked] = UNKNOWN
        return found


def columns_of(known: Mapping[str, int] | Columns, terms: Iterable[str]) -> np.ndarray:
    """Return the column of each term, UNKNOWN for one that was not learnt; in training the columns are a dict."""
    if isinstance(known, Columns):
        return known.of(list(terms))
    return np.array([known.get(term, UNKNOWN) for term in terms], np.int32)


_KEPT = ("whole", "rows", "values", "classes", "starts")  # of the weights, on disk


class Weights:
    """The weights of terms (rows) for classes, most of which are zero.

    Rows with few zeros are kept whole, since that is fewer bytes and faster; of the others those that are not zero, row by row.
    """

    def __init__(self, full: np.ndarray) -> None:
        """Keep what is not zero of `full`."""
        self.shape = full.shape
        whole = (full != 0).mean(axis=1) >= _WHOLE_FROM if full.shape[1] else np.zeros(len(full), bool)
        self._whole = np.full(len(full), UNKNOWN, np.int32)  # the place of a row among those that are kept whole
        self._whole[whole] = np.arange(whole.sum())
        self._rows = full[whole].astype(np.float32)
        rows, classes = np.nonzero(np.where(whole[:, None], 0, full))
        self._values = full[rows, classes].astype(np.float32)
        self._classes = classes.astype(np.min_scalar_type(full.shape[1]))
        self._starts = np.searchsorted(rows, np.arange(full.shape[0] + 1)).astype(np.int32)

    def arrays(self) -> dict[str, np.ndarray]:
        """Return what is kept, by name, as `of_arrays` takes it."""
        return {**{name: getattr(self, f"_{name}") for name in _KEPT}, "shape": np.array(self.shape)}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, np.ndarray]) -> Weights:
        """Return the weights that `arrays` gave."""
        found = cls(np.zeros((0, 0), np.float32))
        for name in _KEPT:
            setattr(found, f"_{name}", arrays[name])
        found.shape = tuple(arrays["shape"].tolist())
        return found

    def full(self) -> np.ndarray:
        """Return all weights, the zeros too."""
        found = np.zeros(self.shape, np.float32)
        found[np.repeat(np.arange(self.shape[0]), np.diff(self._starts)), self._classes] = self._values
        found[self._whole != UNKNOWN] = self._rows
        return found

    def margins(self, columns: np.ndarray, values: np.ndarray) -> np.ndarray:
        """Return the sum for each class of a text whose terms in `columns` have the weights `values`."""
        places = self._whole[columns]
        whole = places != UNKNOWN
        found: np.ndarray = values[whole].astype(np.float64) @ self._rows[places[whole]]
        np.logical_not(whole, out=whole)
        columns, values = columns[whole], values[whole]
        starts = self._starts[columns]
        lengths = self._starts[columns + 1] - starts
        ends = lengths.cumsum()
        at = (starts - ends + lengths).repeat(lengths)
        at += np.arange(len(at), dtype=at.dtype)
        found += np.bincount(self._classes[at], self._values[at] * values.repeat(lengths), self.shape[1])
        return found
