"""Redis, which keeps the locks of several workers, stops and comes back."""

import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pandu.knowledge import Knowledge
from tests.faults import quizzes
from tests.served import Served, serve, stop
from tests.services import Service

Told = Callable[[Served, str, str], float]


@pytest.fixture
def on_redis(tmp_path: Path, redis: Service) -> Iterator[Served]:
    """A Pandu that keeps its locks in Redis."""
    running = serve(tmp_path, PANDU_RATE_LIMIT="0", PANDU_REDIS_URL=f"redis://127.0.0.1:{redis.port}/0")
    yield running
    assert stop(running) == 0


def test_frozen(on_redis: Served, redis: Service, told: Told, apologising: Callable[[Served, str], None]) -> None:
    """It takes connections and never answers."""
    assert on_redis.request("/health")[0] == 200 and redis.process
    redis.process.send_signal(signal.SIGSTOP)
    try:
        told(on_redis, "halo", "frozen-out")
        apologising(on_redis, "locks")
    finally:
        redis.process.send_signal(signal.SIGCONT)
    end = time.monotonic() + 5
    while on_redis.request("/health")[0] != 200:
        assert time.monotonic() < end


def test_stopped_in_a_quiz(on_redis: Served, redis: Service, knowledge: Knowledge, told: Told) -> None:
    running = on_redis
    apology = knowledge.texts["unavailable"]
    quizzes.begin(running, "locked-out", apology, 2)
    redis.stop()
    told(running, quizzes.ANSWERS[2], "locked-out")
    redis.start()
    assert quizzes.is_result(quizzes.finish(running, "locked-out", apology, 2), knowledge)
    assert quizzes.scores(running, "locked-out") == quizzes.SCORES
