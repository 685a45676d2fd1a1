"""The trained head that tells which trait a clause tells: three linear machines on one row of features, their chances multiplied.

One decides between all classes (trait and polarity, other, none), one between the traits, one between has and lacks; the last learns
from answers to the quiz as well. Figures are in docs/decisions/0011-traits.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain, groupby
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from pandu.language.trait_features import SIGNED
from pandu.nlu.compact import UNKNOWN, Columns, Joined, Weights, columns_of
from pandu.nlu.terms import weighed

HAS, LACKS = "has", "lacks"
OTHER, NONE = "other", "none"
UNTOLD = (OTHER, NONE)

_SHORTEST = 1e-9  # of a view whose terms cancel each other out

Views = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Options:
    """What was chosen by cross-validation: regularisation, weights, sharpness of the chances, share of the joint machine."""

    C: float = 0.5
    answer_weight: float = 0.5
    topic_sharpness: float = 4.0
    polarity_sharpness: float = 3.0
    joint_share: float = 0.4


OPTIONS = Options()


def label_of(trait: str, has: bool) -> str:
    """Return the class of a trait with its polarity."""
    return f"{trait}_{HAS if has else LACKS}"


@cache
def topic_of(label: str) -> str:
    """Return the trait of a class."""
    return label if label in UNTOLD else label.rpartition("_")[0]


def _polarity_of(label: str) -> str:
    return label.rpartition("_")[2]


@dataclass(frozen=True)
class Vocabulary:
    """The terms of all views: a column and an inverse document frequency for each."""

    columns: Mapping[str, Mapping[str, int] | Columns]  # by view
    idf: np.ndarray

    def row(self, views: Views) -> tuple[np.ndarray, np.ndarray]:
        """Return columns and weights of a clause; those of each view have length 1 together."""
        columns, counts = self._counted(views)
        size = np.abs(counts)
        weights = np.sign(counts) * (1 + np.log(np.maximum(size, 1, out=size))) * self.idf[columns]
        ends = columns.searchsorted(self._joined.starts)
        sums = np.concatenate([[0.0], np.square(weights).cumsum(dtype=np.float64)])[ends]
        lengths = np.maximum(np.sqrt(sums[1:] - sums[:-1]), _SHORTEST)
        return columns, (weights / lengths.repeat(ends[1:] - ends[:-1])).astype(np.float32)

    @cached_property
    def _joined(self) -> Joined:
        return Joined([one if isinstance(one, Columns) else Columns(list(one)) for one in self.columns.values()])

    def joined(self) -> Vocabulary:
        """Return one that finds the terms of all views at once alone, so that they are not held twice."""
        found = Vocabulary(dict.fromkeys(self.columns, Columns([])), self.idf)
        found.__dict__["_joined"] = self._joined
        return found

    def _counted(self, views: Views) -> tuple[np.ndarray, np.ndarray]:
        """Return the columns of the terms of all views in their order, and how often each is there, denied ones against it."""
        terms = [views.get(name, ()) for name in self.columns]
        signs = np.ones(sum(map(len, terms)), np.float32)
        if (signed := list(self.columns).index(SIGNED) if SIGNED in self.columns else None) is not None:
            start = sum(map(len, terms[:signed]))
            signs[[start + n for n, term in enumerate(terms[signed]) if term[0] == "-"]] = -1
            terms[signed] = [term[1:] for term in terms[signed]]
        found = self._joined.of(terms)
        known = found != UNKNOWN
        found, signs = found[known], signs[known]
        order = found.argsort(kind="stable")
        found, signs = found[order], signs[order]
        begins = np.ones(len(found), bool)
        np.not_equal(found[1:], found[:-1], out=begins[1:])
        starts = begins.nonzero()[0]
        return found[starts], np.add.reduceat(signs, starts) if len(starts) else signs

    def _places(self, name: str, terms: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield the column of each term that is known, and whether it counts for or against itself."""
        signs = [-1 if name == SIGNED and term[0] == "-" else 1 for term in terms]
        columns = columns_of(self.columns[name], [_unsigned(name, term) for term in terms]).tolist()
        yield from ((column, sign) for column, sign in zip(columns, signs, strict=True) if column != UNKNOWN)

    def matrix(self, clauses: Sequence[Views]) -> csr_matrix:
        """Return the rows of several clauses."""
        return sum(weighed(self._counts(name, clauses), self.idf) for name in self.columns)

    def _counts(self, name: str, clauses: Sequence[Views]) -> csr_matrix:
        found = [list(self._places(name, views.get(name, ()))) for views in clauses]
        columns, signs = zip(*chain.from_iterable(found), strict=True)
        ends = np.cumsum([0, *map(len, found)])
        counts = csr_matrix((np.array(signs, np.float32), np.array(columns, np.int32), ends), shape=(len(clauses), len(self.idf)))
        counts.sum_duplicates()
        return counts


def _unsigned(name: str, term: str) -> str:
    return term[1:] if name == SIGNED else term


