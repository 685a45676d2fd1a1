"""Where conversations are kept: Rasa's SQL store without its two traps.

In Rasa 3.6.21 any ValueError inside the store (a lone surrogate in a sender id, a row that is no JSON) ends the process
for everybody, since it is taken for a missing PostgreSQL schema. Here it is an error of one turn; a row that cannot be
read is left out, so that the rest of the conversation goes on.
"""

import json
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from rasa.core.agent import Agent
from rasa.core.tracker_store import SQLTrackerStore, ensure_schema_exists
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.orm import Session

logger = logging.getLogger(__name__)
SPOKEN = (UserUttered.type_name, BotUttered.type_name)


def read_rows(rows: Iterable[str]) -> list[dict[str, Any]]:
    """Return the events of `rows` (JSON texts), without those that hold no event."""
    events = []
    for row in rows:
        try:
            event = json.loads(row)
            events.append({**event, "event": event["event"]})
        except (ValueError, KeyError, TypeError):
            logger.warning("an event that cannot be read was left out")
    return events


class ConversationStore(SQLTrackerStore):
    """`type` of the tracker store in endpoints.yml."""

    @contextmanager
    def session_scope(self) -> Iterator[Session]:  # type: ignore[override]
        """Give a database session and close it; errors are the caller's."""
        session = self.sessionmaker()
        try:
            ensure_schema_exists(session)
            yield session
        finally:
            session.close()

    async def _retrieve(self, sender_id: str, fetch_events_from_all_sessions: bool) -> DialogueStateTracker | None:
        with self.session_scope() as session:
            query = self._event_query(session, sender_id, fetch_events_from_all_sessions=fetch_events_from_all_sessions)
            events = read_rows(row.data for row in query.all())
        return DialogueStateTracker.from_dict(sender_id, events, self.domain.slots) if events else None

    def said(self, sender_id: str, limit: int) -> list[dict[str, Any]]:
        """Return the last `limit` events of a conversation in which the user or the bot said something, oldest first."""
        with self.session_scope() as session:
            wanted = self.SQLEvent.sender_id == sender_id, self.SQLEvent.type_name.in_(SPOKEN)
            rows = session.query(self.SQLEvent).filter(*wanted).order_by(self.SQLEvent.id.desc()).limit(limit)
            return read_rows(row.data for row in reversed(rows.all()))

    def forget(self, sender_id: str) -> int:
        """Delete every event of a conversation; return how many there were.

        A turn that runs meanwhile would write its events again: the caller keeps the conversation's queue.
        """
        with self.session_scope() as session:
            deleted = session.query(self.SQLEvent).filter(self.SQLEvent.sender_id == sender_id).delete()
            session.commit()
        return int(deleted)


def conversation_store(agent: Agent) -> ConversationStore:
    """Return the store behind Rasa's fail-safe wrapper.

    Raises:
        TypeError: endpoints.yml names another store.
    """
    store = getattr(agent.tracker_store, "_tracker_store", agent.tracker_store)
    if not isinstance(store, ConversationStore):
        raise TypeError(f"the tracker store is a {type(store).__name__}, not a ConversationStore")
    return store
