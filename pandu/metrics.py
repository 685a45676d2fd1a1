"""Figures for Prometheus: counts, times and states, never a word of anybody's; pandu/scraping.py shows them.

Everything whose labels are known begins with zero, so that the first failure is a rise and no new series.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from prometheus_client import Counter, Gauge, Histogram, disable_created_metrics

from pandu.bounded import Bounded
from pandu.knowledge import load_knowledge
from pandu.message import POINTS

disable_created_metrics()  # type: ignore[no-untyped-call]  # a second series for each one, of no use here
CHANNELS = ("rest", "web", "telegram")
VERDICTS = ("yes", "no", "partly", "unsaid", "none")
CLARIFY: Final = "clarify"
REFUSAL: Final = "not_covered"
FALLBACKS = frozenset({"fallback", CLARIFY, REFUSAL, "out_of_scope"})
FAILURE_KINDS = (
    *("action", "TimeoutError", "OperationalError", "InterfaceError", "LockError", "ConnectionError"),
    *("TooManyWaiting", "ConversationChanged", "ConversationDeleted"),
)
FOLLOWED = ("chosen", "other", "again", "none")
LIMITS = (("rest", "rate"), ("web", "rate"), ("web", "busy"), ("web", "connections"), ("telegram", "busy"))
DEPENDENCIES = ("model", "actions", "database", "locks")
BUCKETS = (0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
MOST_ASKED_BACK = 10_000  # conversations whose last answer was a question back

MESSAGES = Counter("pandu_messages", "Messages of users that were taken in", ["channel"])
SECONDS = Histogram("pandu_answer_seconds", "Time from a message to its answer", ["channel"], buckets=BUCKETS)
UNANSWERED = Counter("pandu_fallbacks", "Answers that were none, by their topic", ["topic"])
ANSWERS = Counter("pandu_answers", "Answers by topic and verdict (none: an open question's)", ["topic", "verdict"])
REFUSALS = Counter("pandu_refusals", "Answers that the source does not cover, by their subject", ["subject"])
UNSAID = Counter("pandu_unsaid", "Points that were asked and are not in the source", ["point"])
ASKED_BACK = Counter(
    "pandu_questions_back",
    "Questions back that were followed by the answer to an option, another answer, a question back, or none",
    ["followed"],
)
FAILURES = Counter("pandu_turn_failures", "Turns that ended in an apology, by the kind of error", ["kind"])
ACTION_FAILURES = Counter("pandu_action_failures", "Turns in which the action server failed or was away")
DELETED = Counter("pandu_conversations_deleted", "Conversations deleted because their user wished it")
RATINGS = Counter("pandu_ratings", "Answers that users rated, by topic and value (up, down)", ["topic", "value"])
LIMITED = Counter("pandu_limited", "Messages and connections that a limit refused", ["channel", "limit"])
SOCKETS = Gauge("pandu_sockets", "Open connections of the web chat")
UNDER_WAY = Gauge("pandu_turns_under_way", "Messages that are being answered or wait for their turn")
DEPENDENCY = Gauge("pandu_dependency_up", "Whether what a message needs is there", ["dependency"])
TELEGRAM = Gauge("pandu_telegram_connected", "Whether Telegram is reached; absent where there is no Telegram", ["mode"])
TELEGRAM_WAITING = Gauge("pandu_telegram_waiting", "Updates that are being answered, messages on their way", ["kind"])
BUILD = Gauge("pandu_build_info", "Always 1: which release, model and content answer here", ["release", "model", "content"])
_asked_back: Bounded[int, frozenset[str]] = Bounded(MOST_ASKED_BACK)


def begin() -> None:
    """Let every series that can be named begin with zero."""
    knowledge = load_knowledge()
    for channel in CHANNELS:
        MESSAGES.labels(channel)
        SECONDS.labels(channel)
    for topic in knowledge.topics:
        for verdict in VERDICTS:
            ANSWERS.labels(topic, verdict)
        for value in ("up", "down"):
            RATINGS.labels(topic, value)
    for topic in sorted(FALLBACKS):
        UNANSWERED.labels(topic)
        ANSWERS.labels(topic, "none")
    for metric, values in (
        (REFUSALS, knowledge.texts[REFUSAL]),
        (UNSAID, POINTS),
        (ASKED_BACK, FOLLOWED),
        (FAILURES, FAILURE_KINDS),
        (DEPENDENCY, DEPENDENCIES),
    ):
        for value in values:
            metric.labels(value)
    for pair in LIMITS:
        LIMITED.labels(*pair)


def count_turn(channel: str, conversation: str, messages: Collection[Mapping[str, Any]], seconds: float) -> None:
    """Count a message, the time to its answer, what was answered, and what followed a question back."""
    MESSAGES.labels(channel).inc()
    SECONDS.labels(channel).observe(seconds)
    for message in messages:
        _count_answer(message)
    _count_what_followed(hash(conversation), messages)


def _count_answer(message: Mapping[str, Any]) -> None:
    for topic in dict.fromkeys(message.get("topics") or ()):
        ANSWERS.labels(topic, message.get("verdict") or "none").inc()
        if topic in FALLBACKS:
            UNANSWERED.labels(topic).inc()
        if topic == REFUSAL:
            REFUSALS.labels(refused(str(message.get("text") or ""))).inc()
    for point in message.get("unsaid") or ():
        UNSAID.labels(point).inc()


def _count_what_followed(conversation: int, messages: Collection[Mapping[str, Any]]) -> None:
    topics = frozenset(topic for message in messages for topic in message.get("topics") or ())
    options = _asked_back.pop(conversation, None)
    if options is not None and topics:
        ASKED_BACK.labels(_followed(options, topics)).inc()
    if CLARIFY in topics:
        _asked_back[conversation] = frozenset(option for message in messages for option in message.get("options") or ())


def _followed(options: frozenset[str], topics: frozenset[str]) -> str:
    if options & topics:
        return "chosen"
    if CLARIFY in topics:
        return "again"
    return "none" if topics <= FALLBACKS else "other"


def refused(text: str) -> str:
    """Return the subject of a refusal: the key of its sentence in the knowledge; "named" where what was asked stands in it."""
    sentences = load_knowledge().texts[REFUSAL]
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


def tell_dependencies(report: Mapping[str, bool]) -> None:
    """Tell what was there when it was looked at last."""
    for name, there in report.items():
        DEPENDENCY.labels(name).set(there)


def tell_version(version: Mapping[str, str]) -> None:
    """Tell which release, model and content answer here."""
    BUILD.clear()
    BUILD.labels(**version).set(1)
