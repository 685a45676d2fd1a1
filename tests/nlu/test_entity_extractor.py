"""What the matchers find, as Rasa's entities and as the dialogue reads them again."""

import pytest
from rasa.nlu.constants import SPACY_DOCS
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from actions.reply import read_message
from pandu.language.chat import read
from pandu.language.ordinals import find_ordinals
from pandu.language.tables.ordinals import ORDINALS, RELATIVE
from pandu.nlu.entity_extractor import ChatEntityExtractor, extract


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lumayan", [("scale", "3", "sure")]),
        ("lumayan suka debat sama teman kantor", [("scale", "3", None), ("trait", "suitability.communication", "has")]),
        ("nomor dua sama yang terakhir", [("scale", "2", None), ("ordinal", "2", "pointed"), ("ordinal", "-1", "pointed")]),
        ("yang berikutnya", [("ordinal", "next", "pointed")]),
        ("daftar tugas", [("list", "duties", None), ("want", "list", None), ("asks", "yes", None)]),
        (
            "yang analisis tadi ganti",
            [("correction", "yes", None), ("quiz_trait", "suitability.analysis", None), ("trait", "suitability.analysis", "has")],
        ),
        ("gw pas ga sih di kemlu", [("list", "suitability", None), ("asks_fit", "yes", None)]),
        ("aku pemalu", [("trait", "suitability.communication", "lacks")]),
        ("hmm", []),
    ],
)
def test_entities(text: str, found: list[tuple[str, str, str | None]]) -> None:
    entities = extract(read(text))
    assert [(entity["entity"], entity["value"], entity.get("role")) for entity in entities] == found
    assert {(entity["start"], entity["end"], entity["extractor"]) for entity in entities} <= {(0, len(text), "ChatEntityExtractor")}


@pytest.mark.parametrize("text", [*map("nomor {}".format, ORDINALS), *RELATIVE, "dua pertama", "sebelum terakhir"])
def test_the_dialogue_reads_the_places_that_were_found(text: str) -> None:
    doc = read(text)
    assert list(read_message({"entities": extract(doc)}).ordinals) == find_ordinals(doc) != []


def test_a_pressed_button_has_no_entities() -> None:
    doc = read("lumayan")
    typed, pressed, unread = (Message(data={TEXT: "lumayan", **more}) for more in ({}, {INTENT: {"name": "quiz"}}, {}))
    for message in (typed, pressed):
        message.set(SPACY_DOCS[TEXT], doc)
    ChatEntityExtractor().process([typed, pressed, unread])
    assert typed.get(ENTITIES) == extract(doc)
    assert pressed.get(ENTITIES) is None and unread.get(ENTITIES) is None
