"""A started Pandu for tests: its processes, its address, and what a user reads."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import Any

import psutil

from pandu.settings import ROOT, SECRET_VARIABLE, free_port

SECRET = "secret-of-the-tests"
APART: dict[str, Any] = {"PANDU_DIALOGUE": "server"}


@dataclass
class Served:
    """Pandu under its launcher; `folder` holds its conversations and logs."""

    process: subprocess.Popen[str]
    port: int
    action_port: int
    folder: Path

    @property
    def address(self) -> str:
        """Return the base address."""
        return f"http://127.0.0.1:{self.port}"

    def request(
        self, path: str, body: bytes | None = None, kind: str = "application/json", headers: dict[str, str] | None = None
    ) -> tuple[int, bytes]:
        """Return status and body; `body` None means GET."""
        return request(self.address + path, body, {"Content-Type": kind, **(headers or {})})

    def fetch(self, path: str, method: str = "GET") -> tuple[int, bytes, Message]:
        """Return status, body and headers."""
        with urllib.request.urlopen(urllib.request.Request(self.address + path, method=method), timeout=15) as reply:
            return reply.status, reply.read(), reply.headers

    def say(self, text: str, sender: str = "tester") -> list[str]:
        """Return the texts that Pandu answers."""
        return say(self.address, text, sender)

    def events(self, sender: str) -> list[dict[str, Any]]:
        """Return the stored events of a sender, oldest first."""
        with sqlite3.connect(self.folder / "conversations.db") as database:
            rows = database.execute("select data from events where sender_id = ? order by id", (sender,)).fetchall()
        return [json.loads(row) for (row,) in rows]

    def texts_with(self, word: str) -> list[str]:
        """Return the stored events of all conversations that hold `word`."""
        with sqlite3.connect(self.folder / "conversations.db") as database:
            return [row for (row,) in database.execute("select data from events where data like ?", (f"%{word}%",)).fetchall()]

    def rows(self, query: str) -> list[list[Any]]:
        """Return what an SQL query finds among what is stored."""
        with sqlite3.connect(self.folder / "conversations.db") as database:
            return [list(row) for row in database.execute(query).fetchall()]

    def change(self, statement: str, *values: object) -> None:
        """Run an SQL statement on the stored conversations."""
        with sqlite3.connect(self.folder / "conversations.db") as database:
            database.execute(statement, values)

    def action_server(self) -> int:
        """Return the process id of the action server."""
        return self._process_with("pandu.run.action_server")

    def assistant(self) -> int:
        """Return the process id of the Rasa server."""
        return self._process_with("pandu.run.rasa_command")

    def _process_with(self, argument: str) -> int:
        family = psutil.Process(self.process.pid).children(recursive=True)
        return [p.pid for p in family if argument in p.cmdline()][-1]  # the last is no keeper of the others


def request(url: str, body: bytes | None, headers: dict[str, str]) -> tuple[int, bytes]:
    """Return status and body of one call."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data=body, headers=headers), timeout=15) as reply:
            return reply.status, reply.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def say(address: str, text: str, sender: str) -> list[str]:
    """Return the texts that the assistant at `address` answers."""
    body = json.dumps({"sender": sender, "message": text}).encode()
    status, answer = request(address + "/webhooks/rest/webhook", body, {"Content-Type": "application/json"})
    assert status == 200
    return [message["text"] for message in json.loads(answer)]


def serve(folder: Path, port: int = 0, **variables: str) -> Served:
    """Start Pandu with these variables on free ports (or on `port`), and wait until it is up."""
    port, action_port = port or free_port(), free_port()
    ports = {"PANDU_PORT": str(port), "PANDU_ACTION_PORT": str(action_port), "PANDU_DATA": str(folder), "PANDU_LOGS": str(folder)}
    command = [sys.executable, "-m", "pandu.run.launch"]
    environment = {**os.environ, **ports, SECRET_VARIABLE: SECRET, **variables}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    served = Served(process, port, action_port, folder)
    with _leaving_nothing(process):
        assert process.stdout and (variables.get("PANDU_DIALOGUE") != "server" or f":{action_port}" in process.stdout.readline())
        assert served.address in process.stdout.readline()
    return served


def stop(served: Served, *signals: int, seconds: float = 20) -> int:
    """End Pandu as an impatient user does, with Ctrl-C twice, or by other signals; return the exit code."""
    with _leaving_nothing(served.process):
        for number in signals or (signal.SIGINT, signal.SIGINT):
            served.process.send_signal(number)
        return served.process.wait(seconds)


@contextmanager
def _leaving_nothing(process: subprocess.Popen[str]) -> Iterator[None]:
    """Kill a process and its descendants where the block fails, so that a failed test disturbs no other."""
    try:
        yield
    except BaseException:
        with suppress(psutil.NoSuchProcess):
            for one in (psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)):
                with suppress(psutil.NoSuchProcess):
                    one.kill()
        raise
