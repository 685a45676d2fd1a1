"""What kind of question a message is: form, polarity, quantifier, verdict of its claim, points asked. Small linear heads on words.

The heads learn from the examples whose metadata says so (data/nlu/questions/); the topic's family, which the intent classifier
reads, helps the verdict ("semua" is more than the source says of tasks, and a belief that it puts right).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import SPACY_DOCS
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, hstack

from pandu.language.skeleton import VIEWS as LANGUAGE_VIEWS
from pandu.language.skeleton import View, announced_kinds, asks_untrue, denies_only, may_deny, may_have_form
from pandu.message import POINTS
from pandu.nlu.compact import Weights
from pandu.nlu.grounding import grounding
from pandu.nlu.learnt import learn_once
from pandu.nlu.terms import Terms, Weigher, keep, kept
from pandu.nlu.terms import rows as rows_of
from pandu.nlu.trained_component import TrainedComponent

LABELS = "example"  # where Rasa keeps the metadata of one example
QUESTION = "question"  # where a message keeps what was read
_HEADS = "heads.npz"
_GROUNDING = "grounding"
_NOTHING = "-"  # the class of an empty label


@dataclass(frozen=True)
class Heads:
    """Linear classifiers on the same features, their weights side by side (terms x classes of all heads), so that one product reads all."""

    weights: Weights
    intercepts: np.ndarray
    names: tuple[str, ...]  # the head of each column ...
    classes: tuple[str, ...]  # ... and its class

    def margins(self, columns: np.ndarray, values: np.ndarray) -> dict[str, dict[str, float]]:
        """Return for each head the margin of each class, for a text whose terms in `columns` have the weights `values`."""
        margins = (self.weights.margins(columns, values) + self.intercepts).tolist()
        return {name: dict(zip(labels, margins[start : start + len(labels)], strict=True)) for name, start, labels in self._slices}

    @cached_property
    def _slices(self) -> list[tuple[str, int, tuple[str, ...]]]:
        """For each head where its margins begin, and its classes; they stand side by side."""
        starts = {name: self.names.index(name) for name in dict.fromkeys(self.names)}
        return [(name, start, self.classes[start : start + self.names.count(name)]) for name, start in starts.items()]


def fit_head(rows: csr_matrix, labels: Sequence[str], *, c: float, balance: float) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Return weights (terms x classes), intercepts and classes learnt; `balance` from 0 (examples alike) to 1 (classes alike)."""
    from sklearn.svm import LinearSVC  # a server does not load it

    names, counts = np.unique(labels, return_counts=True)
    weights = dict(zip(names.tolist(), ((counts.mean() / counts) ** balance).tolist(), strict=True))
    model = LinearSVC(C=c, class_weight=weights, random_state=0, tol=0.01).fit(rows, labels)
    coefficients, intercepts = model.coef_, model.intercept_
    if len(names) == 2:  # scikit-learn keeps one row for two classes
        coefficients, intercepts = np.vstack([-coefficients, coefficients]), np.array([-intercepts[0], intercepts[0]])
    return coefficients.T.astype(np.float32), intercepts.astype(np.float32), model.classes_.tolist()


# What the heads see of a text, beside the intent that asks for its topic.
VIEWS: dict[str, View] = {
    **{name: (lambda doc, intent, view=view: view(doc, family_of(intent))) for name, view in LANGUAGE_VIEWS.items()},  # type: ignore[misc]
    _GROUNDING: grounding,  # stands last: only what is held against the source sees it
}


def family_of(intent: str) -> str:
    """Return what the intents of one list share: "duties" for `ask_duties_monitoring`."""
    return intent.removeprefix("ask_").split("_")[0] if intent.startswith("ask_") else intent


def _labels(examples: Iterable[Message]) -> list[tuple[Message, dict[str, Any]]]:
    """Return the examples that are labelled as questions, with their labels."""
    found = ((example, (example.get("metadata") or {}).get(LABELS) or {}) for example in examples)
    return [(example, labels) for example, labels in found if "form" in labels and example.get(TEXT)]


