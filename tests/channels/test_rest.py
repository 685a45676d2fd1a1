"""REST's limit: who is counted, by which address, and what is answered."""

import json
import os
import signal
import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sanic.compat import Header

from pandu.channels.rest import Callers
from pandu.errors import StartError
from pandu.knowledge import Knowledge
from pandu.settings import read
from tests.served import APART, Served, serve, stop

STRANGER, OTHER = "203.0.113.9", "198.51.100.7"
SITE = "https://school.example"


def _taken(callers: Callers, ip: str, *named: str, times: int = 9) -> int:
    """Return how many of some requests at once are taken in; `named` are the values of X-Forwarded-For."""
    request = SimpleNamespace(ip=ip, headers=Header([("x-forwarded-for", value) for value in named]))
    return sum(callers.allows(request) for _ in range(times))  # type: ignore[arg-type]


@pytest.fixture
def limits(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment that lets each address send three at once, behind one proxy."""
    monkeypatch.setenv("PANDU_RATE_LIMIT", "6")
    monkeypatch.setenv("PANDU_PROXIES", "1")
    monkeypatch.delenv("PANDU_REST_FROM", raising=False)
    return monkeypatch


@pytest.mark.parametrize("way", [("127.0.0.1",), ("::1",), ("::ffff:127.0.0.1",), ("127.0.0.1", "127.0.0.1")])
def test_this_machine_is_not_counted(limits: pytest.MonkeyPatch, way: tuple[str, ...]) -> None:
    assert _taken(Callers(read()), *way) == 9


@pytest.mark.parametrize(
    "way",
    [
        (STRANGER,),
        (STRANGER, "127.0.0.1"),
        ("127.0.0.1", STRANGER),
        ("127.0.0.1", f"127.0.0.1, {STRANGER}"),
        ("127.0.0.1", "127.0.0.1", STRANGER),
        ("127.0.0.1", "::ffff:203.0.113.9"),
        ("127.0.0.1", "unknown"),
        ("",),
    ],
)
def test_a_stranger_is_counted_whatever_it_names(limits: pytest.MonkeyPatch, way: tuple[str, ...]) -> None:
    assert _taken(Callers(read()), *way) == 3


def test_each_address_is_counted_by_itself(limits: pytest.MonkeyPatch) -> None:
    callers = Callers(read())
    assert [_taken(callers, "127.0.0.1", address) for address in (STRANGER, STRANGER, OTHER)] == [3, 0, 3]


def test_the_operators_own_networks_are_not_counted(limits: pytest.MonkeyPatch) -> None:
    limits.setenv("PANDU_REST_FROM", "203.0.113.0/24 127.0.0.1")
    assert _taken(Callers(read()), "127.0.0.1", STRANGER) == 9
    assert _taken(Callers(read()), "127.0.0.1", OTHER) == 3
    limits.setenv("PANDU_REST_FROM", "203.0.113.0/33")
    with pytest.raises(StartError, match=r"PANDU_REST_FROM must be networks .* '203\.0\.113\.0/33'"):
        Callers(read())


def test_the_switch_of_all_limits_counts_here(limits: pytest.MonkeyPatch) -> None:
    limits.setenv("PANDU_RATE_LIMIT", "0")
    assert _taken(Callers(read()), STRANGER) == 9


def _call(served: Served, method: str, body: object = None, **headers: str) -> tuple[int, Any, Message]:
    """Return status, body and headers of a call, `_` in a header's name standing for `-`."""
    sent = {"Content-Type": "application/json", **{name.replace("_", "-"): value for name, value in headers.items()}}
    data = None if body is None else json.dumps(body).encode()
    call = urllib.request.Request(served.address + "/webhooks/rest/webhook", data, sent, method=method)
    try:
        with urllib.request.urlopen(call, timeout=15) as reply:
            status, text, found = reply.status, reply.read(), reply.headers
    except urllib.error.HTTPError as error:
        status, text, found = error.code, error.read(), error.headers
    return status, json.loads(text) if text else None, found


def _said(served: Served, message: str, **headers: str) -> tuple[int, list[str]]:
    status, answer, _ = _call(served, "POST", {"sender": "caller", "message": message}, **headers)
    return status, [said["text"] for said in answer]


def test_statuses_tell_what_went_wrong_where_they_are_asked_to(tmp_path: Path, knowledge: Knowledge) -> None:
    too_much = (429, [knowledge.texts["web"]["rate"]])
    chosen = {"PANDU_REST_STATUS": "http", "PANDU_REST_ORIGINS": f"{SITE} http://a.example:8080"}
    served = serve(tmp_path, 0, PANDU_PROXIES="1", PANDU_RATE_LIMIT="2", **chosen, **APART)
    try:
        assert _said(served, "halo", X_Forwarded_For=STRANGER)[0] == 200
        stored = served.events("caller")
        command = knowledge.texts["deletion"]["command"]
        assert _said(served, "halo", X_Forwarded_For=STRANGER) == _said(served, command, X_Forwarded_For=STRANGER) == too_much
        assert served.events("caller") == stored
        assert [_said(served, "halo")[0] for _ in range(3)] == [200, 200, 200]
        _are_shared_with_the_named_sites(served)
        os.kill(served.action_server(), signal.SIGSTOP)
        status, answer, headers = _call(served, "POST", {"sender": "caller", "message": "halo"})
        assert (status, answer[0]["text"], headers["Retry-After"]) == (503, knowledge.texts["unavailable"], "5")
        os.kill(served.action_server(), signal.SIGCONT)
    finally:
        stop(served)


def _are_shared_with_the_named_sites(served: Served) -> None:
    status, _, headers = _call(served, "OPTIONS", Origin=SITE, Access_Control_Request_Method="POST")
    assert (status, headers["Allow"], headers["Vary"]) == (204, "POST, OPTIONS", "Origin")
    assert (headers["Access-Control-Allow-Origin"], headers["Access-Control-Allow-Methods"]) == (SITE, "POST")
    assert _call(served, "POST", {"sender": "caller", "message": "halo"}, Origin=SITE)[2]["Access-Control-Allow-Origin"] == SITE
    for method, body in (("OPTIONS", None), ("POST", {"sender": "caller", "message": "halo"})):
        assert not _allowing(_call(served, method, body, Origin="https://evil.example")[2])


def _allowing(headers: Message) -> list[str]:
    return [name for name in headers if name.lower().startswith("access-control")]


def test_other_methods_are_told_which_there_are(served: Served) -> None:
    for method in ("GET", "PUT", "HEAD", "PATCH", "DELETE"):
        status, _, headers = _call(served, method, Origin=SITE)
        assert (status, headers["Allow"]) == (405, "POST, OPTIONS") and not _allowing(headers), method
    status, body, headers = _call(served, "OPTIONS", Origin=SITE)
    assert (status, body, headers["Allow"]) == (204, None, "POST, OPTIONS") and not _allowing(headers)
    assert served.fetch("/webhooks/rest/", "HEAD")[:2] == (200, b"")


def test_a_request_has_an_id_that_tells_nothing(served: Served) -> None:
    given = "0123456789abcdef0123456789abcdef"
    body = {"sender": "identified", "message": "halo"}
    assert _call(served, "POST", body, X_Request_ID=given)[2]["X-Request-ID"] == given
    assert [event["message_id"] for event in served.events("identified") if event["event"] == "user"] == [given]
    assert "Budi" not in _call(served, "POST", body, X_Request_ID="Budi")[2]["X-Request-ID"]


def test_what_is_typed_for_show_is_stored_plainly(served: Served, knowledge: Knowledge) -> None:
    wide = {n: n + 0xFEE0 for n in range(0x21, 0x7F)} | {0x20: 0x3000}
    _call(served, "POST", {"sender": "shown", "message": "apa saja tugasnya?".translate(wide) + "\u3164\u2800"})
    assert [event["text"] for event in served.events("shown") if event["event"] == "user"] == ["apa saja tugasnya?"]
    command = knowledge.texts["deletion"]["command"].translate(wide)
    assert _call(served, "POST", {"sender": "shown", "message": command})[1][0]["text"] == knowledge.texts["deletion"]["done"]
    assert served.events("shown") == []
