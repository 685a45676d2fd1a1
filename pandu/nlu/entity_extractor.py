"""Entities that the dialogue asks for: trait, scale, ordinal, list, want, correction, quiz_trait, asks, asks_fit.

What each says is found by the module of pandu/language/ that has its subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.constants import SPACY_DOCS
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from spacy.tokens import Doc

import pandu.language.chat  # noqa: F401  # registers the parts of the spaCy pipeline before SpacyNLP loads it
from pandu.language.corrections import is_correction
from pandu.language.fit import asks_fit
from pandu.language.follow_ups import find_want
from pandu.language.ordinals import find_list, find_ordinals
from pandu.language.questions import asks
from pandu.language.scale import find_scale
from pandu.language.traits import find_quiz_trait, find_traits
from pandu.nlu.stateless import StatelessComponent


def _found(doc: Doc) -> Iterator[tuple[str, str, str | None]]:
    """Yield name, value and role of each entity."""
    if scale := find_scale(doc):
        yield "scale", str(scale.value), "sure" if scale.sure else None
    for ordinal in find_ordinals(doc):
        yield "ordinal", str(ordinal.place), "pointed" if ordinal.pointed else None
    if listed := find_list(doc):
        yield "list", listed, None
    if want := find_want(doc):
        yield "want", want, None
    if is_correction(doc):
        yield "correction", "yes", None
    if trait := find_quiz_trait(doc):
        yield "quiz_trait", trait, None
    if asks(doc):
        yield "asks", "yes", None
    if asks_fit(doc):
        yield "asks_fit", "yes", None
    for trait, has in find_traits(doc).items():
        yield "trait", trait, "has" if has else "lacks"


def extract(doc: Doc) -> list[dict[str, Any]]:
    """Return Rasa's entities for a message; each spans all of it, values are texts."""
    span = {"start": 0, "end": len(doc.text), "extractor": ChatEntityExtractor.__name__}
    return [{"entity": name, "value": value, **({"role": role} if role else {}), **span} for name, value, role in _found(doc)]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class ChatEntityExtractor(StatelessComponent):
    """Sets `entities` of each message that went through SpacyNLP and is no pressed button."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the entities."""
        for message in messages:
            doc = message.get(SPACY_DOCS[TEXT])
            if doc is not None and not (message.get(INTENT) or {}).get("name"):
                message.set(ENTITIES, extract(doc), add_to_output=True)
        return messages
