"""What every channel does to a text before Rasa sees it."""

import re
import unicodedata

from pandu.knowledge import TOPIC_IDS, intent_of

MAX_CHARACTERS = 1_000
# Payloads that only intake itself sends; a typed one is neutralised like any other slash.
EMPTY, TOO_LONG = "/intake_empty", "/intake_too_long"
# All payloads that Pandu ever puts on a button; a channel that knows its conversation may offer fewer.
OFFERED = frozenset("/" + intent_of(topic) for topic in (*TOPIC_IDS, "quiz", "help", "source", "greet"))
# Conversations of these channels are nobody else's: a sender of another channel may not begin so.
RESERVED_PREFIXES = ("web-", "telegram-")
_SENDER = re.compile(r"[A-Za-z0-9_.:@-]{1,128}")


def is_valid_sender(sender: object) -> bool:
    """Return whether a caller may choose `sender` as the key of a conversation."""
    return isinstance(sender, str) and _SENDER.fullmatch(sender) is not None and not sender.startswith(RESERVED_PREFIXES)


def _drop_control_characters(text: str) -> str:
    kept = (c if unicodedata.category(c) not in {"Cc", "Cs", "Cf"} else " " if c in "\n\t" else "" for c in text)
    return " ".join("".join(kept).split())


def accept(text: str, offered: frozenset[str] = OFFERED) -> str:
    """Return the text to hand to Rasa.

    `offered` are the payloads that stand on the user's buttons. Any other leading slash is dropped, so a typed
    command is text. Too long a message, and one without a letter or digit, become intake's own payloads.
    """
    text = _drop_control_characters(text)
    if text in offered:
        return text
    if len(text) > MAX_CHARACTERS:
        return TOO_LONG
    text = text.lstrip("/ ")
    return text if re.search(r"\w", text) else EMPTY
