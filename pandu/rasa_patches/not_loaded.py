"""Keeps out of a server's memory what Rasa imports and Pandu never uses: clients of other stores and channels, plots, training.

Only the server of `make run` does so (`pandu.run.rasa_command run`); everything else, training too, has the real packages.
"""

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from pandu.errors import StartError

# Each with what it costs in memory, in MB, beside those before it.
UNUSED = (
    "boto3", "botocore", "pymongo",  # stores of conversations: 26
    "matplotlib",  # plots of tests: 15
    "sklearn",  # training, with scipy.stats: 26
    "aiogram",  # Rasa's Telegram: 4
    "dask",  # runs the graph, which graph_runner.py does here: 5
    "apscheduler",  # reminders, of which there are none: 5
    "twilio", "slack_sdk", "webexteamssdk", "fbmessenger",  # channels: 10
    "questionary", "prompt_toolkit",  # questions in a terminal: 6
)  # fmt: skip


class _NotLoaded(type):
    """The kind of everything in such a package: good for base classes and annotations, not for calls."""

    def __getattr__(cls, name: str) -> Any:
        return _absent(f"{cls.__name__}.{name}", name)

    def __call__(cls, *_: Any, **__: Any) -> Any:
        raise StartError(f"{cls.__name__} is not loaded by a server of Pandu's: pandu/rasa_patches/not_loaded.py.")


def _absent(path: str, name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    return _NotLoaded(path, (), {})


class _Module(ModuleType):
    def __getattr__(self, name: str) -> Any:
        return _absent(f"{self.__name__}.{name}", name)


class _Finder(MetaPathFinder, Loader):
    """Finds the packages and every module in them, and puts nothing into them."""

    def find_spec(self, name: str, _: Sequence[str] | None = None, __: ModuleType | None = None) -> ModuleSpec | None:
        """Return a spec for what is not to be loaded."""
        return ModuleSpec(name, self, is_package=True) if any(f"{name}.".startswith(f"{one}.") for one in UNUSED) else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return the module in its place."""
        return _Module(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Leave it empty."""


def install() -> None:
    """Load none of UNUSED that is not loaded yet."""
    sys.meta_path.insert(0, _Finder())
