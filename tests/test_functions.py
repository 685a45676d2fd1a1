"""How long the functions of Pandu are: half a screen at the most, and mostly a few lines."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

LONGEST_LINES, P90_LINES, MEDIAN_LINES = 25, 12, 6


def _lengths(text: str) -> Iterator[tuple[str, int]]:
    """Yield name and lines of the body of each function, those within others too; a docstring does not count."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            yield node.name, (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def _too_long(lengths: list[tuple[str, int]]) -> list[str]:
    """Return what is above the bars, in words."""
    single = [f"{name} has {lines} lines" for name, lines in lengths if lines > LONGEST_LINES]
    counts = sorted(lines for _, lines in lengths)
    found = {"the median": (statistics.median(counts), MEDIAN_LINES), "one in ten": (counts[len(counts) * 9 // 10], P90_LINES)}
    return single + [f"{name} is {lines:g} lines, not {most}" for name, (lines, most) in found.items() if lines > most]


def test_functions_fit_on_half_a_screen() -> None:
    paths = [path for top in ("actions", "pandu") for path in (ROOT / top).rglob("*.py")]
    lengths = [(f"{path.relative_to(ROOT)}: {name}", lines) for path in paths for name, lines in _lengths(Path(path).read_text("utf-8"))]
    assert len(lengths) > 1_000
    assert _too_long(lengths) == []


def test_a_long_function_is_told() -> None:
    def function(name: str, lines: int) -> str:
        return f'def {name}() -> None:\n    """Do.\n\n    More.\n    """\n' + "    a = 1\n" * lines

    short = "".join(function(f"short{number}", 3) for number in range(20))
    assert _too_long(list(_lengths(short + function("long", 26)))) == ["long has 26 lines"]
    assert _too_long(list(_lengths(short + function("long", 25)))) == []
    assert _too_long(list(_lengths(function("a", 13) * 3))) == ["the median is 13 lines, not 6", "one in ten is 13 lines, not 12"]
