"""Training joins examples as Rasa does."""

from types import SimpleNamespace

import pytest

from pandu.rasa_patches.training import STEP, copy_examples_lightly, skip_fingerprints


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
    assert [step and step.groups() for step in steps] == [("0", "2", "SimpleNamespace"), ("1", "2", "SimpleNamespace")]
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
