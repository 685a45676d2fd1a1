"""Frames that reach the clients at other workers. Only where PANDU_REDIS_URL is set; a single worker has all clients."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from typing import Any

import redis.asyncio
from redis.exceptions import RedisError
from socketio.async_pubsub_manager import AsyncPubSubManager

from pandu.time_budget import REDIS_SECONDS

logger = logging.getLogger(__name__)
CHANNEL = "pandu:frames"
RETRY_SECONDS = 1
MOST_WAITING = 1_000  # frames on their way to Redis


class RedisManager(AsyncPubSubManager):
    """python-socketio's `AsyncRedisManager` without its waiting: clients of this worker get their frames whatever Redis does.

    There, each frame waits for Redis, and after an outage a worker may hear nothing for up to a minute.
    """

    name = "pandu-redis"

    def __init__(self, address: str) -> None:
        """Connect with the first client."""
        super().__init__(channel=CHANNEL)
        self._redis = redis.asyncio.Redis.from_url(address, socket_connect_timeout=REDIS_SECONDS, health_check_interval=10)
        self._waiting: asyncio.Queue[str] = asyncio.Queue(MOST_WAITING)
        self._sender: asyncio.Future[None] | None = None

    def initialize(self) -> None:
        """Begin to hear and to send."""
        super().initialize()
        self._sender = asyncio.ensure_future(self._send())

    async def _publish(self, data: dict[str, Any]) -> None:
        """Send `data` to the other workers soon, in the order of the calls."""
        try:
            self._waiting.put_nowait(json.dumps(data))
        except asyncio.QueueFull:  # Redis is away; who reconnects finds all of it in the history
            logger.warning("a frame for other workers was dropped")

    async def _send(self) -> None:
        while True:
            text = await self._waiting.get()
            try:
                await asyncio.wait_for(self._redis.publish(CHANNEL, text), REDIS_SECONDS)
            except (RedisError, OSError, asyncio.TimeoutError) as error:
                logger.warning("a frame did not reach the other workers: %s", type(error).__name__)

    async def _listen(self) -> AsyncIterator[bytes]:
        """Yield what the other workers sent."""
        while True:
            try:
                async with self._redis.pubsub(ignore_subscribe_messages=True) as heard:
                    await heard.subscribe(CHANNEL)
                    async for message in heard.listen():
                        yield message["data"]
            except (RedisError, OSError) as error:
                logger.warning("Redis is away: %s", type(error).__name__)
            await asyncio.sleep(RETRY_SECONDS)
