"""The action: Rasa's message and slots in, utterances and slots out."""

from dataclasses import asdict
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.reply import ActionReply, buttons, extras, read_memory, read_message
from pandu.dialogue.memory import Choice, Memory, Progress, Reply, Score
from pandu.knowledge import Knowledge
from pandu.message import Claim, Guess, Message, Ordinal, Part, QuizAnswer, Subject, Told, to_dict

READ = Message(
    "yang kedua, sama tugasnya apa",
    (Guess("ordinal", 0.7), Guess("more", 0.3)),
    "confirm",
    Claim("neg", "all", "yes"),
    ("reason",),
    Subject("told", "guru", "child"),
    (Told("interest", False),),
    ("yang", "kedua"),
    ("kedua",),
    ("jam kerja",),
    (Part("tugasnya apa", (Guess("ask_duties", 0.9),)),),
    (Ordinal(2, pointed=True), Ordinal("next")),
    "duties",
    "example",
    QuizAnswer(2, "unsure", "words"),
)


@pytest.mark.parametrize(
    ("latest", "expected"),
    [
        pytest.param({}, Message(""), id="nothing"),
        pytest.param({"text": None, "metadata": None, "intent": None, "reading": None}, Message(""), id="nothing but names"),
        pytest.param({"text": "halo", "intent": {"name": None, "confidence": 0.0}}, Message("halo"), id="no intent"),
        pytest.param({"text": "/quiz", "intent": {"name": "quiz"}}, Message("/quiz", (Guess("quiz", 1.0),)), id="a pressed button is sure"),
        pytest.param(
            {"text": "/quiz_answer_3", "intent": {"name": "quiz_answer_3"}},
            Message("/quiz_answer_3", (Guess("quiz_answer_3", 1.0),), quiz=QuizAnswer(3, "sure", "pressed")),
            id="a pressed level",
        ),
        pytest.param({"text": "x", "intent": {"name": "quiz_answer_none"}}, Message("x", (Guess("quiz_answer_none", 1.0),)), id="no level"),
        pytest.param({"text": READ.text, "intent": {"name": "quiz"}, "reading": to_dict(READ)}, READ, id="what was read"),
        pytest.param({"metadata": {"shortened": True}, "text": "a"}, Message("a", shortened=True), id="shortened"),
        pytest.param({"metadata": {"channel": "web"}}, Message(""), id="other metadata"),
    ],
)
def test_a_message_is_read(latest: dict[str, Any], expected: Message) -> None:
    """The record of the reader comes back whole; of a pressed button only what it sends is known."""
    assert read_message(latest) == expected


KEPT = Memory(
    *("duties", "duties", ("a",), ("quiz",), (3, 4), True, 2, (1, 2, 3, 4, 1, 2), ("interest", "-suitability.analysis"), "child", 2, 7),
    last_reply="doubt",
    refused="gaji",
    verdict="no",
    distress=3,
    quiz_kept=(4, 1),
)
STORED = {
    **{
        "last_topic": "duties",
        "listed_topic": "duties",
        "facts": ["a"],
        "options": ["quiz"],
        "quiz_answers": [3.0, 4.0],
        "quiz_open": True,
    },
    **{"quiz_pending": 2.0, "quiz_result": [1, 2, 3, 4, 1, 2], "fit_traits": ["interest", "-suitability.analysis"], "fit_person": "child"},
    **{"misses": 2.0, "turns": 7.0, "quiz_kept": [4.0, 1.0]},
    **{"last_reply": "doubt", "refused": "gaji", "verdict": "no", "distress": 3.0},
}


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        pytest.param({}, Memory(), id="no slots"),
        pytest.param(dict.fromkeys(STORED), Memory(), id="unset slots"),
        pytest.param(STORED, KEPT, id="all slots, numbers as Rasa keeps them"),
        pytest.param({**STORED, "session_started_metadata": {}, "offer": "quiz"}, KEPT, id="slots of others and of older releases"),
    ],
)
def test_the_memory_is_read(slots: dict[str, Any], expected: Memory) -> None:
    """Slots become the memory; numbers are whole again."""
    memory = read_memory(slots)
    assert memory == expected
    numbers = (
        *memory.quiz_answers,
        *memory.quiz_result,
        *memory.quiz_kept,
        memory.quiz_pending,
        memory.misses,
        memory.turns,
        memory.distress,
    )
    assert all(type(number) is int for number in numbers)


