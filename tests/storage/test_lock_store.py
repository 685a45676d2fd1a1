"""The lock over several workers: one turn at a time, free again when its worker died, and back when Redis is back."""

import asyncio
import time
from collections.abc import Awaitable, Callable

import pytest
from rasa.core.lock_store import LockError
from rasa.utils.endpoints import EndpointConfig

from pandu.storage import lock_store
from pandu.storage.lock_store import RedisLocks
from tests import services


def workers(redis: services.Service) -> tuple[RedisLocks, RedisLocks]:
    """Return the lock stores of two workers."""
    config = EndpointConfig(f"redis://127.0.0.1:{redis.port}/0")
    return RedisLocks(config), RedisLocks(config)


def run(test: Callable[[], Awaitable[None]]) -> None:
    """Run an asynchronous test to its end."""
    asyncio.run(asyncio.wait_for(test(), 30))


def test_two_workers_never_hold_one_conversation(redis: services.Service) -> None:
    async def test() -> None:
        stores, inside, most = workers(redis), 0, 0

        async def turn(number: int) -> None:
            nonlocal inside, most
            async with stores[number % 2].lock("a"):
                inside += 1
                most = max(most, inside)
                await asyncio.sleep(0.005)
                inside -= 1

        await asyncio.gather(*map(turn, range(60)))
        assert most == 1

    run(test)


@pytest.mark.alone
def test_conversations_do_not_wait_for_each_other(redis: services.Service) -> None:
    async def test() -> None:
        one, other = workers(redis)
        async with one.lock("a"):
            start = time.monotonic()
            async with other.lock("b"):
                assert time.monotonic() - start < 0.5

    run(test)


def test_the_lock_of_a_dead_worker_runs_out(redis: services.Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_store, "LOCK_SECONDS", 1)

    async def test() -> None:
        one, other = workers(redis)
        dead = one.lock("a")
        await dead.__aenter__()  # and never again anything
        async with other.lock("a"):
            pass
        del dead

    run(test)


def test_a_turn_that_never_ends_is_told(redis: services.Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_store, "LOCK_WAIT_SECONDS", 0.3)

    async def test() -> None:
        one, other = workers(redis)
        async with one.lock("a"):
            with pytest.raises(LockError):
                async with other.lock("a"):
                    pass

    run(test)


def test_redis_away_is_an_error_of_one_turn(redis: services.Service) -> None:
    async def test() -> None:
        store, _ = workers(redis)
        async with store.lock("a"):
            redis.stop()
        with pytest.raises(LockError):
            async with store.lock("a"):
                pass
        redis.start()
        async with store.lock("a"):
            pass

    run(test)