def fit_accepted(rows: csr_matrix, accepted: Sequence[Sequence[str]], names: Sequence[str], *, c: float, balance: float) -> np.ndarray:
    """Return weights (terms and, last, the intercept x classes) learnt from all classes that are accepted of an example, the best first."""
    from sklearn.svm import LinearSVC

    columns = []
    for name in names:
        fits = np.array([name in classes for classes in accepted])
        best = np.array([name == classes[0] for classes in accepted])
        share = (len(accepted) / len(names) / max(1, best.sum())) ** balance
        weights = np.where(fits, share, 1.0) * np.where(fits & ~best, _SECOND_BEST, 1.0)
        model = LinearSVC(C=c, random_state=0, tol=0.01).fit(rows, fits, sample_weight=weights)
        columns.append(np.append(model.coef_[0], model.intercept_))
    return np.array(columns, dtype=np.float32).T


def _class_of(value: Any) -> str:
    """Return the class of a label: of several verdicts the best, which stands first."""
    first = value[0] if isinstance(value, list) and value else value
    return str(first or _NOTHING)


def _accepted(value: Any) -> list[str]:
    """Return the classes of a label that may have several, the best first."""
    found = value if isinstance(value, list) else [value]
    return [_class_of(one) for one in found] or [_NOTHING]


def _is_judged(labels: dict[str, Any]) -> bool:
    """Return whether somebody said what answers a claim; how far one reaches that is not judged teaches more wrong than right."""
    return "verdict" in labels or labels["form"] == "either"


