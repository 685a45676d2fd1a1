"""What the channel remembers of conversations between two messages, all of it bounded."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field

from pandu.bounded import Bounded

MOST_CONVERSATIONS, MOST_IDS = 5_000, 200


@dataclass
class Remembered:
    """Of one conversation.

    `ids`: of the messages taken in, oldest first. `under_way`: the turns of those that are not answered yet.
    `pressing`: the messages among them that are pressed buttons. `newest`: the id of the last stored answer, "" where it is not known.
    `offered`: the payloads of the buttons shown. `ended`: how many turns ended. `recalled`: the stored events were
    looked at. `rated`: the ids of answers that were rated. `closing`: it is being deleted.
    """

    ids: dict[str, None] = field(default_factory=dict)
    under_way: dict[str, asyncio.Future[None]] = field(default_factory=dict)
    pressing: set[str] = field(default_factory=set)
    newest: str = ""
    offered: frozenset[str] = frozenset()
    ended: int = 0
    recalled: bool = False
    rated: set[str] = field(default_factory=set)
    closing: bool = False

    def take_in(self, message_ids: Iterable[str]) -> None:
        """Remember the ids, and forget the oldest beyond MOST_IDS."""
        self.ids.update(dict.fromkeys(message_ids))
        for old in list(self.ids)[:-MOST_IDS]:
            del self.ids[old]

    def begin(self, message_id: str, turn: asyncio.Future[None]) -> None:
        """Remember a message and its turn, until that ends."""
        self.take_in([message_id])
        self.under_way[message_id] = turn
        turn.add_done_callback(lambda _: self._end(message_id))

    def _end(self, message_id: str) -> None:
        self.under_way.pop(message_id, None)
        self.pressing.discard(message_id)

    async def settled(self) -> None:
        """Wait until no turn is under way."""
        if self.under_way:
            await asyncio.wait(list(self.under_way.values()))


class ConversationMemory:
    """The conversations used last."""

    def __init__(self, most: int = MOST_CONVERSATIONS) -> None:
        self._kept: Bounded[str, Remembered] = Bounded(most)

    def of(self, conversation: str) -> Remembered:
        """Return what is remembered of a conversation, empty for a new one."""
        self._kept[conversation] = remembered = self._kept.get(conversation) or Remembered()
        return remembered

    def forget(self, conversation: str) -> None:
        """Forget a conversation."""
        self._kept.pop(conversation, None)
