"""The facts about the job, loaded from `knowledge/` into frozen dataclasses and checked."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pandu.yaml_files import ContentError, line_of, load_yaml

KNOWLEDGE_DIR = Path(__file__).resolve().parent.parent / "knowledge"
MAX_TITLE, MAX_BUTTONS, MAX_WORDS, MIN_OPENINGS = 24, 4, 90, 2
REQUIRED_TEXTS = (
    "replies", "no_more", "shortened", "not_covered", "not_covered_next", "quiz", "personal_fit", "unavailable",
    "deletion", "web", "telegram", "terminal",
)  # fmt: skip
TOPIC_IDS = (
    "duties", "duties.foreign_policy", "duties.diplomatic_relations", "duties.cooperation",
    "duties.negotiation", "duties.monitoring", "duties.recommendation",
    "suitability", "suitability.diplomacy", "suitability.international_relations",
    "suitability.communication", "suitability.analysis", "suitability.tolerance",
    "unsuitability", "myths", "myths.knowledge_and_languages", "myths.secrets_and_negotiations", "difference",
)  # fmt: skip


@dataclass(frozen=True)
class Topic:
    """One question that the source answers."""

    id: str
    title: str
    answer: str
    section: str
    openings: tuple[str, ...] = ()
    more: str = ""
    plain: str = ""
    parts: tuple[str, ...] = ()
    next: tuple[str, ...] = ()


@dataclass(frozen=True)
class Knowledge:
    """All that Pandu can say: the topics and the conversational texts."""

    topics: dict[str, Topic]
    source: dict[str, str]
    texts: dict[str, Any]

    def title(self, topic_id: str) -> str:
        """Return the button title of a topic or of a conversational id."""
        return self.topics[topic_id].title if topic_id in self.topics else str(self.texts["titles"][topic_id])


def intent_of(topic_id: str) -> str:
    """Return the intent that asks for `topic_id`: `myths.x` is asked by `ask_myths_x`, `quiz` by `quiz`."""
    return "ask_" + topic_id.replace(".", "_") if topic_id in TOPIC_IDS else topic_id


def _build(topic_id: str, raw: dict[str, Any]) -> Topic:
    texts = {key: str(raw.get(key) or "").strip() for key in ("title", "answer", "section", "more", "plain")}
    lists = {key: tuple(raw.get(key, ())) for key in ("openings", "parts", "next")}
    fields: dict[str, Any] = {"id": topic_id, **texts, **lists}
    return Topic(**fields)


def _faults(topic: Topic, known: set[str]) -> Iterator[str]:
    for field in ("title", "answer", "section"):
        if not getattr(topic, field):
            yield f"'{field}' is empty"
    if len(topic.title) > MAX_TITLE:
        yield f"the title has {len(topic.title)} characters, {MAX_TITLE} are allowed"
    if len(topic.answer.split()) > MAX_WORDS:
        yield f"the answer has {len(topic.answer.split())} words, {MAX_WORDS} are allowed"
    if len(topic.openings) < MIN_OPENINGS:
        yield f"{len(topic.openings)} openings are too few, {MIN_OPENINGS} are needed"
    if len(topic.next) > MAX_BUTTONS:
        yield f"'next' offers {len(topic.next)} buttons, {MAX_BUTTONS} are allowed"
    for link in (*topic.next, *topic.parts):
        if link not in known:
            yield f"'{link}' is not a topic"


def load_topics(path: Path) -> tuple[dict[str, Topic], dict[str, str]]:
    """Return the topics and the source reference of `path`.

    Raises:
        ContentError: one sentence with file and line for the first mistake found.
    """
    raw = load_yaml(path)
    if not isinstance(raw, dict) or not isinstance(raw.get("topics"), dict):
        raise ContentError(f"{path}:1: the list 'topics' is missing")
    for topic_id in (*TOPIC_IDS, *raw["topics"]):
        if not isinstance(raw["topics"].get(topic_id), dict):
            raise ContentError(f"{path}:{line_of(path, topic_id + ':')}: the topic '{topic_id}' is missing or empty")
    topics = {topic_id: _build(topic_id, entry) for topic_id, entry in raw["topics"].items()}
    known = {*topics, "quiz"}
    for topic in topics.values():
        for fault in _faults(topic, known):
            raise ContentError(f"{path}:{line_of(path, topic.id + ':')}: {topic.id}: {fault}")
    return topics, dict(raw["source"])


def _links(node: Any, key: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield the key and the ids of each list of buttons (`next`, `…_next`) under `node`."""
    if key.endswith("next"):
        yield key, node
    elif isinstance(node, dict):
        for name, value in node.items():
            yield from _links(value, name)


def load_texts(path: Path, topics: set[str]) -> dict[str, Any]:
    """Return the conversational texts of `path`.

    Raises:
        ContentError: a part is missing, or a list of buttons is too long or names an id that is no topic and has no title.
    """
    texts = load_yaml(path)
    if not isinstance(texts, dict) or not isinstance(texts.get("titles"), dict):
        raise ContentError(f"{path}:1: the table 'titles' is missing")
    for name in REQUIRED_TEXTS:
        if not texts.get(name):
            raise ContentError(f"{path}:1: '{name}' is missing or empty")
    for key, ids in _links(texts):
        unknown = [topic for topic in ids if topic not in topics and topic not in texts["titles"]]
        if unknown or len(ids) > MAX_BUTTONS:
            raise ContentError(f"{path}: '{key}: {ids}' " + (f"names '{unknown[0]}', which is unknown" if unknown else "is too long"))
    return texts


@cache
def load_knowledge(folder: Path = KNOWLEDGE_DIR) -> Knowledge:
    """Return the checked knowledge of `folder`; read once for each process.

    Raises:
        ContentError: a content file holds a mistake.
    """
    topics, source = load_topics(folder / "foreign_ministry_official.yml")
    return Knowledge(topics, source, load_texts(folder / "conversation.yml", set(topics)))
