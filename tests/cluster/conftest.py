"""A started cluster for the tests of this folder; where its programs are absent they are skipped, with the reason."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from pandu.cluster.programs import find_programs
from pandu.server.settings import ROOT, StartError, free_port


@dataclass
class RunningCluster:
    """`addresses` by the names that were printed."""

    process: subprocess.Popen[str]
    addresses: dict[str, str]
    family: list[psutil.Process]

    @property
    def front(self) -> str:
        """Return the one address of the cluster."""
        return self.addresses["nginx"]

    def kill(self, service: str) -> None:
        """End a Rasa worker or an action server as the kernel does when memory runs out."""
        port = self.addresses[service].rpartition(":")[2]
        family = psutil.Process(self.process.pid).children(recursive=True)
        found = [one for one in family if one.is_running() and port in one.cmdline() and "pandu.server.supervisor" not in one.cmdline()]
        assert len(found) == 1, [one.cmdline() for one in found]
        found[0].kill()


def start(folder: Path) -> RunningCluster:
    """Start a cluster without limits and wait until it is up."""
    variables = {"PANDU_PORT": str(free_port()), "PANDU_DATA": str(folder), "PANDU_LOGS": str(folder / "logs"), "PANDU_RATE_LIMIT": "0"}
    process = subprocess.Popen(
        [sys.executable, "-m", "pandu.cluster"], cwd=ROOT, env={**os.environ, **variables}, stdout=subprocess.PIPE, text=True
    )
    addresses: dict[str, str] = {}
    while "chat page" not in addresses:
        line = process.stdout.readline() if process.stdout else ""
        assert line, "the cluster did not start"
        addresses[line[:16].strip()] = line[16:].split()[0]
    return RunningCluster(process, addresses, psutil.Process(process.pid).children(recursive=True))


@pytest.fixture(scope="package")
def cluster(tmp_path_factory: pytest.TempPathFactory, open_folder: Path) -> Iterator[RunningCluster]:
    """A started cluster; Ctrl-C must leave nothing behind."""
    try:
        find_programs()
    except StartError as error:
        pytest.skip(str(error))
    running = start(open_folder / "cluster-data")
    running.family = psutil.Process(running.process.pid).children(recursive=True)
    yield running
    family = psutil.Process(running.process.pid).children(recursive=True)
    running.process.send_signal(signal.SIGINT)
    assert running.process.wait(40) == 0
    _, alive = psutil.wait_procs([*running.family, *family], timeout=5)
    for one in alive:
        with contextlib.suppress(psutil.NoSuchProcess):
            one.kill()
    assert not alive
