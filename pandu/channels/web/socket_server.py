"""The Socket.IO server behind the door of this channel: who may connect, how often, and which packets are looked at.

python-socketio 5.18 calls the handlers of `connect` and `disconnect` also where a client merely sends an event of that
name, and logs a traceback for each malformed packet. Both would let one client fill the log or fool a counter, so
packets are judged here before it handles them.
"""

import asyncio
import logging
from collections import Counter
from typing import Any

import socketio
from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse
from socketio import AsyncManager

from pandu import metrics
from pandu.addresses import address_of
from pandu.channels.limits import of_address, of_client
from pandu.channels.web.access import Origins
from pandu.settings import Variables

logger = logging.getLogger(__name__)
PATH = "/socket.io"
MOST_BYTES = 16_384  # of one frame or one request
PACKETS = 10  # for each message that is allowed; who sends more is read more slowly
REFUSED_IN_WORDS = 10  # beyond them: those are still let in to be told why not
LEAST_PAUSE_SECONDS = 0.01
EVENTS = frozenset({"session_request", "user_uttered", "session_delete", "feedback"})
_SILENT = logging.getLogger("pandu.engineio")
_SILENT.setLevel(logging.CRITICAL + 1)  # what clients send wrong is no error of ours


class SocketServer(socketio.AsyncServer):
    """Counts the connections of each address, and hands on no packet that is not in the protocol."""

    def __init__(self, variables: Variables, manager: AsyncManager | None = None) -> None:
        """Take the settings; `manager` knows the rooms of other workers, too, by default there are none."""
        super().__init__(
            client_manager=manager,
            async_mode="sanic",
            cors_allowed_origins=Origins(variables.origins),
            max_http_buffer_size=MOST_BYTES,
            logger=False,
            engineio_logger=_SILENT,
        )
        self._addresses: dict[str, str] = {}  # of each Engine.IO connection
        self._connections: Counter[str] = Counter()  # of each address
        metrics.SOCKETS.set_function(self._connections.total)
        found = variables.limits
        self._most, self._proxies = found.connections, variables.proxies
        self._packets = of_client(PACKETS * found.client_per_minute), of_address(PACKETS * found.per_minute)

    def is_crowded(self, address: str, spare: int = 0) -> bool:
        """Return whether `address` has more connections than are allowed, `spare` more."""
        return bool(self._most) and self._connections[address] > self._most + spare

    def is_in(self, connection: str, room: str) -> bool:
        """Return whether a connection of this worker hears what is sent to `room`."""
        return connection in self.manager.rooms.get("/", {}).get(room, {})

    async def _handle_eio_connect(self, eio_sid: str, environ: dict[str, Any]) -> bool | None:
        address = address_of(environ["sanic.request"], self._proxies)
        self._addresses[eio_sid] = address
        self._connections[address] += 1
        if self.is_crowded(address):
            metrics.LIMITED.labels("web", "connections").inc()
        if self.is_crowded(address, REFUSED_IN_WORDS):
            self._count_out(eio_sid)
            return False
        await super()._handle_eio_connect(eio_sid, environ)
        return None

    def _count_out(self, eio_sid: str) -> None:
        """Forget a connection, and its address with the last one; a connection that is not known changes nothing."""
        address = self._addresses.pop(eio_sid, None)
        if address is None:
            return
        self._connections[address] -= 1
        if not self._connections[address]:
            del self._connections[address]

    async def _handle_eio_disconnect(self, eio_sid: str, reason: str) -> None:
        self._count_out(eio_sid)
        await super()._handle_eio_disconnect(eio_sid, reason)

    async def _pace(self, eio_sid: str) -> None:
        """Wait until the next packet of a connection may be looked at; its later ones wait in the client's own line meanwhile."""
        for limit, key in zip(self._packets, (eio_sid, self._addresses.get(eio_sid, "")), strict=True):
            while not limit.allows(key):
                await asyncio.sleep(max(limit.wait(key), LEAST_PAUSE_SECONDS))

    async def _handle_eio_message(self, eio_sid: str, data: str | bytes) -> None:
        await self._pace(eio_sid)
        try:
            await super()._handle_eio_message(eio_sid, data)
        except Exception as error:  # no packet of Socket.IO's: no client of ours
            logger.info("a connection was closed after a malformed packet: %s", type(error).__name__)
            # Not awaited: over polling, it waits for the client's next request.
            self.start_background_task(self.eio.disconnect, eio_sid)

    async def _handle_event(self, eio_sid: str, namespace: str | None, id: int | None, data: Any) -> None:
        name = data[0] if isinstance(data, list) and data else None
        if isinstance(name, str) and name in EVENTS:
            await super()._handle_event(eio_sid, namespace, id, data[:2])

    async def _handle_event_internal(self, server: Any, sid: str, eio_sid: str, data: Any, namespace: str, id: int | None) -> None:
        try:
            await super()._handle_event_internal(server, sid, eio_sid, data, namespace, id)
        except Exception:
            if self.manager.is_connected(sid, namespace):
                raise  # otherwise the client is gone, and with it what is kept of it

    async def respond(self, request: Request) -> HTTPResponse:
        """Answer an HTTP request, or serve the websocket that it becomes, to its end."""
        if len(request.body) > MOST_BYTES:
            return response.text("too large", status=413)
        try:
            answered: HTTPResponse = await self.handle_request(request)
            return answered
        except Exception as error:  # Engine.IO knows the session no more, or cannot read the body
            logger.info("a request was refused: %s", type(error).__name__)
            return response.text("bad request", status=400)

    def join_app(self, app: Sanic) -> None:
        """Serve on Rasa's server."""
        app.config.WEBSOCKET_MAX_SIZE = MOST_BYTES
        app.add_route(self.respond, PATH + "/", methods=["GET", "POST", "OPTIONS"], name="web_channel.socket")
        app.enable_websocket()
