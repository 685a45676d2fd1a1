"""`GET /metrics` for Prometheus: on the assistant's own port, and on one for nothing else where PANDU_METRICS_PORT names it.

Only the networks of PANDU_METRICS_FROM may read, by default the machine itself; a request that came through a proxy is never of the
machine itself. The port of its own can be opened to Prometheus without opening REST, which lies beside `/metrics` on the other.
"""

import logging
from collections.abc import Iterable, Mapping
from functools import partial

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from pandu import metrics
from pandu.addresses import is_within
from pandu.health import Health
from pandu.settings import Network, read

logger = logging.getLogger(__name__)
FORWARDED = ("x-forwarded-for", "x-real-ip", "forwarded")
PATH = "/metrics"
EVERYWHERE = "0.0.0.0"


def may_read(address: str, headers: Mapping[str, str], networks: Iterable[Network]) -> bool:
    """Return whether a request from `address` may see the figures, which are for these networks."""
    return not any(name in headers for name in FORWARDED) and is_within(address, networks)


async def figures(app: Sanic, health: Health) -> bytes:
    """Return all figures, the states of what a message needs as seen a moment ago."""
    metrics.tell_dependencies(await health.report(app))
    return bytes(generate_latest())


def add_metrics(app: Sanic, health: Health) -> None:
    """Add the route to Rasa's server, and the port of its own where there is one.

    Raises:
        StartError: PANDU_METRICS_FROM names what is no network.
    """
    networks, port = read().metrics_from, read().metrics_port
    metrics.begin()

    async def scrape(request: Request) -> HTTPResponse:
        if not may_read(request.ip, request.headers, networks):
            return response.text("not found", status=404)
        return response.raw(await figures(app, health), content_type=CONTENT_TYPE_LATEST)

    app.add_route(scrape, PATH)
    if port:
        app.register_listener(partial(_open, health, networks, port), "after_server_start")
        app.register_listener(_close, "before_server_stop")


async def _open(health: Health, networks: Iterable[Network], port: int, app: Sanic, _: object) -> None:
    """Serve the figures, and nothing else, on a port of their own."""

    async def scrape(request: web.Request) -> web.Response:
        if not may_read(request.remote or "", request.headers, networks):
            raise web.HTTPNotFound
        return web.Response(body=await figures(app, health), headers={"Content-Type": CONTENT_TYPE_LATEST})

    server = web.Application()
    server.router.add_get(PATH, scrape)
    app.ctx.scraped = web.AppRunner(server, access_log=None)
    await app.ctx.scraped.setup()
    try:
        await web.TCPSite(app.ctx.scraped, EVERYWHERE, port).start()
    except OSError as error:  # users are answered all the same
        logger.error("the port %d for figures cannot be opened: %s", port, error.strerror)


async def _close(app: Sanic, _: object) -> None:
    await app.ctx.scraped.cleanup()
