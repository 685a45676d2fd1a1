"""Shared fixtures, each made once: the knowledge, the trained model, a started Pandu."""

import asyncio
import os
import urllib.error
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from actions.reply import read_message
from pandu.dialogue.state import Message
from pandu.knowledge import Knowledge, load_knowledge
from tests.served import Served, serve, stop

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ.setdefault("OMP_NUM_THREADS", "1")  # as pandu.server.launch does


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The knowledge of the project."""
    return load_knowledge()


@pytest.fixture(scope="session")
def understand() -> Callable[[str], Message]:
    """The trained model's reading of a text."""
    from rasa.core.agent import Agent

    newest = max((ROOT / "models").glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)
    agent, loop = Agent.load(str(newest)), asyncio.new_event_loop()

    @cache
    def read(text: str) -> Message:
        return read_message(loop.run_until_complete(agent.parse_message(text)))

    return read


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The started assistant, without rate limits; it must end cleanly and leave nothing behind."""
    running = serve(tmp_path_factory.mktemp("served"), PANDU_RATE_LIMIT="0")
    yield running
    assert stop(running) == 0
    with pytest.raises(urllib.error.URLError):
        running.request("/health")
