"""A small copy of the project's content: all of knowledge/ but most silences, and of the examples a few of each intent."""

import re
from collections.abc import Iterator
from pathlib import Path

from pandu.settings import ROOT

_LABEL = re.compile(r"(?:, )?silence: \[[^\]]*\]")  # names one of the silences, most of which are left out
KEPT = {"data/nlu": ("      - ", 3), "knowledge/silences.yml": ("  - {says", 12)}  # examples of each intent, silences


def _fewer(lines: list[str], begins: str, kept: int) -> Iterator[str]:
    count = 0
    for line in lines:
        count = count + 1 if line.startswith(begins) else 0
        if count <= kept:
            yield line


def make(folder: Path) -> Path:
    """Make the copy in `folder`; return it."""
    for path in (*(ROOT / "knowledge").rglob("*.yml"), *(ROOT / "data").rglob("*.yml"), ROOT / "domain.yml"):
        name = path.relative_to(ROOT).as_posix()
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        fewer = next((_fewer(lines, *kept) for begin, kept in KEPT.items() if name.startswith(begin)), lines)
        (folder / name).write_text("".join(_LABEL.sub("", line) for line in fewer), encoding="utf-8")
    return folder
