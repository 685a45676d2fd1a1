"""Turns without Rasa's copies, and actions in the assistant's own process: the same events as by Rasa and an action server, faults too."""

import asyncio
import copy
import json
import logging
import time
from typing import Any

import pytest
from rasa.core.actions.action import ActionExecutionRejection
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa_sdk.executor import ActionExecutor

from actions.reply import ActionReply
from evaluation.trained import Understanding
from pandu.channels.turn import WholeReplies
from pandu.dialogue import order
from pandu.rasa_patches import local_actions
from pandu.rasa_patches.local_actions import LocalActions
from pandu.rasa_patches.turn_processor import TurnProcessor
from tests.conversations.walk import _Actions

SAID = (
    "halo",
    "apa saja tugasnya?",
    "tesnya dong",
    "sangat",
    "aku suka diplomasi tapi ga sabaran",
    "/ask_myths",
    "/hapus apa sih?",
    "kok bisa?",
)
OF_ONE_RUN = {"timestamp", "message_id", "model_id"}


def _processor(understand: Understanding, kind: type[MessageProcessor], actions: Any) -> MessageProcessor:
    processor = copy.copy(understand._processor)
    processor.__class__, processor.action_endpoint = kind, actions
    processor.tracker_store = InMemoryTrackerStore(processor.domain)
    return processor


def _without_run(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_run(one) for name, one in value.items() if name not in OF_ONE_RUN}
    return [_without_run(one) for one in value] if isinstance(value, list) else value


def _say(processor: MessageProcessor, text: str) -> list[dict[str, Any]]:
    replies = WholeReplies("rest")
    asyncio.run(processor.handle_message(UserMessage(text, replies, "somebody")))
    return list(_without_run(replies.messages))


def _events(processor: MessageProcessor) -> list[Any]:
    tracker = asyncio.run(processor.tracker_store.retrieve("somebody"))
    assert tracker
    return [_without_run(json.loads(json.dumps(event.as_dict()))) for event in tracker.events]


@pytest.fixture
def here(understand: Understanding) -> MessageProcessor:
    """A processor that acts in this process."""
    return _processor(understand, TurnProcessor, LocalActions())


def test_what_is_said_and_stored_is_what_rasa_and_an_action_server_say_and_store(understand: Understanding, here: MessageProcessor) -> None:
    rasa = _processor(understand, MessageProcessor, _Actions())
    apart = _processor(understand, TurnProcessor, _Actions())
    for text in SAID:
        said = _say(rasa, text)
        assert said and _say(here, text) == said == _say(apart, text)
    assert len(_events(rasa)) > 4 * len(SAID)
    assert _events(here) == _events(rasa) == _events(apart)


def _hangs(*_: Any) -> Any:
    while True:
        time.sleep(0.001)


def _raises(*_: Any) -> Any:
    raise ValueError("rahasia-saya")


def _refuses(*_: Any) -> Any:
    raise ActionExecutionRejection("action_reply", "rahasia-saya")


@pytest.mark.parametrize("fault", [_hangs, _raises])
def test_a_fault_of_the_dialogue_says_nothing_and_the_next_turn_is_well(
    here: MessageProcessor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, fault: Any
) -> None:
    monkeypatch.setattr(local_actions, "HERE_SECONDS", 0.3)
    _say(here, "tesnya dong")
    with monkeypatch.context() as broken, caplog.at_level(logging.ERROR):
        broken.setattr(order, "respond", fault)
        assert _say(here, "sangat") == []
    assert [record.message for record in caplog.records] == ["an action failed"]
    assert "(2 dari 6)" in _say(here, "sangat")[-1]["text"]


def test_an_action_may_be_refused_as_by_rasa(understand: Understanding, here: MessageProcessor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(order, "respond", _refuses)
    rasa = _processor(understand, MessageProcessor, LocalActions())
    assert _say(here, "halo") == _say(rasa, "halo")
    assert _events(here) == _events(rasa)


def test_the_same_calls_are_answered_as_by_the_action_server(here: MessageProcessor) -> None:
    call = {"next_action": "action_reply", "tracker": {"sender_id": "a", "slots": {}, "latest_message": {"text": "halo"}, "events": []}}
    server = ActionExecutor()
    server.register_action(ActionReply())
    assert asyncio.run(here.action_endpoint.request(json=call)) == asyncio.run(server.run(call))


def test_rasa_makes_its_processor_so() -> None:
    import rasa.core.agent

    from pandu.rasa_patches import patches

    before = rasa.core.agent.MessageProcessor
    try:
        rasa.core.agent.MessageProcessor = MessageProcessor
        next(patch for patch in patches.PATCHES if patch.install.__module__ == TurnProcessor.__module__).install()
        assert Agent.load_model.__globals__["MessageProcessor"] is TurnProcessor
    finally:
        rasa.core.agent.MessageProcessor = before
