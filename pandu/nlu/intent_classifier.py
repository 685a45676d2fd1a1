"""Intent classifier: TF-IDF over stems and over character n-grams, multinomial logistic regression.

Rasa 3.6 has no TF-IDF featurizer; DESIGN's measurements put this pair far ahead of plain counts.
"""

from __future__ import annotations

import re
from typing import Any

import skops.io
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion, Pipeline

from pandu.language.pipeline import read

_FILE = "classifier.skops"
_RANKING_LENGTH = 8
_SENTENCE_END = re.compile(r"[?!.;\n]+|,?\s+(?:dan|terus|trus|lalu|plus|sekalian)\s+", re.IGNORECASE)


def split_questions(text: str) -> list[str]:
    """Return the parts of `text` of two words or more that may each be a question; empty where there is only one."""
    parts = [part.strip() for part in _SENTENCE_END.split(text)]
    parts = [part for part in parts if len(part.split()) > 1]
    return parts if len(parts) > 1 else []


def represent(text: str) -> str:
    """Return the text that the vectorizer sees: normalised words and stems that differ from them."""
    doc = read(text)
    normal, stemmed = (" ".join(words) for words in ([t.norm_ for t in doc], [t.lemma_ for t in doc]))
    return normal if normal == stemmed else f"{normal} {stemmed}"


def build_pipeline(c: float = 20.0) -> Pipeline:
    """Return the untrained scikit-learn pipeline (input: texts of `represent`)."""
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"(?u)\b\w+\b")
    characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
    features = FeatureUnion([("words", words), ("characters", characters)])
    model = LogisticRegression(C=c, class_weight="balanced", max_iter=300)
    return Pipeline([("features", features), ("model", model)])


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TfidfIntentClassifier(GraphComponent, IntentClassifier):
    """Sets `intent`, `intent_ranking` (confidences sum to 1 over all intents) and `intent_parts`, the best intent of each part."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource, pipeline: Pipeline | None = None) -> None:
        self._config, self._storage, self._resource, self._pipeline = config, storage, resource, pipeline

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options: `C`, the inverse strength of regularisation."""
        return {"C": 20.0}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> TfidfIntentClassifier:
        """Return an untrained classifier."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the intent examples and persist."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        self._pipeline = build_pipeline(self._config["C"])
        self._pipeline.fit([represent(e.get(TEXT)) for e in examples], [e.get(INTENT) for e in examples])
        with self._storage.write_to(self._resource) as folder:
            skops.io.dump(self._pipeline, folder / _FILE)
        return self._resource

    @classmethod
    def load(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **_: Any
    ) -> TfidfIntentClassifier:
        """Return the trained classifier; only types of numpy, scipy and scikit-learn are accepted."""
        with model_storage.read_from(resource) as folder:
            path = folder / _FILE
            types = skops.io.get_untrusted_types(file=path)
            unknown = [name for name in types if not name.startswith(("sklearn.", "numpy.", "scipy."))]
            if unknown:
                raise ValueError(f"the model holds types that are not accepted: {unknown}")
            pipeline = skops.io.load(path, trusted=types)
        return cls(config, model_storage, resource, pipeline)

    def process(self, messages: list[Message]) -> list[Message]:
        """Classify messages that have a text and no intent yet."""
        for message in messages:
            if message.get(TEXT) and not (message.get(INTENT) or {}).get("name"):
                self._classify(message)
        return messages

    def _classify(self, message: Message) -> None:
        ranking = self._rank(message.get(TEXT))
        parts = [{**self._rank(part)[0], TEXT: part} for part in split_questions(message.get(TEXT))]
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set("intent_ranking", ranking, add_to_output=True)
        message.set("intent_parts", parts, add_to_output=True)

    def _rank(self, text: str) -> list[dict[str, Any]]:
        """Return intents with their confidence, best first."""
        if self._pipeline is None:
            raise RuntimeError("the classifier is not trained")
        probabilities = self._pipeline.predict_proba([represent(text)])[0]
        names = self._pipeline.classes_
        order = probabilities.argsort()[::-1][:_RANKING_LENGTH]
        return [{"name": str(names[i]), "confidence": float(probabilities[i])} for i in order]
