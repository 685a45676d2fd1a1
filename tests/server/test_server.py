"""The started assistant over REST: good and bad requests, a dead action server, and a clean end."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator

import psutil
import pytest

from pandu.knowledge import Knowledge
from pandu.server.settings import free_port
from tests.conftest import ROOT

PORT = free_port()
BASE = f"http://127.0.0.1:{PORT}"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "pandu.server.launch"]
    folder = str(tmp_path_factory.mktemp("served"))
    ports = {"PANDU_PORT": str(PORT), "PANDU_ACTION_PORT": str(free_port()), "PANDU_DATA": folder, "PANDU_LOGS": folder}
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **ports}, stdout=subprocess.PIPE, text=True)
    assert process.stdout and "action server" in process.stdout.readline()
    assert BASE in process.stdout.readline()
    yield process
    process.send_signal(signal.SIGINT)
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)  # an impatient second Ctrl-C
    assert process.wait(20) == 0
    with pytest.raises(urllib.error.URLError):
        request("/health")


def request(path: str, body: bytes | None = None, kind: str = "application/json") -> tuple[int, bytes]:
    """Return status and body; `body` None means GET."""
    call = urllib.request.Request(BASE + path, data=body, headers={"Content-Type": kind})
    try:
        with urllib.request.urlopen(call, timeout=10) as reply:
            return reply.status, reply.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def action_server_of(launcher: int) -> int:
    """Return the process id of the action server that `launcher` started."""
    processes = [psutil.Process(launcher), *psutil.Process(launcher).children(recursive=True)]
    return next(p.pid for p in processes if "pandu.server.action_server" in p.cmdline())


def say(text: str, sender: str = "tester") -> list[str]:
    """Return the texts that Pandu answers."""
    status, body = request("/webhooks/rest/webhook", json.dumps({"sender": sender, "message": text}).encode())
    assert status == 200
    return [message["text"] for message in json.loads(body)]


def test_health_and_an_answer(server: subprocess.Popen[str], knowledge: Knowledge) -> None:
    assert request("/health")[0] == 200
    assert knowledge.topics["duties"].answer in say("apa saja tugasnya?")[0]


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (rb'{"sender":"a\ud800b","message":"halo"}', "application/json", 400),
        (b'{"message":"halo"}', "application/json", 400),
        (b'{"sender":"a","message":5}', "application/json", 400),
        (b"{bad", "application/json", 400),
        (b'{"sender":"a","message":"halo"}', "text/plain", 415),
    ],
)
def test_bad_requests_are_refused(server: subprocess.Popen[str], body: bytes, kind: str, status: int) -> None:
    assert request("/webhooks/rest/webhook", body, kind)[0] == status
    assert say("halo")


def test_the_rasa_api_is_off(server: subprocess.Popen[str]) -> None:
    assert request("/domain")[0] == 404


@pytest.mark.parametrize("typed", ["/restart", "/session_start", '/quiz{"quiz_open":true}', "😀", "", "a" * 1_001])
def test_commands_and_empty_messages_get_an_answer(server: subprocess.Popen[str], typed: str) -> None:
    assert say(typed)


def test_action_server_away_and_back(server: subprocess.Popen[str], knowledge: Knowledge) -> None:
    actions = action_server_of(server.pid)
    os.kill(actions, signal.SIGSTOP)
    try:
        start = time.monotonic()
        assert say("apa saja tugasnya?") == [knowledge.texts["unavailable"]]
        assert time.monotonic() - start < 6
    finally:
        os.kill(actions, signal.SIGCONT)
    assert knowledge.topics["difference"].answer in say("apa bedanya dengan diplomat?")[0]


def test_a_taken_port_is_told(server: subprocess.Popen[str]) -> None:
    command = [sys.executable, "-m", "pandu.server.launch"]
    second = subprocess.run(command, cwd=ROOT, env={**os.environ, "PANDU_PORT": str(PORT)}, capture_output=True, text=True, timeout=60)
    assert second.returncode == 1
    assert f"Port {PORT}" in second.stderr
