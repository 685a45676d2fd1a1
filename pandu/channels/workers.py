"""What several workers agree upon through Redis: that no message is answered twice, and none in a conversation that ended."""

from contextlib import AbstractAsyncContextManager

from rasa.core.lock import TicketLock
from rasa.utils.endpoints import EndpointConfig

from pandu.storage.lock_store import RedisLocks, connect

KEY = "once:"  # apart from the locks of Rasa itself
ENDED, ENDED_SECONDS = "pandu:deleted:", 10  # longer than a message waits for its turn


class Workers:
    """The workers that share the Redis at `address`."""

    def __init__(self, address: str) -> None:
        self._redis = connect(address)
        self._locks = RedisLocks(EndpointConfig(url=address))

    def turn(self, conversation: str) -> AbstractAsyncContextManager[TicketLock]:
        """Return a lock around a turn and around the look whether it was taken before.

        Raises:
            rasa.core.lock_store.LockError: when entered: another worker holds it too long, or Redis is away.
        """
        return self._locks.lock(KEY + conversation)

    def handling(self, conversation: str) -> AbstractAsyncContextManager[TicketLock]:
        """Return the lock that Rasa itself takes for each turn, whichever channel it comes from.

        Raises:
            rasa.core.lock_store.LockError: when entered: another worker holds it too long, or Redis is away.
        """
        return self._locks.lock(conversation)

    async def end(self, conversation: str) -> None:
        """Let no worker answer what waits for its turn in this conversation.

        Raises:
            redis.exceptions.RedisError: the others cannot be told.
        """
        await self._redis.set(ENDED + conversation, 1, ex=ENDED_SECONDS)

    async def has_ended(self, conversation: str) -> bool:
        """Return whether a conversation ended a moment ago.

        Raises:
            redis.exceptions.RedisError: nobody knows.
        """
        return bool(await self._redis.exists(ENDED + conversation))


def workers_at(address: str) -> Workers | None:
    """Return the workers that share a Redis, None for the one that has none."""
    return Workers(address) if address else None
