"""What a conversation knows beside its last events: slots, an open form, the start of the session.

It is kept in one row for each conversation, so that the events before the last few need not be read again.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from rasa.shared.core.events import ActionExecutionRejected, ActiveLoop, ConversationPaused, Event, SessionStarted, SlotSet
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker


class StoredTracker(DialogueStateTracker):
    """A tracker that knows how many of its events are stored already, and of which version of its conversation."""

    known: int = 0
    version: int = 0


@dataclass(frozen=True)
class State:
    """`slots`: those that differ from their initial value. `loop_rejected`: the open form refused the last message."""

    session_start: float
    slots: Mapping[str, Any] = field(default_factory=dict)
    loop: str = ""
    loop_rejected: bool = False
    paused: bool = False


def _session_start(tracker: DialogueStateTracker) -> float:
    starts = (event.timestamp for event in reversed(tracker.events) if isinstance(event, SessionStarted))
    return next(starts, 0.0)


def state_of(tracker: DialogueStateTracker) -> State:
    """Return the state that a tracker has reached."""
    slots = {name: slot.value for name, slot in tracker.slots.items() if slot.value != slot.initial_value}
    loop = tracker.active_loop_name or ""
    return State(_session_start(tracker), slots, loop, tracker.is_active_loop_rejected, tracker.is_paused())


def write_state(state: State) -> str:
    """Return the text of a state for the database."""
    return json.dumps(asdict(state))


def read_state(text: str) -> State | None:
    """Return the state in `text`, or None where it holds none."""
    try:
        return State(**json.loads(text))
    except (ValueError, TypeError):
        return None


def opening_events(state: State, slots: Mapping[str, Slot]) -> list[Event]:
    """Return events that lead to a state, to stand before the last events of the conversation.

    They have to be events: Rasa copies a tracker by playing its events again. The last events may set the same things
    to older values, but end at the same state.
    """
    events: list[Event] = [SessionStarted(timestamp=state.session_start)]
    events += [SlotSet(name, value, timestamp=state.session_start) for name, value in state.slots.items() if name in slots]
    if state.loop:
        events.append(ActiveLoop(state.loop, timestamp=state.session_start))
    if state.loop_rejected:
        events.append(ActionExecutionRejected(state.loop, timestamp=state.session_start))
    if state.paused:
        events.append(ConversationPaused(timestamp=state.session_start))
    return events
