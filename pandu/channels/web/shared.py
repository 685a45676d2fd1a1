"""What several workers need to serve one conversation: frames that reach clients at the other workers, and no message
answered twice. Only where PANDU_REDIS_URL is set; a single worker knows everything by itself.
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable
from typing import Any

import redis.asyncio
from rasa.core.channels.channel import UserMessage
from rasa.utils.endpoints import EndpointConfig
from redis.exceptions import RedisError
from socketio.async_pubsub_manager import AsyncPubSubManager

from pandu.channels.stored import answer_to
from pandu.channels.turn import Handler
from pandu.storage.lock_store import RedisLocks, connect
from pandu.time_budget import REDIS_SECONDS

logger = logging.getLogger(__name__)
CHANNEL = "pandu:frames"
RETRY_SECONDS = 1
MOST_WAITING = 1_000  # frames on their way to Redis
MOST_LOOKED_AT = 40  # events: a repetition follows its message within a few turns
KEY = "web:"  # apart from the locks of Rasa itself
BURIED, BURIED_SECONDS = "pandu:deleted:", 10  # longer than a message waits for its turn


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


class ConversationDeleted(RuntimeError):
    """The conversation was deleted while this message waited for its turn."""


Said = Callable[[str, int], list[dict[str, Any]]]


class Workers:
    """What this worker has to agree upon with the others; `said` returns the last events of a conversation."""

    def __init__(self, address: str, said: Said) -> None:
        self._redis = connect(address)
        self._locks, self._said = RedisLocks(EndpointConfig(url=address)), said

    def once(self, handle: Handler) -> Handler:
        """Return `handle` for several workers: what any of them answered is answered by the same again, from the store.

        A client whose connection broke sends its message to another worker while the first may still answer it. The
        lock is not Rasa's own, which is taken within `handle`.
        """

        async def handle_once(message: UserMessage) -> Any:
            conversation = str(message.sender_id)
            async with self._locks.lock(KEY + conversation):
                if not await self._repeat(message, conversation):
                    await handle(message)

        return handle_once

    async def _repeat(self, message: UserMessage, conversation: str) -> bool:
        """Give the stored answers to a message; return whether there were any.

        Raises:
            ConversationDeleted: it must not be answered any more.
        """
        if await self._redis.exists(BURIED + conversation):
            raise ConversationDeleted
        events = await asyncio.to_thread(self._said, conversation, MOST_LOOKED_AT)
        answers = answer_to(str(message.message_id), events)
        for answer in answers:
            await message.output_channel.send_response(conversation, answer)
        return bool(answers)

    async def bury(self, conversation: str) -> None:
        """Let no worker answer what waits for its turn in this conversation: it is being deleted.

        Raises:
            redis.exceptions.RedisError: the others cannot be told.
        """
        await self._redis.set(BURIED + conversation, 1, ex=BURIED_SECONDS)
