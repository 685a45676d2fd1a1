"""A started nginx with the template of `deploy/`, before a worker that only tells what reaches it."""

import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from pandu.cluster.nginx import fill, servers
from pandu.cluster.programs import find_program
from pandu.server.settings import LOOPBACK, free_port, listens

NGINX = find_program("nginx")
ABSENT = "nginx is not installed (Debian: apt-get install nginx)"
REST = "/webhooks/rest/webhook"


class _Worker(BaseHTTPRequestHandler):
    """Answers a GET with what the proxies before it say of the caller's address; to `?away` with 503."""

    def do_GET(self) -> None:
        """Answer."""
        self.send_response(503 if self.path.endswith("?away") else 200)
        self.end_headers()
        self.wfile.write(str(self.headers["X-Forwarded-For"]).encode())

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@contextmanager
def worker() -> Iterator[int]:
    """Give the port of a worker."""
    with ThreadingHTTPServer((LOOPBACK, 0), _Worker) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


@dataclass(frozen=True)
class Front:
    """nginx at `port`."""

    port: int

    def get(self, path: str, forwarded: str = "") -> tuple[int, str]:
        """Return status and body; `forwarded` is what the caller writes into X-Forwarded-For."""
        call = urllib.request.Request(f"http://{LOOPBACK}:{self.port}{path}", headers={"X-Forwarded-For": forwarded} if forwarded else {})
        try:
            with urllib.request.urlopen(call, timeout=10) as reply:
                return reply.status, reply.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, ""


@contextmanager
def front(folder: Path, values: dict[str, str], old: str = "", new: str = "") -> Iterator[Front]:
    """Give a started nginx before two workers whose template is filled with `values`, at a port of the test's own; `old` is replaced by
    `new` in it."""
    port = free_port()
    with worker() as one, worker() as other:
        behind = servers(f"{LOOPBACK}:{one}", f"{LOOPBACK}:{other}")
        own = {**values, "PANDU_LISTEN": f"{LOOPBACK}:{port}", "PANDU_WORKERS": behind}
        text = fill("pandu", own)
        assert old in text
        (folder / "pandu.conf").write_text(text.replace(old, new))
        around = {
            "PANDU_FOLDER": str(folder),
            "PANDU_ACTIONS": servers(f"{LOOPBACK}:1"),
            "PANDU_ACTIONS_LISTEN": f"{LOOPBACK}:{free_port()}",
        }
        (folder / "nginx.conf").write_text(fill("cluster", around))
        with subprocess.Popen([str(NGINX), "-e", "stderr", "-p", str(folder), "-c", str(folder / "nginx.conf")]) as process:
            try:
                _wait_for(port, process)
                yield Front(port)
            finally:
                process.terminate()


def _wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + 10
    while not listens(port):
        assert process.poll() is None and time.monotonic() < end, "nginx did not start"
        time.sleep(0.05)
