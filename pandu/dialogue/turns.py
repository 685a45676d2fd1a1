"""An answer with what is remembered of it."""

from dataclasses import replace

from pandu.dialogue import answers, personal_fit
from pandu.dialogue.heard import Heard
from pandu.dialogue.state import Memory, Message, Turn
from pandu.knowledge import Knowledge


def remember(knowledge: Knowledge, memory: Memory, topic: str) -> Memory:
    """Return the memory after `topic` was answered; small talk and refusals leave the last topic as it is."""
    if topic not in knowledge.topics:
        return replace(memory, misses=0)
    listed = topic if knowledge.topics[topic].parts else memory.listed_topic or answers.whole_of(knowledge, topic)
    return replace(memory, last_topic=topic, listed_topic=listed, misses=0)


def remember_fit(memory: Memory, message: Message) -> Memory:
    """Return the memory after the traits of `message` were held against the profile."""
    return replace(memory, last_topic="personal_fit", fit_traits=personal_fit.kept(message.traits), offer="quiz", misses=0)


def answer(heard: Heard, intent: str) -> Turn:
    """Answer an intent that leans on nothing: a topic, a silent subject, told traits, a courtesy.

    Raises:
        KeyError: the intent is unknown.
    """
    reply = answers.answer(heard.knowledge, intent, heard.message, heard.memory)
    if intent == "personal_fit":
        return [reply], remember_fit(heard.memory, heard.message)
    return [reply], remember(heard.knowledge, heard.memory, answers.topic_of(intent))


def answer_topic(heard: Heard, topic: str) -> Turn:
    """Answer a topic that was meant in other words than its own."""
    return [answers.topic_reply(heard.knowledge, topic, heard.memory.turns)], remember(heard.knowledge, heard.memory, topic)


def acknowledge(heard: Heard) -> Turn:
    """Say no more than that it was heard; nothing is remembered."""
    return [answers.said(heard.knowledge, "acknowledge")], heard.memory
