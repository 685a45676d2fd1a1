"""What is asked in full: topics weighed, courtesies looked behind, parts told apart, what was left out put in."""

from dataclasses import replace

import pytest

from pandu.dialogue import resolve
from pandu.dialogue.memory import Memory
from pandu.knowledge import Knowledge, load_knowledge
from pandu.message import Message
from tests.dialogue.made import LONG, guesses, heard_as, last, message, part

LANGUAGE_FACT = next(one.fact for one in load_knowledge().topics["myths.knowledge_and_languages"].facets if "bahasa" in one.words)


@pytest.mark.parametrize(
    ("ranking", "candidates"),
    [
        ("duties .6, quiz .2", "duties .6, quiz .2"),
        ("ask_not_covered_salary .3, duties .4, ask_not_covered_hours .2", "not_covered .5, duties .4"),
        ("duties.negotiation .3, duties.cooperation .25", "duties .55, duties.negotiation .3, duties.cooperation .25"),
        ("duties.negotiation .3, duties .25", "duties .55, duties.negotiation .3, duties .25"),
        ("duties.negotiation .3, duties.cooperation .1", "duties.negotiation .3, duties.cooperation .1"),
        ("duties.negotiation .6, duties.cooperation .3", "duties.negotiation .6, duties.cooperation .3"),
        ("duties.negotiation .3, suitability.analysis .3", "duties.negotiation .3, suitability.analysis .3"),
        ("", ""),
    ],
)
def test_topics_are_weighed(ranking: str, candidates: str) -> None:
    """Subjects of silence count as one; two unsure parts of a list are the list."""
    found = heard_as(message(ranking)).candidates
    assert ", ".join(f"{one.topic} {one.confidence:.3g}".replace(" 0.", " .") for one in found) == candidates


def test_a_turn_is_counted_and_what_only_this_message_takes_up_is_forgotten() -> None:
    """Options and facts of the last reply stand beside the memory, not in it."""
    heard = heard_as(message("duties 1"), Memory(options=("quiz",), facts=("a",), turns=3))
    assert (heard.memory, heard.offered, heard.facts) == (Memory(turns=4), ("quiz",), ("a",))


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (message("duties .9"), "duties"),
        (message("thanks .9", parts="thanks .9|duties .8"), "duties"),
        (message("thanks .9", parts="thanks .9|duties .4"), "thanks"),
        (message("greet .6, duties .3"), "duties"),
        (message("greet .6, duties .1"), "greet"),
        (message("thanks .6, duties .3"), "duties"),
        (message("thanks .6, duties .3", form="social"), "thanks"),
        (message("greet .6, out_of_scope .3"), "greet"),
        (message("greet .9", parts="quiz .8"), "quiz"),
    ],
)
def test_what_is_asked_beside_a_courtesy(said: Message, asked: str) -> None:
    """A courtesy gives way to what surely stands beside it."""
    assert resolve.question(heard_as(said)).topic == asked


def test_a_question_beside_a_courtesy_is_as_sure_as_both() -> None:
    """Else a kind word would make a clear question unclear."""
    heard = heard_as(message("greet .6, duties .25"))
    assert resolve.confidence(heard, resolve.question(heard)) == pytest.approx(0.85)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (message("duties .5, myths .4", parts="duties .9|myths .9"), "duties myths"),
        (message("duties .5, myths .4", parts="duties .62|myths .62"), "duties myths"),
        (message("greet .9", parts="duties .62|myths .62"), ""),
        (message("duties .9", parts="duties .9|duties .8"), ""),
        (message("duties .9", parts="duties .9|duties.negotiation .9"), ""),
        (message("duties .9", parts="duties .9|source .95"), "duties source"),
        (message("duties .9", parts="duties .9|source .8"), ""),
        (message("duties .9", parts="duties .9|ask_not_covered_salary .9|out_of_scope .9"), "duties not_covered"),
    ],
)
def test_the_questions_of_a_message(said: Message, asked: str) -> None:
    """One for each topic of which a part is sure; a list says its parts; one alone is no several."""
    assert " ".join(one.topic for one in resolve.questions(heard_as(said))) == asked


