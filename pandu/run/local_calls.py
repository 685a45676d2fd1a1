"""Calls of our own servers, which never go through a proxy: `python -m pandu.run.local_calls URL` ends with 0 where it answers 200."""

import sys
import urllib.request
from http.client import HTTPResponse

from pandu.time_budget import CALL_SECONDS

_WITHOUT_PROXY = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def call(request: str | urllib.request.Request, seconds: float = CALL_SECONDS) -> HTTPResponse:
    """Return the answer to `request`, whatever proxy the environment names.

    Raises:
        OSError: there is none in time, or it is an error.
    """
    reply: HTTPResponse = _WITHOUT_PROXY.open(request, timeout=seconds)
    return reply


def is_up(url: str) -> bool:
    """Return whether `url` answers 200."""
    try:
        with call(url) as reply:
            return reply.status == 200
    except (OSError, ValueError):
        return False


if __name__ == "__main__":
    sys.exit(not is_up(sys.argv[1]))
