"""What Rasa may do with TensorFlow's stand-in, and that the real one stays out."""

import subprocess
import sys

import pytest

from pandu.errors import TensorFlowAbsentError
from pandu.rasa_patches.without_tensorflow import _AbsentModule

IMPORTS = """
import sys
from pandu.rasa_patches.without_tensorflow import leave_out
leave_out()
import rasa.core.agent, rasa.engine.recipes.default_components
print([hasattr(module, "__file__") for name, module in sys.modules.items() if name == "tensorflow"])
"""


def test_rasa_and_all_its_components_are_imported_without_tensorflow() -> None:
    run = subprocess.run([sys.executable, "-W", "ignore", "-c", IMPORTS], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[False]"


def test_what_stands_in_is_a_base_class_a_type_and_a_decorator() -> None:
    tf = _AbsentModule("tensorflow")

    class Layer(tf.keras.layers.Layer):  # type: ignore[misc,name-defined]
        @tf.function
        def call(self, rows: "tf.Tensor | None") -> int:  # type: ignore[name-defined]
            return 1

    assert Layer.__name__ == "Layer"
    assert tf.data.Dataset["rows"] is not None
    assert Layer.call(None, None) == 1


def test_what_needs_tensorflow_says_so() -> None:
    with pytest.raises(TensorFlowAbsentError, match="zeros needs TensorFlow"):
        _AbsentModule("tensorflow").zeros(3)
