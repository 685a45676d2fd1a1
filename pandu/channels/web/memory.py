"""What the channel remembers of conversations between two messages, all of it bounded."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field

MOST_CONVERSATIONS, MOST_IDS = 5_000, 200


@dataclass
class Remembered:
    """Of one conversation: ids of messages taken in, oldest first, those still to be answered, and the payloads of buttons shown."""

    ids: dict[str, None] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)
    offered: frozenset[str] = frozenset()

    def take_in(self, message_ids: Iterable[str]) -> None:
        """Remember the ids, and forget the oldest beyond MOST_IDS."""
        self.ids.update(dict.fromkeys(message_ids))
        for old in list(self.ids)[:-MOST_IDS]:
            del self.ids[old]


class ConversationMemory:
    """The conversations used last."""

    def __init__(self, most: int = MOST_CONVERSATIONS) -> None:
        self._most = most
        self._kept: OrderedDict[str, Remembered] = OrderedDict()

    def of(self, conversation: str) -> Remembered:
        """Return what is remembered of a conversation, empty for a new one."""
        remembered = self._kept.setdefault(conversation, Remembered())
        self._kept.move_to_end(conversation)
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return remembered

    def knows(self, conversation: str) -> bool:
        """Return whether anything is remembered of a conversation."""
        return conversation in self._kept

    def forget(self, conversation: str) -> None:
        """Forget a conversation."""
        self._kept.pop(conversation, None)