_CLAIMS = frozenset({"confirm", "either"})
# Head -> which labelled examples it learns from. `points` has a head for each kind.
_LEARNS: dict[str, Callable[[dict[str, Any]], bool]] = {
    "form": lambda labels: True,
    "polarity": lambda labels: bool(labels.get("polarity")),
    "quantifier": lambda labels: labels["form"] in _CLAIMS and "polarity" in labels and _is_judged(labels),
    "verdict": lambda labels: labels["form"] in _CLAIMS and _is_judged(labels),
    "want": lambda labels: True,
}
_ASKING = frozenset({"confirm", "either", "point"})
_POINT = "point:"
_VERDICT = "verdict"
_DETAIL = "detail"  # the head that tells whether any detail beyond the fact is asked
_UNSAID = "unsaid"
_YES, _NO = "yes", "no"
_WANT_FROM = -0.1  # margin from which a message wants something of the last answer
_SECOND_BEST = 0.5  # how much an example counts for a verdict that is accepted of it and not the best
_ACCEPTED_C, _ACCEPTED_SHARE = 0.5, 2.0  # of the heads that learn all verdicts accepted; those that learn the best count once
_MOST_KINDS = 2  # of detail that words alone announce ("buat apa": reason)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class QuestionReader(TrainedComponent):
    """Sets `question` (form, polarity, quantifier, verdict, points, want) of each message that has words; needs the intent before it."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        super().__init__(config, storage, resource)
        self._terms: dict[str, Terms] = {}
        self._heads: Heads | None = None

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options: `C` and `balance` of the heads; `point_balance` and margins from which a
        detail is asked: `marked_from` where a word announces it, `unmarked_from` where none does, `other_from` for what has no kind;
        `detail`: how much a detail that is asked speaks for "not in the source"; `doubtful_below`: how much likelier than the next
        a verdict has to be.
        """
        margins = {"marked_from": -0.1, "unmarked_from": 0.1, "other_from": 0.0}
        return {"C": 1.0, "balance": 0.5, "point_balance": 0.35, "detail": 1.2, "doubtful_below": 0.4, **margins}

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the heads on the labelled examples and keep them as plain arrays."""
        labelled = _labels(training_data.intent_examples)
        told = [(example.get(TEXT), example.get(INTENT), labels) for example, labels in labelled]
        with self._storage.write_to(self._resource) as folder:  # a folder is expected where nothing was learnt, too
            if labelled:
                learn_once(folder, type(self).__name__, self._config, told, lambda: self._learn(labelled, folder))
        return self._resource

    def _learn(self, labelled: list[tuple[Message, dict[str, Any]]], folder: Path) -> None:
        """Fit the heads and keep them in `folder`."""
        self._fit(labelled)
        self._keep(folder)

    def _fit(self, labelled: list[tuple[Message, dict[str, Any]]]) -> None:
        from sklearn.feature_extraction.text import TfidfVectorizer

        texts = [
            {name: view(example.get(SPACY_DOCS[TEXT]), example.get(INTENT)) for name, view in VIEWS.items()} for example, _ in labelled
        ]
        for name in VIEWS:
            learnt = TfidfVectorizer(analyzer=str.split, sublinear_tf=True).fit([text[name] for text in texts])
            self._terms[name] = Terms(str.split, learnt.vocabulary_, learnt.idf_.astype(np.float32))
        rows = hstack([rows_of(self._terms[name], [text[name] for text in texts]) for name in VIEWS]).tocsr()
        untrue = [asks_untrue(example.get(SPACY_DOCS[TEXT])) for example, _ in labelled]
        fitted = dict(self._fitted(rows, [labels for _, labels in labelled], untrue))
        names = tuple(name for name, (_, _, classes) in fitted.items() for _ in classes)
        weights = np.hstack([_padded(weights, rows.shape[1]) for weights, _, _ in fitted.values()])
        intercepts = np.concatenate([intercepts for _, intercepts, _ in fitted.values()])
        self._heads = Heads(Weights(weights), intercepts, names, tuple(label for _, _, classes in fitted.values() for label in classes))

    def _fitted(
        self, rows: csr_matrix, labels: Sequence[dict[str, Any]], untrue: Sequence[bool]
    ) -> Iterator[tuple[str, tuple[np.ndarray, np.ndarray, list[str]]]]:
        """Yield each head that has something to tell apart."""
        for name, learns in _LEARNS.items():
            at = [i for i, one in enumerate(labels) if learns(one)]
            classes = [_class_of(labels[i].get(name)) for i in at]
            if len(set(classes)) > 1 and name != _VERDICT:
                seen = rows[at][:, : -len(self._terms[_GROUNDING].columns)]
                yield name, fit_head(seen, classes, c=self._config["C"], balance=self._config["balance"])
        claims = [i for i, one in enumerate(labels) if _LEARNS[_VERDICT](one)]
        accepted = [[_turned(verdict, untrue[i]) for verdict in _accepted(labels[i].get(_VERDICT))] for i in claims]
        if len({classes[0] for classes in accepted}) > 1:
            yield _VERDICT, self._fitted_verdict(rows[claims], accepted)
        yield _DETAIL, fit_head(rows, [_YES if one.get("points") else _NOTHING for one in labels], c=self._config["C"], balance=0.5)
        for point in POINTS:
            classes = [_YES if point in one.get("points", ()) else _NOTHING for one in labels]
            if _YES in classes:
                yield _POINT + point, fit_head(rows, classes, c=self._config["C"], balance=self._config["point_balance"])

    def _fitted_verdict(self, rows: csr_matrix, accepted: Sequence[Sequence[str]]) -> tuple[np.ndarray, np.ndarray, list[str]]:
        """Return a head that knows the best verdict of each claim and what else is accepted: both sums of weights added up."""
        balance = self._config["balance"]
        weights, intercepts, names = fit_head(rows, [classes[0] for classes in accepted], c=self._config["C"], balance=balance)
        others = fit_accepted(rows, accepted, names, c=_ACCEPTED_C, balance=balance)
        return weights + _ACCEPTED_SHARE * others[:-1], intercepts + _ACCEPTED_SHARE * others[-1], names

    def _keep(self, folder: Path) -> None:
        assert self._heads is not None
        keep(self._terms, folder)
        arrays = {**vars(self._heads), "weights": self._heads.weights.full()}
        np.savez(folder / _HEADS, **{name: np.asarray(array) for name, array in arrays.items()})

    def restore(self, folder: Path) -> None:
        """Take back the heads, if anything was labelled."""
        if not (folder / _HEADS).exists():
            return
        self._terms = kept(folder, dict.fromkeys(VIEWS, str.split))
        with np.load(folder / _HEADS, allow_pickle=False) as arrays:
            names, classes = (tuple(arrays[name].tolist()) for name in ("names", "classes"))
            self._heads = Heads(Weights(arrays["weights"]), arrays["intercepts"], names, classes)

    def process(self, messages: list[Message]) -> list[Message]:
        """Read each message that has words."""
        for message in messages:
            doc = message.get(SPACY_DOCS[TEXT])
            if doc is not None and self._heads:
                message.set(QUESTION, self.read(doc, (message.get(INTENT) or {}).get("name") or ""))
        return messages

    def read(self, doc: Any, intent: str) -> dict[str, Any]:
        """Return what kind of question a text with an intent is: form, claim (polarity, quantifier, verdict), points, and what it
        wants of the last answer ("" for nothing)."""
        margins = self._margins(doc, intent)
        if _UNSAID in margins.get(_VERDICT, {}):
            margins[_VERDICT][_UNSAID] += self._config["detail"] * min(1.0, max(-1.0, margins[_DETAIL][_YES]))
        form = _best({name: margin for name, margin in margins["form"].items() if may_have_form(doc, name)})
        claim: dict[str, Any] = {
            name: _best(margins[name]) for name in ("polarity", "quantifier", "verdict") if name in margins and form in _CLAIMS
        }
        if "polarity" in claim and not may_deny(doc):
            claim["polarity"] = "pos"
        if claim.get("polarity") == "neg" and not claim.get("quantifier") and denies_only(doc):
            claim["quantifier"] = "only"
        if _VERDICT in claim:
            claim[_VERDICT] = _turned(claim[_VERDICT], asks_untrue(doc))
            claim["doubtful"] = _is_doubtful(margins[_VERDICT], self._config["doubtful_below"])
        points = self._points(margins, doc, form) if form in _ASKING else []
        return {"form": form, "claim": claim, "points": points, "want": self._want(margins)}

    @staticmethod
    def _want(margins: dict[str, dict[str, float]]) -> str:
        """Return what is wanted of the last answer, "" where that is not sure."""
        found = margins.get("want") or {_NOTHING: 0.0}
        want = max(found, key=lambda label: found[label])
        return want.replace(_NOTHING, "") if found[want] > _WANT_FROM else ""

    def _margins(self, doc: Any, intent: str) -> dict[str, dict[str, float]]:
        family = family_of(intent)
        said = {name: view(doc, family) for name, view in LANGUAGE_VIEWS.items()}
        assert self._heads is not None
        return self._heads.margins(*self._weigher.weigh({**said, _GROUNDING: grounding(doc, intent)}))

    @cached_property
    def _weigher(self) -> Weigher:
        return Weigher.taking_over(self._terms, VIEWS)

    def _points(self, margins: dict[str, dict[str, float]], doc: Any, form: str) -> list[str]:
        sure: dict[str, float] = {point: margins[_POINT + point][_YES] for point in POINTS if _POINT + point in margins}
        marked = announced_kinds(doc)
        found = [point for point, margin in sure.items() if margin >= self._config[f"{_mark(point, marked)}_from"]]
        return sorted(found, key=lambda point: -sure[point]) or (marked[:_MOST_KINDS] if form == "point" else [])


def _mark(point: str, marked: Sequence[str]) -> str:
    return "other" if point == "other" else "marked" if point in marked else "unmarked"


def _padded(weights: np.ndarray, terms: int) -> np.ndarray:
    """Return the weights of a head that saw the first terms alone, with zeros for the rest."""
    return np.ascontiguousarray(np.vstack([weights, np.zeros((terms - len(weights), weights.shape[1]), np.float32)]))


def _is_doubtful(margins: dict[str, float], below: float) -> bool:
    """Return whether a yes or no is hardly likelier than another verdict, or another than a yes or no."""
    likely = sorted(margins, key=lambda label: -margins[label])[:2]
    return margins[likely[0]] - margins[likely[-1]] < below and bool({_YES, _NO} & {*likely})


def _turned(verdict: str, untrue: bool) -> str:
    """Return a verdict on what is believed as one on whether it is wrong, and the other way round."""
    return {"yes": "no", "no": "yes"}.get(verdict, verdict) if untrue else verdict


def _best(margins: dict[str, float]) -> str:
    """Return the class with the largest margin, "" for the empty label."""
    return max(margins, key=lambda label: margins[label]).replace(_NOTHING, "")
