"""Long polling: asks Telegram for updates, hands them on one by one, and confirms what was written down."""

import asyncio
import warnings
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from telegram import Bot
from telegram.error import TelegramError
from telegram.warnings import PTBUserWarning

from pandu.channels.telegram.retries import until_done
from pandu.channels.telegram.status import Status
from pandu.channels.telegram.updates import ALLOWED

POLL_SECONDS = 25
CONFIRM_SECONDS = 1.0
MOST_PRESENT = 500  # updates being answered, beyond which no more are fetched
# The library's own getUpdates parses a batch as a whole: one update that it cannot read would hide the others for ever.
warnings.filterwarnings("ignore", message=".*do_api_request.*", category=PTBUserWarning)


class Poller:
    """Receives updates for a bot."""

    def __init__(self, bot: Bot, status: Status, receive: Callable[[Any], None], present: Callable[[], int]) -> None:
        self._bot, self._status, self._receive, self._present = bot, status, receive, present
        self._offset = 0

    async def run(self) -> None:
        """Poll until cancelled.

        Raises:
            InvalidToken, EndPointNotFound: the token is refused.
        """
        await until_done(self._bot.delete_webhook, self._status)
        while True:
            for raw in await until_done(lambda: self._fetch(POLL_SECONDS), self._status):
                self._receive(raw)
                self._confirm(raw)
            while self._present() > MOST_PRESENT:
                await asyncio.sleep(0.2)

    def _confirm(self, raw: Any) -> None:
        if isinstance(raw, dict) and isinstance(raw.get("update_id"), int):
            self._offset = raw["update_id"] + 1

    async def _fetch(self, seconds: int) -> list[Any]:
        wanted = {"offset": self._offset, "timeout": seconds, "allowed_updates": ALLOWED}
        found = await self._bot.do_api_request("getUpdates", wanted)
        return found if isinstance(found, list) else []

    async def stop(self) -> None:
        """Tell Telegram what was taken; without it the same updates would come again, to be recognised."""
        if self._offset:
            with suppress(TelegramError, asyncio.TimeoutError):
                await asyncio.wait_for(self._fetch(0), CONFIRM_SECONDS)
