"""The transcripts, word for word; `python -m tests.conversations.record` records them anew."""

import re
from pathlib import Path
from typing import Any

import pytest

from pandu.knowledge.yaml_files import load_yaml
from tests.conftest import ROOT
from tests.conversations.record import written
from tests.conversations.walk import FILES, Walker, summary, transcripts

KEPT = [(path.stem, one) for path in FILES for one in transcripts([path])]


@pytest.fixture(scope="module")
def walker() -> Walker:
    """The trained model."""
    return Walker()


@pytest.mark.parametrize(("file", "kept"), KEPT, ids=[f"{file}: {kept['name']}" for file, kept in KEPT])
def test_a_conversation(file: str, kept: dict[str, Any], walker: Walker) -> None:
    walked = walker.walk(f"test {file}: {kept['name']}", [turn["user"] for turn in kept["turns"]])
    for turn, expected in zip(walked, kept["turns"], strict=True):
        assert turn == expected


def test_there_are_enough_whole_conversations() -> None:
    assert len(KEPT) >= 60
    assert len({kept["name"] for _, kept in KEPT}) == len(KEPT)
    assert sum(len(kept["turns"]) >= 4 for _, kept in KEPT) >= 50


def test_the_only_form_is_broken_off_left_for_a_question_and_corrected() -> None:
    """Each kind of thing that people do to a form stands in a transcript: here the quiz."""
    said = {file: [turn for name, one in KEPT if name == file for turn in one["turns"]] for file in ("quiz", "outside")}
    topics = [set(turn["topics"]) for turn in said["quiz"]]
    assert {"quiz_cancelled"} in topics
    assert any("quiz_question" in found and any(one.startswith(("duties", "suitability", "myths")) for one in found) for found in topics)
    assert [turn for turn in said["quiz"] if "ralat" in turn["user"] or "ganti" in turn["user"]] and said["outside"]


def test_the_readme_shows_a_real_transcript() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"^Kamu:  (.*)\nPandu: (.*)$", readme, re.MULTILINE)
    turns = transcripts([FILES[0].parent / "readme.yml"])[0]["turns"]
    assert [said for said, _ in shown] == [turn["user"] for turn in turns] != []
    assert all(turn["bot"].startswith(answer.removesuffix(" …")) for (_, answer), turn in zip(shown, turns, strict=True))


def test_what_is_recorded_is_read_again(tmp_path: Path) -> None:
    messages = [
        {"text": 'a "b": {c}\n1. d', "topics": ["duties.negotiation"], "verdict": "yes", "unsaid": ["reason"], "buttons": None},
        {"text": "-", "topics": ["personal_fit"], "traits": {"interest": "lacks"}},
    ]
    turns = [{"user": "ya: # no", **summary(messages)}, {"user": "1", **summary(messages[:1])}]
    kept = [{"name": "no: #1", "turns": turns}]
    (tmp_path / "a.yml").write_text(written(kept, "# head\n"), encoding="utf-8")
    assert load_yaml(tmp_path / "a.yml") == kept
