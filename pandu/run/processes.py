"""What the supervisor is told of each process, and where it writes what the process prints."""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from pandu.forked import fork
from pandu.settings import LOOPBACK


def apart(work: Callable[[], bool]) -> bool:
    """Return what `work` returns, done in a process of its own: the memory that it takes is then free again.

    False where it ended in any other way, which the process tells itself.
    """
    return os.waitpid(fork(work), 0)[1] == 0


@dataclass(frozen=True)
class Process:
    """A command line with its variables; `name` is that of its log file.

    `health`: an address that answers 200 once it is up. `live`: one that answers 200 as long as it serves.
    `port` of `host`: where it listens; 0 where it does not.
    `stop`: the signal that ends it. `orphaned`: the signal that it gets where its supervisor was killed.
    """

    name: str
    command: list[str]
    environment: dict[str, str] = field(repr=False)
    health: str = ""
    host: str = LOOPBACK
    port: int = 0
    stop: signal.Signals = signal.SIGTERM
    orphaned: signal.Signals = signal.SIGKILL
    live: str = ""


class LogFile:
    """Appends to a file that may be renamed or removed at any time; what cannot be written is lost, and told of once."""

    def __init__(self, path: Path) -> None:
        self._path, self._warned = path, False

    def write(self, data: bytes) -> None:
        """Append `data`."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("ab") as log:
                log.write(data)
        except OSError as error:
            self._tell(error)
        else:
            self._warned = False

    def _tell(self, error: OSError) -> None:
        if not self._warned:
            self._warned = True
            with suppress(OSError):
                print(f"{self._path} cannot be written ({error.strerror}); its lines are lost.", file=sys.stderr, flush=True)
