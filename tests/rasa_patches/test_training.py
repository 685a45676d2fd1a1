"""Training joins examples as Rasa does."""

import os
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import pytest

from pandu.errors import TrainingFailed
from pandu.rasa_patches import training_runner
from pandu.rasa_patches.lighter_training import STEP, copy_examples_lightly, read_examples_once, skip_fingerprints
from pandu.rasa_patches.training_runner import Beside, TrainingRunner


def test_a_forced_training_takes_no_fingerprints_and_tells_its_steps(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from rasa.engine.training import graph_trainer

    monkeypatch.setattr(graph_trainer, "TrainingHook", graph_trainer.TrainingHook)
    skip_fingerprints()
    hook = graph_trainer.TrainingHook(None, None, None)  # type: ignore[arg-type]
    nodes = {name: SimpleNamespace(uses=SimpleNamespace) for name in ("node", "other")}
    context = SimpleNamespace(graph_schema=SimpleNamespace(nodes=nodes))
    assert [hook.on_before_node(name, context, {}, {}) for name in nodes] == [{}, {}]  # type: ignore[arg-type]
    steps = [STEP.fullmatch(line) for line in capsys.readouterr().out.splitlines()]
    assert [step and step.groups() for step in steps] == [("2", "SimpleNamespace"), ("2", "SimpleNamespace")]
    assert hook.on_after_node("node", None, {}, object(), {}) is None  # type: ignore[arg-type, func-returns-value]


def test_a_forced_training_joins_examples_as_rasa_does_without_fingerprints_of_each(monkeypatch: pytest.MonkeyPatch) -> None:
    from rasa.shared.nlu.training_data.message import Message
    from rasa.shared.nlu.training_data.training_data import TrainingData

    data = [TrainingData([Message({"text": text, "intent": "greet"}) for text in texts]) for texts in (("hai", "halo"), ("halo", "pagi"))]
    expected = data[0].merge(data[1]).training_examples
    monkeypatch.setattr(Message, "__hash__", Message.__hash__)
    monkeypatch.setattr(Message, "__deepcopy__", None, raising=False)
    copy_examples_lightly()
    joined = data[0].merge(data[1]).training_examples
    assert [example.data for example in joined] == [example.data for example in expected] and len(joined) == 3
    joined[0].set("intent", "thanks")
    assert data[0].training_examples[0].get("intent") == "greet"
    assert [example._cached_fingerprint for example in joined if example.get("text") == "pagi"] == [None]


def test_a_forced_training_reads_each_file_of_examples_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from rasa.shared.importers import importer
    from rasa.shared.nlu.training_data.formats import rasa_yaml

    (tmp_path / "nlu.yml").write_text('version: "3.1"\nnlu:\n- intent: greet\n  examples: |\n    - hai\n    - no\n', encoding="utf-8")
    monkeypatch.setattr(rasa_yaml.RasaYAMLReader, "validate", rasa_yaml.RasaYAMLReader.validate)
    monkeypatch.setattr(rasa_yaml.RasaYAMLReader, "reads", rasa_yaml.RasaYAMLReader.reads)
    for name in ("CombinedDataImporter", "ResponsesSyncImporter", "E2EImporter"):
        monkeypatch.setattr(getattr(importer, name), "get_nlu_data", getattr(importer, name).get_nlu_data)
    read_examples_once()
    parse = Mock(side_effect=rasa_yaml.RasaYAMLReader._parse_nlu)
    monkeypatch.setattr(rasa_yaml.RasaYAMLReader, "_parse_nlu", lambda self, data: parse(self, data))
    reader = importer.TrainingDataImporter.load_from_dict({}, None, None, [str(tmp_path)])
    found = [reader.get_nlu_data(), reader.get_nlu_data("id"), reader.get_nlu_data(language="en")]
    reader.get_domain()
    assert parse.call_count == 1
    assert [[example.get("text") for example in data.intent_examples] for data in found] == [["hai", "no"]] * 3


def _mark(folder: Path, name: str, others: str = "") -> None:
    """Note that work began, wait for the others to begin, and note that it ended."""
    (folder / name).write_text(f"{os.getpid()} {time.monotonic()}", encoding="utf-8")
    end = time.monotonic() + 30
    while not all((folder / other).exists() for other in others) and time.monotonic() < end:
        time.sleep(0.01)
    (folder / f"{name} ended").write_text(f"{time.monotonic()}", encoding="utf-8")


def test_work_is_done_beside_each_other_on_no_more_processors_than_there_are(tmp_path: Path) -> None:
    beside = Beside(2)
    for name, others in {"a": "b", "b": "a", "c": ""}.items():
        beside.add(name, lambda name=name, others=others: _mark(tmp_path, name, others))  # type: ignore[misc]
    beside.finish()
    began = {name: (tmp_path / name).read_text(encoding="utf-8").split() for name in "abc"}
    ended = {name: float((tmp_path / f"{name} ended").read_text(encoding="utf-8")) for name in "abc"}
    assert len({os.getpid(), *(int(process) for process, _ in began.values())}) == 4
    assert float(began["b"][1]) < ended["a"] and float(began["c"][1]) > min(ended["a"], ended["b"])


def test_whose_training_fails_is_named_and_the_others_end(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    beside = Beside(1)
    beside.add("broken", lambda: 1 / 0)
    beside.add("sound", lambda: _mark(tmp_path, "sound"))
    with pytest.raises(TrainingFailed, match="broken"):
        beside.finish()
    assert (tmp_path / "sound ended").exists() and "ZeroDivisionError" in capfd.readouterr().err


def test_what_no_other_component_needs_is_trained_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training_runner, "processors", lambda: 2)

    def node(fn: str, **needs: str) -> SimpleNamespace:
        return SimpleNamespace(fn=fn, needs=needs)

    def work(name: str) -> Any:
        def done(*inputs: tuple[str, Any]) -> tuple[str, Any]:
            (tmp_path / name).write_text(str(os.getpid()), encoding="utf-8")
            return name, [*(value for _, value in inputs), name]

        return done

    nodes = {
        "learn words": node("train", data="data"),
        "words": node("process_training_data", resource="learn words"),
        "learn intents": node("train", data="words"),
    }
    runner = TrainingRunner.__new__(TrainingRunner)
    runner._graph_schema = SimpleNamespace(nodes=nodes, target_names=["words", "learn intents"])  # type: ignore[assignment]
    runner._instantiated_nodes = {name: work(name) for name in nodes}
    assert runner.run({"data": "examples"}) == {"words": [["examples", "learn words"], "words"]}
    here = {name: (tmp_path / name).read_text() == str(os.getpid()) for name in nodes}
    assert here == {"learn words": True, "words": True, "learn intents": False}
