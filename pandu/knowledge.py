"""The facts about the job, loaded from `knowledge/` into frozen dataclasses and checked."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pandu.knowledge_schema import Fault, form_faults, key_faults, unknown
from pandu.yaml_files import ContentError, Document, Place, read_document

KNOWLEDGE_DIR = Path(__file__).resolve().parent.parent / "knowledge"
MAX_BUTTONS = 4
DECISIVE_TRAIT = "interest"
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
    fields: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value.strip() for name, value in raw.items()}
    return Topic(topic_id, **fields)


def _link_faults(place: Place, ids: Iterable[str], known: Collection[str]) -> Iterator[Fault]:
    yield from (((*place, index), f"names '{one}', which {unknown(one, known)}") for index, one in enumerate(ids) if one not in known)


def topic_faults(topics: dict[str, Any]) -> Iterator[Fault]:
    """Yield the topics that are missing or that nobody can ask for, and links to what is no topic."""
    yield from ((("topics", *place), sentence) for place, sentence in key_faults(topics, TOPIC_IDS))
    for topic_id, topic in topics.items():
        yield from _link_faults(("topics", topic_id, "next"), topic.get("next", ()), (*TOPIC_IDS, "quiz"))
        yield from _link_faults(("topics", topic_id, "parts"), topic.get("parts", ()), TOPIC_IDS)


def _links(node: Any, place: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """Yield the place and the ids of each list of buttons (`next`, `…_next`) under `node`."""
    if place and place[-1].endswith("next"):
        yield place, node
    elif isinstance(node, dict):
        for name, value in node.items():
            yield from _links(value, (*place, name))


def button_faults(texts: dict[str, Any], topics: Collection[str]) -> Iterator[Fault]:
    """Yield the buttons to what is neither one of `topics` nor has a title."""
    for place, ids in _links(texts):
        yield from _link_faults(place, ids, (*topics, *texts["titles"]))


def question_faults(questions: list[dict[str, str]]) -> Iterator[Fault]:
    """Yield the questions of the quiz that ask for a trait again, and a first one that is not about the interest, which decides."""
    for index, question in enumerate(questions):
        place: Place = ("quiz", "questions", index, "trait")
        if question["trait"] in (before["trait"] for before in questions[:index]):
            yield place, f"is '{question['trait']}', which a question above asks for"
        elif index == 0 and question["trait"] != DECISIVE_TRAIT:
            yield place, f"is '{question['trait']}', the first question must be about '{DECISIVE_TRAIT}', which decides the result"


def _refuse(document: Document, faults: Iterable[Fault]) -> None:
    """Raise ContentError for the topmost of `faults`, if there is any."""
    found = min(faults, key=lambda fault: document.line(fault[0]), default=None)
    if found is not None:
        place, sentence = found
        steps = " > ".join(str(step + 1) if isinstance(step, int) else str(step) for step in place)
        named = f"'{steps}'" if steps else "the file"
        raise ContentError(f"{document.path}:{document.line(place)}: {named} {sentence}")


def load_topics(path: Path) -> tuple[dict[str, Topic], dict[str, str]]:
    """Return the topics and the source reference of `path`.

    Raises:
        ContentError: one sentence with file and line for the first mistake found.
    """
    document = read_document(path)
    _refuse(document, form_faults(document.content, "foreign_ministry_official"))
    _refuse(document, topic_faults(document.content["topics"]))
    topics = {topic_id: _build(topic_id, entry) for topic_id, entry in document.content["topics"].items()}
    return topics, document.content["source"]


def load_texts(path: Path, topics: set[str]) -> dict[str, Any]:
    """Return the conversational texts of `path`, whose buttons may name `topics`.

    Raises:
        ContentError: one sentence with file and line for the first mistake found.
    """
    document = read_document(path)
    texts: dict[str, Any] = document.content
    _refuse(document, form_faults(texts, "conversation"))
    _refuse(document, (*button_faults(texts, sorted(topics)), *question_faults(texts["quiz"]["questions"])))
    return texts


@cache
def load_knowledge(folder: Path = KNOWLEDGE_DIR) -> Knowledge:
    """Return the checked knowledge of `folder`; read once for each process.

    Raises:
        ContentError: a content file holds a mistake.
    """
    topics, source = load_topics(folder / "foreign_ministry_official.yml")
    return Knowledge(topics, source, load_texts(folder / "conversation.yml", set(topics)))
