"""Reads what people tell of themselves or others ("gampang tersinggung kalau dibantah"): traits, had or lacked, and whose.

A reader of its own beside the intents, since one message may tell several traits; figures are in docs/decisions/0011-traits.md.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import SPACY_DOCS
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from spacy.tokens import Doc

from pandu.knowledge import load_knowledge
from pandu.language.chat import read
from pandu.language.clauses import split_clauses
from pandu.language.persons import SELF, find_person
from pandu.language.trait_features import trait_features
from pandu.message import OTHER_TRAIT, PRESSED
from pandu.nlu.examples import TRAIT, is_trait_example
from pandu.nlu.quiz_intents import QUIZ_ANSWER
from pandu.nlu.trait_model import HAS, LACKS, NONE, TraitModel, restored, topic_of, train

TOLD, PERSON = "told", "person"
_FILE = "traits.npz"
_POLARITY_OF_LEVEL = {"1": LACKS, "2": LACKS, "3": HAS, "4": HAS}
# Their examples may tell traits, so they teach nothing about what tells none.
_MAY_TELL = ("personal_fit", "acknowledge", "ordinal", "complaint", QUIZ_ANSWER, TRAIT)


def settle(told: Iterable[tuple[str, bool, float]], certain_from: float) -> list[dict[str, Any]]:
    """Return each trait once: of two clauses that disagree the later one counts, or neither where both are certain."""
    traits: dict[str, tuple[bool, float]] = {}
    for trait, has, chance in told:
        before = traits.get(trait)
        if before and before[0] != has and trait != OTHER_TRAIT and min(before[1], chance) >= certain_from:
            del traits[trait]
        else:
            traits[trait] = (has, chance)
    return [{"trait": trait, "has": has} for trait, (has, _) in traits.items()]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TraitReader(GraphComponent):
    """Sets `told` and `person` of each typed message."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource, model: TraitModel | None = None) -> None:
        self._config, self._storage, self._resource, self._model = config, storage, resource, model

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options.

        `sure_from`: the chance below which a clause is said to tell nothing. `certain_from`: from there on two clauses that
        disagree leave the trait open. `questions`: how many examples of other intents teach what tells nothing.
        """
        return {"sure_from": 0.7, "certain_from": 0.95, "questions": 500}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> TraitReader:
        """Return an untrained reader."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the clauses and the answers to the quiz, and keep plain arrays."""
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        of_fit = load_knowledge().intents_of("traits", "trait", "unfit")
        clauses = [example for example in examples if is_trait_example(example)]
        questions = [example for example in examples if not example.get(INTENT).startswith(_MAY_TELL) and example.get(INTENT) not in of_fit]
        questions = random.Random(0).sample(questions, min(len(questions), self._config["questions"]))
        levels = [(e, _POLARITY_OF_LEVEL[e.get(INTENT)[-1]]) for e in examples if _is_level(e.get(INTENT))]
        self._model = train(
            [trait_features(_doc(example)) for example in [*clauses, *questions]],
            [example.get(INTENT).removeprefix(TRAIT) for example in clauses] + [NONE] * len(questions),
            [trait_features(_doc(example)) for example, _ in levels],
            [polarity for _, polarity in levels],
        )
        with self._storage.write_to(self._resource) as folder:
            np.savez(folder / _FILE, **self._model.arrays())
        return self._resource

    @classmethod
    def load(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **_: Any
    ) -> TraitReader:
        """Return the trained reader."""
        with model_storage.read_from(resource) as folder, np.load(folder / _FILE, allow_pickle=False) as kept:
            return cls(config, model_storage, resource, restored({name: kept[name] for name in kept.files}))

    def process(self, messages: list[Message]) -> list[Message]:
        """Set what is told; a pressed button tells nothing."""
        for message in messages:
            doc = message.get(SPACY_DOCS[TEXT])
            if doc is not None and not _is_pressed(message):
                told = self.read(doc)
                message.set(TOLD, told, add_to_output=True)
                message.set(PERSON, (find_person(doc) or SELF) if told else "", add_to_output=True)
        return messages

    def read(self, doc: Doc) -> list[dict[str, Any]]:
        """Return the traits that a message tells."""
        found = (self.read_clause(read(clause)) for clause in split_clauses(doc.text))
        return settle((told for told in found if told), self._config["certain_from"])

    def read_clause(self, clause: Doc) -> tuple[str, bool, float] | None:
        """Return the trait of a clause, whether it is there, and with what chance; or None where nothing is told."""
        if self._model is None:
            raise RuntimeError("the reader is not trained")
        chances = self._model.chances(trait_features(clause))
        label = max(chances, key=chances.__getitem__)
        if label == NONE or chances[label] < self._config["sure_from"]:
            return None
        return load_knowledge().trait_of(topic_of(label)), not label.endswith(LACKS), chances[label]


def _is_level(intent: str) -> bool:
    return intent.startswith(QUIZ_ANSWER) and intent[-1] in _POLARITY_OF_LEVEL


def _doc(example: Message) -> Doc:
    return example.get(SPACY_DOCS[TEXT]) or read(example.get(TEXT))


def _is_pressed(message: Message) -> bool:
    return str(message.get(TEXT)).startswith(PRESSED)
