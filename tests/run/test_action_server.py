"""What stands before the action server: the secret, well-formed calls, and no inner detail in an error."""

import json
import zlib

import pytest

from pandu.settings import SECRET_HEADER
from tests.served import SECRET, Served, request


def call(apart: Served, body: bytes, **headers: str) -> tuple[int, bytes]:
    """Return status and body of a call of the action server."""
    return request(f"http://127.0.0.1:{apart.action_port}/webhook", body, {"Content-Type": "application/json", **headers})


@pytest.mark.parametrize("secret", [{}, {SECRET_HEADER: "guessed"}])
def test_no_call_without_the_secret(apart: Served, secret: dict[str, str]) -> None:
    assert call(apart, b"{}", **secret)[0] == 401


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [(zlib.compress(b"{}"), {"Content-Encoding": "deflate"}, 415), (b"{bad", {}, 400), (b"[]", {}, 400)],
)
def test_malformed_calls_are_refused(apart: Served, body: bytes, headers: dict[str, str], status: int) -> None:
    assert call(apart, body, **{SECRET_HEADER: SECRET, **headers})[0] == status


def test_an_error_inside_an_action_tells_nothing(apart: Served) -> None:
    tracker = {"sender_id": "a", "slots": {"turns": "rahasia-saya"}, "latest_message": {}, "events": []}
    body = json.dumps({"next_action": "action_reply", "sender_id": "a", "tracker": tracker, "domain": {}}).encode()
    status, answer = call(apart, body, **{SECRET_HEADER: SECRET})
    assert status == 500
    assert json.loads(answer) == {"error": "the action failed"}
