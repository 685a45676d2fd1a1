"""The head that names what is asked and not said, taught a handful of questions."""

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
from pandu.nlu.silence_reader import SILENCE, SilenceReader, named

HOURS, SALARY = "ask_not_covered_hours", "ask_not_covered_salary"
EXAMPLES = [
    *(
        (text, HOURS, ["jam kerja"])
        for text in ("pulangnya jam berapa", "masuk kantor jam piro", "kerja dari jam berapa sampai jam berapa")
    ),
    *((text, HOURS, ["cuti"]) for text in ("liburnya berapa hari setahun", "boleh ambil cuti panjang ga", "cutinya banyak ndak")),
    *((text, SALARY, ["besar gaji"]) for text in ("duitnya banyak ga", "sebulan dapat berapa duit", "bayarannya gede kah")),
    *((text, SALARY, ["besar gaji", "cuti"]) for text in ("duit sama liburnya gimana", "liburnya banyak ndak, duitnya banyak ga")),
]


def message(text: str, intent: str, labels: list[str] | None = None) -> Message:
    """Return a message with its words, as an example where it has labels."""
    data: dict[str, Any] = {TEXT: text, INTENT: intent if labels else {"name": intent}}
    found = Message(data={**data, "metadata": {"example": {SILENCE: labels}}} if labels else data)
    found.set(SPACY_DOCS[TEXT], read(text))
    return found


def loaded(folder: Path) -> SilenceReader:
    """Return the reader as a server loads it."""
    context = ExecutionContext(GraphSchema({}))
    return SilenceReader.load(SilenceReader.get_default_config(), LocalModelStorage(folder), Resource("reader"), context)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the trained head."""
    folder = tmp_path_factory.mktemp("silences")
    reader = SilenceReader(SilenceReader.get_default_config(), LocalModelStorage(folder), Resource("reader"))
    reader.train(TrainingData([message(*example) for example in EXAMPLES]))
    return folder


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("jam berapa pulang kantor", HOURS, ["jam kerja"]),
        ("cuti setahun berapa hari", HOURS, ["cuti"]),
        ("dapat duit berapa", SALARY, ["besar gaji"]),
        ("liburnya gimana, duit banyak ndak", SALARY, ["besar gaji", "cuti"]),
        ("jam berapa pulang kantor", "ask_duties", None),
    ],
)
def test_what_is_asked_is_named(folder: Path, text: str, intent: str, expected: list[str] | None) -> None:
    """By its examples, and only of questions that the source does not answer."""
    (asked,) = loaded(folder).process([message(text, intent)])
    assert asked.get(SILENCE) == expected


def test_nothing_is_named_where_nothing_is_like_it(folder: Path) -> None:
    """Below a margin no name is said."""
    reader = loaded(folder)
    reader._config = {**reader._config, "named_from": 5.0}
    assert reader.read(read("jam berapa pulang kantor"), HOURS) == []


def test_what_a_server_loads_reads_as_what_was_trained(folder: Path) -> None:
    server = loaded(folder)
    again = SilenceReader(SilenceReader.get_default_config(), LocalModelStorage(folder), Resource("other"))
    again.train(TrainingData([message(*example) for example in EXAMPLES]))
    assert [server.read(read(text), intent) for text, intent, _ in EXAMPLES] == [
        again.read(read(text), intent) for text, intent, _ in EXAMPLES
    ]


def test_where_nothing_is_labelled_nothing_is_read(tmp_path: Path) -> None:
    """A model without labelled examples trains and loads."""
    reader = SilenceReader(SilenceReader.get_default_config(), LocalModelStorage(tmp_path), Resource("reader"))
    reader.train(TrainingData([Message(data={TEXT: "halo", INTENT: "greet"})]))
    (asked,) = loaded(tmp_path).process([message("jam berapa", HOURS)])
    assert asked.get(SILENCE) is None


def test_names_that_stand_in_a_text_are_seen() -> None:
    assert "besar_gaji" in named(read("gajinya berapa"), SALARY).split()
