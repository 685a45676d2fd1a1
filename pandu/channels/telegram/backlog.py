"""What came late, after an outage: of each conversation the newest message is answered, and how many older ones there were is said.

A message is late when Telegram could not bring it within LATE_SECONDS. Whoever wrote five times meanwhile has given up the first
four, or meant the same with all; to answer each of them now would bury the answer to the last.
"""

import asyncio
from collections import Counter, defaultdict

from pandu.channels.telegram.updates import Addressed, Media, Text

LATE_SECONDS = 120.0
SETTLE_SECONDS = 1.5  # for what Telegram brings after a late message, one after another


class Backlog:
    """Late messages that nobody has begun to answer, and how many were passed over."""

    def __init__(self) -> None:
        self._waiting: defaultdict[str, dict[int, asyncio.Future[None]]] = defaultdict(dict)
        self._passed_over: Counter[str] = Counter()

    @staticmethod
    def is_late(event: Addressed, now: float) -> bool:
        """Return whether a message comes so late that a newer one takes its place; it is not known when a button was pressed."""
        return isinstance(event, Text | Media) and 0 < event.written < now - LATE_SECONDS

    def pass_over(self, conversation: str) -> list[int]:
        """Give up the late messages of a conversation, since a newer one came; return their updates."""
        waiting = self._waiting.pop(conversation, {})
        for task in waiting.values():
            task.cancel()
        self._passed_over[conversation] += len(waiting)
        return list(waiting)

    def add(self, conversation: str, update_id: int, task: "asyncio.Future[None]") -> None:
        """Note that a late message waits."""
        self._waiting[conversation][update_id] = task

    def holds(self, conversation: str, update_id: int) -> bool:
        """Return whether a message is late and waits."""
        return update_id in self._waiting.get(conversation, {})

    def begin(self, conversation: str, update_id: int) -> None:
        """Note that a message is being answered: it can be given up no more."""
        waiting = self._waiting.get(conversation, {})
        waiting.pop(update_id, None)
        if not waiting:
            self._waiting.pop(conversation, None)

    def passed_over(self, conversation: str) -> int:
        """Return how many messages were given up since this was asked last."""
        return self._passed_over.pop(conversation, 0)
