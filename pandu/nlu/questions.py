"""Two questions in one message: the parts run through the pipeline beside the whole, and are joined to it at the end.

Rasa's pipeline takes a list of messages and its answer is the first one, so the splitter may add to the list.
"""

from __future__ import annotations

import re

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from pandu.nlu.stateless import StatelessComponent

PARTS = "intent_parts"
_WHOLE = "part_of"  # the place of the whole message among those of one run
MAX_PARTS = 3
_MIN_WORDS = 2
_JOINING = r"dan|terus|trus|trs|lalu|plus|sekalian|sekaligus|serta|beserta|oh iya|btw|and|also|(?<!kerja )(?:sama|ama|sm|karo|jeung)|&"
_ASKING = r"apa|siapa|gimana|bagaimana|berapa|kenapa"
_BORDER = re.compile(rf"[?!;\n]+|(?<!\d)\.+(?!\d)|,?\s+(?:{_JOINING})\s+|,\s+(?=(?:{_ASKING})\b)", re.IGNORECASE)


def split_questions(text: str) -> list[str]:
    """Return the parts of `text` of two words or more that may each be a question; empty where there is only one."""
    parts = [part.strip(" ,.") for part in _BORDER.split(text) if len(part.split()) >= _MIN_WORDS]
    return parts[-MAX_PARTS:] if len(parts) > 1 else []


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class QuestionSplitter(StatelessComponent):
    """Appends a message for each part of a message that may ask several things."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Return the messages and, after them, their parts."""
        asked = [(n, m.get(TEXT)) for n, m in enumerate(messages) if m.get(TEXT) and not (m.get(INTENT) or {}).get("name")]
        return [*messages, *(Message(data={TEXT: part, _WHOLE: n}) for n, text in asked for part in split_questions(text))]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class QuestionJoiner(StatelessComponent):
    """Puts the intents of the parts on the whole message as `intent_parts`, and drops the parts."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Return the whole messages."""
        whole = [message for message in messages if _WHOLE not in message.data]
        for message in whole:
            message.set(PARTS, [], add_to_output=True)
        for part in messages[len(whole) :]:
            whole[part.get(_WHOLE)].get(PARTS).append({**part.get(INTENT), TEXT: part.get(TEXT)})
        return whole
