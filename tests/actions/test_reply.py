"""The action: Rasa's message and slots in, utterances and slots out."""

from dataclasses import asdict
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.reply import ActionReply, buttons, extras, read_memory, read_message
from pandu.dialogue.state import Guess, Memory, Message, Ordinal, Progress, Reply, Score
from pandu.knowledge import Knowledge


def entity(name: str, value: str = "yes", role: str = "") -> dict[str, str]:
    """Return an entity as the extractor hands it on."""
    return {"entity": name, "value": value, **({"role": role} if role else {})}


@pytest.mark.parametrize(
    ("latest", "expected"),
    [
        pytest.param({}, Message(""), id="nothing"),
        pytest.param(
            {"text": None, "entities": None, "metadata": None, "intent_ranking": None, "intent": None}, Message(""), id="nothing but names"
        ),
        pytest.param({"text": "halo", "intent": {"name": None, "confidence": 0.0}}, Message("halo"), id="no intent"),
        pytest.param({"intent": {"name": "quiz", "confidence": 0.5}}, Message("", (Guess("quiz", 0.5),)), id="an intent without a ranking"),
        pytest.param({"intent": {"name": "quiz"}}, Message("", (Guess("quiz", 1.0),)), id="a pressed button is sure"),
        pytest.param(
            {"intent": {"name": "more"}, "intent_ranking": [{"name": "quiz", "confidence": 0.7}, {"name": "more", "confidence": 0.3}]},
            Message("", (Guess("quiz", 0.7), Guess("more", 0.3))),
            id="a ranking",
        ),
        pytest.param({"intent_parts": [{"name": "quiz", "confidence": 1}]}, Message("", parts=(Guess("quiz", 1.0),)), id="parts"),
        pytest.param(
            {"quiz_answer": [{"name": "quiz_answer_3", "confidence": 0.9}]},
            Message("", quiz_answer=(Guess("quiz_answer_3", 0.9),)),
            id="an answer",
        ),
        pytest.param({"entities": [entity("scale", "3")]}, Message("", scale=3), id="a scale word"),
        pytest.param({"entities": [entity("scale", "3", "sure")]}, Message("", scale=3, scale_sure=True), id="a bare scale word"),
        pytest.param({"entities": [entity("list", "duties", "sure")]}, Message("", list_topic="duties"), id="a list"),
        pytest.param(
            {"entities": [entity("ordinal", "-1"), entity("ordinal", "other", "pointed")]},
            Message("", ordinals=(Ordinal(-1), Ordinal("other", pointed=True))),
            id="places in their order",
        ),
        pytest.param(
            {"entities": [entity("trait", "interest", "lacks"), entity("trait", "suitability.analysis", "has")]},
            Message("", traits={"interest": False, "suitability.analysis": True}),
            id="traits with their polarity",
        ),
        pytest.param({"entities": [entity("want", "reason")]}, Message("", want="reason"), id="a wish"),
        pytest.param(
            {"entities": [entity("correction"), entity("quiz_trait", "interest")]},
            Message("", correction=True, quiz_trait="interest"),
            id="a correction",
        ),
        pytest.param({"entities": [entity("asks")]}, Message("", asks=True), id="a question"),
        pytest.param({"entities": [entity("asks_fit")]}, Message("", asks_fit=True), id="a question on fit"),
        pytest.param({"metadata": {"shortened": True}}, Message("", shortened=True), id="shortened"),
        pytest.param({"metadata": {"channel": "web"}}, Message(""), id="other metadata"),
    ],
)
def test_a_message_is_read(latest: dict[str, Any], expected: Message) -> None:
    """Each part of what Rasa understood comes to its field, what is missing to its default."""
    assert read_message(latest) == expected


KEPT = Memory("duties", "duties", (3, 4), True, (1, 2, 3, 4, 1, 2), ("interest", "-suitability.analysis"), "quiz", 2, 7)
STORED = {
    **{"last_topic": "duties", "listed_topic": "duties", "quiz_answers": [3.0, 4.0], "quiz_open": True, "offer": "quiz"},
    **{"quiz_result": [1, 2, 3, 4, 1, 2], "fit_traits": ["interest", "-suitability.analysis"], "misses": 2.0, "turns": 7.0},
}


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        pytest.param({}, Memory(), id="no slots"),
        pytest.param(dict.fromkeys(STORED), Memory(), id="unset slots"),
        pytest.param(STORED, KEPT, id="all slots, numbers as Rasa keeps them"),
        pytest.param({**STORED, "session_started_metadata": {}}, KEPT, id="slots of others"),
    ],
)
def test_the_memory_is_read(slots: dict[str, Any], expected: Memory) -> None:
    """Slots become the memory; numbers are whole again."""
    memory = read_memory(slots)
    assert memory == expected
    assert all(type(number) is int for number in (*memory.quiz_answers, *memory.quiz_result, memory.misses, memory.turns))


