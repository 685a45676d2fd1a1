"""What a change of content did to the answers: only what differs, by the labels, and in a first line what new examples brought."""

import subprocess
from pathlib import Path

import pytest

from pandu import changes as program
from pandu.editor import changes
from pandu.editor.changes import Answer, Asked
from pandu.knowledge import Knowledge
from pandu.run import training

ASKED = [
    Asked("a", frozenset({"duties"})),
    Asked("b", frozenset({"myths"})),
    Asked("c"),
    Asked("d", frozenset({"duties", "myths"}), either=False),
    Asked("e", frozenset({"gaji"}), new=True),
    Asked("f", frozenset({"gaji"}), new=True),
    Asked("g", frozenset({"quiz"})),
]
BEFORE = [Answer((topic,), text=topic) for topic in ("duties", "duties", "greet", "duties", "not_covered", "gaji", "quiz")]
AFTER = [
    *(Answer((topic,), text=topic) for topic in ("myths", "myths", "help")),
    Answer(("duties", "myths"), text="beide"),
    *(Answer((topic,), text=topic) for topic in ("gaji", "gaji", "quiz")),
]


def test_what_differs_is_judged_by_the_labels() -> None:
    found = changes.compare(ASKED, BEFORE, AFTER)
    assert [(change.asked.text, change.kind) for change in found.changes] == [
        ("a", "worse"), ("b", "better"), ("c", "open"), ("d", "better"), ("e", "better"),
    ]  # fmt: skip
    assert changes.first_line(found).startswith("2 contoh baru: 1 sudah benar sebelumnya, 2 sekarang; jawaban lain: 1 memburuk, 2 membaik")
    text, page = changes.as_text(found), changes.as_page(found)
    assert "[memburuk] a" in text and "dulu: duties: duties" in text and "] g" not in text
    assert page.count("<tr>") == 5 + page.count("<thead>") and "memburuk" in page


def test_what_is_asked_holds_the_new_examples_and_the_editors_own_list(
    tmp_path: Path, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tmp_path / "before"
    program.committed(before)
    monkeypatch.setattr(program, "ROOT", tmp_path)
    now = tmp_path / "data" / "nlu"
    now.parent.mkdir()
    (before / "data" / "nlu").rename(now)
    (before / "data" / "nlu").mkdir()
    (now / "gaji.yml").write_text('version: "3.1"\nnlu:\n  - intent: ask_duties\n    examples: |\n      - satu contoh baru\n')
    assert [Asked("satu contoh baru", frozenset({"duties"}), new=True)] in list(program._new_examples(before, knowledge))
    monkeypatch.setattr(program, "MINE", tmp_path / "mine.yml")
    assert list(program._mine()) == []
    program.MINE.write_text('- {text: "kerjanya apa", topic: duties}\n- {text: "apa saja"}\n')
    assert list(program._mine()) == [[Asked("kerjanya apa", frozenset({"duties"}))], [Asked("apa saja")]]


def test_nothing_is_answered_or_trained_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[object] = []

    def run(*_: object, **__: object) -> "subprocess.CompletedProcess[str]":
        calls.append(1)
        return subprocess.CompletedProcess([], 0, '[{"topics": ["duties"], "options": [], "verdict": "", "text": "x"}]\n', "")

    monkeypatch.setattr(program.subprocess, "run", run)
    monkeypatch.setattr(program, "ROOT", tmp_path)
    model = tmp_path / "m.tar.gz"
    model.write_bytes(b"model")
    first, again = (program.answers(model, tmp_path, [[Asked("tugasnya apa")]]) for _ in range(2))
    assert first == again == [Answer(("duties",), text="x")] and len(calls) == 1
    made_of = training.fingerprint(tmp_path)
    kept = training.kept_archive(tmp_path / "models", made_of)
    kept.write_bytes(b"kept")
    monkeypatch.setattr(training, "run_rasa", lambda *_: pytest.fail("trained"))
    assert program.model_of(tmp_path) == kept