def learn_vocabulary(clauses: Sequence[Views]) -> Vocabulary:
    """Return the terms of the clauses, the rarer the weightier."""
    names = sorted({name for views in clauses for name in views})
    found = {name: Counter(term for views in clauses for term in {_unsigned(name, term) for term in views.get(name, ())}) for name in names}
    columns = _columns([(name, term) for name in names for term in sorted(found[name])])
    counts = np.array([found[name][term] for name, terms in columns.items() for term in terms], dtype=np.float64)
    return Vocabulary(columns, (np.log((1 + len(clauses)) / (1 + counts)) + 1).astype(np.float32))


def _columns(terms: Iterable[tuple[str, str]]) -> dict[str, dict[str, int]]:
    """Return the column of each term by view; they are numbered in the order of `terms`."""
    columns: dict[str, dict[str, int]] = {}
    for column, (name, term) in enumerate(terms):
        columns.setdefault(name, {})[term] = column
    return columns


@dataclass(frozen=True)
class TraitModel:
    """The trained head; `coef` has a column for each class, each topic and the polarity, in this order."""

    vocabulary: Vocabulary
    labels: tuple[str, ...]
    coef: Weights
    intercept: np.ndarray
    options: Options = OPTIONS

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The traits in the order of their columns."""
        return tuple(sorted({topic_of(label) for label in self.labels}))

    def chances(self, views: Views) -> dict[str, float]:
        """Return the chance of each class, summing to 1."""
        columns, weights = self.vocabulary.row(views)
        margins = self.coef.margins(columns, weights) + self.intercept
        joint, topics = margins[: len(self.labels)], margins[len(self.labels) : -1]
        lacks = 1 / (1 + np.exp(-self.options.polarity_sharpness * margins[-1]))
        share = self.options.joint_share
        both = self._told(_softmax(topics * self.options.topic_sharpness), lacks)
        mixed = both ** (1 - share) * _softmax(joint * self.options.topic_sharpness) ** share
        return dict(zip(self.labels, (mixed / mixed.sum()).tolist(), strict=True))

    def _told(self, topics: np.ndarray, lacks: float) -> np.ndarray:
        topic, share = self._parts
        return topics[topic] * np.array([1 - lacks, lacks, 1.0])[share]

    @cached_property
    def _parts(self) -> tuple[np.ndarray, np.ndarray]:
        """For each class the place of its topic, and which share of it is its own: of those who have, who lack, or all."""
        kinds = {HAS: 0, LACKS: 1}
        topic = np.array([self.topics.index(topic_of(label)) for label in self.labels])
        return topic, np.array([kinds.get(_polarity_of(label), 2) for label in self.labels])

    def arrays(self) -> dict[str, np.ndarray]:
        """Return all that was learnt as plain arrays."""
        learnt = self.vocabulary.columns.items()
        terms = np.array([f"{name} {term}" for name, terms in learnt if isinstance(terms, Mapping) for term in terms])
        weights = {"idf": self.vocabulary.idf, "coef": self.coef.full(), "intercept": self.intercept}
        return {"terms": terms, "labels": np.array(self.labels), **weights}


def _softmax(margins: np.ndarray) -> np.ndarray:
    scaled = np.exp(margins - margins.max())
    return scaled / scaled.sum()


def restored(arrays: Mapping[str, np.ndarray]) -> TraitModel:
    """Return the model that `arrays` described."""
    columns: dict[str, Columns] = {}
    start = 0
    for name, terms in groupby(arrays["terms"].tolist(), lambda term: str(term).partition(" ")[0]):
        columns[name] = Columns([str(term).partition(" ")[2] for term in terms], start)
        start += len(columns[name])
    labels = tuple(str(label) for label in arrays["labels"])
    return TraitModel(Vocabulary(columns, arrays["idf"]).joined(), labels, Weights(arrays["coef"]), arrays["intercept"])


def _fit(rows: csr_matrix, labels: Sequence[str], weights: Sequence[float] | None, options: Options) -> Any:
    from sklearn.svm import LinearSVC  # a server does not load it

    return LinearSVC(C=options.C, random_state=0, tol=0.001).fit(rows, labels, sample_weight=weights)


def train(
    clauses: Sequence[Views], labels: Sequence[str], answers: Sequence[Views], polarities: Sequence[str], options: Options = OPTIONS
) -> TraitModel:
    """Return the head learnt from clauses with their class, and from answers to the quiz with HAS or LACKS."""
    vocabulary = learn_vocabulary([*clauses, *answers])
    rows = vocabulary.matrix([*clauses, *answers])
    count = len(clauses)
    told = [n for n, label in enumerate(labels) if label not in UNTOLD]
    joint = _fit(rows[:count], labels, None, options)
    topics = _fit(rows[:count], [topic_of(label) for label in labels], None, options)
    polarity = _fit(
        rows[[*told, *range(count, rows.shape[0])]],
        [*(_polarity_of(labels[n]) for n in told), *polarities],
        [1.0] * len(told) + [options.answer_weight] * len(polarities),
        options,
    )
    machines = (joint, topics, polarity)
    coef = np.vstack([machine.coef_ for machine in machines]).T.astype(np.float32)
    intercept = np.concatenate([machine.intercept_ for machine in machines]).astype(np.float32)
    return TraitModel(vocabulary, tuple(str(label) for label in joint.classes_), Weights(coef), intercept, options)
