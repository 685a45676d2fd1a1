"""Actions go over connections that stay open, and over new ones where those are gone."""

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
import pytest
from aiohttp import web
from rasa.utils.endpoints import ClientResponseError, EndpointConfig

from pandu.rasa_patches import action_endpoint
from pandu.rasa_patches.action_endpoint import KeptEndpoint


class Server:
    """An action server that notes the secret and the connection of each call."""

    def __init__(self) -> None:
        self.calls: list[tuple[str | None, object]] = []
        self._runner: web.AppRunner | None = None
        self.port = 0

    async def _answer(self, request: web.Request) -> web.Response:
        self.calls.append((request.headers.get("X-Secret"), request.transport))
        body = await request.json()
        await asyncio.sleep(body.get("sleep", 0))
        return web.json_response({"echo": body}, status=body.get("status", 200))

    async def start(self) -> None:
        app = web.Application()
        app.router.add_post("/webhook", self._answer)
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        assert self._runner
        await self._runner.cleanup()


def play(test: Callable[[Server, KeptEndpoint], Awaitable[None]]) -> None:
    """Run a test beside a server."""

    async def run() -> None:
        server = Server()
        await server.start()
        endpoint = EndpointConfig(f"http://127.0.0.1:{server.port}/webhook", headers={"X-Secret": "s"}, enable_selective_domain=True)
        kept = KeptEndpoint(endpoint)
        try:
            await test(server, kept)
        finally:
            await kept.close()
            await server.stop()

    asyncio.run(asyncio.wait_for(run(), 20))


def test_one_connection_serves_many_calls() -> None:
    async def test(server: Server, endpoint: KeptEndpoint) -> None:
        for number in range(5):
            assert await endpoint.request(json={"n": number}) == {"echo": {"n": number}}
        assert {secret for secret, _ in server.calls} == {"s"}
        assert len({id(connection) for _, connection in server.calls}) == 1
        assert endpoint.kwargs["enable_selective_domain"]

    play(test)


def test_a_server_that_was_started_again_is_found() -> None:
    async def test(server: Server, endpoint: KeptEndpoint) -> None:
        await endpoint.request(json={})
        await server.stop()
        with pytest.raises(aiohttp.ClientConnectionError):
            await endpoint.request(json={})
        await server.start()
        assert await endpoint.request(json={}) == {"echo": {}}

    play(test)


def test_a_slow_server_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(action_endpoint, "ACTION_SECONDS", 0.2)

    async def test(server: Server, endpoint: KeptEndpoint) -> None:
        with pytest.raises(asyncio.TimeoutError):
            await endpoint.request(json={"sleep": 1}, timeout=300)
        assert await endpoint.request(json={}) == {"echo": {}}

    play(test)


def test_an_error_of_the_server_is_told_as_rasa_tells_it() -> None:
    async def test(server: Server, endpoint: KeptEndpoint) -> None:
        with pytest.raises(ClientResponseError):
            await endpoint.request(json={"status": 500})

    play(test)
