"""Draws what went wrong on the unseen messages: a confusion matrix (PNG) and a page that lists every error."""

import html
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import matplotlib

from evaluation.judge import Case, TurnCase

matplotlib.use("Agg")
from matplotlib import pyplot as plt


def draw_confusion(cases: list[Case], path: Path) -> None:
    """Write the confusion matrix of labels and first answered ids to `path`."""
    counts = Counter((case.message.label, case.got[0]) for case in cases)
    labels = sorted({label for pair in counts for label in pair})
    figure, axes = plt.subplots(figsize=(14, 13))
    axes.imshow([[min(counts[row, column], 20) for column in labels] for row in labels], cmap="Blues")
    for (row, column), count in counts.items():
        axes.text(
            labels.index(column),
            labels.index(row),
            str(count),
            ha="center",
            va="center",
            fontsize=7,
            color="#c33" if row != column else "w",
        )
    axes.set_xticks(range(len(labels)), labels, rotation=90)
    axes.set_yticks(range(len(labels)), labels)
    axes.set(xlabel="answered", ylabel="label", title=f"{len(cases)} unseen messages")
    figure.tight_layout()
    figure.savefig(path, dpi=80)
    plt.close(figure)


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    cells = ["".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows]
    return f"<table border=1><tr>{''.join(f'<th>{h}</th>' for h in header)}</tr>{''.join(f'<tr>{c}</tr>' for c in cells)}</table>"


def write_errors(cases: list[Case], turns: list[TurnCase], picture: Path, path: Path) -> None:
    """Write the page of all errors beside the confusion matrix."""
    messages = [(c.message.text, c.message.label, " ".join((*c.got, *c.options))) for c in cases if not c.right]
    wrong = [(t.dialogue, t.text, " ".join(sorted(t.wanted)), " ".join(sorted(t.got))) for t in turns if not t.right]
    body = _table(("message", "label", "answered"), messages) + _table(("dialogue", "turn", "wanted", "answered"), wrong)
    page = f"<!doctype html><meta charset=utf-8><title>Unseen messages</title><img src={picture.name} alt='confusion matrix'>{body}"
    path.write_text(page, encoding="utf-8")