def test_the_words_of_the_scale_are_buttons(knowledge: Knowledge) -> None:
    """Plain words are sent as they are written, and go before topics."""
    reply = Reply("", ("quiz_question",), next=("duties",), choices=("a", "b"))
    assert buttons(knowledge, reply) == [{"title": "a", "payload": "a"}, {"title": "b", "payload": "b"}]


def test_topics_are_buttons(knowledge: Knowledge) -> None:
    """A topic is offered by its title, and asked for by its intent."""
    titles = (knowledge.topics["myths.knowledge_and_languages"].title, knowledge.texts["titles"]["quiz"])
    found = buttons(knowledge, Reply("", ("duties",), next=("myths.knowledge_and_languages", "quiz")))
    assert found == [{"title": titles[0], "payload": "/ask_myths_knowledge_and_languages"}, {"title": titles[1], "payload": "/quiz"}]
    assert buttons(knowledge, Reply("", ("goodbye",))) == []


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        pytest.param(Reply("", ("duties",), next=("myths",)), {}, id="none"),
        pytest.param(Reply("", ("clarify",), options=("duties", "myths")), {"options": ["duties", "myths"]}, id="options"),
        pytest.param(
            Reply("", ("quiz_question",), progress=Progress(2, 6, "(2) b", "b")),
            {"progress": {"number": 2, "total": 6, "asked": "(2) b", "question": "b"}},
            id="progress",
        ),
        pytest.param(
            Reply("", ("quiz_result",), scores=(Score("a", 1, 4),)), {"scores": [{"title": "a", "value": 1, "max": 4}]}, id="scores"
        ),
    ],
)
def test_what_else_a_reply_carries(reply: Reply, expected: dict[str, Any]) -> None:
    """Only what a reply has is sent beside its text, as plain values."""
    assert extras(reply) == expected


def run(latest: dict[str, Any], **slots: Any) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Return what the action utters, and the slots that it sets."""
    dispatcher = CollectingDispatcher()
    tracker = Tracker("ani", slots, latest, [], False, None, {}, None)
    events = ActionReply().run(dispatcher, tracker, {})
    assert {event["event"] for event in events} == {"slot"}
    return dispatcher.messages, {event["name"]: event["value"] for event in events}


def test_the_action_has_the_name_of_the_domain() -> None:
    """Rasa finds it by this name."""
    assert ActionReply().name() == "action_reply"


def test_an_answer_is_uttered(knowledge: Knowledge) -> None:
    """Text, topics and buttons go out; slots that changed are set, the others left."""
    (said,), slots = run({"intent": {"name": "ask_duties"}}, turns=2.0, misses=0.0)
    topic = knowledge.topics["duties"]
    assert said["text"] == f"{topic.openings[0]} {topic.answer}"
    assert said["topics"] == ["duties"]
    assert [button["title"] for button in said["buttons"]] == [knowledge.title(one) for one in topic.next]
    assert slots == {"last_topic": "duties", "listed_topic": "duties", "turns": 3}


def test_the_quiz_goes_on(knowledge: Knowledge) -> None:
    """An answer in an open quiz is kept as a list; the next question has its words and its progress."""
    latest = {"text": "lumayan", "intent": {"name": "out_of_scope"}, "entities": [entity("scale", "3", "sure")]}
    (said,), slots = run(latest, quiz_open=True, quiz_answers=[4.0], turns=5.0)
    assert slots == {"quiz_answers": [4, 3], "turns": 6}
    assert said["progress"]["number"] == 3
    assert [button["payload"] for button in said["buttons"]] == knowledge.texts["quiz"]["scale"]


def test_two_answers_are_two_utterances() -> None:
    """Each reply is an utterance of its own, with its own topics."""
    parts = [{"name": name, "confidence": 0.9} for name in ("ask_duties", "ask_myths")]
    said, slots = run({"intent": {"name": "ask_duties", "confidence": 0.5}, "intent_parts": parts})
    assert [one["topics"] for one in said] == [["duties"], ["myths"]]
    assert slots["last_topic"] == "myths"


def test_the_slots_hold_the_whole_memory() -> None:
    """What one turn sets, the next reads: a result comes back as it was."""
    latest = {"intent": {"name": "out_of_scope"}, "entities": [entity("scale", "1", "sure")]}
    (said,), slots = run(latest, quiz_open=True, quiz_answers=[3.0, 4.0, 2.0, 1.0, 3.0])
    assert slots == {"quiz_open": False, "quiz_answers": [], "quiz_result": [3, 4, 2, 1, 3, 1], "last_topic": "quiz_result", "turns": 1}
    assert [score["value"] for score in said["scores"]] == [3, 4, 2, 1, 3, 1]
    assert asdict(read_memory(slots)) == asdict(Memory(last_topic="quiz_result", quiz_result=(3, 4, 2, 1, 3, 1), turns=1))
