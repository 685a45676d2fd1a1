"""The frames of docs/web-protocol.md, made from what Rasa said or stored. Pure."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pandu.channels import intake
from pandu.channels.stored import answered, uttered
from pandu.channels.turn import BotMessage
from pandu.knowledge import Knowledge

Frame = dict[str, Any]
WELCOME = intake.GREETING  # sent by the client at the start of a conversation; never shown
TYPED = "typed"  # in the metadata of a message whose text intake replaced: what the user wrote
_MESSAGE_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ANSWER_ID = re.compile(_MESSAGE_ID.pattern + r"\.[0-9]{1,3}")
_PASSED_ON = ("topics", "options", "progress", "scores")


def is_message_id(value: object) -> bool:
    """Return whether a client may name a message so."""
    return isinstance(value, str) and _MESSAGE_ID.fullmatch(value) is not None


def is_answer_id(value: object) -> bool:
    """Return whether an answer of ours may be named so."""
    return isinstance(value, str) and _ANSWER_ID.fullmatch(value) is not None


def shown_text(knowledge: Knowledge, text: str) -> str:
    """Return what the user's message looks like in a transcript: the title of the button where one was pressed."""
    return knowledge.buttons.get(text, text)


def said_by_user(accepted: str, typed: str) -> str:
    """Return what a transcript shows of a message: what Rasa reads, or what was typed where Rasa reads only a sign for it."""
    return intake.clean(typed)[: intake.MAX_CHARACTERS] if accepted == intake.EMPTY else accepted


def _stored_text(event: Mapping[str, Any]) -> str:
    return str((event.get("metadata") or {}).get(TYPED, event.get("text") or ""))


def sources(knowledge: Knowledge, topics: Iterable[str]) -> list[dict[str, str]]:
    """Return what the answers to `topics` rest on, each place of the source once."""
    places = dict.fromkeys((topic, knowledge.topics[topic].section) for topic in topics if topic in knowledge.topics)
    found = ({**_named(knowledge.source_of(topic)), "section": section} for topic, section in places)
    return list({tuple(one.items()): one for one in found}.values())


def _named(source: Mapping[str, str]) -> dict[str, str]:
    return {name: source[name] for name in ("title", "url")}


def _quick_replies(buttons: Iterable[Mapping[str, str]]) -> list[dict[str, str]]:
    return [{"content_type": "text", "title": button["title"], "payload": button["payload"]} for button in buttons]


def answer_id(reply_to: str, number: int) -> str:
    """Return the id of the `number`-th answer (from 0) to a message."""
    return f"{reply_to}.{number}"


def newest_answer(events: Iterable[Mapping[str, Any]]) -> str:
    """Return the id of the last answer in stored events, "" where there is none."""
    said, answers = next(((said, answers) for said, answers in reversed(answered(events)) if answers), ({}, []))
    return answer_id(said["message_id"], len(answers) - 1) if answers else ""


def topics_of(events: Iterable[Mapping[str, Any]], wanted: str) -> list[str]:
    """Return the topics of the answer with this id among stored events; none where it is not there."""
    found = (event for said, answers in answered(events) for n, event in enumerate(answers) if answer_id(said["message_id"], n) == wanted)
    return [str(topic) for event in found for topic in uttered(event).get("topics") or ()]


def bot_frame(knowledge: Knowledge, said: BotMessage, reply_to: str, number: int, time: float) -> Frame:
    """Return the frame of the bot message `said`, the `number`-th answer (from 0) to the message `reply_to`."""
    frame: Frame = {"id": answer_id(reply_to, number), "from": "bot", "reply_to": reply_to, "text": said.get("text", ""), "time": time}
    optional = {
        "quick_replies": _quick_replies(said.get("buttons") or ()),
        "sources": sources(knowledge, said.get("topics") or ()),
        **{name: said.get(name) for name in _PASSED_ON},
    }
    return {**frame, **{name: value for name, value in optional.items() if value}}


def in_stock_form(frame: Frame) -> Frame:
    """Return what Rasa's own channel would send: rasa-webchat shows nothing of a message with any other key."""
    return {name: frame[name] for name in ("text", "quick_replies") if name in frame}


def user_frame(knowledge: Knowledge, text: str, message_id: str, time: float) -> Frame:
    """Return the frame of a message of the user's."""
    return {"id": message_id, "from": "user", "text": shown_text(knowledge, text), "time": time}


def history(knowledge: Knowledge, events: Iterable[Mapping[str, Any]]) -> list[Frame]:
    """Return the frames of stored events (as Rasa keeps them), oldest first; answers to a message that is gone are left out."""
    frames: list[Frame] = []
    for said, answers in answered(events):
        if said.get("text") != WELCOME:
            frames.append(user_frame(knowledge, _stored_text(said), said["message_id"], float(said["timestamp"])))
        frames += [
            bot_frame(knowledge, uttered(event), said["message_id"], number, float(event["timestamp"]))
            for number, event in enumerate(answers)
        ]
    return frames


def buttons_of(messages: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """Return the payloads of the buttons on bot messages."""
    return frozenset(button["payload"] for message in messages for button in message.get("buttons") or ())


def offered_payloads(events: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """Return the payloads of all buttons in stored bot events, and the welcome."""
    return buttons_of(uttered(event) for event in events if event["event"] == "bot") | {WELCOME}
