"""Where the sentences of an answer stand in knowledge/, and which examples are nearest to a message."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz, process

from pandu.editor import example_checks, sources, yaml_checks
from pandu.editor.example_checks import Example
from pandu.editor.knowledge_checks import File
from pandu.knowledge import KNOWLEDGE_DIR
from pandu.knowledge.yaml_files import read_document
from pandu.settings import ROOT

SHORTEST = 12  # letters of a text that is looked for
NEAREST = 5


@cache
def _texts(folder: Path) -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    """Return each text of the knowledge: its file, its line, and what it looks like when it is filled in."""
    found = []
    for path in sorted(folder.rglob("*.yml")):
        for _, node in yaml_checks.scalars(read_document(path).root):
            bare = re.sub(r"\{\w+\}", "", str(node.value)).strip(" .,")
            if len(bare) >= SHORTEST:
                pattern = re.sub(r"\\\{\w+\\\}", "(?s:.+?)", re.escape(str(node.value).strip()))
                found.append((path.name, node.start_mark.line + 1, re.compile(pattern, re.IGNORECASE)))
    return tuple(found)


def sentences(answer: str, folder: Path = KNOWLEDGE_DIR) -> list[str]:
    """Return where the texts stand that an answer is put together of, as file and line, the longest first."""
    hits = [(len(found[0]), f"{name}:{line}") for name, line, pattern in _texts(folder) if (found := pattern.search(answer))]
    return list(dict.fromkeys(place for _, place in sorted(hits, key=lambda hit: -hit[0])))


def _examples(root: Path) -> Iterator[Example]:
    for path in (path for path in sources.files(root) if path.parts[:2] == ("data", "nlu") and path.suffix == ".yml"):
        source, _ = sources.read(root, path)
        document = yaml_checks.read_on(source)[0] if source else None
        if source and document:
            yield from example_checks.examples([File(source, document)])


@dataclass(frozen=True)
class Near:
    """An example that is like a message: how much in percent, and its file and line."""

    percent: float
    intent: str
    text: str
    place: str


def nearest(text: str, root: Path = ROOT) -> list[Near]:
    """Return the nearest examples."""
    known = list(_examples(root))
    found = process.extract(text.lower(), [one.text.lower() for one in known], scorer=fuzz.token_sort_ratio, limit=NEAREST)
    chosen = ((score, known[place]) for _, score, place in found)
    return [Near(score, one.intent, one.text, f"{one.source.path.as_posix()}:{one.line}") for score, one in chosen]
