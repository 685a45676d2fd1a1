"""One turn at a time for each conversation, in the order of arrival, and never too many waiting.

Rasa's own lock is safe but asks once a second whether it is free (rasa/core/lock_store.py).
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from pandu.errors import TooManyWaiting


class Doors:
    """A lock or semaphore for each key, kept only while somebody holds it or waits; `present` counts these."""

    def __init__(self, make: Callable[[], asyncio.Lock | asyncio.Semaphore]) -> None:
        self._doors: defaultdict[str, asyncio.Lock | asyncio.Semaphore] = defaultdict(make)
        self.present: Counter[str] = Counter()

    @asynccontextmanager
    async def through(self, key: str) -> AsyncIterator[None]:
        """Wait until the door of a key opens; it is left when the block ends."""
        self.present[key] += 1
        try:
            async with self._doors[key]:
                yield
        finally:
            self.present[key] -= 1
            if not self.present[key]:
                del self.present[key], self._doors[key]


class Queues:
    """The queues of one process; `most` counts the running turn, too."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._doors = Doors(asyncio.Lock)  # first come, first served

    @property
    def present(self) -> int:
        """Return how many turns run or wait, over all conversations."""
        return self._doors.present.total()

    @asynccontextmanager
    async def turn(self, conversation: str) -> AsyncIterator[None]:
        """Wait until it is this turn's time; the next one begins when the block ends.

        Raises:
            TooManyWaiting: at once, where the queue is full.
        """
        if self._doors.present[conversation] >= self._most:
            raise TooManyWaiting(conversation)
        async with self._doors.through(conversation):
            yield
