"""Figures for Prometheus at `GET /metrics`: counts and times, never a word of anybody's.

Only the networks of the settings may read them, by default the machine itself; a request that came through a proxy is never
of the machine itself.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST, Counter, Histogram, generate_latest
from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from pandu.addresses import is_within
from pandu.knowledge import load_knowledge
from pandu.settings import Network, read

FORWARDED = ("x-forwarded-for", "x-real-ip", "forwarded")
FALLBACKS = frozenset({"fallback", "clarify", "not_covered", "out_of_scope"})
BUCKETS = (0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)

MESSAGES = Counter("pandu_messages", "Messages of users that were taken in", ["channel"])
SECONDS = Histogram("pandu_answer_seconds", "Time from a message to its answer", ["channel"], buckets=BUCKETS)
UNANSWERED = Counter("pandu_fallbacks", "Answers that were none, by their topic", ["topic"])
ANSWERS = Counter("pandu_answers", "Answers by topic and verdict (none: an open question's)", ["topic", "verdict"])
REFUSALS = Counter("pandu_refusals", "Answers that the source does not cover, by their subject", ["subject"])
UNSAID = Counter("pandu_unsaid", "Points that were asked and are not in the source", ["point"])
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
    for message in messages:
        _count_answer(message)


def _count_answer(message: Mapping[str, Any]) -> None:
    for topic in dict.fromkeys(message.get("topics") or ()):
        ANSWERS.labels(topic, message.get("verdict") or "none").inc()
        if topic in FALLBACKS:
            UNANSWERED.labels(topic).inc()
        if topic == "not_covered":
            REFUSALS.labels(refused(str(message.get("text") or ""))).inc()
    for point in message.get("unsaid") or ():
        UNSAID.labels(point).inc()


def refused(text: str) -> str:
    """Return the subject of a refusal: the key of its sentence in the knowledge; "named" where what was asked stands in it."""
    sentences = load_knowledge().texts["not_covered"]
    return next((subject for subject, sentence in sentences.items() if sentence == text), "named")


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
    return not any(name in headers for name in FORWARDED) and is_within(address, networks)


def add_metrics(app: Sanic) -> None:
    """Add the route to Rasa's server.

    Raises:
        StartError: PANDU_METRICS_FROM names what is no network.
    """
    networks = read().metrics_from

    async def metrics(request: Request) -> HTTPResponse:
        if not may_read(request.ip, request.headers, networks):
            return response.text("not found", status=404)
        return response.raw(generate_latest(), content_type=CONTENT_TYPE_LATEST)

    app.add_route(metrics, "/metrics")
