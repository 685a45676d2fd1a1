"""Shared fixtures: the knowledge and the trained model, each loaded once."""

import asyncio
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from actions.reply import read_message
from pandu.dialogue.state import Message
from pandu.knowledge import Knowledge, load_knowledge

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")


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
