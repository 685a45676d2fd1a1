"""Two questions in one message: the parts run through the pipeline beside the whole, and are joined to it at the end.

Rasa's pipeline takes a list of messages and its answer is the first one, so the splitter may add to the list.
"""

from __future__ import annotations

import re

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from pandu.language.spelling import normalize_word, stem
from pandu.language.tables.subjects import SUBJECTS
from pandu.nlu.stateless import StatelessComponent

PARTS = "intent_parts"
_WHOLE = "part_of"  # the place of the whole message among those of one run
MAX_PARTS = 3
_MIN_WORDS = 2
# "sama" joins two wishes, but not in "kerja sama" nor in "bedanya sama diplomat".
_PARTNERED = (
    *("kerja", "beda", "bedanya", "bedane", "bedana", "perbedaan", "perbedaannya", "dibanding", "klop", "cocok", "nyambung"),
    *("sesuai", "tertarik", "ngobrol", "bergaul", "akrab", "peduli"),
)
_ONE_WISH = "".join(rf"(?<!\b{word} )" for word in _PARTNERED)
_WITH = rf"{_ONE_WISH}(?:sama|ama|sm|karo|jeung)"
_JOINING = rf"dan|terus|trus|trs|lalu|plus|sekalian|sekaligus|serta|beserta|oh iya|btw|and|also|{_WITH}|&"
_ASKING = r"apa|siapa|gimana|bagaimana|berapa|kenapa"
_BORDER = re.compile(rf"[?!;\n]+|(?<!\d)\.+(?!\d)|,?\s+(?:{_JOINING})\s+|,\s+(?=(?:{_ASKING})\b)", re.IGNORECASE)


def _may_ask(part: str) -> bool:
    words = part.split()
    return len(words) >= _MIN_WORDS or any(stem(normalize_word(word.strip(" ,."))) in SUBJECTS for word in words)


def split_questions(text: str) -> list[str]:
    """Return the parts of `text` that may each be a question, of two words or a subject's name; empty where there is only one."""
    parts = [part.strip(" ,.") for part in _BORDER.split(text) if _may_ask(part)]
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
