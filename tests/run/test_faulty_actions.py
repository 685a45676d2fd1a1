"""Rasa by hand beside an action server that fails in every way: the user reads an apology in time, never a success."""

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from pandu.knowledge import Knowledge
from pandu.run.local_calls import is_up
from pandu.run.models import newest_model
from pandu.settings import free_port
from tests.conftest import ROOT
from tests.served import say

FAULTS = {
    "raises": (500, b'{"error": "nama saya budi"}'),
    "missing": (404, b""),
    "refuses": (401, b"{}"),
    "babbles": (200, b"{bad"),
    "sleeps": (0, b""),
}


@dataclass
class Faulty:
    """Rasa's address and the fault that its action server shows now."""

    address: str
    fault: str = "raises"
    seen: list[str] = field(default_factory=list)


def _handler(faulty: Faulty) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            faulty.seen.append(faulty.fault)
            status, body = FAULTS[faulty.fault]
            if not status:
                time.sleep(8)
                return
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Faulty]:
    """`rasa run` as by hand, its action endpoint a server of faults."""
    port, folder = free_port(), tmp_path_factory.mktemp("faulty")
    found = Faulty(f"http://127.0.0.1:{port}")
    actions = ThreadingHTTPServer(("127.0.0.1", 0), _handler(found))
    Thread(target=actions.serve_forever, daemon=True).start()
    endpoints = Path(folder / "endpoints.yml")
    endpoints.write_text(f'action_endpoint: {{url: "http://127.0.0.1:{actions.server_port}/webhook"}}\n')
    options = ["-i", "127.0.0.1", "-p", str(port), "-m", str(newest_model()), "--endpoints", str(endpoints)]
    with (folder / "log").open("w") as log:
        command = [sys.executable, "-W", "ignore", "-m", "rasa", "run", *options]
        rasa = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log)
    end = time.monotonic() + 90
    while not is_up(found.address + "/webhooks/rest/") and time.monotonic() < end:
        time.sleep(0.3)
    yield found
    rasa.terminate()
    rasa.wait(20)
    actions.shutdown()


@pytest.mark.alone
@pytest.mark.parametrize("fault", FAULTS)
def test_a_failing_action_server_never_gets_a_success_told(faulty: Faulty, knowledge: Knowledge, fault: str) -> None:
    faulty.fault = fault
    start = time.monotonic()
    assert say(faulty.address, "mau ikut tes kecocokan dong", f"user-{fault}") == [knowledge.texts["unavailable"]]
    assert time.monotonic() - start < 5.5
    assert fault in faulty.seen
