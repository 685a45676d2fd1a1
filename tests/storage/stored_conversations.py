"""Conversations as Rasa stores them: turns written one after another, and read again by the tail or whole."""

import asyncio

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SessionStarted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from pandu.storage.conversation_state import StoredTracker
from pandu.storage.tracker_store import ConversationStore

DOMAIN = Domain.from_yaml(
    """
version: "3.1"
intents: [greet]
slots:
  last_topic: {type: text, influence_conversation: false, mappings: [{type: custom}]}
  quiz_answers: {type: list, influence_conversation: false, mappings: [{type: custom}]}
  quiz_open: {type: bool, influence_conversation: false, mappings: [{type: custom}]}
forms: {quiz_form: {required_slots: []}}
"""
)
SESSION = [ActionExecuted("action_session_start"), SessionStarted(), ActionExecuted("action_listen")]


def turn(number: int, *more: Event) -> list[Event]:
    """Return the events of one turn."""
    said = UserUttered(f"pesan {number}", {"name": "greet", "confidence": 1.0})
    return [said, ActionExecuted("action_reply"), BotUttered(f"jawaban {number}"), *more, ActionExecuted("action_listen")]


def load(store: ConversationStore, sender: str = "a") -> StoredTracker:
    """Return what Rasa gets at the beginning of a turn."""
    tracker = asyncio.run(store.get_or_create_tracker(sender, append_action_listen=False))
    assert isinstance(tracker, StoredTracker)
    return tracker


def converse(store: ConversationStore, *turns: list[Event], sender: str = "a") -> StoredTracker:
    """Store turns one after another, each on a tracker of its own as Rasa does; return the last tracker loaded again."""
    for events in turns:
        tracker = load(store, sender)
        tracker.update_with_events(events, DOMAIN)
        asyncio.run(store.save(tracker))
    return load(store, sender)


def whole(store: ConversationStore, sender: str = "a") -> DialogueStateTracker:
    """Return the conversation with all its events."""
    tracker = asyncio.run(store.retrieve_full_tracker(sender))
    assert tracker
    return tracker


def texts(tracker: DialogueStateTracker) -> list[str]:
    """Return what the user said."""
    return [str(event.text) for event in tracker.events if isinstance(event, UserUttered)]
