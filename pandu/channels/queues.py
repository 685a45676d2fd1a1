"""One turn at a time for each conversation, in the order of arrival, and never too many waiting.

Rasa's own lock is safe but asks once a second whether it is free (rasa/core/lock_store.py).
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from pandu.errors import TooManyWaiting


class Queues:
    """The queues of one process; `most` counts the running turn, too."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)  # first come, first served
        self._present: Counter[str] = Counter()

    @property
    def present(self) -> int:
        """Return how many turns run or wait, over all conversations."""
        return self._present.total()

    @asynccontextmanager
    async def turn(self, conversation: str) -> AsyncIterator[None]:
        """Wait until it is this turn's time; the next one begins when the block ends.

        Raises:
            TooManyWaiting: at once, where the queue is full.
        """
        if self._present[conversation] >= self._most:
            raise TooManyWaiting(conversation)
        self._present[conversation] += 1
        try:
            async with self._locks[conversation]:
                yield
        finally:
            self._present[conversation] -= 1
            if not self._present[conversation]:
                del self._present[conversation], self._locks[conversation]
