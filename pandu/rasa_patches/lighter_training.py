"""What Rasa does in training for nothing, or twice."""

import functools
import gc
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

from pandu.knowledge.yaml_files import parse

STEP = re.compile(r"one of (\d+) steps: (\w+)")  # how training tells what begins, in whichever process


def skip_fingerprints() -> None:
    """Let training take no fingerprint of what each component made: they are for a cache that `--force` never reads. It tells its steps."""
    from rasa.engine.training import graph_trainer, hooks

    class NoFingerprints(hooks.TrainingHook):
        def on_before_node(self, node_name: str, execution_context: Any, *_: Any, **__: Any) -> dict[str, Any]:
            nodes = execution_context.graph_schema.nodes
            print(f"one of {len(nodes)} steps: {nodes[node_name].uses.__name__}", flush=True)
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


def read_examples_once() -> None:
    """Let training read each file of examples once, and with the reader that all content is read with.

    Rasa's importers read all files anew for each way in which the language is named, check them by a schema, which parses them again,
    and use a slower parser. Mistakes in examples are told by tests/consistency.py; what is no YAML still fails.
    """
    from rasa.shared.importers.importer import CombinedDataImporter, E2EImporter, ResponsesSyncImporter
    from rasa.shared.nlu.training_data.formats.rasa_yaml import RasaYAMLReader
    from rasa.shared.utils import io

    for importer in (CombinedDataImporter, ResponsesSyncImporter, E2EImporter):
        importer.get_nlu_data = _whatever_the_language(importer.get_nlu_data)

    parse_examples = RasaYAMLReader.reads

    def reads(self: RasaYAMLReader, string: str, **_: Any) -> Any:
        with patch.object(io, "read_yaml", lambda text: parse(Path(self.filename), text).content):
            return parse_examples(self, string)

    RasaYAMLReader.validate = lambda self, text: None
    RasaYAMLReader.reads = reads


def _whatever_the_language(read: Callable[[Any], Any]) -> Callable[..., Any]:
    """Return `read` without the language, which says nothing of files in YAML: Rasa then keeps one result instead of three."""
    return lambda importer, language="": read(importer)


def read_texts_alone() -> None:
    """Let spaCy read no responses and actions of examples: ours have none, and Rasa makes an empty Doc for each."""
    from rasa.nlu.utils import spacy_utils
    from rasa.shared.nlu.constants import TEXT

    spacy_utils.DENSE_FEATURIZABLE_ATTRIBUTES = (TEXT,)


def collect_rarely() -> None:
    """Let Python look for garbage rarely: training makes millions of objects that stay, and few circles."""
    gc.set_threshold(200_000, 50, 1000)


def train_beside() -> None:
    """Let what is learnt last be learnt beside each other, on all processors; pandu/rasa_patches/training_runner.py does it."""
    from rasa import model_training

    from pandu.rasa_patches.training_runner import TrainingRunner, processors

    if processors() > 1 and sys.platform == "linux":  # elsewhere a process with threads may not be split
        model_training.DaskGraphRunner = TrainingRunner


def pack_lightly() -> None:
    """Let an archive be packed with little effort: its arrays hardly shrink, and all effort costs 20 s."""
    from rasa.engine.storage import local_model_storage

    archive = local_model_storage.TarSafe
    archive.open = functools.partial(archive.open, compresslevel=1)
