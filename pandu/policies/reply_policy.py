"""Listen, reply, listen: one action answers whatever is said.

Rasa's RulePolicy wants to be told every intent for that, makes states of the whole conversation for it, and compares them with every rule.
"""

from __future__ import annotations

from typing import Any

from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

REPLY = "action_reply"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class ReplyPolicy(Policy):
    """Replies to each message once, then listens."""

    @staticmethod
    def supported_data() -> SupportedData:
        """Return that rules are no surprise; Rasa would warn."""
        return SupportedData.ML_AND_RULE_DATA

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return what config.yml may change: the only policy needs no rank."""
        return {"priority": 1}

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> ReplyPolicy:
        """Return the policy; nothing was learnt."""
        return cls(config, model_storage, resource, execution_context)

    def train(self, training_trackers: list[Any], domain: Domain, **_: Any) -> Resource:
        """Learn nothing; leave an empty folder, since Rasa keeps what training leaves."""
        with self._model_storage.write_to(self._resource):
            return self._resource

    def predict_action_probabilities(
        self, tracker: DialogueStateTracker, domain: Domain, rule_only_data: dict[str, Any] | None = None, **_: Any
    ) -> PolicyPrediction:
        """Return the reply to what was said last, or to listen where that is given."""
        listening = tracker.latest_action_name == ACTION_LISTEN_NAME
        action = REPLY if listening else ACTION_LISTEN_NAME
        return self._prediction(PolicyPrediction.for_action_name(domain, action).probabilities)
