"""What an intent is about, and one reply for it, from the knowledge alone."""

from pandu.dialogue import personal_fit, thresholds
from pandu.dialogue.state import Memory, Message, Reply
from pandu.knowledge import TOPIC_IDS, Knowledge, intent_of

# Replies of their own under another's topic id.
_VARIANTS = {"crisis": "out_of_scope", "feeling_sad": "out_of_scope", "feeling_glad": "acknowledge", "gibberish": "fallback"}
_TOPIC_OF = {intent_of(topic): topic for topic in TOPIC_IDS} | _VARIANTS
NOT_COVERED = "ask_not_covered_"


def topic_of(intent: str) -> str:
    """Return the topic id (docs/topics.md) that `intent` is about."""
    return "not_covered" if intent.startswith(NOT_COVERED) else _TOPIC_OF.get(intent, intent)


def is_content(knowledge: Knowledge, intent: str) -> bool:
    """Return whether an intent asks about the job, known or not, or tells of oneself: no courtesy, quiz or follow-up."""
    return topic_of(intent) in {*knowledge.topics, "not_covered", "personal_fit"}


def whole_of(knowledge: Knowledge, topic: str) -> str:
    """Return the id of the topic that lists `topic` as a part (`duties` for `duties.monitoring`), or ""."""
    return next((whole.id for whole in knowledge.topics.values() if topic in whole.parts), "")


def topic_reply(knowledge: Knowledge, topic_id: str, turns: int) -> Reply:
    """Return the answer to a topic; the opening changes with `turns`, the facts never."""
    topic = knowledge.topics[topic_id]
    opening = topic.openings[turns % len(topic.openings)]
    return Reply(f"{opening} {topic.answer}", (topic_id,), topic.next)


def not_covered(knowledge: Knowledge, subject: str) -> Reply:
    """Return the honest "not in my source" for a subject such as `salary`."""
    replies = knowledge.texts["not_covered"]
    return Reply(replies.get(subject, replies["default"]), ("not_covered",), tuple(knowledge.texts["not_covered_next"]))


def said(knowledge: Knowledge, name: str, topics: tuple[str, ...] | None = None) -> Reply:
    """Return the conversational reply `name`."""
    entry = knowledge.texts["replies"][name]
    return Reply(entry["text"].format(**knowledge.source), topics or (name,), tuple(entry.get("next", ())))


def _confidence_of(intent: str, message: Message) -> float:
    return max((guess.confidence for guess in (*message.ranking, *message.parts) if guess.intent == intent), default=0.0)


def answer(knowledge: Knowledge, intent: str, message: Message, memory: Memory) -> Reply:
    """Return the reply to an intent that needs no memory of the conversation.

    Raises:
        KeyError: the intent is unknown.
    """
    topic = topic_of(intent)
    if topic in knowledge.topics:
        return topic_reply(knowledge, topic, memory.turns)
    if topic == "not_covered":
        sure = _confidence_of(intent, message) >= thresholds.SUBJECT_FROM
        return not_covered(knowledge, intent.removeprefix(NOT_COVERED) if sure else "default")
    if topic == "personal_fit":
        return personal_fit.assess(knowledge, message.traits)
    return said(knowledge, intent, (topic,)) if intent in _VARIANTS else said(knowledge, topic)
