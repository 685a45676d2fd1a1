"""What Rasa's own validator does not see, over domain, examples, rules, actions and knowledge: one sentence for each fault."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from evaluation.examples import read_examples
from pandu.channels import intake
from pandu.dialogue import answering, resolve
from pandu.dialogue.memory import Memory
from pandu.editor.example_checks import labels_known
from pandu.knowledge import BACK, LEVEL, NOT_COVERED, UNDER_OTHERS, Knowledge
from pandu.knowledge.yaml_files import load_yaml
from pandu.nlu.trait_examples import TRAIT

DECIDED = resolve.FOLLOW_UPS | {answering.QUIZ, answering.FIT, "quiz_stop"}  # answered by rules of their own


@dataclass
class Project:
    """The parts of the project as read from their files.

    `examples`: file -> intent -> texts; `labels`: text -> what a labelled example is said to be.
    """

    domain: dict[str, Any]
    rules: list[dict[str, Any]]
    examples: dict[str, dict[str, list[str]]]
    labels: dict[str, dict[str, Any]]
    actions: set[str]
    knowledge: Knowledge


def read_project(root: Path, actions: set[str], knowledge: Knowledge) -> Project:
    """Return the project under `root`."""
    examples: dict[str, dict[str, list[str]]] = {}
    labels: dict[str, dict[str, Any]] = {}
    for file, intent, text, found in read_examples(root / "data" / "nlu"):
        examples.setdefault(file, {}).setdefault(intent, []).append(text)
        if found:
            labels[text] = found
    rules = [rule for path in (root / "data" / "rules").glob("*.yml") for rule in load_yaml(path)["rules"]]
    return Project(load_yaml(root / "domain.yml"), rules, examples, labels, actions, knowledge)


def _intent_faults(project: Project) -> Iterator[str]:
    declared, typed = set(project.domain["intents"]), {intake.EMPTY.removeprefix("/"), BACK}
    places: dict[str, set[str]] = {}
    for file, intents in project.examples.items():  # an intent's labelled examples stand in a file of the same name
        for intent in intents:
            places.setdefault(intent, set()).add(Path(file).name)
    for intent, files in places.items():
        if len(files) > 1:
            yield f"the intent {intent} has examples in {sorted(files)}"
        if intent not in declared:
            yield f"the intent {intent} has examples but is not in domain.yml"
        if intent.startswith("ask_") and (strange := [file for file in files if Path(file).stem.replace(".", "_") not in intent]):
            yield f"the intent {intent} has examples in {strange}, not in the file of its topic"
    for intent in declared - set(places) - typed:
        yield f"the intent {intent} has no examples"
    ruled = {step["intent"] for rule in project.rules for step in rule["steps"] if "intent" in step}
    for intent in ruled - declared:
        yield f"the intent {intent} is in a rule but not in domain.yml"


def _answer_faults(project: Project) -> Iterator[str]:
    knowledge, refusals = project.knowledge, project.knowledge.texts["not_covered"]
    answered = {*knowledge.topics, *knowledge.texts["replies"], *UNDER_OTHERS, *DECIDED}
    for intent in project.domain["intents"]:
        if intent.startswith((LEVEL, TRAIT, BACK)):
            continue  # read beside the intents, never answered itself
        if intent.startswith(NOT_COVERED) and intent.removeprefix(NOT_COVERED) not in refusals:
            yield f"the intent {intent} has no reply of its own in not_covered"
        elif not intent.startswith(NOT_COVERED) and not {intent, knowledge.topic_of(intent)} & answered:
            yield f"the intent {intent} has no answer"


def _label_faults(project: Project) -> Iterator[str]:
    for text, labels in project.labels.items():
        if "form" not in labels:
            continue  # labelled for another reader
        for name, known in labels_known().items():
            found: Any = labels.get(name) or []
            for value in [found] if isinstance(found, str) else found:
                if value not in known:
                    yield f"'{text}' has the {name} {value}, which is none"


def _button_faults(project: Project) -> Iterator[str]:
    for payload in project.knowledge.buttons:
        if payload.removeprefix("/") not in project.domain["intents"]:
            yield f"a button sends {payload}, which is no intent"


def _slot_and_action_faults(project: Project) -> Iterator[str]:
    slots, kept = set(project.domain["slots"]), {field.name for field in fields(Memory)}
    for slot in slots ^ kept:
        yield f"the slot {slot} is in the domain or in Memory, not in both"
    for slot, form in project.domain["slots"].items():
        if form.get("type") == "any" or form.get("influence_conversation") is not False:
            yield f"the slot {slot} is of any kind, or steers the dialogue"
    for name in {step["action"] for rule in project.rules for step in rule["steps"] if "action" in step} | set(project.domain["actions"]):
        if name not in project.actions:
            yield f"the action {name} does not exist"


def _twice(project: Project) -> Iterator[str]:
    """Yield what is declared twice: of keys the reader of YAML tells it, of lists nobody does."""
    titles = [str(rule.get("rule")) for rule in project.rules]
    for kind, names in {"intent": project.domain["intents"], "action": project.domain["actions"], "rule": titles}.items():
        yield from (f"the {kind} {name} is there twice" for name, count in Counter(names).items() if count > 1)


def _words(text: str) -> str:
    """Return a text without what the classifier hardly sees; signs alone stay."""
    return " ".join(re.findall(r"\w+", text.lower())) or text


def _reader(intent: str) -> str:
    """Return which reader an example teaches: that of traits, of answers to the quiz, or of intents."""
    return next((prefix for prefix in (TRAIT, LEVEL) if intent.startswith(prefix)), "")


def _example_faults(project: Project) -> Iterator[str]:
    where: dict[tuple[str, str], set[str]] = {}  # a clause that tells a trait, or an answer to the quiz, may be a whole message as well
    for intents in project.examples.values():
        for intent, texts in intents.items():
            for text in texts:
                where.setdefault((_reader(intent), _words(text)), set()).add(intent)
                if text.startswith("/"):
                    yield f"'{text}' is a command, not an example"
            if len(texts) != len(set(texts)):
                yield f"the intent {intent} has an example twice"
    for (_, text), found in where.items():
        if len(found) > 1:
            yield f"'{text}' is an example of {sorted(found)}"


def faults(project: Project) -> list[str]:
    """Return one sentence for each fault."""
    checks = (_intent_faults, _answer_faults, _label_faults, _button_faults, _slot_and_action_faults, _twice, _example_faults)
    return [fault for check in checks for fault in check(project)]
