"""What Pandu says to an event: a turn of Rasa's, or a sentence of the channel's own."""

import asyncio
import logging
from collections import deque
from dataclasses import dataclass, replace
from typing import Any, Final

from pandu.channels import intake
from pandu.channels.assistant import Assistant
from pandu.channels.stored import answered, uttered
from pandu.channels.telegram import commands, deletions
from pandu.channels.telegram.commands import Command
from pandu.channels.telegram.deletions import Deletions
from pandu.channels.telegram.journal import Journal
from pandu.channels.telegram.keyboards import Button, pressed_button
from pandu.channels.telegram.sending import Outbox, topics_of
from pandu.channels.telegram.updates import Addressed, Event, Me, Media, Press, Text, read_update
from pandu.channels.turn import Incoming, Outcome, unavailable
from pandu.knowledge import load_knowledge

logger = logging.getLogger(__name__)
CHANNEL: Final = "telegram"  # the name that stands in the events
MOST_ALBUMS = 200
QUIZ_QUESTION = "quiz_question"
_NOTHING = Outcome([], True)


def said(text: str) -> Outcome:
    """Return a sentence of the channel's own."""
    return Outcome([{"text": text}], True)


@dataclass(frozen=True)
class Answer:
    """What is said to an event; `turn` is the id of the message whose answer this is in the store, which its buttons name."""

    outcome: Outcome
    turn: str


