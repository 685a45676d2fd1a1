"""Runs a command again whenever it ends by itself: `python -m pandu.server.keep_running SECONDS COMMAND…`.

A command that ends within SECONDS of its start would do so again, so its exit code is passed on.
"""

import signal
import subprocess
import sys
import time
from types import FrameType

PAUSE_SECONDS = 0.5


class Keeper:
    """Keeps one command running until a signal comes; `steady`: the seconds after which its end is an accident."""

    def __init__(self, steady: float, command: list[str]) -> None:
        self._steady, self._command = steady, command
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def stop(self, number: int, _: FrameType | None) -> None:
        """Pass a signal on; it is the last thing that the command gets to do."""
        self._stopped = True
        if self._process and self._process.poll() is None:
            self._process.send_signal(number)

    def _once(self) -> tuple[int, float]:
        """Run the command to its end; return the exit code as a shell tells it, and how long it ran."""
        start = time.monotonic()
        self._process = subprocess.Popen(self._command)
        if self._stopped:
            self._process.terminate()
        code = self._process.wait()
        return (code if code >= 0 else 128 - code), time.monotonic() - start

    def run(self) -> int:
        """Return the exit code of the run that was the last."""
        while True:
            code, seconds = self._once()
            if self._stopped or seconds < self._steady:
                return code
            print(f"it ended by itself with {code} and is started again", file=sys.stderr, flush=True)
            time.sleep(PAUSE_SECONDS)


def main() -> int:
    """Run the command of the arguments."""
    keeper = Keeper(float(sys.argv[1]), sys.argv[2:])
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, keeper.stop)
    return keeper.run()


if __name__ == "__main__":
    sys.exit(main())
