"""Training joins examples as Rasa does."""

import pytest

from pandu.rasa_patches.training import copy_examples_lightly, skip_fingerprints


def test_a_forced_training_takes_no_fingerprints(monkeypatch: pytest.MonkeyPatch) -> None:
    from rasa.engine.training import graph_trainer

    monkeypatch.setattr(graph_trainer, "TrainingHook", graph_trainer.TrainingHook)
    skip_fingerprints()
    hook = graph_trainer.TrainingHook(None, None, None)  # type: ignore[arg-type]
    assert hook.on_before_node("node", None, {}, {}) == {}  # type: ignore[arg-type]
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
