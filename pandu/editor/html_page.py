"""Local pages: one HTML file that needs no network, with charts drawn as SVG."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from string import Template

TEMPLATE = Path(__file__).with_name("page.html")
FOLDER = "insight"


def bars(parts: Mapping[str, float], most: float) -> str:
    """Return a bar whose parts follow each other, drawn to a common scale."""
    drawn, at = "", 0.0
    for name, value in parts.items():
        width = 100 * value / (most or 1)
        drawn += f'<rect class="{escape(name)}" x="{at:.2f}" y="1" width="{width:.2f}" height="8"/>' if value else ""
        at += width
    return f'<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img">{drawn}</svg>'


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table; numbers stand at the right, what begins with an SVG is drawn."""
    kept = list(rows)
    numbers = [isinstance(value, int | float) for value in kept[0]] if kept else [False] * len(columns)
    head = "".join(
        f'<th class="number">{escape(column)}</th>' if number else f"<th>{escape(column)}</th>"
        for column, number in zip(columns, numbers, strict=True)
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(map(_row, kept))}</tbody></table>"


def _row(row: Sequence[object]) -> str:
    return f"<tr>{''.join(map(_cell, row))}</tr>"


def _cell(value: object) -> str:
    if isinstance(value, int | float):
        return f'<td class="number">{value}</td>'
    text = str(value)
    return f'<td class="bar">{text}</td>' if text.startswith("<svg") else f"<td>{escape(text)}</td>"


def section(title: str, note: str, body: str) -> str:
    """Return a part of a page."""
    return f'<section><h2>{escape(title)}</h2><p class="note">{escape(note)}</p>{body}</section>'


def write(path: Path, title: str, about: str, body: str) -> Path:
    """Write a page for its owner alone; return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    page = Template(TEMPLATE.read_text(encoding="utf-8")).substitute(title=escape(title), about=escape(about), body=body)
    path.write_text(page, encoding="utf-8")
    return path
