"""What the components read, put together as the typed record, whole and in parts."""

from typing import Any

import pytest
from rasa.nlu.constants import SPACY_DOCS
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message as RasaMessage

from pandu.language.chat import read
from pandu.message import Claim, Guess, Message, Ordinal, Part, QuizAnswer, Subject, Told, from_dict
from pandu.nlu.message_reader import READING, MessageReader
from pandu.nlu.questions import WHOLE


def read_by(text: str, **found: Any) -> RasaMessage:
    """Return a message of Rasa's as the components before leave it."""
    message = RasaMessage(data={TEXT: text, **found})
    message.set(SPACY_DOCS[TEXT], read(text))
    return message


def reading(*messages: RasaMessage) -> Message:
    """Return what the first of the messages is read as."""
    return from_dict(MessageReader().process([*messages])[0].get(READING))


READ = {
    "intent_ranking": [{"name": "quiz", "confidence": 0.7}, {"name": "more", "confidence": 0.3}],
    "question": {"form": "confirm", "claim": {"polarity": "neg", "quantifier": "all", "verdict": "yes"}, "points": ["reason"]},
    "told": [{"trait": "interest", "has": False}],
    "person": "child",
    "quiz": {"level": 3, "certainty": "unsure", "reason": "words"},
}


def test_what_the_components_found_comes_to_its_field() -> None:
    """Each of them sets its own key; the record carries it to the dialogue and back from JSON."""
    found = reading(read_by("apa", **READ))
    assert (found.ranking, found.form) == ((Guess("quiz", 0.7), Guess("more", 0.3)), "confirm")
    assert (found.claim, found.points) == (Claim("neg", "all", "yes"), ("reason",))
    assert (found.told, found.subject) == ((Told("interest", False),), Subject(person="child"))
    assert found.quiz == QuizAnswer(3, "unsure", "words")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yang berikutnya", {"ordinals": (Ordinal("next", pointed=True),)}),
        ("nomor dua sama yang terakhir", {"ordinals": (Ordinal(2, pointed=True), Ordinal(-1, pointed=True))}),
        ("daftar tugas", {"list_topic": "duties", "want": "list", "asks": True}),
        ("yang analisis tadi ganti", {"correction": True, "quiz_trait": "suitability.analysis"}),
        ("gw pas ga sih di kemlu", {"asks_fit": True}),
        ("hmm", {"ordinals": (), "want": "", "correction": False, "form": "open", "quiz": QuizAnswer()}),
    ],
)
def test_what_the_matchers_find(text: str, expected: dict[str, Any]) -> None:
    """Closed classes are read from the words themselves."""
    found = reading(read_by(text))
    assert {name: getattr(found, name) for name in expected} == expected


def test_words_are_standard_forms_and_stems_apart() -> None:
    """No phrase reaches from one to the other."""
    words = reading(read_by("gmn tugasnya?")).words
    at = words.index("|")
    assert "bagaimana" in words[:at] and "tugas" in words[at:] and "?" not in words


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("saya pensiunan guru. tugasnya apa?", "tugasnya apa"),
        ("tugasnya apa? gajinya?", ""),
        ("saya pensiunan guru", ""),
        ("halo. tugasnya apa? makasih.", "tugasnya apa"),
    ],
)
def test_the_sentences_that_ask_stand_apart_from_those_that_tell(text: str, asked: str) -> None:
    """Nothing where all of them do, or none."""
    found = reading(read_by(text)).asked
    assert " ".join(found[: found.index("|")] if found else ()) == asked


def test_parts_are_joined_to_their_whole_and_dropped() -> None:
    """In their order; the messages of one run do not mix."""
    wholes = [read_by("halo"), read_by("tugasnya apa? gajinya berapa?")]
    parts = [read_by("tugasnya apa", **{WHOLE: 1}, **READ), read_by("gajinya berapa", **{WHOLE: 1})]
    first, second = (from_dict(message.get(READING)) for message in MessageReader().process([*wholes, *parts]))
    assert first.parts == () and [part.text for part in second.parts] == ["tugasnya apa", "gajinya berapa"]
    assert isinstance(second.parts[0], Part) and second.parts[0].form == "confirm"


def test_a_pressed_button_is_not_read() -> None:
    """What it sends says it all."""
    pressed, wordless = read_by("/quiz", **{INTENT: {"name": "quiz"}}), RasaMessage(data={TEXT: "?"})
    assert [message.get(READING) for message in MessageReader().process([pressed, wordless])] == [None, None]


def test_a_record_of_another_release_is_refused() -> None:
    with pytest.raises(TypeError):
        from_dict({"text": "a", "unknown": 1})
