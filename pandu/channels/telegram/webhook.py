"""The webhook: its address at Telegram, and what is let in there."""

import asyncio
import hmac
import json
import logging
import sqlite3
from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any

from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse
from telegram import Bot, WebhookInfo

from pandu.channels.telegram.retries import until_done
from pandu.channels.telegram.settings import TelegramSettings
from pandu.channels.telegram.status import Status
from pandu.channels.telegram.updates import ALLOWED

logger = logging.getLogger(__name__)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
MOST_BYTES = 1_048_576  # of an update: a reply to a long text, both with many links; nginx lets as much through
MOST_CONNECTIONS = 40
CHECK_SECONDS = 120.0
_FAILING = "Telegram does not get its messages through to TELEGRAM_WEBHOOK_URL; it was set once more. Telegram says: "
_CHANGED = "another program changed the webhook of this bot, which kept messages away; it was set again."


async def keep_webhook(bot: Bot, settings: TelegramSettings, status: Status) -> None:
    """Set the webhook, and look every CHECK_SECONDS whether it is as it was set; it never returns.

    Whoever has the token can take it away or point it elsewhere, and Telegram tells nobody.
    """
    await until_done(lambda: set_webhook(bot, settings), status)
    since = _now()
    while True:
        await asyncio.sleep(CHECK_SECONDS)
        info = await until_done(bot.get_webhook_info, status)
        if problem := fault_of(info, settings, since):
            await until_done(lambda: set_webhook(bot, settings), status)
            since = _now()
        status.note(problem)


def _now() -> datetime:
    return datetime.now(timezone.utc).replace(microsecond=0)  # Telegram tells whole seconds


def fault_of(info: WebhookInfo, settings: TelegramSettings, since: datetime) -> str:
    """Return what is wrong with the webhook that Telegram has, or "".

    A secret that was changed shows only in that we refuse what is delivered, which Telegram reports with its time.
    """
    if info.url != settings.webhook_url or set(info.allowed_updates or ()) != set(ALLOWED):
        return _CHANGED
    if info.last_error_date and info.last_error_date >= since:
        return _FAILING + (info.last_error_message or "nothing")
    return ""


async def set_webhook(bot: Bot, settings: TelegramSettings) -> None:
    """Tell Telegram where to deliver; updates that wait there are kept.

    Raises:
        TelegramError: Telegram does not take it.
    """
    await bot.set_webhook(settings.webhook_url, secret_token=settings.secret, allowed_updates=ALLOWED, max_connections=MOST_CONNECTIONS)


def is_from_telegram(request: Request, secret: str) -> bool:
    """Return whether the request holds the secret; compared as bytes, in the same time wherever it differs."""
    given = request.headers.get(SECRET_HEADER, "")
    return hmac.compare_digest(given.encode(errors="surrogateescape"), secret.encode())


def _read(body: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


async def _body(request: Request) -> bytes | None:
    """Return the body; None where it is too large, of which no more is read."""
    found, stream = bytearray(), request.stream
    assert stream is not None, "Sanic gives a stream to each request that it received"
    async for part in stream:
        found += part
        if len(found) > MOST_BYTES:
            return None
    return bytes(found)


def add_webhook(routes: Blueprint, secret: str, receive: Callable[[Any], None]) -> None:
    """Add the route. 403 without the secret, 413 for a body that is too large, 400 for one that is no JSON object,
    503 where it cannot be written down.

    Everything else is 200 at once, understood or not: Telegram repeats what is refused and holds back what comes after it.
    Nothing of a body is read without the secret, so that the limit may be higher than that of the other routes.
    """

    @routes.post("/webhook", stream=True)
    async def deliver(request: Request) -> HTTPResponse:
        if not is_from_telegram(request, secret):
            return response.empty(status=403)
        if (body := await _body(request)) is None:
            return response.empty(status=413)
        if (raw := _read(body)) is None:
            return response.empty(status=400)
        try:
            receive(raw)
        except (OSError, sqlite3.Error) as error:  # a full disk, or we are stopping: Telegram brings it again
            logger.warning("an update could not be taken: %s", type(error).__name__)
            return response.empty(status=503)
        return response.empty(status=200)
