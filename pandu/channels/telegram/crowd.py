"""How much of what waits is of one person and of one chat, so that nobody's many messages keep others from being answered."""

from collections import Counter
from typing import TypeVar

from pandu.channels.telegram.places import Place

MOST_OF_PERSON = 20  # updates in one chat, over all its topics, the running ones counted
MOST_OF_CHAT = 60  # updates of all members of a group: Telegram lets a bot write there 20 times a minute
T = TypeVar("T")


class Crowd:
    """Counts what runs or waits."""

    def __init__(self) -> None:
        self._persons: Counter[tuple[int, int | None]] = Counter()
        self._chats: Counter[int] = Counter()

    @property
    def present(self) -> int:
        """Return how many updates run or wait, over all chats."""
        return self._chats.total()

    def is_full(self, place: Place) -> bool:
        """Return whether no more is taken from whoever writes there."""
        return self.waits_for(place) >= MOST_OF_PERSON or self._chats[place.chat] >= MOST_OF_CHAT

    def waits_for(self, place: Place) -> int:
        """Return how many updates run or wait of whoever writes there."""
        return self._persons[place.chat, place.member]

    def enter(self, place: Place) -> None:
        """Count an update."""
        self._persons[place.chat, place.member] += 1
        self._chats[place.chat] += 1

    def leave(self, place: Place) -> None:
        """Count an update no longer."""
        _less(self._persons, (place.chat, place.member))
        _less(self._chats, place.chat)


def _less(counts: Counter[T], key: T) -> None:
    counts[key] -= 1
    if not counts[key]:
        del counts[key]
