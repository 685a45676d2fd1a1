"""What a change of content did to the answers: only what differs, by the labels, and in a first line what new examples brought."""

import os
import re
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from pandu import changes as program
from pandu.editor import comparison
from pandu.editor.comparison import Answer, Asked
from pandu.errors import StartError
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
    found = comparison.compare(ASKED, BEFORE, AFTER)
    assert [(change.asked.text, change.kind) for change in found.changes] == [
        ("a", "worse"), ("b", "better"), ("c", "open"), ("d", "better"), ("e", "better"),
    ]  # fmt: skip
    assert comparison.first_line(found).startswith(
        "2 contoh baru: 1 sudah benar sebelumnya, 2 sekarang; jawaban lain: 1 memburuk, 2 membaik"
    )
    text, page = comparison.as_text(found), comparison.as_page(found)
    assert "Yang memburuk\n  [duties] a\n      dulu: duties: duties\n" in text and "] g" not in text and "] c" not in text
    assert re.search(r"^  duties +1 +1 +0$", text, re.MULTILINE)
    assert page.count("<tr>") == 5 + 4 + page.count("<thead>") and "memburuk" in page


def test_a_turn_is_judged_by_its_alternatives_too_and_shown_with_what_was_said_before() -> None:
    """What only follows another difference of its conversation is counted, not shown, unless the labels judge it."""
    turns = [
        Asked("tes", frozenset({"quiz"}), either=False),
        Asked("lumayan", frozenset({"quiz_question"}), either=False, before="tes"),
        Asked("kenapa", frozenset({"more"}), frozenset({"repeat"}), either=False, before="lumayan"),
        Asked("halo", frozenset({"greet"})),
    ]
    old = [Answer((topic,), text="dulu") for topic in ("quiz", "quiz_question", "more", "greet")]
    new = [Answer((topic,), text="kini") for topic in ("quiz", "fallback", "repeat", "greet")]
    found = comparison.compare(turns, old, new)
    assert [(change.kind, change.follows) for change in found.changes] == [
        ("open", False),
        ("worse", True),
        ("open", True),
        ("open", False),
    ]
    text, page = comparison.as_text(found), comparison.as_page(found)
    assert text.startswith("Tidak ada contoh baru; jawaban: 1 memburuk, 0 membaik, 3 ") and "1 di antaranya tidak ditampilkan" in text
    assert '[quiz_question] lumayan (sesudah: "tes")' in text and "kenapa" not in text + page


def test_a_new_example_that_is_not_answered_yet_is_named() -> None:
    found = comparison.compare([Asked("e", frozenset({"gaji"}), new=True)], [Answer(("duties",))], [Answer(("duties",))])
    assert comparison.first_line(found).startswith("1 contoh baru: 0 sudah benar sebelumnya, 0 sekarang")
    assert all("belum dijawab" in told and "duties" in told for told in (comparison.as_text(found), comparison.as_page(found)))


