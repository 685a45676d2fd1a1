"""How many turns of one address run at once: understanding blocks the process, so a flood would make everybody wait."""

import asyncio
from contextlib import AbstractAsyncContextManager, nullcontext
from functools import partial

from pandu.channels.queues import Doors


class ConcurrencyLimit:
    """At most `width` at once for each key, the others in the order of arrival; `width` 0 means any number."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._doors = Doors(partial(asyncio.Semaphore, width))

    def place(self, key: str) -> AbstractAsyncContextManager[None]:
        """Wait for a place; it is free again when the block ends."""
        return self._doors.through(key) if self._width else nullcontext()
