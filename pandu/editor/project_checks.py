"""What the parts of the project must agree on: domain.yml, the rule, the examples, the topics, the trained model."""

import json
import tarfile
from collections.abc import Collection, Iterator
from dataclasses import fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pandu.channels.intake import EMPTY
from pandu.dialogue.memory import Memory
from pandu.editor.example_checks import Example
from pandu.editor.knowledge_checks import CONVERSATION, File
from pandu.editor.mistakes import Mistake
from pandu.knowledge import BACK, LEVEL, NOT_COVERED, UNDER_OTHERS

DOMAIN, TYPED_BY_PROGRAM = "domain.yml", frozenset({EMPTY.removeprefix("/"), BACK})
TOP = ("version", "intents", "slots", "actions", "session_config")
ACTIONS = frozenset({"action_reply"})
# Intents that rules of the dialogue answer, each in its own way.
_DECIDED = frozenset({BACK, "more", "repeat", "ordinal", "quiz", "quiz_stop", "personal_fit"})
_TRAIT = "trait_"
STAMP = ".trained"


def intent_of(topic: str) -> str:
    """Return the intent that asks for a topic."""
    return "ask_" + topic.replace(".", "_")


def intents(domain: File | None) -> list[str]:
    """Return the intents of domain.yml."""
    found = domain.content.get("intents") if domain else None
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def checks(
    domain: File, rules: list[File], examples: list[Example], topics: dict[str, File], knowledge: dict[str, File]
) -> Iterator[Mistake]:
    """Yield where the parts disagree; `topics`: each topic's id and the file where it stands."""
    yield from _of_domain(domain)
    declared = intents(domain)
    taught = {one.intent for one in examples}
    for place, intent in enumerate(declared):
        if intent in declared[:place]:
            yield domain.mistake(("intents", place), "domain_twice", intent, intent=intent)
        elif taught and intent not in taught | TYPED_BY_PROGRAM:
            yield domain.mistake(("intents", place), "intent_without_examples", intent, intent=intent)
        else:
            yield from _unanswered(domain, place, intent, topics, knowledge.get(CONVERSATION))
    if rules:
        yield from _of_rules(rules, declared)
    for topic, file in topics.items():
        if declared and intent_of(topic) not in declared:
            yield file.mistake(("topics", topic), "topic_without_intent", topic, topic=topic, intent=intent_of(topic))
        elif taught and intent_of(topic) not in taught:
            yield file.mistake(("topics", topic), "topic_without_examples", topic, topic=topic, intent=intent_of(topic))


def _of_domain(domain: File) -> Iterator[Mistake]:
    for key in domain.content:
        if key not in TOP:
            close = get_close_matches(str(key), TOP, n=1)
            yield domain.mistake((key,), "key", str(key), (str(key), close[0]) if close else ("", ""), key=key, known=", ".join(TOP))
    for key in TOP[1:4]:
        if not domain.content.get(key):
            yield domain.mistake((key,) if key in domain.content else (), "domain_lacks", key=key)
    slots, kept = domain.content.get("slots"), [field.name for field in fields(Memory)]
    for name in slots if isinstance(slots, dict) else ():
        if name not in kept:
            close = get_close_matches(str(name), kept, n=1)
            yield domain.mistake(("slots", name), "slot", str(name), (str(name), close[0]) if close else ("", ""), slot=name)
    if isinstance(slots, dict):
        yield from (domain.mistake(("slots",), "slot_lost", slot=name) for name in kept if name not in slots)
    named = domain.content.get("actions")
    for index, name in enumerate(named if isinstance(named, list) else []):
        if name not in ACTIONS:
            yield domain.mistake(("actions", index), "action", str(name), (str(name), "action_reply"), action=name)


def _unanswered(domain: File, place: int, intent: str, topics: Collection[str], conversation: File | None) -> Iterator[Mistake]:
    """Yield an intent that no topic and no text answers."""
    texts = conversation.content if conversation else {}
    refusals, replies = texts.get("not_covered"), texts.get("replies")
    if not topics or not isinstance(refusals, dict) or not isinstance(replies, dict):
        return
    if intent.startswith((LEVEL, _TRAIT)) or intent in _DECIDED or intent in UNDER_OTHERS or intent in replies:
        return
    if intent.startswith(NOT_COVERED):
        if (refusal := intent.removeprefix(NOT_COVERED)) not in refusals:
            yield domain.mistake(("intents", place), "intent_without_refusal", intent, intent=intent, refusal=refusal)
        return
    asked = {intent_of(topic): topic for topic in topics}
    if intent not in asked:
        close = get_close_matches(intent, asked, n=1)
        yield domain.mistake(("intents", place), "intent_without_topic", intent, (intent, close[0]) if close else ("", ""), intent=intent)


def _steps(node: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], str, Any]]:
    """Yield the place, name and value of each intent and action of rules."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in {"intent", "action"}:
                yield (*place, key), str(key), value
            else:
                yield from _steps(value, (*place, key))
    for index, one in enumerate(node if isinstance(node, list) else ()):
        yield from _steps(one, (*place, index))


def _of_rules(rules: list[File], declared: list[str]) -> Iterator[Mistake]:
    for file in rules:
        for step, kind, name in _steps(file.content):
            known: Collection[str] = declared if kind == "intent" else ACTIONS
            if known and name not in known:
                close = get_close_matches(str(name), known, n=1)
                yield file.mistake(step, "rule_unknown", str(name), (str(name), close[0]) if close else ("", ""), step=kind, name=name)


def model_intents(archive: Path) -> list[str]:
    """Return the intents that a trained model knows, empty where the archive does not say."""
    try:
        with tarfile.open(archive) as packed:
            first = packed.next()
            while first is not None and first.name != "metadata.json":
                first = packed.next()
            raw = packed.extractfile(first) if first else None
            return [str(one if isinstance(one, str) else next(iter(one))) for one in json.load(raw)["domain"]["intents"]] if raw else []
    except (OSError, EOFError, ValueError, KeyError, TypeError, tarfile.TarError):
        return []


def of_model(root: Path, topics: dict[str, File], declared: Collection[str]) -> Iterator[Mistake]:
    """Yield that the newest model, put there by hand, does not know what the content speaks of."""
    archives = sorted((root / "models").glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)
    if not archives or not declared or archives[-1].name == _stamped(root):
        return
    known = set(model_intents(archives[-1]))
    lost = sorted({intent_of(topic) for topic in topics} - known) or sorted(known - {*declared})
    if known and lost:
        yield Mistake(archives[-1].relative_to(root), 0, "model_old", {"intents": ", ".join(lost[:3]), "count": len(lost)})


def _stamped(root: Path) -> str:
    try:
        return str(json.loads((root / "models" / STAMP).read_text(encoding="utf-8"))["archive"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""
