"""Whatever proxy the environment names, our own servers are called directly."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from pandu.run.shell import Client
from pandu.settings import LOOPBACK, ROOT, free_port

NOWHERE = f"http://{LOOPBACK}:9"  # nothing listens there
PROXIES = [
    {"http_proxy": NOWHERE, "https_proxy": NOWHERE},
    {"HTTP_PROXY": NOWHERE, "ALL_PROXY": NOWHERE},
    {"http_proxy": "socks5://127.0.0.1:9", "ALL_PROXY": "socks5://127.0.0.1:9"},
    {"all_proxy": "socks5h://127.0.0.1:9"},
    {"http_proxy": "nonsense"},
]


class _Handler(BaseHTTPRequestHandler):
    def _answer(self, body: bytes) -> None:
        self.send_response(503 if self.path == "/away" else 200)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        self._answer(b"{}")

    def do_POST(self) -> None:
        self._answer(b'[{"text": "halo"}]')

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address of a server that answers."""
    with ThreadingHTTPServer((LOOPBACK, 0), _Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{LOOPBACK}:{server.server_address[1]}"
        server.shutdown()


@pytest.mark.parametrize("proxies", PROXIES, ids=str)
def test_health_checks_of_containers_use_no_proxy(address: str, proxies: dict[str, str]) -> None:
    def code(url: str) -> int:
        clean = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        command = [sys.executable, "-m", "pandu.run.local_calls", url]
        return subprocess.run(command, cwd=ROOT, env={**clean, **proxies}, timeout=20, check=False).returncode

    assert code(address + "/ready") == 0
    assert code(address + "/away") == code(f"http://{LOOPBACK}:{free_port()}/") == 1


@pytest.mark.parametrize("proxies", PROXIES, ids=str)
def test_the_terminal_uses_no_proxy(address: str, proxies: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    for name, value in proxies.items():
        monkeypatch.setenv(name, value)
    assert Client(address).say("halo") == [{"text": "halo"}]
