"""Rasa's RulePolicy, which looks only at the rules that the newest state can meet.

Rasa compares every rule with the conversation, two for each intent, several times a turn; nearly all name another action or intent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import PREVIOUS_ACTION, SHOULD_NOT_BE_SET, USER
from rasa.shared.core.domain import State
from rasa.shared.nlu.constants import ACTION_NAME, INTENT

_Mark = tuple[str | None, str | None]


def _named(state: State, kind: str, key: str) -> str | None:
    value = state.get(kind, {}).get(key)
    return None if not value or value == SHOULD_NOT_BE_SET else str(value)


def _mark(state: State) -> _Mark:
    return _named(state, PREVIOUS_ACTION, ACTION_NAME), _named(state, USER, INTENT)


class RuleIndex:
    """The keys of rules by the action and the intent that their newest state asks for; None asks for nothing."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._keys: dict[_Mark, set[str]] = defaultdict(set)
        for key in keys:
            action, intent = _mark(RulePolicy._rule_key_to_state(key)[-1])
            # Where neither rule nor conversation has an action yet, Rasa compares nothing else.
            self._keys[action, intent if action else None].add(key)

    def candidates(self, state: State) -> set[str]:
        """Return every key whose rule `state`, the newest of a conversation, may meet."""
        action, intent = _mark(state)
        marks = {(a, i) for a in (action, None) for i in (intent, None)}
        return set().union(*(self._keys.get(mark, ()) for mark in marks))


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class IndexedRulePolicy(RulePolicy):
    """Predicts what RulePolicy predicts, sooner."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._indexes: dict[int, tuple[dict[str, str], int, RuleIndex]] = {}

    def _index(self, lookup: dict[str, str]) -> RuleIndex:
        # Training takes rules away again, so an index is of a lookup and its length.
        _, length, index = self._indexes.get(id(lookup), (lookup, -1, None))
        if index is None or length != len(lookup):
            index = RuleIndex(lookup)
            self._indexes[id(lookup)] = lookup, len(lookup), index
        return index

    def _get_possible_keys(self, lookup: dict[str, str], states: list[State]) -> set[str]:
        if not states:
            return set(lookup)
        possible = self._index(lookup).candidates(states[-1])
        return super()._get_possible_keys(dict.fromkeys(possible, ""), states)
