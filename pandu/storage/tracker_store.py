"""Where conversations are kept: every event in the database, and for Rasa only the last ones, at the same cost for ever.

Rasa 3.6.21 reads and rebuilds all events of the session for each message, saves by their number, ends the process for
everybody at any ValueError, and takes a database that does not answer for a new conversation. Here a message reads one
row of state and the last events; a turn is stored as a whole or not at all, and never over a conversation that was
changed or deleted meanwhile; an error is an error of one turn.
"""

import asyncio
import secrets
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import Any, TypeVar

import sqlalchemy as sa
from rasa.core.agent import Agent
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from pandu.errors import Abandoned, ConversationChanged
from pandu.settings import read
from pandu.storage import database
from pandu.storage.conversation_state import StoredTracker, opening_events, read_state, state_of, write_state
from pandu.storage.database import CONVERSATIONS, EVENTS, RATINGS
from pandu.storage.stored_events import read_events, read_rows, row_of, whole_turns

SPOKEN = (UserUttered.type_name, BotUttered.type_name)
TAIL = 16  # events: more than any turn has, and about two usual ones
MOST_AT_ONCE = 1_000  # old events deleted in one transaction
POSTGRESQL_THREADS = 8
PROOF, PROOF_TIMES = "proof", 1_000  # as long as what a turn stores
T = TypeVar("T")


