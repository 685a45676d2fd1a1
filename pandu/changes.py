"""Which answers differ from those of the last commit: `make changes`. Text in the terminal, and the page insight/changes.html.

What is asked: the development messages and dialogues, the transcripts, the examples that are new, and tests/mine.yml, the editor's own
list (`- {text: "…", topic: duties}`; the topic may be left out).
"""

import hashlib
import json
import logging
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

from pandu.editor import check_content, comparison, html_page
from pandu.editor.comparison import Answer, Asked, answer_of
from pandu.editor.mistakes import messages
from pandu.errors import StartError, exit_code
from pandu.knowledge import Knowledge, load_knowledge
from pandu.knowledge.yaml_files import load_yaml
from pandu.run import training
from pandu.run.models import newest_model
from pandu.settings import ROOT

CONTENT = ("config.yml", "domain.yml", "requirements", "data", "knowledge", "pandu")
PAGE = ROOT / html_page.FOLDER / "changes.html"
MINE = ROOT / "tests" / "mine.yml"
LETTERS = 16
ANSWERS = "--answers"
PROCESSES = min(os.cpu_count() or 1, 4)  # that answer at once, each with a model of its own
KEPT_ANSWERS = 4  # files of answers, each of one model and content
# Examples whose answer depends on what went before, or that teach no answer of their own; asked alone they tell nothing.
NOT_ALONE = re.compile(r"trait_|quiz_answer_|quiz_stop|ordinal|more|repeat|intake_empty")
Talk = list[Asked]  # one conversation; a message alone is one of a single turn
Raw = dict[str, Any]
Ask = Callable[[Path, list[list[str]]], list[list[Raw]]]


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
    """Return the model of the content in `folder`: one that was trained of the same, here or before, or one trained now and kept."""
    made_of = training.fingerprint(folder)
    kept = training.kept_archive(ROOT / "models", made_of)
    if trained := training.trained_of(ROOT / "models", made_of):
        training.keep(ROOT / "models", trained.name, made_of)
    if not kept.is_file():
        print(messages()["changes"]["trains"], flush=True)
        with _knowledge(folder):
            archive = training.run_rasa(folder / "models", folder)
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(archive, kept)
    training.spare(kept)
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


def _examples(path: Path) -> dict[str, str]:
    """Return the examples of a file, with their intents."""
    found: dict[str, str] = {}
    for entry in load_yaml(path)["nlu"]:
        written = entry["examples"]
        texts = [line[2:] for line in written.splitlines()] if isinstance(written, str) else [one["text"] for one in written]
        found.update(dict.fromkeys(map(str.strip, texts), str(entry["intent"])))
    return found


def _contents(folder: Path) -> dict[Path, bytes]:
    """Return the files of examples below a folder, with what they hold."""
    return {path: path.read_bytes() for path in sorted((folder / "data" / "nlu").rglob("*.yml"))}


def new_examples(before: Path) -> dict[str, str]:
    """Return the examples that the content in `before` did not have, with their intents; files that are as they were are not read."""
    old, now = _contents(before), _contents(ROOT)
    same = set(old.values()) & set(now.values())
    known = {text for path, content in old.items() if content not in same for text in _examples(path)}
    written = (item for path, content in now.items() if content not in same for item in _examples(path).items())
    return {text: intent for text, intent in written if text not in known}


def questions(new: Mapping[str, str], knowledge: Knowledge) -> list[Talk]:
    """Return what is asked, given the new examples with their intents."""
    return [*_new_examples(new, knowledge), *_messages(), *_dialogues(), *_mine()]


def _new_examples(new: Mapping[str, str], knowledge: Knowledge) -> Iterator[Talk]:
    for text, intent in new.items():
        if not NOT_ALONE.match(intent):
            yield [Asked(text, frozenset({knowledge.topic_of(intent)}), new=True)]


