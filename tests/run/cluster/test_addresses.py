"""Whose connections are counted, with a proxy and without: the visitors', whatever they write into a header."""

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from websockets.client import connect

from evaluation.web_client import Client, run
from pandu.run.cluster.nginx import fill, servers
from pandu.settings import LOOPBACK, free_port
from tests.deploy.front import ABSENT, NGINX, gate, operations
from tests.deploy.manifests import nginx_values
from tests.served import Served, serve, stop

MOST, TRIED = 3, 6
FIRST, OTHER = "127.0.0.2", "127.0.0.3"  # two visitors of this machine


def _counting(folder: Path, proxies: int) -> Iterator[Served]:
    running = serve(folder, PANDU_CONNECTIONS=str(MOST), PANDU_PROXIES=str(proxies))
    yield running
    stop(running)


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A Pandu that counts connections behind one proxy."""
    yield from _counting(tmp_path_factory.mktemp("behind"), proxies=1)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A Pandu that counts connections itself."""
    yield from _counting(tmp_path_factory.mktemp("counted"), proxies=0)


@pytest.fixture(params=["template", "operations", "none"])
def place(request: pytest.FixtureRequest, open_folder: Path) -> Iterator[int]:
    """The port where a Pandu is reached, through either of nginx's files or without a proxy."""
    if request.param == "none":
        yield request.getfixturevalue("alone").port
        return
    if NGINX is None:
        pytest.skip(ABSENT)
    running, port = request.getfixturevalue("behind"), free_port()
    values = {**nginx_values("compose"), "PANDU_LISTEN": f"{LOOPBACK}:{port}", "PANDU_WORKERS": servers(f"{LOOPBACK}:{running.port}")}
    text = fill("pandu", values) if request.param == "template" else operations(f"{LOOPBACK}:{port}", running.address)
    with gate(open_folder / f"counted-{request.param}", port, text):
        yield port


async def _refused(stack: AsyncExitStack, port: int, visitor: str) -> list[bool]:
    """Return which of several connections of a visitor are refused, each with another forged header; they stay open."""
    found = []
    for number in range(TRIED):
        url = f"ws://{LOOPBACK}:{port}/socket.io/?EIO=4&transport=websocket&key={visitor}-{number}"
        forged = {"X-Forwarded-For": f"10.0.0.{number}", "X-Real-IP": f"10.0.1.{number}", "Forwarded": f"for=10.0.2.{number}"}
        socket = await stack.enter_async_context(connect(url, extra_headers=forged, local_addr=(visitor, 0)))
        client = Client(socket)
        await client.wait_for("packet", seconds=10)
        await client.send("40")
        while len(client.all("packet")) < 2 and client.refused is None:
            await asyncio.sleep(0.01)
        found.append(client.refused is not None)
    return found


def test_visitors_are_counted_one_by_one_and_forged_headers_change_nothing(place: int) -> None:
    async def test() -> None:
        async with AsyncExitStack() as stack:
            assert await _refused(stack, place, FIRST) == [False] * MOST + [True] * (TRIED - MOST)
            assert await _refused(stack, place, OTHER) == [False] * MOST + [True] * (TRIED - MOST)

    run(test)
