"""Packets, requests and connections that no honest client makes: they get nothing, cost nobody anything, and fill no log."""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack

import pytest
import websockets
from websockets.client import connect

from evaluation.web_client import connected, run
from tests.served import Served

CONNECTIONS = 50  # what `limited` allows
POLLING = "/socket.io/?EIO=4&transport=polling"


def _faults(served: Served) -> int:
    text = (served.folder / "assistant.log").read_text(errors="replace")
    return text.count("Traceback") + text.count('"exception"')


@pytest.fixture(autouse=True)
def quiet(request: pytest.FixtureRequest) -> Iterator[None]:
    """No test of this file may leave an exception in the log."""
    pandu: Served = request.getfixturevalue("limited" if "limited" in request.fixturenames else "served")
    before = _faults(pandu)
    yield
    assert _faults(pandu) == before


@pytest.mark.parametrize(
    "packet",
    [
        '42["disconnect",{"a":1}]',
        '42["connect",{"sanic.request":1}]',
        '420["connect"]',
        '42["user_uttered",1,2,3]',
        '42["session_request",1,2]',
        '42[["user_uttered"],1]',
        '42[{"a":1}]',
        '42["*",1]',
        "42{}",
        "42[]",
        "43",
        '430["never asked"]',
    ],
)
def test_events_that_are_not_in_the_protocol_are_ignored(served: Served, packet: str) -> None:
    async def test() -> None:
        async with connected(served.address) as client:
            await client.join()
            await client.send(packet)
            assert await client.say("halo")

    run(test)


@pytest.mark.parametrize("packet", ["42" + "[" * 7_000, "42[", "4x", '451-["user_uttered",{"_placeholder":true,"num":7}]', "9", ""])
def test_a_malformed_packet_costs_the_connection_at_most(served: Served, packet: str) -> None:
    async def test() -> None:
        try:
            async with connected(served.address) as client:
                await client.join()
                await client.send(packet)
                await client.send("b" if packet.startswith("45") else "2")
                await asyncio.sleep(0.1)
        except websockets.exceptions.ConnectionClosed:
            pass
        async with connected(served.address) as user:
            await user.join()
            assert await user.say("halo")

    run(test)


@pytest.mark.parametrize("origin", ["http://[", "http://a b", "null", "https://127.0.0.1.evil.example"])
def test_senseless_origins_are_refused(served: Served, origin: str) -> None:
    """What is no origin, or only begins like one, is a foreign one."""
    assert served.request(POLLING, headers={"Origin": origin})[0] == 400


@pytest.mark.alone
@pytest.mark.parametrize(
    "body", [b"4" * 20_000, b"\xff\xfe", b"b!!!!", b"\x1e" * 40, b"42"], ids=["long", "bytes", "base64", "empty", "42"]
)
def test_senseless_bodies_are_dropped_at_once(served: Served, body: bytes) -> None:
    """Over polling: no error of the server's, and no wait for anybody."""
    _, opened = served.request(POLLING)
    session = json.loads(opened[1:])["sid"]
    start = time.monotonic()
    for _ in range(2):
        assert served.request(f"{POLLING}&sid={session}", body, "text/plain")[0] < 500
    assert time.monotonic() - start < 2
    assert served.say("halo")


@pytest.mark.parametrize("query", ["", "?EIO=3&transport=polling", "?EIO=4&transport=nope", "?EIO=4&transport=polling&sid=zzz"])
def test_senseless_queries_are_refused(served: Served, query: str) -> None:
    assert served.request("/socket.io/" + query)[0] == 400


def test_clients_that_leave_at_once_leave_no_trace(served: Served) -> None:
    async def test() -> None:
        for _ in range(10):
            async with connected(served.address) as client:
                for name in ("session_request", "user_uttered", "session_delete"):
                    await client.emit(name, {"message": "halo", "id": "m1"})
        await asyncio.sleep(0.5)

    run(test)


@pytest.mark.parametrize("packet", ['42["disconnect",{"a":1}]', "41", "40"])
def test_no_packet_makes_a_connection_uncounted(limited: Served, packet: str) -> None:
    async def test() -> None:
        async with AsyncExitStack() as stack:
            for _ in range(CONNECTIONS):
                client = await stack.enter_async_context(connected(limited.address))
                await client.send(packet)
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(stack.enter_async_context(connected(limited.address)), 1)
        await asyncio.sleep(0.2)
        async with connected(limited.address) as client:
            await client.join()

    run(test)


def test_bare_connections_are_counted_too(limited: Served) -> None:
    """Those that never ask for Socket.IO."""
    url = limited.address.replace("http", "ws", 1) + "/socket.io/?EIO=4&transport=websocket"

    async def test() -> None:
        async with AsyncExitStack() as stack:
            with pytest.raises(websockets.exceptions.InvalidStatusCode):
                for _ in range(2 * CONNECTIONS):
                    await stack.enter_async_context(connect(url))
        await asyncio.sleep(0.2)
        async with connected(limited.address) as client:
            await client.join()

    run(test)
