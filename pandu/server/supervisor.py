"""Runs a command again whenever it ends by itself: `python -m pandu.server.supervisor SECONDS HOST PORT COMMAND…`.

A command whose first run ends within SECONDS and never listened at PORT (0: none) of HOST could not start at all, so its exit
code is passed on. Any other is started until it runs again: what it needs, such as a database, may be away for a while.
"""

import signal
import subprocess
import sys
import time
from types import FrameType

from pandu.server.settings import LOOPBACK, listens

PAUSE_SECONDS, LONG_PAUSE_SECONDS = 0.5, 5  # the second after a start that failed
LOOK_SECONDS = 0.5  # between two looks at the port


class Supervisor:
    """Keeps one command running until a signal comes; `steady`: the seconds after which its end is an accident, as it is once it
    listened at `port` of `host`."""

    def __init__(self, steady: float, command: list[str], port: int = 0, host: str = LOOPBACK) -> None:
        self._steady, self._command, self._port, self._host = steady, command, port, host
        self._listened = not port
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
        code = self._wait(self._process)
        return (code if code >= 0 else 128 - code), time.monotonic() - start

    def _wait(self, process: "subprocess.Popen[bytes]") -> int:
        while not self._listened:
            try:
                return process.wait(LOOK_SECONDS)
            except subprocess.TimeoutExpired:
                self._listened = listens(self._port, self._host)
        return process.wait()

    def run(self) -> int:
        """Return the exit code of the run that was the last."""
        proven = False
        while True:
            code, seconds = self._once()
            steady = seconds >= self._steady
            proven = proven or steady or (self._listened and self._port > 0)
            if self._stopped or not proven:
                return code
            print(f"it ended by itself with {code} and is started again", file=sys.stderr, flush=True)
            time.sleep(PAUSE_SECONDS if steady else LONG_PAUSE_SECONDS)


def main() -> int:
    """Run the command of the arguments."""
    seconds, host, port, *command = sys.argv[1:]
    supervisor = Supervisor(float(seconds), command, int(port), host)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, supervisor.stop)
    return supervisor.run()


if __name__ == "__main__":
    sys.exit(main())
