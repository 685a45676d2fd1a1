"""Answers of the action server are still checked, with the schema checked once."""

import pytest
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction

import pandu.nlu  # noqa: F401  # sets the shortcut
from pandu.rasa_patches.action_results import check_schema_once, validate_action_result


def test_the_shortcut_comes_into_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RemoteAction, "_validate_action_result", RemoteAction._validate_action_result)
    check_schema_once()
    assert RemoteAction._validate_action_result is validate_action_result


def test_a_good_answer_passes_and_a_bad_one_is_told() -> None:
    action = RemoteAction("action_reply", None)
    assert action._validate_action_result({"events": [], "responses": [{"text": "halo"}]})
    with pytest.raises(ValidationError):
        action._validate_action_result({"events": "none", "responses": []})
