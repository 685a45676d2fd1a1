"""What a trained vectorizer knows, kept as plain arrays: its terms, their columns and weights."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

_TERMS, _WEIGHTS = "terms.json", "idf.npz"
Analyze = Callable[[str], Iterable[str]]


@dataclass(frozen=True)
class Terms:
    """What one trained vectorizer knows: how a text is cut into terms, their columns, their inverse document frequencies."""

    analyze: Callable[[str], Iterable[str]]
    columns: dict[str, int]
    idf: np.ndarray

    def weigh(self, text: str) -> tuple[np.ndarray, np.ndarray]:
        """Return the columns of the terms in `text` and their weights, of length 1 together.

        scikit-learn's own `transform` does the same in four times the time, most of it checks of its arguments.
        """
        counts = Counter(self.columns[term] for term in self.analyze(text) if term in self.columns)
        columns = np.fromiter(counts.keys(), np.int32, len(counts))
        weights = (1 + np.log(np.fromiter(counts.values(), np.float32, len(counts)))) * self.idf[columns]
        return columns, weights / (np.linalg.norm(weights) or 1)


def rows(terms: Terms, texts: Sequence[str]) -> csr_matrix:
    """Return the weights of the terms of texts, one row each."""
    found = [terms.weigh(text) for text in texts]
    ends = np.cumsum([0, *(len(columns) for columns, _ in found)])
    columns, weights = (np.concatenate(arrays) for arrays in zip(*found, strict=True))
    return csr_matrix((weights.astype(np.float32), columns, ends), shape=(len(texts), len(terms.columns)))


def keep(terms: Mapping[str, Terms], folder: Path) -> None:
    """Write terms into `folder` as JSON and arrays."""
    ordered = {name: sorted(known.columns, key=known.columns.__getitem__) for name, known in terms.items()}
    (folder / _TERMS).write_text(json.dumps(ordered, ensure_ascii=False), encoding="utf-8")
    np.savez(folder / _WEIGHTS, **{name: known.idf for name, known in terms.items()})


def kept(folder: Path, analyzers: Mapping[str, Analyze]) -> dict[str, Terms]:
    """Return the terms that `keep` wrote, each with the function that cuts its texts."""
    ordered = json.loads((folder / _TERMS).read_text(encoding="utf-8"))
    with np.load(folder / _WEIGHTS, allow_pickle=False) as idf:
        columns = {name: {term: column for column, term in enumerate(ordered[name])} for name in analyzers}
        return {name: Terms(analyze, columns[name], idf[name]) for name, analyze in analyzers.items()}
