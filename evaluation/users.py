"""Users of the web channel who hold the conversations of tests/conversations/ and check every answer they get.

Each sends a message, waits for its answer, thinks, and goes on; now and then he reloads the page. In the end the history
must hold exactly what was sent and answered. Where a connection breaks he does what the widget does: he connects
again, and sends what has no answer once more under the same id.
"""

import asyncio
import contextlib
import random
import secrets
import time
from collections import Counter
from collections.abc import Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from websockets.exceptions import WebSocketException

from evaluation.web_client import Client, connected
from pandu.knowledge.yaml_files import load_yaml
from pandu.settings import ROOT

ANSWER_SECONDS = 30
GIVEN_UP_SECONDS = 60  # a message without an answer by then is lost
RELOAD = 0.05  # of all turns
PAUSE_SECONDS = 0.5  # before a message is sent again
MOST_IN_HISTORY = 100
BROKEN = (OSError, asyncio.TimeoutError, WebSocketException)  # a ConnectionError is an OSError
Turn = dict[str, Any]


@cache
def conversations() -> list[list[Turn]]:
    """Return the turns of each conversation."""
    files = sorted((ROOT / "tests" / "conversations").glob("*.yml"))
    return [conversation["turns"] for path in files for conversation in load_yaml(path)]


def is_right(turn: Turn, topics: list[str]) -> bool:
    """Return whether an answer with these topics is the one to this turn of this conversation."""
    return topics == list(turn["topics"])


@dataclass
class Tally:
    """What all users saw: the seconds of each answer by the moment it came, of each way in, and what went wrong, by its kind."""

    answers: list[tuple[float, float]] = field(default_factory=list)
    ways_in: list[float] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def blame(self, kind: str, example: str) -> None:
        """Count a fault and keep the first examples."""
        self.faults[kind] += 1
        if len(self.examples) < 20:
            self.examples.append(f"{kind}: {example}")


class User:
    """One user, who goes on until `stop`; `think` is the mean of the seconds between an answer and his next message."""

    def __init__(self, address: str, tally: Tally, think: float, seed: int) -> None:
        self._address, self._tally, self._think = address, tally, think
        self._random, self._key = random.Random(seed), secrets.token_hex(4)
        self._client: Client | None = None
        self._connection = AsyncExitStack()
        self._token: str | None = None
        self._own: set[str] = set()  # ids of all messages he ever sent
        self._expected: list[str] = []  # ids of messages and answers of this conversation, as its history must hold them
        self._ends = 0  # of turns for the last message that this connection told of

    async def talk(self, until: float) -> None:
        """Hold conversations until the moment `until`; end within a turn of it."""
        await asyncio.sleep(self._random.uniform(0, self._think))
        async with self._connection:
            while time.monotonic() < until:
                await self._hold(self._random.choice(conversations()), until)

    async def _hold(self, turns: list[Turn], until: float) -> None:
        self._token, self._expected = None, []
        await self._enter()
        for turn in turns:
            if self._random.random() < RELOAD:
                await self._enter(anew=True)
            await self._ask(turn)
            await asyncio.sleep(self._random.uniform(0.5, 1.5) * self._think)
            if time.monotonic() > until:
                break
        await self._enter()

    async def _enter(self, anew: bool = False) -> list[str]:
        """Join the conversation, over a new connection if asked or needed; check the history and return its ids."""
        start = time.monotonic()
        while True:
            with contextlib.suppress(*BROKEN):
                if anew or self._client is None or self._client.closed:
                    await self._connect()
                assert self._client
                self._token = await asyncio.wait_for(self._client.join(self._token), ANSWER_SECONDS)
                self._tally.ways_in.append(time.monotonic() - start)
                return self._checked(self._client.all("history")[-1]["messages"])
            self._tally.blame("connection", "a session could not be joined")
            anew = True
            await asyncio.sleep(PAUSE_SECONDS)

    async def _connect(self) -> None:
        await self._connection.aclose()
        self._ends = 0
        self._client = await self._connection.enter_async_context(connected(self._address, key=self._key))

    def _checked(self, messages: Iterable[dict[str, Any]]) -> list[str]:
        ids, expected = [message["id"] for message in messages], self._expected[-MOST_IN_HISTORY:]
        for missing in set(expected) - set(ids):
            self._tally.blame("lost", f"{missing} is not in the history")
        for twice, count in Counter(ids).items():
            if count > 1:
                self._tally.blame("doubled", f"{twice} is {count} times in the history")
        if [known for known in ids if known in set(expected)] != expected:
            self._tally.blame("order", f"{ids} instead of {expected}")
        return ids

    async def _ask(self, turn: Turn) -> None:
        """Send a message until it is answered; judge the answer."""
        message_id, start, self._ends = secrets.token_hex(8), time.monotonic(), 0
        self._own.add(message_id)
        while time.monotonic() < start + GIVEN_UP_SECONDS:
            frames = await self._attempt(turn["user"], message_id)
            if frames is not None:
                self._tally.answers.append((time.monotonic(), time.monotonic() - start))
                self._judge(turn, message_id, frames)
                return
            await asyncio.sleep(PAUSE_SECONDS)
        self._tally.blame("lost", f"{turn['user']!r} has no answer")

    async def _attempt(self, text: str, message_id: str) -> list[dict[str, Any]] | None:
        """Send a message once; return the frames that answer it, or None where it has to be sent again."""
        client = self._client
        assert client
        try:
            ack = await client.call("user_uttered", {"message": text, "id": message_id}, ANSWER_SECONDS)
            if not ack["ok"]:
                self._tally.blame("refused", str(ack))
                return None
            ended = await self._ended(client, message_id)
        except BROKEN as error:
            self._tally.blame("connection", type(error).__name__)
            return await self._found_again(message_id)
        if not ended["ok"]:
            self._tally.blame("apology", text)
            return None
        return [frame for frame in client.all("bot_uttered") if frame["reply_to"] == message_id and not frame.get("failed")]

    async def _ended(self, client: Client, message_id: str) -> dict[str, Any]:
        """Return how the turn for a message ended; for one that is sent again, how it ended this time."""
        while True:
            ends = [end for end in client.all("turn_ended") if end["reply_to"] == message_id]
            if len(ends) > self._ends:
                self._ends += 1
                return dict(ends[self._ends - 1])
            await client.wait_for("turn_ended", len(client.all("turn_ended")) + 1, ANSWER_SECONDS)

    async def _found_again(self, message_id: str) -> list[dict[str, Any]] | None:
        """Connect again; return the answers in the history, or None if the message is not there."""
        await self._enter(anew=True)
        assert self._client
        messages = self._client.all("history")[-1]["messages"]
        return [message for message in messages if message.get("reply_to") == message_id] or None

    def _judge(self, turn: Turn, message_id: str, frames: list[dict[str, Any]]) -> None:
        assert self._client
        ids = [frame["id"] for frame in frames]
        if len({*ids}) != len(ids):
            self._tally.blame("doubled", f"{turn['user']!r} was answered with {ids}")
        topics = [topic for frame in frames for topic in frame.get("topics", [])]
        if not is_right(turn, topics):
            self._tally.blame("wrong", f"{turn['user']!r} was answered with {topics}")
        self._expected += [message_id, *dict.fromkeys(ids)]
        for frame in self._client.all("bot_uttered"):
            if frame["reply_to"] not in self._own:
                self._tally.blame("wrong", f"an answer to somebody else's message came: {frame['reply_to']}")
