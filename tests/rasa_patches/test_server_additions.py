"""Health, metrics, retention and the store come with Rasa's server, whichever channels it has."""

import asyncio
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
import yaml

from pandu.channels.served import ServedChannel
from pandu.knowledge.yaml_files import load_yaml
from pandu.run.models import newest_model
from pandu.settings import LOOPBACK, ROOT, free_port
from pandu.storage.retention import DAY_SECONDS
from pandu.storage.tracker_store import ConversationStore
from tests.served import request
from tests.storage.stored_conversations import DOMAIN, SESSION, converse, turn

MOST_SECONDS = 120
METRICS = free_port()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a conversation of 40 days ago, and the files of a server without REST, or any other channel."""
    folder = tmp_path_factory.mktemp("alone")
    store = ConversationStore(DOMAIN, db=str(folder / "conversations.db"))
    converse(store, [*SESSION, *turn(0)], sender="old")
    with store.engine.begin() as connection:
        for table, column in (("events", "timestamp"), ("conversations", "updated")):
            connection.exec_driver_sql(f"update {table} set {column} = {column} - {40 * DAY_SECONDS}")
    endpoints = load_yaml(ROOT / "endpoints.yml")
    endpoints["tracker_store"]["db"] = str(folder / "conversations.db")
    endpoints["action_endpoint"]["url"] = f"http://{LOOPBACK}:{free_port()}/webhook"  # nobody is there
    (folder / "endpoints.yml").write_text(yaml.safe_dump(endpoints))
    (folder / "credentials.yml").write_text("{}\n")
    return folder


@pytest.fixture(scope="module")
def port(folder: Path) -> Iterator[int]:
    """The port of Rasa's server with our changes, which is up."""
    port = free_port()
    files = ["--endpoints", str(folder / "endpoints.yml"), "--credentials", str(folder / "credentials.yml")]
    command = [*["-W", "ignore", "-m", "pandu.run.rasa_command", "run", "-i"], LOOPBACK, "-p", str(port), "-m", str(newest_model()), *files]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, *command],
            cwd=ROOT,
            env={**os.environ, "OMP_NUM_THREADS": "1", "PANDU_METRICS_PORT": str(METRICS)},
            stdout=log,
            stderr=log,
        )
        try:
            _wait_for(port, server)
            yield port
        finally:
            server.terminate()
            server.wait()


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + MOST_SECONDS
    while server.poll() is None and time.monotonic() < end:
        try:
            if request(f"http://{LOOPBACK}:{port}/ready", None, {})[0] == 200:
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail("it did not start, or not with health")


def _get(port: int, path: str) -> tuple[int, bytes]:
    return request(f"http://{LOOPBACK}:{port}{path}", None, {})


def test_without_rest_there_are_health_metrics_and_the_guard(port: int) -> None:
    assert _get(port, "/webhooks/rest/")[0] == 404
    assert _get(port, "/live")[0] == 200
    status, report = _get(port, "/health")
    said = json.loads(report)
    assert said.pop("version").keys() == {"release", "model", "content"}
    assert (status, said) == (503, {"model": True, "actions": False, "database": True, "locks": True})
    assert b'pandu_dependency_up{dependency="actions"} 0.0' in _get(port, "/metrics")[1]
    assert _get(METRICS, "/metrics")[0] == 200 and _get(METRICS, "/live")[0] == 404
    with socket.create_connection((LOOPBACK, port), timeout=5) as client:
        client.sendall(b"POST /live HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n01234")
        assert b"400" in client.recv(100)


def test_without_rest_what_is_old_is_deleted(port: int, folder: Path) -> None:
    store, end = ConversationStore(DOMAIN, db=str(folder / "conversations.db")), time.monotonic() + MOST_SECONDS
    while asyncio.run(store.retrieve("old")) is not None and time.monotonic() < end:
        time.sleep(0.1)
    assert asyncio.run(store.retrieve("old")) is None


def test_any_channel_of_ours_brings_them_to_a_server_that_is_started_by_hand() -> None:
    for name in load_yaml(ROOT / "credentials.yml"):
        module, _, channel = name.rpartition(".")
        assert issubclass(getattr(import_module(module), channel), ServedChannel)
    code = (
        "from pandu.channels.web.channel import WebChannel; from rasa.core import run\n"
        "WebChannel.from_credentials(None)\n"
        "print(*(route.path for route in run._create_app_without_api().router.routes_all.values()))"
    )
    found = subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {"health", "ready", "live", "metrics"} <= set(found.split())
