"""What Rasa may do with TensorFlow's stand-in, and that the real one stays out."""

import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from pandu.rasa_patches.rasa_without_tensorflow import (
    TensorFlowAbsentError,
    _AbsentModule,
    copy_examples_lightly,
    skip_fingerprints,
    with_whole_model,
)

IMPORTS = """
import sys
from pandu.rasa_patches import rasa_without_tensorflow as rasa
rasa.leave_out()
import rasa.core.agent, rasa.engine.recipes.default_components
print([hasattr(module, "__file__") for name, module in sys.modules.items() if name == "tensorflow"])
"""


def test_rasa_and_all_its_components_are_imported_without_tensorflow() -> None:
    run = subprocess.run([sys.executable, "-W", "ignore", "-c", IMPORTS], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[False]"


def test_what_stands_in_is_a_base_class_a_type_and_a_decorator() -> None:
    tf = _AbsentModule("tensorflow")

    class Layer(tf.keras.layers.Layer):  # type: ignore[misc]
        @tf.function
        def call(self, rows: "tf.Tensor | None") -> int:
            return 1

    assert Layer.__name__ == "Layer"
    assert tf.data.Dataset["rows"] is not None
    assert Layer.call(None, None) == 1


def test_what_needs_tensorflow_says_so() -> None:
    with pytest.raises(TensorFlowAbsentError, match="zeros needs TensorFlow"):
        _AbsentModule("tensorflow").zeros(3)


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


def test_of_a_folder_of_models_the_newest_whole_one_is_named(tmp_path: Path) -> None:
    """Containers name the folder, into which somebody may mount another model."""
    with tarfile.open(tmp_path / "whole.tar.gz", "w:gz"):
        pass
    (tmp_path / "broken.tar.gz").write_bytes((tmp_path / "whole.tar.gz").read_bytes()[:20])
    assert with_whole_model(["rasa", "run", "-m", str(tmp_path), "-p", "1"]) == [
        "rasa",
        "run",
        "-m",
        str(tmp_path / "whole.tar.gz"),
        "-p",
        "1",
    ]
    for others in (["rasa", "train", "--force"], ["rasa", "run"], ["rasa", "run", "-m", "models/x.tar.gz"], ["rasa", "run", "-m"]):
        assert with_whole_model(others) == others
