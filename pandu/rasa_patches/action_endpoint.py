"""The way to the action server over connections that stay open; Rasa opens one for each action."""

from contextlib import nullcontext
from typing import Any

import aiohttp
from rasa.utils.endpoints import EndpointConfig

from pandu.time_budget import ACTION_SECONDS

IDLE_SECONDS = 3  # shorter than the action server's 5, so that a connection is never used while that closes it


class KeptEndpoint(EndpointConfig):
    """Rasa's endpoint with one session for all its calls."""

    def __init__(self, endpoint: EndpointConfig) -> None:
        """Take over the settings of `endpoint`; the session is opened at the first call."""
        self.__dict__.update(endpoint.__dict__)
        self._session: aiohttp.ClientSession | None = None

    def session(self) -> Any:
        """Return the session in a form that Rasa's `async with` does not close."""
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(keepalive_timeout=IDLE_SECONDS)
            auth = aiohttp.BasicAuth(self.basic_auth["username"], self.basic_auth["password"]) if self.basic_auth else None
            self._session = aiohttp.ClientSession(headers=self.headers, auth=auth, connector=connector)
        return nullcontext(self._session)

    async def request(self, *arguments: Any, **options: Any) -> Any:
        """Return the answer to a call, as Rasa's endpoint does, but soon; Rasa itself would wait for five minutes.

        Raises:
            asyncio.TimeoutError: there was none in ACTION_SECONDS.
        """
        return await super().request(*arguments, **{**options, "timeout": aiohttp.ClientTimeout(total=ACTION_SECONDS)})

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
