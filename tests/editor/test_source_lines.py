"""Why something was answered: the places of its sentences, the nearest examples, and the conversation before a stored message."""

from pathlib import Path

import pytest

from pandu.editor import conversations, source_lines
from pandu.knowledge import KNOWLEDGE_DIR, Knowledge
from pandu.run import shell
from tests.editor import simulated, small
from tests.editor.simulated import bot, user


def test_the_sentences_of_an_answer_are_found_with_file_and_line(knowledge: Knowledge) -> None:
    fact = knowledge.topics["unsuitability"].fact
    found = source_lines.sentences(f"Kemungkinan iya, {fact}.")
    named = {
        place: (KNOWLEDGE_DIR / place.split(":")[0]).read_text(encoding="utf-8").splitlines()[int(place.split(":")[1]) - 1]
        for place in found
    }
    assert any(fact in line for line in named.values()) and any("Kemungkinan iya" in line for line in named.values())
    assert source_lines.sentences("xyz") == []


def test_the_nearest_examples_are_named_with_their_lines(tmp_path: Path) -> None:
    folder = small.make(tmp_path)
    first, *others = source_lines.nearest("tugasnya apa aja ya", folder)
    name, line = first.place.split(":")
    assert first.intent == "ask_duties" and "tugasnya apa aja" in (folder / name).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    assert len(others) == source_lines.NEAREST - 1


def test_of_a_stored_message_all_is_known_that_was_written_before(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'stored.db'}"
    events = [
        user("halo", "greet", message_id="m1"),
        bot("Halo", "greet"),
        user("tugasnya apa", "ask_duties", message_id="m2"),
        bot("…", "duties"),
    ]
    simulated.store(address, [("web-a", 1.0 + place, event) for place, event in enumerate(events)])
    simulated.store(address, [("web-b", 9.0, user("lain", "greet", message_id="m3"))])
    assert conversations.texts_until(address, "m2") == ["halo", "tugasnya apa"]
    assert conversations.texts_until(address, "m1") == ["halo"] and conversations.texts_until(address, "m") == []


def test_the_terminal_tells_developers_why_and_asks_nothing_for_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sent: list[str] = []
    told: list[list[str]] = []

    class Client:
        def say(self, text: str) -> list[dict[str, str]]:
            sent.append(text)
            return [{"text": "jawaban"}]

    monkeypatch.setattr(shell, "_typed_lines", lambda _: iter(["tugasnya apa", shell.WHY]))
    monkeypatch.setattr(shell, "explain", lambda texts: told.append(list(texts)))
    shell.chat(Client())  # type: ignore[arg-type]
    assert sent == [shell.GREETING, "tugasnya apa"] and told == [[shell.GREETING, "tugasnya apa"]]
