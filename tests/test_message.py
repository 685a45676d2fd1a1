"""The typed record: to JSON and back, and what it says of itself."""

import json

import pytest

from pandu.message import (
    OTHER_TRAIT,
    Claim,
    Guess,
    Message,
    Ordinal,
    Part,
    Place,
    QuizAnswer,
    Subject,
    Told,
    from_dict,
    read_place,
    to_dict,
)

FULL = Message(
    text="yang kedua",
    ranking=(Guess("ordinal", 0.7), Guess("more", 0.3)),
    form="confirm",
    claim=Claim("neg", "all", "yes"),
    points=("reason", "number"),
    subject=Subject("other_job", "konsul", "child"),
    told=(Told("interest", False), Told(OTHER_TRAIT, True)),
    words=("yang", "kedua"),
    parts=(Part("a", (Guess("quiz", 1.0),), told=(Told("interest", True),)),),
    ordinals=(Ordinal(2, pointed=True), Ordinal("next")),
    list_topic="duties",
    want="reason",
    quiz=QuizAnswer(3, "unsure", "words"),
    correction=True,
    quiz_trait="interest",
    asks=True,
    asks_fit=True,
    shortened=True,
)


@pytest.mark.parametrize("message", [FULL, Message("a")])
def test_a_message_comes_back_from_json_as_it_was(message: Message) -> None:
    assert from_dict(json.loads(json.dumps(to_dict(message)))) == message


def test_fields_that_an_older_record_lacks_have_their_defaults() -> None:
    assert from_dict({"text": "a"}) == Message("a")


def test_what_a_message_says_of_itself() -> None:
    assert (FULL.best, Message("a").best) == (Guess("ordinal", 0.7), Guess("", 0.0))
    assert FULL.traits == {"interest": False}
    assert Message("/quiz").pressed and not Message("quiz").pressed


@pytest.mark.parametrize(("text", "place"), [("3", 3), ("-1", -1), ("next", "next"), ("middle", "middle")])
def test_a_place_is_read_from_its_text(text: str, place: Place) -> None:
    assert read_place(text) == place


@pytest.mark.parametrize("text", ["", "beside", "1.5"])
def test_what_is_no_place_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_place(text)


@pytest.mark.parametrize(("ordinal", "number"), [(Ordinal(3), 3), (Ordinal(-1), None), (Ordinal("next"), None)])
def test_the_number_of_a_place(ordinal: Ordinal, number: int | None) -> None:
    assert ordinal.number == number
