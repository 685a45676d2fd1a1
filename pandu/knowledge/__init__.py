"""The facts about the job, loaded from `knowledge/` into frozen dataclasses and checked."""

import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal

from pandu.errors import ContentError
from pandu.knowledge.schema import Fault, form_faults, unknown
from pandu.knowledge.silences import Named, Silence, SilencesByWord, apart, by_first_word, named_in
from pandu.knowledge.texts import Sentences, Situations, Texts
from pandu.knowledge.yaml_files import Document, Place, read_document

_ROOT = Path(__file__).resolve().parents[2]
KNOWLEDGE_DIR = _ROOT / (os.environ.get("PANDU_KNOWLEDGE") or "knowledge")
MAX_BUTTONS = 4
CONVERSATION, VERDICTS, SILENCES = "conversation.yml", "verdicts.yml", "silences.yml"  # beside the one file of the job
ADDED = "topics"  # the folder of the topics that editors added
BESIDE_TOPICS = frozenset({"quiz"})  # what a button of a topic may offer beside topics

Role = Literal["tasks", "task", "traits", "trait", "unfit", "beliefs", "belief", "difference", "added"]


@dataclass(frozen=True)
class Facet:
    """A fact that holds a part of its topic alone.

    `words`: standard forms, stems or phrases that ask for it. `either`: of two that are compared it says the same of "both", or
    something of one alone: of the job ("own"), of the "other". `weak`: it is said only where no other fits. `near`: words beside
    which it is said where something else was told or is not in the source. `trait`: what is told of this trait is about it.
    `answers`: the kinds of detail that it gives.
    `silences`, `verdicts`: as a topic's.
    """

    words: tuple[str, ...]
    fact: str
    either: str = ""
    weak: bool = False
    near: tuple[str, ...] = ()
    trait: str = ""
    answers: tuple[str, ...] = ()
    silences: tuple[Silence, ...] = ()
    verdicts: Mapping[str, Situations] = field(default_factory=dict)


@dataclass(frozen=True)
class Topic:
    """One question that the source answers. The fields are described in the file of the job."""

    id: str
    title: str
    role: Role
    answer: str
    fact: str
    section: str
    more: str = ""
    plain: str = ""
    trait: str = ""
    facets: tuple[Facet, ...] = ()
    near: tuple[str, ...] = ()
    silences: tuple[Silence, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)
    sides: Mapping[str, str] = field(default_factory=dict)
    verdicts: Mapping[str, Situations] = field(default_factory=dict)
    parts: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    source: Mapping[str, str] = field(default_factory=dict)
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True)
class Knowledge:
    """All that Pandu can say: the topics of the job, the sentences around them, the conversational texts."""

    topics: dict[str, Topic]
    source: dict[str, str]
    names: dict[str, list[str]]
    traits: dict[str, str]
    texts: Texts
    sentences: Sentences
    silences: tuple[Silence, ...] = ()

    def title(self, topic_id: str) -> str:
        """Return the button title of a topic or of a conversational id."""
        return self.topics[topic_id].title if topic_id in self.topics else str(self.texts["titles"][topic_id])

    def role(self, topic_id: str) -> str:
        """Return the role of a topic, "" for what is none."""
        return self.topics[topic_id].role if topic_id in self.topics else ""

    def source_of(self, topic_id: str) -> Mapping[str, str]:
        """Return the source of a topic: its own, or that of the job."""
        return (self.topics[topic_id].source if topic_id in self.topics else {}) or self.source

    def with_role(self, role: Role) -> str:
        """Return the id of the first topic of a role, "" where there is none."""
        return next((topic.id for topic in self.topics.values() if topic.role == role), "")

    def whole_of(self, topic_id: str) -> str:
        """Return the id of the topic that lists `topic_id` as a part, or ""."""
        return next((whole.id for whole in self.topics.values() if topic_id in whole.parts), "")

    @property
    def deciding_trait(self) -> str:
        """The trait without which the job does not fit."""
        return next((topic.trait for topic in self.topics.values() if topic.trait), "")

    def topic_of_trait(self, trait: str) -> str:
        """Return the id of the topic that speaks of a trait: its own, or the one that names it."""
        return trait if trait in self.topics else next((topic.id for topic in self.topics.values() if topic.trait == trait), "")

    def intents_of(self, *roles: Role) -> frozenset[str]:
        """Return the intents that ask for topics of these roles."""
        return frozenset(self.intent_of(topic.id) for topic in self.topics.values() if topic.role in roles)

    def trait_of(self, name: str) -> str:
        """Return the id of the trait that examples call by the last part of it: `trait_analysis_has` tells `suitability.analysis`."""
        return next((trait for trait in self.traits if trait.rpartition(".")[2] == name), name)

    def intent_of(self, topic_id: str) -> str:
        """Return the intent that asks for `topic_id`: `myths.x` is asked by `ask_myths_x`, `quiz` by `quiz`."""
        return "ask_" + topic_id.replace(".", "_") if topic_id in self.topics else topic_id

    def topic_of(self, intent: str) -> str:
        """Return the topic id that `intent` is about."""
        if intent.startswith(NOT_COVERED):
            return self._replaced.get(intent.removeprefix(NOT_COVERED), "not_covered")
        return self._asked.get(intent) or UNDER_OTHERS.get(intent, intent)

    @cached_property
    def buttons(self) -> dict[str, str]:
        """What a button may send, with the words on it: an intent that asks for a topic, a step of the quiz scale, or the way back."""
        topics = {f"/{self.intent_of(topic)}": self.title(topic) for topic in (*self.topics, *self.texts["titles"])}
        quiz = self.texts["quiz"]
        return topics | {f"/{LEVEL}{level}": title for level, title in enumerate(quiz["scale"], 1)} | {f"/{BACK}": quiz["back_title"]}

    def silences_in(self, padded: str, but: Collection[str] = ()) -> list[Named]:
        """Return what a padded text names that the source does not say, of names over each other the longest; `but`: by other words."""
        return apart(named_in(self._silences_by_word, padded, but))

    @cached_property
    def _silences_by_word(self) -> SilencesByWord:
        return by_first_word(self.silences)

    @cached_property
    def _replaced(self) -> dict[str, str]:
        return {subject: topic.id for topic in self.topics.values() for subject in topic.replaces}

    @cached_property
    def _asked(self) -> dict[str, str]:
        return {self.intent_of(topic): topic for topic in self.topics}


