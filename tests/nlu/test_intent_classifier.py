"""The classifiers on hand-made features: what each learns from, and what it leaves alone."""

from pathlib import Path

import numpy as np
import pytest
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, INTENT, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix

from pandu.nlu.intent_classifier import MarginIntentClassifier, class_weights, feature_rows


def message(text: str, words: list[float], intent: str = "") -> Message:
    """Return a message with sparse sentence features."""
    found = Message(data={TEXT: text, **({INTENT: intent} if intent else {})})
    found.add_features(Features(csr_matrix([words]), FEATURE_TYPE_SENTENCE, TEXT, "words"))
    return found


INTENTS = ("greet", "thanks", "goodbye", "quiz_answer_4", "quiz_answer_1")
EXAMPLES = [message(intent, np.eye(5)[n].tolist(), intent) for n, intent in enumerate(INTENTS)]


def trained(folder: Path) -> MarginIntentClassifier:
    """Return a classifier trained on EXAMPLES."""
    kind = MarginIntentClassifier
    classifier = kind({**kind.get_default_config(), "C": 100.0}, LocalModelStorage(folder), Resource("classifier"))
    classifier.train(TrainingData(EXAMPLES))
    return classifier


def test_rows_stand_in_the_order_of_the_messages() -> None:
    found = feature_rows(EXAMPLES[:2])
    assert found is not None and found.toarray().tolist() == [[1, 0, 0, 0, 0], [0, 1, 0, 0, 0]]
    assert feature_rows([Message(data={TEXT: "?"})]) is None


def test_rare_intents_weigh_more() -> None:
    weights = class_weights(["a", "a", "a", "b"], balance=1.0)
    assert weights["b"] == pytest.approx(3 * weights["a"])


def test_messages_of_one_run_are_classified_each_by_its_own_words(tmp_path: Path) -> None:
    wordless, pressed = Message(data={TEXT: "?"}), message("/greet", [0, 1, 0, 0, 0])
    pressed.set(INTENT, {"name": "greet"})
    asked = [message("x", [1, 0, 0, 0, 0]), wordless, pressed, message("y", [0, 0, 1, 0, 0])]
    trained(tmp_path).process(asked)
    assert [(m.get(INTENT) or {}).get("name") for m in asked] == ["greet", None, "greet", "goodbye"]