def _messages() -> Iterator[Talk]:
    for line in (ROOT / "tests" / "understanding" / "messages.tsv").read_text(encoding="utf-8").splitlines():
        text, label, *more = line.split("\t")
        yield [Asked(text, frozenset({label, label.split(".")[0], *(more[0] if more else "").split(",")} - {""}))]


def _dialogues() -> Iterator[Talk]:
    paths = [ROOT / "tests" / "understanding" / "dialogues.yml", *sorted((ROOT / "tests" / "conversations").glob("*.yml"))]
    for conversation in (one for path in paths for one in load_yaml(path)):
        turns = conversation["turns"]
        yield [_turn(turn, before["user"]) for before, turn in zip([{"user": ""}, *turns], turns, strict=False)]


def _turn(turn: Mapping[str, Any], before: str) -> Asked:
    return Asked(turn["user"], frozenset(turn.get("topics", ())), frozenset(turn.get("or", ())), either=False, before=before)


def _mine() -> Iterator[Talk]:
    for one in (load_yaml(MINE) or []) if MINE.is_file() else []:
        yield [Asked(str(one["text"]), frozenset({one["topic"]} if one.get("topic") else ()))]


def answers(model: Path, knowledge: Path, talks: Sequence[Talk], ask: Ask) -> list[Answer]:
    """Return the answers under a model and a knowledge; those that are kept are not asked for again."""
    path = _kept_answers(model, knowledge)
    said = [[asked.text for asked in talk] for talk in talks]
    kept = _read_answers(path)
    if lacking := {_name(texts): texts for texts in said if _name(texts) not in kept}:
        kept |= dict(zip(lacking, ask(model, list(lacking.values())), strict=True))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    path.touch()
    _remove_old_answers(path.parent)
    return [answer_of(raw) for texts in said for raw in kept[_name(texts)]]


