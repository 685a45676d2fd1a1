"""So many at once for each key, and nothing kept of those that are done."""

import asyncio

import pytest

from pandu.channels.web.concurrency import ConcurrencyLimit


@pytest.mark.parametrize(("width", "most"), [(2, 2), (0, 5)])
def test_no_more_than_the_width_run_at_once(width: int, most: int) -> None:
    running, seen = 0, []

    async def turn(limit: ConcurrencyLimit) -> None:
        nonlocal running
        async with limit.place("a"):
            running += 1
            seen.append(running)
            await asyncio.sleep(0.01)
            running -= 1

    async def test() -> None:
        limit = ConcurrencyLimit(width)
        await asyncio.gather(*(turn(limit) for _ in range(5)))
        assert not limit._doors._doors and not limit._doors.present

    asyncio.run(test())
    assert max(seen) == most


def test_another_key_does_not_wait() -> None:
    async def test() -> None:
        limit = ConcurrencyLimit(1)
        async with limit.place("a"), limit.place("b"):
            pass

    asyncio.run(asyncio.wait_for(test(), 1))
