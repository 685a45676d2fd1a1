"""PostgreSQL and Redis of the tests' own, on free ports, as an unprivileged user."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pandu.server.settings import free_port

ACCOUNT = "nobody"  # PostgreSQL refuses to run as root
POSTGRESQL = "PostgreSQL is not installed (Debian: apt-get install postgresql)"
REDIS = "Redis is not installed (Debian: apt-get install redis-server)"


def postgresql_folder() -> Path | None:
    """Return where PostgreSQL's programs are, or None."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    named = shutil.which("initdb")
    return Path(named).resolve().parent if named else None


def redis_program() -> str | None:
    """Return the path of Redis, or None."""
    return shutil.which("redis-server")


def _user() -> dict[str, object]:
    if os.getuid():
        return {}
    account = pwd.getpwnam(ACCOUNT)
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _owned(folder: Path) -> Path:
    """Make a folder that the unprivileged user can reach and write."""
    folder.mkdir(parents=True, exist_ok=True)
    if not os.getuid():
        account = pwd.getpwnam(ACCOUNT)
        os.chown(folder, account.pw_uid, account.pw_gid)
    return folder


def _wait(ready: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < end, "a service did not start"
        time.sleep(0.1)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


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
            self.process = subprocess.Popen(self.command, stdout=log, stderr=log, cwd=self.folder, **_user())  # type: ignore[call-overload]
        _wait(self.ready)
        return self

    def stop(self) -> None:
        """Stop it at once, as a crash or a quick restart does."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(20)


def postgresql(folder: Path) -> tuple[Service, str]:
    """Return a started PostgreSQL with the database `pandu`, and its address; `folder` must be reachable by everybody."""
    programs, port, data = postgresql_folder(), free_port(), _owned(folder / "postgresql")
    assert programs, POSTGRESQL
    make = [str(programs / "initdb"), "-D", str(data / "data"), "-U", "pandu", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C"]
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL, cwd=data, **_user())  # type: ignore[call-overload]
    is_ready = [str(programs / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]
    options = ["-c", "fsync=off", "-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={data}", "-p", str(port)]
    command = [str(programs / "postgres"), "-D", str(data / "data"), *options]
    service = Service(command, data, port, lambda: subprocess.run(is_ready, check=False).returncode == 0).start()
    subprocess.run([str(programs / "createdb"), "-h", "127.0.0.1", "-p", str(port), "-U", "pandu", "pandu"], check=True)
    return service, f"postgresql://pandu@127.0.0.1:{port}/pandu"


def redis(folder: Path) -> Service:
    """Return a started Redis that keeps nothing."""
    program, port, data = redis_program(), free_port(), _owned(folder / "redis")
    assert program, REDIS
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(data)]
    return Service(command, data, port, lambda: _listens(port)).start()
