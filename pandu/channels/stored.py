"""Reads what Rasa stored of a conversation: who said what, and which answers belong to which message. Pure."""

from collections.abc import Iterable, Mapping
from typing import Any

from pandu.channels.turn import BotMessage

Event = Mapping[str, Any]


def uttered(event: Event) -> BotMessage:
    """Return a stored bot event in the form in which it was uttered."""
    return {"text": event.get("text") or "", "buttons": (event.get("data") or {}).get("buttons"), **(event.get("metadata") or {})}


def answered(events: Iterable[Event]) -> list[tuple[Event, list[Event]]]:
    """Return each stored user event that was answered, with the bot events that answer it, oldest first.

    Rasa stores a message, too, when the action server failed and nothing was said; such a one may be sent again.
    """
    turns: list[tuple[Event, list[Event]]] = []
    for event in events:
        if event["event"] == "user":
            turns.append((event, []))
        elif turns:
            turns[-1][1].append(event)
    return [(said, answers) for said, answers in turns if answers and said.get("message_id")]


def answer_to(message_id: str, events: Iterable[Event]) -> list[BotMessage]:
    """Return what was answered to the message of this id; nothing where it is not stored or was not answered."""
    return [uttered(event) for said, answers in answered(events) if said["message_id"] == message_id for event in answers]
