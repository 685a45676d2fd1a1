"""Intent classifier: a linear support vector machine, one against the rest, with confidences from its margins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, vstack

from pandu.nlu.compact import Weights
from pandu.nlu.quiz_intents import QUIZ_ANSWER
from pandu.nlu.terms import ROW, Row
from pandu.nlu.trained_component import TrainedComponent
from pandu.nlu.trait_examples import TRAIT

_FILE = "margins.npz"
_RANKING_LENGTH = 8


def feature_rows(messages: Iterable[Message]) -> csr_matrix | None:
    """Return the sentence features of messages, one row each, or None where none of them has any."""
    rows = [row.matrix() for message in messages if (row := row_of(message))]
    return vstack(rows, "csr") if len(rows) > 1 else next(iter(rows), None)


def row_of(message: Message) -> Row | None:
    """Return the sentence features of a message, or None where it has none."""
    if (row := message.get(ROW)) is not None:
        return Row(*row)
    found = (f.features for f in message.features if f.attribute == TEXT and f.type == FEATURE_TYPE_SENTENCE)
    return next((Row(features.indices, features.data, features.shape[1]) for features in found), None)


def class_weights(intents: Sequence[str], balance: float) -> dict[str, float]:
    """Return the weight of each intent's examples: (mean count / its count) ** balance."""
    counts = Counter(intents)
    mean = len(intents) / len(counts)
    return {intent: float((mean / count) ** balance) for intent, count in counts.items()}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class MarginIntentClassifier(TrainedComponent, IntentClassifier):
    """Sets `intent` and `intent_ranking`; the confidences of all intents together sum to 1."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        super().__init__(config, storage, resource)
        self._weights: dict[str, Any] | None = None

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options.

        `C`: inverse strength of regularisation. `balance`: 1 weighs all intents alike, 0 all examples alike.
        `sharpness`: factor on the margins before the softmax; it changes the confidences and so the thresholds,
        never the order.
        """
        return {"C": 0.5, "balance": 0.5, "sharpness": 4.0}

    def _examples(self, training_data: TrainingData) -> tuple[list[Message], list[str]]:
        """Return what to learn from, with its intents."""
        kept = [e for e in training_data.intent_examples if e.get(TEXT) and not e.get(INTENT).startswith((QUIZ_ANSWER, TRAIT))]
        return kept, [e.get(INTENT) for e in kept]

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the intent examples and keep the weights as plain arrays."""
        from sklearn.svm import LinearSVC  # a server does not load it

        examples, intents = self._examples(training_data)
        model = LinearSVC(C=self._config["C"], class_weight=class_weights(intents, self._config["balance"]), random_state=0, tol=0.01)
        model.fit(feature_rows(examples), intents)
        learnt = {"coef": model.coef_.T.astype(np.float32), "intercept": model.intercept_, "intents": model.classes_.astype(str)}
        with self._storage.write_to(self._resource) as folder:
            np.savez(folder / _FILE, **learnt)
        self._weights = {**learnt, "coef": Weights(learnt["coef"])}
        return self._resource

    def restore(self, folder: Path) -> None:
        """Take back the weights."""
        with np.load(folder / _FILE, allow_pickle=False) as kept:
            self._weights = {**{name: kept[name] for name in kept.files}, "coef": Weights(kept["coef"])}

    def process(self, messages: list[Message]) -> list[Message]:
        """Classify messages that have features and are undecided, all at once."""
        asked = [(message, row) for message in messages if self._is_undecided(message) and (row := row_of(message))]
        if asked:
            for (message, _), ranking in zip(asked, self._rank([row for _, row in asked]), strict=True):
                self._set(message, ranking)
        return messages

    def _is_undecided(self, message: Message) -> bool:
        return not (message.get(INTENT) or {}).get("name")

    def _set(self, message: Message, ranking: list[dict[str, Any]]) -> None:
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set("intent_ranking", ranking, add_to_output=True)

    def _rank(self, rows: Sequence[Row]) -> list[list[dict[str, Any]]]:
        """Return for each row the intents with their confidence, best first."""
        if self._weights is None:
            raise RuntimeError("the classifier is not trained")
        coef = self._weights["coef"]
        margins = np.array([coef.margins(row.columns, row.weights) for row in rows]) + self._weights["intercept"]
        scaled = np.exp(self._config["sharpness"] * (margins - margins.max(axis=1, keepdims=True)))
        return [self._ranking(confidences) for confidences in scaled / scaled.sum(axis=1, keepdims=True)]

    def _ranking(self, confidences: np.ndarray) -> list[dict[str, Any]]:
        assert self._weights is not None
        best = confidences.argsort()[::-1][:_RANKING_LENGTH]
        return [{"name": str(self._weights["intents"][place]), "confidence": float(confidences[place])} for place in best]
