"""Train and measure each pipeline of pipelines.yml: `python -m benchmarks.compare_pipelines [NAME ...]`.

Prints one row for each and adds it to benchmarks/results/pipelines.json. The topic of the best intent is judged on
tests/understanding/messages.tsv, without thresholds and dialogue, so that only the pipelines differ.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import yaml

from pandu.settings import ROOT

RESULTS = ROOT / "benchmarks" / "results" / "pipelines.json"
STOCK = ROOT / ".venv-bench" / "bin" / "python"  # Rasa as it comes, with TensorFlow: `make bench` and `sh scripts/setup.sh bench` make it


def train(name: str, pipeline: list[dict[str, Any]]) -> tuple[Path, float]:
    """Return the trained NLU model of `pipeline` and the seconds it took."""
    folder = ROOT / ".rasa" / "compare"
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / f"{name}.yml"
    config.write_text(yaml.safe_dump({"recipe": "default.v1", "assistant_id": "pandu", "language": "id", "pipeline": pipeline}))
    command = ["rasa", "train", "nlu", "--config", str(config), "--nlu", "data/nlu", "--out", str(folder), "--fixed-model-name", name]
    start = time.monotonic()
    subprocess.run([str(STOCK), "-W", "ignore", "-m", *command], cwd=ROOT, check=True, capture_output=True)
    return folder / f"{name}.tar.gz", time.monotonic() - start


def measure(model: Path, judge: str = "topic", python: Path = STOCK) -> dict[str, float]:
    """Return the figures of benchmarks.accuracy, measured in a process of its own."""
    command = [str(python), "-W", "ignore", "-m", "benchmarks.accuracy", str(model), judge]
    output = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    return dict(json.loads(output.strip().splitlines()[-1]))


def main(names: list[str]) -> None:
    """Compare the pipelines `names`, or all."""
    pipelines = yaml.safe_load((ROOT / "benchmarks" / "pipelines.yml").read_text())["pipelines"]
    for name in names or pipelines:
        print(f"{name}: training ...", flush=True)
        model, seconds = train(name, pipelines[name])
        row = {key: round(value, 1) for key, value in {**measure(model), "train_s": seconds}.items()}
        results = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(json.dumps({**results, name: row}, indent=1) + "\n")
        print(name, row, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
