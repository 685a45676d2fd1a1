"""Conversations as the database holds them, made up: what people ask in vain, answered questions, quizzes, complaints."""

import json
import random
import time
from collections.abc import Iterator
from typing import Any

from evaluation.examples import read_examples
from pandu.editor.conversations import DAY_SECONDS
from pandu.knowledge import NOT_COVERED
from pandu.settings import ROOT
from pandu.storage.database import CONVERSATIONS, EVENTS, create_tables, open_engine

SEED = 18
Row = tuple[str, float, dict[str, Any]]


def user(text: str, intent: str, near: str = "ask_duties", channel: str = "web", message_id: str = "1") -> dict[str, Any]:
    """Return the event of a user's message."""
    ranking = [{"name": intent, "confidence": 0.6}, {"name": near, "confidence": 0.2}]
    return {
        "event": "user",
        "text": text,
        "input_channel": channel,
        "message_id": message_id,
        "parse_data": {"intent": ranking[0], "intent_ranking": ranking},
    }


def bot(text: str, *topics: str, **extras: Any) -> dict[str, Any]:
    """Return the event of an answer."""
    return {"event": "bot", "text": text, "data": {}, "metadata": {"topics": list(topics), **extras}}


def in_vain(conversations: int, personal: list[str]) -> Iterator[Row]:
    """Yield conversations of questions on what the source does not say, a few subjects far more often than others.

    `personal`: what some of them write before their question.
    """
    chance = random.Random(SEED)
    texts: dict[str, list[str]] = {}
    for _, intent, text, _ in read_examples(ROOT / "data" / "nlu"):
        if intent.startswith(NOT_COVERED):
            texts.setdefault(intent, []).append(text)
    intents = sorted(texts)
    weights = [1 / (place + 1) for place in range(len(intents))]
    for number in range(conversations):
        sender, moment = f"web-{number}", time.time() - chance.random() * 20 * DAY_SECONDS
        before = [f"{personal[number % len(personal)]}. "] if number < len(personal) else [""]
        for place in range(chance.randint(1, 3)):
            intent = chance.choices(intents, weights)[0]
            text = before.pop() if before else ""
            yield sender, moment + place, user(f"{text}{chance.choice(texts[intent])}", intent)
            yield sender, moment + place + 0.1, bot("Itu tidak ada di sumberku.", "not_covered")


def store(address: str, rows: list[Row]) -> None:
    """Write events into a database of conversations."""
    engine = open_engine(address)
    create_tables(engine)
    written = [
        {"sender_id": sender, "type_name": event["event"], "timestamp": moment, "data": json.dumps({**event, "timestamp": moment})}
        for sender, moment, event in rows
    ]
    senders = {sender: moment for sender, moment, _ in rows}
    with engine.begin() as connection:
        connection.execute(EVENTS.insert(), written)
        state = [{"sender_id": sender, "version": 1, "updated": moment, "state": "{}"} for sender, moment in senders.items()]
        connection.execute(CONVERSATIONS.insert(), state)
    engine.dispose()
