"""Figures for Prometheus at `GET /metrics`: counts and times, never a word of anybody's.

Only the networks of the settings may read them, by default the machine itself; a request that came through a proxy is never
of the machine itself.
"""

import ipaddress
from collections.abc import Iterable, Mapping
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST, Counter, Histogram, generate_latest
from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from pandu.settings import Network, metrics_networks

FORWARDED = ("x-forwarded-for", "x-real-ip", "forwarded")
FALLBACKS = frozenset({"fallback", "clarify", "not_covered", "out_of_scope"})
BUCKETS = (0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)

MESSAGES = Counter("pandu_messages", "Messages of users that were taken in", ["channel"])
SECONDS = Histogram("pandu_answer_seconds", "Time from a message to its answer", ["channel"], buckets=BUCKETS)
UNANSWERED = Counter("pandu_fallbacks", "Answers that were none, by their topic", ["topic"])
FAILURES = Counter("pandu_turn_failures", "Turns that ended in an apology, by the kind of error", ["kind"])
ACTION_FAILURES = Counter("pandu_action_failures", "Turns in which the action server failed or was away")
DELETED = Counter("pandu_conversations_deleted", "Conversations deleted because their user wished it")
RATINGS = Counter("pandu_ratings", "Answers that users rated, by topic and value (up, down)", ["topic", "value"])
for _topic in sorted(FALLBACKS):
    UNANSWERED.labels(_topic)  # so that each is there before it first happens


def count_turn(channel: str, messages: Iterable[Mapping[str, Any]], seconds: float) -> None:
    """Count a message, the time to its answer, and the topics of answers that are none."""
    MESSAGES.labels(channel).inc()
    SECONDS.labels(channel).observe(seconds)
    for topic in FALLBACKS.intersection(topic for message in messages for topic in message.get("topics") or ()):
        UNANSWERED.labels(topic).inc()


def count_rating(topics: Iterable[str], value: str) -> None:
    """Count that an answer on `topics` helped ("up") or did not ("down")."""
    for topic in topics:
        RATINGS.labels(topic, value).inc()


def count_failure(kind: str) -> None:
    """Count a turn that ended in an apology; `kind` is "action", or the name of the error's class."""
    FAILURES.labels(kind).inc()
    if kind == "action":
        ACTION_FAILURES.inc()


def may_read(address: str, headers: Mapping[str, str], networks: Iterable[Network]) -> bool:
    """Return whether a request from `address` may see the figures, which are for these networks."""
    if any(name in headers for name in FORWARDED):
        return False
    try:
        reader = ipaddress.ip_address(address)
    except ValueError:  # a socket of this machine has none
        return False
    return any(reader in network for network in networks)


def add_metrics(app: Sanic) -> None:
    """Add the route to Rasa's server.

    Raises:
        StartError: PANDU_METRICS_FROM names what is no network.
    """
    networks = metrics_networks()

    async def metrics(request: Request) -> HTTPResponse:
        if not may_read(request.ip, request.headers, networks):
            return response.text("not found", status=404)
        return response.raw(generate_latest(), content_type=CONTENT_TYPE_LATEST)

    app.add_route(metrics, "/metrics")
