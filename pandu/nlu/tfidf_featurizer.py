"""Sparse sentence features: TF-IDF over standard forms and stems, their character n-grams, and those of the text as typed.

Rasa 3.6 only counts; docs/decisions/0002-classifier.md has the figures that ask for TF-IDF.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import SPACY_DOCS
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from spacy.tokens import Doc

_TERMS, _WEIGHTS = "terms.json", "idf.npz"


def views(doc: Doc) -> tuple[str, str]:
    """Return the text in standard forms followed by stems (where these differ), and the text as typed."""
    standard, stems = (" ".join(words) for words in ([t.norm_ for t in doc], [t.lemma_ for t in doc]))
    return (standard if standard == stems else f"{standard} {stems}"), doc.text


def build_vectorizers() -> dict[str, TfidfVectorizer]:
    """Return the untrained vectorizers by the view they read: words and characters of the first view, characters of the second."""
    shared = {"sublinear_tf": True}
    return {
        "words": TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"(?u)\b\w+\b", **shared),
        "characters": TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2, **shared),
        "typed": TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), min_df=2, **shared),
    }


def keep(vectorizers: dict[str, TfidfVectorizer], folder: Path) -> None:
    """Write trained vectorizers as plain text and arrays."""
    terms = {name: v.get_feature_names_out().tolist() for name, v in vectorizers.items()}
    (folder / _TERMS).write_text(json.dumps(terms, ensure_ascii=False), encoding="utf-8")
    np.savez(folder / _WEIGHTS, **{name: v.idf_ for name, v in vectorizers.items()})


def kept(folder: Path) -> dict[str, TfidfVectorizer]:
    """Return the vectorizers that `keep` wrote."""
    vectorizers, terms = build_vectorizers(), json.loads((folder / _TERMS).read_text(encoding="utf-8"))
    with np.load(folder / _WEIGHTS, allow_pickle=False) as weights:
        for name, vectorizer in vectorizers.items():
            vectorizer.vocabulary_ = {term: place for place, term in enumerate(terms[name])}
            vectorizer.idf_ = weights[name]
    return vectorizers


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class TfidfFeaturizer(SparseFeaturizer, GraphComponent):
    """Adds one sparse sentence feature, 1 x vocabulary, to each message that went through SpacyNLP."""

    def __init__(
        self, config: dict[str, Any], name: str, storage: ModelStorage, resource: Resource, vectorizers: dict[str, TfidfVectorizer]
    ) -> None:
        super().__init__(name, config)
        self._storage, self._resource, self._vectorizers = storage, resource, vectorizers

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options that every featurizer of Rasa has."""
        return SparseFeaturizer.get_default_config()

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Accept every configuration: a wrong value fails where it is used."""

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> TfidfFeaturizer:
        """Return an untrained featurizer."""
        return cls(config, execution_context.node_name, model_storage, resource, build_vectorizers())

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the vocabularies and keep them."""
        docs = [example.get(SPACY_DOCS[TEXT]) for example in training_data.training_examples if example.get(TEXT)]
        standard, typed = zip(*map(views, docs), strict=True)
        for name, vectorizer in self._vectorizers.items():
            vectorizer.fit(typed if name == "typed" else standard)
        with self._storage.write_to(self._resource) as folder:
            keep(self._vectorizers, folder)
        return self._resource

    @classmethod
    def load(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **_: Any
    ) -> TfidfFeaturizer:
        """Return the trained featurizer."""
        with model_storage.read_from(resource) as folder:
            return cls(config, execution_context.node_name, model_storage, resource, kept(folder))

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the feature to each example."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the feature to each message that has a Doc."""
        read = [message for message in messages if message.get(SPACY_DOCS[TEXT])]
        for message, row in zip(read, self.transform([message.get(SPACY_DOCS[TEXT]) for message in read]), strict=True):
            self.add_features_to_message(None, row, TEXT, message)
        return messages

    def transform(self, docs: list[Doc]) -> csr_matrix:
        """Return the features of `docs`, one row each."""
        if not docs:
            return csr_matrix((0, 0))
        standard, typed = zip(*map(views, docs), strict=True)
        rows = [v.transform(typed if name == "typed" else standard) for name, v in self._vectorizers.items()]
        return hstack(rows, format="csr")
