"""The figures of the sets as they were recorded, and the guard that none gets lost."""

import json
from collections.abc import Callable

from evaluation.judge import SETS

RECORDED: dict[str, dict[str, float]] = json.loads((SETS / "recorded.json").read_text(encoding="utf-8"))
LOWER_IS_BETTER = {
    "answered with the job",
    "false",
    "refused",
    "invented",
    "turned",
    "quantifier invented",
    "booked wrongly in silence",
    "wanted otherwise",
    "asked back where clear",
}
Record = Callable[[str, object], None]
SLACK = 1.0  # points that a figure may lose against the recorded one


def check(name: str, figures: dict[str, float], size: int, record: Record) -> None:
    """Have the figures of a set printed, and fail if one of them lost more than SLACK points."""
    record("figures", f"{name}: {size}, in percent: {figures}")
    for figure, value in figures.items():
        lost = value - RECORDED[name][figure] if figure in LOWER_IS_BETTER else RECORDED[name][figure] - value
        assert lost <= SLACK, f"{figure} of {name} was {RECORDED[name][figure]} and is {value}"
