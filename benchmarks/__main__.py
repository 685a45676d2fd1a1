"""Measures Pandu beside Rasa's defaults and NLP.js on the same data: `make bench`, or `python -m benchmarks --help`.

Trained models and training times are kept in .rasa/bench/ until the data changes, or `--train` asks for new ones.
"""

import argparse
import contextlib
import hashlib
import json
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tqdm import tqdm

from benchmarks import probes, report
from benchmarks.contenders import EPOCHS, SHARE, SHORT, Contender, NlpJs, Pandu, RasaInit, Running
from evaluation.judge import read_messages
from pandu.settings import ROOT

WORK, RESULTS = ROOT / ".rasa" / "bench", ROOT / "benchmarks" / "results"


def options(arguments: list[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--epochs", type=int, default=SHORT, help=f"of Rasa's training (default {SHORT}; its own: {EPOCHS})")
    parser.add_argument(
        "--share", type=int, default=SHARE, help=f"of the examples, for Rasa's training (default {SHARE:,}; 0: all, for hours)"
    )
    parser.add_argument("--messages", type=int, default=300, help="whole answers timed for each assistant")
    parser.add_argument("--seconds", type=float, default=15, help="of each measurement of answers a second")
    parser.add_argument("--alone", action="store_true", help="measure Pandu alone, and print the figures; the kept results stay")
    parser.add_argument("--train", action="store_true", help="train all anew")
    return parser.parse_args(arguments)


def _data_stamp() -> str:
    files = sorted((*(ROOT / "data").rglob("*.yml"), ROOT / "config.yml", ROOT / "domain.yml"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def trained(contender: Contender, folder: Path, stamp: str, anew: bool) -> float:
    """Train into `folder` unless that was done on the same data; return the seconds of the training."""
    kept = folder / "trained.json"
    known = json.loads(kept.read_text()) if kept.exists() else {}
    if anew or known.get("stamp") != stamp:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        known = {"stamp": stamp, "seconds": contender.train(folder)}
        kept.write_text(json.dumps(known))
    return float(known["seconds"])


@contextlib.contextmanager
def started(contenders: Mapping[str, tuple[Contender, Path]]) -> Iterator[list[Running]]:
    """Start all, one after the other; stop them in the end."""
    running: list[Running] = []
    try:
        for contender, folder in contenders.values():
            running.append(contender.start(folder))
        yield running
    finally:
        for one in running:
            one.stop()


def measure_running(running: list[Running], results: report.Results, chosen: argparse.Namespace, step: Callable[[str], None]) -> None:
    """Add to `results` what is measured on started assistants."""
    for one in running:
        results[one.name] |= {"start_s": one.start_s, "throughput": {}}
        step("answers")
    for name, figures in probes.answer_latency(running, chosen.messages).items():
        results[name]["answer"] = figures
    step("long conversation")
    # NLP.js keeps no conversation, so nothing of it can grow.
    for name, turns in probes.growth([one for one in running if one.name != NlpJs.name]).items():
        results[name]["growth"] = turns
    step("many users")
    for one in running:
        for users in probes.USERS:
            results[one.name]["throughput"][str(users)] = probes.throughput(one, users, chosen.seconds)
            step(f"{one.name}: {users} users")
        results[one.name]["memory_mb"] = one.memory_mb()


def main(arguments: list[str]) -> None:
    """Measure everything; print the table and write the results."""
    chosen = options(arguments)
    others = () if chosen.alone else (RasaInit(chosen.epochs, chosen.share), NlpJs())
    folders = {c.name: (c, WORK / type(c).__name__.lower()) for c in (Pandu(), *others)}
    results: report.Results = {name: {} for name in folders}
    with tqdm(total=3 * len(folders) + 2 + len(folders) * len(probes.USERS), file=sys.stdout, unit="step") as bar:

        def step(what: str) -> None:
            bar.set_description(what)
            bar.update()

        for name, (contender, folder) in folders.items():
            bar.set_description(f"{name}: training")
            results[name]["train_s"] = trained(contender, folder, f"{_data_stamp()} {vars(contender)}", chosen.train)
            step(f"{name}: understanding")
            results[name]["understanding"] = contender.understand(folder)
            step("starting")
        with started(folders) as running:
            measure_running(running, results, chosen, step)
    if chosen.alone:
        report.add_ratios(results)
        print(report.table(results))
    else:
        print(report.write(results, RESULTS, len(read_messages())))


if __name__ == "__main__":
    main(sys.argv[1:])
