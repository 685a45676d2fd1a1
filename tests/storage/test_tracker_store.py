"""The store: a bounded tail with everything that matters, nothing lost, nothing written twice, nothing left when deleted."""

import asyncio
import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    BotUttered,
    ConversationPaused,
    Restarted,
    SessionStarted,
    SlotSet,
)
from sqlalchemy.exc import SQLAlchemyError

from pandu.errors import ConversationChanged
from pandu.storage.tracker_store import TAIL, ConversationStore
from tests.services import Service
from tests.storage.stored_conversations import DOMAIN, SESSION, converse, load, texts, turn, whole


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ConversationStore]:
    """A store in an empty database of each kind."""
    if request.param == "postgresql":
        monkeypatch.setenv("PANDU_DATABASE_URL", request.getfixturevalue("postgresql")[1])
    found = ConversationStore(DOMAIN, db=str(tmp_path / "conversations.db"))
    yield found
    found.forget_before(time.time() + 1e6)
    found.engine.dispose()


def test_a_new_conversation_is_empty_and_a_strangers_is_not_seen(store: ConversationStore) -> None:
    converse(store, [*SESSION, *turn(1)], sender="b")
    assert not load(store).events
    assert asyncio.run(store.retrieve("nobody")) is None
    assert texts(load(store, "b")) == ["pesan 1"]


def test_every_event_is_kept_once_and_in_order(store: ConversationStore) -> None:
    converse(store, [*SESSION, *turn(0)], *(turn(number) for number in range(1, 40)))
    assert texts(whole(store)) == [f"pesan {number}" for number in range(40)]
    assert len(whole(store).events) == len(SESSION) + 40 * 4


def test_rasa_gets_a_bounded_tail_that_begins_where_it_listens(store: ConversationStore) -> None:
    tracker = converse(store, [*SESSION, *turn(0)], *(turn(number) for number in range(1, 40)))
    assert len(tracker.events) <= TAIL + 8
    events = [event for event in tracker.events if not isinstance(event, SessionStarted | SlotSet)]
    assert isinstance(events[0], ActionExecuted) and events[0].action_name == "action_listen"
    assert texts(tracker)[-1] == "pesan 39"
    assert tracker.latest_message and tracker.latest_message.text == "pesan 39"
    assert tracker.latest_action_name == "action_listen"


def test_slots_and_an_open_form_survive_the_tail(store: ConversationStore) -> None:
    begun = turn(0, SlotSet("quiz_answers", [4, 3]), SlotSet("quiz_open", True), SlotSet("last_topic", "quiz"), ActiveLoop("quiz_form"))
    tracker = converse(store, [*SESSION, *begun], *(turn(number, SlotSet("last_topic", f"t{number}")) for number in range(1, 40)))
    for found in (tracker, tracker.copy()):  # Rasa works on copies, which play the events again
        assert found.current_slot_values() == whole(store).current_slot_values()
        assert found.get_slot("quiz_answers") == [4, 3]
        assert found.get_slot("last_topic") == "t39"
        assert found.active_loop_name == "quiz_form"


@pytest.mark.parametrize("after", [0, 1, 5, 30])
def test_the_tail_ends_in_the_same_state_as_all_events(store: ConversationStore, after: int) -> None:
    """Whatever happened, before the tail or in it."""
    happened = [
        turn(1, SlotSet("last_topic", "x"), ActiveLoop("quiz_form")),
        [*turn(2), Restarted()],
        turn(3, SlotSet("quiz_open", True), ActiveLoop("quiz_form"), ActiveLoop(None)),
        [*SESSION, *turn(4, SlotSet("quiz_answers", [1]))],
        turn(5, ConversationPaused()),
    ]
    for number in range(1, len(happened) + 1):
        sender = f"s{number}"
        tracker = converse(store, [*SESSION, *turn(0)], *happened[:number], *(turn(50 + n) for n in range(after)), sender=sender)
        expected = whole(store, sender)
        assert tracker.current_slot_values() == expected.current_slot_values()
        assert tracker.active_loop_name == expected.active_loop_name
        assert tracker.is_paused() == expected.is_paused()
        assert tracker.followup_action == expected.followup_action