class ConversationStore(SQLTrackerStore):
    """`type` of the tracker store in endpoints.yml; PANDU_DATABASE_URL comes before what stands there."""

    def __init__(
        self,
        domain: Domain | None = None,
        host: str | None = None,
        event_broker: EventBroker | None = None,
        dialect: str = "sqlite",
        db: str = "rasa.db",
        **others: Any,
    ) -> None:
        """Open the database and create the tables.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: the database is not there (Rasa's own constructor would wait for ever).
        """
        TrackerStore.__init__(self, domain, event_broker)
        self.engine = database.open_engine(read().database or self.get_db_url(dialect, host, db=db, **others))
        database.create_tables(self.engine)
        self.sessionmaker = sessionmaker(bind=self.engine)
        # SQLite writes one after the other; its own wait for a lock is longer than a queue here.
        self._threads = ThreadPoolExecutor(1 if database.is_sqlite(self.engine.url) else POSTGRESQL_THREADS, "conversations")

    @contextmanager
    def session_scope(self) -> Iterator[Session]:  # type: ignore[override]
        """Give a database session and close it; errors are the caller's."""
        with self.sessionmaker() as session:
            yield session

    async def _run(self, work: Callable[[Connection], T]) -> T:
        """Return what `work` returns, from a thread and in one transaction, which is undone if nobody waits for it."""
        abandoned = threading.Event()

        def run() -> T:
            with self.engine.begin() as connection:
                result = work(connection)
                if abandoned.is_set():
                    raise Abandoned
                return result

        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, run)
        except asyncio.CancelledError:
            abandoned.set()
            raise

    async def prove(self) -> None:
        """Return when a conversation could be read and stored now; nothing of it stays.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: the database is away, locked or full, or its tables have another form.
        """
        tracker = self.init_tracker(PROOF + secrets.token_hex(8))
        tracker.update(UserUttered(PROOF * PROOF_TIMES))
        await self._run(partial(self._prove, tracker))

    def _prove(self, tracker: StoredTracker, connection: Connection) -> None:
        """Write the first turn of a conversation, read it, and delete it in the same transaction, which is still written."""
        self._write(tracker, 0, list(tracker.events), connection)
        self._read(tracker.sender_id, connection)
        for table in (CONVERSATIONS, EVENTS):
            connection.execute(table.delete().where(table.c.sender_id == tracker.sender_id))

    def init_tracker(self, sender_id: str) -> StoredTracker:
        """Return an empty tracker of a conversation that is not stored."""
        return StoredTracker(sender_id, self.domain.slots, max_event_history=self.max_event_history)

    async def retrieve(self, sender_id: str) -> StoredTracker | None:
        """Return the conversation as Rasa needs it: its state and its last events; None if there is none."""
        row, rows = await self._run(partial(self._read, sender_id))
        if row is None:
            return await self._adopt(sender_id) if rows else None
        state = read_state(row.state)
        if state is None:
            return await self._rebuild(sender_id, row.version)
        events, from_start = whole_turns(read_events(rows))
        opening = [] if from_start or not events else opening_events(state, self._slots())
        return self._tracker(sender_id, [*opening, *events], row.version)

    @staticmethod
    def _read(sender_id: str, connection: Connection) -> tuple[Any, list[str]]:
        row = connection.execute(sa.select(CONVERSATIONS).where(CONVERSATIONS.c.sender_id == sender_id)).first()
        return row, database.last_rows(connection, sender_id, TAIL)

    def _slots(self) -> dict[str, Any]:
        return {slot.name: slot for slot in self.domain.slots}

    def _tracker(self, sender_id: str, events: list[Event], version: int) -> StoredTracker:
        tracker = self.init_tracker(sender_id)
        for event in events:
            tracker.update(event)
        tracker.known, tracker.version = len(events), version
        return tracker

    async def _rebuild(self, sender_id: str, version: int) -> StoredTracker:
        """Return the conversation from all events of its last session: its state is not known or cannot be read."""
        rows = await self._run(lambda connection: database.last_rows(connection, sender_id, None))
        events, _ = whole_turns(read_events(rows))
        return self._tracker(sender_id, events, version)

    async def _adopt(self, sender_id: str) -> StoredTracker:
        """Return a conversation that an older version stored, and give it a state."""
        tracker = await self._rebuild(sender_id, 0)
        await self.save(tracker)
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store the events that are new, and the state they led to.

        Raises:
            ConversationChanged: the conversation is not as this tracker found it.
            sqlalchemy.exc.SQLAlchemyError: the database is locked, full or away.
        """
        stored = tracker if isinstance(tracker, StoredTracker) else self._tracker(tracker.sender_id, [], 0)
        new = list(islice(tracker.events, stored.known, None))
        await self._run(partial(self._write, tracker, stored.version, new))
        stored.known, stored.version = len(tracker.events), stored.version + 1
        if self.event_broker:
            await self._stream_new_events(self.event_broker, new, tracker.sender_id)

    @staticmethod
    def _write(tracker: DialogueStateTracker, version: int, new: list[Event], connection: Connection) -> None:
        values = {"version": version + 1, "updated": time.time(), "state": write_state(state_of(tracker))}
        _claim(connection, tracker.sender_id, version, values)
        if new:
            connection.execute(EVENTS.insert(), [row_of(tracker.sender_id, event) for event in new])

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """Return a conversation with all its events; None if there is none."""
        rows = await self._run(lambda connection: database.last_rows(connection, conversation_id, None))
        events = read_events(rows)
        return DialogueStateTracker.from_events(conversation_id, events, self.domain.slots) if events else None

    def said(self, sender_id: str, limit: int) -> list[dict[str, Any]]:
        """Return the last `limit` events of a conversation in which the user or the bot said something, oldest first."""
        query = sa.select(EVENTS.c.data).where(EVENTS.c.sender_id == sender_id, EVENTS.c.type_name.in_(SPOKEN))
        with self.engine.connect() as connection:
            rows = list(connection.execute(query.order_by(EVENTS.c.id.desc()).limit(limit)).scalars())
        return read_rows(reversed(rows))

    def rate(self, channel: str, topics: Iterable[str], value: str) -> None:
        """Keep that an answer on `topics` helped or not: no text, and not whose it was."""
        rows = [{"time": time.time(), "channel": channel, "topic": topic, "value": value} for topic in topics]
        if rows:
            with self.engine.begin() as connection:
                connection.execute(RATINGS.insert(), rows)

    def forget(self, sender_id: str) -> int:
        """Delete a conversation from every table; return how many events there were.

        A turn that runs meanwhile fails with ConversationChanged instead of writing it again.
        """
        with self.engine.begin() as connection:
            connection.execute(CONVERSATIONS.delete().where(CONVERSATIONS.c.sender_id == sender_id))
            deleted = connection.execute(EVENTS.delete().where(EVENTS.c.sender_id == sender_id)).rowcount
        database.scrub(self.engine)
        return int(deleted)

    def forget_before(self, moment: float) -> int:
        """Delete all events older than `moment`, and the conversations without a newer one; return how many events."""
        deleted = 0
        old = sa.select(EVENTS.c.id).where(EVENTS.c.timestamp < moment).limit(MOST_AT_ONCE)
        while True:
            with self.engine.begin() as connection:
                count = connection.execute(EVENTS.delete().where(EVENTS.c.id.in_(old))).rowcount
            deleted += int(count)
            if count < MOST_AT_ONCE:
                break
        with self.engine.begin() as connection:
            connection.execute(CONVERSATIONS.delete().where(CONVERSATIONS.c.updated < moment))
            connection.execute(RATINGS.delete().where(RATINGS.c.time < moment))
        if deleted:
            database.scrub(self.engine)
        return deleted


def _claim(connection: Connection, sender_id: str, version: int, values: dict[str, Any]) -> None:
    """Write the row of a conversation if it still has `version` (0: none), or raise ConversationChanged."""
    if not version:
        try:
            connection.execute(CONVERSATIONS.insert(), {"sender_id": sender_id, **values})
        except IntegrityError as error:
            raise ConversationChanged(type(error).__name__) from None
        return
    found = CONVERSATIONS.c.sender_id == sender_id, CONVERSATIONS.c.version == version
    if not connection.execute(CONVERSATIONS.update().where(*found), values).rowcount:
        raise ConversationChanged


def behind(store: TrackerStore) -> TrackerStore:
    """Return the store that Rasa's fail-safe wrapper hides, or `store` itself."""
    return getattr(store, "_tracker_store", store)


def conversation_store(agent: Agent) -> ConversationStore:
    """Return the store of the conversations.

    Raises:
        TypeError: endpoints.yml names another store.
    """
    store = behind(agent.tracker_store)
    if not isinstance(store, ConversationStore):
        raise TypeError(f"the tracker store is a {type(store).__name__}, not a ConversationStore")
    return store


def use_directly(agent: Agent) -> None:
    """Take away Rasa's wrapper, which answers "a new conversation" when the database does not answer.

    Raises:
        TypeError: endpoints.yml names another store.
    """
    store = conversation_store(agent)
    agent.tracker_store = store
    if agent.processor:
        agent.processor.tracker_store = store
