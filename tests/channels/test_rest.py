"""REST's limit: who is counted, by which address, and what is answered."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from sanic.compat import Header

from pandu.channels.rest import Callers
from pandu.errors import StartError
from pandu.knowledge import Knowledge
from pandu.settings import read
from tests.served import Served, serve, stop

STRANGER, OTHER = "203.0.113.9", "198.51.100.7"


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


def _answers(served: Served, forwarded: str, message: str = "halo") -> list[str]:
    body = json.dumps({"sender": "caller", "message": message}).encode()
    status, answer = served.request("/webhooks/rest/webhook", body, headers={"X-Forwarded-For": forwarded} if forwarded else {})
    assert status == 200
    return [said["text"] for said in json.loads(answer)]


def test_who_sends_too_much_is_told_so_and_nothing_is_stored(tmp_path: Path, knowledge: Knowledge) -> None:
    too_much = [knowledge.texts["web"]["rate"]]
    served = serve(tmp_path, PANDU_PROXIES="1", PANDU_RATE_LIMIT="2")
    try:
        assert _answers(served, STRANGER) != too_much
        stored = served.events("caller")
        assert _answers(served, STRANGER) == _answers(served, STRANGER, knowledge.texts["deletion"]["command"]) == too_much
        assert served.events("caller") == stored
        assert too_much not in [_answers(served, "") for _ in range(3)]
    finally:
        stop(served)
