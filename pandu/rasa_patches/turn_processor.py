"""Rasa's processor of messages without what it does anew, or in vain, for each action of each turn.

Rasa plays the whole conversation again before each action, so that an action may spoil its tracker; copies events for a log that nobody
reads; makes all its actions to choose one; and looks for slots that only our action sets. Actions that do more than answer run as before.
"""

import logging
from functools import cached_property
from typing import Any

import rasa.core.agent
from rasa.core.actions.action import Action, ActionExecutionRejection, ActionListen, RemoteAction, action_for_index
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.exceptions import ActionLimitReached
from rasa.shared.core.constants import ACTION_VALIDATE_SLOT_MAPPINGS, DEFAULT_SLOT_NAMES, SlotMappingType
from rasa.shared.core.events import ActionExecutionRejected, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from pandu.rasa_patches.local_actions import in_this_process

logger = logging.getLogger(__name__)
_READING = (RemoteAction, ActionListen)  # actions that only read their tracker, and may be kept


class TurnProcessor(MessageProcessor):
    """Rasa's processor, faster."""

    @cached_property
    def _extracts_nothing(self) -> bool:
        """Whether no slot is filled from what is said: each is set by an action that is chosen."""
        mappings = [one for slot in self.domain.slots if slot.name not in DEFAULT_SLOT_NAMES for one in slot.mappings]
        custom = all(one.get("type") == str(SlotMappingType.CUSTOM) and not one.get("action") for one in mappings)
        return custom and ACTION_VALIDATE_SLOT_MAPPINGS not in self.domain.user_actions

    @cached_property
    def _intents(self) -> frozenset[str]:
        return frozenset(self.domain.intents)

    def _check_for_unseen_features(self, parse_data: dict[str, Any]) -> None:
        """Warn as Rasa does, which makes a whole empty domain to see that ours is none."""
        if parse_data["entities"] or not {parse_data["intent"]["name"]} <= self._intents:
            super()._check_for_unseen_features(parse_data)

    @cached_property
    def _actions(self) -> dict[int, Action]:
        return {}

    def _action(self, index: int) -> Action:
        """Return the action of an index, kept where it may be."""
        if found := self._actions.get(index):
            return found
        action = in_this_process(action_for_index(index, self.domain, self.action_endpoint))
        if isinstance(action, _READING):
            self._actions[index] = action
        return action

    async def run_action_extract_slots(self, output_channel: OutputChannel, tracker: DialogueStateTracker) -> DialogueStateTracker:
        """Return the tracker with the slots that a message fills."""
        return tracker if self._extracts_nothing else await super().run_action_extract_slots(output_channel, tracker)

    def predict_next_with_tracker_if_should(self, tracker: DialogueStateTracker) -> tuple[Action, PolicyPrediction]:
        """Return the next action.

        Raises:
            ActionLimitReached: there were too many in this turn.
        """
        if self.is_action_limit_reached(tracker, self.should_predict_another_action(tracker.latest_action_name)):
            raise ActionLimitReached("The limit of actions to predict has been reached.")
        prediction = self._predict_next_with_tracker(tracker)
        return self._action(prediction.max_confidence_index), prediction

    async def _run_action(
        self,
        action: Action,
        tracker: DialogueStateTracker,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        prediction: PolicyPrediction,
    ) -> bool:
        if not isinstance(action, _READING):
            return bool(await super()._run_action(action, tracker, output_channel, nlg, prediction))
        try:
            events = await action.run(output_channel, nlg, tracker, self.domain)
        except ActionExecutionRejection:
            tracker.update(ActionExecutionRejected(action.name(), prediction.policy_name, prediction.max_confidence))
            return bool(self.should_predict_another_action(action.name()))
        except Exception:  # as Rasa does: nothing is said, and so the turn ends with the sentence for failures
            logger.exception("an action failed")
            events = []
        self._take_in(action, events, tracker, prediction)
        if any(isinstance(event, UserUttered) for event in events):
            tracker = await self.run_action_extract_slots(output_channel, tracker)
        await self.execute_side_effects(events, tracker, output_channel)
        return bool(self.should_predict_another_action(action.name()))

    def _take_in(self, action: Action, events: list[Event], tracker: DialogueStateTracker, prediction: PolicyPrediction) -> None:
        """Add to the tracker what an action did."""
        if not any(isinstance(event, ActionExecutionRejected) for event in events):
            tracker.update_with_events(prediction.events, self.domain)
            tracker.update(action.event_for_successful_execution(prediction))
        tracker.update_with_events(events, self.domain)


def install() -> None:
    """Let Rasa process messages so."""
    rasa.core.agent.MessageProcessor = TurnProcessor
