"""What happens with each update, the same in both modes: once, in order within a conversation, and answered to its end."""

import asyncio
import logging
import sys
import time
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import replace
from typing import Any

from pandu import metrics
from pandu.channels.queues import Queues
from pandu.channels.telegram.answers import Answer, Answers, failed, prefixed
from pandu.channels.telegram.backlog import SETTLE_SECONDS, Backlog
from pandu.channels.telegram.crowd import Crowd
from pandu.channels.telegram.journal import Journal, Unanswered
from pandu.channels.telegram.keyboards import once
from pandu.channels.telegram.places import Place
from pandu.channels.telegram.sending import Fate, Letter, Outbox, letters
from pandu.channels.telegram.updates import Addressed, Event, Media, Move, Presence, Press, Text
from pandu.channels.turn import Outcome

logger = logging.getLogger(__name__)
MOST_TURNS = 10  # at once: each has a few seconds, which a hundred that share the processor would not keep on a slow machine


class Conversations:
    """One instance for each server process."""

    def __init__(self, answers: Answers, outbox: Outbox, journal: Journal, clock: Callable[[], float] = time.time) -> None:
        self._answers, self._outbox, self._journal, self._clock = answers, outbox, journal, clock
        self._queues = Queues(sys.maxsize)  # how much may wait, the crowd says
        self._crowd, self._backlog = Crowd(), Backlog()
        self._gate = asyncio.Lock()
        self._turns = asyncio.Semaphore(MOST_TURNS)
        self._tasks: set[asyncio.Future[None]] = set()
        self._told_to_wait: set[tuple[int, int | None]] = set()
        self._begun: set[int] = set()  # updates that run or wait here
        self._stopping = False

    @property
    def present(self) -> int:
        """Return how many updates run or wait."""
        return self._crowd.present

    def resume(self, left: Iterable[Unanswered]) -> None:
        """Answer what another process left, or what came before we were connected."""
        for one in left:
            if one.update_id not in self._begun:
                self.begin(one.update_id, one.raw, one.sent, again=True)

    def begin(self, update_id: int, raw: dict[str, Any], sent: int = 0, again: bool = False) -> None:
        """Answer an update that is in the journal, in the background; `sent` parts of the answer went out before."""
        event = self._answers.read(raw)
        if isinstance(event, Addressed):
            self._outbox.set_present(event.place.chat, True)
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
        if isinstance(event, Text | Media):
            self._pass_over(event.place)
        if not again and self._crowd.is_full(event.place):
            self._refuse(update_id, event)
        elif isinstance(event, Press) and not (again or self._journal.claim(_once(event), update_id)):
            self._spawn(self._answers.press_again(event))
            self._journal.finish(update_id)
        else:
            self._let_in(update_id, event, sent, again)

    def _let_in(self, update_id: int, event: Addressed, sent: int, again: bool) -> None:
        self._begun.add(update_id)
        self._crowd.enter(event.place)
        if isinstance(event, Press) and not again:
            self._spawn(self._answers.acknowledge(event))
        task = self._spawn(self._in_turn(update_id, event, sent, again))
        task.add_done_callback(lambda _: self._leave(update_id, event.place))
        if self._backlog.is_late(event, self._clock()):
            self._backlog.add(event.place.conversation, update_id, task)

    def _leave(self, update_id: int, place: Place) -> None:
        if update_id not in self._begun:
            return
        self._begun.discard(update_id)
        self._crowd.leave(place)
        if not self._crowd.waits_for(place):
            self._told_to_wait.discard((place.chat, place.member))

    def _pass_over(self, place: Place) -> None:
        """Give up the late messages of a conversation: a newer one is there."""
        for update_id in self._backlog.pass_over(place.conversation):
            self._leave(update_id, place)
            self._journal.finish(update_id)

    def _refuse(self, update_id: int, event: Addressed) -> None:
        """Take no more from one who has too much waiting; he is told so."""
        metrics.LIMITED.labels("telegram", "busy").inc()
        self._spawn(self._answers.too_many_presses(event) if isinstance(event, Press) else self._tell_to_wait(event))
        self._journal.finish(update_id)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Future[None]:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Future[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            # It stays in the journal, so that the next process tries again.
            logger.warning("an update was not answered to its end: %s", type(error).__name__)

    async def _in_turn(self, update_id: int, event: Addressed, sent: int, again: bool) -> None:
        """Answer an update when those before it in its conversation are answered."""
        conversation = event.place.conversation
        async with self._queues.turn(conversation):
            if self._backlog.holds(conversation, update_id):
                await asyncio.sleep(SETTLE_SECONDS)  # a newer one may follow, which ends this
                self._backlog.begin(conversation, update_id)
            await self._answer(update_id, event, sent, again)

    async def _let_others_in(self) -> None:
        """Let requests be served between the beginnings of two turns: to understand a text blocks the process for a while."""
        async with self._gate:
            await asyncio.sleep(0)

    async def _answer(self, update_id: int, event: Addressed, sent: int, again: bool) -> None:
        self._outbox.heard(event.place)
        answer = await self._answer_to(update_id, event, again)
        if self._stopping and not answer.outcome.ok:
            return  # the next process answers it
        if isinstance(event, Press) and not answer.outcome.ok:
            self._journal.release(_once(event))
        ready = _letters(self._with_backlog(answer.outcome, event), event, answer.turn)
        arrived = await self._deliver(update_id, ready[sent:], sent)
        if ready:  # of what an earlier process sent last nobody knows whether it arrived
            self._answers.arrived(event.place.conversation, arrived and len(ready) > sent)
        self._journal.finish(update_id)

    async def _answer_to(self, update_id: int, event: Addressed, again: bool) -> Answer:
        if self._stopping:
            return Answer(failed(), "")
        try:
            async with self._turns:
                await self._let_others_in()
                return await self._answers.to(event, str(update_id), again)
        except Exception as error:  # the outermost layer: whatever went wrong, the user gets a sentence
            logger.warning("an update was not answered: %s", type(error).__name__)
            return Answer(failed(), "")

    def _with_backlog(self, outcome: Outcome, event: Addressed) -> Outcome:
        """Return an answer that says first how many messages before this one were passed over."""
        count = self._backlog.passed_over(event.place.conversation)
        return prefixed(self._answers.passed_over(count), outcome) if count else outcome

    async def _deliver(self, update_id: int, ready: list[Letter], sent: int) -> bool:
        """Send letters; return whether all of them surely arrived."""
        arrived = True
        for number, letter in enumerate(ready, sent):

            def note(on_its_way: bool, number: int = number) -> None:
                self._journal.mark_sent(update_id, number + on_its_way)

            arrived &= await self._outbox.send(letter, note) is Fate.SENT
        return arrived

    async def _tell_to_wait(self, event: Addressed) -> None:
        """Say once that too many messages of one person wait, until all are answered."""
        person = (event.place.chat, event.place.member)
        if person not in self._told_to_wait:
            self._told_to_wait.add(person)
            for letter in _letters(self._answers.too_many(), event, ""):
                await self._outbox.send(letter)

    async def stop(self, seconds: float) -> None:
        """Let what runs come to its end, for so long; what does not, or has not begun, is left to the next process."""
        self._stopping = True
        pending = self._tasks and (await asyncio.wait(self._tasks, timeout=seconds))[1]
        for task in pending:
            task.cancel()
        await asyncio.gather(*pending, return_exceptions=True)


def _once(press: Press) -> str:
    """Return what is the same for all presses of one button by one person."""
    return once(press.place.conversation, press.message, press.data)


def _letters(outcome: Outcome, event: Addressed, turn: str) -> list[Letter]:
    """Return the letters of an answer; only the first replies to the message visibly."""
    made = [letter for message in outcome.messages for letter in letters(event.place, message, turn)]
    return [replace(made[0], reply_to=event.reply_to), *made[1:]] if made else []
