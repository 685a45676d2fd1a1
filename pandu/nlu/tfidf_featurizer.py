"""Sparse sentence features: TF-IDF over standard forms and stems, their character n-grams, and those of the text as typed.

Rasa 3.6 only counts; docs/decisions/0002-classifier.md has the figures that ask for TF-IDF.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

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
from spacy.tokens import Doc

from pandu.language.leads import without_lead
from pandu.nlu.analyzers import letters, words
from pandu.nlu.terms import ROW, Row, Terms, Weigher, keep, kept, learn, rows
from pandu.nlu.trait_examples import is_trait_example


def views(doc: Doc) -> tuple[str, str]:
    """Return the text in standard forms followed by stems (where these differ), and the text as typed, without what only leads up."""
    said = without_lead(doc)
    standard, stems = (" ".join(words) for words in ([t.norm_ for t in said], [t.lemma_ for t in said]))
    return (standard if standard == stems else f"{standard} {stems}"), said.text


# How each view is cut: words and letters of the first one, letters of the second.
ANALYZERS = {"words": words, "characters": letters(2, 5), "typed": letters(2, 4)}
BY_WORD = ("characters", "typed")
_IN_TEXTS = 2  # examples at least, in which letters have to stand


def fit(standard: Sequence[str], typed: Sequence[str]) -> dict[str, Terms]:
    """Return the terms by the name of their vectorizer, learnt from both views of all texts."""
    return {
        name: learn(cut, typed if name == "typed" else standard, by_word=name in BY_WORD, in_texts=_IN_TEXTS if name in BY_WORD else 1)
        for name, cut in ANALYZERS.items()
    }


def rows_of(terms: dict[str, Terms], docs: Sequence[Doc]) -> csr_matrix:
    """Return the features of texts, one row each."""
    standard, typed = zip(*map(views, docs), strict=True)
    return hstack([rows(known, typed if name == "typed" else standard) for name, known in terms.items()], "csr")


def row_of(weigher: Weigher, doc: Doc) -> Row:
    """Return the features of a text."""
    standard, typed = views(doc)
    return Row(*weigher.weigh({name: typed if name == "typed" else standard for name in ANALYZERS}), len(weigher))


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class TfidfFeaturizer(SparseFeaturizer, GraphComponent):
    """Adds one sparse sentence feature, 1 x vocabulary, to each message that went through SpacyNLP."""

    def __init__(
        self, config: dict[str, Any], name: str, storage: ModelStorage, resource: Resource, terms: dict[str, Terms] | None = None
    ) -> None:
        super().__init__(name, config)
        self._storage, self._resource, self._terms = storage, resource, terms or {}

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
        return cls(config, execution_context.node_name, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the vocabularies and keep them."""
        docs = [
            example.get(SPACY_DOCS[TEXT])
            for example in training_data.training_examples
            if example.get(TEXT) and not is_trait_example(example)
        ]
        self._terms = fit(*zip(*map(views, docs), strict=True))
        with self._storage.write_to(self._resource) as folder:
            keep(self._terms, folder)
        return self._resource

    @classmethod
    def load(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **_: Any
    ) -> TfidfFeaturizer:
        """Return the trained featurizer."""
        with model_storage.read_from(resource) as folder:
            return cls(config, execution_context.node_name, model_storage, resource, kept(folder, ANALYZERS, BY_WORD))

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the feature to each example."""
        examples = [example for example in training_data.training_examples if example.get(SPACY_DOCS[TEXT])]
        found = rows_of(self._terms, [example.get(SPACY_DOCS[TEXT]) for example in examples])
        for example, start, end in zip(examples, found.indptr, found.indptr[1:], strict=False):
            row = csr_matrix((found.data[start:end], found.indices[start:end], [0, end - start]), shape=(1, found.shape[1]))
            self.add_features_to_message(None, row, TEXT, example)
        return training_data

    @cached_property
    def _weigher(self) -> Weigher:
        return Weigher.taking_over(self._terms, [*self._terms])

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the feature to each message that has a Doc."""
        for message in messages:
            if doc := message.get(SPACY_DOCS[TEXT]):
                message.set(ROW, row_of(self._weigher, doc))
        return messages
