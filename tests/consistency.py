"""What Rasa's own validator does not see, over domain, examples, rules, actions and knowledge: one sentence for each fault."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from pandu.channels import intake
from pandu.dialogue import answers, follow_ups
from pandu.dialogue.state import QUIZ_ANSWER, Memory
from pandu.knowledge import Knowledge, intent_of
from pandu.nlu.examples import TRAIT
from pandu.yaml_files import load_yaml

HANDLED_BY_ENGINE = follow_ups.INTENTS | {"quiz", "quiz_stop"}


@dataclass
class Project:
    """The parts of the project as read from their files: file name -> content for the examples."""

    domain: dict[str, Any]
    rules: list[dict[str, Any]]
    examples: dict[str, dict[str, list[str]]]
    actions: set[str]
    knowledge: Knowledge


def read_project(root: Path, actions: set[str], knowledge: Knowledge) -> Project:
    """Return the project under `root`."""
    files = {path.name: load_yaml(path)["nlu"] for path in sorted((root / "data" / "nlu").glob("*.yml"))}
    examples = {
        name: {entry["intent"]: [line[2:] for line in entry["examples"].splitlines()] for entry in entries}
        for name, entries in files.items()
    }
    rules = [rule for path in (root / "data" / "rules").glob("*.yml") for rule in load_yaml(path)["rules"]]
    return Project(load_yaml(root / "domain.yml"), rules, examples, actions, knowledge)


def _intent_faults(project: Project) -> Iterator[str]:
    declared, typed = set(project.domain["intents"]), {intake.EMPTY.removeprefix("/")}
    places = Counter(intent for intents in project.examples.values() for intent in intents)
    for intent, count in places.items():
        if count > 1:
            yield f"the intent {intent} has examples in {count} files"
        if intent not in declared:
            yield f"the intent {intent} has examples but is not in domain.yml"
    for intent in declared - set(places) - typed:
        yield f"the intent {intent} has no examples"
    ruled = {step["intent"] for rule in project.rules for s in rule["steps"] for step in s.get("or", [s]) if "intent" in step}
    for intent in declared ^ ruled:
        yield f"the intent {intent} is in the domain or in the rules, not in both"


def _answer_faults(project: Project) -> Iterator[str]:
    replies, refusals = project.knowledge.texts["replies"], project.knowledge.texts["not_covered"]
    for intent in project.domain["intents"]:
        if intent.startswith((QUIZ_ANSWER, TRAIT)):
            continue  # read beside the intents, never answered itself
        topic, subject = answers.topic_of(intent), intent.removeprefix(answers.NOT_COVERED)
        if topic == "not_covered" and subject not in refusals:
            yield f"the intent {intent} has no reply of its own in not_covered"
        elif topic not in {*project.knowledge.topics, *replies, "not_covered", "personal_fit"} | HANDLED_BY_ENGINE:
            yield f"the intent {intent} has no answer"


def _button_faults(project: Project) -> Iterator[str]:
    for topic in {t for found in project.knowledge.topics.values() for t in found.next} | set(project.knowledge.texts["titles"]):
        payload = "/" + intent_of(topic)
        if payload not in intake.OFFERED:
            yield f"the button {topic} sends {payload}, which intake refuses"
        if payload.removeprefix("/") not in project.domain["intents"]:
            yield f"the button {topic} sends {payload}, which is no intent"


def _slot_and_action_faults(project: Project) -> Iterator[str]:
    slots, kept = set(project.domain["slots"]), {field.name for field in fields(Memory)}
    for slot in slots ^ kept:
        yield f"the slot {slot} is in the domain or in Memory, not in both"
    for name in {step["action"] for rule in project.rules for step in rule["steps"] if "action" in step} | set(project.domain["actions"]):
        if name not in project.actions:
            yield f"the action {name} does not exist"


def _words(text: str) -> str:
    """Return a text without what the classifier hardly sees; signs alone stay."""
    return " ".join(re.findall(r"\w+", text.lower())) or text


def _example_faults(project: Project) -> Iterator[str]:
    where: dict[tuple[bool, str], set[str]] = {}  # a clause that tells a trait may be a whole message as well
    for intents in project.examples.values():
        for intent, texts in intents.items():
            for text in texts:
                where.setdefault((intent.startswith(TRAIT), _words(text)), set()).add(intent)
                if text.startswith("/"):
                    yield f"'{text}' is a command, not an example"
            if len(texts) != len(set(texts)):
                yield f"the intent {intent} has an example twice"
    for (_, text), found in where.items():
        if len(found) > 1:
            yield f"'{text}' is an example of {sorted(found)}"


def faults(project: Project) -> list[str]:
    """Return one sentence for each fault."""
    checks = (_intent_faults, _answer_faults, _button_faults, _slot_and_action_faults, _example_faults)
    return [fault for check in checks for fault in check(project)]
