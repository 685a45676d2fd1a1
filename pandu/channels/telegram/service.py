"""The channel at work: connects in the background, receives, answers, and stops in order."""

import asyncio
import logging
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from pandu import metrics
from pandu.channels.assistant import Assistant
from pandu.channels.telegram.answers import CHANNEL, Answers
from pandu.channels.telegram.client import make_bot
from pandu.channels.telegram.conversations import Conversations
from pandu.channels.telegram.journal import Journal
from pandu.channels.telegram.keyboards import UNPROMPTED
from pandu.channels.telegram.leader import Life, leadership, lock_path
from pandu.channels.telegram.pacing import Pace
from pandu.channels.telegram.places import Place
from pandu.channels.telegram.polling import Poller
from pandu.channels.telegram.profile import set_profile
from pandu.channels.telegram.retries import LONGEST_PAUSE, pauses, until_done
from pandu.channels.telegram.sending import Outbox, letters
from pandu.channels.telegram.settings import TelegramSettings
from pandu.channels.telegram.status import Status
from pandu.channels.telegram.updates import Me
from pandu.channels.telegram.webhook import keep_webhook
from pandu.channels.turn import BotMessage, Handler
from pandu.channels.workers import workers_at
from pandu.knowledge import load_knowledge
from pandu.settings import Variables
from pandu.storage.retention import PAUSE_SECONDS
from pandu.storage.tracker_store import ConversationStore
from pandu.time_budget import DRAIN_SECONDS

logger = logging.getLogger(__name__)
UNUSABLE_PROXY = "ALL_PROXY, HTTP_PROXY or HTTPS_PROXY names a proxy that cannot be used, such as SOCKS; name one of http:// or none."
SWEEP_SECONDS = 15.0
MOST_UPDATE_ID = 2**63 - 1  # what the journal can hold


class Service:
    """One for each server process; the folder of the data keeps the journal and the lock."""

    def __init__(self, settings: TelegramSettings, variables: Variables, handle: Handler) -> None:
        """Open the journal.

        Raises:
            UnusableProxy: Telegram cannot be called.
        """
        self._settings, self._variables, self._handle = settings, variables, handle
        self._folder = folder = variables.data
        self._status = Status(settings.mode)
        self._bot = make_bot(settings)
        self._life = Life(folder)
        self._journal = Journal(folder / f"telegram-{settings.bot_id}.db", taker=self._life.name)
        self._outbox = Outbox(self._bot, self._journal, Pace(bool(variables.rate_limit)))
        self._poller = Poller(self._bot, self._status, self.receive)
        self._conversations: Conversations | None = None
        self._connection: asyncio.Future[None] | None = None
        self._forgetting: asyncio.Future[None] | None = None
        self._resumed = False
        metrics.TELEGRAM.labels(settings.mode).set_function(lambda: self._status.connected)
        metrics.TELEGRAM_WAITING.labels("updates").set_function(lambda: self.present)
        metrics.TELEGRAM_WAITING.labels("messages").set_function(lambda: self._outbox.waiting)

    @property
    def present(self) -> int:
        """Return how many updates are being answered."""
        return self._conversations.present if self._conversations else 0

    def report(self) -> dict[str, Any]:
        """Return how the channel is."""
        return self._status.report(self.present, self._outbox.waiting)

    def receive(self, raw: Any) -> None:
        """Take an update in, once; it is answered in the background, or when we are connected."""
        update_id = raw.get("update_id") if isinstance(raw, dict) else None
        if type(update_id) is not int or not 0 <= update_id <= MOST_UPDATE_ID:
            return
        self._status.update_came()
        if self._journal.take(update_id, raw) and self._conversations:
            self._conversations.begin(update_id, raw)

    def start(self, store: Callable[[], ConversationStore]) -> None:
        """Begin to connect; this never fails and never waits, wherever Telegram is."""
        self._connection = asyncio.ensure_future(self._stay_connected(store))
        self._forgetting = asyncio.ensure_future(self._keep_forgetting())

    async def _keep_forgetting(self) -> None:
        """Forget what is old now and every hour, wherever Telegram is."""
        while True:
            try:
                self._journal.forget_old(self._variables.keep_days)
            except (OSError, sqlite3.Error) as error:  # the next round tries again
                logger.warning("old updates could not be deleted: %s", type(error).__name__)
            await asyncio.sleep(PAUSE_SECONDS)

    async def _stay_connected(self, store: Callable[[], ConversationStore]) -> None:
        again = pauses()
        while True:
            begun = time.monotonic()
            try:
                await self._connect(store)
            except Exception as error:  # a full disk, say: whatever it is, it may pass
                self._status.trouble(f"interrupted by {type(error).__name__}; trying again.")
            if time.monotonic() - begun > LONGEST_PAUSE:  # it was well meanwhile
                again = pauses()
            await asyncio.sleep(next(again))

    async def _connect(self, store: Callable[[], ConversationStore]) -> None:
        """Receive updates until cancelled."""
        await until_done(self._bot.initialize, self._status)
        self._conversations = self._conversations or self._open_conversations(store)
        if not self._resumed:  # what came before we were connected
            self._resumed = True
            self._conversations.resume(self._journal.own())
        async with leadership(lock_path(self._folder, self._settings.token)):
            try:
                await self._lead(self._conversations)
            except asyncio.CancelledError:  # the lock is kept until nothing more is sent
                await self._conversations.stop(DRAIN_SECONDS)
                self._life.end()
                raise

    def _open_conversations(self, store: Callable[[], ConversationStore]) -> Conversations:
        me = Me(self._bot.id, self._bot.username.lower(), bool(self._bot.bot.can_read_all_group_messages))
        self._status.bot, self._status.reads_groups = self._bot.username, me.reads_all
        answers = Answers(Assistant(self._handle, store, workers_at(self._variables.redis)), self._outbox, self._journal, me)
        return Conversations(answers, self._outbox, self._journal)

    async def _lead(self, conversations: Conversations) -> None:
        profile = asyncio.ensure_future(set_profile(self._bot, load_knowledge().texts[CHANNEL]))
        sweeping = asyncio.ensure_future(self._keep_sweeping(conversations))
        try:
            if self._settings.mode == "polling":
                await self._poller.run()
            await keep_webhook(self._bot, self._settings, self._status)
        finally:
            profile.cancel()
            sweeping.cancel()

    async def _keep_sweeping(self, conversations: Conversations) -> None:
        """Take up now and again what a process left that has ended, be it killed."""
        while True:
            try:
                conversations.resume(self._journal.left_by(self._life.has_ended))
            except (OSError, sqlite3.Error) as error:  # the next round tries again
                logger.warning("what another process left could not be read: %s", type(error).__name__)
            await asyncio.sleep(SWEEP_SECONDS)

    async def stop(self) -> None:
        """Stop receiving, let what runs come to its end, confirm what was taken."""
        running = [task for task in (self._connection, self._forgetting) if task]
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        if self._conversations:
            await self._conversations.stop(DRAIN_SECONDS)
        self._life.end()
        await self._poller.stop()
        with suppress(Exception):  # the process ends anyway
            await asyncio.wait_for(self._bot.shutdown(), 0.5)
        self._journal.close()

    async def say(self, place: Place, message: BotMessage) -> None:
        """Send a bot message that answers no message."""
        for letter in letters(place, message, UNPROMPTED):
            await self._outbox.send(letter)
