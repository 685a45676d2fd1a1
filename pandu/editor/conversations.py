"""What people wrote and what was answered, read from the database of the conversations, SQLite or PostgreSQL."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from pandu.channels.stored import uttered
from pandu.settings import read
from pandu.storage.database import EVENTS, RATINGS, open_engine
from pandu.storage.stored_events import read_rows

DAY_SECONDS = 86_400
PRESSED = "/"
_TERMINAL = "terminal-"


@dataclass(frozen=True)
class Said:
    """One turn: the user's text, how it was read, and what was answered; `rating`: "up" or "down" where the answer got one."""

    conversation: str
    channel: str
    moment: float
    text: str
    intents: tuple[tuple[str, float], ...] = ()
    answers: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    verdict: str = ""
    unsaid: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    question: int = 0
    rating: str = ""

    @property
    def pressed(self) -> bool:
        """Whether a button was pressed."""
        return self.text.startswith(PRESSED)

    @property
    def day(self) -> date:
        """The day on this machine's clock."""
        return datetime.fromtimestamp(self.moment).date()


@dataclass
class _Open:
    """A turn while its events are read."""

    user: Mapping[str, Any]
    bots: list[Mapping[str, Any]] = field(default_factory=list)
    rating: str = ""


def address() -> str:
    """Return the address of the database that this project uses."""
    return read().database or f"sqlite:///{read().data / 'conversations.db'}"


def turns(where: str, days: float) -> list[Said]:
    """Return the turns of the last `days` days, oldest first.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: the database is not there.
    """
    query = sa.select(EVENTS.c.sender_id, EVENTS.c.data).where(EVENTS.c.timestamp >= time.time() - days * DAY_SECONDS)
    with open_engine(where).connect() as connection:
        rows = connection.execute(query.order_by(EVENTS.c.id)).all()
    kept: dict[str, list[str]] = {}
    for sender, data in rows:
        kept.setdefault(sender, []).append(data)
    found = (said for sender, texts in kept.items() for said in conversation(sender, read_rows(texts)))
    return sorted(found, key=lambda said: said.moment)


def ratings(where: str, days: float) -> Counter[str]:
    """Return how often answers of the web chat were rated "up" and "down" in the last `days` days; whose they were is not kept.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: the database is not there.
    """
    query = sa.select(RATINGS.c.value).where(RATINGS.c.time >= time.time() - days * DAY_SECONDS)
    with open_engine(where).connect() as connection:
        known = sa.inspect(connection).has_table(RATINGS.name)  # not in a database of an older version
        return Counter(map(str, connection.execute(query).scalars())) if known else Counter()


def texts_until(where: str, message_id: str) -> list[str]:
    """Return what a user wrote in a conversation up to the message with this id, empty where no message has it.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: the database is not there.
    """
    mine = sa.select(EVENTS.c.sender_id).where(EVENTS.c.type_name == "user", EVENTS.c.data.contains(f'"{message_id}"', autoescape=True))
    query = sa.select(EVENTS.c.data).where(EVENTS.c.sender_id.in_(mine), EVENTS.c.type_name == "user").order_by(EVENTS.c.id)
    with open_engine(where).connect() as connection:
        events = read_rows(connection.execute(query).scalars())
    place = next((place for place, event in enumerate(events) if event.get("message_id") == message_id), -1)
    return [str(event.get("text") or "") for event in events[: place + 1]]


def conversation(sender: str, events: Iterable[Mapping[str, Any]]) -> Iterator[Said]:
    """Yield the turns of one conversation."""
    opened: _Open | None = None
    for event in events:
        if event["event"] == "user":
            if opened:
                yield _said(sender, opened)
            opened = _Open(event)
        elif opened and event["event"] == "bot":
            opened.bots.append(uttered(event))
        elif opened and (rating := _rating(event)):
            opened.rating = rating
    if opened:
        yield _said(sender, opened)


def _rating(event: Mapping[str, Any]) -> str:
    """Return the thumb that an event keeps, "" for every other."""
    value = (event.get("metadata") or {}).get("rating") or (event.get("value") if event.get("name") == "rating" else "")
    return str(value) if value in {"up", "down"} else ""


def _channel(sender: str, event: Mapping[str, Any]) -> str:
    if sender.startswith(_TERMINAL):
        return "terminal"
    return str(event.get("input_channel") or "rest")


def _intents(event: Mapping[str, Any]) -> tuple[tuple[str, float], ...]:
    parsed = event.get("parse_data") or {}
    ranking = parsed.get("intent_ranking") or [parsed.get("intent") or {}]
    return tuple((str(one["name"]), float(one.get("confidence") or 0)) for one in ranking if one.get("name"))


def _all(messages: list[Mapping[str, Any]], name: str) -> tuple[str, ...]:
    return tuple(str(one) for message in messages for one in message.get(name) or ())


def _said(sender: str, opened: _Open) -> Said:
    user, bots = opened.user, opened.bots
    progress: Mapping[str, Any] = next((message["progress"] for message in reversed(bots) if message.get("progress")), {})
    return Said(
        conversation=sender,
        channel=_channel(sender, user),
        moment=float(user.get("timestamp") or 0),
        text=str(user.get("text") or ""),
        intents=_intents(user),
        answers=tuple(str(message.get("text") or "") for message in bots),
        topics=_all(bots, "topics"),
        verdict=next((str(message["verdict"]) for message in bots if message.get("verdict")), ""),
        unsaid=_all(bots, "unsaid"),
        options=_all(bots, "options"),
        question=int(progress.get("number") or 0),
        rating=opened.rating,
    )
