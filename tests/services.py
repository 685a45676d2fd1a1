"""PostgreSQL and Redis of the tests' own, on free ports; found, and without root's rights, as those of `make cluster` are."""

import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pandu.run.cluster.programs import as_account, own_folder, postgresql_folder, redis_program
from pandu.settings import LOOPBACK, free_port, listens

POSTGRESQL = "PostgreSQL is not installed (Debian: apt-get install postgresql)"
REDIS = "Redis is not installed (Debian: apt-get install redis-server)"


def _wait(ready: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < end, "a service did not start"
        time.sleep(0.1)


@dataclass
class Service:
    """A server process that can be stopped and started again on its port."""

    command: list[str]
    folder: Path
    port: int
    ready: Callable[[], bool]
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> "Service":
        """Start it and wait until it answers."""
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(as_account(self.command), stdout=log, stderr=log, cwd=self.folder)
        _wait(self.ready)
        return self

    def stop(self) -> None:
        """Stop it at once, as a crash or a quick restart does."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(20)


def postgresql(folder: Path) -> tuple[Service, str]:
    """Return a started PostgreSQL with the database `pandu`, and its address; `folder` must be reachable by everybody."""
    programs, port, data = postgresql_folder(), free_port(), own_folder(folder / "postgresql")
    assert programs, POSTGRESQL
    make = [str(programs / "initdb"), "-D", str(data / "data"), "-U", "pandu", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C"]
    subprocess.run(as_account(make), check=True, stdout=subprocess.DEVNULL, cwd=data)
    is_ready = [str(programs / "pg_isready"), "-q", "-h", LOOPBACK, "-p", str(port)]
    options = ["-c", "fsync=off", "-c", f"listen_addresses={LOOPBACK}", "-c", f"unix_socket_directories={data}", "-p", str(port)]
    command = [str(programs / "postgres"), "-D", str(data / "data"), *options]
    service = Service(command, data, port, lambda: subprocess.run(is_ready, check=False).returncode == 0).start()
    subprocess.run([str(programs / "createdb"), "-h", LOOPBACK, "-p", str(port), "-U", "pandu", "pandu"], check=True)
    return service, f"postgresql://pandu@{LOOPBACK}:{port}/pandu"


def redis(folder: Path) -> Service:
    """Return a started Redis that keeps nothing."""
    program, port, data = redis_program(), free_port(), own_folder(folder / "redis")
    assert program, REDIS
    command = [program, "--port", str(port), "--bind", LOOPBACK, "--save", "", "--dir", str(data)]
    return Service(command, data, port, lambda: listens(port)).start()
