"""What a server holds of a trained reader: the columns of terms and their weights, in a third of the memory of dicts and full arrays."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

UNKNOWN = -1


class Columns:
    """The column of each of many terms, by the hash that Python gives it in this process.

    Two of a million terms have the same of 2 ** 64 hashes with a chance of 1 in 10 million; a text's word would then count as another.
    """

    def __init__(self, terms: Sequence[str], start: int = 0) -> None:
        """Number the terms from `start` on."""
        hashes = np.fromiter(map(hash, terms), np.int64, len(terms))
        order = np.argsort(hashes, kind="stable")
        self._hashes, self._columns = hashes[order], (order + start).astype(np.int32)

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


def columns_of(known: Mapping[str, int] | Columns, terms: Iterable[str]) -> np.ndarray:
    """Return the column of each term, UNKNOWN for one that was not learnt; in training the columns are a dict."""
    if isinstance(known, Columns):
        return known.of(list(terms))
    return np.array([known.get(term, UNKNOWN) for term in terms], np.int32)


class Weights:
    """The weights of terms (rows) for classes, most of which are zero: those that are not, row by row."""

    def __init__(self, full: np.ndarray) -> None:
        """Keep what is not zero of `full`."""
        rows, classes = np.nonzero(full)
        self.shape = full.shape
        self._values = full[rows, classes].astype(np.float32)
        self._classes = classes.astype(np.min_scalar_type(full.shape[1]))
        self._starts = np.searchsorted(rows, np.arange(full.shape[0] + 1)).astype(np.int32)

    def arrays(self) -> dict[str, np.ndarray]:
        """Return what is kept, by name, as `of_arrays` takes it."""
        return {"values": self._values, "classes": self._classes, "starts": self._starts, "shape": np.array(self.shape)}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, np.ndarray]) -> Weights:
        """Return the weights that `arrays` gave."""
        found = cls(np.zeros((0, 0), np.float32))
        found._values, found._classes, found._starts = arrays["values"], arrays["classes"], arrays["starts"]
        found.shape = tuple(arrays["shape"].tolist())
        return found

    def full(self) -> np.ndarray:
        """Return all weights, the zeros too."""
        found = np.zeros(self.shape, np.float32)
        found[np.repeat(np.arange(self.shape[0]), np.diff(self._starts)), self._classes] = self._values
        return found

    def margins(self, columns: np.ndarray, values: np.ndarray) -> np.ndarray:
        """Return the sum for each class of a text whose terms in `columns` have the weights `values`."""
        starts = self._starts[columns]
        lengths = self._starts[columns + 1] - starts
        ends = np.cumsum(lengths)
        at = np.repeat(starts - ends + lengths, lengths) + np.arange(ends[-1] if len(ends) else 0)
        return np.bincount(self._classes[at], self._values[at] * np.repeat(values, lengths), self.shape[1])
