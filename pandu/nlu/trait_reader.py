"""Reads what people tell of themselves or others ("gampang tersinggung kalau dibantah"): traits, had or lacked, and whose.

A reader of its own beside the intents, since one message may tell several traits; figures are in docs/decisions/0011-traits.md.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
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
from spacy.tokens import Doc

from pandu.bounded import Bounded
from pandu.knowledge import load_knowledge
from pandu.language.chat import read
from pandu.language.clauses import split_clauses
from pandu.language.persons import find_person
from pandu.language.trait_features import trait_features
from pandu.message import OTHER_TRAIT, PRESSED
from pandu.nlu.quiz_intents import QUIZ_ANSWER
from pandu.nlu.trained_component import TrainedComponent
from pandu.nlu.trait_examples import TRAIT, is_trait_example
from pandu.nlu.trait_model import HAS, LACKS, NONE, TraitModel, restored, topic_of, train

TOLD, PERSON = "told", "person"
_FILE = "traits.npz"
_PAIR = 2  # clauses that are read together
_KEPT = 32  # readings of clauses: those of a message stand in its parts again
_POLARITY_OF_LEVEL = {"1": LACKS, "2": LACKS, "3": HAS, "4": HAS}
# Their examples may tell traits, so they teach nothing about what tells none.
_MAY_TELL = ("personal_fit", "acknowledge", "ordinal", "complaint", QUIZ_ANSWER, TRAIT)


def settle(told: Iterable[tuple[str, bool, float, str]], certain_from: float) -> list[dict[str, Any]]:
    """Return each trait once, and what no topic knows with its clause: of two clauses that disagree the later one counts, or both
    where both are certain."""
    traits: dict[tuple[str, bool | str], tuple[bool, float, str]] = {}
    for trait, has, chance, clause in told:
        if trait == OTHER_TRAIT:
            traits[trait, clause] = (has, chance, clause)
            continue
        before = traits.get((trait, not has))
        if before and min(before[1], chance) < certain_from:
            del traits[trait, not has]
        traits[trait, has] = (has, chance, "")
    return [{"trait": trait, "has": has, "clause": clause} for (trait, _), (has, _, clause) in traits.items()]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TraitReader(TrainedComponent):
    """Sets `told` and `person` of each typed message."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        super().__init__(config, storage, resource)
        self._model: TraitModel | None = None
        self._known: Bounded[str, tuple[str, float]] = Bounded(_KEPT)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options.

        `sure_from`: the chance of a trait, and `polarity_from`: that of having or lacking it, below which a clause is said to
        tell nothing. `certain_from`: from there on two clauses that disagree leave the trait open. `surely_none`: from there on a
        clause that tells nothing is not read together with its neighbour. `questions`: how many examples of other intents teach
        what tells nothing.
        """
        return {"sure_from": 0.65, "polarity_from": 0.75, "certain_from": 0.95, "surely_none": 0.9, "questions": 500}

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

    def restore(self, folder: Path) -> None:
        """Take back the model."""
        with np.load(folder / _FILE, allow_pickle=False) as kept:
            self._model = restored({name: kept[name] for name in kept.files})

    def process(self, messages: list[Message]) -> list[Message]:
        """Set what is told; a pressed button tells nothing."""
        for message in messages:
            doc = message.get(SPACY_DOCS[TEXT])
            if doc is not None and not _is_pressed(message):
                told = self.read(doc)
                message.set(TOLD, told, add_to_output=True)
                message.set(PERSON, find_person(doc), add_to_output=True)
        return messages

    def read(self, doc: Doc) -> list[dict[str, Any]]:
        """Return the traits that a message tells."""
        readings = self._readings(split_clauses(doc.text), doc)
        told = ((*told, clause) for reading, clause in readings if (told := self._told(reading)))
        return settle(told, self._config["certain_from"])

    def read_clause(self, clause: Doc) -> tuple[str, bool, float] | None:
        """Return the trait of a clause, whether it is there, and with what chance; or None where nothing is told."""
        return self._told(self._best(clause))

    def _readings(self, clauses: list[str], doc: Doc) -> Iterator[tuple[tuple[str, float], str]]:
        """Yield the best class and its chance for each clause, or for two that only together say something clear; and the words."""
        readings = [self._best_of(clause, doc) for clause in clauses]
        place = 0
        while place < len(clauses):
            both = self._joined(clauses[place : place + 2], readings[place : place + 2], doc)
            yield (both, ", ".join(clauses[place : place + 2])) if both else (readings[place], clauses[place])
            place += 2 if both else 1

    def _joined(self, clauses: list[str], readings: list[tuple[str, float]], doc: Doc | None = None) -> tuple[str, float] | None:
        """Return how two clauses read as one, if they contradict each other, or one is unsure and they are surer together."""
        if len(clauses) < _PAIR or (all(not self._is_unsure(reading) for reading in readings) and not _contradict(readings)):
            return None
        both = self._best_of(", ".join(clauses), doc)
        if _contradict(readings):
            return both if both[0] != NONE else None
        return both if both[1] > max(chance for _, chance in readings) else None

    def _is_unsure(self, reading: tuple[str, float]) -> bool:
        label, chance = reading
        return label == NONE and chance < self._config["surely_none"]

    def _best_of(self, clause: str, doc: Doc | None) -> tuple[str, float]:
        """Return the best class and its chance for a clause of a message, which may be the message itself."""
        if clause not in self._known:
            self._known[clause] = self._best(doc if doc is not None and clause == doc.text else read(clause))
        return self._known[clause]

    def _best(self, clause: Doc) -> tuple[str, float]:
        """Return the best class and its chance; NONE for one that is not sure enough."""
        if self._model is None:
            raise RuntimeError("the reader is not trained")
        chances = self._model.chances(trait_features(clause))
        of_topics: dict[str, float] = {}
        for label, chance in chances.items():
            of_topics[topic_of(label)] = of_topics.get(topic_of(label), 0.0) + chance
        topic, of_topic = max(of_topics.items(), key=lambda found: found[1])
        label = max((label for label in chances if topic_of(label) == topic), key=chances.__getitem__)
        sure = of_topic >= self._config["sure_from"] and chances[label] >= self._config["polarity_from"] * of_topic
        return label if sure else NONE, chances[label]

    def _told(self, reading: tuple[str, float]) -> tuple[str, bool, float] | None:
        label, chance = reading
        if label == NONE:
            return None
        return load_knowledge().trait_of(topic_of(label)), not label.endswith(LACKS), chance


def _contradict(readings: list[tuple[str, float]]) -> bool:
    (first, _), (second, _) = readings
    return first != second and topic_of(first) == topic_of(second)


def _is_level(intent: str) -> bool:
    return intent.startswith(QUIZ_ANSWER) and intent[-1] in _POLARITY_OF_LEVEL


def _doc(example: Message) -> Doc:
    return example.get(SPACY_DOCS[TEXT]) or read(example.get(TEXT))


def _is_pressed(message: Message) -> bool:
    return str(message.get(TEXT)).startswith(PRESSED)
