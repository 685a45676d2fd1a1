"""Measures the assistant on messages that nobody trained on, draws the errors, and guards the recorded figures.

`messages.tsv`: message, topic id, further ids that would be honest too. `recorded.json`: the figures to hold.
"""

import html
import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import matplotlib

from pandu.dialogue.engine import SILENT, respond
from pandu.dialogue.state import Memory, Message
from pandu.knowledge import Knowledge

matplotlib.use("Agg")
from matplotlib import pyplot as plt

HERE = Path(__file__).resolve().parent
ARTIFACTS = HERE.parent / "artifacts"
REFUSALS = SILENT | {"fallback"}


@dataclass(frozen=True)
class Case:
    """One message, what it was answered with, and whether that is right."""

    text: str
    label: str
    accepted: frozenset[str]
    got: tuple[str, ...]
    options: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether an accepted id was answered or, by a clarification, offered."""
        return bool(self.accepted & ({*self.got} | {*self.options}))


def read_messages() -> list[tuple[str, str, frozenset[str]]]:
    """Return (message, label, accepted ids: label, alternatives, and the label's parent)."""
    rows = [line.split("\t") for line in (HERE / "messages.tsv").read_text(encoding="utf-8").splitlines() if line]
    return [(r[0], r[1], frozenset({r[1], r[1].split(".")[0], *filter(None, (r[2] if len(r) > 2 else "").split(","))})) for r in rows]


def measure(cases: list[Case]) -> dict[str, float]:
    """Return the figures in percent: accepted over all; false over unanswerable; refused over answerable ones."""
    silent = [c for c in cases if c.label in SILENT]
    answerable = [c for c in cases if c.label not in SILENT]
    false = [c for c in silent if not ({*c.got} & (REFUSALS | c.accepted)) and not (c.got == ("clarify",) and c.right)]
    refused = [c for c in answerable if {*c.got} & REFUSALS and not c.right]
    share = {"accepted": (sum(c.right for c in cases), cases), "false": (len(false), silent), "refused": (len(refused), answerable)}
    return {name: round(100 * count / len(of), 1) for name, (count, of) in share.items()}


def draw(cases: list[Case]) -> None:
    """Write the confusion matrix as PNG and the list of errors as HTML into tests/artifacts/."""
    ARTIFACTS.mkdir(exist_ok=True)
    counts = Counter((c.label, c.got[0]) for c in cases)
    labels = sorted({label for pair in counts for label in pair})
    figure, axes = plt.subplots(figsize=(14, 13))
    axes.imshow([[counts[row, column] for column in labels] for row in labels], cmap="Blues")
    axes.set_xticks(range(len(labels)), labels, rotation=90)
    axes.set_yticks(range(len(labels)), labels)
    axes.set(xlabel="answered", ylabel="label")
    figure.tight_layout()
    figure.savefig(ARTIFACTS / "confusion.png", dpi=80)
    plt.close(figure)
    cells = [(c.text, c.label, " ".join((*c.got, *c.options))) for c in cases if not c.right]
    rows = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in cells)
    page = f"<!doctype html><meta charset=utf-8><img src=confusion.png><table border=1>{rows}</table>"
    (ARTIFACTS / "confusion.html").write_text(page, encoding="utf-8")


def _normal(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def test_no_message_was_trained_on() -> None:
    data = HERE.parents[1] / "data" / "nlu"
    trained = {
        _normal(line[8:]) for path in data.glob("*.yml") for line in path.read_text(encoding="utf-8").splitlines() if line[:8] == "      - "
    }
    assert trained
    assert not [text for text, _, _ in read_messages() if _normal(text) in trained]


def test_figures_hold(knowledge: Knowledge, understand: Callable[[str], Message], capsys) -> None:  # type: ignore[no-untyped-def]
    cases = []
    for text, label, accepted in read_messages():
        replies, _ = respond(knowledge, understand(text), Memory())
        got = tuple(t for r in replies for t in r.topics)
        cases.append(Case(text, label, accepted, got, tuple(o for r in replies for o in r.options)))
    figures = measure(cases)
    draw(cases)
    with capsys.disabled():
        print(f"\nunseen messages: {len(cases)}, in percent: {figures}")
    recorded = json.loads((HERE / "recorded.json").read_text())
    assert figures["accepted"] >= recorded["accepted"] - 1
    assert figures["false"] <= recorded["false"] + 1
    assert figures["refused"] <= recorded["refused"] + 1
