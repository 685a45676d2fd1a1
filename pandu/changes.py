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
import signal
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from importlib import import_module
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from typing import IO, Any

from pandu.editor import check_content, comparison, html_page
from pandu.editor.comparison import Answer, Asked, answer_of
from pandu.editor.mistakes import messages
from pandu.errors import ContentError, StartError, exit_code
from pandu.knowledge import Knowledge, load_knowledge
from pandu.knowledge.yaml_files import load_yaml
from pandu.run import training
from pandu.run.models import newest_model
from pandu.settings import ROOT

CONTENT = ("config.yml", "domain.yml", "requirements", "data", "knowledge", "pandu")
PAGE = ROOT / html_page.FOLDER / "changes.html"
MINE = ROOT / "tests" / "mine.yml"
LETTERS = 16
ANSWERS, ANSWERED = "--answers", "answers: "  # how a process is told to answer, and begins the line with the answers
PROCESSES = min(os.cpu_count() or 1, 4)  # that answer at once
FEW = 50  # conversations, which one process answers alone
KEPT_ANSWERS = 4  # files of answers, each of one model and content
# Examples whose answer depends on what went before, or that teach no answer of their own; asked alone they tell nothing.
NOT_ALONE = re.compile(r"trait_|quiz_answer_|quiz_stop|ordinal|more|repeat|intake_empty")
Talk = list[Asked]  # one conversation; a message alone is one of a single turn
Raw = dict[str, Any]
Ask = Callable[[Path, list[list[str]]], list[list[Raw]]]
Old = Callable[[Path, Sequence[Talk]], "Future[list[Answer]]"]
_loaded: list[Any] = []  # what processes messages, in a process that answers


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


def is_there(folder: Path) -> bool:
    """Return whether a model of the content in `folder` was trained, here or before."""
    made_of = training.fingerprint(folder)
    return training.kept_archive(ROOT / "models", made_of).is_file() or training.trained_of(ROOT / "models", made_of) is not None


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
def worker(knowledge: Path, processes: int) -> Iterator[Ask]:
    """Start a process that answers with a knowledge, in so many copies of itself, and yield what asks it; it loads Rasa meanwhile."""
    environment = {**os.environ, "PANDU_KNOWLEDGE": str(knowledge)}
    command = [sys.executable, "-W", "ignore", "-m", "pandu.changes", ANSWERS, str(processes)]
    with tempfile.TemporaryFile("w+", errors="replace") as told:
        pipes: Any = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": told}
        process = subprocess.Popen(command, cwd=ROOT, env=environment, text=True, start_new_session=True, **pipes)
        try:
            yield partial(_ask, process, told)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # its copies, too
            process.communicate()


def _ask(process: "subprocess.Popen[str]", told: IO[str], model: Path, talks: list[list[str]]) -> list[list[Raw]]:
    """Return the answers of a process to conversations; of one that fails, what it `told`."""
    assert process.stdin is not None and process.stdout is not None
    with suppress(BrokenPipeError):
        process.stdin.write(json.dumps([str(model), talks], ensure_ascii=False) + "\n")
        process.stdin.flush()
    said = ""
    while not said.startswith(ANSWERED):  # whatever else a package says is no answer
        if not (said := process.stdout.readline()):
            told.seek(0)
            raise StartError(told.read())
    return list(json.loads(said.removeprefix(ANSWERED)))


def answer_what_is_asked(processes: int) -> None:
    """Answer conversations that come on standard input, a list a line, each with a model; what takes long is loaded before."""
    for module in ("rasa.core.agent", "actions.reply", *_modules_of_the_pipeline()):
        import_module(module)
    for line in sys.stdin:
        model, talks = json.loads(line)
        _load(Path(model))
        print(ANSWERED + json.dumps(_shared(talks, processes), ensure_ascii=False), flush=True)


