"""One turn at a time for each conversation over several Rasa workers: a lock in Redis.

Rasa's own (`type: redis`) gives two workers the same ticket now and then, asks once a second, and keeps the lock of a
worker that died for a minute. Within a worker `pandu.channels.queues` keeps the order; should a lock run out in
mid-turn, the tracker store refuses the turn that ends last.
"""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import redis.asyncio
from rasa.core.lock import TicketLock
from rasa.core.lock_store import LockError, LockStore
from rasa.utils.endpoints import EndpointConfig
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError, RedisError

from pandu.time_budget import LOCK_SECONDS, LOCK_WAIT_SECONDS, REDIS_SECONDS

logger = logging.getLogger(__name__)
PAUSE_SECONDS = 0.02
PREFIX = "pandu:turn:"
PROOF = "pandu:health"


def connect(address: str) -> "redis.asyncio.Redis[bytes]":
    """Return a client of Redis, which connects when it is first used.

    What Redis cut off, as at its restart, is noticed only in use: then the command is sent once more on a new connection.
    """
    return redis.asyncio.Redis.from_url(
        address,
        socket_timeout=REDIS_SECONDS,
        socket_connect_timeout=REDIS_SECONDS,
        retry=Retry(NoBackoff(), 1),
        retry_on_error=[ConnectionError],
    )


class RedisLocks(LockStore):
    """`type` of the lock store in endpoints.yml; its `url` is Redis's, such as `redis://:password@host:6379/0`."""

    def __init__(self, endpoint_config: EndpointConfig) -> None:
        """Connect at the first turn."""
        self._redis = connect(endpoint_config.url)

    async def prove(self) -> None:
        """Return when Redis stores something.

        Raises:
            redis.exceptions.RedisError: it does not: it is away, frozen, full, or a copy that may not be written.
        """
        await self._redis.set(PROOF, 1, ex=LOCK_SECONDS)

    @asynccontextmanager
    async def lock(
        self, conversation_id: str, lock_lifetime: float = LOCK_SECONDS, wait_time_in_seconds: float = PAUSE_SECONDS
    ) -> AsyncIterator[TicketLock]:
        """Hold the conversation's lock.

        Raises:
            LockError: another turn holds it too long, or Redis is away.
        """
        held = self._redis.lock(PREFIX + conversation_id, LOCK_SECONDS, sleep=PAUSE_SECONDS, blocking_timeout=LOCK_WAIT_SECONDS)
        try:
            acquired = await held.acquire()
        except (RedisError, OSError) as error:
            raise LockError(f"Redis is away: {type(error).__name__}") from error
        if not acquired:
            raise LockError("another turn of the conversation has not ended")
        try:
            yield TicketLock(conversation_id)
        finally:
            await self._release(held)

    @staticmethod
    async def _release(held: "redis.asyncio.lock.Lock") -> None:
        try:
            await held.release()
        except (RedisError, OSError) as error:  # it runs out by itself
            logger.warning("a lock could not be released: %s", type(error).__name__)
