"""The figures for Prometheus: right, for this machine alone, and without a word of anybody's."""

import os
import signal

import pytest
from sanic import Sanic

from pandu import metrics
from pandu.errors import StartError
from pandu.health import Health
from pandu.scraping import add_metrics, may_read
from pandu.settings import read
from tests.served import Served


def figures(served: Served) -> dict[str, float]:
    """Return the figures by name and labels."""
    status, body = served.request("/metrics")
    assert status == 200
    lines = [line for line in body.decode().splitlines() if line.startswith("pandu_")]
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


def grown(before: dict[str, float], after: dict[str, float], name: str) -> float:
    """Return by how much a figure grew."""
    return after[name] - before.get(name, 0)


def test_messages_times_and_fallbacks_are_counted(served: Served) -> None:
    before = figures(served)
    for text in ("apa saja tugasnya?", "gajinya berapa sih?", "resep rendang dong"):
        served.say(text, "counted")
    after = figures(served)
    assert grown(before, after, 'pandu_messages_total{channel="rest"}') == 3
    assert grown(before, after, 'pandu_answer_seconds_count{channel="rest"}') == 3
    assert 0 < grown(before, after, 'pandu_answer_seconds_sum{channel="rest"}') < 10
    assert sum(grown(before, after, name) for name in after if name.startswith("pandu_fallbacks_total")) == 2
    assert grown(before, after, 'pandu_answers_total{topic="duties",verdict="none"}') == 1
    assert sum(grown(before, after, name) for name in after if name.startswith("pandu_refusals_total")) == 1
    states = [after[f'pandu_dependency_up{{dependency="{name}"}}'] for name in metrics.DEPENDENCIES]
    assert states == [1, 1, 1, 1] and after["pandu_turns_under_way"] == 0 == after["pandu_sockets"]
    assert [name.startswith("pandu_build_info") for name, value in after.items() if value == 1].count(True) == 1
    assert not [name for name in after if "_created" in name]


def test_what_follows_a_question_back_is_counted() -> None:
    asked = [{"topics": ["clarify"], "options": ["duties", "myths"]}]
    follow = {"chosen": "duties", "other": "quiz", "again": "clarify", "none": "fallback"}
    for number, (followed, topic) in enumerate(follow.items()):
        before = metrics.ASKED_BACK.labels(followed)._value.get()
        metrics.count_turn("rest", f"asked-{number}", asked, 0.1)
        for _ in range(2):  # only what follows at once
            metrics.count_turn("rest", f"asked-{number}", [{"topics": [topic], "options": ["duties"]}], 0.1)
        assert metrics.ASKED_BACK.labels(followed)._value.get() == before + (2 if followed == "again" else 1)


def test_a_failing_action_server_is_counted(apart: Served) -> None:
    before, actions = figures(apart), apart.action_server()
    os.kill(actions, signal.SIGSTOP)
    try:
        apart.say("apa saja tugasnya?", "counted")
    finally:
        os.kill(actions, signal.SIGCONT)
    after = figures(apart)
    assert grown(before, after, 'pandu_turn_failures_total{kind="action"}') == 1
    assert grown(before, after, "pandu_action_failures_total") == 1


def test_no_word_and_no_sender_stands_in_the_figures(served: Served) -> None:
    served.say("nama saya Zulkarnaenwati", "sender-Zulkarnaenwati")
    assert b"Zulkarnaenwati" not in served.request("/metrics")[1]


def test_a_request_through_a_proxy_sees_nothing(served: Served) -> None:
    for header in ("X-Forwarded-For", "Forwarded", "X-Real-IP"):
        assert served.request("/metrics", headers={header: "127.0.0.1"})[0] == 404


@pytest.mark.parametrize(
    ("address", "headers", "networks", "allowed"),
    [
        ("127.0.0.1", {}, "", True),
        ("::1", {}, "", True),
        ("192.168.1.7", {}, "", False),
        ("10.1.2.3", {}, "10.0.0.0/8", True),
        ("127.0.0.1", {}, "10.0.0.0/8", False),
        ("127.0.0.1", {"x-forwarded-for": "127.0.0.1"}, "", False),
        ("no address", {}, "", False),
    ],
)
def test_who_may_read(address: str, headers: dict[str, str], networks: str, allowed: bool) -> None:
    assert may_read(address, headers, read({"PANDU_METRICS_FROM": networks}).metrics_from) is allowed


def test_a_wrong_network_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANDU_METRICS_FROM", "10.0.0.0/8,127.0.0.1")
    with pytest.raises(StartError, match="PANDU_METRICS_FROM"):
        add_metrics(Sanic("metrics"), Health())
