"""Writes what `python -m benchmarks` found: JSON, a Markdown table and plots in benchmarks/results/."""

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
    lines = ["| | " + " | ".join(results) + " |", "| --- |" + " ---: |" * len(results)]
    lines += [f"| {title} | " + " | ".join(_cell(found, path, digits) for found in results.values()) + " |" for title, path, digits in ROWS]
    return "\n".join(lines) + "\n"


def _save(name: str, folder: Path, **labels: str) -> None:
    plt.gca().set(**labels)
    plt.gca().spines[["top", "right"]].set_visible(False)
    plt.legend(frameon=False)
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


def write(results: Results, folder: Path, note: str) -> str:
    """Write bench.json, bench.md and the plots; return the table."""
    folder.mkdir(parents=True, exist_ok=True)
    for found in results.values():
        if turns := found.get("growth"):
            found["growth_ratio"] = growth_ratio(turns)
    described = machine()
    (folder / "bench.json").write_text(json.dumps({"machine": described, "note": note, "results": results}, indent=1) + "\n")
    text = table(results)
    about = ", ".join(f"{key} {value}" for key, value in described.items())
    plots = "\n".join(f"![{name}]({name}.png)" for name in ("latency", "throughput", "growth"))
    (folder / "bench.md").write_text(f"# Benchmark\nMachine: {about}. {note}\n\n{text}\n{plots}\n")
    for draw in (draw_latency, draw_throughput, draw_growth):
        draw(results, folder)
    return text
