"""Train and measure each pipeline of pipelines.yml: `python -m benchmarks.compare_pipelines [NAME ...]`.

Prints one row for each and adds it to benchmarks/results/pipelines.json. The topic of the best intent is judged on
tests/understanding/messages.tsv, without thresholds and dialogue, so that only the pipelines differ.
"""

import asyncio
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import yaml

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results" / "pipelines.json"
SILENT = {"not_covered", "out_of_scope"}


def train(name: str, pipeline: list[dict[str, Any]]) -> tuple[Path, float]:
    """Return the trained NLU model of `pipeline` and the seconds it took."""
    folder = ROOT / ".rasa" / "compare"
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / f"{name}.yml"
    config.write_text(yaml.safe_dump({"recipe": "default.v1", "assistant_id": "pandu", "language": "id", "pipeline": pipeline}))
    command = ["rasa", "train", "nlu", "--config", str(config), "--nlu", "data/nlu", "--out", str(folder), "--fixed-model-name", name]
    start = time.monotonic()
    subprocess.run([sys.executable, "-W", "ignore", "-m", *command], cwd=ROOT, check=True, capture_output=True)
    return folder / f"{name}.tar.gz", time.monotonic() - start


def measure(model: Path) -> dict[str, float]:
    """Return accuracy, false answers and refusals in percent, median latency in ms, and resident memory in MB."""
    from rasa.core.agent import Agent

    from pandu.dialogue.answers import topic_of
    from tests.understanding.unseen import read_messages

    agent, loop = Agent.load(str(model)), asyncio.new_event_loop()
    seconds, rows = [], []
    for message in read_messages():
        start = time.perf_counter()
        parsed = loop.run_until_complete(agent.parse_message(message.text))
        seconds.append(time.perf_counter() - start)
        rows.append((message, topic_of(parsed["intent"]["name"] or "out_of_scope")))
    silent = [(m, got) for m, got in rows if m.label in SILENT]
    answerable = [(m, got) for m, got in rows if m.label not in SILENT]
    return {
        "accepted": 100 * statistics.mean(got in m.accepted for m, got in rows),
        "false": 100 * statistics.mean(got not in SILENT | m.accepted for m, got in silent),
        "refused": 100 * statistics.mean(got in SILENT - m.accepted for m, got in answerable),
        "median_ms": 1000 * statistics.median(seconds),
        "memory_mb": psutil.Process().memory_info().rss / 2**20,
    }


def main(names: list[str]) -> None:
    """Compare the pipelines `names`, or all; each is measured in a process of its own."""
    if len(names) == 2 and names[0] == "--measure":
        print(json.dumps(measure(Path(names[1]))))
        return
    pipelines = yaml.safe_load((ROOT / "benchmarks" / "pipelines.yml").read_text())["pipelines"]
    for name in names or pipelines:
        print(f"{name}: training ...", flush=True)
        model, seconds = train(name, pipelines[name])
        command = [sys.executable, "-W", "ignore", "-m", "benchmarks.compare_pipelines", "--measure", str(model)]
        output = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        row = {**json.loads(output.strip().splitlines()[-1]), "train_s": seconds}
        results = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(json.dumps({**results, name: {key: round(value, 1) for key, value in row.items()}}, indent=1) + "\n")
        print(name, {key: round(value, 1) for key, value in row.items()}, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
