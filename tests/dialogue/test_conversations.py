"""Runs the transcripts of tests/conversations on the trained model and the real dialogue.

A turn: `user`, then `topics` (exactly these ids, in order) or `any` (one of these), and maybe `bot` (how the answer begins) and
`says` (what stands in it).
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pandu.dialogue.engine import respond
from pandu.dialogue.state import Memory, Message

from pandu.knowledge import Knowledge
from pandu.yaml_files import load_yaml
from tests.conftest import ROOT

FOLDER = Path(__file__).resolve().parent.parent / "conversations"
CONVERSATIONS = [c for path in sorted(FOLDER.glob("*.yml")) for c in load_yaml(path)]


@pytest.mark.parametrize("conversation", CONVERSATIONS, ids=lambda c: c["name"])
def test_conversation(conversation: dict[str, Any], knowledge: Knowledge, understand: Callable[[str], Message]) -> None:
    memory = Memory()
    for turn in conversation["turns"]:
        replies, memory = respond(knowledge, understand(turn["user"]), memory)
        said = [topic for reply in replies for topic in reply.topics]
        expected = said == turn["topics"] if "topics" in turn else bool({*said} & {*turn["any"]})
        assert expected, f"{turn['user']!r} was answered with {said}"
        assert replies[0].text.startswith(turn.get("bot", ""))
        assert turn.get("says", "") in " ".join(reply.text for reply in replies)


def test_the_readme_shows_a_real_transcript() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    turns = next(c for c in CONVERSATIONS if c["name"] == "the transcript of the README")["turns"]
    assert not [line for turn in turns for line in (turn["user"], turn["bot"]) if line not in readme]
