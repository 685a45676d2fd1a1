"""Dense sentence features: the vectors of the encoder's query side (pandu/encoder.py); none where a machine has no encoder."""

from __future__ import annotations

import json
import logging
import os
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from pandu.encoder import encoder_version, load_encoder
from pandu.nlu.quiz_answers import is_unread

logger = logging.getLogger(__name__)
DIMENSIONS = 384
_FILE = "sentence_vectors.json"
KEPT = Path(".rasa/sentence_vectors.npz")  # ignored by git, as all of .rasa/
_BATCH = 32


def encode(texts: list[str]) -> np.ndarray:
    """Return the unit vectors of `texts`, float32, one row of DIMENSIONS each."""
    # A batch costs what its longest text costs, so texts of one length go together.
    order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
    vectors = np.empty((len(texts), DIMENSIONS), dtype=np.float32)
    for start in range(0, len(texts), _BATCH):
        batch = order[start : start + _BATCH]
        vectors[batch] = load_encoder().query([texts[place] for place in batch])
    return vectors


def _read_kept(path: Path, version: str) -> dict[str, np.ndarray]:
    """Return the vectors by text that this version of the encoder made; none, and a warning, where the file cannot be read."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            if "version" in kept and str(kept["version"]) == version:
                return dict(zip(kept["texts"].tolist(), kept["vectors"], strict=True))
    except FileNotFoundError:
        pass
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        logger.warning("Kept sentence vectors cannot be read (%s) and are made anew: %s", type(error).__name__, path)
    return {}


def _keep(path: Path, version: str, texts: list[str], vectors: np.ndarray) -> None:
    """Write the file whole: beside, then in its place, so that a training that is broken off leaves the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with draft.open("wb") as file:
            np.savez(file, version=np.array(version), texts=np.array(texts), vectors=vectors)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def encode_kept(texts: list[str], path: Path) -> np.ndarray:
    """Return `encode(texts)`, reading from `path` what the same encoder made before and keeping there just these texts.

    Training again after a few new examples then takes seconds instead of 10 ms for each of all examples.
    """
    version = encoder_version()
    known = _read_kept(path, version)
    new = [text for text in dict.fromkeys(texts) if text not in known]
    known.update(zip(new, encode(new), strict=True))
    vectors = np.array([known[text] for text in texts], dtype=np.float32)
    _keep(path, version, texts, vectors)
    return vectors


def _is_undecided(message: Message) -> bool:
    return not (message.get(INTENT) or {}).get("name") or is_unread(message)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SentenceVectorFeaturizer(DenseFeaturizer, GraphComponent):
    """Adds one dense sentence feature, 1 x DIMENSIONS, of length `weight`, to each message with a text."""

    def __init__(self, config: dict[str, Any], name: str, storage: ModelStorage, resource: Resource) -> None:
        super().__init__(name, config)
        self._weight, self._storage, self._resource = float(config["weight"]), storage, resource

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options: `weight`, the length of the vectors beside TF-IDF's unit rows."""
        return {**DenseFeaturizer.get_default_config(), "weight": 2.0}

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Accept every configuration: a wrong value fails where it is used."""

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> SentenceVectorFeaturizer:
        """Return the featurizer for training."""
        return cls(config, execution_context.node_name, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Keep whether the model is trained with vectors."""
        with self._storage.write_to(self._resource) as folder:
            (folder / _FILE).write_text(json.dumps({"vectors": load_encoder() is not None}))
        return self._resource

    @classmethod
    def load(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **_: Any
    ) -> SentenceVectorFeaturizer:
        """Return the featurizer of a trained model.

        Raises:
            RasaException: the model was trained with vectors and this machine has none, or the other way round.
        """
        with model_storage.read_from(resource) as folder:
            trained_with = json.loads((folder / _FILE).read_text())["vectors"]
        if trained_with != (load_encoder() is not None):
            raise RasaException("The model was trained on a machine with other sentence vectors; run 'make train' here.")
        return cls(config, execution_context.node_name, model_storage, resource)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the feature to each example."""
        examples = [example for example in training_data.training_examples if example.get(TEXT)]
        if load_encoder() is not None:
            self._add(examples, encode_kept([example.get(TEXT) for example in examples], KEPT))
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the feature to each message that is undecided yet (a pressed button is not)."""
        asked = [message for message in messages if message.get(TEXT) and _is_undecided(message)]
        if load_encoder() is not None:
            self._add(asked, encode([message.get(TEXT) for message in asked]))
        return messages

    def _add(self, messages: list[Message], vectors: np.ndarray) -> None:
        for message, vector in zip(messages, vectors, strict=True):
            self.add_features_to_message(None, vector[np.newaxis] * self._weight, TEXT, message)
