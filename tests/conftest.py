"""Shared fixtures, each made once: the knowledge, the trained model, a started Pandu."""

import os
import shutil
import tempfile
import urllib.error
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from evaluation.trained import Understanding
from pandu.knowledge import Knowledge, load_knowledge
from tests import services
from tests.absent import pytest_runtest_makereport  # noqa: F401  # a hook
from tests.served import APART, Served, serve, stop

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ.setdefault("OMP_NUM_THREADS", "1")  # as pandu.run.launch does
os.environ["NO_PROXY"] = os.environ["no_proxy"] = "127.0.0.1,localhost,::1"  # what the tests themselves call; those of proxies name others


# Files that start servers or a browser, train, or ask the model thousands of questions, and whose fixtures do not show it.
SERVING = frozenset(
    {
        "tests/channels/telegram/test_with_rasa.py",
        "tests/channels/test_rest.py",
        "tests/channels/web/test_channel.py",
        "tests/channels/web/test_hostile_packets.py",
        "tests/channels/web/test_restart_and_floods.py",
        "tests/profession/test_profession.py",
        "tests/rasa_patches/test_quiet_logs.py",
        "tests/rasa_patches/test_server_additions.py",
        "tests/run/cluster/test_addresses.py",
        "tests/run/cluster/test_cluster.py",
        "tests/run/cluster/test_in_browser.py",
        "tests/run/test_faulty_actions.py",
        "tests/run/test_launch.py",
        "tests/understanding/test_unseen.py",
        "tests/web/test_browser.py",
        "tests/web/test_build.py",
    }
)
# The files that take longest, the longest first: begun last they would run alone at the end, with a core idle.
DEAREST = (
    "tests/web/test_build.py",
    "tests/understanding/test_unseen.py",
    "tests/web/test_browser.py",
    "tests/faults/test_restart.py",
    "tests/run/cluster/test_in_browser.py",
    "tests/run/cluster/test_cluster.py",
    "tests/run/test_launch.py",
    "tests/channels/telegram/test_with_rasa.py",
    "tests/profession/test_profession.py",
    "tests/channels/web/test_restart_and_floods.py",
    "tests/run/test_server.py",
)
STARTED = frozenset(
    {"action_server", "apart", "emulator", "limited", "pandu", "postgresql", "redis", "school", "served"}
)  # by fixtures of these names


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--without-servers`."""
    parser.addoption("--without-servers", action="store_true", help="leave out the tests that start servers or a browser, or train")


def needs_servers(item: pytest.Item) -> bool:
    """Return whether a test starts servers or a browser, or is as long as if it did."""
    marked = any(item.get_closest_marker(name) for name in ("alone", "faults"))
    path = item.path.relative_to(ROOT).as_posix()
    return marked or path in SERVING or not STARTED.isdisjoint(getattr(item, "fixturenames", ()))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the files that take longest first; leave out what needs servers where that is asked for."""
    rank = {name: place for place, name in enumerate(DEAREST)}
    items.sort(key=lambda item: rank.get(item.path.relative_to(ROOT).as_posix(), len(rank)))
    if config.getoption("--without-servers"):
        config.hook.pytest_deselected(items=list(filter(needs_servers, items)))
        items[:] = [item for item in items if not needs_servers(item)]


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print what tests recorded as "figures", whichever process ran them."""
    for report in chain.from_iterable(terminalreporter.stats.get(outcome, ()) for outcome in ("passed", "failed")):
        for name, text in report.user_properties:
            if name == "figures":
                terminalreporter.write_line(text)


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The knowledge of the project."""
    return load_knowledge()


@pytest.fixture(scope="session")
def understand() -> Understanding:
    """The trained model's reading of a text."""
    return Understanding()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The started assistant, without rate limits; it must end cleanly and leave nothing behind."""
    running = serve(tmp_path_factory.mktemp("served"), PANDU_RATE_LIMIT="0")
    yield running
    assert stop(running) == 0
    with pytest.raises(urllib.error.URLError):
        running.request("/health")


@pytest.fixture(scope="session")
def apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The started assistant with the dialogue in a process of its own, the action server."""
    running = serve(tmp_path_factory.mktemp("apart"), PANDU_RATE_LIMIT="0", **APART)
    yield running
    assert stop(running) == 0


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """A folder that the unprivileged user of the services can reach, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="pandu-tests-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql(open_folder: Path) -> Iterator[tuple[services.Service, str]]:
    """A PostgreSQL of the tests' own, and its address."""
    if services.postgresql_folder() is None:
        pytest.skip(services.POSTGRESQL)
    service, address = services.postgresql(open_folder)
    yield service, address
    service.stop()


@pytest.fixture
def redis(open_folder: Path) -> Iterator[services.Service]:
    """A Redis of the test's own."""
    if services.redis_program() is None:
        pytest.skip(services.REDIS)
    service = services.redis(open_folder)
    yield service
    service.stop()
