"""Writes what `python -m benchmarks` found: JSON, a Markdown table and plots in benchmarks/results/.

`python -m benchmarks.report` writes table and plots anew from the JSON, and prints the README's table.
"""

import json
import platform
from pathlib import Path
from typing import Any

import matplotlib
import psutil

from benchmarks.probes import USERS, growth_ratio

matplotlib.use("Agg")
from matplotlib import pyplot as plt

Results = dict[str, dict[str, Any]]  # by name of the assistant
ROWS = (
    ("right answers, %", ("understanding", "accepted"), 1),
    ("answered right at once, without a question back, %", ("understanding", "answered"), 1),
    ("answered though the source is silent, %", ("understanding", "false"), 1),
    ("refused though it answers, %", ("understanding", "refused"), 1),
    ("understanding p50 / p95 / p99, ms", ("understanding",), 1),
    ("whole answer p50 / p95 / p99, ms", ("answer",), 1),
    *((f"answers a second, {users} users", ("throughput", str(users)), 1) for users in USERS),
    ("turn 300 over turn 10", ("growth_ratio",), 2),
    ("memory, MB", ("memory_mb",), 0),
    ("start to first answer, s", ("start_s",), 1),
    ("training from nothing, s", ("train_s",), 0),
)

SHORT_ROWS: tuple[tuple[str, tuple[tuple[str, ...], ...], int], ...] = (  # of the README
    (
        "right answers / answered though the source is silent / refused though it answers, %",
        (("understanding", "accepted"), ("understanding", "false"), ("understanding", "refused")),
        1,
    ),
    ("whole answer p50 / p95, ms", (("answer", "p50_ms"), ("answer", "p95_ms")), 0),
    ("answers a second, 32 users at once", (("throughput", "32"),), 1),
    ("turn 300 of a conversation over turn 10", (("growth_ratio",),), 1),
    ("memory of all processes, MB", (("memory_mb",),), 0),
    ("start to first answer, s", (("start_s",),), 1),
)
NOTE = (
    "Right is an answer with an accepted topic, the whole counting for a part, or a question back that offers one among its buttons; "
    "only Pandu asks back. NLP.js keeps no conversations. Ratios count, not the absolute figures. Where Rasa's name says that it had fewer "
    "examples or epochs than there are, its accuracy suffers by that; its speed hardly does."
)
RESULTS = Path(__file__).resolve().parent / "results"


def machine() -> dict[str, Any]:
    """Return what the figures were measured on."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    memory = round(psutil.virtual_memory().total / 2**30)
    return {"processor": model, "cores": psutil.cpu_count(), "memory_gb": memory, "system": platform.system()}


def _cell(found: dict[str, Any], path: tuple[str, ...], digits: int) -> str:
    value: Any = found
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    if value is None:
        return "-"
    values = [value[f"p{percent}_ms"] for percent in (50, 95, 99)] if isinstance(value, dict) else [value]
    return " / ".join(f"{number:,.{digits}f}" for number in values)


def table(results: Results) -> str:
    """Return the Markdown table: a row for each figure, a column for each assistant."""
    rows = [(title, [_cell(found, path, digits) for found in results.values()]) for title, path, digits in ROWS]
    return _table(results, [(title, cells) for title, cells in rows if {*cells} != {"-"}])


def short_table(results: Results) -> str:
    """Return the README's table: fewer rows, some of them joined."""
    return _table(
        results,
        [
            (title, [" / ".join(_cell(found, path, digits) for path in paths) for found in results.values()])
            for title, paths, digits in SHORT_ROWS
        ],
    )


def _table(results: Results, rows: list[tuple[str, list[str]]]) -> str:
    lines = ["| | " + " | ".join(results) + " |", "| --- |" + " ---: |" * len(results)]
    return "\n".join([*lines, *(f"| {title} | " + " | ".join(cells) + " |" for title, cells in rows)]) + "\n"


def _save(name: str, folder: Path, **labels: str) -> None:
    plt.gca().set(**labels)
    plt.gca().spines[["top", "right"]].set_visible(False)
    plt.legend(frameon=False, loc="lower center", bbox_to_anchor=(0.5, 1), ncol=3)
    plt.tight_layout()
    plt.savefig(folder / name, dpi=90)
    plt.close()


def draw_growth(results: Results, folder: Path) -> None:
    """Draw the milliseconds of each turn of the long conversation, smoothed by a running median."""
    plt.figure(figsize=(7, 4))
    for name, found in results.items():
        if turns := found.get("growth"):
            plt.plot([sorted(turns[max(0, n - 10) : n + 1])[(n - max(0, n - 10)) // 2] for n in range(len(turns))], label=name)
    plt.yscale("log")
    _save("growth.png", folder, xlabel="turn of one conversation", ylabel="ms to the whole answer (median of 11)")


def draw_throughput(results: Results, folder: Path) -> None:
    """Draw answers a second over the number of users."""
    plt.figure(figsize=(7, 4))
    for name, found in results.items():
        plt.plot(USERS, [found["throughput"][str(users)] for users in USERS], marker="o", label=name)
    plt.xscale("log", base=2)
    plt.xticks(USERS, [str(users) for users in USERS])
    _save("throughput.png", folder, xlabel="users who ask again at once", ylabel="answers a second")


def draw_latency(results: Results, folder: Path) -> None:
    """Draw p50, p95 and p99 of whole answers as bars."""
    plt.figure(figsize=(7, 4))
    for number, (name, found) in enumerate(results.items()):
        places = [n + 0.27 * (number - 1) for n in range(3)]
        plt.bar(places, [found["answer"][f"p{percent}_ms"] for percent in (50, 95, 99)], 0.25, label=name)
    plt.xticks(range(3), ["p50", "p95", "p99"])
    plt.yscale("log")
    _save("latency.png", folder, ylabel="ms to the whole answer")


def add_ratios(results: Results) -> None:
    """Add how much longer the last turns of a long conversation take than the first."""
    for found in results.values():
        if turns := found.get("growth"):
            found["growth_ratio"] = growth_ratio(turns)


def write(results: Results, folder: Path, messages: int) -> str:
    """Write bench.json, which says on how many messages understanding was measured, then table and plots; return the table."""
    folder.mkdir(parents=True, exist_ok=True)
    add_ratios(results)
    (folder / "bench.json").write_text(json.dumps({"machine": machine(), "messages": messages, "results": results}, indent=1) + "\n")
    return render(folder)


def page(kept: dict[str, Any]) -> str:
    """Return bench.md for the content of bench.json."""
    about = ", ".join(f"{key} {value}" for key, value in kept["machine"].items())
    plots = "\n".join(f"![{name}]({name}.png)" for name in ("latency", "throughput", "growth"))
    facts = f"Machine: {about}. Understanding: {kept['messages']:,} messages of `tests/understanding/messages.tsv`. {NOTE}"
    return f"# Benchmark\n{facts}\n\n{table(kept['results'])}\n{plots}\n"


def render(folder: Path) -> str:
    """Write bench.md and the plots from bench.json; return the table."""
    kept = json.loads((folder / "bench.json").read_text())
    (folder / "bench.md").write_text(page(kept))
    for draw in (draw_latency, draw_throughput, draw_growth):
        draw(kept["results"], folder)
    return table(kept["results"])


if __name__ == "__main__":
    print(render(RESULTS), short_table(json.loads((RESULTS / "bench.json").read_text())["results"]), sep="\n")
