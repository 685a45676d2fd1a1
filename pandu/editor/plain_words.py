"""What editors call the topics, intents and refusals: the words of explain.yml."""

from functools import cache
from pathlib import Path
from typing import Any

from pandu.knowledge import NOT_COVERED, Knowledge
from pandu.knowledge.yaml_files import load_yaml

_WORDS = Path(__file__).with_name("explain.yml")


@cache
def words() -> dict[str, Any]:
    """Return the headings and words of explain.yml."""
    return dict(load_yaml(_WORDS))


def called(knowledge: Knowledge, topic: str) -> str:
    """Return a topic, or an intent that asks for one, as an editor knows it."""
    told = words()
    if topic.startswith(NOT_COVERED):
        return str(told["refused"]).format_map({"subject": refused(topic.removeprefix(NOT_COVERED))})
    topic = topic if topic in knowledge.topics else knowledge.topic_of(topic)
    if topic in knowledge.topics:
        return f"{knowledge.topics[topic].title} ({topic})"
    family = next((name for begin, name in told["families"].items() if topic.startswith(begin)), topic)
    return str(told["topics"].get(topic, family))


def refused(subject: str) -> str:
    """Return what a refusal of conversation.yml is about, and its key."""
    name = words()["refusals"].get(subject, "")
    return f"{name} ({subject})" if name else subject
