"""Calls that are made until Telegram answers."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

from telegram.error import BadRequest, Conflict, RetryAfter, TelegramError

from pandu.channels.telegram.errors import REFUSED_TOKEN, describe, seconds_of
from pandu.channels.telegram.status import Status

LONGEST_PAUSE = 60.0
T = TypeVar("T")
_CONFLICT = "another program uses the same token; waiting until it stops."


def pauses() -> Iterator[float]:
    """Yield the seconds to wait after each failure in a row."""
    pause = 1.0
    while True:
        yield pause
        pause = min(LONGEST_PAUSE, 2 * pause)


def sentence(error: TelegramError) -> str:
    """Return what a failure means to the operator."""
    if isinstance(error, Conflict):
        return _CONFLICT
    if isinstance(error, BadRequest):
        return f"a setting was refused ({describe(error)})."
    return f"not reachable ({describe(error)}); trying again."


async def until_done(call: Callable[[], Awaitable[T]], status: Status) -> T:
    """Return the result of `call`, made again after growing pauses until it succeeds.

    Raises:
        InvalidToken, EndPointNotFound: the token is refused; there is no use in waiting.
    """
    for pause in pauses():
        try:
            result = await call()
        except REFUSED_TOKEN:
            raise
        except TelegramError as error:
            status.trouble(sentence(error))
            await asyncio.sleep(seconds_of(error) if isinstance(error, RetryAfter) else pause)
        else:
            status.well()
            return result
    raise AssertionError("pauses never end")
