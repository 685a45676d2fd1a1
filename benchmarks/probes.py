"""What is measured on started assistants: latency of whole answers, messages a second, growth over a long conversation.

Assistants are asked in turns, so that what else the machine does weighs on all of them alike.
"""

import asyncio
import itertools
import random
import statistics
import time
from collections.abc import Iterable, Iterator

import aiohttp

from benchmarks.accuracy import percentiles
from benchmarks.contenders import Running
from evaluation.judge import read_messages

USERS = (1, 8, 32, 128)
TURNS, WINDOW = 300, 20  # of the long conversation, and how many turns its ends are judged by
CONVERSATION = 10  # messages of one sender elsewhere
TIMEOUT = aiohttp.ClientTimeout(total=60)


def texts(seed: int = 0) -> Iterator[str]:
    """Yield the unseen messages in a shuffled order, without end."""
    shuffled = [message.text for message in read_messages()]
    random.Random(seed).shuffle(shuffled)
    return itertools.cycle(shuffled)


def timed(running: Running, text: str, sender: str) -> float:
    """Return the milliseconds of one whole answer."""
    start = time.perf_counter()
    running.say(text, sender)
    return 1000 * (time.perf_counter() - start)


def answer_latency(all_running: Iterable[Running], messages: int) -> dict[str, dict[str, float]]:
    """Return p50, p95 and p99 of whole answers by name; conversations of 10 messages."""
    found: dict[str, list[float]] = {running.name: [] for running in all_running}
    for number, text in zip(range(messages), texts(), strict=False):
        for running in all_running:
            found[running.name].append(timed(running, text, f"latency-{number // CONVERSATION}"))
    return {name: percentiles(values) for name, values in found.items()}


def growth(all_running: Iterable[Running]) -> dict[str, list[float]]:
    """Return the milliseconds of each turn of one long conversation, by name; it ends with the texts it began with."""
    found: dict[str, list[float]] = {running.name: [] for running in all_running}
    said = list(itertools.islice(texts(1), TURNS - WINDOW))
    sender = f"growth-{time.time():.0f}"  # a conversation of an earlier run would go on
    for text in [*said, *said[1 : WINDOW + 1]]:
        for running in all_running:
            found[running.name].append(timed(running, text, sender))
    return found


def growth_ratio(turns: list[float]) -> float:
    """Return how much longer the last turns took than the first ones with the same texts, the very first left out: the median."""
    return statistics.median(last / first for first, last in zip(turns[1 : WINDOW + 1], turns[-WINDOW:], strict=True))


async def _user(session: aiohttp.ClientSession, address: str, number: int, end: float) -> int:
    answered = 0
    for turn, text in enumerate(texts(number)):
        if time.monotonic() >= end:
            break
        body = {"sender": f"load-{number}-{turn // CONVERSATION}", "message": text}
        async with session.post(address, json=body) as reply:
            answered += reply.status == 200 and bool(await reply.json())
    return answered


async def _crowd(address: str, users: int, seconds: float) -> int:
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector, timeout=TIMEOUT) as session:
        end = time.monotonic() + seconds
        return sum(await asyncio.gather(*(_user(session, address, number, end) for number in range(users))))


def throughput(running: Running, users: int, seconds: float) -> float:
    """Return the answers a second that `users` get who each ask again as soon as they are answered."""
    start = time.monotonic()
    answered = asyncio.run(_crowd(running.address, users, seconds))
    return answered / (time.monotonic() - start)
