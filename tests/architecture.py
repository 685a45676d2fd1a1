"""The drawing of docs/architecture.md, made of what the parts import: `python -m tests.architecture` writes it.

An arrow that others already say (a → b → c for a → c) is left out.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from pandu.settings import ROOT

PAGE = ROOT / "docs" / "architecture.md"
TOPS = ("actions", "pandu")
BESIDE = {"errors", "settings", "time_budget"}  # anybody may ask these
Arrows = dict[str, set[str]]
_DRAWN = re.compile(r"```mermaid\n.*?```\n", re.DOTALL)


def _part(module: str) -> str:
    """Return which part a module belongs to, "" for what is none of ours."""
    names = module.split(".")
    if names[0] == "pandu":
        return names[1] if len(names) > 1 else ""
    return names[0] if names[0] in TOPS else ""


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def arrows() -> Arrows:
    """Return for each part the parts that it imports."""
    found: Arrows = {}
    for path in (path for top in TOPS for path in (ROOT / top).rglob("*.py")):
        own = _part(".".join(path.relative_to(ROOT).with_suffix("").parts))
        asked = {_part(module) for module in _imported(path)} - {"", own, *BESIDE}
        if own and own not in BESIDE | {"__init__"}:
            found.setdefault(own, set()).update(asked)
    return found


def _reached(start: str, found: Arrows) -> set[str]:
    """Return all parts below one."""
    below = set(found.get(start, ()))
    return below.union(*(_reached(part, found) for part in below))


def fewest(found: Arrows) -> Arrows:
    """Return the arrows that no other two say."""
    return {part: {to for to in below if not any(to in _reached(other, found) for other in below - {to})} for part, below in found.items()}


def drawing(found: Arrows) -> str:
    """Return the drawing as Mermaid reads it."""
    lines = [f"    {part} --> {to}" for part, below in sorted(fewest(found).items()) for to in sorted(below)]
    return "\n".join(["```mermaid", "flowchart TD", *lines, "```"]) + "\n"


def page(text: str) -> str:
    """Return the page with the drawing of now."""
    return _DRAWN.sub(lambda _: drawing(arrows()), text, count=1)


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
