"""Intent classifier: a linear support vector machine, one against the rest, with confidences from its margins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, hstack, issparse, vstack
from sklearn.svm import LinearSVC

from pandu.dialogue.state import QUIZ_ANSWER

_FILE = "margins.npz"
_RANKING_LENGTH = 8
_ROW = "sentence_row"  # where a message keeps its features in one row, for the next classifier


def feature_rows(messages: Sequence[Message], featurizers: Collection[str] = ()) -> csr_matrix | None:
    """Return the sentence features of messages, one row each, or None where they have none.

    All messages must have features of the same featurizers; `featurizers` names those that count, by alias; empty: all.
    """
    if not messages or not (kinds := len(_features_of(messages[0], featurizers))):
        return None
    columns = zip(*(_features_of(message, featurizers) for message in messages), strict=True)
    stacked = [_stacked(column) for column in columns]
    return (hstack(stacked) if kinds > 1 else stacked[0]).tocsr().astype(np.float32)


def _stacked(column: Sequence[Any]) -> csr_matrix:
    if not issparse(column[0]):
        return csr_matrix(np.vstack(column))
    return vstack(column) if len(column) > 1 else column[0]


def _features_of(message: Message, featurizers: Collection[str]) -> list[Any]:
    own = (f for f in message.features if f.attribute == TEXT and f.type == FEATURE_TYPE_SENTENCE)
    return [feature.features for feature in own if not featurizers or feature.origin in featurizers]


def class_weights(intents: Sequence[str], balance: float) -> dict[str, float]:
    """Return the weight of each intent's examples: (mean count / its count) ** balance."""
    counts = Counter(intents)
    mean = len(intents) / len(counts)
    return {intent: float((mean / count) ** balance) for intent, count in counts.items()}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class MarginIntentClassifier(GraphComponent, IntentClassifier):
    """Sets `intent` and `intent_ranking`; the confidences of all intents together sum to 1."""

    def __init__(
        self, config: dict[str, Any], storage: ModelStorage, resource: Resource, weights: dict[str, np.ndarray] | None = None
    ) -> None:
        self._config, self._storage, self._resource, self._weights = config, storage, resource, weights

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options.

        `C`: inverse strength of regularisation. `balance`: 1 weighs all intents alike, 0 all examples alike.
        `sharpness`: factor on the margins before the softmax; it changes the confidences and so the thresholds,
        never the order. `featurizers`: whose features are read, by alias; none: all. `sure_from`: a confidence below
        which a message stays undecided, for a later classifier.
        """
        return {"C": 0.5, "balance": 0.5, "sharpness": 4.0, "featurizers": [], "sure_from": 0.0}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> MarginIntentClassifier:
        """Return an untrained classifier."""
        return cls(config, model_storage, resource)

    def _examples(self, training_data: TrainingData) -> tuple[list[Message], list[str]]:
        """Return what to learn from, with its intents."""
        kept = [e for e in training_data.intent_examples if e.get(TEXT) and not e.get(INTENT).startswith(QUIZ_ANSWER)]
        return kept, [e.get(INTENT) for e in kept]

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the intent examples and keep the weights as plain arrays."""
        examples, intents = self._examples(training_data)
        model = LinearSVC(C=self._config["C"], class_weight=class_weights(intents, self._config["balance"]), random_state=0, tol=0.01)
        model.fit(feature_rows(examples, self._config["featurizers"]), intents)
        self._weights = {"coef": model.coef_.T.astype(np.float32), "intercept": model.intercept_, "intents": model.classes_.astype(str)}
        with self._storage.write_to(self._resource) as folder:
            np.savez(folder / _FILE, **self._weights)
        return self._resource

    @classmethod
    def load(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **_: Any
    ) -> MarginIntentClassifier:
        """Return the trained classifier."""
        with model_storage.read_from(resource) as folder, np.load(folder / _FILE, allow_pickle=False) as kept:
            weights = {name: kept[name] for name in kept.files}
        return cls(config, model_storage, resource, weights)

    def process(self, messages: list[Message]) -> list[Message]:
        """Classify messages that have features and are undecided."""
        for message in messages:
            if self._is_undecided(message) and (features := self._row(message)) is not None:
                ranking = self._rank(features)
                if self._is_sure(ranking[0]):
                    self._set(message, ranking)
        return messages

    def _row(self, message: Message) -> csr_matrix | None:
        place = "+".join([_ROW, *self._config["featurizers"]])
        if message.get(place) is None:
            message.set(place, feature_rows([message], self._config["featurizers"]))
        return message.get(place)

    def _is_undecided(self, message: Message) -> bool:
        return not (message.get(INTENT) or {}).get("name")

    def _is_sure(self, best: dict[str, Any]) -> bool:
        return bool(best["confidence"] >= self._config["sure_from"])

    def _set(self, message: Message, ranking: list[dict[str, Any]]) -> None:
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set("intent_ranking", ranking, add_to_output=True)

    def _rank(self, features: csr_matrix) -> list[dict[str, Any]]:
        """Return intents with their confidence, best first."""
        if self._weights is None:
            raise RuntimeError("the classifier is not trained")
        # float32 on both sides: else scipy copies all weights to float64 for each message
        margins = (features @ self._weights["coef"])[0] + self._weights["intercept"]
        scaled = np.exp(self._config["sharpness"] * (margins - margins.max()))
        confidences = scaled / scaled.sum()
        order = confidences.argsort()[::-1][:_RANKING_LENGTH]
        return [{"name": str(self._weights["intents"][i]), "confidence": float(confidences[i])} for i in order]
