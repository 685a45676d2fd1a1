"""The one action: reads slots and the understood message, calls the dialogue, utters."""

from dataclasses import asdict
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from pandu.dialogue import engine
from pandu.dialogue.state import Guess, Memory, Message, Ordinal, Reply, read_place
from pandu.knowledge import Knowledge, intent_of, load_knowledge


def read_message(latest: dict[str, Any]) -> Message:
    """Return the dialogue's message from Rasa's `latest_message`."""
    ranking = latest.get("intent_ranking") or ([latest["intent"]] if (latest.get("intent") or {}).get("name") else [])
    found = latest.get("entities") or []
    value = {entity["entity"]: entity["value"] for entity in found}
    return Message(
        text=str(latest.get("text") or ""),
        ranking=_guesses(ranking),
        parts=_guesses(latest.get("intent_parts") or []),
        scale=int(value["scale"]) if "scale" in value else None,
        scale_sure=any(e["entity"] == "scale" and e.get("role") == "sure" for e in found),
        ordinals=tuple(Ordinal(read_place(e["value"]), e.get("role") == "pointed") for e in found if e["entity"] == "ordinal"),
        list_topic=value.get("list", ""),
        want=value.get("want", ""),
        correction="correction" in value,
        traits={e["value"]: e.get("role") == "has" for e in found if e["entity"] == "trait"},
        asks="asks" in value,
        asks_fit="asks_fit" in value,
        shortened=bool((latest.get("metadata") or {}).get("shortened")),
        quiz_trait=value.get("quiz_trait", ""),
        quiz_answer=_guesses(latest.get("quiz_answer") or []),
    )


def _guesses(raw: list[dict[str, Any]]) -> tuple[Guess, ...]:
    return tuple(Guess(guess["name"], float(guess.get("confidence", 1.0))) for guess in raw)


def _whole_numbers(values: list[float] | None) -> tuple[int, ...]:
    return tuple(int(value) for value in values or ())


def read_memory(slots: dict[str, Any]) -> Memory:
    """Return the memory kept in the slots; what is unset has its default."""
    return Memory(
        last_topic=slots.get("last_topic") or "",
        listed_topic=slots.get("listed_topic") or "",
        quiz_answers=_whole_numbers(slots.get("quiz_answers")),
        quiz_open=bool(slots.get("quiz_open")),
        quiz_result=_whole_numbers(slots.get("quiz_result")),
        fit_traits=tuple(slots.get("fit_traits") or ()),
        offer=slots.get("offer") or "",
        misses=int(slots.get("misses") or 0),
        turns=int(slots.get("turns") or 0),
    )


def buttons(knowledge: Knowledge, reply: Reply) -> list[dict[str, str]]:
    """Return Rasa's buttons for a reply: plain words for the quiz scale, payloads for topics."""
    if reply.choices:
        return [{"title": choice, "payload": choice} for choice in reply.choices]
    return [{"title": knowledge.title(topic), "payload": "/" + intent_of(topic)} for topic in reply.next]


def extras(reply: Reply) -> dict[str, Any]:
    """Return what a bot event carries beside text, buttons and topics: only what the reply has."""
    found = {
        "options": list(reply.options),
        "progress": reply.progress and asdict(reply.progress),
        "scores": [asdict(s) for s in reply.scores],
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
        replies, after = engine.respond(knowledge, read_message(tracker.latest_message), memory)
        for reply in replies:
            dispatcher.utter_message(reply.text, buttons=buttons(knowledge, reply), topics=list(reply.topics), **extras(reply))
        changed = {name: value for name, value in asdict(after).items() if value != asdict(memory)[name]}
        return [SlotSet(name, list(value) if isinstance(value, tuple) else value) for name, value in changed.items()]
