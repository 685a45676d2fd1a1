"""The policy with an index predicts what Rasa's own predicts, on the project's rules and on odd ones."""

import json
import random
from typing import Any

import pytest
from rasa.core.policies.rule_policy import RulePolicy
from rasa.shared.core.constants import SHOULD_NOT_BE_SET

from pandu.policies.rule_policy import IndexedRulePolicy, RuleIndex

LISTEN, REPLY = {"action_name": "action_listen"}, {"action_name": "action_reply"}


def rule(*states: dict[str, Any]) -> str:
    """Return the key that Rasa makes of a rule's states."""
    return json.dumps(states, sort_keys=True)


def said(intent: str, **more: Any) -> dict[str, Any]:
    """Return the state after a message."""
    return {"prev_action": LISTEN, "user": {"intent": intent}, **more}


RULES = {
    rule(said("duties")): "action_reply",
    rule(said("duties"), {**said("duties"), "prev_action": REPLY}): "action_listen",
    rule(said("duties", slots={"quiz": (1.0,)})): "action_quiz",
    rule(said("duties", active_loop={"name": SHOULD_NOT_BE_SET})): "action_reply",
    rule({"prev_action": LISTEN}): "action_any",
    rule({"prev_action": LISTEN, "user": {"intent": SHOULD_NOT_BE_SET}}): "action_silence",
    rule({}): "action_start",
    rule({"user": {"intent": "greet"}}): "action_greet",
    rule(said("quiz")): "action_quiz",
}
STATES: list[dict[str, Any]] = [
    {},
    {"user": {"intent": "greet"}},
    {"prev_action": LISTEN},
    said("duties"),
    said("duties", slots={"quiz": (1.0,)}),
    said("duties", active_loop={"name": "quiz_form"}),
    said("quiz"),
    said("unheard"),
    {**said("duties"), "prev_action": REPLY},
]


def policies() -> tuple[RulePolicy, IndexedRulePolicy]:
    """Return both without their set-up: what is compared needs no model."""
    ours = IndexedRulePolicy.__new__(IndexedRulePolicy)
    ours._indexes = {}
    return RulePolicy.__new__(RulePolicy), ours


@pytest.mark.parametrize("seed", range(30))
def test_both_find_the_same_rules(seed: int) -> None:
    theirs, ours = policies()
    states = random.Random(seed).choices(STATES, k=random.Random(seed).randint(0, 4))
    assert ours._get_possible_keys(RULES, states) == theirs._get_possible_keys(RULES, states)


def test_rules_that_are_taken_away_are_no_longer_found() -> None:
    _, ours = policies()
    rules = dict(RULES)
    assert rule(said("quiz")) in ours._get_possible_keys(rules, [said("quiz")])
    del rules[rule(said("quiz"))]
    assert rule(said("quiz")) not in ours._get_possible_keys(rules, [said("quiz")])


def test_few_rules_are_looked_at() -> None:
    many = {rule(said(f"intent_{number}")): "action_reply" for number in range(100)}
    assert RuleIndex(many).candidates(said("intent_7")) == {rule(said("intent_7"))}
