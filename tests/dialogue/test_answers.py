"""One reply for one intent."""

import pytest

from pandu.dialogue import answers
from pandu.dialogue.state import Memory
from pandu.knowledge import TOPIC_IDS, Knowledge, intent_of
from tests.dialogue.cases import message, text_at

SALARY = "ask_not_covered_salary"


@pytest.mark.parametrize("topic", TOPIC_IDS)
def test_every_topic_is_answered(knowledge: Knowledge, topic: str) -> None:
    """The intent that asks for a topic gets its facts and its buttons, whatever the opening."""
    for turns in range(len(knowledge.topics[topic].openings)):
        reply = answers.answer(knowledge, intent_of(topic), message(), Memory(turns=turns))
        assert reply.text == f"{knowledge.topics[topic].openings[turns]} {knowledge.topics[topic].answer}"
        assert (reply.topics, reply.next) == ((topic,), knowledge.topics[topic].next)


@pytest.mark.parametrize(
    ("intent", "topic"),
    [
        ("ask_duties_foreign_policy", "duties.foreign_policy"),
        ("ask_myths_secrets_and_negotiations", "myths.secrets_and_negotiations"),
        ("ask_not_covered_salary", "not_covered"),
        ("crisis", "out_of_scope"),
        ("feeling_sad", "out_of_scope"),
        ("feeling_glad", "acknowledge"),
        ("greet", "greet"),
        ("unheard", "unheard"),
    ],
)
def test_the_topic_of_an_intent(intent: str, topic: str) -> None:
    """A topic has its id; subjects of silence share one; feelings stand under another's; the rest is as it is named."""
    assert answers.topic_of(intent) == topic


@pytest.mark.parametrize(
    ("intent", "ranking", "parts", "text"),
    [
        pytest.param(SALARY, f"{SALARY} .55", "", "salary", id="sure from .55"),
        pytest.param(SALARY, f"{SALARY} .54", "", "default", id="unsure below .55"),
        pytest.param(SALARY, f"{SALARY} .3", f"{SALARY} .55", "salary", id="sure in a part"),
        pytest.param(SALARY, "ask_not_covered_hours .9", f"{SALARY} .54, duties .9", "default", id="another is sure"),
        pytest.param(SALARY, "", "", "default", id="not ranked"),
        pytest.param("ask_not_covered_pets", "ask_not_covered_pets .9", "", "default", id="without a text of its own"),
    ],
)
def test_silence_names_its_subject_if_sure(knowledge: Knowledge, intent: str, ranking: str, parts: str, text: str) -> None:
    """Where the source is silent, the reply names the subject only if it is surely meant."""
    reply = answers.answer(knowledge, intent, message(ranking, parts=parts), Memory())
    assert reply.text == knowledge.texts["not_covered"][text]
    assert (reply.topics, reply.next) == (("not_covered",), tuple(knowledge.texts["not_covered_next"]))


@pytest.mark.parametrize(
    ("intent", "topic"),
    [
        ("greet", "greet"),
        ("goodbye", "goodbye"),
        ("crisis", "out_of_scope"),
        ("feeling_sad", "out_of_scope"),
        ("feeling_glad", "acknowledge"),
    ],
)
def test_conversational_replies(knowledge: Knowledge, intent: str, topic: str) -> None:
    """An intent of the conversation has its own text, under its topic, with its buttons if it has any."""
    reply = answers.answer(knowledge, intent, message(), Memory())
    assert (reply.text, reply.topics) == (text_at(knowledge, f"replies/{intent}/text"), (topic,))
    assert reply.next == tuple(knowledge.texts["replies"][intent].get("next", ()))


def test_the_source_is_named(knowledge: Knowledge) -> None:
    """The reply about the source holds its title and address."""
    reply = answers.answer(knowledge, "source", message(), Memory())
    assert knowledge.source["title"] in reply.text
    assert knowledge.source["url"] in reply.text


def test_told_traits_are_assessed(knowledge: Knowledge) -> None:
    """What one tells of oneself is held against the profile."""
    reply = answers.answer(knowledge, "personal_fit", message(traits={"interest": True}), Memory())
    assert reply.topics == ("personal_fit",)
    assert knowledge.texts["personal_fit"]["names"]["interest"] in reply.text


def test_an_unknown_intent_is_refused(knowledge: Knowledge) -> None:
    """An intent without a reply is a mistake of the project, and told as one."""
    with pytest.raises(KeyError):
        answers.answer(knowledge, "unheard", message(), Memory())
