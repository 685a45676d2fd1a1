"""`make explain` tells in plain words how a message is read, which step answers it and where the answer stands."""

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from pandu import explain
from pandu.dialogue import order
from pandu.dialogue.memory import Memory
from pandu.dialogue.plan import Kind
from pandu.editor import conversations
from pandu.knowledge import Knowledge
from pandu.knowledge.yaml_files import load_yaml
from pandu.language.tables.follow_ups import TAUGHT_ALONE, WANTS
from pandu.message import FORMS, POINTS, QUANTIFIERS, VERDICTS, Certainty, Message, Polarity, SubjectKind
from pandu.settings import ROOT
from tests.dialogue.made import message


def lines(text: str) -> dict[str, str]:
    """Return what is explained, by the name at the beginning of its line."""
    found = (line.strip().split("  ", 1) for line in text.splitlines() if line.startswith("  ") and "  " in line.strip())
    return {name: value.strip() for name, value in found}


def test_reading_rule_plan_and_places_are_told_in_plain_words(knowledge: Knowledge) -> None:
    said = message("duties .9, quiz .05", "apa tugasnya", told="-suitability.analysis", claims="pos all yes", points="time")
    told = lines(explain.explained(knowledge, said))
    assert told["Pesan"] == "apa tugasnya" and told["Topik yang mungkin"] == "Tugasnya apa? (duties) 90 %, tes singkat 5 %"
    assert told["Ciri yang diceritakan"] == "kurang kemampuan analisis" and told["Rincian yang diminta"] == "waktu"
    assert "untuk semua" in told["Anggapan di dalamnya"] and told["Topik yang dijawab"] == "Tugasnya apa? (duties)"
    assert told["Langkah yang menjawab"].endswith("(one_question)") and told["Isi jawaban"] and "belum ada" in told["Yang diingat"]
    assert "knowledge/foreign_ministry_official.yml:" in told["Kalimatnya ada di"] and told["Model"].startswith("pandu-")


def test_no_word_of_the_program_is_left_without_plain_words(knowledge: Knowledge) -> None:
    """Whatever can be read, remembered, decided or refused has words in explain.yml, and none of them is left over."""
    told = explain.words()
    expected = {
        "forms": FORMS, "quantifiers": QUANTIFIERS, "points": POINTS, "verdicts": VERDICTS, "polarities": get_args(Polarity),
        "subjects": get_args(SubjectKind), "certainties": get_args(Certainty), "wants": (*WANTS, *TAUGHT_ALONE, "repeat"),
        "plans": get_args(Kind), "memory": [field.name for field in fields(Memory)], "refusals": knowledge.texts["not_covered"],
        "rules": [rule.__name__ for rule in (*order.ORDER, order.missed)],
    }  # fmt: skip
    assert {name: set(told[name]) for name in expected} == {name: {*values} - {""} for name, values in expected.items()}
    intents = load_yaml(ROOT / "domain.yml")["intents"]
    named = [explain.called(knowledge, str(intent)) for intent in intents]
    assert all(" " in name or name.isalpha() for name in named) and "tidak ada di sumber: gaji (salary)" in named


def test_what_is_remembered_is_told_in_plain_words(knowledge: Knowledge) -> None:
    memory = Memory("duties", fit_traits=("-suitability.analysis",), fit_person="child", verdict="no", quiz_open=True)
    said = message("another .5", "lanjut", told="other", want="doubt", level="2", parts="duties .6")
    text = explain.explained(knowledge, said, memory)
    told = lines(text)
    for words in (
        "topik terakhir: Tugasnya apa? (duties)",
        "kurang kemampuan analisis",
        "anakmu",
        "tidak sesuai sumber",
        "tes sedang berjalan",
    ):
        assert words in told["Yang diingat"]
    assert told["Permintaan lain"] == "meragukan jawaban tadi" and told["Sebagai jawaban tes"] == "pilihan ke-2 (yakin)"
    assert "Bagian pesan nomor 1" in text and "None" not in text


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
    assert told["Pesan"] == "lalu?" and "topik terakhir: Beda dengan diplomat (difference)" in told["Yang diingat"]
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
