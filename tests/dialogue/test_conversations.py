"""Runs the transcripts of tests/conversations on the trained model and the real dialogue."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pandu.dialogue.engine import respond
from pandu.dialogue.state import Memory, Message
from pandu.knowledge import Knowledge
from pandu.yaml_files import load_yaml

FOLDER = Path(__file__).resolve().parent.parent / "conversations"
CONVERSATIONS = [c for path in sorted(FOLDER.glob("*.yml")) for c in load_yaml(path)]


@pytest.mark.parametrize("conversation", CONVERSATIONS, ids=lambda c: c["name"])
def test_conversation(conversation: dict[str, Any], knowledge: Knowledge, understand: Callable[[str], Message]) -> None:
    memory = Memory()
    for turn in conversation["turns"]:
        replies, memory = respond(knowledge, understand(turn["user"]), memory)
        said = [topic for reply in replies for topic in reply.topics]
        assert said == turn["topics"], f"{turn['user']!r} was answered with {said}"
