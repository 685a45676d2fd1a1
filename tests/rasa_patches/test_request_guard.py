"""Malformed requests are refused at once and with a status, whatever Sanic would make of them, and the next client is served."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from pandu.rasa_patches import request_guard
from pandu.settings import LOOPBACK, ROOT, free_port, listens

SOON = 2
DESCRIPTORS = 128


def post(headers: str, body: bytes = b"", path: str = "/echo") -> bytes:
    """Return a POST as it goes over the line."""
    return f"POST {path} HTTP/1.1\r\nHost: a\r\n{headers}\r\n\r\n".encode("latin-1") + body


def chunked(body: bytes) -> bytes:
    """Return a POST whose body has this framing."""
    return post("Transfer-Encoding: chunked", body)


GET = b"GET /live HTTP/1.1\r\nHost: a\r\n"
MALFORMED = {
    "negative length": post("Content-Length: -5", b"0123456789"),
    "negative length, no body": post("Content-Length: -5"),
    "negative length, nowhere": post("Content-Length: -5", b"0123456789", "/nowhere"),
    "negative length, GET": GET + b"Content-Length: -5\r\n\r\n0123456789",
    "no number": post("Content-Length: abc", b"0123456789"),
    "a sign": post("Content-Length: +5", b"01234"),
    "an underscore": post("Content-Length: 1_0", b"0123456789"),
    "digits of another script": post("Content-Length: \xb2", b"01"),
    "no length": post("Content-Length:", b"01"),
    "a list": post("Content-Length: 5, 5", b"01234"),
    "very long": post("Content-Length: " + "9" * 5_000, b"01"),
    "two lengths": post("Content-Length: 5\r\nContent-Length: 6", b"012345"),
    "two equal lengths": post("Content-Length: 5\r\ncontent-length: 5", b"01234"),
    "length and encoding": post("Content-Length: 5\r\nTransfer-Encoding: chunked", b"0\r\n\r\n"),
    "encoding and length": post("Transfer-Encoding: chunked\r\nContent-Length: -5", b"0\r\n\r\n"),
    "another encoding": post("Transfer-Encoding: gzip, chunked", b"0\r\n\r\n"),
    "identity": post("Transfer-Encoding: identity", b"01234"),
    "two encodings": post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", b"0\r\n\r\n"),
    "a blank before the colon": post("Content-Length : 5", b"01234"),
    "chunks in HTTP/1.0": b"POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "negative chunk": chunked(b"-5\r\n01234\r\n0\r\n\r\n"),
    "negative chunk, nowhere": post("Transfer-Encoding: chunked", b"-5\r\n01234\r\n0\r\n\r\n", "/nowhere"),
    "chunk with a sign": chunked(b"+5\r\n01234\r\n0\r\n\r\n"),
    "chunk with a prefix": chunked(b"0x5\r\n01234\r\n0\r\n\r\n"),
    "chunk with an underscore": chunked(b"0_5\r\n01234\r\n0\r\n\r\n"),
    "chunk without a size": chunked(b"\r\n\r\n\r\n"),
    "chunk of letters": chunked(b"xyz\r\n01234\r\n0\r\n\r\n"),
    "chunk longer than it says": chunked(b"2\r\n01234\r\n0\r\n\r\n"),
    "endless size of a chunk": chunked(b"1" * 200),
    "trailer": chunked(b"0\r\nX: y\r\n\r\n"),
    "bare CR in a header": GET + b"X: a\rContent-Length: 5\r\n\r\n",
    "bare CR for all": GET + b"X: a\r\rGET /live HTTP/1.1\r\n\r\n",
    "bare LF in a header": GET + b"X: a\nContent-Length: 5\r\n\r\n",
    "NUL": GET + b"X: a\x00b\r\n\r\n",
    "no colon": GET + b"nonsense\r\n\r\n",
    "no name": GET + b": a\r\n\r\n",
    "a folded line": GET + b"X: a\r\n Content-Length: 5\r\n\r\n",
    "two hosts": GET + b"Host: b\r\n\r\n",
    "another protocol": b"GET /live HTTP/2.0\r\nHost: a\r\n\r\n",
    "no protocol": b"GET /live\r\n\r\n",
    "an empty line first": b"\r\n\r\n",
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    "bytes in the address": b"GET /\xff\xfe HTTP/1.1\r\nHost: a\r\n\r\n",
    "no address": b"GET http://[ HTTP/1.1\r\nHost: a\r\n\r\n",
    "a port that is none": b"GET http://a:99999999/ HTTP/1.1\r\nHost: a\r\n\r\n",
    "a million bytes of headers": GET + b"X: " + b"a" * 1_000_000 + b"\r\n\r\n",
    "many headers": GET + b"X: a\r\n" * 200_000 + b"\r\n",
}
WELL_FORMED = {
    "a body": (post("Content-Length: 5", b"01234"), b"01234"),
    "a name in other letters": (post("CONTENT-LENGTH:5", b"01234"), b"01234"),
    "no body": (post("Content-Length: 0"), b""),
    "chunks": (chunked(b"3\r\n012\r\n2;name=value\r\n34\r\n0\r\n\r\n"), b"01234"),
    "capital digits": (chunked(b"A\r\n0123456789\r\n0\r\n\r\n"), b"0123456789"),
    "letters of other scripts": (GET + "X: å\r\n\r\n".encode(), b"live"),
    "HTTP/1.0": (b"GET /live HTTP/1.0\r\n\r\n", b"live"),
    "a tab": (GET + b"X:\ta\tb\r\n\r\n", b"live"),
}


@contextmanager
def guarded(log: Path, *descriptors: int) -> Iterator[int]:
    """Give the port of a guarded server."""
    port = free_port()
    command = [sys.executable, "-W", "ignore", "-m", "tests.rasa_patches.guarded_server", str(port), *map(str, descriptors)]
    with log.open("wb") as file:
        process = subprocess.Popen(command, cwd=ROOT, stdout=file, stderr=file)
    try:
        end = time.monotonic() + 20
        while not listens(port):
            assert process.poll() is None and time.monotonic() < end, log.read_text()
            time.sleep(0.05)
        yield port
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the server says."""
    return tmp_path_factory.mktemp("guard") / "log"


