"""Which answers differ from those of the last commit: `make changes`. Text in the terminal, and the page insight/changes.html.

What is asked: the development messages and dialogues, the transcripts, the examples that are new, and tests/mine.yml, the editor's own
list (`- {text: "…", topic: duties}`; the topic may be left out).
"""

import hashlib
import json
import logging
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from pandu.editor import changes, pages
from pandu.editor.changes import Answer, Asked, answer_of
from pandu.editor.mistakes import messages
from pandu.errors import StartError, exit_code
from pandu.knowledge import Knowledge, load_knowledge
from pandu.knowledge.yaml_files import load_yaml
from pandu.run import training
from pandu.run.models import newest_model
from pandu.settings import ROOT

CONTENT = ("config.yml", "domain.yml", "requirements", "data", "knowledge", "pandu")
PAGE = ROOT / pages.FOLDER / "changes.html"
MINE = ROOT / "tests" / "mine.yml"
LETTERS = 16
Talk = list[Asked]  # one conversation; a message alone is one of a single turn


def committed(folder: Path) -> None:
    """Write the content of the last commit into `folder`.

    Raises:
        StartError: there is none.
    """
    done = subprocess.run(["git", "archive", "HEAD", *CONTENT], cwd=ROOT, capture_output=True)
    if done.returncode:
        raise StartError(messages()["changes"]["no_commit"].format_map({"error": done.stderr.decode(errors="replace").strip()}))
    with tarfile.open(fileobj=BytesIO(done.stdout)) as archive:
        archive.extractall(folder)


def model_of(folder: Path) -> Path:
    """Return the model of the content in `folder`: the one that was kept when it was trained, or one trained now and kept."""
    made_of = training.fingerprint(folder)
    kept = training.kept_archive(ROOT / "models", made_of)
    if not kept.is_file():
        print(messages()["changes"]["trains"], flush=True)
        with _knowledge(folder):
            archive = training.run_rasa(folder / "models", folder)
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(archive, kept)
    return kept


class _knowledge:
    """The knowledge of another folder for the processes that are started meanwhile."""

    def __init__(self, folder: Path) -> None:
        self._value, self._before = str(folder / "knowledge"), os.environ.get("PANDU_KNOWLEDGE")

    def __enter__(self) -> None:
        os.environ.update(PANDU_KNOWLEDGE=self._value)

    def __exit__(self, *_: object) -> None:
        os.environ.pop("PANDU_KNOWLEDGE")
        if self._before is not None:
            os.environ.update(PANDU_KNOWLEDGE=self._before)


def _examples(folder: Path) -> dict[str, str]:
    """Return the examples below a folder, with their intents."""
    found: dict[str, str] = {}
    for path in sorted((folder / "data" / "nlu").rglob("*.yml")):
        for entry in load_yaml(path)["nlu"]:
            written = entry["examples"]
            texts = [line[2:] for line in written.splitlines()] if isinstance(written, str) else [one["text"] for one in written]
            found.update(dict.fromkeys(map(str.strip, texts), str(entry["intent"])))
    return found


def questions(before: Path, knowledge: Knowledge) -> list[Talk]:
    """Return what is asked."""
    return [*_new_examples(before, knowledge), *_messages(), *_dialogues(), *_mine()]


def _new_examples(before: Path, knowledge: Knowledge) -> Iterator[Talk]:
    known = _examples(before)
    for text, intent in _examples(ROOT).items():
        if text not in known and not intent.startswith(("trait_", "quiz_answer_")):
            yield [Asked(text, frozenset({knowledge.topic_of(intent)}), new=True)]


def _messages() -> Iterator[Talk]:
    for line in (ROOT / "tests" / "understanding" / "messages.tsv").read_text(encoding="utf-8").splitlines():
        text, label, *more = line.split("\t")
        yield [Asked(text, frozenset({label, label.split(".")[0], *(more[0] if more else "").split(",")} - {""}))]


def _dialogues() -> Iterator[Talk]:
    paths = [ROOT / "tests" / "understanding" / "dialogues.yml", *sorted((ROOT / "tests" / "conversations").glob("*.yml"))]
    for conversation in (one for path in paths for one in load_yaml(path)):
        yield [Asked(turn["user"], frozenset(turn.get("topics", ())), either=False) for turn in conversation["turns"]]


