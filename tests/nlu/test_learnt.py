"""What a reader learnt of the same examples is not learnt again."""

import os
from pathlib import Path

import pytest

from pandu.nlu import learnt
from pandu.run import training


def test_the_same_examples_are_learnt_once_in_each_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other examples, options and states are learnt anew; without a state nothing is kept; the last ones stay."""
    taught: list[str] = []

    def learn(state: str, examples: list[str], c: float = 1.0) -> str:
        monkeypatch.setenv(learnt.VARIABLE, state and str(tmp_path / state))
        folder = tmp_path / f"out{len(list(tmp_path.glob('out*')))}"
        folder.mkdir()

        def work() -> None:
            taught.append(state)
            (folder / "head").write_text(f"{state} {examples} {c}")

        learnt.learn_once(folder, "Reader", {"C": c}, examples, work)
        return (folder / "head").read_text()

    assert learn("s", ["a"]) == learn("s", ["a"]) and taught == ["s"]
    assert learn("s", ["b"]) == "s ['b'] 1.0" and learn("s", ["b"], 2.0) == "s ['b'] 2.0" and learn("t", ["b"]) == "t ['b'] 1.0"
    assert len(taught) == 4 and len(list(tmp_path.glob("?/Reader-*"))) == learnt.KEPT
    assert learn("t", ["b"]) == "t ['b'] 1.0" and len(taught) == 4
    learn("", ["b"])
    assert len(taught) == 5


def test_a_state_is_all_that_teaches_but_the_examples(tmp_path: Path) -> None:
    for name in ("config.yml", "data/nlu/a.yml", "pandu/nlu/a.py", "knowledge/a.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1")
    state = training.learnt_of(tmp_path)
    (tmp_path / "data/nlu/a.yml").write_text("2")
    os.utime(tmp_path / "config.yml")
    assert training.learnt_of(tmp_path) == state and state.is_relative_to(training.ROOT / "models")
    for name in ("config.yml", "pandu/nlu/a.py", "knowledge/a.yml"):
        before = training.learnt_of(tmp_path)
        (tmp_path / name).write_text("2")
        assert training.learnt_of(tmp_path) != before
