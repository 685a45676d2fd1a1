"""Events of a conversation as rows of the database, and back."""

import json
import logging
from collections.abc import Iterable
from functools import cache
from typing import Any

from rasa.shared.core.events import Event, SessionStarted, UserUttered
from rasa.shared.core.trackers import ActionExecuted

logger = logging.getLogger(__name__)
LISTEN = "action_listen"


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


@cache
def _class_of(name: str) -> type[Event] | None:
    # Rasa looks through all classes for each event, which is three quarters of a long conversation's cost.
    found: type[Event] | None = Event.resolve_by_type(name)
    return found


def event_of(stored: dict[str, Any]) -> Event | None:
    """Return Rasa's object of an event; None where there is no such kind of event.

    Raises:
        Exception: its form is another one.
    """
    kind = _class_of(stored["event"])
    return kind._from_parameters(stored) if kind else None


def read_events(rows: Iterable[str]) -> list[Event]:
    """Return the events of `rows` as Rasa's objects, without those that hold no event."""
    events = []
    for stored in read_rows(rows):
        try:
            event = event_of(stored)
        except (ValueError, KeyError, TypeError, AttributeError):
            logger.warning("an event of an unknown form was left out")
            continue
        if event:
            events.append(event)
    return events


def row_of(sender_id: str, event: Event) -> dict[str, Any]:
    """Return the columns of Rasa's table `events` for an event."""
    data = event.as_dict()
    return {
        "sender_id": sender_id,
        "type_name": event.type_name,
        "timestamp": data.get("timestamp"),
        "intent_name": data.get("parse_data", {}).get("intent", {}).get("name"),
        "action_name": data.get("name"),
        "data": json.dumps(data),
    }


def _is_listening(event: Event) -> bool:
    return isinstance(event, ActionExecuted) and event.action_name == LISTEN


def whole_turns(events: list[Event]) -> tuple[list[Event], bool]:
    """Return the events from a point on at which a conversation can be taken up, and whether that is a session's start.

    The point is the last start of a session, or else the first time that Rasa listens before a message.
    """
    starts = [number for number, event in enumerate(events) if isinstance(event, SessionStarted)]
    if starts:
        return events[starts[-1] :], True
    messages = [number for number, event in enumerate(events) if isinstance(event, UserUttered)]
    before = events[: messages[-1]] if messages else []
    return events[next((number for number, event in enumerate(before) if _is_listening(event)), 0) :], False