def _mine() -> Iterator[Talk]:
    for one in (load_yaml(MINE) or []) if MINE.is_file() else []:
        yield [Asked(str(one["text"]), frozenset({one["topic"]} if one.get("topic") else ()))]


def answers(model: Path, knowledge: Path, talks: Sequence[Talk]) -> list[Answer]:
    """Return the answers under a model and a knowledge, from a process of their own; the same are kept, and not asked for again."""
    texts = json.dumps([[asked.text for asked in talk] for talk in talks], ensure_ascii=False)
    digest = hashlib.sha256(f"{model.stat().st_size}{model.stat().st_mtime_ns}{texts}".encode())
    for path in (*sorted(knowledge.rglob("*.yml")), *sorted((ROOT / "pandu").rglob("*.py"))):
        digest.update(path.read_bytes())
    kept = ROOT / "models" / training.COMMITS / f"{digest.hexdigest()[:LETTERS]}.json"
    if not kept.is_file():
        environment = {**os.environ, "PANDU_KNOWLEDGE": str(knowledge)}
        command = [sys.executable, "-W", "ignore", "-m", "pandu.changes", str(model)]
        done = subprocess.run(command, cwd=ROOT, env=environment, input=texts, capture_output=True, text=True)
        if done.returncode:
            raise StartError(done.stderr)
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(done.stdout.splitlines()[-1], encoding="utf-8")
    return [answer_of(raw) for raw in json.loads(kept.read_text(encoding="utf-8"))]


def respond(model: Path, talks: list[list[str]]) -> list[dict[str, Any]]:
    """Return the answers of one model to conversations, turn by turn."""
    from rasa.core.agent import Agent
    from rasa.core.channels.channel import UserMessage
    from rasa.core.processor import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER

    from actions.reply import read_message
    from pandu.dialogue import order
    from pandu.dialogue.memory import Memory

    processor, knowledge = Agent.load(str(model)).processor, load_knowledge()
    target = processor.model_metadata.nlu_target
    texts = list(dict.fromkeys(text for talk in talks for text in talk))
    inputs = {PLACEHOLDER_MESSAGE: [UserMessage(text) for text in texts], PLACEHOLDER_TRACKER: None}
    read = processor.graph_runner.run(inputs=inputs, targets=[target])[target]
    known = {text: read_message(one.as_dict(only_output_properties=True)) for text, one in zip(texts, read, strict=False)}
    found = []
    for talk in talks:
        memory = Memory()
        for text in talk:
            replies, memory = order.respond(knowledge, known[text], memory)
            found.append(_raw(replies))
    return found


def _raw(replies: Sequence[Any]) -> dict[str, Any]:
    return {
        "topics": [topic for reply in replies for topic in reply.topics],
        "options": [option for reply in replies for option in reply.options],
        "verdict": next((reply.verdict for reply in replies if reply.verdict), ""),
        "text": "\n".join(reply.text for reply in replies),
    }


def make(words: Mapping[str, Any]) -> str:
    """Write the page, and return the text for the terminal."""
    with tempfile.TemporaryDirectory() as place:
        before = Path(place)
        committed(before)
        talks = questions(before, load_knowledge())
        old = answers(model_of(before), before / "knowledge", talks)
    training.train()
    new = answers(newest_model(), ROOT / "knowledge", talks)
    found = changes.compare([asked for talk in talks for asked in talk], old, new)
    pages.write(PAGE, words["title"], words["about"], changes.as_page(found))
    return f"{changes.as_text(found)}\n\n{PAGE.relative_to(ROOT)}"


def main() -> int:
    """Tell what changed; with a model's path, answer what stands on standard input."""
    if sys.argv[1:]:
        logging.disable(logging.CRITICAL)
        print(json.dumps(respond(Path(sys.argv[1]), json.load(sys.stdin)), ensure_ascii=False))
        return 0
    return exit_code(lambda: print(make(messages()["changes"])))


if __name__ == "__main__":
    sys.exit(main())
