"""A bar in the terminal; in a file or a log, a line at each quarter. It needs nothing that is installed."""

import sys
import time
from typing import TextIO

WIDTH = 30
QUARTERS = 4


class Bar:
    """How much of something is done, told as it grows."""

    def __init__(self, what: str, total: int, out: TextIO | None = None) -> None:
        self._what, self._total, self._out = what, max(total, 1), out or sys.stdout
        self._begun, self._quarter, self._shown = time.monotonic(), 0, ""

    def show(self, done: int, now: str = "") -> None:
        """Tell that so much is done, and what comes now."""
        done = min(done, self._total)
        if self._out.isatty():
            full = WIDTH * done // self._total
            self._draw(f"{self._what} [{'#' * full}{'-' * (WIDTH - full)}] {done}/{self._total} {now}")
        elif (quarter := QUARTERS * done // self._total) > self._quarter:
            self._quarter = quarter
            print(f"{self._what}: {done}/{self._total}, {time.monotonic() - self._begun:.0f} s", file=self._out, flush=True)

    def _draw(self, line: str) -> None:
        if line != self._shown:
            print(f"\r{line}\033[K", end="", file=self._out, flush=True)
            self._shown = line

    def end(self) -> None:
        """Leave the terminal at the beginning of a line."""
        if self._shown:
            print("\r\033[K", end="", file=self._out, flush=True)
