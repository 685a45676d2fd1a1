"""Decides what Pandu says: quiz first, then follow-ups, then the intent, with two thresholds."""

from collections import defaultdict
from dataclasses import replace

from pandu.dialogue import answers, quiz
from pandu.dialogue.state import Guess, Memory, Message, Reply
from pandu.knowledge import MAX_BUTTONS, Knowledge
from pandu.language.matchers import find_ordinal

# Set by hand so far: see docs/decisions/0002-classifier.md.
ANSWER_FROM, CLARIFY_FROM, PART_FROM, STOP_FROM, OPTION_FROM = 0.30, 0.18, 0.60, 0.40, 0.05
SILENT = frozenset({"not_covered", "out_of_scope"})
FOLLOW_UPS = frozenset({"more", "repeat", "ordinal"})
Turn = tuple[list[Reply], Memory]


def _by_topic(ranking: tuple[Guess, ...]) -> list[tuple[str, float, str]]:
    """Return (topic, confidence summed over its intents, best intent), best first."""
    total: dict[str, float] = defaultdict(float)
    best: dict[str, str] = {}
    for guess in ranking:
        topic = answers.topic_of(guess.intent)
        total[topic] += guess.confidence
        best.setdefault(topic, guess.intent)
    return sorted(((topic, value, best[topic]) for topic, value in total.items()), key=lambda row: -row[1])


def _clarify(knowledge: Knowledge, candidates: list[tuple[str, float, str]]) -> Reply | None:
    named = {*knowledge.topics, *knowledge.texts["titles"]}
    options = tuple(topic for topic, value, _ in candidates if topic in named and value >= OPTION_FROM)[:3]
    if not options:
        return None
    return Reply(knowledge.texts["replies"]["clarify"]["text"], ("clarify",), options, options)


def _missed(knowledge: Knowledge, memory: Memory) -> Turn:
    name = "fallback_again" if memory.misses else "fallback"
    return [answers.said(knowledge, name, ("fallback",))], replace(memory, misses=memory.misses + 1)


def _remember(knowledge: Knowledge, memory: Memory, topic: str) -> Memory:
    if topic not in knowledge.topics:
        return replace(memory, misses=0)
    listed = topic if knowledge.topics[topic].parts else memory.listed_topic
    return replace(memory, last_topic=topic, listed_topic=listed, misses=0)


def _more(knowledge: Knowledge, memory: Memory) -> Turn:
    topic = knowledge.topics.get(memory.last_topic)
    if topic is None:
        return [answers.said(knowledge, "no_last", ("more",))], memory
    text = topic.more or knowledge.texts["replies"]["no_more"]["text"]
    return [Reply(text, ("more", topic.id), topic.next)], memory


def _repeat(knowledge: Knowledge, memory: Memory) -> Turn:
    if memory.last_topic not in knowledge.topics:
        return [answers.said(knowledge, "no_last", ("repeat",))], memory
    reply = answers.topic_reply(knowledge, memory.last_topic, memory.turns)
    return [replace(reply, topics=("repeat", memory.last_topic))], memory


def _ordinal(knowledge: Knowledge, message: Message, memory: Memory) -> Turn:
    listed, number = knowledge.topics.get(memory.listed_topic), find_ordinal(message.text)
    if listed is None or number is None:
        return _more(knowledge, memory)
    if number > len(listed.parts):
        offered = listed.parts[:MAX_BUTTONS]
        return [Reply(knowledge.texts["replies"]["no_such_part"]["text"], ("clarify",), offered, offered)], memory
    topic = listed.parts[number - 1 if number > 0 else number]
    return [answers.topic_reply(knowledge, topic, memory.turns)], replace(memory, last_topic=topic)


def _two_questions(knowledge: Knowledge, message: Message, memory: Memory) -> Turn | None:
    intents = list(dict.fromkeys(part.intent for part in message.parts if part.confidence >= PART_FROM))
    asked = [i for i in intents if answers.topic_of(i) in knowledge.topics or i.startswith(answers.NOT_COVERED)]
    if len(asked) < 2:
        return None
    replies = [answers.answer(knowledge, intent, message, memory) for intent in asked[:2]]
    return replies, _remember(knowledge, memory, answers.topic_of(asked[1]))


def _follow_up(knowledge: Knowledge, intent: str, message: Message, memory: Memory) -> Turn:
    if intent == "ordinal":
        return _ordinal(knowledge, message, memory)
    return _more(knowledge, memory) if intent == "more" else _repeat(knowledge, memory)


def _single(knowledge: Knowledge, message: Message, memory: Memory) -> Turn:
    candidates = _by_topic(message.ranking)
    if not candidates or candidates[0][1] < CLARIFY_FROM:
        return _missed(knowledge, memory)
    topic, confidence, intent = candidates[0]
    if confidence < ANSWER_FROM and topic not in SILENT:
        reply = _clarify(knowledge, candidates)
        return ([reply], memory) if reply else _missed(knowledge, memory)
    if intent in FOLLOW_UPS:
        return _follow_up(knowledge, intent, message, memory)
    if intent.startswith("intake_"):
        return [answers.said(knowledge, intent, ("fallback",))], memory
    if intent == "quiz":
        return quiz.start(knowledge, memory)
    if intent == "quiz_stop":
        return [answers.said(knowledge, "acknowledge")], memory
    return [answers.answer(knowledge, intent, message, memory)], _remember(knowledge, memory, topic)


def _in_quiz(knowledge: Knowledge, message: Message, memory: Memory) -> Turn:
    best = message.ranking[0] if message.ranking else Guess("", 0.0)
    intent = best.intent
    if intent == "quiz_stop" and best.confidence >= STOP_FROM:
        return quiz.cancel(knowledge, memory)
    if turn := quiz.answer(knowledge, message.text, memory):
        return turn
    if intent == "quiz":
        return [quiz.question(knowledge, memory)], memory
    replies, after = _two_questions(knowledge, message, memory) or _single(knowledge, message, memory)
    if replies[0].topics == ("fallback",):
        return [quiz.question(knowledge, memory, knowledge.texts["quiz"]["unclear"])], memory
    replies = [reply if reply.options else replace(reply, next=()) for reply in replies]
    return [*replies, quiz.question(knowledge, memory, knowledge.texts["quiz"]["again"])], after


def respond(knowledge: Knowledge, message: Message, memory: Memory) -> Turn:
    """Return the replies to `message` (one to three) and the memory after it."""
    memory = replace(memory, turns=memory.turns + 1)
    if memory.quiz_open:
        return _in_quiz(knowledge, message, memory)
    return _two_questions(knowledge, message, memory) or _single(knowledge, message, memory)