def test_a_conversation_of_stock_rasa_goes_on(store: ConversationStore) -> None:
    with store.session_scope() as session:
        for event in [*SESSION, *turn(0, SlotSet("last_topic", "duties")), *(e for n in range(1, 20) for e in turn(n))]:
            data = json.dumps(event.as_dict())
            session.add(store.SQLEvent(sender_id="a", type_name=event.type_name, timestamp=event.timestamp, data=data))
        session.commit()
    assert load(store).get_slot("last_topic") == "duties"
    tracker = converse(store, turn(20))
    assert tracker.get_slot("last_topic") == "duties"
    assert texts(whole(store)) == [f"pesan {number}" for number in range(21)]


@pytest.mark.parametrize(
    "bad", ["{bad", "[1]", "null", '{"name": "no event"}', '{"event": "unknown"}', '{"event": "user", "parse_data": 5}']
)
def test_a_row_that_holds_no_event_is_left_out(store: ConversationStore, bad: str) -> None:
    converse(store, [*SESSION, *turn(0)], turn(1))
    with store.session_scope() as session:
        session.query(store.SQLEvent).filter(store.SQLEvent.data.like("%pesan 1%")).update({"data": bad}, synchronize_session=False)
        session.commit()
    assert "pesan 0" in texts(load(store))
    assert texts(converse(store, turn(2)))[-1] == "pesan 2"


@pytest.mark.parametrize("bad", ["{bad", "null", '{"unknown": 1}'])
def test_a_state_that_cannot_be_read_is_made_again(store: ConversationStore, bad: str) -> None:
    converse(store, [*SESSION, *turn(0, SlotSet("last_topic", "duties"))], *(turn(number) for number in range(1, 20)))
    with store.engine.begin() as connection:
        connection.exec_driver_sql("update conversations set state = '" + bad + "'".replace("%", "%%"))
    assert load(store).get_slot("last_topic") == "duties"
    assert converse(store, turn(20)).get_slot("last_topic") == "duties"


def test_two_turns_at_once_are_not_mixed(store: ConversationStore) -> None:
    """The lock ran out: the turn that ends last is told, and nothing of it is stored."""
    converse(store, [*SESSION, *turn(0)])
    slow, quick = load(store), load(store)
    quick.update_with_events(turn(2), DOMAIN)
    asyncio.run(store.save(quick))
    slow.update_with_events(turn(1), DOMAIN)
    with pytest.raises(ConversationChanged):
        asyncio.run(store.save(slow))
    assert texts(whole(store)) == ["pesan 0", "pesan 2"]


@pytest.mark.parametrize("begun", [True, False])
def test_what_is_deleted_during_a_turn_stays_deleted(store: ConversationStore, begun: bool) -> None:
    if begun:
        converse(store, [*SESSION, *turn(0)])
    tracker = load(store)
    store.forget("a")
    tracker.update_with_events(turn(1), DOMAIN)
    with pytest.raises(ConversationChanged):
        asyncio.run(store.save(tracker))
    assert asyncio.run(store.retrieve_full_tracker("a")) is None


def test_deletion_leaves_no_row_in_any_table(store: ConversationStore) -> None:
    converse(store, [*SESSION, *turn(1, SlotSet("last_topic", "rahasia"))])
    converse(store, [*SESSION, *turn(1)], sender="b")
    assert store.forget("a") == 8
    of_somebody = [table for table in store.Base.metadata.sorted_tables if "sender_id" in table.c]  # ratings name nobody
    assert len(of_somebody) == 2
    for table in of_somebody:
        with store.engine.connect() as connection:
            assert "a" not in set(connection.execute(table.select().with_only_columns(table.c.sender_id)).scalars()), table.name
    assert texts(load(store, "b")) == ["pesan 1"]


def test_what_is_old_is_deleted_and_the_rest_stays(store: ConversationStore) -> None:
    converse(store, [*SESSION, *turn(1)])
    time.sleep(0.01)
    moment = time.time()
    converse(store, [*SESSION, *turn(1)], sender="b")
    assert store.forget_before(moment) == 7
    assert asyncio.run(store.retrieve("a")) is None
    assert texts(load(store, "b")) == ["pesan 1"]


def test_a_turn_that_nobody_waits_for_is_not_stored(store: ConversationStore) -> None:
    tracker = converse(store, [*SESSION, *turn(0)])
    tracker.update_with_events(turn(1), DOMAIN)

    async def give_up() -> None:
        with store.engine.begin() as blocker:
            blocker.exec_driver_sql("update conversations set updated = 0")
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(store.save(tracker), 0.3)

    asyncio.run(give_up())
    time.sleep(0.5)
    assert texts(whole(store)) == ["pesan 0"]


