"""What Rasa may do with TensorFlow's stand-ins, and that it is they that are installed."""

import subprocess
import sys

import pytest
import tensorflow
from tensorflow_absent import TensorFlowAbsentError

IMPORTS = """
import rasa.core.agent, rasa.core.run, rasa.__main__, rasa.engine.recipes.default_components
import tensorflow.keras.layers, thinc.compat
print(tensorflow.keras.layers.Layer, thinc.compat.has_tensorflow, thinc.compat.tensorflow)
"""


def test_rasa_and_all_its_components_are_imported_and_spacy_knows_that_there_is_no_tensorflow() -> None:
    run = subprocess.run([sys.executable, "-W", "ignore", "-c", IMPORTS], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "<class 'tensorflow_absent.Layer'> False None"


def test_what_stands_in_is_a_base_class_a_type_and_a_decorator() -> None:
    class Layer(tensorflow.keras.layers.Layer):  # type: ignore[misc]
        @tensorflow.function
        def call(self, rows: "tensorflow.Tensor | None") -> int:
            return 1

    assert Layer.__name__ == "Layer"
    assert tensorflow.data.Dataset["rows"] is not None
    assert Layer.call(None, None) == 1
    assert not hasattr(tensorflow, "__version__")


def test_what_needs_tensorflow_says_so() -> None:
    with pytest.raises(TensorFlowAbsentError, match="zeros needs TensorFlow"):
        tensorflow.zeros(3)
