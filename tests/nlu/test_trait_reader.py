"""The reader of told traits, trained on a few clauses."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.nlu.constants import SPACY_DOCS
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from pandu.language.chat import read
from pandu.nlu.trait_reader import PERSON, TOLD, TraitReader, settle

EXAMPLES = {
    "trait_communication_lacks": ["pemalu", "malu ngomong sama bule", "gugup depan orang", "grogi kalau bicara"],
    "trait_communication_has": ["supel", "pede ngomong sama bule", "jago bicara depan orang", "lancar ngobrol"],
    "trait_tolerance_lacks": ["keras kepala", "gampang tersinggung", "ga suka perbedaan", "ngotot kalau dibantah"],
    "trait_tolerance_has": ["toleran", "nggak gampang tersinggung", "terima perbedaan", "santai kalau dibantah"],
    "trait_other": ["suka masak", "rajin", "suka kucing", "hobi mancing"],
    "trait_none": ["cocok ga", "mau nanya", "kata ibuku", "aku anak kelas 12"],
    "ask_duties": ["tugasnya apa", "kerjanya ngapain", "apa saja tugas pejabat", "sehari-hari ngapain"],
    "quiz_answer_1": ["nggak bisa sama sekali", "tidak"],
    "quiz_answer_4": ["sangat bisa", "jago banget"],
}


def example(text: str, intent: str | None = None) -> Message:
    """Return a message as the pipeline hands it over."""
    return Message(data={TEXT: text, SPACY_DOCS[TEXT]: read(text), **({INTENT: intent} if intent else {})})


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory) -> LocalModelStorage:
    """A store for what is learnt."""
    return LocalModelStorage(tmp_path_factory.mktemp("model"))


@pytest.fixture(scope="module")
def reader(storage: LocalModelStorage) -> TraitReader:
    """The reader, trained, written and read again."""
    config, resource = {**TraitReader.get_default_config(), "sure_from": 0.0}, Resource("reader")
    data = TrainingData([example(text, intent) for intent, texts in EXAMPLES.items() for text in texts])
    TraitReader.create(config, storage, resource, None).train(data)  # type: ignore[arg-type]
    return TraitReader.load(config, storage, resource, None)  # type: ignore[arg-type]


def told(trait: str, has: bool = True, clause: str = "") -> dict[str, Any]:
    """Return one told trait as the reader sets it."""
    return {"trait": trait, "has": has, "clause": clause}


def told_of(reader: TraitReader, text: str) -> tuple[list[dict[str, Any]], str]:
    """Return what the reader sets on a message."""
    message = reader.process([example(text)])[0]
    return message.get(TOLD), message.get(PERSON)


def test_each_clause_is_read(reader: TraitReader) -> None:
    found, person = told_of(reader, "anakku supel tapi keras kepala")
    assert found == [told("suitability.communication"), told("suitability.tolerance", has=False)]
    assert person == "child"


def test_a_denied_weakness_is_a_strength(reader: TraitReader) -> None:
    assert told_of(reader, "nggak gampang tersinggung") == ([told("suitability.tolerance")], "")


def test_two_clauses_that_contradict_each_other_are_read_as_one(reader: TraitReader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless they tell nothing together."""
    disagree = [("communication_lacks", 0.9), ("communication_has", 0.8)]
    for together, joined in ((("communication_has", 0.5), ("communication_has", 0.5)), (("none", 0.9), None)):
        monkeypatch.setattr(reader, "_best_of", lambda clause, doc, found=together: found)
        assert reader._joined(["dulu pemalu", "sekarang supel"], disagree) == joined


def test_two_clear_clauses_are_read_apart(reader: TraitReader) -> None:
    assert reader._joined(["supel", "keras kepala"], [("communication_has", 0.9), ("tolerance_lacks", 0.9)]) is None


def test_a_trait_that_no_topic_knows_is_other_and_keeps_its_words(reader: TraitReader) -> None:
    assert told_of(reader, "suka masak")[0] == [told("other", clause="suka masak")]


def test_what_tells_nothing_gives_nothing(reader: TraitReader) -> None:
    assert told_of(reader, "tugasnya apa") == ([], "")


def test_a_pressed_button_is_not_read(reader: TraitReader) -> None:
    assert told_of(reader, "/pemalu") == (None, None)  # type: ignore[comparison-overlap]


def test_an_unsure_clause_tells_nothing(reader: TraitReader, storage: LocalModelStorage) -> None:
    cautious = TraitReader.load({**TraitReader.get_default_config(), "sure_from": 1.0}, storage, Resource("reader"), None)  # type: ignore[arg-type]
    assert told_of(cautious, "supel") == ([], "")


def test_only_plain_arrays_are_kept(storage: LocalModelStorage, reader: TraitReader) -> None:
    with storage.read_from(Resource("reader")) as folder:
        files = [path.name for path in Path(folder).iterdir()]
        assert files == ["traits.npz"]
        assert np.load(folder / files[0], allow_pickle=False)["labels"].size


@pytest.mark.parametrize(
    ("read", "settled"),
    [
        ([("interest", True, 0.9, ""), ("interest", False, 0.7, "")], [told("interest", has=False)]),
        ([("interest", True, 0.99, ""), ("interest", False, 0.99, "")], [told("interest"), told("interest", has=False)]),
        ([("interest", True, 0.99, ""), ("interest", True, 0.99, "")], [told("interest")]),
        (
            [("other", True, 0.99, "suka masak"), ("interest", True, 0.9, ""), ("other", True, 0.99, "rajin")],
            [told("other", clause="suka masak"), told("interest"), told("other", clause="rajin")],
        ),
    ],
)
def test_each_trait_is_told_once(read: list[tuple[str, bool, float, str]], settled: list[dict[str, Any]]) -> None:
    """Unless it is surely told both ways."""
    assert settle(read, 0.95) == settled
