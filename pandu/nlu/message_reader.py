"""Puts together what the components read, as the typed record `pandu.message.Message`, and drops the parts of a message.

The last component: it sets `reading`, which the action hands to the dialogue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.constants import SPACY_DOCS
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message as RasaMessage
from spacy.tokens import Doc, Token

import pandu.language.chat  # noqa: F401  # registers the parts of the spaCy pipeline before SpacyNLP loads it
from pandu.knowledge import load_knowledge
from pandu.language.corrections import is_correction
from pandu.language.fit import asks_fit
from pandu.language.follow_ups import find_want
from pandu.language.ordinals import find_list, find_ordinals
from pandu.language.questions import asking_tokens, asks
from pandu.language.quiz_remarks import find_remark
from pandu.language.scale import Steps, steps_of
from pandu.language.subjects import find_subject
from pandu.language.tables.follow_ups import BESIDE_TAUGHT, TAUGHT, TAUGHT_BRIEFLY
from pandu.language.traits import find_quiz_trait
from pandu.message import STEMS, Claim, Guess, Message, Part, QuizAnswer, Subject, Told, to_dict
from pandu.nlu.question_reader import QUESTION
from pandu.nlu.questions import WHOLE
from pandu.nlu.silence_reader import SILENCE
from pandu.nlu.stateless import StatelessComponent

READING = "reading"
_WORD = re.compile(r"\w")
_WORDS, _FEW_WORDS = re.compile(r"\w+"), 5


@cache
def _steps() -> Steps:
    return steps_of(load_knowledge().texts["quiz"]["scale"])


def _words(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Return the standard forms in their order, then the stems, between which no phrase reaches."""
    tokens = list(tokens)
    return (
        *(w for token in tokens for w in token.norm_.split() if _WORD.match(w)),
        STEMS,
        *(t.lemma_ for t in tokens if _WORD.match(t.text)),
    )


def _subject(message: RasaMessage, doc: Doc) -> Subject:
    return replace(find_subject(doc), person=message.get("person") or "")


def _part_fields(message: RasaMessage, doc: Doc) -> dict[str, Any]:
    """Return the fields that a whole message and a part of one share."""
    question, ranking = message.get(QUESTION) or {}, message.get("intent_ranking") or []
    return {
        "text": message.get(TEXT),
        "ranking": tuple(Guess(guess["name"], guess["confidence"]) for guess in ranking),
        "form": question.get("form", "open"),
        "claim": Claim(**question.get("claim", {})),
        "points": tuple(question.get("points", ())),
        "subject": _subject(message, doc),
        "told": tuple(Told(**told) for told in message.get("told") or ()),
        "words": _words(doc),
        "asked": _words(asking) if (asking := asking_tokens(doc)) else (),
        "silences": tuple(message.get(SILENCE) or ()),
    }


def _want(message: RasaMessage, doc: Doc) -> str:
    """Return what a message wants of the last answer: by the tables, but what the examples teach by the trained head."""
    taught, by_table = (message.get(QUESTION) or {}).get("want", ""), find_want(doc) or ""
    if by_table in TAUGHT_BRIEFLY and len(_WORDS.findall(doc.text)) <= _FEW_WORDS:
        return by_table
    if taught and by_table in TAUGHT | BESIDE_TAUGHT:
        return taught
    return taught if by_table in TAUGHT else by_table or taught


def read_part(message: RasaMessage) -> Part:
    """Return what was read of a part."""
    return Part(**_part_fields(message, message.get(SPACY_DOCS[TEXT])))


def read_message(message: RasaMessage, parts: list[Part]) -> Message:
    """Return what was read of a whole message with its parts."""
    doc = message.get(SPACY_DOCS[TEXT])
    return Message(
        **_part_fields(message, doc),
        parts=tuple(parts),
        ordinals=tuple(find_ordinals(doc)),
        list_topic=find_list(doc) or "",
        want=_want(message, doc),
        quiz=QuizAnswer(**(message.get("quiz") or {})),
        remark=find_remark(doc, _steps()),
        correction=is_correction(doc),
        quiz_trait=find_quiz_trait(doc) or "",
        asks=asks(doc),
        asks_fit=asks_fit(doc),
    )


def _is_text(message: RasaMessage) -> bool:
    """Return whether a message was typed: it has words, and is no pressed button."""
    return message.get(SPACY_DOCS[TEXT]) is not None and not str(message.get(TEXT)).startswith(INTENT_MESSAGE_PREFIX)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class MessageReader(StatelessComponent):
    """Sets `reading` of each typed message."""

    def process(self, messages: list[RasaMessage]) -> list[RasaMessage]:
        """Return the whole messages, read."""
        whole = [message for message in messages if WHOLE not in message.data]
        parts: dict[int, list[Part]] = {}
        for part in messages[len(whole) :]:
            if _is_text(part):
                parts.setdefault(part.get(WHOLE), []).append(read_part(part))
        for place, message in enumerate(whole):
            if _is_text(message):
                message.set(READING, to_dict(read_message(message, parts.get(place, []))), add_to_output=True)
        return whole
