"""What Pandu says to an event: a turn of Rasa's, or a sentence of the channel's own."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pandu.channels import intake
from pandu.channels.stored import Event as Stored
from pandu.channels.stored import answer_to
from pandu.channels.telegram import commands, deletions
from pandu.channels.telegram.commands import Command
from pandu.channels.telegram.deletions import Deletions
from pandu.channels.telegram.journal import Journal
from pandu.channels.telegram.keyboards import pressed_payload
from pandu.channels.telegram.sending import Outbox
from pandu.channels.telegram.updates import Addressed, Event, Me, Media, Press, Text, read_update
from pandu.channels.turn import Handler, Incoming, Outcome, forget, take_turn, unavailable
from pandu.knowledge import load_knowledge
from pandu.storage.tracker_store import ConversationStore

logger = logging.getLogger(__name__)
CHANNEL = "telegram"  # the name that stands in the events
MOST_RECALLED = 100  # events in which a button or an answer is looked for
MOST_ALBUMS = 200
_NOTHING = Outcome([], True)


def said(text: str) -> Outcome:
    """Return a sentence of the channel's own."""
    return Outcome([{"text": text}], True)


class Answers:
    """Knows Rasa, its store, and which questions of the channel's own are open."""

    def __init__(self, handle: Handler, store: Callable[[], ConversationStore], outbox: Outbox, journal: Journal, me: Me) -> None:
        self._handle, self._store, self._outbox, self._journal, self._me = handle, store, outbox, journal, me
        texts = load_knowledge().texts
        self._texts: dict[str, Any] = texts[CHANNEL]
        self._deleted: dict[str, str] = texts["deletion"]
        self._deletions = Deletions(self._texts["delete"])
        self._albums: deque[str] = deque(maxlen=MOST_ALBUMS)

    def read(self, raw: dict[str, Any]) -> Event | None:
        """Return what an update says to Pandu, its chat under the id that it had at first; None where it says nothing."""
        try:
            event = read_update(raw, self._me)
        except Exception as error:  # an update that the library cannot read must not stop the ones behind it
            logger.warning("an update could not be read: %s", type(error).__name__)
            return None
        if isinstance(event, Addressed):
            return replace(event, place=replace(event.place, chat=self._journal.first_id(event.place.chat)))
        return event

    async def to(self, event: Addressed, turn: str, again: bool) -> Outcome:
        """Return what is said to an event; `turn` is its id in the store, `again` that an earlier process had begun with it."""
        if again and (stored := answer_to(turn, await self._recall(event.place.conversation))):
            return Outcome(stored, True)
        if isinstance(event, Text):
            return await self._to_text(event, turn)
        return self._to_media(event) if isinstance(event, Media) else await self._to_press(event, turn)

    async def _recall(self, conversation: str) -> list[Stored]:
        return list(await asyncio.to_thread(self._store().said, conversation, MOST_RECALLED))

    async def _to_text(self, event: Text, turn: str) -> Outcome:
        command = commands.read_command(event.text)
        if command and command.name in commands.NAMES and command.addressee in ("", self._me.username):
            return await self._to_command(event, command, turn)
        accepted = intake.accept(event.text, frozenset())
        return await self._take_turn(event, accepted.text, turn, accepted.metadata)

    async def _to_command(self, event: Text, command: Command, turn: str) -> Outcome:
        if command.name == commands.DELETE:
            return Outcome([self._deletions.ask(event.place.conversation, turn)], True)
        return await self._take_turn(event, commands.PAYLOADS[command.name], turn, commands.metadata_of(command))

    def _to_media(self, event: Media) -> Outcome:
        """Say once for each album that only texts are read."""
        if event.album and event.album in self._albums:
            return _NOTHING
        self._albums.append(event.album)
        return said(self._texts["only_text"])

    async def _to_press(self, event: Press, turn: str) -> Outcome:
        if choice := self._deletions.choice(event.place.conversation, event.data):
            return await self._settle(event.place.conversation, choice, turn)
        payload = pressed_payload(event.data, await self._recall(event.place.conversation))
        # What is not offered (any more) was told as an answer to the press.
        return await self._take_turn(event, payload, turn, {}) if payload else _NOTHING

    async def _settle(self, conversation: str, choice: str, turn: str) -> Outcome:
        """Delete the conversation if that is the choice, and say what was done."""
        self._deletions.settle(conversation)
        if choice == deletions.DECLINE:
            return said(self._texts["delete"]["kept"])
        try:
            await forget(self._store(), conversation)
            self._forget_left(conversation, int(turn))
        except Exception as error:  # the user is told that it is not deleted
            logger.warning("a conversation could not be deleted: %s", type(error).__name__)
            return said(self._deleted["failed"])
        return said(self._deleted["done"])

    def _forget_left(self, conversation: str, before: int) -> None:
        """Delete what was never answered to its end in a conversation, of the updates before the one numbered `before`."""
        for left in self._journal.unanswered():
            if left.update_id < before and self._conversation_of(left.raw) == conversation:
                self._journal.finish(left.update_id)

    def _conversation_of(self, raw: dict[str, Any]) -> str | None:
        event = self.read(raw)
        return event.place.conversation if isinstance(event, Addressed) else None

    async def _take_turn(self, event: Text | Press, text: str, turn: str, metadata: dict[str, Any]) -> Outcome:
        async with self._outbox.typing(event.place):
            return await take_turn(self._handle, Incoming(text, event.place.conversation, CHANNEL, turn, metadata))

    async def acknowledge(self, press: Press) -> None:
        """Answer a press itself at once: the button stops waiting and its keyboard goes, or the user is told that it counts no more."""
        try:
            known = self._deletions.choice(press.place.conversation, press.data) or pressed_payload(
                press.data, await self._recall(press.place.conversation)
            )
        except Exception as error:  # the turn itself will say that something is wrong
            logger.warning("a button could not be looked up: %s", type(error).__name__)
            known = press.data
        await self._outbox.answer_press(press.query, None if known else self._texts["stale_button"])
        if known and press.message is not None:
            await self._outbox.remove_keyboard(press.place.chat, press.message)

    def too_many(self) -> Outcome:
        """Return what is said where too many messages wait."""
        return said(self._texts["busy"])


def failed() -> Outcome:
    """Return the apology where nothing else can be said."""
    return Outcome([unavailable()], False)
