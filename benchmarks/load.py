"""Many users at once on `make run` and on `make cluster`: `make load`, or `python -m benchmarks.load --help`.

Starts each with limits off (all users come from one address) and a data folder of its own, and writes
benchmarks/results/load.json, load.md and load.png. Exit code 1 where an answer was wrong, lost, doubled or an error.
"""

import argparse
import asyncio
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
from matplotlib import pyplot as plt
from tqdm import tqdm

from benchmarks.accuracy import percentiles
from benchmarks.report import machine
from evaluation.users import Tally, User
from pandu.settings import ROOT, free_port

RESULTS = ROOT / "benchmarks" / "results"
TARGETS = {"make run": "pandu.run.launch", "make cluster": "pandu.run.cluster"}
SPOKEN_FAULTS = ("wrong", "lost", "doubled", "order", "refused", "apology", "connection")
BIN_SECONDS = 5


def options(arguments: list[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load")
    parser.add_argument("--users", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--think", type=float, default=20, help="mean seconds between an answer and the user's next message")
    parser.add_argument("--target", choices=[name.removeprefix("make ") for name in TARGETS], action="append", help="default: both")
    return parser.parse_args(arguments)


@contextmanager
def started(module: str) -> Iterator[tuple[str, int]]:
    """Start a target in a folder of its own; give its address and process id; stop it in the end.

    Raises:
        RuntimeError: it did not start.
    """
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="pandu-load-") as folder:
        Path(folder).chmod(0o755)  # PostgreSQL may have to run under another account
        variables = {"PANDU_PORT": str(port), "PANDU_DATA": folder, "PANDU_LOGS": f"{folder}/logs", "PANDU_RATE_LIMIT": "0"}
        process = subprocess.Popen(
            [sys.executable, "-m", module], cwd=ROOT, env={**os.environ, **variables}, stdout=subprocess.PIPE, text=True
        )
        try:
            assert process.stdout
            if not any(f":{port}" in line for line in process.stdout):
                raise RuntimeError(f"{module} did not start")
            yield f"http://127.0.0.1:{port}", process.pid
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(30)


def memory_mb(pid: int) -> float:
    """Return the memory of a process and its descendants, what they share counted once."""
    family = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
    return sum(process.memory_full_info().pss for process in family) / 2**20


async def _run_users(address: str, chosen: argparse.Namespace, tally: Tally) -> None:
    start = time.monotonic()
    until = start + 60 * chosen.minutes
    users = [asyncio.ensure_future(User(address, tally, chosen.think, seed).talk(until)) for seed in range(chosen.users)]
    with tqdm(total=round(60 * chosen.minutes), file=sys.stdout, unit="s", mininterval=1) as bar:
        while not all(user.done() for user in users):
            await asyncio.sleep(1)
            bar.update(min(1, (bar.total or 0) - bar.n))
            bar.set_postfix(answers=len(tally.answers), faults=tally.faults.total())
    await asyncio.gather(*users)


def _times(milliseconds: list[float]) -> dict[str, float]:
    found = {**percentiles(milliseconds), "slowest_ms": max(milliseconds)}
    return {name: round(value, 1) for name, value in found.items()}


def timeline(tally: Tally, start: float) -> list[tuple[float, float, float]]:
    """Return second, p50 and p95 in milliseconds for each few seconds of the run."""
    bins: dict[int, list[float]] = {}
    for moment, seconds in tally.answers:
        bins.setdefault(int((moment - start) // BIN_SECONDS), []).append(1000 * seconds)
    return [(n * BIN_SECONDS, statistics.median(b), sorted(b)[int(0.95 * (len(b) - 1))]) for n, b in sorted(bins.items())]


def measure(module: str, chosen: argparse.Namespace) -> dict[str, Any]:
    """Run the users on one target; return the figures."""
    tally = Tally()
    with started(module) as (address, pid):
        load, start = psutil.getloadavg()[0], time.monotonic()
        asyncio.run(_run_users(address, chosen, tally))
        seconds = max(moment for moment, _ in tally.answers) - start
        memory = memory_mb(pid)
    return {
        "users": chosen.users,
        "minutes": chosen.minutes,
        "think_s": chosen.think,
        "messages": len(tally.answers),
        "messages_per_s": round(len(tally.answers) / seconds, 1),
        **_times([1000 * taken for _, taken in tally.answers]),
        "faults": {kind: tally.faults[kind] for kind in SPOKEN_FAULTS},
        "examples_of_faults": tally.examples,
        "memory_mb": round(memory),
        "load_of_the_machine_before": round(load, 2),
        "timeline": [[round(value, 1) for value in row] for row in timeline(tally, start)],
    }


def table(runs: dict[str, dict[str, Any]]) -> str:
    """Return the Markdown table."""
    rows = [
        ("users / think time, s / minutes", lambda run: f"{run['users']} / {run['think_s']:g} / {run['minutes']:g}"),
        ("messages answered", lambda run: f"{run['messages']:,}"),
        ("messages a second", lambda run: f"{run['messages_per_s']:.1f}"),
        ("answer p50 / p95 / p99, ms", lambda run: f"{run['p50_ms']:.0f} / {run['p95_ms']:.0f} / {run['p99_ms']:.0f}"),
        ("slowest answer, ms", lambda run: f"{run['slowest_ms']:,.0f}"),
        ("wrong / lost / doubled / out of order", lambda run: " / ".join(str(run["faults"][k]) for k in SPOKEN_FAULTS[:4])),
        ("refusals / apologies / broken connections", lambda run: " / ".join(str(run["faults"][k]) for k in SPOKEN_FAULTS[4:])),
        ("memory of all processes, MB", lambda run: f"{run['memory_mb']:,}"),
        ("load of the machine before", lambda run: f"{run['load_of_the_machine_before']:.1f}"),
    ]
    lines = ["| | " + " | ".join(runs) + " |", "| --- |" + " ---: |" * len(runs)]
    return "\n".join([*lines, *(f"| {title} | " + " | ".join(show(run) for run in runs.values()) + " |" for title, show in rows)]) + "\n"


def draw(runs: dict[str, dict[str, Any]], path: Path) -> None:
    """Draw p50 and p95 over the run for each target."""
    plt.figure(figsize=(7, 4))
    for number, (name, run) in enumerate(runs.items()):
        moments, medians, highs = zip(*run["timeline"], strict=True)
        plt.plot(moments, medians, color=f"C{number}", label=f"{name}, p50")
        plt.plot(moments, highs, color=f"C{number}", linestyle=":", label=f"{name}, p95")
    plt.gca().set(xlabel="seconds", ylabel="ms to the whole answer", yscale="log")
    plt.gca().spines[["top", "right"]].set_visible(False)
    plt.legend(frameon=False)
    plt.tight_layout()
    plt.savefig(path, dpi=90)
    plt.close()


def write(runs: dict[str, dict[str, Any]]) -> str:
    """Add the runs to what earlier ones of other targets found; return the table of all."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    path = RESULTS / "load.json"
    known = json.loads(path.read_text(encoding="utf-8"))["runs"] if path.exists() else {}
    together = {name: {**known, **runs}[name] for name in TARGETS if name in {**known, **runs}}
    described = machine()
    path.write_text(json.dumps({"machine": described, "runs": together}, indent=1) + "\n", encoding="utf-8")
    about = ", ".join(f"{key} {value}" for key, value in described.items())
    text = table(together)
    note = (
        "The users ran on the same machine as the servers; the times are theirs. Where other work shared the cores (load "
        "before), compare no times between columns: they say as much about that work."
    )
    (RESULTS / "load.md").write_text(f"# Load\nMachine: {about}. {note}\n\n{text}\n![Time to the answer](load.png)\n", encoding="utf-8")
    draw(together, RESULTS / "load.png")
    return text


def main(arguments: list[str]) -> int:
    """Measure the targets one after the other; print the table and write the results."""
    chosen = options(arguments)
    runs = {}
    for name, module in TARGETS.items():
        if not chosen.target or name.removeprefix("make ") in chosen.target:
            print(f"{name}: {chosen.users} users, {chosen.minutes:g} minutes", flush=True)
            runs[name] = measure(module, chosen)
    print(write(runs))
    faults = [example for run in runs.values() for example in run["examples_of_faults"]]
    print("\n".join(faults))
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
