"""The assistants that `python -m benchmarks` measures: Pandu, Rasa as `rasa init` sets it up, NLP.js, all on the same examples."""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import psutil
import requests
import yaml

from benchmarks import accuracy, compare_pipelines
from evaluation.examples import read_examples
from pandu.knowledge import LEVEL, load_knowledge
from pandu.knowledge.yaml_files import load_yaml
from pandu.run.launch import QUIET
from pandu.run.models import newest_model
from pandu.settings import LOOPBACK, ROOT, SECRET_HEADER, SECRET_VARIABLE, free_port

HERE = Path(__file__).resolve().parent
SECRET = "secret-of-the-benchmark"
START_SECONDS = 300
EPOCHS, SHORT = 100, 20  # Rasa's default for DIET and ResponseSelector; what `make bench` takes
SHARE, SEED = 6_000, 0  # examples Rasa is trained on, whose training would take hours with all of them, and how they are drawn
RASA = [str(compare_pipelines.STOCK), "-W", "ignore", "-m", "rasa"]
LEAN_RASA = [sys.executable, "-W", "ignore", "-m", "pandu.run.rasa_command"]


def _session() -> requests.Session:
    """Return a session for servers of this machine, which no proxy stands before."""
    session = requests.Session()
    session.trust_env = False
    return session


@dataclass
class Running:
    """A started assistant: the address of its REST channel, its processes, the seconds from start to first answer."""

    name: str
    address: str
    processes: list[subprocess.Popen[bytes]]
    start_s: float = 0.0
    session: requests.Session = field(default_factory=_session)

    def say(self, text: str, sender: str) -> list[dict[str, Any]]:
        """Return the answer to a message; raises requests.RequestException where there is none."""
        reply = self.session.post(self.address, json={"sender": sender, "message": text}, timeout=60)
        reply.raise_for_status()
        return list(reply.json())

    def memory_mb(self) -> float:
        """Return the resident memory of all its processes."""
        family = [p for root in self.processes for p in (psutil.Process(root.pid), *psutil.Process(root.pid).children(recursive=True))]
        return float(sum(p.memory_info().rss for p in family) / 2**20)

    def stop(self) -> None:
        """End all its processes."""
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            process.wait(30)


class Contender(Protocol):
    """What can be trained, asked to understand, and started in a folder of its own."""

    name: str

    def train(self, folder: Path) -> float:
        """Train from nothing; return the seconds."""

    def understand(self, folder: Path) -> dict[str, float]:
        """Return the figures of benchmarks.accuracy."""

    def start(self, folder: Path) -> Running:
        """Start, and return once the first message is answered."""


def _run(command: list[str], **options: Any) -> float:
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)
    return time.monotonic() - start


def _started(name: str, port: int, *commands: list[str], cwd: Path = ROOT, variables: Mapping[str, str]) -> Running:
    """Start the commands; return when the assistant on `port` has answered its first message."""
    environment, start = {**os.environ, **QUIET, **variables}, time.monotonic()
    null = subprocess.DEVNULL
    processes = [subprocess.Popen(command, cwd=cwd, env=environment, stdout=null, stderr=null) for command in commands]
    running = Running(name, f"http://{LOOPBACK}:{port}/webhooks/rest/webhook", processes)
    while time.monotonic() - start < START_SECONDS:
        try:
            if running.say("halo", "first"):
                running.start_s = time.monotonic() - start
                return running
        except requests.RequestException:
            time.sleep(0.1)
    running.stop()
    raise RuntimeError(f"{name} did not answer within {START_SECONDS} s.")


class Pandu:
    """The project itself, by its own launcher."""

    name = "Pandu"

    def train(self, folder: Path) -> float:
        """Train as `make train` does; return the seconds."""
        command = [*LEAN_RASA, "train", "--force", "--quiet", "--skip-validation", "--out", str(folder)]
        return _run(command, cwd=ROOT, stderr=subprocess.DEVNULL)

    def understand(self, folder: Path) -> dict[str, float]:
        """Return the figures of the model in `models/`, answers judged as the dialogue gives them."""
        return compare_pipelines.measure(newest_model(), "dialogue", Path(sys.executable))

    def start(self, folder: Path) -> Running:
        """Start Rasa's server and the action server on free ports."""
        port, places = free_port(), {"PANDU_DATA": str(folder), "PANDU_LOGS": str(folder), "PANDU_RATE_LIMIT": "0"}
        ports = {"PANDU_PORT": str(port), "PANDU_ACTION_PORT": str(free_port())}
        return _started(self.name, port, [sys.executable, "-m", "pandu.run.launch"], variables={**places, **ports})


def examples() -> Iterator[tuple[str, list[str]]]:
    """Yield each intent with its examples; answers to the quiz, which mean nothing without Pandu's dialogue, are left out."""
    found: dict[str, list[str]] = {}
    for _, intent, text, _ in read_examples(ROOT / "data" / "nlu"):
        if not intent.startswith(LEVEL):
            found.setdefault(intent, []).append(text)
    yield from found.items()


