"""`/health` against real parts that fail: an action server, a database, Redis; what users read meanwhile is in tests/faults/."""

import asyncio
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import redis as redis_client
from rasa.utils.endpoints import EndpointConfig

from pandu import health
from pandu.rasa_patches.action_endpoint import KeptEndpoint
from pandu.settings import LOOPBACK, ROOT, SECRET_HEADER, SECRET_VARIABLE, free_port, listens
from pandu.storage.lock_store import RedisLocks
from pandu.storage.tracker_store import ConversationStore
from tests.services import Service
from tests.storage.stored_conversations import DOMAIN, SESSION, converse, turn

SECRET = "of-the-health"
MOST_SECONDS = 5
ALL = {"model": True, "actions": True, "database": True, "locks": True}


@dataclass
class Parts:
    """What a message needs, each a process or a file of its own."""

    action_server: subprocess.Popen[bytes]
    action_port: int
    redis: Service
    folder: Path

    def agent(self, secret: str = SECRET, port: int = 0) -> Any:
        """Return what Rasa would have of them."""
        endpoint = EndpointConfig(f"http://{LOOPBACK}:{port or self.action_port}/webhook", headers={SECRET_HEADER: secret})
        return SimpleNamespace(
            is_ready=lambda: True,
            processor=SimpleNamespace(action_endpoint=KeptEndpoint(endpoint)),
            tracker_store=ConversationStore(DOMAIN, db=str(self.folder / "conversations.db")),
            lock_store=RedisLocks(EndpointConfig(f"redis://{LOOPBACK}:{self.redis.port}/0")),
        )

    def report(self, agent: Any = None) -> dict[str, bool]:
        """Return what is seen; `seconds` is how long it took."""

        async def look() -> dict[str, bool]:
            found = agent or self.agent()
            try:
                return await health.look(SimpleNamespace(ctx=SimpleNamespace(agent=found)))  # type: ignore[arg-type]
            finally:
                await found.processor.action_endpoint.close()

        start = time.monotonic()
        found = asyncio.run(look())
        self.seconds = time.monotonic() - start
        return found


@pytest.fixture(scope="module")
def action_server() -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """An action server and its port."""
    port = free_port()
    command = [sys.executable, "-W", "ignore", "-m", "pandu.run.action_server", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, SECRET_VARIABLE: SECRET})
    end = time.monotonic() + 30
    while not listens(port):
        assert process.poll() is None and time.monotonic() < end
        time.sleep(0.1)
    yield process, port
    process.kill()
    process.wait()


@pytest.fixture
def parts(action_server: tuple[subprocess.Popen[bytes], int], redis: Service, tmp_path: Path) -> Parts:
    """All that a message needs."""
    return Parts(*action_server, redis, tmp_path)


@contextmanager
def frozen(process: "subprocess.Popen[bytes] | None") -> Iterator[None]:
    """Let a process do nothing."""
    assert process
    process.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        process.send_signal(signal.SIGCONT)


@contextmanager
def locked(parts: Parts) -> Iterator[None]:
    """Hold the database as a careless backup does."""
    holder = sqlite3.connect(parts.folder / "conversations.db", isolation_level=None)
    holder.execute("begin exclusive")
    try:
        yield
    finally:
        holder.close()


@contextmanager
def full_disk() -> Iterator[None]:
    """Let this process write no file beyond its first kilobyte."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def full_redis(port: int) -> Iterator[None]:
    """Let Redis have no memory for anything new."""
    with redis_client.Redis(port=port) as client:
        client.config_set("maxmemory", "1")
        yield


@contextmanager
def unknown_form(parts: Parts, table: str) -> Iterator[None]:
    """Give a table the columns of another program."""
    with sqlite3.connect(parts.folder / "conversations.db") as database:
        database.execute(f"alter table {table} add column owner text not null default ''")
        database.execute(f"alter table {table} rename column sender_id to person")
    yield


Fault = Callable[[Parts], AbstractContextManager[None]]
FAULTS: dict[str, tuple[str, Fault]] = {
    "action server frozen": ("actions", lambda parts: frozen(parts.action_server)),
    "database locked": ("database", locked),
    "disk full": ("database", lambda _: full_disk()),
    "conversations of an unknown form": ("database", lambda parts: unknown_form(parts, "conversations")),
    "events of an unknown form": ("database", lambda parts: unknown_form(parts, "events")),
    "Redis frozen": ("locks", lambda parts: frozen(parts.redis.process)),
    "Redis full": ("locks", lambda parts: full_redis(parts.redis.port)),
}


def test_all_is_there_and_nothing_is_left_of_the_proof(parts: Parts) -> None:
    converse(parts.agent().tracker_store, [*SESSION, *turn(0)])
    assert parts.report() == ALL
    with sqlite3.connect(parts.folder / "conversations.db") as database:
        assert {name for (name,) in database.execute("select sender_id from events union select sender_id from conversations")} == {"a"}


@pytest.mark.alone
@pytest.mark.parametrize(("part", "fault"), FAULTS.values(), ids=FAULTS)
def test_what_is_away_is_seen(parts: Parts, part: str, fault: Fault) -> None:
    agent = parts.agent()
    with fault(parts):
        assert parts.report(agent) == {**ALL, part: False}
        assert parts.seconds < MOST_SECONDS


def test_a_redis_that_is_stopped_is_seen(parts: Parts) -> None:
    agent = parts.agent()
    parts.redis.stop()
    assert parts.report(agent) == {**ALL, "locks": False}


def test_an_action_server_that_is_away_or_has_another_secret_is_seen(parts: Parts) -> None:
    for agent in (parts.agent(port=free_port()), parts.agent(secret="another")):
        assert parts.report(agent) == {**ALL, "actions": False}


def test_without_a_model_nothing_is_there() -> None:
    assert asyncio.run(health.look(SimpleNamespace(ctx=SimpleNamespace()))) == health.NOTHING  # type: ignore[arg-type]


def test_many_who_ask_at_once_cost_one_look(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []

    async def look(_: object) -> dict[str, bool]:
        looks.append(1)
        await asyncio.sleep(0.05)
        return ALL

    async def ask() -> None:
        asked = health.Health()
        for _ in range(2):
            assert await asyncio.gather(*(asked.report(SimpleNamespace()) for _ in range(50))) == [ALL] * 50  # type: ignore[arg-type]
        assert len(looks) == 1
        monkeypatch.setattr(health, "FRESH_SECONDS", 0)
        await asked.report(SimpleNamespace())  # type: ignore[arg-type]
        assert len(looks) == 2

    monkeypatch.setattr(health, "look", look)
    asyncio.run(ask())
