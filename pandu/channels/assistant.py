"""Rasa and the store of its conversations, as every channel uses them: turns that are answered once, and deletion."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

from rasa.core.channels.channel import UserMessage

from pandu import metrics
from pandu.channels.stored import Event, answer_to
from pandu.channels.turn import QUEUES, Handler, Incoming, Outcome, take_turn
from pandu.channels.workers import Workers
from pandu.errors import ConversationDeleted
from pandu.knowledge import load_knowledge
from pandu.storage.tracker_store import ConversationStore

logger = logging.getLogger(__name__)
MOST_RECALLED = 100  # events in which an earlier answer or a button is looked for


class Assistant:
    """One for each channel of a server process; `workers` are those that share the store, None where there is but this one."""

    def __init__(self, handle: Handler, store: Callable[[], ConversationStore], workers: Workers | None = None) -> None:
        self._handle, self._store, self._workers = handle, store, workers

    @property
    def is_alone(self) -> bool:
        """Whether no other worker serves these conversations."""
        return self._workers is None

    @property
    def store(self) -> ConversationStore:
        """The store of the conversations; Rasa names it only after the start."""
        return self._store()

    async def said(self, conversation: str) -> list[Event]:
        """Return the newest stored events of a conversation, oldest first.

        Raises:
            Exception: the store's own.
        """
        return list(await asyncio.to_thread(self.store.said, conversation, MOST_RECALLED))

    async def answer_to(self, conversation: str, message_id: str) -> Outcome | None:
        """Return what was answered to a message before, by whichever process; None where it was not.

        Raises:
            Exception: the store's own.
        """
        answers = answer_to(message_id, await self.said(conversation))
        return Outcome(answers, True) if answers else None

    async def take_turn(self, incoming: Incoming) -> Outcome:
        """Return what Pandu says to a message, once: what another worker answered is answered by the same again.

        A client whose connection broke sends its message to another worker while the first may still answer it.
        """
        return await take_turn(self._handle if self._workers is None or incoming.id is None else self._handle_once, incoming)

    async def _handle_once(self, message: UserMessage) -> Any:
        assert self._workers
        conversation = str(message.sender_id)
        async with self._workers.turn(conversation):
            if await self._workers.has_ended(conversation):
                raise ConversationDeleted
            earlier = await self.answer_to(conversation, str(message.message_id))
            if earlier is None:
                return await self._handle(message)
            for answer in earlier.messages:
                await message.output_channel.send_response(conversation, answer)

    async def forget(self, conversation: str, for_good: bool = False) -> Outcome:
        """Delete all that is stored of a conversation, between two of its turns at whichever worker; return what its user reads.

        `for_good`: its name is never used again, so that what still waits for its turn is not answered.
        """
        said = load_knowledge().texts["deletion"]
        try:
            await self._forget(conversation, for_good)
        except Exception as error:  # the user is told that it is not deleted
            logger.warning("a conversation could not be deleted: %s", type(error).__name__)
            return Outcome([{"text": said["failed"]}], False)
        metrics.DELETED.inc()
        return Outcome([{"text": said["done"]}], True)

    async def _forget(self, conversation: str, for_good: bool) -> None:
        if self._workers and for_good:
            await self._workers.end(conversation)
        async with QUEUES.turn(conversation), self._workers.handling(conversation) if self._workers else nullcontext():
            await asyncio.to_thread(self.store.forget, conversation)