NOT_COVERED = "ask_not_covered_"
LEVEL = "quiz_answer_"  # begins the intents of the steps of the quiz scale
BACK = "quiz_back"  # the intent of the button beside the scale
# Replies of their own under another's topic id.
UNDER_OTHERS = {"crisis": "out_of_scope", "feeling_sad": "out_of_scope", "feeling_glad": "acknowledge", "gibberish": "fallback"}


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value.strip() if isinstance(value, str) else value


def _build(topic_id: str, raw: dict[str, Any]) -> Topic:
    fields = {name: _tuple(value) for name, value in raw.items()}
    fields["facets"] = tuple(_facet(facet) for facet in raw.get("facets", ()))
    fields["silences"] = _silences(raw.get("silences", ()))
    return Topic(topic_id, **fields)


def _facet(raw: Mapping[str, Any]) -> Facet:
    fields = {name: _tuple(value) for name, value in raw.items()}
    return Facet(**{**fields, "silences": _silences(raw.get("silences", ()))})


def _silences(raw: Iterable[Mapping[str, Any]]) -> tuple[Silence, ...]:
    return tuple(Silence(entry["says"], tuple(entry["words"]), entry.get("about", "")) for entry in raw)


def _link_faults(place: Place, ids: Iterable[str], known: Collection[str]) -> Iterator[Fault]:
    yield from (((*place, index), f"names '{one}', which {unknown(one, known)}") for index, one in enumerate(ids) if one not in known)


def topic_faults(topics: dict[str, Any], traits: Collection[str], added: Collection[str] = ()) -> Iterator[Fault]:
    """Yield the links of topics to what is no topic (nor one of `added`), and the traits that no topic speaks of."""
    for topic_id, topic in topics.items():
        yield from _link_faults(("topics", topic_id, "next"), topic.get("next", ()), (*topics, *added, *BESIDE_TOPICS))
        yield from _link_faults(("topics", topic_id, "parts"), topic.get("parts", ()), topics)
    told = {*topics, *(topic.get("trait", "") for topic in topics.values())}
    yield from (
        (("traits", trait), f"is a trait that no topic speaks of: {unknown(trait, told - {''})}") for trait in traits if trait not in told
    )


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


def question_faults(questions: list[dict[str, str]], traits: Collection[str], deciding: str) -> Iterator[Fault]:
    """Yield the questions of the quiz that ask for no trait or for one again, and a first one that is not about the deciding trait."""
    for index, question in enumerate(questions):
        place: Place = ("quiz", "questions", index, "trait")
        if question["trait"] not in traits:
            yield place, f"is '{question['trait']}', which {unknown(question['trait'], traits)}"
        elif question["trait"] in (before["trait"] for before in questions[:index]):
            yield place, f"is '{question['trait']}', which a question above asks for"
        elif index == 0 and deciding and question["trait"] != deciding:
            yield place, f"is '{question['trait']}', the first question must be about '{deciding}', which decides the result"


