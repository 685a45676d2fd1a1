"""The actions in the assistant's own process, where endpoints.yml names no action server: no HTTP, no tracker as JSON, 54 MB less.

What the other process protected holds here, too: an error of the dialogue is an error of one turn, which ends with the sentence for
failures, and so does a dialogue that takes longer than HERE_SECONDS.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from rasa.core.actions.action import Action, RemoteAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk import Tracker
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher

from pandu.errors import ActionTooSlow
from pandu.storage.stored_events import event_of
from pandu.time_budget import HERE_SECONDS

PACKAGE = "actions"  # what `rasa run actions` serves


def _too_slow(*_: object) -> None:
    raise ActionTooSlow


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Let what is done here end with ActionTooSlow after `seconds`: the dialogue holds nothing that could be left half done.

    A thread that is not the first of its process has no such clock.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _too_slow)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


class LocalActions(EndpointConfig):
    """Stands where Rasa keeps the address of the action server; answers the same calls."""

    def __init__(self) -> None:
        """Load the package of the actions.

        Raises:
            StartError: the knowledge, which they load, holds a mistake.
        """
        super().__init__(url="")
        self._executor = ActionExecutor()
        self._executor.register_package(PACKAGE)

    def run(self, name: str, tracker: Tracker) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Return the events and the responses of an action, which sees slots and message, no other events.

        Raises:
            ActionTooSlow: it took too long.
            Exception: its own.
        """
        dispatcher = CollectingDispatcher()
        with within(HERE_SECONDS):
            events = self._executor.actions[name](dispatcher, tracker, {})
        return self._executor.validate_events(events or [], name), dispatcher.messages

    async def request(self, *_: Any, **call: Any) -> Any:
        """Return what the action server would answer to a call."""
        asked = call["json"]
        events, responses = self.run(asked["next_action"], Tracker.from_dict(asked["tracker"]))
        return {"events": events, "responses": responses}


class LocalAction(RemoteAction):
    """An action of ours, run in this process."""

    async def run(
        self, output_channel: OutputChannel, nlg: NaturalLanguageGenerator, tracker: DialogueStateTracker, domain: Domain
    ) -> list[Event]:
        """Return the events of the action: what is uttered, then the others."""
        message = {**tracker.latest_message.parse_data, "entities": tracker.latest_message.entities} if tracker.latest_message else {}
        seen = Tracker(tracker.sender_id, tracker.current_slot_values(), message, [], False, None, {}, tracker.latest_action_name)
        events, responses = self.action_endpoint.run(self.name(), seen)
        return [*await self._utter_responses(responses, output_channel, nlg, tracker), *filter(None, map(event_of, events))]


def in_this_process(action: Action) -> Action:
    """Return what runs an action here, where it is one of ours and no action server is named; else `action`."""
    if isinstance(action, RemoteAction) and isinstance(action.action_endpoint, LocalActions):
        return LocalAction(action.name(), action.action_endpoint)
    return action
