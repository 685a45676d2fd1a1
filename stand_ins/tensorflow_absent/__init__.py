"""Stand-ins for TensorFlow's modules and what is in them.

Rasa imports TensorFlow whether a pipeline uses it or not; Pandu's does not. It asks for base classes, types and decorators; all else
raises TensorFlowAbsentError.
"""

import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

# Whoever asks for it wants to know whether there is a TensorFlow to share memory with: spaCy's thinc, which can do without.
_REFUSED = "tensorflow.experimental"


class TensorFlowAbsentError(RuntimeError):
    """Something that needs TensorFlow ran."""


class _Absent(type):
    """The kind of everything in TensorFlow."""

    def __getattr__(cls, name: str) -> Any:
        return _absent(name)

    def __getitem__(cls, _: Any) -> Any:
        return cls

    def __call__(cls, *arguments: Any, **options: Any) -> Any:
        if len(arguments) == 1 and callable(arguments[0]) and not options:
            return arguments[0]
        raise TensorFlowAbsentError(f"{cls.__name__} needs TensorFlow, which is not installed: Pandu's pipeline does without it.")


def _absent(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    return _Absent(name, (), {})


class _AbsentModule(ModuleType):
    def __getattr__(self, name: str) -> Any:
        return _absent(name)


class _Finder(MetaPathFinder, Loader):
    """Finds every module below a stand-in, and puts nothing into it."""

    def __init__(self, top: str) -> None:
        self._top = f"{top}."

    def find_spec(self, fullname: str, path: Any, target: ModuleType | None = None) -> ModuleSpec | None:
        found = fullname.startswith(self._top) and fullname != _REFUSED
        return ModuleSpec(fullname, self, is_package=True) if found else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _AbsentModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass


def stand_in(name: str) -> None:
    """Let a module that is being imported, and whatever is imported from below it, stand in for the real one."""
    sys.modules[name].__class__ = _AbsentModule
    sys.meta_path.append(_Finder(name))
