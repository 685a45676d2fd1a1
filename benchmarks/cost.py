"""What an answer costs: processor time of each process of `make run`, which other work on the machine hardly changes.

`python -m benchmarks.cost` plays the unseen messages one after another, then with many users at once. `--events FILE` writes what was
stored of them without times and ids, so that two versions can be held against each other: the answers must be the same.
"""

import argparse
import asyncio
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import aiohttp
import psutil

from benchmarks import probes
from benchmarks.accuracy import percentiles
from evaluation.judge import read_messages
from pandu.run.local_calls import is_up
from pandu.settings import LOOPBACK, ROOT, free_port

START_SECONDS = 120
WARM = 20  # messages before anything is measured
OF_ONE_RUN = frozenset({"timestamp", "message_id", "model_id", "action_timestamp", "assistant_id"})


def options(arguments: list[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cost")
    parser.add_argument("--messages", type=int, default=300, help="one after another")
    parser.add_argument("--users", type=int, default=32, help="at once")
    parser.add_argument("--seconds", type=float, default=10, help="of the many users; 0: without them")
    parser.add_argument("--events", type=Path, help="where to write what was stored of all messages")
    return parser.parse_args(arguments)


@contextmanager
def started(folder: Path) -> Iterator[tuple[str, psutil.Process]]:
    """Start `make run`'s processes; give the address and the supervisor; stop all in the end.

    Raises:
        RuntimeError: they did not start.
    """
    port = free_port()
    variables = {"PANDU_PORT": str(port), "PANDU_DATA": str(folder), "PANDU_LOGS": str(folder), "PANDU_RATE_LIMIT": "0"}
    process = subprocess.Popen(
        [sys.executable, "-m", "pandu.run.launch"], cwd=ROOT, env={**os.environ, **variables}, stdout=subprocess.DEVNULL
    )
    try:
        end = time.monotonic() + START_SECONDS
        while not is_up(f"http://{LOOPBACK}:{port}/ready"):
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError("it did not start")
            time.sleep(0.2)
        yield f"http://{LOOPBACK}:{port}/webhooks/rest/webhook", psutil.Process(process.pid)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)


def _name(process: psutil.Process) -> str:
    command = " ".join(process.cmdline())
    names = {"action_server": "action server", "rasa_command": "assistant", "launch": "supervisor"}
    return next((name for part, name in names.items() if part in command), command)


def _family(root: psutil.Process) -> list[psutil.Process]:
    return [root, *root.children(recursive=True)]


def processor_seconds(root: psutil.Process) -> dict[str, float]:
    """Return what each process has used so far."""
    found: dict[str, float] = {}
    for process in _family(root):
        times = process.cpu_times()
        found[_name(process)] = found.get(_name(process), 0) + times.user + times.system
    return found


def memory(root: psutil.Process) -> dict[str, float]:
    """Return the resident MB of each process."""
    return {_name(process): process.memory_info().rss / 2**20 for process in _family(root)}


async def _said(address: str, texts: list[str], name: str) -> list[float]:
    """Return the milliseconds of the answers to `texts`, in conversations of ten."""
    found = []
    async with aiohttp.ClientSession(timeout=probes.TIMEOUT) as session:
        for number, text in enumerate(texts):
            start = time.perf_counter()
            body = {"sender": f"{name}-{number // probes.CONVERSATION}", "message": text}
            async with session.post(address, json=body) as reply:
                assert reply.status == 200 and await reply.json()
            found.append(1000 * (time.perf_counter() - start))
    return found


def _per_answer(before: dict[str, float], after: dict[str, float], answers: int) -> str:
    used = {name: 1000 * (seconds - before[name]) / answers for name, seconds in after.items()}
    return ", ".join(f"{name} {ms:.2f}" for name, ms in used.items()) + f"; all {sum(used.values()):.2f}"


def _without_run(value: Any) -> Any:
    """Return an event without what is of this run alone; numbers rounded, since the order of sums may differ."""
    if isinstance(value, dict):
        return {name: _without_run(one) for name, one in value.items() if name not in OF_ONE_RUN}
    if isinstance(value, list):
        return [_without_run(one) for one in value]
    return round(value, 4) if isinstance(value, float) else value


def write_events(database: Path, path: Path) -> None:
    """Write the events of all conversations of `said`, a line each."""
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT sender_id, data FROM events WHERE sender_id LIKE 'said-%' ORDER BY sender_id, id").fetchall()
    lines = [json.dumps([sender, _without_run(json.loads(data))], ensure_ascii=False, sort_keys=True) for sender, data in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> None:
    """Measure, and print what was found."""
    chosen = options(arguments)
    texts = [message.text for message in read_messages()]
    folder = Path(tempfile.mkdtemp(prefix="pandu-cost-"))
    try:
        with started(folder) as (address, root):
            asyncio.run(_said(address, list(islice(probes.texts(2), WARM)), "warm"))
            print(f"load of the machine before: {psutil.getloadavg()[0]:.1f}")
            asked = texts if chosen.events else list(islice(probes.texts(), chosen.messages))
            before = processor_seconds(root)
            times = asyncio.run(_said(address, asked, "said"))
            print(f"one after another, processor ms an answer: {_per_answer(before, processor_seconds(root), len(asked))}")
            print("whole answer:", ", ".join(f"{name} {value:.1f}" for name, value in percentiles(times).items()))
            if chosen.seconds:
                before, start = processor_seconds(root), time.monotonic()
                answered = asyncio.run(probes._crowd(address, chosen.users, chosen.seconds))
                seconds = time.monotonic() - start
                print(f"{chosen.users} at once, processor ms an answer: {_per_answer(before, processor_seconds(root), answered)}")
                print(f"{answered / seconds:.1f} answers a second")
            held = memory(root)
            print(f"memory, MB: {', '.join(f'{name} {mb:.0f}' for name, mb in held.items())}; all {sum(held.values()):.0f}")
        if chosen.events:
            write_events(folder / "conversations.db", chosen.events)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(sys.argv[1:])
