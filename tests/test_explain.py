"""`make explain` tells how a message is read, which rule answers it and where the answer stands."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from pandu import explain
from pandu.dialogue.memory import Memory
from pandu.editor import conversations
from pandu.knowledge import Knowledge
from pandu.message import Message
from tests.dialogue.made import message


def lines(text: str) -> dict[str, str]:
    """Return what is explained, by the name at the beginning of its line."""
    return {name.strip(): value for line in text.splitlines() if (name := line[:9]).strip() and (value := line[10:])}


def test_reading_rule_plan_and_places_are_told(knowledge: Knowledge) -> None:
    said = message("duties .9, quiz .05", "apa tugasnya", told="-suitability.analysis", claims="pos all yes", points="time")
    told = lines(explain.explained(knowledge, said))
    assert told["text"] == "apa tugasnya" and told["ranking"].startswith("ask_duties 0.90, quiz 0.05")
    assert told["traits"] == "suitability.analysis lacks" and told["points"] == "time" and told["memory"] == "-"
    assert told["form"].endswith("pos all yes") and told["resolved"] == "duties (ask_duties)"
    assert told["rule"].startswith("one_question: ") and "'duties'" in told["plan"]
    assert "foreign_ministry_official.yml:" in told["stands in"] and told["versions"].startswith("model pandu-")


def test_what_was_said_before_is_remembered(
    knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[Sequence[str]] = []

    def read(texts: Sequence[str]) -> list[Message]:
        asked.append(texts)
        return [message("difference .9", text) for text in texts]

    monkeypatch.setattr(explain, "read", read)
    monkeypatch.setattr(explain.sys, "argv", ["explain"])
    monkeypatch.setenv("CONVERSATION", '["apa bedanya", "lalu?"]')
    assert explain.main() == 0
    assert asked == [["apa bedanya", "lalu?"]]
    told = lines(capsys.readouterr().out)
    assert told["text"] == "lalu?" and "last_topic difference" in told["memory"]
    assert explain.remembered(knowledge, []) == Memory()


def test_one_text_comes_from_the_command_line_or_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXT", " gajinya? ")
    monkeypatch.setattr(explain.sys, "argv", ["explain"])
    assert explain._asked() == ["gajinya?"]
    monkeypatch.setattr(explain.sys, "argv", ["explain", "apa", "tugasnya"])
    assert explain._asked() == ["apa tugasnya"]


def test_without_a_text_it_says_how_to_give_one(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("TEXT", "MESSAGE", "CONVERSATION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(explain.sys, "argv", ["explain"])
    assert explain.main() == 1
    assert "make explain TEXT=" in capsys.readouterr().err


def test_of_a_message_that_is_not_stored_it_is_told_where_ids_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MESSAGE", "a1b2")
    monkeypatch.setattr(conversations, "address", lambda: f"sqlite:///{tmp_path}/a.db")
    assert explain.main() == 1 and "make run" in capsys.readouterr().err
    monkeypatch.setattr(conversations, "texts_until", lambda *_: [])
    assert explain.main() == 1
    told = capsys.readouterr().err
    assert all(word in told for word in ("a1b2", "request=", "logs/assistant.log"))
