"""Sends answers: in parts, at Telegram's pace, again where that is safe, never twice."""

import asyncio
import logging
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Literal

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from pandu.bounded import Bounded
from pandu.channels.queues import Queues
from pandu.channels.telegram.errors import describe, has_surely_not_arrived, is_outage, seconds_of, was_deleted
from pandu.channels.telegram.journal import Journal
from pandu.channels.telegram.keyboards import keyboard
from pandu.channels.telegram.pacing import Pace
from pandu.channels.telegram.places import Place
from pandu.channels.telegram.splitting import MOST_UNITS, split, units
from pandu.channels.turn import BotMessage
from pandu.knowledge import load_knowledge

logger = logging.getLogger(__name__)
PATIENCE_SECONDS = 600.0  # an answer that comes later than that helps nobody
LONGEST_PAUSE = 30.0
UNSURE_SECONDS = 20.0  # in which somebody whose answer is lost may have asked anew
TYPING_AFTER, TYPING_AGAIN = 0.5, 4.0  # Telegram shows it for 5 s
MOST_WAITING = 1_000  # letters to one chat
MOST_REMEMBERED = 10_000  # messages whose topics are known
_ADDRESS = re.compile(r"\s*\((?P<within>https?://[^\s<>()]+)\)|[\s,:]*(?P<bare>https?://[^\s<>\"]*[^\s<>\".,;:!?)])")
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True)
class Letter:
    """One message as Telegram gets it."""

    place: Place
    text: str
    keyboard: InlineKeyboardMarkup | None = None
    reply_to: int | None = None
    parse_mode: str | None = None
    topics: tuple[str, ...] = ()


class Fate(Enum):
    """What became of a letter: it is there, it surely is not and will not be, or nobody knows."""

    SENT = auto()
    LOST = auto()
    UNSURE = auto()


@dataclass(frozen=True)
class _Again:
    """A letter that is to be sent once more, after a pause."""

    letter: Letter
    seconds: float = 0.0


def topics_of(message: BotMessage) -> tuple[str, ...]:
    """Return the topics of a bot message, wherever they stand in it."""
    return tuple(message.get("topics") or (message.get("metadata") or {}).get("topics") or ())


def letters(place: Place, message: BotMessage, turn: str) -> Iterator[Letter]:
    """Yield the letters for one bot message; `turn` is the id of the message it answers. What is blank is left out."""
    mode = ParseMode.HTML if message.get("parse_mode") == ParseMode.HTML else None
    written = message.get("text") or ""
    text, addresses = (written, []) if mode else without_addresses(written)
    parts = [part for part in split(text) if part.strip()]
    links = [{"title": load_knowledge().texts["telegram"]["open_link"], "url": address} for address in addresses]
    buttons = keyboard([*links, *(message.get("buttons") or ())], turn)
    topics = topics_of(message)
    for number, part in enumerate(parts, 1):
        last = number == len(parts)
        # Cut in parts, markup would be cut, too.
        yield Letter(place, part, buttons if last else None, parse_mode=mode if len(parts) == 1 else None, topics=topics)


