"""Names what a question asks that the source does not have ("pulangnya jam berapa" asks for "jam kerja"), by labelled examples.

A linear head on words, letters and the names that stand in the text; the labels are names of knowledge/silences.yml. It reads what
the intent classifier takes for a question that the source does not answer.
"""

from __future__ import annotations

import re
from functools import cached_property
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
from scipy.sparse import csr_matrix, hstack
from spacy.tokens import Doc

from pandu.knowledge import NOT_COVERED, load_knowledge
from pandu.language.chat import read
from pandu.language.questions import asking_tokens
from pandu.language.skeleton import VIEWS as LANGUAGE_VIEWS
from pandu.language.skeleton import View
from pandu.nlu.compact import Weights
from pandu.nlu.grounding import forms
from pandu.nlu.learnt import learn_once
from pandu.nlu.question_reader import LABELS, fit_accepted
from pandu.nlu.terms import Terms, Weigher, keep, kept, learn
from pandu.nlu.terms import rows as rows_of
from pandu.nlu.trained_component import TrainedComponent

SILENCE = "silence"  # the label of an example, and where a message keeps the names that were read, the likeliest first
_HEAD = "head.npz"
_LEAST_WEIGHT = 0.03  # smaller ones are left out, which are nine of ten, and change no figure
_NEAR, _LIKELY = 3, 0.1  # intents that are looked at; the least confidence of one
_NAMED, _SUBJECT = "named", "subject"


def named(doc: Doc, intent: str) -> str:
    """Return the names that stand in a text by the words of knowledge/silences.yml, as terms."""
    found = dict.fromkeys(one.silence.says for one in load_knowledge().silences_in(f" {' '.join(forms(doc))} "))
    return " ".join(name.replace(" ", "_") for name in found)


# What the head sees, and how much each view counts beside the others, which its weights hold.
VIEWS: dict[str, View] = {
    "words": LANGUAGE_VIEWS["words"],
    "characters": LANGUAGE_VIEWS["characters"],
    _NAMED: named,
    _SUBJECT: lambda doc, intent: intent,
}
_SHARES = {"words": 1.0, "characters": 1.0, _NAMED: 0.8, _SUBJECT: 0.8}


def labels_of(example: Message) -> list[str]:
    """Return the names that an example is labelled with, one or two."""
    found = ((example.get("metadata") or {}).get(LABELS) or {}).get(SILENCE) or []
    return [str(name) for name in (found if isinstance(found, list) else [found])]


def _likely(message: Message) -> str:
    """Return the likeliest intent of a message that the source does not answer, if it is the best or not far behind; else ""."""
    ranking = message.get("intent_ranking") or [message.get(INTENT) or {}]
    near = (guess for guess in ranking[:_NEAR] if guess.get("confidence", 1.0) >= _LIKELY)
    return next((name for guess in near if NOT_COVERED in (name := str(guess.get("name") or ""))), "")


# What is ruled out at the end of a clause ("yang kutanya lowongan, bukan usia").
_RULED_OUT = re.compile(r"\b(?:bukan|bkn)\s+(?:soal\s+)?\w+(?=\s*(?:[.,!;]|$))", re.IGNORECASE)
_LEAST_WORDS = 2  # of what is left


def _asking(doc: Doc) -> Doc:
    """Return what a message asks: its sentences that ask, where others only tell, without what is ruled out."""
    asking = asking_tokens(doc)
    text = "".join(token.text_with_ws for token in asking) if asking else doc.text
    meant = _RULED_OUT.sub("", text)
    return doc if meant == doc.text or len(meant.split()) < _LEAST_WORDS else read(meant)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class SilenceReader(TrainedComponent):
    """Sets `silence` of each message whose intent may be one that the source does not answer; needs the intents before it."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        super().__init__(config, storage, resource)
        self._terms: dict[str, Terms] = {}
        self._weights, self._intercepts = Weights(np.zeros((0, 0), np.float32)), np.zeros(0, np.float32)
        self._names: tuple[str, ...] = ()

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options: `C` of the head; the margins from which a name is said, and from which a `second` one beside it is."""
        return {"C": 1.0, "named_from": -0.6, "second_from": -0.15}

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the head on the labelled examples and keep it."""
        labelled = [(one, labels) for one in training_data.intent_examples if one.get(TEXT) and (labels := labels_of(one))]
        with self._storage.write_to(self._resource) as folder:  # a folder is expected where nothing was learnt, too
            if len({name for _, labels in labelled for name in labels}) > 1:
                told = [(one.get(TEXT), one.get(INTENT), labels) for one, labels in labelled]
                learn_once(folder, type(self).__name__, self._config, told, lambda: self._learn(labelled, folder))
        return self._resource

    def _learn(self, labelled: list[tuple[Message, list[str]]], folder: Path) -> None:
        """Fit the head and keep it in `folder`."""
        self._fit([one for one, _ in labelled], [labels for _, labels in labelled])
        keep(self._terms, folder)
        np.savez(folder / _HEAD, intercepts=self._intercepts, names=np.asarray(self._names), **self._weights.arrays())

    def _fit(self, examples: list[Message], labels: list[list[str]]) -> None:
        texts = [self._views(example.get(SPACY_DOCS[TEXT]), example.get(INTENT)) for example in examples]
        for name in VIEWS:
            self._terms[name] = learn(str.split, [text[name] for text in texts], in_texts=2 if name == "characters" else 1)
        parts = [_SHARES[name] * rows_of(self._terms[name], [text[name] for text in texts]) for name in VIEWS]
        self._names = tuple(sorted({name for one in labels for name in one}))
        learnt = fit_accepted(csr_matrix(hstack(parts)), labels, self._names, c=self._config["C"], balance=0.0)
        weights, self._intercepts = learnt[:-1], learnt[-1]
        weights[np.abs(weights) < _LEAST_WEIGHT] = 0
        shares = np.repeat([_SHARES[name] for name in VIEWS], [len(self._terms[name].columns) for name in VIEWS])
        self._weights = Weights((weights * shares[:, None]).astype(np.float32))

    @staticmethod
    def _views(doc: Doc, intent: str) -> dict[str, str]:
        return {name: view(doc, intent) for name, view in VIEWS.items()}

    def restore(self, folder: Path) -> None:
        """Take back the head, if anything was labelled."""
        if not (folder / _HEAD).exists():
            return
        self._terms = kept(folder, dict.fromkeys(VIEWS, str.split))
        with np.load(folder / _HEAD, allow_pickle=False) as arrays:
            self._names, self._intercepts = tuple(arrays["names"].tolist()), arrays["intercepts"]
            self._weights = Weights.of_arrays(arrays)

    def process(self, messages: list[Message]) -> list[Message]:
        """Name what each message asks that the source does not have."""
        for message in messages:
            doc, intent = message.get(SPACY_DOCS[TEXT]), _likely(message)
            if doc is not None and self._names and intent:
                message.set(SILENCE, self.read(_asking(doc), intent))
        return messages

    def read(self, doc: Doc, intent: str) -> list[str]:
        """Return the names of what a text asks, the likeliest first: none, one or two."""
        margins = self._weights.margins(*self._weigher.weigh(self._views(doc, intent))) + self._intercepts
        first, second = (int(place) for place in np.argsort(-margins)[:2])
        if margins[first] < self._config["named_from"]:
            return []
        return [self._names[first], *([self._names[second]] if margins[second] >= self._config["second_from"] else [])]

    @cached_property
    def _weigher(self) -> Weigher:
        return Weigher.taking_over(self._terms, VIEWS)
