"""How many connections one address may have, counted in and out."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from sanic.compat import Header
from socketio import AsyncServer

from pandu.channels.web.socket_server import PACKETS, REFUSED_IN_WORDS, SocketServer
from pandu.settings import CLIENT_PER_MINUTE, CONNECTIONS, read


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> SocketServer:
    """A server whose Socket.IO does nothing."""

    async def nothing(*_: object) -> None:
        return None

    monkeypatch.setattr(AsyncServer, "_handle_eio_connect", nothing)
    monkeypatch.setattr(AsyncServer, "_handle_eio_disconnect", nothing)
    return SocketServer(read({}))


def _connect(server: SocketServer, connection: str, address: str = "10.0.0.1") -> bool:
    environ: dict[str, Any] = {"sanic.request": SimpleNamespace(headers=Header(), ip=address)}
    return asyncio.run(server._handle_eio_connect(connection, environ)) is not False


def _disconnect(server: SocketServer, connection: str) -> None:
    asyncio.run(server._handle_eio_disconnect(connection, "gone"))


def test_an_address_is_told_and_then_refused(server: SocketServer) -> None:
    assert all(_connect(server, str(n)) for n in range(CONNECTIONS))
    assert not server.is_crowded("10.0.0.1")
    assert all(_connect(server, f"told-{n}") for n in range(REFUSED_IN_WORDS))
    assert server.is_crowded("10.0.0.1") and not server.is_crowded("10.0.0.2")
    assert not _connect(server, "refused")
    assert _connect(server, "other", "10.0.0.2")
    _disconnect(server, "told-0")
    assert _connect(server, "again")


def test_nothing_is_kept_of_who_is_gone(server: SocketServer) -> None:
    for _ in range(2):
        _connect(server, "one"), _connect(server, "two")
        for connection in ("one", "two", "two", "never there"):
            _disconnect(server, connection)
    assert not server._connections and not server._addresses


def test_so_many_connections_as_are_set(server: SocketServer) -> None:
    few = SocketServer(read({"PANDU_CONNECTIONS": "3"}))
    assert [_connect(few, str(n)) for n in range(4 + REFUSED_IN_WORDS)] == [True] * (3 + REFUSED_IN_WORDS) + [False]


def test_who_sends_too_many_packets_is_read_slowly_and_alone(server: SocketServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two connections at one address, the other's packets do not wait."""
    burst, slept = PACKETS * CLIENT_PER_MINUTE // 12, [0.0]

    async def sleep(seconds: float) -> None:
        slept[0] += seconds
        now[0] += seconds

    now = [0.0]
    for limit in server._packets:
        limit.clock = lambda: now[0]
    monkeypatch.setattr("pandu.channels.web.socket_server.asyncio.sleep", sleep)

    async def test() -> None:
        server._addresses |= {"flooding": "1", "calm": "1"}
        for _ in range(burst):
            await server._pace("flooding")
        assert slept == [0.0]
        for _ in range(20):
            await server._pace("flooding")
        assert slept[0] == pytest.approx(20 * 60 / (PACKETS * CLIENT_PER_MINUTE), abs=0.1)
        await server._pace("calm")
        assert slept[0] == pytest.approx(20 * 60 / (PACKETS * CLIENT_PER_MINUTE), abs=0.1)

    asyncio.run(test())


def test_no_limits(server: SocketServer) -> None:
    free = SocketServer(read({"PANDU_RATE_LIMIT": "0"}))
    assert all(_connect(free, str(n)) for n in range(CONNECTIONS * 2))
