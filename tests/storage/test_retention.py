"""What was said is deleted when it is old enough, and nothing else is."""

import asyncio
import time
from pathlib import Path

import pytest

from pandu.errors import StartError
from pandu.settings import read
from pandu.storage import retention
from pandu.storage.retention import DAY_SECONDS, delete_old, keep_deleting
from pandu.storage.tracker_store import ConversationStore
from tests.storage.stored_conversations import DOMAIN, SESSION, converse, load, texts, turn, whole


@pytest.fixture
def store(tmp_path: Path) -> ConversationStore:
    """A store with a conversation of 40 days ago, one of today, and one of both."""
    found = ConversationStore(DOMAIN, db=str(tmp_path / "conversations.db"))
    for sender in ("old", "both"):
        converse(found, [*SESSION, *turn(0)], sender=sender)
    with found.engine.begin() as connection:
        for table, column in (("events", "timestamp"), ("conversations", "updated")):
            connection.exec_driver_sql(f"update {table} set {column} = {column} - {40 * DAY_SECONDS}")
    converse(found, [*SESSION, *turn(1)], sender="new")
    converse(found, [*SESSION, *turn(1)], sender="both")
    return found


def test_after_the_time_nothing_is_left_and_the_rest_goes_on(store: ConversationStore) -> None:
    assert asyncio.run(delete_old(store, 30)) == 14
    assert asyncio.run(store.retrieve("old")) is None
    assert texts(whole(store, "both")) == ["pesan 1"]
    assert texts(load(store, "both"))[-1] == "pesan 1"
    assert texts(load(store, "new")) == ["pesan 1"]


@pytest.mark.parametrize("days", [0, 41])
def test_before_the_time_everything_stays(store: ConversationStore, days: float) -> None:
    assert asyncio.run(delete_old(store, days)) == 0
    assert texts(load(store, "old")) == ["pesan 0"]


def test_more_than_one_batch_is_deleted(store: ConversationStore) -> None:
    for _ in range(6):
        converse(store, [event for number in range(100) for event in turn(number)], sender="long")
    assert asyncio.run(delete_old(store, -1)) > 2_000
    assert asyncio.run(store.retrieve("long")) is None


def test_a_database_that_is_away_ends_nothing(store: ConversationStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "PAUSE_SECONDS", 0)
    rounds: list[float] = []

    def away(moment: float) -> int:
        rounds.append(moment)
        raise RuntimeError("database is locked")

    monkeypatch.setattr(store, "forget_before", away)
    with pytest.raises(asyncio.TimeoutError):
        asyncio.run(asyncio.wait_for(keep_deleting(store, 30), 0.3))
    assert len(rounds) > 1
    assert abs(time.time() - 30 * DAY_SECONDS - rounds[0]) < 60


def test_the_environment_names_the_days() -> None:
    assert read({}).keep_days == 30
    assert read({"PANDU_KEEP_DAYS": "7"}).keep_days == 7
    for text in ("-1", "a month", "nan", "inf"):
        with pytest.raises(StartError):
            read({"PANDU_KEEP_DAYS": text})
