"""Sends answers: in parts, at Telegram's pace, again where that is safe, never twice."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from pandu.channels.queues import Queues
from pandu.channels.telegram.errors import describe, has_surely_not_arrived, is_outage, seconds_of
from pandu.channels.telegram.journal import Journal
from pandu.channels.telegram.keyboards import keyboard
from pandu.channels.telegram.pacing import Pace
from pandu.channels.telegram.places import Place
from pandu.channels.telegram.splitting import split
from pandu.channels.turn import BotMessage

logger = logging.getLogger(__name__)
PATIENCE_SECONDS = 600.0  # an answer that comes later than that helps nobody
LONGEST_PAUSE = 30.0
TYPING_AFTER, TYPING_AGAIN = 0.5, 4.0  # Telegram shows it for 5 s
MOST_WAITING = 1_000  # letters to one chat
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True)
class Letter:
    """One message as Telegram gets it."""

    place: Place
    text: str
    keyboard: InlineKeyboardMarkup | None = None
    reply_to: int | None = None
    parse_mode: str | None = None


@dataclass(frozen=True)
class _Again:
    """A letter that is to be sent once more, after a pause."""

    letter: Letter
    seconds: float = 0.0


def letters(place: Place, message: BotMessage, turn: str) -> Iterator[Letter]:
    """Yield the letters for one bot message; `turn` is the id of the message it answers. What is blank is left out."""
    mode = ParseMode.HTML if message.get("parse_mode") == ParseMode.HTML else None
    parts = [part for part in split(message.get("text") or "") if part.strip()]
    buttons = keyboard(message.get("buttons") or (), turn)
    for number, part in enumerate(parts, 1):
        last = number == len(parts)
        # Cut in parts, markup would be cut, too.
        yield Letter(place, part, buttons if last else None, parse_mode=mode if len(parts) == 1 else None)


def simpler(letter: Letter, complaint: str) -> Letter | None:
    """Return the letter without what Telegram complains about; None where nothing can be left out."""
    complaint = complaint.lower()
    if "can't parse entities" in complaint and letter.parse_mode:
        return replace(letter, parse_mode=None)
    if "thread not found" in complaint and letter.place.topic is not None:
        return replace(letter, place=replace(letter.place, topic=None))
    if ("button" in complaint or "reply markup" in complaint) and letter.keyboard:
        return replace(letter, keyboard=None)
    return None


def _nobody(arrived: bool) -> None:
    """Note nothing."""


class Outbox:
    """Everything that goes to chats; the letters of one chat go one after another."""

    def __init__(self, bot: Bot, journal: Journal, pace: Pace) -> None:
        self._bot, self._journal, self._pace = bot, journal, pace
        self._chats = Queues(MOST_WAITING)
        self._silent: set[int] = set()  # chats that refused us, until they write again

    @property
    def waiting(self) -> int:
        """Return how many letters are on their way."""
        return self._chats.present

    def set_present(self, chat: int, present: bool) -> None:
        """Write to a chat again, or no more."""
        (self._silent.discard if present else self._silent.add)(chat)

    async def send(self, letter: Letter, note: Callable[[bool], None] = _nobody) -> bool:
        """Send a letter, and return whether it is on its way.

        `note(True)` is called before each attempt and `note(False)` after one that surely did not arrive.
        """
        async with self._chats.turn(str(letter.place.chat)):
            return await self._insist(letter, note)

    async def _insist(self, letter: Letter, note: Callable[[bool], None]) -> bool:
        waited, again = 0.0, _Again(letter)
        while letter.place.chat not in self._silent:
            await asyncio.sleep(again.seconds)
            await self._pace.turn(self._journal.present_id(letter.place.chat))
            note(True)
            try:
                await self._post(again.letter)
                return True
            except TelegramError as error:
                found = self._after(error, again.letter, waited)
            if found is None:
                return False
            note(False)
            again, waited = found, waited + found.seconds
        return False

    async def _post(self, letter: Letter) -> None:
        reply = None if letter.reply_to is None else ReplyParameters(letter.reply_to, allow_sending_without_reply=True)
        await self._bot.send_message(
            self._journal.present_id(letter.place.chat),
            letter.text,
            parse_mode=letter.parse_mode,
            reply_markup=letter.keyboard,
            reply_parameters=reply,
            message_thread_id=letter.place.topic,
            link_preview_options=_NO_PREVIEW,
        )

    def _after(self, error: TelegramError, letter: Letter, waited: float) -> _Again | None:
        """Return what to do about a failure; None where the letter is given up."""
        if isinstance(error, RetryAfter):
            return _Again(letter, seconds_of(error))
        if isinstance(error, ChatMigrated):
            self._journal.move(letter.place.chat, error.new_chat_id)
            return _Again(letter)
        if isinstance(error, Forbidden):
            self._silent.add(letter.place.chat)
            return None
        if isinstance(error, BadRequest) and (plain := simpler(letter, error.message)):
            return _Again(plain)
        if is_outage(error) and has_surely_not_arrived(error) and waited < PATIENCE_SECONDS:
            return _Again(letter, min(LONGEST_PAUSE, max(0.5, waited)))
        logger.warning("an answer was not delivered: %s", describe(error))
        return None

    async def answer_press(self, query: str, text: str | None = None) -> None:
        """Let the button stop waiting; a failure costs nothing but that."""
        await self._try(self._bot.answer_callback_query(query, text))

    async def remove_keyboard(self, chat: int, message: int) -> None:
        """Take the buttons of a message away; it is no failure where they are gone."""
        where = self._journal.present_id(chat)
        await self._try(self._bot.edit_message_reply_markup(chat_id=where, message_id=message, reply_markup=None))

    async def _try(self, call: Awaitable[object]) -> None:
        try:
            await call
        except TelegramError as error:
            if "message is not modified" not in str(error).lower():
                logger.info("what decorates a message failed: %s", describe(error))

    @asynccontextmanager
    async def typing(self, place: Place) -> AsyncIterator[None]:
        """Show that an answer is being written, where the block takes longer than TYPING_AFTER."""
        shown = asyncio.ensure_future(self._show_typing(place))
        try:
            yield
        finally:
            shown.cancel()

    async def _show_typing(self, place: Place) -> None:
        await asyncio.sleep(TYPING_AFTER)
        while True:
            chat = self._journal.present_id(place.chat)
            await self._try(self._bot.send_chat_action(chat, ChatAction.TYPING, message_thread_id=place.topic))
            await asyncio.sleep(TYPING_AGAIN)