def drawn(all_of: Mapping[str, list[str]], most: int) -> dict[str, list[str]]:
    """Return at most `most` examples, the same in every run: of each intent its share, and one at least; all where `most` is 0."""
    total = sum(map(len, all_of.values()))
    if not 0 < most < total:
        return dict(all_of)
    spare = max(most - len(all_of), 0) / total  # beside the first of each intent
    chance = random.Random(SEED)
    return {intent: chance.sample(texts, min(len(texts), 1 + int(spare * len(texts)))) for intent, texts in sorted(all_of.items())}


@dataclass
class RasaInit:
    """Rasa with the pipeline and policies of `rasa init`, its own channel and store, and Pandu's domain, rule and action server."""

    epochs: int
    share: int = 0
    name: str = ""

    def __post_init__(self) -> None:
        shortened = f", {self.epochs} of {EPOCHS} epochs" if self.epochs != EPOCHS else ""
        fewer = f", at most {self.share:,} examples" if self.share else ""
        self.name = f"Rasa, as rasa init sets it up{shortened}{fewer}"

    def train(self, folder: Path) -> float:
        """Train with `epochs` epochs on `share` examples."""
        taken = drawn(dict(examples()), self.share).items()
        data = {"version": "3.1", "nlu": [{"intent": name, "examples": "".join(f"- {e}\n" for e in texts)} for name, texts in taken]}
        (folder / "nlu.yml").write_text(yaml.safe_dump(data, allow_unicode=True))
        config = load_yaml(HERE / "rasa_init" / "config.yml")
        for part in (*config["pipeline"], *config["policies"]):
            if "epochs" in part:
                part["epochs"] = self.epochs
        (folder / "config.yml").write_text(yaml.safe_dump(config))
        files = ["--config", str(folder / "config.yml"), "--data", str(folder / "nlu.yml"), "data/rules", "--out", str(folder)]
        return _run([*RASA, "train", "--force", *files], cwd=ROOT, stderr=subprocess.DEVNULL)

    def understand(self, folder: Path) -> dict[str, float]:
        """Return the figures, the best intent or a fallback being the answer."""
        return compare_pipelines.measure(newest_model(folder), "topic")

    def start(self, folder: Path) -> Running:
        """Start `rasa run` with SQLite and the REST channel, and the action server."""
        port, action_port = free_port(), free_port()
        (folder / "credentials.yml").write_text("rest:\n")
        action = {"url": f"http://{LOOPBACK}:{action_port}/webhook", "headers": {SECRET_HEADER: SECRET}}
        store = {"type": "SQL", "dialect": "sqlite", "db": str(folder / "rasa.db")}
        (folder / "endpoints.yml").write_text(yaml.safe_dump({"action_endpoint": action, "tracker_store": store}))
        files = ["--endpoints", str(folder / "endpoints.yml"), "--credentials", str(folder / "credentials.yml")]
        rasa = [*RASA, "run", "-i", LOOPBACK, "-p", str(port), "-m", str(newest_model(folder)), *files]
        actions = [sys.executable, "-m", "pandu.run.action_server", str(action_port)]
        return _started(self.name, port, actions, rasa, variables={SECRET_VARIABLE: SECRET})


class NlpJs:
    """node-nlp behind a small server that answers with the topic's text; no dialogue, no memory, nothing stored."""

    name = "NLP.js"

    def __init__(self) -> None:
        _run(["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=HERE / "nlpjs")

    def train(self, folder: Path) -> float:
        """Train on the examples written as JSON; write the answers beside them."""
        knowledge = load_knowledge()
        data: dict[str, list[str]] = {}
        for intent, texts in examples():
            data.setdefault(intent, []).extend(texts)
        topics = {intent: knowledge.topics.get(knowledge.topic_of(intent)) for intent in data}
        (folder / "data.json").write_text(json.dumps(data))
        (folder / "answers.json").write_text(json.dumps({intent: topic.answer for intent, topic in topics.items() if topic}))
        return _run(["node", "serve.mjs", "train", str(folder / "data.json"), str(folder / "model.nlp")], cwd=HERE / "nlpjs")

    def understand(self, folder: Path) -> dict[str, float]:
        """Return the figures of a started server, the time being the one it measures within itself."""
        running = self.start(folder)
        parse = running.address.replace("/webhooks/rest/webhook", "/parse")

        def ask(text: str) -> accuracy.Parsed:
            found = running.session.post(parse, json={"text": text}, timeout=60).json()
            return {"intent": {"name": found["intent"]}, "ms": found["ms"]}

        try:
            return accuracy.measure(ask, accuracy.by_topic) | {"memory_mb": running.memory_mb()}
        finally:
            running.stop()

    def start(self, folder: Path) -> Running:
        """Start the Node server."""
        port, files = free_port(), [str(folder / "model.nlp"), str(folder / "answers.json")]
        return _started(self.name, port, ["node", "serve.mjs", "serve", *files, str(port)], cwd=HERE / "nlpjs", variables={})
