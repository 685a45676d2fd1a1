"""A school behind one address at the limits that Pandu has by itself, and one client there that floods."""

import asyncio
import statistics
import sys
import time
from collections.abc import Iterator
from typing import Any

import psutil
import pytest

from evaluation.web_client import Client, connected, run
from pandu.settings import ROOT
from tests.served import Served, serve, stop

pytestmark = pytest.mark.alone
PUPILS = 100
FLOODED_SECONDS = 10
SAID = ("aku mau tes", "sangat", "lumayan")


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A Pandu of which no limit is set."""
    running = serve(tmp_path_factory.mktemp("school"))
    yield running
    stop(running)


async def _pupil(address: str, everybody: asyncio.Event, present: list[int]) -> list[float]:
    """Come in, begin the quiz with all others at once, and answer; return the seconds of each answer."""
    async with connected(address) as client:
        await client.join()
        present.append(1)
        if len(present) == PUPILS:
            everybody.set()
        await everybody.wait()
        return [await _seconds(client, text) for text in SAID]


async def _seconds(client: Client, text: str) -> float:
    start = time.monotonic()
    (*_, last) = await client.say(text, seconds=60)
    assert "failed" not in last
    return time.monotonic() - start


def test_a_class_of_a_hundred_does_the_quiz_behind_one_address(school: Served, record_property: Any) -> None:
    """Nobody is refused a connection, a session or a message."""

    async def test() -> None:
        everybody, present = asyncio.Event(), list[int]()
        found = await asyncio.gather(*(_pupil(school.address, everybody, present) for _ in range(PUPILS)))
        seconds = sorted(second for one in found for second in one)
        told = f"100 pupils behind one address, all at once: p50 {statistics.median(seconds):.1f} s, the slowest {seconds[-1]:.1f} s"
        record_property("figures", told)
        assert len(seconds) == PUPILS * len(SAID)

    run(test)


async def _flood(address: str) -> asyncio.subprocess.Process:
    command = [sys.executable, "-m", "tests.channels.web.flood", address, str(FLOODED_SECONDS)]
    return await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)


def _cpu(school: Served) -> float:
    times = psutil.Process(school.assistant()).cpu_times()
    return float(times.user + times.system)


def test_a_flood_of_one_client_slows_that_client_alone(school: Served, record_property: Any) -> None:
    """Who sits behind the same address waits little longer than without it."""

    async def test() -> None:
        async with connected(school.address) as pupil:
            await pupil.join()
            calm = statistics.median([await _seconds(pupil, "halo") for _ in range(5)])
            flood, flooded = await _flood(school.address), list[float]()
            await asyncio.sleep(4)
            before, start = _cpu(school), time.monotonic()
            while flood.returncode is None:
                flooded.append(await _seconds(pupil, "halo"))
                await asyncio.sleep(0.6)
            busy = (_cpu(school) - before) / (time.monotonic() - start)
            taken = int((await flood.communicate())[0])
        told = f"beside a flood {1000 * statistics.median(flooded):.0f} ms, without {1000 * calm:.0f}; answered of the flood: {taken}; busy {busy:.2f}"
        record_property("figures", told)
        assert len(flooded) > 3 and statistics.median(flooded) < max(0.5, 10 * calm) and max(flooded) < 2
        assert 0 < taken < 60

    run(test)