def test_what_is_asked_holds_the_new_examples_and_the_editors_own_list(
    tmp_path: Path, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tmp_path / "before"
    program.committed(before)
    monkeypatch.setattr(program, "ROOT", tmp_path)
    now = tmp_path / "data" / "nlu"
    now.parent.mkdir()
    (before / "data" / "nlu").rename(now)
    for path in [path for path in now.rglob("*.yml") if path.name not in {"duties.yml", "myths.yml"}]:
        path.unlink()
    (before / "data" / "nlu").mkdir()
    written = 'version: "3.1"\nnlu:\n  - intent: ask_duties\n    examples: |\n      - satu contoh lama\n'
    (before / "data" / "nlu" / "lama.yml").write_text(written)
    (now / "gaji.yml").write_text(written + "      - satu contoh baru\n")
    assert "satu contoh lama" not in program.new_examples(before)  # it moved
    assert [Asked("satu contoh baru", frozenset({"duties"}), new=True)] in list(
        program._new_examples(program.new_examples(before), knowledge)
    )
    monkeypatch.setattr(program, "MINE", tmp_path / "mine.yml")
    assert list(program._mine()) == []
    program.MINE.write_text('- {text: "kerjanya apa", topic: duties}\n- {text: "apa saja"}\n')
    assert list(program._mine()) == [[Asked("kerjanya apa", frozenset({"duties"}))], [Asked("apa saja")]]


def test_nothing_is_answered_or_trained_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept of a state is kept by conversation: another example asks for itself alone. The last commit's archive stays.

    A copy of a model is the same model, and one that was trained of the same content is the commit's.
    """
    asked: list[list[str]] = []

    def ask(_: Path, talks: list[list[str]]) -> list[list[dict[str, Any]]]:
        asked.extend(talks)
        return [[{"topics": [text], "options": [], "verdict": "", "text": "x"} for text in talk] for talk in talks]

    monkeypatch.setattr(program, "ROOT", tmp_path)
    model = tmp_path / "m.tar.gz"
    model.write_bytes(b"model")
    talks = [[Asked("a"), Asked("b")], [Asked("c")], [Asked("d")]]
    first, again = (program.answers(model, tmp_path, talks, ask) for _ in range(2))
    assert first == again == [Answer((text,), text="x") for text in "abcd"] and asked == [["a", "b"], ["c"], ["d"]]
    assert program.answers(model, tmp_path, [[Asked("e")], *talks], ask)[:2] == [Answer(("e",), text="x"), first[0]]
    os.utime(model, (1, 1))
    assert program.answers(model, tmp_path, talks, ask) == first and asked[3:] == [["e"]]
    made_of = training.fingerprint(tmp_path)
    kept = training.kept_archive(tmp_path / "models", made_of)
    monkeypatch.setattr(training, "run_rasa", lambda *_: pytest.fail("trained"))
    (tmp_path / "models" / "pandu-1.tar.gz").write_bytes(b"kept")
    training._write_stamp(tmp_path / "models", "pandu-1.tar.gz", made_of, {})
    assert program.model_of(tmp_path) == kept and kept.read_bytes() == b"kept"
    (tmp_path / "models" / training.STAMP).unlink()
    assert program.model_of(tmp_path) == kept
    for number in range(10):
        (tmp_path / "models" / "pandu.tar.gz").write_bytes(b"new")
        training.keep(tmp_path / "models", "pandu.tar.gz", f"{number}")
    assert kept.is_file() and len(list(kept.parent.glob("*.tar.gz"))) == 2 * training.KEPT_ARCHIVES + 1


def test_nothing_is_compared_on_a_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program.check_content, "sound", lambda: False)
    monkeypatch.setattr(program, "make", lambda *_: pytest.fail("went on"))
    monkeypatch.setattr(program, "worker", lambda *_: nullcontext())
    monkeypatch.setattr(program, "is_there", lambda _: False)
    monkeypatch.setattr(program.sys, "argv", ["changes"])
    with pytest.raises(SystemExit, match="1"):
        program.main()


def test_the_last_commits_answers_begin_before_the_draft_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked in any case is asked at once, the rest behind it; where the last commit's model must be trained, it is all asked later."""
    asked: list[list[str]] = []

    def answers(_: Path, __: Path, talks: list[list[Asked]], ___: object) -> list[Answer]:
        asked.append([asked.text for talk in talks for asked in talk])
        return [Answer()]

    monkeypatch.setattr(program, "worker", lambda *_: nullcontext())
    monkeypatch.setattr(program, "answers", answers)
    monkeypatch.setattr(program, "model_of", lambda _: tmp_path)
    monkeypatch.setattr(program, "_messages", lambda: [[Asked("uji")]])
    monkeypatch.setattr(program, "_dialogues", lambda: [])
    for there, expected in ((True, [["uji"], ["baru"]]), (False, [["baru"]])):
        monkeypatch.setattr(program, "is_there", lambda _, there=there: there)
        asked.clear()
        with program.old_answers(tmp_path) as old:
            assert old(tmp_path, [[Asked("baru")]]).result() == [Answer()]
        assert asked == expected


def _respond(talks: list[list[str]]) -> list[list[dict[str, str]]]:
    return [[{"text": f"{text} {os.getpid()}"} for text in talk] for talk in talks]


def test_processes_share_conversations_and_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Copies answer their shares, and all answers come in the order of what was asked; a process is asked again and again, and of one
    that fails it is told what it said."""
    monkeypatch.setattr(program, "FEW", 1)
    monkeypatch.setattr(program, "respond", _respond)
    found = program._shared([["a", "b"], ["c"], ["d"]], 2)
    assert [[raw["text"].split()[0] for raw in talk] for talk in found] == [["a", "b"], ["c"], ["d"]]
    here = str(os.getpid())
    assert [raw["text"].split()[1] == here for talk in program._shared([["a"]], 1) for raw in talk] == [True]
    echo = "import json, sys\nfor line in sys.stdin: print('noise'); print('answers: ' + json.dumps([json.loads(line)[1]]), flush=True)"
    started, programs = subprocess.Popen, ["-c", echo]
    monkeypatch.setattr(program.subprocess, "Popen", lambda _, **given: started([sys.executable, *programs], **given))
    with program.worker(tmp_path, 2) as ask:
        said: list[Any] = [ask(tmp_path, talks) for talks in ([["a", "b"], ["c"]], [["d"]])]
    assert said == [[[["a", "b"], ["c"]]], [[["d"]]]]
    programs[1] = "import sys; sys.exit('broken')"
    with program.worker(tmp_path, 1) as ask, pytest.raises(StartError, match="broken"):
        ask(tmp_path, [["a"]])