_WRITTEN: dict[str | int, str] = {True: "yes", False: "no"}  # what a key without quotes was most likely written as


def fault_place(place: Place) -> str:
    """Return how a message calls a place in a file."""
    steps = " > ".join(str(step + 1) if type(step) is int else _WRITTEN.get(step, str(step)) for step in place)
    return f"'{steps}'" if steps else "the file"


def _refuse(document: Document, faults: Iterable[Fault]) -> None:
    """Raise ContentError for the topmost of `faults`, if there is any."""
    found = min(faults, key=lambda fault: document.line(fault[0]), default=None)
    if found is not None:
        place, sentence = found
        raise ContentError(f"{document.path}:{document.line(place)}: {fault_place(place)} {sentence}")


def _read(path: Path, form: str) -> Document:
    """Return a content file of a form.

    Raises:
        ContentError: one sentence with file and line for the first mistake found.
    """
    document = read_document(path)
    _refuse(document, form_faults(document.content, form))
    return document


def job_file(folder: Path) -> Path:
    """Return the file of the job in `folder`: the one beside those with fixed names.

    Raises:
        ContentError: there is none, or more than one.
    """
    found = sorted(path for path in folder.glob("*.yml") if path.name not in {CONVERSATION, VERDICTS, SILENCES})
    if len(found) != 1:
        raise ContentError(f"{folder}: holds {len(found)} files of a job, one is needed")
    return found[0]


def _load_silences(path: Path, covered: Collection[str]) -> tuple[Silence, ...]:
    """Return what the source is silent on, without what an added topic covers."""
    if not path.exists():
        return ()
    entries = _read(path, "silences").content["silences"]
    return _silences(entry for entry in entries if not set(covered) & set(entry["words"]))


def topic_files(folder: Path) -> list[Path]:
    """Return the files of the topics that an editor added; each is called by its topic's id."""
    return sorted((folder / ADDED).glob("*.yml"))


def clause_of(answer: str) -> str:
    """Return the first sentence of an answer as a clause: it begins small and ends without a full stop."""
    first = re.split(r"(?<=[.!?])\s", answer.strip(), maxsplit=1)[0].rstrip(".!? ")
    return first[:1].lower() + first[1:]


def _added(path: Path, known: Collection[str]) -> tuple[Topic, tuple[str, ...]]:
    """Return the topic of a file, with a source of its own, and the words that it covers."""
    document = _read(path, "added_topic")
    raw = dict(document.content)
    _refuse(document, _link_faults(("next",), raw.get("next", ()), (*known, *BESIDE_TOPICS)))
    covers, numbers = tuple(raw.pop("covers", ())), raw.pop("numbers", False)
    said = {"number": raw["answer"].strip(), "degree": raw["answer"].strip()} if numbers else {}
    filled = {"fact": clause_of(raw["answer"]), "section": raw["source"]["title"], **raw, "said": {**said, **raw.get("said", {})}}
    return _build(path.stem, {"role": "added", **filled}), covers


@cache
def load_knowledge(folder: Path = KNOWLEDGE_DIR) -> Knowledge:
    """Return the checked knowledge of `folder`; read once for each process.

    Raises:
        ContentError: a content file holds a mistake.
    """
    job = _read(job_file(folder), "job")
    content = job.content
    _refuse(job, topic_faults(content["topics"], content["traits"], [path.stem for path in topic_files(folder)]))
    topics = {topic_id: _build(topic_id, entry) for topic_id, entry in content["topics"].items()}
    added = [_added(path, [*topics, *(one.stem for one in topic_files(folder))]) for path in topic_files(folder)]
    topics |= {topic.id: topic for topic, _ in added}
    conversation = _read(folder / CONVERSATION, "conversation")
    deciding = next((topic.trait for topic in topics.values() if topic.trait), "")
    _refuse(
        conversation,
        (
            *button_faults(conversation.content, sorted(topics)),
            *question_faults(conversation.content["quiz"]["questions"], content["traits"], deciding),
        ),
    )
    sentences = _read(folder / VERDICTS, "verdicts").content
    silences = _load_silences(folder / SILENCES, [word for _, covers in added for word in covers])
    named = content["source"], content["names"], content["traits"]
    return Knowledge(topics, *named, conversation.content, sentences, silences)
