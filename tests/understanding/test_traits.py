"""Guards how traits are read of clauses and messages of writers whom nobody trained on, and prints the figures."""

import csv
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from evaluation.examples import normal, trained_texts
from evaluation.trained import Understanding
from pandu.language.persons import SELF

HERE = Path(__file__).resolve().parent
RECORDED = json.loads((HERE / "recorded.json").read_text())
CLAUSES, MESSAGES = "trait_clauses.tsv", "trait_messages.tsv"
SLACK = 1.0  # points that a figure may lose against the recorded one
LOWER_IS_BETTER = {"invented", "turned"}
Traits = dict[str, bool]
Pairs = list[tuple[Traits, Traits]]


def rows_of(name: str) -> list[list[str]]:
    """Return the rows of a file of labelled texts."""
    with (HERE / name).open(encoding="utf-8") as file:
        return [[cell.strip() for cell in row] for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row]


def known(pairs: Iterable[tuple[str, str]]) -> Traits:
    """Return the traits that a topic knows, by id."""
    return {
        trait if trait == "interest" or "." in trait else f"suitability.{trait}": has == "has"
        for trait, has in pairs
        if trait not in ("other", "none", "")
    }


def wanted_of_message(row: list[str]) -> Traits:
    """Return the labels of a message: "suitability.tolerance:lacks,interest:has"."""
    split = (one.strip().partition(":") for one in row[1].split(",") if one.strip())
    return known((trait, has) for trait, _, has in split)


def told(message: Any) -> Traits:
    """Return what was read of a message."""
    return {one["trait"]: one["has"] for one in message.get("told") or () if one["trait"] != "other"}


def figures(pairs: Pairs) -> dict[str, float]:
    """Return in percent of the texts: all right; with a trait that was not told; with one turned round."""
    share = {
        "right": sum(wanted == got for wanted, got in pairs),
        "invented": sum(bool(got.keys() - wanted.keys()) for wanted, got in pairs),
        "turned": sum(any(wanted.get(trait, has) != has for trait, has in got.items()) for wanted, got in pairs),
    }
    return {name: round(100 * count / len(pairs), 1) for name, count in share.items()}


def guard(name: str, found: dict[str, float], size: int, record: Callable[[str, object], None]) -> None:
    """Have the figures printed, and fail if one of them lost more than SLACK points."""
    record("figures", f"{name}: {size}, in percent: {found}")
    for figure, value in found.items():
        lost = value - RECORDED[name][figure] if figure in LOWER_IS_BETTER else RECORDED[name][figure] - value
        assert lost <= SLACK, f"{figure} of {name} was {RECORDED[name][figure]} and is {value}"


@pytest.mark.parametrize("name", [CLAUSES, MESSAGES])
def test_no_text_was_trained_on(name: str) -> None:
    trained = trained_texts()
    assert not [text for text, *_ in rows_of(name) if normal(text) in trained and len(normal(text).split()) >= 4]


def test_clauses_are_read_right(understand: Understanding, record_property: Callable[[str, object], None]) -> None:
    rows = rows_of(CLAUSES)
    read = understand.run([row[0] for row in rows])
    pairs = [(known([(row[1], [*row, ""][2])]), told(message)) for row, message in zip(rows, read, strict=True)]
    guard(CLAUSES, figures(pairs), len(rows), record_property)


def test_messages_are_read_right(understand: Understanding, record_property: Callable[[str, object], None]) -> None:
    rows = rows_of(MESSAGES)
    read = understand.run([row[0] for row in rows])
    pairs = [(wanted_of_message(row), told(message)) for row, message in zip(rows, read, strict=True)]
    persons = sum((message.get("person") or SELF) == row[2] for row, message in zip(rows, read, strict=True) if wanted_of_message(row))
    found = figures(pairs) | {"person": round(100 * persons / sum(bool(wanted) for wanted, _ in pairs), 1)}
    guard(MESSAGES, found, len(rows), record_property)