def without_addresses(text: str) -> tuple[str, list[str]]:
    """Return a text without the web addresses in it, and these: they are longer than what is said, and a button opens them as well."""
    found = [match["within"] or match["bare"] for match in _ADDRESS.finditer(text)]
    shorter = _ADDRESS.sub("", text)
    return (shorter, found) if shorter.strip() else (text, [])


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
        self._held: dict[int, float] = {}  # chats to which Telegram lets nothing through, and until when
        self._owed: dict[Place, asyncio.Future[None]] = {}  # words about answers that did not get through
        self._unsure: set[Place] = set()  # those that only may be lost
        self._topics: Bounded[tuple[int, int], tuple[str, ...]] = Bounded(MOST_REMEMBERED)

    @property
    def waiting(self) -> int:
        """Return how many letters are on their way."""
        return self._chats.present

    def set_present(self, chat: int, present: bool) -> None:
        """Write to a chat again, or no more."""
        (self._silent.discard if present else self._silent.add)(chat)

    def topics_of(self, chat: int, message: int) -> tuple[str, ...]:
        """Return the topics of a message that was sent lately; none where it is not known (any more)."""
        return self._topics.get((chat, message), ())

    async def send(self, letter: Letter, note: Callable[[bool], None] = _nobody) -> Fate:
        """Send a letter, and return what became of it.

        `note(True)` is called before each attempt and `note(False)` after one that surely did not arrive. Where an answer may be
        lost, the user is told so, once for all that is lost in one place before he can be told.
        """
        async with self._chats.turn(str(letter.place.chat)):
            fate = await self._insist(letter, note)
        if fate is Fate.UNSURE:
            self._owe(letter, "unsure", UNSURE_SECONDS)
        return fate

    def heard(self, place: Place) -> None:
        """Note that somebody writes: he either has the answer that may be lost, or asks anew."""
        if place in self._unsure:
            self._owed[place].cancel()

    async def _insist(self, letter: Letter, note: Callable[[bool], None]) -> Fate:
        waited, again = 0.0, _Again(letter)
        while self._reaches(letter.place.chat):
            await asyncio.sleep(again.seconds)
            await self._pace.turn(self._journal.present_id(letter.place.chat))
            note(True)
            try:
                await self._post(again.letter)
                return Fate.SENT
            except TelegramError as error:
                found = self._after(error, again.letter, waited)
            if isinstance(found, Fate):
                return found
            note(False)
            again, waited = found, waited + found.seconds
        return Fate.LOST

    def _reaches(self, chat: int) -> bool:
        """Return whether a chat may be written to now."""
        if time.monotonic() >= self._held.get(chat, 0.0):
            self._held.pop(chat, None)
        return chat not in self._silent and chat not in self._held

    async def _post(self, letter: Letter) -> None:
        reply = None if letter.reply_to is None else ReplyParameters(letter.reply_to, allow_sending_without_reply=True)
        sent = await self._bot.send_message(
            self._journal.present_id(letter.place.chat),
            letter.text,
            parse_mode=letter.parse_mode,
            reply_markup=letter.keyboard,
            reply_parameters=reply,
            message_thread_id=letter.place.topic,
            link_preview_options=_NO_PREVIEW,
        )
        if letter.topics:
            self._topics[letter.place.chat, sent.message_id] = letter.topics

    def _after(self, error: TelegramError, letter: Letter, waited: float) -> _Again | Fate:
        """Return what to do about a failure, or what became of the letter."""
        if was_deleted(error):  # something in the chat removes messages; this one would come again and again
            return Fate.SENT
        if isinstance(error, RetryAfter):
            return self._wait(letter, seconds_of(error), waited)
        if isinstance(error, ChatMigrated):
            self._journal.move(letter.place.chat, error.new_chat_id)
            return _Again(letter)
        if isinstance(error, Forbidden):
            self._silent.add(letter.place.chat)
            return Fate.LOST
        if isinstance(error, BadRequest) and (plain := simpler(letter, error.message)):
            return _Again(plain)
        if is_outage(error):
            return self._outage(error, letter, waited)
        logger.warning("an answer was not delivered: %s", describe(error))
        return Fate.LOST

    def _wait(self, letter: Letter, seconds: float, waited: float) -> _Again | Fate:
        """Wait as long as Telegram wants; where that is too long, nothing is sent to the chat until then, and a word after it."""
        if waited + seconds <= PATIENCE_SECONDS:
            return _Again(letter, seconds)
        logger.warning("answers to one chat are given up: Telegram lets nothing through to it for %d s", seconds)
        self._held[letter.place.chat] = time.monotonic() + seconds
        self._owe(letter, "given_up", seconds)
        return Fate.LOST

    def _outage(self, error: TelegramError, letter: Letter, waited: float) -> _Again | Fate:
        """Try again what surely did not arrive."""
        if not has_surely_not_arrived(error):
            logger.warning("an answer may not have been delivered: %s", describe(error))
            return Fate.UNSURE
        if waited < PATIENCE_SECONDS:
            return _Again(letter, min(LONGEST_PAUSE, max(0.5, waited)))
        logger.warning("an answer was not delivered: %s", describe(error))
        self._owe(letter, "given_up", LONGEST_PAUSE)
        return Fate.LOST

    def _owe(self, letter: Letter, word: Literal["unsure", "given_up"], seconds: float) -> None:
        """Say later that answers did not get through, or may not have: one word for each place, until it is said."""
        if letter.place not in self._owed:
            said = Letter(letter.place, load_knowledge().texts["telegram"][word], reply_to=letter.reply_to)
            (self._unsure.add if word == "unsure" else self._unsure.discard)(letter.place)
            self._owed[letter.place] = asyncio.ensure_future(self._say_later(said, seconds))

    async def _say_later(self, word: Letter, seconds: float) -> None:
        """Say a word, tried until it gets through; that it might be read twice does no harm, so also where that is not sure."""
        pauses = [seconds, *(LONGEST_PAUSE for _ in range(int(PATIENCE_SECONDS // LONGEST_PAUSE)))]
        try:
            for pause in pauses:
                await asyncio.sleep(pause)
                async with self._chats.turn(str(word.place.chat)):
                    if await self._insist(word, _nobody) is Fate.SENT:
                        return
        finally:
            self._owed.pop(word.place, None)
            self._unsure.discard(word.place)

    async def stop(self) -> None:
        """Say nothing more."""
        owed = list(self._owed.values())
        for word in owed:
            word.cancel()
        await asyncio.gather(*owed, return_exceptions=True)

    async def answer_press(self, query: str, text: str | None = None) -> None:
        """Let the button stop waiting; a failure costs nothing but that."""
        await self._try(self._bot.answer_callback_query(query, text))

    async def remove_keyboard(self, chat: int, message: int) -> None:
        """Take the buttons of a message away; it is no failure where they are gone."""
        where = self._journal.present_id(chat)
        await self._try(self._bot.edit_message_reply_markup(chat_id=where, message_id=message, reply_markup=None))

    async def show_press(self, chat: int, message: int, text: str, entities: tuple[MessageEntity, ...], title: str) -> None:
        """Write under a message which of its buttons was pressed."""
        shown = load_knowledge().texts["telegram"]["pressed"].format(text=text, title=title)
        if not text or not shown.startswith(text) or units(shown) > MOST_UNITS:  # entities count from the beginning
            return
        where = self._journal.present_id(chat)
        await self._try(
            self._bot.edit_message_text(shown, where, message, entities=entities or None, link_preview_options=_NO_PREVIEW),
        )

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