class Answers:
    """Knows the assistant, and which questions of the channel's own are open."""

    def __init__(self, assistant: Assistant, outbox: Outbox, journal: Journal, me: Me) -> None:
        self._assistant, self._outbox, self._journal, self._me = assistant, outbox, journal, me
        self._knowledge = load_knowledge()
        self._texts = self._knowledge.texts[CHANNEL]
        self._deletions = Deletions(self._texts["delete"])
        self._albums: deque[str] = deque(maxlen=MOST_ALBUMS)
        self._unsure: set[str] = set()  # conversations whose last answer may not be there
        self._pressed: dict[str, asyncio.Future[Button | None]] = {}  # what presses were when they came

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

    async def to(self, event: Addressed, turn: str, again: bool) -> Answer:
        """Return what is said to an event; `turn` is its id in the store, `again` that an earlier process had begun with it."""
        if again and (earlier := await self._assistant.answer_to(event.place.conversation, turn)):
            return Answer(earlier, turn)
        if isinstance(event, Text) and (question := await self._unseen_question(event)):
            return question
        return Answer(await self._outcome(event, turn, again), turn)

    async def _outcome(self, event: Addressed, turn: str, again: bool) -> Outcome:
        if isinstance(event, Text):
            outcome = await self._to_text(event, turn)
            return self._with_attachment(event, outcome) if event.attached else outcome
        if isinstance(event, Press):
            return await self._to_press(event, turn, again)
        return self._to_media(event) if isinstance(event, Media) else said(self._texts["anonymous"])

    def arrived(self, conversation: str, surely: bool) -> None:
        """Note whether the whole of the last answer is surely there."""
        (self._unsure.discard if surely else self._unsure.add)(conversation)

    async def _unseen_question(self, event: Text) -> Answer | None:
        """Return the open question of the quiz again where it may not have been there: what was typed answers another one, or none.

        A command is heard all the same, and a press: who presses has seen the question.
        """
        conversation = event.place.conversation
        if conversation not in self._unsure or self._command(event):
            return None
        self._unsure.discard(conversation)
        turns = answered(await self._assistant.said(conversation))
        if not turns or QUIZ_QUESTION not in topics_of(last := uttered(turns[-1][1][-1])):
            return None
        return Answer(Outcome([{**last, "text": f"{self._texts['asked_again']}\n{last['text']}"}], True), turns[-1][0]["message_id"])

    def _command(self, event: Text) -> Command | None:
        """Return the command to this bot that a text is, known or not."""
        command = commands.read_command(event.text)
        return command if command and command.addressee in ("", self._me.username) else None

    async def _to_text(self, event: Text, turn: str) -> Outcome:
        conversation, command = event.place.conversation, self._command(event)
        if choice := self._deletions.typed_choice(conversation, event.text):
            return await self._settle(conversation, choice, turn)
        if self._deletions.is_wish(event.text) or (command and command.name == commands.DELETE):
            return Outcome([self._deletions.ask(conversation, turn)], True)
        if command and command.name in commands.NAMES:
            payload = commands.payload_of(command, self._knowledge)
            outcome = await self._take_turn(event, payload, turn, commands.metadata_of(command))
            return self._of_groups(outcome) if command.name == commands.PRIVACY and event.place.member is not None else outcome
        if command and not command.argument:
            return await self._take_turn(event, commands.HELP, turn, {})
        return await self._to_words(event, turn)

    def _of_groups(self, outcome: Outcome) -> Outcome:
        """Return the answer about privacy with what the bot sees of a group."""
        first, *others = outcome.messages
        seen = self._texts["group_all" if self._me.reads_all else "group_some"]
        return replace(outcome, messages=[{**first, "text": f"{first.get('text', '')}\n\n{seen}"}, *others])

    async def _to_words(self, event: Text, turn: str) -> Outcome:
        accepted = intake.accept(event.text, frozenset())
        return await self._take_turn(event, accepted.text, turn, {**accepted.metadata, **self._context(event)})

    def _context(self, event: Text) -> dict[str, str]:
        """Return what a reply is about: the topic of the answer, whoever got it, that it replies to."""
        topics = () if event.on is None else self._outbox.topics_of(event.place.chat, event.on)
        about = next((topic for topic in topics if topic in self._knowledge.topics), "")
        return {"about": about} if about else {}

    def _with_attachment(self, event: Text, outcome: Outcome) -> Outcome:
        """Return the answer to the words under a photo or a file, which says that only these are read."""
        self._albums.append(event.album)
        return prefixed(self._texts["only_caption"], outcome)

    def _to_media(self, event: Media) -> Outcome:
        """Say once for each album that only texts are read."""
        if event.album and event.album in self._albums:
            return _NOTHING
        self._albums.append(event.album)
        return said(self._texts["only_text"])

    async def _to_press(self, event: Press, turn: str, again: bool) -> Outcome:
        counted = again or await self._pressed.pop(event.query)
        if choice := self._deletions.choice(event.place.conversation, event.data):
            return await self._settle(event.place.conversation, choice, turn)
        if button := await self._button(event.place.conversation, event.data):
            return await self._take_turn(event, button.payload, turn, {})
        # What never counted was told as an answer to the press; what did, and does not any more, is told now.
        return said(self._texts["stale_button"]) if counted else _NOTHING

    async def _button(self, conversation: str, data: str) -> Button | None:
        """Return the button that was pressed; None where it was never offered, or counts no more."""
        if choice := self._deletions.choice(conversation, data):
            return Button(self._texts["delete"][choice], choice)
        return pressed_button(data, await self._assistant.said(conversation))

    async def _settle(self, conversation: str, choice: str, turn: str) -> Outcome:
        """Delete the conversation if that is the choice, and say what was done."""
        self._deletions.settle(conversation)
        if choice == deletions.DECLINE:
            return said(self._texts["delete"]["kept"])
        outcome = await self._assistant.forget(conversation)
        if outcome.ok:
            self._forget_left(conversation, int(turn))
        return said(outcome.messages[0]["text"])  # the press counts also where it failed

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
            return await self._assistant.take_turn(Incoming(text, event.place.conversation, CHANNEL, turn, metadata))

    async def acknowledge(self, press: Press) -> None:
        """Answer a press itself at once: the button stops waiting and its keyboard goes, or the user is told that it counts no more."""
        self._pressed[press.query] = asyncio.ensure_future(self._button(press.place.conversation, press.data))
        try:
            button = await asyncio.shield(self._pressed[press.query])
        except Exception as error:  # the turn itself will say that something is wrong
            logger.warning("a button could not be looked up: %s", type(error).__name__)
            button = Button("", press.data)
        if button is None:
            return await self._outbox.answer_press(press.query, await self._why_not(press))
        await self._outbox.answer_press(press.query)
        if press.message is not None:
            await self._outbox.remove_keyboard(press.place.chat, press.message)
            await self._outbox.show_press(press.place.chat, press.message, press.text, press.entities, button.title)

    async def _why_not(self, press: Press) -> str:
        """Return why a button does not count: it is somebody else's, or too old."""
        if press.owner is None or press.owner == press.place.member:
            return str(self._texts["stale_button"])
        owners = replace(press.place, member=press.owner)
        if not await self._button(owners.conversation, press.data):
            return str(self._texts["stale_button"])
        return str(self._texts["others_button"]).format(name=press.owner_name)

    async def press_again(self, press: Press) -> None:
        """Answer a press after the one that counts."""
        button = await self._button(press.place.conversation, press.data)
        await self._outbox.answer_press(press.query, self._texts["pressed_before"] if button else await self._why_not(press))

    async def too_many_presses(self, press: Press) -> None:
        """Answer a press that is not acted on; its button stays."""
        await self._outbox.answer_press(press.query, self._texts["busy"])

    def passed_over(self, count: int) -> str:
        """Return what is said of messages that came late and were not answered."""
        return str(self._texts["late"]).format(count=count)

    def too_many(self) -> Outcome:
        """Return what is said where too many messages wait."""
        return said(self._texts["busy"])


def prefixed(sentence: str, outcome: Outcome) -> Outcome:
    """Return an answer with a sentence before it, which the stored one lacks."""
    first, *others = outcome.messages or [{}]
    return replace(outcome, messages=[{**first, "text": f"{sentence}\n\n{first.get('text', '')}".strip()}, *others])


def failed() -> Outcome:
    """Return the apology where nothing else can be said."""
    return Outcome([unavailable()], False)
