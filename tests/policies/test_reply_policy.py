"""Whatever was said is answered once."""

from typing import Any

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActionExecutionRejected, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from pandu.policies.reply_policy import ReplyPolicy
from pandu.settings import ROOT

SAID = [ActionExecuted("action_listen"), UserUttered("halo", intent={"name": "greet"})]
WITHOUT_WORDS = [ActionExecuted("action_listen"), UserUttered("", intent={"name": None})]


@pytest.fixture(scope="module")
def domain() -> Domain:
    """The project's domain."""
    return Domain.load(str(ROOT / "domain.yml"))


@pytest.mark.parametrize(
    ("events", "action"),
    [
        (SAID, "action_reply"),
        (WITHOUT_WORDS, "action_reply"),
        ([*SAID, ActionExecuted("action_reply"), SlotSet("topic", "duties")], "action_listen"),
        ([*SAID, ActionExecuted("action_reply"), *SAID], "action_reply"),
        ([*SAID, ActionExecutionRejected("action_reply")], "action_reply"),
        ([], "action_listen"),
    ],
)
def test_a_message_is_answered_and_then_the_next_awaited(domain: Domain, events: list[Event], action: str) -> None:
    tracker = DialogueStateTracker.from_events("ani", events, domain=domain)
    policy: Any = ReplyPolicy(ReplyPolicy.get_default_config(), None, None, _Context())  # type: ignore[arg-type]
    prediction = policy.predict_action_probabilities(tracker, domain)
    assert domain.action_names_or_texts[prediction.probabilities.index(max(prediction.probabilities))] == action


class _Context:
    """As much of an execution context as a policy asks for."""

    should_add_diagnostic_data = is_finetuning = False
    node_name = "run_policy"
