"""Where a conversation is held, and its key in Rasa; each can be told from the other, so nothing has to be kept."""

import re
from dataclasses import dataclass

_KEY = re.compile(r"telegram-(-?\d+)(?::(\d+))?(?::t(\d+))?")


@dataclass(frozen=True)
class Place:
    """A chat; in a group also the member (each has a conversation of his own), in a forum the topic."""

    chat: int
    member: int | None = None
    topic: int | None = None

    @property
    def conversation(self) -> str:
        """Return the key: the prefix is reserved, so that no other channel can name it (intake.RESERVED_PREFIXES)."""
        member = "" if self.member is None else f":{self.member}"
        topic = "" if self.topic is None else f":t{self.topic}"
        return f"telegram-{self.chat}{member}{topic}"


def place_of(conversation: str) -> Place:
    """Return the place of a conversation.

    Raises:
        ValueError: the key is not of this channel.
    """
    found = _KEY.fullmatch(conversation)
    if found is None:
        raise ValueError(f"no conversation of Telegram: {conversation!r}")
    chat, member, topic = (None if part is None else int(part) for part in found.groups())
    return Place(int(chat or 0), member, topic)