def _name(texts: list[str]) -> str:
    """Return under what the answers to a conversation are kept."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:LETTERS]


def _kept_answers(model: Path, knowledge: Path) -> Path:
    """Return where answers under a model, a knowledge and this code are kept, conversation by conversation."""
    digest = hashlib.sha256()
    for path in (model, *sorted(knowledge.rglob("*.yml")), *sorted((ROOT / "pandu").rglob("*.py"))):
        digest.update(path.read_bytes())
    return ROOT / "models" / training.COMMITS / f"{digest.hexdigest()[:LETTERS]}.json"


def _is_same(before: Path, model: Path) -> bool:
    """Return whether content and model are those of `before` and `model`, whose answers are then all there is."""
    return _kept_answers(newest_model(), ROOT / "knowledge") == _kept_answers(model, before / "knowledge")


def _read_answers(path: Path) -> dict[str, list[Raw]]:
    with suppress(OSError, ValueError):
        return dict(json.loads(path.read_text(encoding="utf-8")))
    return {}


def _remove_old_answers(folder: Path) -> None:
    for path in sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime)[:-KEPT_ANSWERS]:
        path.unlink(missing_ok=True)


@contextmanager
def workers(knowledge: Path, count: int) -> Iterator[Ask]:
    """Start processes that answer with a knowledge, and yield what shares conversations among them, once; they load Rasa meanwhile."""
    environment = {**os.environ, "PANDU_KNOWLEDGE": str(knowledge)}
    command = [sys.executable, "-W", "ignore", "-m", "pandu.changes", ANSWERS]
    pipes: Any = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    processes = [subprocess.Popen(command, cwd=ROOT, env=environment, text=True, **pipes) for _ in range(count)]
    try:
        yield partial(_ask, processes)
    finally:
        for process in processes:
            process.kill()
            process.communicate()


def _ask_at_once(knowledge: Path, model: Path, talks: list[list[str]]) -> list[list[Raw]]:
    """Return the answers to conversations from one process, since others are busy training meanwhile."""
    with workers(knowledge, 1) as ask:
        return ask(model, talks)


def _ask(processes: Sequence["subprocess.Popen[str]"], model: Path, talks: list[list[str]]) -> list[list[Raw]]:
    """Return the answers to conversations from processes that share them."""
    count = len(processes)
    found: list[list[Raw]] = [[] for _ in talks]
    with ThreadPoolExecutor(count) as pool:
        shares = pool.map(lambda place: _ask_one(processes[place], model, talks[place::count]), range(count))
        for place, share in enumerate(shares):
            found[place::count] = share
    return found


def _ask_one(process: "subprocess.Popen[str]", model: Path, talks: list[list[str]]) -> list[list[Raw]]:
    said, error = process.communicate(json.dumps([str(model), talks], ensure_ascii=False))
    if process.returncode:
        raise StartError(error)
    return list(json.loads(said.splitlines()[-1]))


def answer_what_is_asked() -> None:
    """Answer the conversations that come on standard input, with the model that is named there; what takes long is loaded before."""
    for module in ("rasa.core.agent", "actions.reply", *_modules_of_the_pipeline()):
        import_module(module)
    model, talks = json.load(sys.stdin)
    print(json.dumps(respond(Path(model), talks), ensure_ascii=False))


def _modules_of_the_pipeline() -> list[str]:
    """Return where the components stand that a model names; Rasa imports them only when it loads one."""
    components = (str(component["name"]) for component in load_yaml(ROOT / "config.yml")["pipeline"])
    return [name.rpartition(".")[0] for name in components if "." in name]


def respond(model: Path, talks: list[list[str]]) -> list[list[Raw]]:
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
    found: list[list[Raw]] = []
    for talk in talks:
        memory = Memory()
        found.append([])
        for text in talk:
            replies, memory = order.respond(knowledge, known[text], memory)
            found[-1].append(_raw(replies))
    return found


def _raw(replies: Sequence[Any]) -> Raw:
    return {
        "topics": [topic for reply in replies for topic in reply.topics],
        "options": [option for reply in replies for option in reply.options],
        "verdict": next((reply.verdict for reply in replies if reply.verdict), ""),
        "text": "\n".join(reply.text for reply in replies),
    }


def make(words: Mapping[str, Any], ask_now: Ask) -> str:
    """Write the page, and return the text for the terminal."""
    with tempfile.TemporaryDirectory() as place:
        before = Path(place)
        committed(before)
        new = new_examples(before)
        talks = questions(new, load_knowledge())
        print(words["asks"].format_map({"count": sum(map(len, talks))}), flush=True)
        found = comparison.compare([asked for talk in talks for asked in talk], *both_answers(before, talks, ask_now))
    found.silent = sum(bool(NOT_ALONE.match(intent)) for intent in new.values())
    html_page.write(PAGE, words["title"], words["about"], comparison.as_page(found))
    return f"{comparison.as_text(found)}\n\n{PAGE.relative_to(ROOT)}"


def both_answers(before: Path, talks: Sequence[Talk], ask_now: Ask) -> tuple[list[Answer], list[Answer]]:
    """Return the answers under the content in `before`, and the present ones; the former are made beside the training of the latter."""
    model = model_of(before)
    with ThreadPoolExecutor(1) as beside:
        old = beside.submit(answers, model, before / "knowledge", talks, partial(_ask_at_once, before / "knowledge"))
        training.train()
        new = old.result() if _is_same(before, model) else answers(newest_model(), ROOT / "knowledge", talks, ask_now)
        return old.result(), new


def main() -> int:
    """Tell what changed; a process that was started to answer does that."""
    if ANSWERS in sys.argv[1:]:
        logging.disable(logging.CRITICAL)
        answer_what_is_asked()
        return 0
    with workers(ROOT / "knowledge", PROCESSES) as ask_now:  # they load Rasa while the content is checked
        if not check_content.sound():
            return 1
        return exit_code(lambda: print(make(messages()["changes"], ask_now)))


if __name__ == "__main__":
    sys.exit(main())
