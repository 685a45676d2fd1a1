"""The training examples as they stand in data/nlu, labelled or not."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pandu.knowledge.yaml_files import load_yaml
from pandu.settings import ROOT


def read_examples(folder: Path) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Yield file (below `folder`), intent, text and labels of each example; most have no labels."""
    for path in sorted(folder.rglob("*.yml")):
        name = path.relative_to(folder).as_posix()
        for entry in load_yaml(path)["nlu"]:
            yield from ((name, entry["intent"], text, labels) for text, labels in _examples(entry["examples"]))


def _examples(written: str | list[Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(written, str):
        yield from ((line.removeprefix("- "), {}) for line in written.splitlines())
    else:
        yield from ((one["text"].strip(), one.get("metadata") or {}) for one in written)


def normal(text: str) -> str:
    """Return the words of a text alone, to compare texts."""
    return " ".join(re.findall(r"\w+", text.lower()))


@cache
def trained_texts() -> frozenset[str]:
    """Return all training examples, normalised."""
    return frozenset(normal(text) for _, _, text, _ in read_examples(ROOT / "data" / "nlu"))
