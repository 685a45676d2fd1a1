"""So many at once for each key, and nothing kept of those that are done."""

import asyncio

import pytest

from pandu.channels.web.lanes import Lanes


@pytest.mark.parametrize(("width", "most"), [(2, 2), (0, 5)])
def test_no_more_than_the_width_run_at_once(width: int, most: int) -> None:
    running, seen = 0, []

    async def turn(lanes: Lanes) -> None:
        nonlocal running
        async with lanes.lane("a"):
            running += 1
            seen.append(running)
            await asyncio.sleep(0.01)
            running -= 1

    async def test() -> None:
        lanes = Lanes(width)
        await asyncio.gather(*(turn(lanes) for _ in range(5)))
        assert not lanes._free

    asyncio.run(test())
    assert max(seen) == most


def test_another_key_does_not_wait() -> None:
    async def test() -> None:
        lanes = Lanes(1)
        async with lanes.lane("a"), lanes.lane("b"):
            pass

    asyncio.run(asyncio.wait_for(test(), 1))
