"""What a failed call to Telegram means: whether it may be made again, and a word for the log that holds no secret."""

import ssl
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
from telegram.error import BadRequest, ChatMigrated, Conflict, EndPointNotFound, InvalidToken, NetworkError, RetryAfter, TelegramError

REFUSED_TOKEN = (InvalidToken, EndPointNotFound)
_UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)
_REFUSED = (BadRequest, ChatMigrated, Conflict, RetryAfter, *REFUSED_TOKEN)  # Telegram's own no
_DELETED = "immediately deleted"  # what Telegram says where something in the chat removes a message as soon as it is there
_DEEPEST = 10


class ForeignAnswer(NetworkError):
    """Something answered that is not the Bot API, or an answer was cut: nothing of it is kept but the status."""

    def __init__(self, code: int) -> None:
        super().__init__(f"an answer that is not Telegram's, with status {code}")
        self.code = code


def seconds_of(error: RetryAfter) -> float:
    """Return how long Telegram wants to be left alone (the library gives a number or a timedelta)."""
    wanted: Any = error.retry_after
    return wanted.total_seconds() if isinstance(wanted, timedelta) else float(wanted)


def has_surely_not_arrived(error: TelegramError) -> bool:
    """Return whether the call had no effect: no connection, a refusal of Telegram's, or a page that blocks the way to it.

    A call whose answer was lost may have arrived, and so may one that ended in an error of the server (5xx).
    """
    if isinstance(error, ForeignAnswer):
        return 300 <= error.code < 500
    return isinstance(error, _REFUSED) or isinstance(error.__cause__, _UNSENT)


def is_outage(error: TelegramError) -> bool:
    """Return whether the same call may succeed later: Telegram or the way to it is away, or refuses the token for a while."""
    # To the library, a bad request is a network error, too.
    return isinstance(error, NetworkError | InvalidToken) and not isinstance(error, BadRequest)


def was_deleted(error: TelegramError) -> bool:
    """Return whether the message arrived and was removed at once, which is the end of it."""
    return _DELETED in str(error).lower()


def describe(error: BaseException) -> str:
    """Return the kind of an error and its cause, or Telegram's own sentence; never an address, a token or a text."""
    if isinstance(error, NetworkError):
        reason = _cause(error) if error.__cause__ else str(error).partition('"')[0].rstrip()  # what follows may quote a text
        return f"{type(error).__name__}: {reason}" if reason else type(error).__name__
    return type(error).__name__


def _cause(error: BaseException) -> str:
    """Return what is known of why a call did not get through: the deepest reason names it best."""
    known = [reason for link in _chain(error.__cause__) if (reason := _reason(link))]
    return ": ".join(dict.fromkeys((known[0], known[-1]))) if known else type(error.__cause__).__name__


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(_DEEPEST):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__


def _reason(error: BaseException) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return type(error).__name__ if isinstance(error, httpx.HTTPError) else ""
