"""Calls that are made until Telegram answers."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

from telegram.error import BadRequest, Conflict, RetryAfter, TelegramError

from pandu.channels.telegram.errors import REFUSED_TOKEN, describe, seconds_of
from pandu.channels.telegram.status import Status

LONGEST_PAUSE = 60.0
T = TypeVar("T")
TOKEN_REFUSED = "the token was refused; trying again now and then. If it was revoked, copy it from @BotFather once more and start again."
_CONFLICT = "another program uses the same token; waiting until it stops."


def pauses() -> Iterator[float]:
    """Yield the seconds to wait after each failure in a row."""
    pause = 1.0
    while True:
        yield pause
        pause = min(LONGEST_PAUSE, 2 * pause)


def sentence(error: TelegramError) -> str:
    """Return what a failure means to the operator."""
    if isinstance(error, REFUSED_TOKEN):  # its text may hold the token
        return TOKEN_REFUSED
    if isinstance(error, Conflict):
        return _CONFLICT
    if isinstance(error, BadRequest):
        return f"a setting was refused ({describe(error)})."
    return f"not reachable ({describe(error)}); trying again."


async def until_done(call: Callable[[], Awaitable[T]], status: Status) -> T:
    """Return the result of `call`, made again after growing pauses until it succeeds, whatever Telegram says meanwhile.

    Also a token that is refused is tried again: now and then the way to Telegram answers in its name.
    """
    for pause in pauses():
        try:
            result = await call()
        except TelegramError as error:
            status.trouble(sentence(error))
            await asyncio.sleep(seconds_of(error) if isinstance(error, RetryAfter) else pause)
        else:
            status.well()
            return result
    raise AssertionError("pauses never end")
