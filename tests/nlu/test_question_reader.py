"""The heads that read what kind of question a message is, taught a handful of sentences."""

from pathlib import Path
from typing import Any

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.nlu.constants import SPACY_DOCS
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from pandu.language.chat import read
from pandu.nlu.question_reader import QUESTION, QuestionReader, family_of

YES, NO, NEG = ({"form": "confirm", "polarity": p, "verdict": [v]} for p, v in (("pos", "yes"), ("pos", "no"), ("neg", "yes")))
EXAMPLES: list[tuple[str, str, dict[str, Any]]] = [
    *((f"mereka {what} ya", "ask_duties", YES) for what in ("berunding", "memantau", "bekerja sama", "memberi saran")),
    *((f"mereka {what} doang ya", "ask_duties", {**NO, "quantifier": "only"}) for what in ("berunding", "memantau", "rapat", "jalan-jalan")),
    *((f"semua {what} ya", "ask_myths", {**NO, "quantifier": "all"}) for what in ("fasih", "ahli", "pegang rahasia", "berunding")),
    *((f"tidak semua {what} kan", "ask_myths", {**NEG, "quantifier": "all"}) for what in ("fasih", "ahli", "pegang rahasia", "berunding")),
    *((f"kenapa {what}", "ask_duties", {"form": "point", "points": ["reason"]}) for what in ("memantau", "berunding", "memberi saran", "begitu")),
    *((f"apa itu {what}", "ask_duties", {"form": "open"}) for what in ("berunding", "memantau", "kerja sama", "tugasnya")),
]  # fmt: skip


def message(text: str, intent: str, labels: dict[str, Any] | None = None) -> Message:
    """Return a message with its words, as an example where it has labels."""
    data = {TEXT: text, INTENT: intent if labels else {"name": intent}, "metadata": {"example": labels} if labels else None}
    found = Message(data=data)
    found.set(SPACY_DOCS[TEXT], read(text))
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the trained heads."""
    folder = tmp_path_factory.mktemp("heads")
    reader = QuestionReader(QuestionReader.get_default_config(), LocalModelStorage(folder), Resource("reader"))
    unlabelled = Message(data={TEXT: "halo", INTENT: "greet"})
    reader.train(TrainingData([*(message(*example) for example in EXAMPLES), unlabelled]))
    return folder


def loaded(folder: Path) -> QuestionReader:
    """Return the reader as a server loads it."""
    context = ExecutionContext(GraphSchema({}))
    return QuestionReader.load(QuestionReader.get_default_config(), LocalModelStorage(folder), Resource("reader"), context)


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("mereka mengurus kebijakan ya", "ask_duties", {"form": "confirm", "polarity": "pos", "quantifier": "", "verdict": "yes"}),
        ("mereka makan doang ya", "ask_duties", {"form": "confirm", "quantifier": "only", "verdict": "no"}),
        ("semua pintar ya", "ask_myths", {"form": "confirm", "quantifier": "all", "verdict": "no"}),
        ("tidak semua pintar kan", "ask_myths", {"form": "confirm", "polarity": "neg", "quantifier": "all", "verdict": "yes"}),
        ("kenapa mengurus kebijakan", "ask_duties", {"form": "point", "points": ["reason"], "polarity": None}),
        ("apa itu kebijakan", "ask_duties", {"form": "open", "points": [], "polarity": None}),
    ],
)
def test_a_question_is_read(folder: Path, text: str, intent: str, expected: dict[str, Any]) -> None:
    """A claim only where one is made, points only where something is asked."""
    (asked,) = loaded(folder).process([message(text, intent)])
    found = asked.get(QUESTION)
    assert {name: found.get(name, found["claim"].get(name)) for name in expected} == expected


def test_where_nothing_is_labelled_nothing_is_read(tmp_path: Path) -> None:
    """A model without labelled examples trains and loads."""
    reader = QuestionReader(QuestionReader.get_default_config(), LocalModelStorage(tmp_path), Resource("reader"))
    reader.train(TrainingData([Message(data={TEXT: "halo", INTENT: "greet"})]))
    with reader._storage.write_to(reader._resource):  # as Rasa's own cache does
        pass
    (asked,) = loaded(tmp_path).process([message("apa itu", "ask_duties")])
    assert asked.get(QUESTION) is None


@pytest.mark.parametrize(("intent", "family"), [("ask_duties_monitoring", "duties"), ("ask_myths", "myths"), ("greet", "greet"), ("", "")])
def test_the_family_of_an_intent(intent: str, family: str) -> None:
    assert family_of(intent) == family
