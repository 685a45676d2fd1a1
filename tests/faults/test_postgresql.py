"""PostgreSQL stops for twenty seconds in the middle of a quiz; freezes, takes no writes, takes no connections."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import psutil
import pytest
import sqlalchemy as sa

from pandu.errors import StartError
from pandu.health import FRESH_SECONDS
from pandu.knowledge import Knowledge
from pandu.run.launch import check_database
from pandu.settings import free_port
from tests.faults import quizzes
from tests.served import Served, serve, stop
from tests.services import Service

Told = Callable[[Served, str, str], float]
Apologising = Callable[[Served, str], None]


@pytest.fixture(scope="module")
def on_postgresql(postgresql: tuple[Service, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A Pandu that keeps its conversations in PostgreSQL."""
    folder = tmp_path_factory.mktemp("postgresql")
    running = serve(folder, PANDU_RATE_LIMIT="0", PANDU_DATABASE_URL=postgresql[1])
    yield running
    assert stop(running) == 0
    assert not (folder / "conversations.db").exists()


def test_stopped_for_twenty_seconds_in_a_quiz(
    on_postgresql: Served, postgresql: tuple[Service, str], knowledge: Knowledge, told: Told, apologising: Apologising
) -> None:
    apology = knowledge.texts["unavailable"]
    quizzes.begin(on_postgresql, "stopped", apology, 2)
    postgresql[0].stop()
    end = time.monotonic() + 20
    try:
        while time.monotonic() < end:
            told(on_postgresql, quizzes.ANSWERS[2], "stopped")
            told(on_postgresql, "halo", "newcomer")
            apologising(on_postgresql, "database")
            time.sleep(1)
    finally:
        postgresql[0].start()
    result = quizzes.finish(on_postgresql, "stopped", apology, 2)
    assert quizzes.is_result(result, knowledge)
    assert knowledge.topics["duties"].answer in quizzes.insist(on_postgresql, "apa saja tugasnya?", "newcomer", apology)
    assert on_postgresql.request("/health")[0] == 200


def _tell(address: str, *statements: str) -> None:
    """Run statements in another database than Pandu's, each by itself; then end Pandu's own connections."""
    engine = sa.create_engine(address.removesuffix("/pandu") + "/postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in (*statements, "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'pandu'"):
            connection.execute(sa.text(statement))
    engine.dispose()


@contextmanager
def frozen(service: Service, address: str) -> Iterator[None]:
    """It takes connections and never answers."""
    assert service.process
    everything = [psutil.Process(service.process.pid), *psutil.Process(service.process.pid).children(recursive=True)]
    for one in everything:
        one.suspend()
    yield
    for one in everything:
        one.resume()


@contextmanager
def read_only(service: Service, address: str) -> Iterator[None]:
    """As a replica, or one whose disk is full, is."""
    _tell(address, "alter database pandu set default_transaction_read_only = on")
    yield
    _tell(address, "alter database pandu reset default_transaction_read_only")


@contextmanager
def refusing(service: Service, address: str) -> Iterator[None]:
    """It takes no more connections to the database."""
    _tell(address, "alter database pandu allow_connections false")
    yield
    _tell(address, "alter database pandu allow_connections true")


@pytest.mark.parametrize("broken", [frozen, read_only, refusing])
def test_whatever_is_wrong_is_told_and_passes(
    broken: Callable[[Service, str], AbstractContextManager[None]],
    on_postgresql: Served,
    postgresql: tuple[Service, str],
    told: Told,
    patient: Callable[[Served, str, str], list[str]],
    apologising: Apologising,
) -> None:
    sender = f"sender-{broken.__name__}"
    on_postgresql.say("apa saja tugasnya?", sender)
    with broken(*postgresql):
        told(on_postgresql, "apa saja tugasnya?", sender)
        time.sleep(FRESH_SECONDS)
        apologising(on_postgresql, "database")
    assert patient(on_postgresql, "halo", sender)
    end = time.monotonic() + 10
    while on_postgresql.request("/health")[0] != 200:
        assert time.monotonic() < end
        time.sleep(0.2)


def test_a_zero_in_the_senders_name_ends_nothing(on_postgresql: Served) -> None:
    """PostgreSQL cannot store that character: such a sender is refused, of a message the rest is read."""
    assert on_postgresql.request("/webhooks/rest/webhook", rb'{"sender":"a\u0000b","message":"halo"}')[0] == 400
    assert on_postgresql.say("halo\u0000")


def test_a_database_that_is_away_at_the_start_is_told() -> None:
    with pytest.raises(StartError, match="PANDU_DATABASE_URL"):
        check_database(f"postgresql://pandu@127.0.0.1:{free_port()}/pandu")


def test_a_store_of_another_name_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from pandu.run import launch
    from pandu.settings import Settings

    monkeypatch.setattr(
        launch, "load_yaml", lambda _: {"action_endpoint": {}, "tracker_store": {"type": "pandu.storage.tracker_store.Stroe"}}
    )
    with pytest.raises(StartError, match="Stroe"):
        launch.write_endpoints(Settings(data=tmp_path))
