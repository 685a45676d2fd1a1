"""Refuses malformed requests before Sanic acts on them, and closes connections that keep it waiting.

Sanic 21.12.2 takes any text that `int` reads for a length: `Content-Length: -5` makes it loop for ever at full CPU, so that
nobody is served. It also answers several malformed requests with an error of its own, logged at length, counts the time a client
has from its last byte, and lets connections that say nothing use up all descriptors.
"""

import asyncio
import re
import resource
from collections import Counter
from typing import Any

from sanic.exceptions import InvalidUsage, RequestTimeout, SanicException
from sanic.http import HTTP_CONTINUE, Http, Stage
from sanic.request import Request
from sanic.server.protocols import http_protocol

HEAD_SECONDS, BODY_SECONDS = 10, 30  # from the first byte to the last
MOST_DESCRIPTORS = 65_536
MOST_WAITING = 1_000  # connections that owe us bytes; less where there are few descriptors
CHUNK_LINE_BYTES = 64
_TOKEN = rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_REQUEST = re.compile(_TOKEN + rb" [!-~]+ HTTP/1\.[01]")
_FIELD = re.compile(rb"(" + _TOKEN + rb"):[ \t]*([^\x00-\x08\x0a-\x1f\x7f]*)")
_LENGTH = re.compile(rb"[0-9]{1,18}[ \t]*")
_CHUNK = re.compile(rb"\r\n[0-9A-Fa-f]{1,8}[ \t]*(?:;[^\r\n]*)?")
_ONCE = (b"host", b"content-length", b"transfer-encoding")


def fault(head: bytes) -> str:
    """Return why a request's head, without its last line break, is refused; "" where it is well formed."""
    line, *rest = head.split(b"\r\n")
    fields = [_FIELD.fullmatch(field) for field in rest]
    if not _REQUEST.fullmatch(line) or not all(fields):
        return "the request is no HTTP/1.1"
    named = [(field[1].lower(), field[2]) for field in fields if field]
    counted, values = Counter(name for name, _ in named), dict(named)
    if any(counted[name] > 1 for name in _ONCE):
        return "a header stands twice"
    return _framing_fault(values, old=line.endswith(b"0"))


def _framing_fault(values: dict[bytes, bytes], old: bool) -> str:
    """Return why it is not certain where the body ends, or ""; `old` is HTTP/1.0."""
    length, encoding = values.get(b"content-length"), values.get(b"transfer-encoding")
    if length is not None and encoding is not None:
        return "the body has two lengths"
    if length is not None and not _LENGTH.fullmatch(length):
        return "the length of the body is no number"
    return "the transfer encoding is not known" if encoding is not None and (old or encoding != b"chunked") else ""


def _drop_unreadable(request: Request) -> None:
    """Drop an Accept header that Sanic cannot read: it would fail once more where it answers with an error."""
    try:
        request.accept  # noqa: B018  # read only to be checked
    except Exception:
        request.headers.popall("accept")


class Waiting:
    """The connections whose clients owe bytes: where they are too many, the one that does so longest is closed."""

    def __init__(self, most: int = MOST_WAITING) -> None:
        self.most = most
        self._since: dict[GuardedHttp, float] = {}

    def enter(self, connection: "GuardedHttp") -> None:
        """Count a connection, and close the oldest if there are now too many."""
        self._since[connection] = connection.since
        while len(self._since) > self.most:
            oldest = min(self._since, key=self._since.__getitem__)
            del self._since[oldest]
            oldest.cut()

    def leave(self, connection: "GuardedHttp") -> None:
        """Count a connection no longer."""
        self._since.pop(connection, None)


WAITING = Waiting()


class GuardedHttp(Http):
    """Sanic's handling of one connection, for well-formed requests alone."""

    __slots__ = ("_timer", "since")  # its metaclass allows no others

    def __init__(self, protocol: Any) -> None:
        """Watch over what Sanic waits for."""
        super().__init__(protocol)
        self._receive_more = self._receive
        self._timer: asyncio.TimerHandle | None = None
        self.since = 0.0

    def init_for_request(self) -> None:
        """Begin to wait for a request."""
        super().init_for_request()
        self.since = self.protocol.loop.time()

    def cut(self) -> None:
        """Close the connection at once."""
        self.protocol.transport.abort()

    async def _receive(self) -> None:
        WAITING.enter(self)
        try:
            await self.protocol.receive_more()
        finally:
            WAITING.leave(self)

    def _allow(self, seconds: float) -> None:
        """Give the client some seconds from now on; 0: it owes nothing any more."""
        if self._timer:
            self._timer.cancel()
        self._timer = self.protocol.loop.call_later(seconds, self._too_slow) if seconds else None

    def _too_slow(self) -> None:
        self.exception, self.keep_alive = RequestTimeout("the request did not come in time"), False
        if self.protocol._task:
            self.protocol._task.cancel()

    async def http1_request_header(self) -> None:
        """Receive the head of a request.

        Raises:
            SanicException: it is refused, and the connection ends with the answer.
        """
        self._allow(HEAD_SECONDS)
        try:
            await self._read_head()
        finally:
            self._allow(BODY_SECONDS if self.request_body else 0)

    async def _read_head(self) -> None:
        try:
            await super().http1_request_header()
        except SanicException:
            raise
        except Exception:  # what Sanic itself fails at, such as an address that is none
            self.url = None  # it would fail at it again
            raise InvalidUsage("the request cannot be read") from None
        if reason := fault(self.request.head):
            self._end_body()
            raise InvalidUsage(reason)
        _drop_unreadable(self.request)

    def _end_body(self) -> None:
        """Read nothing more of this connection."""
        self.request_body, self.keep_alive = None, False

    async def read(self) -> bytes | None:
        """Return the next bytes of the body; None where it is at its end."""
        try:
            if self._at_chunk() and not await self._chunk_is_sound():
                self._end_body()
                if self.stage is Stage.HANDLER:
                    raise InvalidUsage("a chunk of the body is malformed")
                return None
            found: bytes | None = await super().read()
            return found
        finally:
            if not self.request_body:
                self._allow(0)

    def _at_chunk(self) -> bool:
        return self.request_body == "chunked" and not self.request_bytes_left

    async def _chunk_is_sound(self) -> bool:
        """Return whether a chunk begins as it has to, and the last one ends the body: nothing may follow it."""
        if self.expecting_continue:
            self.expecting_continue = False
            await self._send(HTTP_CONTINUE)
        buffer = self.recv_buffer
        while (end := buffer.find(b"\r\n", 2)) == -1:
            if len(buffer) > CHUNK_LINE_BYTES:
                return False
            await self._receive()
        line = bytes(buffer[:end])
        if not _CHUNK.fullmatch(line):
            return False
        return int(line.partition(b";")[0], 16) > 0 or await self._ends(end)

    async def _ends(self, position: int) -> bool:
        while len(self.recv_buffer) < position + 4:
            await self._receive()
        return bytes(self.recv_buffer[position : position + 4]) == b"\r\n\r\n"


def _use_descriptors() -> int:
    """Take as many descriptors as this process may have; return how many."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_DESCRIPTORS if hard == resource.RLIM_INFINITY else min(hard, MOST_DESCRIPTORS)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    return wanted


def install() -> None:
    """Guard every server of this process that starts later."""
    http_protocol.Http = GuardedHttp
    WAITING.most = min(MOST_WAITING, _use_descriptors() // 2)
