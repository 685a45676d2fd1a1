"""Runs several processes together under honcho: all end when one ends or a signal comes."""

import os
import shlex
import signal
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from honcho.manager import Manager

from pandu.server.settings import ROOT

START_SECONDS = 120
STOPPED = (128 + signal.SIGINT, 128 + signal.SIGTERM)


@dataclass(frozen=True)
class Process:
    """A command line with its variables; `name` is that of its log file, `health` an address that answers 200 once it is up."""

    name: str
    command: list[str]
    environment: dict[str, str] = field(repr=False)
    health: str = ""


class LogFiles:
    """Takes each line of a process from honcho and appends it to `<folder>/<process>.log`."""

    width = 0  # honcho's printers have one

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder

    def write(self, message: Any) -> None:
        """Append the line of a honcho message (bytes, or text of honcho's own)."""
        line = message.data if isinstance(message.data, bytes) else message.data.encode()
        with (self._folder / f"{message.name}.log").open("ab") as log:
            log.write(line)


def is_up(url: str) -> bool:
    """Return whether `url` answers 200."""
    try:
        with urllib.request.urlopen(url, timeout=5) as reply:
            return bool(reply.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _terminate(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def _announce(urls: list[str], lines: list[str], logs: Path, ended: threading.Event, late: threading.Event) -> bool:
    """Print the lines when all urls answer; stop everything when they do not. Return whether they do."""
    end = time.monotonic() + START_SECONDS
    while not all(is_up(url) for url in urls):
        if time.monotonic() > end:
            print(f"Pandu did not start within {START_SECONDS} s; see {logs}.", file=sys.stderr, flush=True)
            late.set()
            _terminate()
            return False
        if ended.wait(0.2):
            return False
    print("\n".join(lines), flush=True)
    return True


def run_together(processes: list[Process], lines: list[str], logs: Path, after: Callable[[threading.Event], None] | None = None) -> int:
    """Run the processes until one ends or a signal comes, and print `lines` when all are up; return the exit code.

    `after` is then called in a thread of its own, with what is set when the processes end.
    """
    manager = Manager(LogFiles(logs))
    for process in processes:
        manager.add_process(process.name, f"exec {shlex.join(process.command)}", env=process.environment, cwd=str(ROOT))
    ended, late = threading.Event(), threading.Event()
    urls = [process.health for process in processes if process.health]

    def announce() -> None:
        if _announce(urls, lines, logs, ended, late) and after:
            after(ended)

    threading.Thread(target=announce, daemon=True).start()
    signal.signal(signal.SIGHUP, _terminate)
    manager.loop()
    ended.set()
    if manager.returncode in STOPPED:
        return int(late.is_set())
    print(f"A service ended by itself; see the end of the files in {logs}.", file=sys.stderr)
    return 1
