"""A started cluster for the tests of this folder; where its programs are absent they are skipped, with the reason."""

import contextlib
import html
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psutil
import pytest

from pandu.errors import StartError
from pandu.run.cluster.programs import find_programs
from pandu.settings import ROOT, free_port


@dataclass
class RunningCluster:
    """`addresses` by the names that were printed."""

    process: subprocess.Popen[str]
    addresses: dict[str, str]
    family: list[psutil.Process]
    folder: Path

    @property
    def front(self) -> str:
        """Return the one address of the cluster."""
        return self.addresses["nginx"]

    def process_of(self, service: str) -> psutil.Process:
        """Return the process that the supervisor started for a service."""
        port = self.addresses[service].rpartition(":")[2]
        family = psutil.Process(self.process.pid).children()
        found = [one for one in family if any(port in part for part in one.cmdline()) or (service == one.name() == "nginx")]
        assert len(found) == 1, [one.cmdline() for one in found]
        return found[0]

    def kill(self, service: str) -> None:
        """End a service as the kernel does when memory runs out."""
        self.process_of(service).kill()

    def wait_for(self, service: str, seconds: float = 90) -> None:
        """Wait until a worker that was killed is back."""
        end = time.monotonic() + seconds
        while True:
            assert time.monotonic() < end, f"{service} did not come back"
            with contextlib.suppress(OSError), urllib.request.urlopen(self.addresses[service] + "/ready", timeout=5):
                return
            time.sleep(0.5)

    def services(self) -> dict[str, int]:
        """Return the process id of each service."""
        return {service: self.process_of(service).pid for service in self.addresses if service != "chat page"}

    def log(self, service: str) -> str:
        """Return what a service printed."""
        return (self.folder / "logs" / f"{service}.log").read_text()


def start(folder: Path, **variables: str) -> RunningCluster:
    """Start a cluster without limits and wait until it is up."""
    places = {"PANDU_PORT": str(free_port()), "PANDU_DATA": str(folder), "PANDU_LOGS": str(folder / "logs")}
    variables = {**places, "PANDU_RATE_LIMIT": "0", **variables}
    process = subprocess.Popen(
        [sys.executable, "-m", "pandu.run.cluster"], cwd=ROOT, env={**os.environ, **variables}, stdout=subprocess.PIPE, text=True
    )
    addresses: dict[str, str] = {}
    while "chat page" not in addresses:
        line = process.stdout.readline() if process.stdout else ""
        assert line, "the cluster did not start"
        addresses[line[:16].strip()] = line[16:].split()[0]
    return RunningCluster(process, addresses, psutil.Process(process.pid).children(recursive=True), folder)


class _School(BaseHTTPRequestHandler):
    """Another site, each of whose pages embeds the widget of the server that its query names."""

    def do_GET(self) -> None:
        """Answer."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        server = html.escape(parse_qs(urlsplit(self.path).query).get("server", [""])[0])
        page = (
            f'<!doctype html><html lang="id"><title>Sekolah</title><h1>Sekolah</h1><script src="{server}/widget.js" defer></script></html>'
        )
        self.wfile.write(page.encode())

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture(scope="package")
def school() -> Iterator[str]:
    """The address of a site that embeds the widget."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _School) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture(scope="package")
def cluster(open_folder: Path, school: str) -> Iterator[RunningCluster]:
    """A started cluster, behind one proxy that a test may start; Ctrl-C must leave nothing behind."""
    try:
        find_programs()
    except StartError as error:
        pytest.skip(str(error))
    running = start(open_folder / "cluster-data", PANDU_PROXIES="1", PANDU_ORIGINS=school)
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