@pytest.mark.parametrize(
    ("said", "memory", "topic"),
    [
        (message("more .8", "terus"), last("duties"), "duties"),
        (message("more .2", "terus"), last("duties"), None),
        (message("more .2", "contohnya", want="example"), last("duties"), "duties"),
        (message("out_of_scope .4", "ke siapa", form="point"), last("duties.recommendation"), "duties.recommendation"),
        (message("out_of_scope .9", "ke siapa", form="point"), last("duties.recommendation"), None),
        (message("out_of_scope .4", LONG, form="point"), last("duties.recommendation"), None),
        (message("out_of_scope .4", "kucing", form="tell"), last("duties.recommendation"), None),
        (message("duties.recommendation .9", "ke siapa", form="point"), last("duties.recommendation"), "duties.recommendation"),
        (message("more .5, duties.cooperation .2", "maksudnya kerja sama gimana"), last("duties"), "duties.cooperation"),
        (message("more .9", "terus"), Memory(), None),
        (message("more .9", "terus"), last("personal_fit"), None),
        (message("more 1", "/more"), last("duties"), None),
        (message("more .8", "terus"), last("personal_fit", facts=(LANGUAGE_FACT,)), "myths.knowledge_and_languages"),
    ],
)
def test_a_left_out_topic_is_the_last_one(said: Message, memory: Memory, topic: str | None) -> None:
    """Only what is too short or too unsure to be about something else leans on the last answer."""
    asked = resolve.leaning(heard_as(said, memory))
    assert (asked and asked.topic) == topic


@pytest.mark.parametrize(
    ("topic", "before", "after"),
    [
        ("duties", Memory(), last("duties")),
        ("duties.negotiation", Memory(), last("duties.negotiation")),
        ("difference", last("duties"), last("difference", listed_topic="duties")),
        ("myths.secrets_and_negotiations", last("duties"), last("myths.secrets_and_negotiations", listed_topic="duties")),
        ("thanks", last("duties"), last("duties")),
    ],
)
def test_what_is_remembered(knowledge: Knowledge, topic: str, before: Memory, after: Memory) -> None:
    """Small talk leaves the last topic; the list shown last stays until another is shown."""
    assert resolve.remembered(knowledge, before, topic, ("a",)) == replace(after, facts=("a",))


@pytest.mark.parametrize(("ranking", "unreadable"), [("", True), ("intake_empty 1", True), ("gibberish .9", True), ("duties .1", False)])
def test_what_cannot_be_read(ranking: str, unreadable: bool) -> None:
    """No words, no language, or nothing that is held possible."""
    assert resolve.is_unreadable(heard_as(message(ranking))) is unreadable
    assert guesses(ranking) == message(ranking).ranking


@pytest.mark.parametrize(
    ("parts", "topics"),
    [
        ("duties .9|myths .9", ["duties", "myths"]),
        ("duties .9|myths .9 kalau tidak ikut", ["duties"]),
        ("duties .9|myths .9 soalnya itu kan begitu", ["duties"]),
        ("duties .9|myths .9 kalau begitu apa", ["duties", "myths"]),
    ],
)
def test_a_part_that_only_leads_up_to_the_other_asks_nothing(parts: str, topics: list[str]) -> None:
    said = message("duties .6, myths .3", form="open")
    read = [part(ranking=" ".join(one.split()[:2]), text=" ".join(one.split()[2:]) or "kata", form="open") for one in parts.split("|")]
    asked = resolve.questions(heard_as(replace(said, parts=tuple(read))))
    assert [one.topic for one in asked] == (topics if len(topics) > 1 else [])


@pytest.mark.parametrize(("memory", "hardly"), [(Memory(), False), (last("duties"), True)])
def test_an_unsure_message_in_a_conversation_is_hardly_outside_the_job(memory: Memory, hardly: bool) -> None:
    assert resolve.hardly_outside(heard_as(message("out_of_scope .3"), memory)) is hardly
    assert not resolve.hardly_outside(heard_as(message("out_of_scope .9"), memory))
