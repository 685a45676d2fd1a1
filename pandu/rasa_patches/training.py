"""What Rasa does in training for nothing, or twice."""

import functools
import re
from typing import Any

STEP = re.compile(r"step (\d+) of (\d+): (\w+)")  # how training tells how far it is


def skip_fingerprints() -> None:
    """Let training take no fingerprint of what each component made: they are for a cache that `--force` never reads. It tells its steps."""
    from rasa.engine.training import graph_trainer, hooks

    class NoFingerprints(hooks.TrainingHook):
        done = 0

        def on_before_node(self, node_name: str, execution_context: Any, *_: Any, **__: Any) -> dict[str, Any]:
            nodes = execution_context.graph_schema.nodes
            print(f"step {self.done} of {len(nodes)}: {nodes[node_name].uses.__name__}", flush=True)
            self.done += 1
            return {}

        def on_after_node(self, *_: Any, **__: Any) -> None:
            pass

    graph_trainer.TrainingHook = NoFingerprints


def copy_examples_lightly() -> None:
    """Let each joining of two files copy what an example holds no deeper than one level, and tell examples apart by text and intent first.

    Rasa joins every file to all before it, copies each example to its last string and takes a fingerprint of it: a quarter of the training.
    """
    from rasa.shared.nlu.constants import INTENT, TEXT
    from rasa.shared.nlu.training_data.message import Message

    def copied(message: Message, _: dict[int, Any]) -> Message:
        return Message(message.data, set(message.output_properties), message.time, list(message.features))

    Message.__deepcopy__ = copied
    Message.__hash__ = lambda message: hash((message.get(TEXT), message.get(INTENT)))  # equal ones are compared as before


def trust_examples() -> None:
    """Let training read each file of examples once: Rasa's check by schema reads it again, with a slower parser.

    Mistakes in them are told by tests/consistency.py; what is no YAML still fails.
    """
    from rasa.shared.nlu.training_data.formats.rasa_yaml import RasaYAMLReader

    RasaYAMLReader.validate = lambda self, text: None


def pack_lightly() -> None:
    """Let an archive be packed with little effort: its arrays hardly shrink, and all effort costs 20 s."""
    from rasa.engine.storage import local_model_storage

    archive = local_model_storage.TarSafe
    archive.open = functools.partial(archive.open, compresslevel=1)
