"""Makes a project for the tiny job of this folder: its knowledge and examples, and everything else of this project."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from evaluation.examples import read_examples
from pandu.editor import topics
from pandu.knowledge import BACK, CONVERSATION, NOT_COVERED, VERDICTS
from pandu.knowledge.yaml_files import load_yaml
from pandu.nlu.trait_examples import TRAIT
from pandu.settings import ROOT

HERE = Path(__file__).resolve().parent
BUTTONS = ["work", "unfit", "quiz"]
SHARE = 6  # of each intent that every job has, one in so many examples is learnt, which takes a fraction of the time
ADDED = {
    "ID": "gaji",
    "TITLE": "Gajinya berapa?",
    "ANSWER": "Gaji pokoknya 2,8 sampai 4,6 juta rupiah sebulan, dan tunjangannya paling banyak 50 persen dari itu.",
    "SOURCE": "Peraturan gaji",
    "URL": "https://contoh.go.id/gaji",
}
ADDED_EXAMPLES = [
    "pustakawan digaji berapa sebulan",
    "tunjangannya berapa persen ya",
    "soal gaji dong",
    "gaji pertamanya kira-kira berapa",
    "upahnya besar tidak",
    "awal masuk digaji segede apa",
]
LINKED = ("pandu", "actions")  # the code, as it is


def make(folder: Path) -> None:
    """Make the project in `folder`."""
    for name in LINKED:
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "config.yml", folder)
    _make_knowledge(folder / "knowledge")
    examples = _examples()
    _write(
        folder / "data" / "nlu.yml", {"version": "3.1", "nlu": [{"intent": name, "examples": texts} for name, texts in examples.items()]}
    )
    domain = load_yaml(ROOT / "domain.yml")
    intents = [*examples, "intake_empty", BACK]
    _write(folder / "domain.yml", {**domain, "intents": intents})
    _add_topic(folder)
    steps = [{"intent": intents[0]}, {"action": "action_reply"}]
    _write(folder / "data" / "rules.yml", {"version": "3.1", "rules": [{"rule": "Whatever is said, one action answers", "steps": steps}]})


def _add_topic(folder: Path) -> None:
    """Add a topic with a source of its own as an editor would: its two files, and what follows them."""
    topics.write(folder, ADDED["ID"], ADDED)
    with topics.examples_file(folder, ADDED["ID"]).open("a", encoding="utf-8") as file:
        file.writelines(f"      - {text}\n" for text in ADDED_EXAMPLES)
    topics.sync(folder)


def _write(path: Path, content: Any) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _make_knowledge(folder: Path) -> None:
    shutil.copytree(HERE / "knowledge", folder)
    shutil.copy(ROOT / "knowledge" / VERDICTS, folder)
    _write(folder / CONVERSATION, _merged(_with_buttons(load_yaml(ROOT / "knowledge" / CONVERSATION)), load_yaml(HERE / "texts.yml")))


def _with_buttons(node: Any) -> Any:
    """Return the texts of the project with buttons that this job has."""
    if not isinstance(node, dict):
        return [_with_buttons(one) for one in node] if isinstance(node, list) else node
    return {name: BUTTONS if name.endswith("next") else _with_buttons(value) for name, value in node.items()}


def _merged(texts: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    return {
        **texts,
        **{name: _merged(texts[name], value) if isinstance(value, dict) and name in texts else value for name, value in own.items()},
    }


def _examples() -> dict[str, list[dict[str, Any]]]:
    """Return the examples by intent: those of this job, and some of all intents that name no job."""
    found: dict[str, list[dict[str, Any]]] = {}
    for intent, text, labels in (*_own(), *_shared()):
        found.setdefault(intent, []).append({"text": text, **({"metadata": labels} if labels else {})})
    return found


def _own() -> Iterator[tuple[str, str, dict[str, Any]]]:
    written = load_yaml(HERE / "examples.yml")
    yield from ((intent, text, {}) for intent, texts in written["plain"].items() for text in texts)
    yield from ((intent, text, labels) for intent, pairs in written["labelled"].items() for text, labels in pairs)


def _shared() -> Iterator[tuple[str, str, dict[str, Any]]]:
    of_this_job = ("ask_", TRAIT, "personal_fit")
    every = [row for row in read_examples(ROOT / "data" / "nlu") if not row[1].startswith(of_this_job) or row[1] == f"{NOT_COVERED}salary"]
    yield from ((intent, text, {}) for _, intent, text, _ in every[::SHARE])
