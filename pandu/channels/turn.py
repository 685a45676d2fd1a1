"""One turn of a conversation, the same for every channel: Rasa answers in time, or the user is told so."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import OutputChannel, UserMessage

from pandu.knowledge import load_knowledge

logger = logging.getLogger(__name__)
TURN_SECONDS = 4.5  # the user sees a sentence within 5 s, whatever happens
Handler = Callable[[UserMessage], Awaitable[Any]]
BotMessage = dict[str, Any]


class WholeReplies(OutputChannel):
    """Collects bot messages as they were uttered: one dict each (`text`, `buttons`, `topics`, …), never split at blank lines."""

    def __init__(self, channel: str) -> None:
        self._channel = channel
        self.messages: list[BotMessage] = []

    def name(self) -> str:  # type: ignore[override]  # Rasa asks the instance, too
        """Return the name of the channel that sends these messages."""
        return self._channel

    async def send_response(self, recipient_id: str, message: BotMessage) -> None:
        """Keep `message` without its empty fields."""
        self.messages.append({key: value for key, value in message.items() if value})


def unavailable() -> BotMessage:
    """Return the apology for a turn that failed."""
    return {"text": load_knowledge().texts["unavailable"], "topics": []}


async def take_turn(
    handle: Handler, text: str, sender: str, channel: str, *, metadata: dict[str, Any] | None = None, seconds: float = TURN_SECONDS
) -> list[BotMessage]:
    """Return what Pandu says to `text` (already accepted by intake): at least one message, after at most `seconds`."""
    replies = WholeReplies(channel)
    message = UserMessage(text, replies, sender, input_channel=channel, metadata=metadata)
    try:
        await asyncio.wait_for(handle(message), seconds)
    except Exception as error:  # the outermost layer: whatever went wrong, the user gets a sentence
        logger.warning("a turn failed: %s", type(error).__name__)  # no text of the user's in the log
    return replies.messages or [unavailable()]
