"""Chat in the terminal: `python -m pandu.run.shell` serves Pandu on free ports and talks to it over REST.

`rasa shell` itself prints payloads, speaks English and reads slashes as commands.
"""

import json
import os
import re
import secrets
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx

from pandu.channels.intake import GREETING
from pandu.errors import ContentError
from pandu.knowledge import load_knowledge
from pandu.run.launch import DRAFT
from pandu.run.supervisor import tied
from pandu.settings import LOOPBACK, ROOT, free_port
from pandu.time_budget import SHELL_SECONDS

_NUMBERED_LINE = re.compile(r"^(\d+)\.", re.MULTILINE)
WHY = "/kenapa"
STOP = frozenset({"/stop", "/exit", "/quit"})


@dataclass(frozen=True)
class Choice:
    """A button with the number that stands before it."""

    number: int
    title: str
    payload: str


def number_buttons(message: dict[str, Any]) -> list[Choice]:
    """Return the buttons of a bot message, numbered on from the numbered lines of its text."""
    first = 1 + max(map(int, _NUMBERED_LINE.findall(message.get("text", ""))), default=0)
    return [Choice(number, b["title"], b["payload"]) for number, b in enumerate(message.get("buttons", ()), first)]


def choose(typed: str, choices: list[Choice]) -> str:
    """Return the payload of the button that `typed` names by number or title; else `typed` itself."""
    named = (c.payload for c in choices if typed == str(c.number) or typed.casefold() == c.title.casefold())
    return next(named, typed)


class Client:
    """A conversation over REST."""

    def __init__(self, address: str) -> None:
        self._http = httpx.Client(base_url=address, timeout=SHELL_SECONDS, trust_env=False)  # no proxy stands before this machine itself
        self._sender = "terminal-" + secrets.token_hex(8)

    def say(self, text: str) -> list[dict[str, Any]]:
        """Return the bot messages for `text`; an apology where the server does not answer."""
        try:
            reply = self._http.post("/webhooks/rest/webhook", json={"sender": self._sender, "message": text})
            return list(reply.raise_for_status().json())
        except (httpx.HTTPError, ValueError):
            return [{"text": load_knowledge().texts["unavailable"]}]


def _show(messages: list[dict[str, Any]], name: str) -> list[Choice]:
    """Print the bot messages; return the choices of the last one."""
    choices: list[Choice] = []
    for message in messages:
        choices = number_buttons(message)
        print(f"{name}: {message.get('text', '')}")
        for choice in choices:
            print(f"  [{choice.number}] {choice.title}")
    return choices


def _typed_lines(prompt: str) -> Iterator[str]:
    """Yield what the user types until a stop word, the end of the input, or Ctrl-C."""
    try:
        while (line := input(prompt).strip()) not in STOP:
            yield line
    except (EOFError, KeyboardInterrupt):
        print()


def explain(typed_before: list[str]) -> None:
    """Print why the last message was answered so, for developers: no channel has this."""
    environment = {**os.environ, "CONVERSATION": json.dumps(typed_before)}
    subprocess.run([sys.executable, "-W", "ignore", "-m", "pandu.explain"], cwd=ROOT, env=environment)


def chat(client: Client) -> None:
    """Greet, then answer until the user stops."""
    said = load_knowledge().texts["terminal"]
    print(said["hint"])
    choices = _show(client.say(GREETING), said["bot"])
    typed_before = [GREETING]
    for typed in _typed_lines(said["prompt"]):
        if typed == WHY:
            explain(typed_before)
            continue
        typed_before.append(choose(typed, choices))
        choices = _show(client.say(typed_before[-1]), said["bot"])
    print(said["end"])


def _serve() -> tuple[subprocess.Popen[str], str]:
    """Start Pandu on free ports; return the process and the address."""
    port = free_port()
    environment = {**os.environ, "PANDU_HOST": LOOPBACK, "PANDU_PORT": str(port), "PANDU_ACTION_PORT": str(free_port())}
    command = [sys.executable, "-m", "pandu.run.launch", DRAFT]
    # In a session of its own, since Ctrl-C is for the chat; it ends with this process, however that ends.
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=tied(signal.SIGTERM)
    )
    return process, f"http://{LOOPBACK}:{port}"


def main() -> int:
    """Chat; return 1 where Pandu does not start (its own sentence says why)."""
    try:
        print(load_knowledge().texts["terminal"]["starting"], flush=True)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    server, address = _serve()
    try:
        if not any(address in line for line in server.stdout or ()):
            return 1
        chat(Client(address))
    except KeyboardInterrupt:
        print()
    finally:
        server.terminate()
        server.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