def test_what_is_offered_is_on_buttons(knowledge: Knowledge) -> None:
    """A step of the scale by its word, which sends its level; a topic by its title, which sends its intent."""
    scale = Reply("", ("quiz_question",), next=("duties",), choices=(Choice("a", 1), Choice("b", 2)))
    assert buttons(knowledge, scale) == [{"title": "a", "payload": "/quiz_answer_1"}, {"title": "b", "payload": "/quiz_answer_2"}]
    found = buttons(knowledge, Reply("", ("duties",), next=("myths.knowledge_and_languages", "quiz")))
    titles = (knowledge.topics["myths.knowledge_and_languages"].title, knowledge.texts["titles"]["quiz"])
    assert found == [{"title": titles[0], "payload": "/ask_myths_knowledge_and_languages"}, {"title": titles[1], "payload": "/quiz"}]
    assert buttons(knowledge, Reply("", ("goodbye",))) == []


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        pytest.param(Reply("", ("duties",), next=("myths",)), {}, id="none"),
        pytest.param(Reply("", ("clarify",), options=("duties", "myths")), {"options": ["duties", "myths"]}, id="options"),
        pytest.param(
            Reply("", ("duties",), verdict="partly", unsaid=("reason", "number")),
            {"verdict": "partly", "unsaid": ["reason", "number"]},
            id="verdict and unsaid points",
        ),
        pytest.param(Reply("", ("personal_fit",), traits={"interest": "lacks"}), {"traits": {"interest": "lacks"}}, id="traits"),
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
    (said,), slots = run({"text": "/ask_duties", "intent": {"name": "ask_duties"}}, turns=2.0, misses=0.0)
    topic = knowledge.topics["duties"]
    assert (said["text"], said["topics"]) == (topic.answer, ["duties"])
    assert [button["title"] for button in said["buttons"]] == [knowledge.title(one) for one in topic.next]
    assert slots == {"last_topic": "duties", "listed_topic": "duties", "facts": [topic.fact], "turns": 3}


def test_the_quiz_goes_on(knowledge: Knowledge) -> None:
    """An answer in an open quiz is kept as a list; the next question has its levels and its progress."""
    latest = {"text": "/quiz_answer_3", "intent": {"name": "quiz_answer_3"}}
    (said,), slots = run(latest, quiz_open=True, quiz_answers=[4.0], turns=5.0)
    assert slots == {"quiz_answers": [4, 3], "turns": 6}
    assert said["progress"]["number"] == 3
    assert [button["title"] for button in said["buttons"]] == [*knowledge.texts["quiz"]["scale"], "Kembali"]
    assert said["buttons"][-1]["payload"] == "/quiz_back"


def test_two_answers_are_two_utterances() -> None:
    """Each reply is an utterance of its own, with its own topics."""
    parts = tuple(Part(name, (Guess(name, 0.9),)) for name in ("ask_duties", "ask_myths"))
    reading = to_dict(Message("a", (Guess("ask_duties", 0.5),), parts=parts))
    said, slots = run({"text": "a", "reading": reading})
    assert [one["topics"] for one in said] == [["duties"], ["myths"]]
    assert slots["last_topic"] == "myths"


def test_the_slots_hold_the_whole_memory() -> None:
    """What one turn sets, the next reads: a result comes back as it was."""
    latest = {"text": "/quiz_answer_1", "intent": {"name": "quiz_answer_1"}}
    (said,), slots = run(latest, quiz_open=True, quiz_answers=[3.0, 4.0, 2.0, 1.0, 3.0])
    assert slots == {"quiz_open": False, "quiz_answers": [], "quiz_result": [3, 4, 2, 1, 3, 1], "last_topic": "quiz_result", "turns": 1}
    assert [score["value"] for score in said["scores"]] == [3, 4, 2, 1, 3, 1]
    assert asdict(read_memory(slots)) == asdict(Memory(last_topic="quiz_result", quiz_result=(3, 4, 2, 1, 3, 1), turns=1))
