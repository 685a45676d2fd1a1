"""The webhook: its address at Telegram, and what is let in there."""

import hmac
import json
from collections.abc import Callable
from typing import Any

from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse
from telegram import Bot

from pandu.channels.telegram.settings import TelegramSettings
from pandu.channels.telegram.updates import ALLOWED

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
MOST_BYTES = 1_000_000
MOST_CONNECTIONS = 40


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


def add_webhook(routes: Blueprint, secret: str, receive: Callable[[Any], None]) -> None:
    """Add the route. 403 without the secret, 413 for a body that is too large, 400 for one that is no JSON object.

    Everything else is 200 at once, understood or not: Telegram repeats what is refused and holds back what comes after it.
    """

    @routes.post("/webhook")
    async def deliver(request: Request) -> HTTPResponse:
        if not is_from_telegram(request, secret):
            return response.empty(status=403)
        if len(request.body) > MOST_BYTES:
            return response.empty(status=413)
        if (raw := _read(request.body)) is None:
            return response.empty(status=400)
        receive(raw)
        return response.empty(status=200)
