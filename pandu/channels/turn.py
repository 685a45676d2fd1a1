"""One turn of a conversation, the same for every channel: Rasa answers in time, or the user is told so."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from rasa.core.channels.channel import OutputChannel, UserMessage

from pandu import logs, metrics
from pandu.channels import intake
from pandu.channels.queues import Queues
from pandu.knowledge import load_knowledge
from pandu.time_budget import TURN_SECONDS

logger = logging.getLogger(__name__)
MOST_WAITING = 100
ACTION_FAILED = "action"  # Rasa tells nobody; all that is seen is that nothing was said
Handler = Callable[[UserMessage], Awaitable[Any]]
BotMessage = dict[str, Any]
# Shared by all channels: whoever reads or deletes a conversation between two turns takes its queue, too.
QUEUES = Queues(MOST_WAITING)
metrics.UNDER_WAY.set_function(lambda: QUEUES.present)


@dataclass(frozen=True)
class Incoming:
    """A message for Rasa, its text already accepted by intake; `id` is the channel's own id of it, if it has one."""

    text: str
    sender: str
    channel: str
    id: str | None = None
    metadata: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """What Pandu says to a message, at least one bot message; `ok` is False where Rasa failed and nothing was stored."""

    messages: list[BotMessage]
    ok: bool


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


async def _handle(handle: Handler, message: UserMessage) -> None:
    async with QUEUES.turn(message.sender_id):
        await handle(message)


async def _failure(handle: Handler, message: UserMessage, seconds: float) -> Exception | None:
    """Let Rasa handle `message`; return the error, whose text nobody may tell: the user's may stand in it."""
    try:
        await asyncio.wait_for(_handle(handle, message), seconds)
    except Exception as error:  # the outermost layer: whatever went wrong, the user gets a sentence
        return error
    return None


def _told(channel: str, messages: Iterable[BotMessage], seconds: float) -> dict[str, object]:
    """Return what the log tells of a turn."""
    said = list(messages)
    topics = ",".join(dict.fromkeys(topic for message in said for topic in message.get("topics") or ()))
    verdict = next((message["verdict"] for message in said if message.get("verdict")), "none")
    return {"channel": channel, "topic": topics or "none", "verdict": verdict, "ms": round(seconds * 1000)}


async def take_turn(handle: Handler, incoming: Incoming, seconds: float = TURN_SECONDS) -> Outcome:
    """Return what Pandu says to `incoming`, after at most `seconds`; the turns of one sender run one after another.

    An answer that could not be stored is not given: the conversation would go on without it. All that is logged meanwhile bears one id.
    """
    token = logs.REQUEST.set(logs.request_id(incoming.id))
    try:
        return await _take_turn(handle, incoming, seconds)
    finally:
        logs.REQUEST.reset(token)


async def _take_turn(handle: Handler, incoming: Incoming, seconds: float) -> Outcome:
    replies, start = WholeReplies(incoming.channel), time.monotonic()
    message = UserMessage(
        incoming.text, replies, incoming.sender, input_channel=incoming.channel, message_id=incoming.id, metadata=incoming.metadata
    )
    error = await _failure(handle, message, seconds)
    failure = type(error).__name__ if error else "" if replies.messages else ACTION_FAILED
    took = time.monotonic() - start
    metrics.count_turn(incoming.channel, incoming.sender, replies.messages, took)
    if failure:
        metrics.count_failure(failure)
        at = {"error": logs.where(error)} if error else {}
        logger.warning("a turn failed: %s", failure, extra=logs.with_fields(**_told(incoming.channel, [], took), **at))
        return Outcome([unavailable()], False)
    logger.info("a turn", extra=logs.with_fields(**_told(incoming.channel, replies.messages, took)))
    return Outcome(replies.messages, True)


def wishes_deletion(text: str) -> bool:
    """Return whether a message is the command that deletes the conversation, and nothing else."""
    return intake.clean(text[: intake.MAX_CHARACTERS]).casefold() == str(load_knowledge().texts["deletion"]["command"])
