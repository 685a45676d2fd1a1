"""Records what the channel sends in `tests/channels/frames.json`, which the widget's unit tests read.

`python -m tests.channels.web.recorded` records anew; a test says when that is due.
"""

import asyncio
import json
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from evaluation.web_client import Client, connected
from tests.conftest import ROOT
from tests.served import serve, stop

FILE = ROOT / "tests" / "channels" / "frames.json"
TOKEN = f"{'0' * 32}.{'0' * 32}"
FIRST_TIME = 1_760_000_000.0
QUIZ = ("mau ikut tes kecocokan dong", "sangat", "lumayan", "kurang", "sangat", "lumayan", "sangat")
Frames = list[list[Any]]
Scenario = Callable[[str], Awaitable[Frames]]


def _told(client: Client) -> Frames:
    """Return the client's events, without what differs from one recording to the next."""
    events = [event for event in client.events if event[0] != "packet"]
    return [[name, TOKEN if name == "session_confirm" else _timed(data, FIRST_TIME + n)] for n, (name, data) in enumerate(events)]


def _timed(node: Any, time: float) -> Any:
    """Return `node` with `time` for each time in it."""
    if isinstance(node, list):
        return [_timed(item, time) for item in node]
    if isinstance(node, dict):
        return {key: time if key == "time" else _timed(value, time) for key, value in node.items()}
    return node


async def greeting(address: str) -> Frames:
    """A new conversation, and its welcome."""
    async with connected(address) as client:
        await client.join()
        await client.say("/greet", "w")
        return _told(client)


async def question(address: str) -> Frames:
    """A question, answered from the source, as another window of the session sees it."""
    async with connected(address) as first, connected(address) as second:
        await second.join(await first.join())
        await first.say("apa saja tugasnya?", "m1")
        await second.wait_for("turn_ended")
        return _told(second)


async def quiz(address: str) -> Frames:
    """A quiz from its start to its result."""
    async with connected(address) as client:
        await client.join()
        for number, text in enumerate(QUIZ):
            await client.say(text, f"q{number}")
        return _told(client)


async def refusal(address: str) -> Frames:
    """The acknowledgement of a message too many; as a frame of the event `acknowledgement`, which is none of the protocol's."""
    async with connected(address) as client:
        await client.join()
        for number in range(200):
            ack = await client.call("user_uttered", {"message": "halo", "id": f"r{number}"})
            if ack.get("reason") == "rate":
                return [["acknowledgement", {**ack, "id": "r"}]]
            if ack.get("reason") == "busy":  # which comes first, and counts for no limit
                await asyncio.sleep(0.05)
    raise AssertionError("there is no limit")


async def history(address: str) -> Frames:
    """A conversation that was left and is shown again; then it is deleted."""
    async with connected(address) as client:
        token = await client.join()
        await client.say("/greet", "w")
        await client.say("apa saja tugasnya?", "m1")
        await client.say("/ask_difference", "m2")
    async with connected(address) as again:
        await again.join(token)
        await again.call("session_delete", {})
        await again.wait_for("session_ended")
        return _told(again)


SCENARIOS: tuple[Scenario, ...] = (greeting, question, quiz, refusal, history)


def record(address: str) -> dict[str, Frames]:
    """Return the frames of each scenario by its name."""

    async def play() -> dict[str, Frames]:
        return {scenario.__name__: await scenario(address) for scenario in SCENARIOS}

    return asyncio.run(play())


def shape(node: Any) -> Any:
    """Return a frame without its words: the keys, the kinds of values, and each kind of item once."""
    if isinstance(node, dict):
        return {key: shape(value) for key, value in sorted(node.items())}
    if isinstance(node, list):
        shapes: list[Any] = []
        for item in map(shape, node):
            shapes += [] if item in shapes else [item]
        return shapes
    return "number" if type(node) in (int, float) else type(node).__name__


def main() -> int:
    """Record anew."""
    with tempfile.TemporaryDirectory() as folder:
        pandu = serve(Path(folder))
        try:
            frames = record(pandu.address)
        finally:
            stop(pandu)
    lines = [f"  {json.dumps(name)}: [\n    " + ",\n    ".join(map(_line, told)) + "\n  ]" for name, told in frames.items()]
    FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return 0


def _line(frame: list[Any]) -> str:
    return json.dumps(frame, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
