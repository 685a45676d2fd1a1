"""The classifiers on hand-made features: which features count, and what stays undecided for the next one."""

from pathlib import Path
from typing import Any

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
from pandu.nlu.quiz_answers import READING, QuizAnswerClassifier, is_unread


def message(text: str, words: list[float], vector: list[float] | None = None, intent: str = "") -> Message:
    """Return a message with sparse features of "words" and, maybe, dense ones of "vectors"."""
    found = Message(data={TEXT: text, **({INTENT: intent} if intent else {})})
    found.add_features(Features(csr_matrix([words]), FEATURE_TYPE_SENTENCE, TEXT, "words"))
    if vector:
        found.add_features(Features(np.array([vector]), FEATURE_TYPE_SENTENCE, TEXT, "vectors"))
    return found


INTENTS = ("greet", "thanks", "goodbye", "quiz_answer_4", "quiz_answer_1")
EXAMPLES = [message(intent, np.eye(5)[n].tolist(), [float(n), 1.0], intent) for n, intent in enumerate(INTENTS)]


def trained(kind: type[MarginIntentClassifier], folder: Path, **options: Any) -> MarginIntentClassifier:
    """Return a classifier trained on EXAMPLES."""
    classifier = kind({**kind.get_default_config(), "C": 100.0, **options}, LocalModelStorage(folder), Resource("classifier"))
    classifier.train(TrainingData(EXAMPLES))
    return classifier


def test_features_are_chosen_by_the_alias_of_their_featurizer() -> None:
    assert feature_rows(EXAMPLES[:2], ["words"]).toarray().tolist() == [[1, 0, 0, 0, 0], [0, 1, 0, 0, 0]]
    assert feature_rows(EXAMPLES[:2], ["vectors"]).toarray().tolist() == [[0, 1], [1, 1]]
    assert feature_rows(EXAMPLES[:2]).shape == (2, 7)
    assert feature_rows([Message(data={TEXT: "?"})]) is None


def test_rare_intents_weigh_more() -> None:
    weights = class_weights(["a", "a", "a", "b"], balance=1.0)
    assert weights["b"] == pytest.approx(3 * weights["a"])


def test_an_unsure_message_stays_undecided(tmp_path: Path) -> None:
    asked = [message("x", [1, 0, 0, 0, 0]), message("y", [0.5, 0.5, 0, 0, 0])]
    trained(MarginIntentClassifier, tmp_path, featurizers=["words"], sure_from=0.9).process(asked)
    assert [(m.get(INTENT) or {}).get("name") for m in asked] == ["greet", None]


def test_answers_to_the_quiz_are_left_to_the_last_classifier(tmp_path: Path) -> None:
    no_answer, answer, pressed = message("x", [1, 0, 0, 0, 0]), message("y", [0, 0, 0, 1, 0]), message("/greet", [1, 0, 0, 0, 0])
    first = trained(QuizAnswerClassifier, tmp_path, featurizers=["words"], sure_from=0.5)
    first.process([no_answer, answer, pressed])
    assert [is_unread(m) for m in (no_answer, answer, pressed)] == [False, True, False]
    trained(QuizAnswerClassifier, tmp_path, featurizers=["words"]).process([answer])
    assert answer.get(READING)[0]["name"] == "quiz_answer_4"
