"""What happens with each update, the same in both modes: once, in order within a conversation, and answered to its end."""

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

from pandu.channels.queues import Queues, TooManyWaiting
from pandu.channels.telegram.answers import Answers, failed
from pandu.channels.telegram.journal import Journal
from pandu.channels.telegram.sending import Letter, Outbox, letters
from pandu.channels.telegram.updates import Addressed, Event, Move, Presence, Press
from pandu.channels.turn import Outcome

logger = logging.getLogger(__name__)
MOST_WAITING = 20  # updates of one conversation, the running one counted


class Conversations:
    """One instance for each server process."""

    def __init__(self, answers: Answers, outbox: Outbox, journal: Journal) -> None:
        self._answers, self._outbox, self._journal = answers, outbox, journal
        self._queues = Queues(MOST_WAITING)
        self._gate = asyncio.Lock()
        self._tasks: set[asyncio.Future[None]] = set()
        self._told_to_wait: set[str] = set()
        self._begun: set[int] = set()  # updates that run or wait here
        self._stopping = False

    @property
    def present(self) -> int:
        """Return how many updates run or wait."""
        return self._queues.present

    def resume(self) -> None:
        """Answer what an earlier process left, or what came before we were connected."""
        for left in self._journal.unanswered():
            if left.update_id not in self._begun:
                self.begin(left.update_id, left.raw, left.sent, again=True)

    def begin(self, update_id: int, raw: dict[str, Any], sent: int = 0, again: bool = False) -> None:
        """Answer an update that is in the journal, in the background; `sent` parts of the answer went out before."""
        event = self._answers.read(raw)
        if isinstance(event, Addressed):
            self._enqueue(update_id, event, sent, again)
        else:
            self._note(event)
            self._journal.finish(update_id)

    def _note(self, event: Event | None) -> None:
        if isinstance(event, Presence):
            self._outbox.set_present(event.chat, event.present)
        elif isinstance(event, Move):
            self._journal.move(event.old, event.new)

    def _enqueue(self, update_id: int, event: Addressed, sent: int, again: bool) -> None:
        self._begun.add(update_id)
        self._outbox.set_present(event.place.chat, True)
        if isinstance(event, Press) and not again:
            self._spawn(self._answers.acknowledge(event))
        self._spawn(self._in_turn(update_id, event, sent, again))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Future[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            # It stays in the journal, so that the next process tries again.
            logger.warning("an update was not answered to its end: %s", type(error).__name__)

    async def _in_turn(self, update_id: int, event: Addressed, sent: int, again: bool) -> None:
        """Answer an update when those before it in its conversation are answered."""
        try:
            async with self._queues.turn(event.place.conversation):
                await self._let_others_in()
                await self._answer(update_id, event, sent, again)
        except TooManyWaiting:
            await self._tell_to_wait(event)
            self._journal.finish(update_id)
        finally:
            self._begun.discard(update_id)

    async def _let_others_in(self) -> None:
        """Let requests be served between the beginnings of two turns: to understand a text blocks the process for a while."""
        async with self._gate:
            await asyncio.sleep(0)

    async def _answer(self, update_id: int, event: Addressed, sent: int, again: bool) -> None:
        self._told_to_wait.discard(event.place.conversation)
        outcome = await self._outcome(update_id, event, again)
        if self._stopping and not outcome.ok:
            return  # the next process answers it
        await self._deliver(update_id, self._letters(outcome, event, str(update_id))[sent:], sent)
        self._journal.finish(update_id)

    async def _outcome(self, update_id: int, event: Addressed, again: bool) -> Outcome:
        if self._stopping:
            return failed()
        try:
            return await self._answers.to(event, str(update_id), again)
        except Exception as error:  # the outermost layer: whatever went wrong, the user gets a sentence
            logger.warning("an update was not answered: %s", type(error).__name__)
            return failed()

    @staticmethod
    def _letters(outcome: Outcome, event: Addressed, turn: str) -> list[Letter]:
        """Return the letters of an answer; only the first replies to the message visibly."""
        made = [letter for message in outcome.messages for letter in letters(event.place, message, turn)]
        reply_to = None if isinstance(event, Press) else event.reply_to
        return [replace(made[0], reply_to=reply_to), *made[1:]] if made else []

    async def _deliver(self, update_id: int, ready: list[Letter], sent: int) -> None:
        for number, letter in enumerate(ready, sent):

            def note(arrived: bool, number: int = number) -> None:
                self._journal.mark_sent(update_id, number + arrived)

            await self._outbox.send(letter, note)

    async def _tell_to_wait(self, event: Addressed) -> None:
        """Say once that too many messages wait, until one is answered."""
        if event.place.conversation not in self._told_to_wait:
            self._told_to_wait.add(event.place.conversation)
            for letter in self._letters(self._answers.too_many(), event, ""):
                await self._outbox.send(letter)

    async def stop(self, seconds: float) -> None:
        """Let what runs come to its end, for so long; what does not, or has not begun, is left to the next process."""
        self._stopping = True
        pending = self._tasks and (await asyncio.wait(self._tasks, timeout=seconds))[1]
        for task in pending:
            task.cancel()
        await asyncio.gather(*pending, return_exceptions=True)
