"""The one action: reads slots and the message as the model read it, calls the dialogue, utters."""

from dataclasses import asdict, replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from pandu.dialogue import order
from pandu.dialogue.memory import Choice, Memory, Reply
from pandu.knowledge import BACK, LEVEL, Knowledge, load_knowledge
from pandu.message import Guess, Message, QuizAnswer, from_dict


def read_message(latest: dict[str, Any]) -> Message:
    """Return the dialogue's message from Rasa's `latest_message`; of a pressed button only what it sends is known."""
    text, shortened = str(latest.get("text") or ""), bool((latest.get("metadata") or {}).get("shortened"))
    if latest.get("reading"):
        return from_dict({**latest["reading"], "shortened": shortened})
    intent = str((latest.get("intent") or {}).get("name") or "")
    level = intent.removeprefix(LEVEL)
    quiz = QuizAnswer(int(level), "sure", "pressed") if intent.startswith(LEVEL) and level.isdigit() else QuizAnswer()
    return Message(text, ranking=(Guess(intent, 1.0),) if intent else (), quiz=quiz, shortened=shortened)


def _whole_numbers(values: list[float] | None) -> tuple[int, ...]:
    return tuple(int(value) for value in values or ())


def read_memory(slots: dict[str, Any]) -> Memory:
    """Return the memory kept in the slots; what is unset has its default."""
    return Memory(
        last_topic=slots.get("last_topic") or "",
        listed_topic=slots.get("listed_topic") or "",
        facts=tuple(slots.get("facts") or ()),
        before=tuple(slots.get("before") or ()),
        options=tuple(slots.get("options") or ()),
        quiz_answers=_whole_numbers(slots.get("quiz_answers")),
        quiz_open=bool(slots.get("quiz_open")),
        quiz_pending=int(slots.get("quiz_pending") or 0),
        quiz_result=_whole_numbers(slots.get("quiz_result")),
        fit_traits=tuple(slots.get("fit_traits") or ()),
        fit_person=slots.get("fit_person") or "",
        fit_others=tuple(slots.get("fit_others") or ()),
        misses=int(slots.get("misses") or 0),
        turns=int(slots.get("turns") or 0),
        last_reply=slots.get("last_reply") or "",
        refused=slots.get("refused") or "",
        verdict=slots.get("verdict") or "",
        distress=int(slots.get("distress") or 0),
        quiz_kept=_whole_numbers(slots.get("quiz_kept")),
    )


def pointed_at(knowledge: Knowledge, latest: dict[str, Any], memory: Memory) -> Memory:
    """Return the memory as if the answer that a message points at, in a channel where one can, had been the last one."""
    topic = (latest.get("metadata") or {}).get("about")
    if topic not in knowledge.topics or topic == memory.last_topic:
        return memory
    listed = topic if knowledge.topics[topic].parts else ""
    return replace(memory, last_topic=topic, listed_topic=listed, facts=(), options=())


def _choice(choice: Choice) -> dict[str, str]:
    return {"title": choice.title, "payload": f"/{LEVEL}{choice.level}"}


def buttons(knowledge: Knowledge, reply: Reply) -> list[dict[str, str]]:
    """Return Rasa's buttons for a reply: levels of the quiz scale and the way back, or intents that ask for topics."""
    if reply.choices:
        back = [{"title": reply.back, "payload": f"/{BACK}"}] if reply.back else []
        return [*(_choice(choice) for choice in reply.choices), *back]
    return [{"title": knowledge.title(topic), "payload": "/" + knowledge.intent_of(topic)} for topic in reply.next]


def extras(reply: Reply) -> dict[str, Any]:
    """Return what a bot event carries beside text, buttons and topics: only what the reply has."""
    found = {
        "verdict": reply.verdict,
        "unsaid": list(reply.unsaid),
        "traits": dict(reply.traits),
        "options": list(reply.options),
        "progress": reply.progress and asdict(reply.progress),
        "scores": [asdict(score) for score in reply.scores],
    }
    return {name: value for name, value in found.items() if value}


class ActionReply(Action):
    """Answers every message."""

    def __init__(self) -> None:
        """Load the knowledge, so that the action server does not start on a mistake in it."""
        self._knowledge = load_knowledge()

    def name(self) -> str:
        """Return the name used in the domain."""
        return "action_reply"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        """Utter the replies, each with its `topics`, and keep the memory in slots."""
        knowledge = self._knowledge
        memory = read_memory(tracker.current_slot_values())
        replies, after = order.respond(
            knowledge, read_message(tracker.latest_message), pointed_at(knowledge, tracker.latest_message, memory)
        )
        for reply in replies:
            dispatcher.utter_message(reply.text, buttons=buttons(knowledge, reply), topics=list(reply.topics), **extras(reply))
        before = vars(memory)
        changed = {name: value for name, value in vars(after).items() if value != before[name]}
        return [SlotSet(name, list(value) if isinstance(value, tuple) else value) for name, value in changed.items()]
