"""How fast Telegram lets a bot write: one message a second in a chat, 20 a minute in a group, 30 a second over all."""

import asyncio
import time
from collections.abc import Awaitable, Callable

from pandu.channels.limits import RateLimit

BURST = 3
PRIVATE, GROUP, ALL = 1.0, (20 - BURST) / 60, 30.0  # a second; a group's burst and 60 s make 20
SHORTEST_SLEEP = 0.001  # or rounding could leave a wait that no clock shows


class Pace:
    """Lets each message wait until its chat may get one, where there are limits at all."""

    def __init__(
        self, limited: bool, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        on = 1 if limited else 0
        self._private = RateLimit(PRIVATE * on, BURST, clock)
        self._group = RateLimit(GROUP * on, BURST, clock)
        self._all = RateLimit(ALL * on, int(ALL), clock)
        self._sleep = sleep

    async def turn(self, chat: int) -> None:
        """Wait until a message may go to `chat`, and count it; ids of groups are negative."""
        limit, key = self._group if chat < 0 else self._private, str(chat)
        while seconds := max(limit.wait(key), self._all.wait("")):
            await self._sleep(max(seconds, SHORTEST_SLEEP))
        limit.allows(key)
        self._all.allows("")
