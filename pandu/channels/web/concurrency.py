"""How many turns of one address run at once: understanding blocks the process, so a flood would make everybody wait."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class ConcurrencyLimit:
    """At most `width` at once for each key, the others in the order of arrival; `width` 0 means any number."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._free: defaultdict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(width))
        self._present: Counter[str] = Counter()

    @asynccontextmanager
    async def place(self, key: str) -> AsyncIterator[None]:
        """Wait for a place; it is free again when the block ends."""
        if not self._width:
            yield
            return
        self._present[key] += 1
        try:
            async with self._free[key]:
                yield
        finally:
            self._present[key] -= 1
            if not self._present[key]:
                del self._present[key], self._free[key]