@pytest.fixture(scope="module")
def port(log: Path) -> Iterator[int]:
    """The port of a guarded server."""
    with guarded(log) as found:
        yield found


def exchange(port: int, sent: bytes, seconds: float = SOON) -> bytes:
    """Return all that comes back; the connection may be closed before everything is sent."""
    with socket.create_connection((LOOPBACK, port), timeout=seconds) as connection:
        received = b""
        try:
            connection.sendall(sent)
            while part := connection.recv(65_536):
                received += part
        except (ConnectionError, TimeoutError):
            pass
        return received


def is_alive(port: int) -> bool:
    """Return whether the next client is served soon."""
    return exchange(port, GET + b"Connection: close\r\n\r\n").endswith(b"\r\n\r\nlive")


@pytest.mark.parametrize("sent", MALFORMED.values(), ids=MALFORMED)
def test_a_malformed_request_is_refused(port: int, log: Path, sent: bytes) -> None:
    before = log.read_text().count("Traceback")
    answer = exchange(port, sent)
    status = answer.split(b"\r\n")[0]
    assert status.split(b" ")[1] in (b"400", b"404", b"413"), answer
    assert answer.count(b"HTTP/1.1 ") == 1, "what followed was taken for a request"
    assert is_alive(port)
    assert log.read_text().count("Traceback") == before


@pytest.mark.parametrize(("sent", "body"), WELL_FORMED.values(), ids=WELL_FORMED)
def test_a_well_formed_request_is_answered(port: int, sent: bytes, body: bytes) -> None:
    answer = exchange(port, sent.replace(b"\r\n", b"\r\nConnection: close\r\n", 1))
    assert answer.startswith(b"HTTP/1.1 200 ") and answer.endswith(b"\r\n\r\n" + body), answer


@pytest.mark.parametrize("accepted", ["nonsense", "\xff\xfe", ";;;", ",", ""])
def test_an_error_is_told_whatever_the_client_accepts(port: int, accepted: str) -> None:
    lines = f"GET /nowhere HTTP/1.1\r\nHost: a\r\nAccept: {accepted}\r\nConnection: close\r\n\r\n"
    assert exchange(port, lines.encode("latin-1")).startswith(b"HTTP/1.1 404 ")


def test_a_client_that_waits_for_leave_gets_it(port: int) -> None:
    """curl asks before it sends a long body, also one in chunks."""
    for framing, body in (("Content-Length: 5", b"01234"), ("Transfer-Encoding: chunked", b"5\r\n01234\r\n0\r\n\r\n")):
        with socket.create_connection((LOOPBACK, port), timeout=SOON) as connection:
            connection.sendall(post(framing + "\r\nExpect: 100-continue\r\nConnection: close"))
            assert connection.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
            connection.sendall(body)
            assert connection.makefile("rb").read().endswith(b"01234")


@pytest.mark.alone
@pytest.mark.parametrize(
    "parts",
    [
        [GET, b"X", b"-", b"Y", b": a"],
        [post("Content-Length: 9"), b"0", b"1"],
        [chunked(b"5\r\n"), b"0", b"1"],
        [chunked(b"5"), b"0", b"0"],
    ],
    ids=["head", "body", "chunk", "size of a chunk"],
)
def test_who_sends_byte_by_byte_is_told_so_in_time(parts: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time counts from the first byte, not from the last."""
    monkeypatch.setenv("SECONDS_FOR_A_REQUEST", "1")
    with guarded(tmp_path / "log") as port, socket.create_connection((LOOPBACK, port), timeout=5) as connection:
        start = time.monotonic()
        for part in parts:
            connection.sendall(part)
            time.sleep(0.3)
        assert b" 408 " in connection.makefile("rb").readline()
        assert time.monotonic() - start < 3
        assert is_alive(port)


@pytest.mark.parametrize("begun", [b"", b"GET /live HTTP/1.1\r\nHost: a", post("Content-Length: 9", b"0")], ids=["silent", "head", "body"])
def test_half_open_connections_use_up_no_descriptors(begun: bytes, tmp_path: Path) -> None:
    with guarded(tmp_path / "log", DESCRIPTORS) as port, ExitStack() as stack:
        for _ in range(2 * DESCRIPTORS):
            connection = stack.enter_context(socket.create_connection((LOOPBACK, port), timeout=SOON))
            connection.sendall(begun)
        assert is_alive(port)


FAULTS: list[tuple[bytes, str]] = [
    (b"GET / HTTP/1.1\r\nHost: a", ""),
    (b"GET / HTTP/1.1\r\nHost: a\r\nHost: a", "a header stands twice"),
    (b"POST / HTTP/1.1\r\nContent-Length: -5", "the length of the body is no number"),
    (b"POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked", "the body has two lengths"),
    (b"POST / HTTP/1.0\r\nTransfer-Encoding: chunked", "the transfer encoding is not known"),
    (b"GET / HTTP/3", "the request is no HTTP/1.1"),
]


@pytest.mark.parametrize(("head", "reason"), FAULTS)
def test_the_reason_is_told(head: bytes, reason: str) -> None:
    assert request_guard.fault(head) == reason
