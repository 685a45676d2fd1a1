"""Long polling: asks Telegram for updates, hands them on one by one, and confirms what was written down."""

import asyncio
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from telegram import Bot
from telegram.error import Conflict, TelegramError
from telegram.warnings import PTBUserWarning

from pandu.channels.telegram.retries import until_done
from pandu.channels.telegram.status import Status
from pandu.channels.telegram.updates import ALLOWED

POLL_SECONDS = 25
CONFIRM_SECONDS = 1.0
SHORTEST_SECONDS = 0.5  # between two calls where the first brought nothing: what stands between us and Telegram may answer at once
WEBHOOK_SET = "another program set a webhook for this bot, which kept messages away; it was taken away again."
# The library's own getUpdates parses a batch as a whole: one update that it cannot read would hide the others for ever.
warnings.filterwarnings("ignore", message=".*do_api_request.*", category=PTBUserWarning)


class Poller:
    """Receives updates for a bot; it never waits for what is being answered, since one who writes much would keep all others away."""

    def __init__(self, bot: Bot, status: Status, receive: Callable[[Any], None]) -> None:
        self._bot, self._status, self._receive = bot, status, receive
        self._offset = 0

    async def run(self) -> None:
        """Poll until cancelled."""
        await until_done(self._bot.delete_webhook, self._status)
        while True:
            begun = time.monotonic()
            found = await until_done(lambda: self._fetch(POLL_SECONDS), self._status)
            for raw in found:
                self._receive(raw)
                self._confirm(raw)
            if not found:
                await asyncio.sleep(max(0.0, begun + SHORTEST_SECONDS - time.monotonic()))

    def _confirm(self, raw: Any) -> None:
        if isinstance(raw, dict) and isinstance(raw.get("update_id"), int):
            self._offset = raw["update_id"] + 1

    async def _fetch(self, seconds: int) -> list[Any]:
        wanted = {"offset": self._offset, "timeout": seconds, "allowed_updates": ALLOWED}
        try:
            found = await self._bot.do_api_request("getUpdates", wanted)
        except Conflict as error:
            if "webhook is active" not in str(error):
                raise
            found = await self._take_webhook_away()
        if not isinstance(found, list):
            raise TelegramError("no list of updates")
        return found

    async def _take_webhook_away(self) -> list[Any]:
        """Undo what another program did; the updates that wait at Telegram are kept."""
        self._status.trouble(WEBHOOK_SET)
        await self._bot.delete_webhook()
        return []

    async def stop(self) -> None:
        """Tell Telegram what was taken; without it the same updates would come again, to be recognised."""
        if self._offset:
            with suppress(TelegramError, asyncio.TimeoutError):
                await asyncio.wait_for(self._fetch(0), CONFIRM_SECONDS)
