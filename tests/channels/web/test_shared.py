"""What workers share through a Redis that is started here, stopped, and started again."""

import asyncio
import time
from typing import Any

import pytest

from evaluation.web_client import run
from pandu.channels.web.shared import MOST_WAITING, RedisManager
from tests.services import Service

AWAY = "redis://127.0.0.1:1"


class Told(RedisManager):
    """Keeps what it hears from other workers."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.heard: list[Any] = []

    async def hear(self) -> None:
        """Listen for ever."""
        async for data in self._listen():
            self.heard.append(data)


def test_a_worker_hears_the_others_again_after_redis_was_away(redis: Service) -> None:
    async def test() -> None:
        one, other = (Told(f"redis://127.0.0.1:{redis.port}") for _ in range(2))
        tasks = [asyncio.ensure_future(other.hear()), asyncio.ensure_future(one._send())]

        async def reaches(frame: dict[str, Any], seconds: float) -> None:
            end = time.monotonic() + seconds
            while not any(str(frame["n"]).encode() in heard for heard in other.heard):
                assert time.monotonic() < end, "a frame did not reach the other worker"
                await one._publish(frame)
                await asyncio.sleep(0.1)

        await reaches({"n": 111}, 5)
        redis.stop()
        await one._publish({"n": 222})
        await asyncio.sleep(0.5)
        redis.start()
        await reaches({"n": 333}, 8)
        for task in tasks:
            task.cancel()

    run(test)


def test_frames_never_wait_for_redis() -> None:
    async def test() -> None:
        manager = RedisManager(AWAY)
        for number in range(MOST_WAITING + 10):
            with pytest.raises(StopIteration):  # it ends in the step in which it begins
                manager._publish({"n": number}).send(None)

    run(test)
