"""Everything in this folder is a fault; helpers for what a user does meanwhile."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pandu.knowledge import Knowledge
from tests.served import Served

LIMIT_SECONDS = 5  # within which a user reads a sentence, whatever is broken
RETURN_SECONDS = 40  # within which everything works again


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.faults)


@pytest.fixture
def told(knowledge: Knowledge) -> Callable[[Served, str, str], float]:
    """A message that must be answered with the apology in time; returns the seconds it took."""

    def say(served: Served, text: str, sender: str) -> float:
        start = time.monotonic()
        assert served.say(text, sender) == [knowledge.texts["unavailable"]]
        seconds = time.monotonic() - start
        assert seconds < LIMIT_SECONDS
        return seconds

    return say


@pytest.fixture
def apologising() -> Callable[[Served, str], None]:
    """What probes see while messages get the apology: `part` is away, and yet the process is ready and alive."""

    def look(served: Served, part: str) -> None:
        start = time.monotonic()
        status, body = served.request("/health")
        assert time.monotonic() - start < LIMIT_SECONDS
        said = {name: state for name, state in json.loads(body).items() if name != "version"}
        assert status == 503 and said == {"model": True, "actions": True, "database": True, "locks": True, part: False}
        for path in ("/ready", "/live"):
            start = time.monotonic()
            assert served.request(path)[0] == 200
            assert time.monotonic() - start < 1

    return look


@pytest.fixture
def patient(knowledge: Knowledge) -> Callable[[Served, str, str], list[str]]:
    """A message that is sent again, as the apology asks, until it is answered."""

    def say(served: Served, text: str, sender: str) -> list[str]:
        end = time.monotonic() + RETURN_SECONDS
        while (answer := served.say(text, sender)) == [knowledge.texts["unavailable"]]:
            assert time.monotonic() < end, "it did not recover"
            time.sleep(0.3)
        return answer

    return say
