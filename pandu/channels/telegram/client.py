"""The library's client of the Bot API, made so that it quotes nobody."""

import json
import logging
import ssl
from functools import cache
from typing import Any

import httpx
from telegram import Bot
from telegram.request import HTTPXRequest

from pandu.channels.telegram.errors import ForeignAnswer
from pandu.channels.telegram.polling import POLL_SECONDS
from pandu.channels.telegram.settings import TelegramSettings
from pandu.errors import UnusableProxy

# They log addresses, which hold the token, and what is sent, texts and secret included.
for _talkative in ("httpx", "httpcore", "telegram"):
    logging.getLogger(_talkative).setLevel(logging.WARNING)


def is_answer(code: int, payload: bytes) -> bool:
    """Return whether the Bot API itself answered, and to the end."""
    try:
        found = json.loads(payload)
    except ValueError:
        return False
    return isinstance(found, dict) and ("result" in found if 200 <= code < 300 else "description" in found)


class QuietRequest(HTTPXRequest):
    """Refuses what is no answer of the Bot API before the library sees it, which logs such bodies whole."""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Return status and body.

        Raises:
            ForeignAnswer: it is none of Telegram's.
            telegram.error.NetworkError: there is none.
        """
        code, payload = await super().do_request(*args, **kwargs)
        if not is_answer(code, payload):
            raise ForeignAnswer(code)
        return code, payload


@cache
def _tls() -> ssl.SSLContext:
    """Return the certificates that are trusted; reading them takes 0.1 s, and each client would do it again."""
    return httpx.create_ssl_context()


def make_bot(settings: TelegramSettings) -> Bot:
    """Return the client; nothing is sent yet.

    Raises:
        UnusableProxy: there can be none.
    """
    options = {"verify": _tls()}
    try:
        polls = QuietRequest(connection_pool_size=2, read_timeout=POLL_SECONDS + 10, connect_timeout=10, httpx_kwargs=options)
        calls = QuietRequest(connection_pool_size=64, read_timeout=20, connect_timeout=10, pool_timeout=10, httpx_kwargs=options)
    except (RuntimeError, ImportError, ValueError) as error:  # SOCKS needs a package more; what is no address is a ValueError
        raise UnusableProxy from error
    return Bot(settings.token, base_url=settings.api + "/bot", get_updates_request=polls, request=calls)