def _shared(talks: list[list[str]], count: int) -> list[list[Raw]]:
    """Return the answers to conversations; where there are many, copies of this process, which has the model loaded, share them."""
    count = min(count, len(talks) // FEW + 1) if sys.platform == "linux" else 1  # elsewhere a process with threads may not be split
    if count == 1:
        return respond(talks)
    found: list[list[Raw]] = [[] for _ in talks]
    with get_context("fork").Pool(count) as pool:
        for place, share in enumerate(pool.map(respond, [talks[place::count] for place in range(count)], chunksize=1)):
            found[place::count] = share
    return found


def _modules_of_the_pipeline() -> list[str]:
    """Return where the components stand that a model names; Rasa imports them only when it loads one."""
    components = (str(component["name"]) for component in load_yaml(ROOT / "config.yml")["pipeline"])
    return [name.rpartition(".")[0] for name in components if "." in name]


@lru_cache(1)
def _load(model: Path) -> None:
    """Load a model for this process and its copies."""
    from rasa.core.agent import Agent

    _loaded[:] = [Agent.load(str(model)).processor]


def respond(talks: list[list[str]]) -> list[list[Raw]]:
    """Return the answers of the model that is loaded to conversations, turn by turn."""
    from rasa.core.channels.channel import UserMessage
    from rasa.core.processor import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER

    from actions.reply import read_message
    from pandu.dialogue import order
    from pandu.dialogue.memory import Memory

    processor, knowledge = _loaded[0], load_knowledge()
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


def make(words: Mapping[str, Any], before: Path, old: Old, ask_now: Ask) -> str:
    """Write the page, and return the text for the terminal; `before`: the folder of the last commit's content."""
    new = new_examples(before)
    talks = questions(new, load_knowledge())
    print(words["asks"].format_map({"count": sum(map(len, talks))}), flush=True)
    found = comparison.compare([asked for talk in talks for asked in talk], *both_answers(before, talks, old, ask_now))
    found.silent = sum(bool(NOT_ALONE.match(intent)) for intent in new.values())
    html_page.write(PAGE, words["title"], words["about"], comparison.as_page(found))
    return f"{comparison.as_text(found)}\n\n{PAGE.relative_to(ROOT)}"


def both_answers(before: Path, talks: Sequence[Talk], old: Old, ask_now: Ask) -> tuple[list[Answer], list[Answer]]:
    """Return the answers under the content in `before`, and the present ones; the former are made beside the training of the latter."""
    model = model_of(before)
    answered = old(model, talks)
    training.train()
    new = answered.result() if _is_same(before, model) else answers(newest_model(), ROOT / "knowledge", talks, ask_now)
    return answered.result(), new


@contextmanager
def old_answers(before: Path) -> Iterator[Old]:
    """Yield what answers under the last commit's content beside all else, one thing after another.

    What the draft does not touch is asked at once, if the last commit's model is there: the draft is checked meanwhile.
    """
    with ThreadPoolExecutor(1) as beside, worker(before / "knowledge", 1) as ask:
        begun: list[Future[list[Answer]]] = []

        def all_of(model: Path, talks: Sequence[Talk]) -> list[Answer]:
            for early in begun:
                early.result()  # what went wrong there is told
            return answers(model, before / "knowledge", talks, ask)

        if is_there(before):
            begun.append(beside.submit(answers, model_of(before), before / "knowledge", _untouched(), ask))
        yield lambda model, talks: beside.submit(all_of, model, talks)


def _untouched() -> list[Talk]:
    """Return what is asked whatever the draft is; nothing where it cannot be read, which the check tells."""
    with suppress(OSError, ContentError, ValueError, KeyError, TypeError, AttributeError):
        return [*_messages(), *_dialogues()]
    return []


def _told() -> None:
    """Check the draft, compare, and tell.

    Raises:
        SystemExit: the draft has mistakes, which are told.
    """
    with tempfile.TemporaryDirectory() as place, worker(ROOT / "knowledge", PROCESSES) as ask_now:  # it loads Rasa meanwhile
        before = Path(place)
        committed(before)
        with old_answers(before) as old:
            if not check_content.sound():
                sys.exit(1)
            print(make(messages()["changes"], before, old, ask_now))


def main() -> int:
    """Tell what changed; a process that was started to answer does that."""
    if ANSWERS in sys.argv[1:]:
        logging.disable(logging.CRITICAL)
        answer_what_is_asked(int(sys.argv[-1]))
        return 0
    return exit_code(_told)


if __name__ == "__main__":
    sys.exit(main())
