"""Traits held against the profile of the source."""

import pytest

from pandu.dialogue import personal_fit
from pandu.knowledge import Knowledge

TOLERANT, ANALYST, INTERESTED = "suitability.tolerance", "suitability.analysis", "interest"


@pytest.mark.parametrize(
    ("traits", "kept"),
    [
        pytest.param({}, (), id="nothing"),
        pytest.param({TOLERANT: True}, (TOLERANT,), id="has"),
        pytest.param({INTERESTED: False, TOLERANT: True}, ("-interest", TOLERANT), id="lacks one, has another"),
    ],
)
def test_traits_are_kept_and_restored(traits: dict[str, bool], kept: tuple[str, ...]) -> None:
    """What the memory keeps as plain words comes back as it was, in its order."""
    assert personal_fit.kept(traits) == kept
    assert list(personal_fit.restored(kept).items()) == list(traits.items())


@pytest.mark.parametrize(
    ("traits", "lines"),
    [
        pytest.param({}, ["unknown"], id="nothing that the profile speaks of"),
        pytest.param({TOLERANT: True}, ["fits"], id="has"),
        pytest.param({TOLERANT: True, ANALYST: True}, ["fits"], id="has two"),
        pytest.param({TOLERANT: False}, ["lacks"], id="lacks"),
        pytest.param({TOLERANT: True, ANALYST: False}, ["fits", "lacks"], id="has one, lacks another"),
        pytest.param({INTERESTED: True}, ["fits"], id="is interested"),
        pytest.param({INTERESTED: False, TOLERANT: True}, ["fits", "lacks", "no_interest"], id="is not interested, which decides"),
    ],
)
def test_an_assessment(knowledge: Knowledge, traits: dict[str, bool], lines: list[str]) -> None:
    """Exactly the traits told are named, those that fit first; the quiz is offered in the end."""
    texts = knowledge.texts["personal_fit"]
    named = {line: ", ".join(texts["names"][trait] for trait, has in traits.items() if has == (line == "fits")) for line in lines}
    reply = personal_fit.assess(knowledge, traits)
    assert reply.text.split("\n") == [*(texts[line].format(traits=named[line]) for line in lines), texts["offer"]]
    assert (reply.topics, reply.next) == (("personal_fit",), tuple(texts["next"]))


def test_what_an_assessment_rests_on(knowledge: Knowledge) -> None:
    """More of an assessment is what it rests on."""
    texts = knowledge.texts["personal_fit"]
    reply = personal_fit.explain(knowledge)
    assert (reply.text, reply.topics, reply.next) == (texts["more"], ("more", "personal_fit"), tuple(texts["next"]))
