"""What else could follow Pandu's features than its classifier: `python -m benchmarks.compare_classifiers`.

Takes the features of the newest model for all examples and for the unseen messages, trains each classifier on the same
rows, and prints a Markdown row for each: the topic of the best intent on `messages.tsv`, without thresholds and dialogue.
"""

import logging
import time
from collections.abc import Callable, Iterable

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.calibration import CalibratedClassifierCV
from sklearn.svm import LinearSVC

from benchmarks.accuracy import by_topic
from benchmarks.contenders import examples
from evaluation.judge import Labelled, message_figures, read_messages
from evaluation.trained import Understanding
from pandu.knowledge import load_knowledge
from pandu.nlu.intent_classifier import class_weights, feature_rows

Classify = Callable[[csr_matrix, np.ndarray, csr_matrix], np.ndarray]  # examples' rows, their intents, messages' rows -> intents
NEAREST = 10


def svm(intents: np.ndarray, balance: float = 0.5) -> LinearSVC:
    """Return the classifier in use, not yet trained."""
    return LinearSVC(C=0.5, class_weight=class_weights(list(intents), balance), random_state=0, tol=0.01)


def margins(rows: csr_matrix, intents: np.ndarray, asked: csr_matrix) -> np.ndarray:
    """Return what the classifier in use answers."""
    return svm(intents).fit(rows, intents).predict(asked)


def no_weights(rows: csr_matrix, intents: np.ndarray, asked: csr_matrix) -> np.ndarray:
    """Return what it answers where each example counts alike."""
    return svm(intents, 0).fit(rows, intents).predict(asked)


def calibrated(rows: csr_matrix, intents: np.ndarray, asked: csr_matrix) -> np.ndarray:
    """Return the likeliest intents where margins become probabilities by Platt's scaling on three folds."""
    return CalibratedClassifierCV(svm(intents), cv=3).fit(rows, intents).predict(asked)


def _votes(rows: csr_matrix, intents: np.ndarray, asked: csr_matrix, names: np.ndarray) -> np.ndarray:
    """Return for each message the share of each intent among the nearest examples, nearer ones counting more."""
    places = np.searchsorted(names, intents)
    votes = np.zeros((asked.shape[0], len(names)))
    for number, row in enumerate(asked):
        near = np.asarray((rows @ row.T).todense()).ravel()
        best = np.argpartition(-near, NEAREST)[:NEAREST]
        np.add.at(votes[number], places[best], near[best])
    return votes / votes.sum(axis=1, keepdims=True).clip(1e-9)


def nearest(rows: csr_matrix, intents: np.ndarray, asked: csr_matrix) -> np.ndarray:
    """Return the intents that the nearest examples have."""
    names = np.unique(intents)
    return names[_votes(rows, intents, asked, names).argmax(axis=1)]


def second_opinion(rows: csr_matrix, intents: np.ndarray, asked: csr_matrix) -> np.ndarray:
    """Return the intents by the confidence of the classifier in use and, with a third of its weight, of the nearest examples."""
    trained = svm(intents).fit(rows, intents)
    sure = np.exp(4 * trained.decision_function(asked))
    sure /= sure.sum(axis=1, keepdims=True)
    return trained.classes_[(sure + _votes(rows, intents, asked, trained.classes_) / 3).argmax(axis=1)]


def family(intent: str) -> str:
    """Return the coarse class of an intent: the first part of its topic, or all small talk together."""
    topic = load_knowledge().topic_of(intent).split(".")[0]
    return topic if intent.startswith("ask_") or topic in ("out_of_scope", "personal_fit", "quiz") else "conversation"


def coarse_then_fine(rows: csr_matrix, intents: np.ndarray, asked: csr_matrix) -> np.ndarray:
    """Return the intents where one classifier chooses the family and another within it."""
    families = np.array([family(intent) for intent in intents])
    coarse = margins(rows, families, asked)
    fine = np.empty(asked.shape[0], dtype=intents.dtype)
    for name in np.unique(coarse):
        inside, mine = families == name, coarse == name
        one = len(set(intents[inside])) == 1
        fine[mine] = intents[inside][0] if one else margins(rows[inside], intents[inside], asked[mine])
    return fine


CLASSIFIERS: dict[str, Classify] = {
    "margins, weights by square root (in use)": margins,
    "no weights": no_weights,
    "calibrated probabilities": calibrated,
    "nearest examples alone": nearest,
    "margins with nearest examples as a second opinion": second_opinion,
    "coarse, then fine": coarse_then_fine,
}


def features(understanding: Understanding, texts: Iterable[str]) -> csr_matrix:
    """Return one row for each text."""
    return feature_rows(understanding.run(texts))


def judge(messages: list[Labelled], intents: Iterable[str]) -> dict[str, float]:
    """Return the figures in percent."""
    return message_figures([by_topic(message, {"intent": {"name": intent}}) for message, intent in zip(messages, intents, strict=True)])


def main() -> None:
    """Measure each classifier and print its row."""
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.ERROR)
    understanding, messages = Understanding(), read_messages()
    texts, intents = zip(*((text, intent) for intent, those in examples() for text in those), strict=True)
    print(f"features of {len(texts):,} examples and {len(messages):,} messages ...", flush=True)
    rows, asked = features(understanding, texts), features(understanding, [message.text for message in messages])
    print("| classifier | right % | false % | refused % | seconds |\n|" + " --- |" * 5)
    for name, classify in CLASSIFIERS.items():
        start = time.monotonic()
        figures = judge(messages, classify(rows, np.array(intents), asked))
        print(f"| {name} | " + " | ".join(map(str, figures.values())) + f" | {time.monotonic() - start:.0f} |", flush=True)


if __name__ == "__main__":
    main()
