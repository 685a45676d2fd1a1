"""Rasa's command line without TensorFlow: `python -m pandu.rasa_patches.rasa_without_tensorflow run|train …`.

Rasa imports TensorFlow whether a pipeline uses it or not; Pandu's does not, and without it a process starts in half the
time and needs 340 MB less. `rasa run` and `rasa train` do the same with it.
"""

import functools
import importlib
import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

from pandu.run.models import newest_model
from pandu.settings import StartError

_ABSENT = frozenset({"tensorflow", "tensorflow_addons", "keras"})


class TensorFlowAbsentError(RuntimeError):
    """Something that needs TensorFlow ran."""


class _Absent(type):
    """The kind of everything in TensorFlow: good as a base class, in a type and as a decorator, which is all that imports ask for."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _absent(name)

    def __getitem__(cls, _: Any) -> Any:
        return cls

    def __call__(cls, *arguments: Any, **options: Any) -> Any:
        if len(arguments) == 1 and callable(arguments[0]) and not options:
            return arguments[0]
        raise TensorFlowAbsentError(f"{cls.__name__} needs TensorFlow; use 'rasa' itself for a pipeline with it.")


def _absent(name: str) -> Any:
    return _Absent(name, (), {})


class _AbsentModule(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _absent(name)


class _Finder(MetaPathFinder, Loader):
    """Finds TensorFlow's modules, and puts nothing into them."""

    def find_spec(self, fullname: str, path: Any, target: ModuleType | None = None) -> ModuleSpec | None:
        return ModuleSpec(fullname, self, is_package=True) if fullname.partition(".")[0] in _ABSENT else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _AbsentModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass


def leave_out() -> None:
    """Keep TensorFlow out of this process; to be called before anything imports it."""
    sys.modules["tensorflow"] = None  # type: ignore[assignment]  # spaCy's thinc looks whether there is one, and can do without
    importlib.import_module("thinc.compat")
    del sys.modules["tensorflow"]
    sys.meta_path.insert(0, _Finder())


def skip_fingerprints() -> None:
    """Let training take no fingerprint of what each component made: they are for a cache that `--force` never reads."""
    from rasa.engine.training import graph_trainer, hooks

    class NoFingerprints(hooks.TrainingHook):
        def on_before_node(self, *_: Any, **__: Any) -> dict[str, Any]:
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


def with_whole_model(arguments: list[str]) -> list[str]:
    """Return the arguments of `run`, the folder after `-m` replaced by its newest archive that is whole; Rasa takes a broken one, too.

    Raises:
        StartError: there is none.
    """
    if arguments[1:2] != ["run"] or "-m" not in arguments[:-1]:
        return arguments
    place = arguments.index("-m") + 1
    folder = Path(arguments[place])
    named = [str(newest_model(folder))] if folder.is_dir() else [arguments[place]]
    return [*arguments[:place], *named, *arguments[place + 1 :]]


def main() -> None:
    """Run Rasa's command line."""
    try:
        sys.argv = with_whole_model(sys.argv)
    except StartError as error:
        sys.exit(str(error))
    leave_out()
    if "--force" in sys.argv:
        skip_fingerprints()
        copy_examples_lightly()
        trust_examples()
        pack_lightly()
    from rasa.__main__ import main as rasa

    rasa()


if __name__ == "__main__":
    main()
