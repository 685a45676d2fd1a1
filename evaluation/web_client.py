"""A Socket.IO client on bare websocket frames, so that a test can also send what no library would.

python-socketio's own client cannot use websockets beside aiohttp 3.9.
"""

import asyncio
import itertools
import json
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.legacy.client import connect

Event = tuple[str, Any]


class Client:
    """One connection; `events` holds what the server sent, oldest first."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self._ids = itertools.count()
        self._acks: dict[int, asyncio.Future[Any]] = {}
        self.events: list[Event] = []
        self.refused: Any = None
        self.closed = False
        self._arrived = asyncio.Event()
        self._reader = asyncio.ensure_future(self._read())

    async def _read(self) -> None:
        try:
            await self._read_packets()
        except ConnectionClosed:
            pass
        finally:
            self.closed = True
            self._arrived.set()
            for ack in self._acks.values():
                ack.set_exception(ConnectionError("the server closed the connection"))

    async def _read_packets(self) -> None:
        async for packet in self._socket:
            if packet == "2":
                await self._socket.send("3")
            elif packet.startswith("42"):
                name, *data = json.loads(packet[2:])
                self.events.append((name, data[0] if data else None))
            elif packet.startswith("43"):
                number, _, data = packet[2:].partition("[")
                self._acks.pop(int(number), asyncio.get_running_loop().create_future()).set_result(json.loads("[" + data)[0])
            elif packet.startswith("44"):
                self.refused = json.loads(packet[2:])
            else:
                self.events.append(("packet", packet))
            self._arrived.set()

    async def send(self, packet: str) -> None:
        """Send a packet as it is."""
        await self._socket.send(packet)

    async def emit(self, name: str, data: object = None) -> None:
        """Send an event."""
        await self.send("42" + json.dumps([name, data]))

    async def call(self, name: str, data: object = None, seconds: float = 60) -> Any:
        """Send an event and return its acknowledgement."""
        number = next(self._ids)
        self._acks[number] = asyncio.get_running_loop().create_future()
        await self.send(f"42{number}" + json.dumps([name, data]))
        return await asyncio.wait_for(self._acks[number], seconds)

    def all(self, name: str) -> list[Any]:
        """Return the data of all events of this name so far."""
        return [data for found, data in self.events if found == name]

    async def wait_for(self, name: str, count: int = 1, seconds: float = 60) -> Any:
        """Return the data of the `count`-th event of this name, waiting for it.

        Raises:
            asyncio.TimeoutError: it did not come.
            ConnectionError: it cannot come any more.
        """

        async def come() -> None:
            while len(self.all(name)) < count:
                if self.closed:
                    raise ConnectionError("the server closed the connection")
                self._arrived.clear()
                await self._arrived.wait()

        await asyncio.wait_for(come(), seconds)
        return self.all(name)[count - 1]

    async def join(self, token: object = None) -> str:
        """Request a session; return its token."""
        count = len(self.all("history")) + 1
        await self.emit("session_request", {"session_id": token})
        await self.wait_for("history", count)
        return str(self.all("session_confirm")[-1])

    async def say(self, text: str, message_id: str = "", seconds: float = 60) -> list[dict[str, Any]]:
        """Send a message and return the bot messages that answer it."""
        count = len(self.all("turn_ended")) + 1
        ack = await self.call("user_uttered", {"message": text, "id": message_id or secrets.token_hex(8)})
        assert ack["ok"], ack
        ended = await self.wait_for("turn_ended", count, seconds)
        return [frame for frame in self.all("bot_uttered") if frame["reply_to"] == ended["reply_to"]]


@asynccontextmanager
async def connected(address: str, origin: str = "", forwarded: str = "", key: str = "") -> AsyncIterator[Client]:
    """Give a client that is connected to the server at `address`, from a page of `origin`, seen by a proxy at `forwarded`.

    `key` is what the proxy before several workers chooses one by.
    """
    url = address.replace("http", "ws", 1) + f"/socket.io/?EIO=4&transport=websocket&key={key}"
    headers = {name: value for name, value in (("Origin", origin), ("X-Forwarded-For", forwarded)) if value}
    async with connect(url, extra_headers=headers, max_size=None) as socket:
        client = Client(socket)
        await client.wait_for("packet")  # Engine.IO's handshake
        await client.send("40")
        await client.wait_for("packet", 2)  # Socket.IO's
        yield client


def run(test: Callable[..., Awaitable[None]], *arguments: object) -> None:
    """Run an asynchronous test to its end."""
    asyncio.run(asyncio.wait_for(test(*arguments), 150))
