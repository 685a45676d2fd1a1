"""Redis, which keeps the locks of several workers, stops and comes back."""

import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import redis as redis_client

from pandu.health import FRESH_SECONDS
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


def _tell(redis: Service, *arguments: str) -> None:
    client = redis_client.Redis(port=redis.port)
    client.execute_command(*arguments)
    client.close()


def test_frozen_then_read_only(on_redis: Served, redis: Service, told: Told, apologising: Callable[[Served, str], None]) -> None:
    """It takes connections and never answers."""
    assert on_redis.request("/health")[0] == 200 and redis.process
    redis.process.send_signal(signal.SIGSTOP)
    try:
        told(on_redis, "halo", "frozen-out")
        apologising(on_redis, "locks")
    finally:
        redis.process.send_signal(signal.SIGCONT)
    _is_well_again(on_redis)
    _tell(redis, "CONFIG", "SET", "min-replicas-to-write", "1")  # as one that lost its replicas
    try:
        told(on_redis, "halo", "read-only")
        time.sleep(FRESH_SECONDS)
        apologising(on_redis, "locks")
    finally:
        _tell(redis, "CONFIG", "SET", "min-replicas-to-write", "0")
    _is_well_again(on_redis)
    assert on_redis.say("halo", "read-only")


def _is_well_again(served: Served) -> None:
    end = time.monotonic() + 5
    while served.request("/health")[0] != 200:
        assert time.monotonic() < end
        time.sleep(0.2)


def test_stopped_in_a_quiz(on_redis: Served, redis: Service, knowledge: Knowledge, told: Told) -> None:
    running = on_redis
    apology = knowledge.texts["unavailable"]
    quizzes.begin(running, "locked-out", apology, 2)
    redis.stop()
    told(running, quizzes.ANSWERS[2], "locked-out")
    redis.start()
    assert quizzes.is_result(quizzes.finish(running, "locked-out", apology, 2), knowledge)
    assert quizzes.scores(running, "locked-out") == quizzes.SCORES