@pytest.mark.alone
def test_a_locked_database_is_an_error_of_one_turn_that_blocks_nobody(tmp_path: Path) -> None:
    store = ConversationStore(DOMAIN, db=str(tmp_path / "conversations.db"))
    tracker = converse(store, [*SESSION, *turn(0)])
    tracker.update_with_events(turn(1), DOMAIN)
    blocker = sqlite3.connect(tmp_path / "conversations.db", isolation_level=None)
    blocker.execute("begin exclusive")
    pauses: list[float] = []

    async def beat() -> None:
        while True:
            start = time.monotonic()
            await asyncio.sleep(0.01)
            pauses.append(time.monotonic() - start)

    async def save() -> None:
        heart = asyncio.ensure_future(beat())
        with pytest.raises(SQLAlchemyError):
            await store.save(tracker)
        heart.cancel()

    start = time.monotonic()
    asyncio.run(save())
    assert time.monotonic() - start < 4
    assert max(pauses) < 1
    blocker.execute("rollback")
    asyncio.run(store.save(tracker))
    assert texts(whole(store)) == ["pesan 0", "pesan 1"]


def test_the_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    store = ConversationStore(DOMAIN, db=str(tmp_path / "conversations.db"))
    converse(store, [*SESSION, *turn(0)])
    files = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert files == {f"conversations.db{end}": 0o600 for end in ("", "-wal", "-shm")}


def test_a_full_disk_is_an_error_of_one_turn(tmp_path: Path) -> None:
    store = ConversationStore(DOMAIN, db=str(tmp_path / "conversations.db"))
    tracker = converse(store, [*SESSION, *turn(0)])
    tracker.update_with_events([BotUttered("x" * 200_000), *turn(1)], DOMAIN)

    def limit(pages: int) -> None:
        with store.engine.connect() as connection:
            connection.exec_driver_sql(f"pragma max_page_count = {pages}")

    limit(1)  # SQLite keeps what there is, and allows no more
    with pytest.raises(SQLAlchemyError):
        asyncio.run(store.save(tracker))
    assert texts(whole(store)) == ["pesan 0"]
    limit(1_000_000)
    asyncio.run(store.save(tracker))
    assert texts(whole(store)) == ["pesan 0", "pesan 1"]


def test_postgresql_comes_back(postgresql: tuple[Service, str], monkeypatch: pytest.MonkeyPatch) -> None:
    service, address = postgresql
    monkeypatch.setenv("PANDU_DATABASE_URL", address)
    store = ConversationStore(DOMAIN)
    converse(store, [*SESSION, *turn(0)])
    service.stop()
    with pytest.raises(SQLAlchemyError):
        load(store)
    service.start()
    assert texts(converse(store, turn(1))) == ["pesan 0", "pesan 1"]
    service.stop()
    service.start()  # so quickly that nobody noticed: the connections that were kept are dead
    assert texts(converse(store, turn(2))) == ["pesan 0", "pesan 1", "pesan 2"]
    store.forget("a")


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@pytest.mark.alone
def test_a_long_conversation_costs_the_store_no_more_than_a_short_one(tmp_path: Path) -> None:
    """Beside stock Rasa, so that the measure itself is known to see the growth."""

    def ratio(store: SQLTrackerStore) -> float:
        for sender, turns in (("short", 10), ("long", 300)):
            tracker = store.init_tracker(sender)
            tracker.update_with_events([*SESSION, *(e for number in range(turns) for e in turn(number))], DOMAIN)
            asyncio.run(store.save(tracker))
        times: dict[str, list[float]] = {"short": [], "long": []}
        for _ in range(9):
            for sender, found in times.items():
                found.append(_seconds(lambda sender=sender: asyncio.run(store.retrieve(sender))))  # type: ignore[misc]
        return sorted(times["long"])[4] / sorted(times["short"])[4]

    assert ratio(SQLTrackerStore(DOMAIN, db=str(tmp_path / "stock.db"))) > 5
    assert ratio(ConversationStore(DOMAIN, db=str(tmp_path / "ours.db"))) < 1.5
