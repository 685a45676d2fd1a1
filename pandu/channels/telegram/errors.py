"""What a failed call to Telegram means: whether it may be made again, and a word for the log that holds no secret."""

from datetime import timedelta
from typing import Any

import httpx
from telegram.error import BadRequest, EndPointNotFound, InvalidToken, NetworkError, RetryAfter, TelegramError

REFUSED_TOKEN = (InvalidToken, EndPointNotFound)
_UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


def seconds_of(error: RetryAfter) -> float:
    """Return how long Telegram wants to be left alone (the library gives a number or a timedelta)."""
    wanted: Any = error.retry_after
    return wanted.total_seconds() if isinstance(wanted, timedelta) else float(wanted)


def has_surely_not_arrived(error: TelegramError) -> bool:
    """Return whether the call had no effect: no connection, or Telegram itself answered with an error.

    A call whose answer was lost may have arrived; sent again, the user would read it twice.
    """
    return isinstance(error.__cause__, _UNSENT) or error.__cause__ is None or isinstance(error.__cause__, TelegramError)


def is_outage(error: TelegramError) -> bool:
    """Return whether the same call may succeed later: Telegram or the way to it is away."""
    # To the library, a bad request is a network error, too.
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest)


def describe(error: BaseException) -> str:
    """Return the kind of an error, and Telegram's own sentence about a bad request; never an address, a token or a text."""
    return f"{type(error).__name__}: {error}" if isinstance(error, BadRequest) else type(error).__name__
