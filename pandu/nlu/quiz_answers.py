"""Reads a message as an answer to a question of the quiz: its level, how sure that is, and why.

Words of the scale and numbers decide alone where every word is accounted for (pandu/language/scale.py). Elsewhere a logistic
regression weighs the features of the words, pairs of stems that stand near each other, and what the scale makes of the message.
Figures are in docs/decisions/0005-quiz-answers.md.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.constants import SPACY_DOCS
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, hstack
from spacy.tokens import Doc

from pandu.knowledge import load_knowledge
from pandu.language.scale import Scale, Steps, carried, find_scale, steps_of
from pandu.language.scale_words import STEPS
from pandu.language.tables.questions import QUESTION_WORDS
from pandu.language.words import words_of
from pandu.message import PRESSED, QuizAnswer
from pandu.nlu.compact import Columns
from pandu.nlu.intent_classifier import feature_rows, row_of
from pandu.nlu.questions import WHOLE
from pandu.nlu.quiz_intents import QUIZ_ANSWER
from pandu.nlu.terms import Terms, in_order
from pandu.nlu.trained_component import TrainedComponent
from pandu.nlu.trait_examples import TRAIT

QUIZ = "quiz"  # where a message keeps how it reads as an answer
OPEN, NONE = "unclear", "none"
# What stands behind QUIZ_ANSWER in the intents of the examples.
LABELS = (*(str(step) for step in range(1, STEPS + 1)), OPEN, NONE)
_PRESSED = re.compile(rf"{PRESSED}{QUIZ_ANSWER}(\d+)")
_FILE = "answers.npz"
# Examples of these may be answers as well, so they teach nothing about what is none.
_AMBIGUOUS = ("personal_fit", "acknowledge", "ordinal", TRAIT, QUIZ_ANSWER)
_TOLD = {"_has": ("3", "4"), "_lacks": ("1", "2")}  # a clause that tells a trait is in half of the scale
_KINDS = ("number", "about", "agrees", "unknown", "nothing", "depends")
_LENGTHS = (2, 4, 8, 14)  # words, up to which messages are alike short
_NEAR = 3  # words, over which a pair reaches
_LEADS = 0.6  # of the chance of all levels: so much has the one that an open answer leans to
_DOUBT = 1.6  # times all levels together: from here on it is no answer; below it is rather said back than missed


def pairs(stems: str) -> list[str]:
    """Return the pairs of stems that stand near each other."""
    words = stems.split()
    return [f"{word} {later}" for place, word in enumerate(words) for later in words[place + 1 : place + 1 + _NEAR]]


def _stems(doc: Doc) -> str:
    return " ".join(token.lemma_ for token in doc)


def cues(doc: Doc, scale: Scale, steps: int) -> np.ndarray:
    """Return what the scale makes of a message, as numbers from 0 to 1."""
    of_four = range(1, STEPS + 1)
    levels = [carried(level, steps, STEPS) for level in scale.levels]
    named = (scale.value if scale.sure else None, scale.first, scale.last, scale.opening, scale.turned)
    places = [place and carried(place, steps, STEPS) for place in named]
    asks = [doc[-1:].text == "?", bool(QUESTION_WORDS & set(words_of(doc)))]
    return np.array(
        [
            *(min(levels.count(step), 2) / 2 for step in of_four),
            *(place == step for place in places for step in of_four),
            *(kind in scale.kinds for kind in _KINDS),
            *asks,
            *(len(doc) <= length for length in _LENGTHS),
        ],
        np.float32,
    )


def _is_other(message: Message) -> bool:
    """Return whether a message is no typed whole: a pressed button, or a part of a message."""
    return str(message.get(TEXT)).startswith(PRESSED) or WHOLE in message.data


def _by_words(scale: Scale) -> QuizAnswer:
    """Return the answer of words that account for the whole message."""
    return QuizAnswer(scale.value, "sure", "number" if "number" in scale.kinds else "words")


def _labels(intent: str) -> Sequence[str]:
    """Return what an example of an intent may be."""
    if intent.startswith(QUIZ_ANSWER):
        return (intent.removeprefix(QUIZ_ANSWER),)
    ending = next((end for end in _TOLD if intent.startswith(TRAIT) and intent.endswith(end)), "")
    return _TOLD.get(ending, (NONE,))


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class QuizAnswerReader(TrainedComponent, IntentClassifier):
    """Sets `quiz`: level, certainty and reason of the message as an answer to the quiz."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        super().__init__(config, storage, resource)
        self._steps: Steps = steps_of(load_knowledge().texts["quiz"]["scale"])
        self._pairs: Terms | None = None
        self._coef, self._intercept = np.zeros((0, len(LABELS)), np.float32), np.zeros(len(LABELS), np.float32)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options.

        `C`: inverse strength of regularisation. `cues`: weight of what the scale says beside the words. `others`: how many examples
        of other intents teach what is no answer, `other`: the weight of each, `clause`: that of a clause that tells a trait.
        `sure_from`: the chance from which a level is booked without asking.
        """
        return {"C": 10.0, "cues": 0.5, "others": 2000, "other": 0.2, "clause": 0.15, "sure_from": 0.6}

    def _examples(self, training_data: TrainingData) -> tuple[list[Message], list[float]]:
        """Return what to learn from, with weights."""
        examples = [example for example in training_data.intent_examples if example.get(SPACY_DOCS[TEXT])]
        answers = [example for example in examples if example.get(INTENT).startswith(QUIZ_ANSWER)]
        clauses = [e for e in examples if e.get(INTENT).startswith(TRAIT) and e.get(INTENT).endswith(tuple(_TOLD))]
        unfit = load_knowledge().intents_of("unfit")
        others = [e for e in examples if not e.get(INTENT).startswith(_AMBIGUOUS) and e.get(INTENT) not in unfit]
        others = random.Random(0).sample(others, min(len(others), self._config["others"]))
        weights = [1.0] * len(answers) + [self._config["clause"]] * len(clauses) + [self._config["other"]] * len(others)
        return [*answers, *clauses, *others], weights

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the answers, on clauses that tell traits and on other intents, and keep plain arrays."""
        from sklearn.feature_extraction.text import TfidfVectorizer  # a server does not load it
        from sklearn.linear_model import LogisticRegression

        examples, weights = self._examples(training_data)
        vectorizer = TfidfVectorizer(analyzer=pairs, sublinear_tf=True, min_df=2)
        vectorizer.fit(_stems(example.get(SPACY_DOCS[TEXT])) for example in examples)
        self._pairs = Terms(pairs, vectorizer.vocabulary_, vectorizer.idf_.astype(np.float32))
        may_be = [_labels(example.get(INTENT)) for example in examples]
        rows = [place for place, labels in enumerate(may_be) for _ in labels]
        model = LogisticRegression(C=self._config["C"], solver="liblinear", dual=True, tol=0.05, max_iter=50, random_state=0)
        model.fit(
            self._features(examples, self._pairs)[rows],
            [LABELS.index(label) for labels in may_be for label in labels],
            sample_weight=[weight / len(labels) for weight, labels in zip(weights, may_be, strict=True) for _ in labels],
        )
        self._coef, self._intercept = model.coef_.T.astype(np.float32), model.intercept_.astype(np.float32)
        self._keep(self._pairs)
        return self._resource

    def _keep(self, known: Terms) -> None:
        terms = in_order(known)
        with self._storage.write_to(self._resource) as folder:
            np.savez(folder / _FILE, terms=np.array(terms), idf=known.idf, coef=self._coef, intercept=self._intercept)

    def restore(self, folder: Path) -> None:
        """Take back the terms and their weights."""
        with np.load(folder / _FILE, allow_pickle=False) as kept:
            self._pairs = Terms(pairs, Columns(kept["terms"].tolist()), kept["idf"])
            self._coef, self._intercept = kept["coef"], kept["intercept"]

    def process(self, messages: list[Message]) -> list[Message]:
        """Set how each whole message reads as an answer; a pressed button says its level by itself."""
        for message in messages:
            pressed = _PRESSED.fullmatch(str(message.get(TEXT)).strip())
            answer = QuizAnswer(int(pressed[1]), "sure", "pressed") if pressed else QuizAnswer()
            if row_of(message) and message.get(SPACY_DOCS[TEXT]) and not _is_other(message):
                answer = self.read(message)
            message.set(QUIZ, asdict(answer), add_to_output=True)
        return messages

    def read(self, message: Message) -> QuizAnswer:
        """Return how a message that went through the featurizer reads as an answer."""
        scale = find_scale(message.get(SPACY_DOCS[TEXT]), self._steps)
        return _by_words(scale) if scale.sure else self._told(self._chances(message, scale))

    def _chances(self, message: Message, scale: Scale) -> np.ndarray:
        """Return the chance of each label, summing to 1; scipy's own products take ten times as long for a single row."""
        doc, row = message.get(SPACY_DOCS[TEXT]), row_of(message)
        if self._pairs is None or row is None:
            raise RuntimeError("the reader is not trained, or no featurizer stands before it")
        columns, weights = self._pairs.weigh(_stems(doc))
        said = cues(doc, scale, self._steps.count) * np.float32(self._config["cues"])
        near, scaled = self._coef[row.width :], self._coef[row.width + len(self._pairs.columns) :]
        margins = row.weights @ self._coef[row.columns] + weights @ near[columns] + said @ scaled + self._intercept
        chances = 1 / (1 + np.exp(-margins))
        return np.asarray(chances / chances.sum())

    def _features(self, messages: Sequence[Message], known: Terms) -> csr_matrix:
        """Return a row for each example."""
        docs = [message.get(SPACY_DOCS[TEXT]) for message in messages]
        said = np.array([cues(doc, find_scale(doc), STEPS) for doc in docs]) * self._config["cues"]
        near = [known.weigh(_stems(doc)) for doc in docs]
        starts = np.cumsum([0, *(len(columns) for columns, _ in near)])
        columns, weights = (np.concatenate(part) for part in zip(*near, strict=True))
        pairs_of = csr_matrix((weights, columns, starts), shape=(len(docs), len(known.columns)))
        return hstack([feature_rows(messages), pairs_of, csr_matrix(said)], "csr", dtype=np.float32)

    def _told(self, chances: np.ndarray) -> QuizAnswer:
        """Return the answer of what leads among the chances."""
        levels, (open_, none) = chances[:STEPS], chances[STEPS:]
        best, total = int(levels.argmax()), float(levels.sum())
        level = carried(best + 1, STEPS, self._steps.count)
        if none > max(_DOUBT * total, open_):
            return QuizAnswer(reason="none")
        if open_ > total:
            return QuizAnswer(level if levels[best] > _LEADS * total else None, "unsure", "open")
        return QuizAnswer(level, "sure" if levels[best] >= self._config["sure_from"] else "unsure", "told")
