"""Messages that lean on what was said before: more, again, an item of the list shown."""

from dataclasses import replace

from pandu.dialogue import answers, personal_fit, quiz
from pandu.dialogue.state import Memory, Message, Ordinal, Reply, Turn
from pandu.knowledge import MAX_BUTTONS, Knowledge, Topic

INTENTS = frozenset({"more", "repeat", "ordinal"})
MAX_ITEMS, SHORT_WORDS, POINTING_WORDS, UNSURE, FOLLOW_FROM = 2, 5, 7, 0.6, 0.3
NAMED_PART_FROM, NAMING_WORDS = 0.05, 3  # confidence of a part beside the wish for more, and how long the message must be
NAMED_FROM = 0.2  # confidence of a topic beside the wish to hear something again
_LEANING = frozenset({"example", "reason", "meaning", "all"})
_ABOUT_RESULT = INTENTS | {"quiz", "help"}
_REALITY = "reality"
_OPPOSITE = {"suitability": "unsuitability", "unsuitability": "suitability"}
_DOUBTED = frozenset({*INTENTS, "complaint", "out_of_scope", "acknowledge", "bot_identity", "quiz_stop", "feeling_sad", "feeling_glad"})
WHICH_WORDS, DOUBT_WORDS, DOUBT_BELOW = 10, 6, 0.3


def remember(knowledge: Knowledge, memory: Memory, topic: str) -> Memory:
    """Return the memory after `topic` was answered; small talk and refusals leave the last topic as it is."""
    if topic not in knowledge.topics:
        return replace(memory, misses=0)
    listed = topic if knowledge.topics[topic].parts else memory.listed_topic or whole_of(knowledge, topic)
    return replace(memory, last_topic=topic, listed_topic=listed, misses=0)


def remember_fit(memory: Memory, message: Message) -> Memory:
    """Return the memory after the traits of `message` were held against the profile."""
    return replace(memory, last_topic="personal_fit", fit_traits=personal_fit.kept(message.traits), offer="quiz", misses=0)


def whole_of(knowledge: Knowledge, topic: str) -> str:
    """Return the id of the topic that lists `topic` as a part, or ""."""
    return next((whole.id for whole in knowledge.topics.values() if topic in whole.parts), "")


def more(knowledge: Knowledge, message: Message, memory: Memory) -> Turn:
    """Say more on the last topic, or honestly that there is no more of the kind asked for."""
    if memory.last_topic == "quiz_result":
        return [quiz.explain(knowledge, memory.quiz_result)], memory
    if memory.last_topic == "personal_fit":
        return [personal_fit.explain(knowledge)], replace(memory, offer="quiz")
    topic = knowledge.topics.get(memory.last_topic)
    if topic is None:
        return [answers.said(knowledge, "no_last", ("more",))], memory
    silent = knowledge.texts["no_more"]
    text = silent[message.want] if message.want in silent else topic.more or silent["default"]
    if message.want == "doubt":
        text = f"{text} {topic.answer}"
    if message.want == "meaning" and topic.plain:
        text = topic.plain
    return [Reply(text, ("more", topic.id), topic.next)], memory


def repeat(knowledge: Knowledge, memory: Memory) -> Turn:
    """Give the last answer again."""
    if memory.last_topic == "quiz_result":
        reply = quiz.result(knowledge, memory.quiz_result)
    elif memory.last_topic == "personal_fit":
        reply = personal_fit.assess(knowledge, personal_fit.restored(memory.fit_traits))
    elif memory.last_topic in knowledge.topics:
        reply = answers.topic_reply(knowledge, memory.last_topic, memory.turns)
    else:
        return [answers.said(knowledge, "no_last", ("repeat",))], memory
    return [replace(reply, topics=("repeat", *reply.topics))], memory


def _index(ordinal: Ordinal, parts: tuple[str, ...], last_topic: str) -> int | None:
    """Return which of `parts` is meant, from 0; None where there is no such part."""
    if isinstance(ordinal.place, int):
        index = ordinal.place - 1 if ordinal.place > 0 else len(parts) + ordinal.place
    elif ordinal.place == "middle":
        index = len(parts) // 2 if len(parts) % 2 else -1  # of an even number none is
    else:
        at = parts.index(last_topic) if last_topic in parts else -1
        index = at - 1 if ordinal.place == "previous" or (ordinal.place == "other" and at == len(parts) - 1) else at + 1
    return index if 0 <= index < len(parts) else None


def _item(knowledge: Knowledge, listed: Topic, place: Ordinal, memory: Memory) -> Turn:
    index = _index(place, listed.parts, memory.last_topic)
    if index is None:
        offered = listed.parts[:MAX_BUTTONS]
        return [Reply(knowledge.texts["replies"]["no_such_part"]["text"], ("clarify",), offered, offered)], memory
    topic = listed.parts[index]
    after = replace(remember(knowledge, memory, topic), listed_topic=listed.id)
    return [answers.topic_reply(knowledge, topic, memory.turns)], after


def items(knowledge: Knowledge, message: Message, memory: Memory) -> Turn | None:
    """Answer the items of a list that the ordinals of `message` name; None where no list was shown or named."""
    if not message.ordinals:
        return None
    relative = not isinstance(message.ordinals[0].place, int)
    own = whole_of(knowledge, memory.last_topic) if relative else ""
    listed = knowledge.topics.get(message.list_topic or own or memory.listed_topic)
    if listed is None:
        return None
    replies: list[Reply] = []
    for place in list(dict.fromkeys(message.ordinals))[:MAX_ITEMS]:
        said, memory = _item(knowledge, listed, place, memory)
        replies += said
    return replies, memory


def points_at_item(knowledge: Knowledge, message: Message, memory: Memory) -> bool:
    """Return whether a message of another intent still means an item of a list ("butir keempat pada bagian tugas")."""
    if not any(place.pointed for place in message.ordinals) or not (memory.listed_topic or message.list_topic):
        return False
    own = answers.topic_of(message.best.intent) in {*INTENTS, memory.listed_topic, message.list_topic}
    return own or message.best.confidence < UNSURE or _strays_to_item(knowledge, message, memory)


def _strays_to_item(knowledge: Knowledge, message: Message, memory: Memory) -> bool:
    """Return whether a few words on something else name a place that the list has ("quest nomor 5 gimana cara mainnya")."""
    listed = knowledge.topics.get(memory.listed_topic)
    if listed is None or message.best.intent != "out_of_scope" or len(message.text.split()) > POINTING_WORDS:
        return False
    return all(_index(place, listed.parts, memory.last_topic) is not None for place in message.ordinals)


def _list_again(knowledge: Knowledge, message: Message, memory: Memory) -> Turn | None:
    """Show the list that was named or shown last; None where there was none."""
    listed = message.list_topic or memory.listed_topic
    if listed not in knowledge.topics:
        return None
    reply = answers.topic_reply(knowledge, listed, memory.turns)
    return [replace(reply, topics=("repeat", listed))], remember(knowledge, memory, listed)


def _named_again(knowledge: Knowledge, message: Message) -> str:
    """Return the topic that a wish to go back names ("balik ke kerja sama tadi"), or ""."""
    likely = (answers.topic_of(guess.intent) for guess in message.ranking[1:] if guess.confidence >= NAMED_FROM)
    return next((topic for topic in likely if topic in knowledge.topics), "")


def _named_part(knowledge: Knowledge, intent: str, message: Message, memory: Memory) -> str:
    """Return the part of the list just shown that a wish for more names ("yang berunding itu gimana ceritanya"), or ""."""
    parts = knowledge.topics[memory.last_topic].parts if memory.last_topic in knowledge.topics else ()
    likely = [answers.topic_of(guess.intent) for guess in message.ranking if guess.confidence >= NAMED_PART_FROM]
    named = [topic for topic in likely if topic in parts]
    long_enough = len(message.text.split()) >= NAMING_WORDS
    return named[0] if intent == "more" and named and long_enough and message.want not in _LEANING - {"meaning"} else ""


def _only_wants(message: Message, memory: Memory) -> bool:
    """Return whether a short message of unsure intent still says what it wants ("gur ngono thok?")."""
    short = len(message.text.split()) <= SHORT_WORDS
    return bool(memory.last_topic and message.want in _LEANING) and short and message.best.confidence < UNSURE


def _named_by_last(message: Message, memory: Memory) -> str:
    """Return the topic that a message means beside the last one: its opposite, or which of two it spoke of; or ""."""
    if message.want == "opposite":
        return _OPPOSITE.get(memory.last_topic.split(".")[0], "")
    whose = answers.topic_of(message.best.intent).split(".")[0] == "duties" or message.best.confidence < UNSURE
    of_two = message.want == "which" and memory.last_topic == "difference" and whose
    return memory.last_topic if of_two and len(message.text.split()) <= WHICH_WORDS else ""


def _doubts(knowledge: Knowledge, intent: str, message: Message, memory: Memory) -> bool:
    """Return whether a few words only wonder whether the last answer is true ("serius?", "salah dong guruku")."""
    if message.want != "doubt" or memory.last_topic not in knowledge.topics or len(message.text.split()) > DOUBT_WORDS:
        return False
    return intent in _DOUBTED or message.best.confidence < (UNSURE if answers.topic_of(intent) == "myths" else DOUBT_BELOW)


def _may_mean_result(knowledge: Knowledge, intent: str, message: Message, memory: Memory) -> bool:
    """Return whether a message with a word of results may mean the quiz's ("menurut hasil itu lemahnya di mana?")."""
    just_given = memory.last_topic == "quiz_result" and answers.topic_of(intent) not in knowledge.topics
    return just_given or intent in _ABOUT_RESULT or message.best.confidence < UNSURE


def _asks_about_result(intent: str, message: Message, memory: Memory) -> bool:
    """Return whether a question right after the result means it ("jadi cocok ga?"), and no new quiz ("tes lagi dong")."""
    if memory.last_topic != "quiz_result" or message.pressed or message.want in {"restart", "quiz"}:
        return False
    leans = intent in {"acknowledge", "more", "personal_fit"} or message.best.confidence < FOLLOW_FROM
    if message.want in {"strong", "judged"}:
        return message.asks or bool(message.quiz_trait)
    return (intent == "quiz" and message.want != "doubt") or (message.asks and leans and not message.traits)


def _concludes_fit(intent: str, message: Message, memory: Memory) -> bool:
    """Return whether a question after told traits asks what follows from them ("jadi cocok ga?"), or no quiz is wanted for it."""
    about = intent == "quiz" or message.asks_fit or (intent == "personal_fit" and len(message.text.split()) <= SHORT_WORDS and message.asks)
    return (
        about
        and bool(memory.fit_traits)
        and not message.traits
        and memory.last_topic == "personal_fit"
        and not message.pressed
        and message.want not in {"restart", "quiz", "yes"}
    )


def follow_up(knowledge: Knowledge, intent: str, message: Message, memory: Memory) -> Turn | None:
    """Return the reply to a message that leans on what was said; None where it stands on its own."""
    if _doubts(knowledge, intent, message, memory):
        return more(knowledge, message, memory)
    if message.want == "opposite" and memory.last_topic == "personal_fit" and not message.traits:
        turned = {trait: not has for trait, has in personal_fit.restored(memory.fit_traits).items()}
        return [personal_fit.assess(knowledge, turned)], replace(memory, fit_traits=personal_fit.kept(turned), offer="quiz")
    if named := _named_by_last(message, memory):
        return [answers.topic_reply(knowledge, named, memory.turns)], remember(knowledge, memory, named)
    if (intent == "ordinal" or points_at_item(knowledge, message, memory)) and (turn := items(knowledge, message, memory)):
        return turn
    leans = intent in INTENTS or message.best.confidence < UNSURE
    if message.want == "list" and leans and (turn := _list_again(knowledge, message, memory)):
        return turn
    if intent == "repeat" and (named := _named_again(knowledge, message)):
        return [answers.topic_reply(knowledge, named, memory.turns)], remember(knowledge, memory, named)
    if memory.last_topic == "quiz_result" and message.want == "restart" and (intent in _ABOUT_RESULT or intent == "quiz_stop"):
        return quiz.start(knowledge, memory)
    if memory.quiz_result and message.want == "result" and _may_mean_result(knowledge, intent, message, memory):
        about = replace(memory, last_topic="quiz_result")
        return repeat(knowledge, about) if intent in {"repeat", "quiz"} else more(knowledge, message, about)
    if _asks_about_result(intent, message, memory):
        return [quiz.explain(knowledge, memory.quiz_result, strong=message.want == "strong", trait=message.quiz_trait)], memory
    if _concludes_fit(intent, message, memory):
        return [personal_fit.assess(knowledge, personal_fit.restored(memory.fit_traits))], replace(memory, offer="quiz")
    if named := _named_part(knowledge, intent, message, memory):
        return [answers.topic_reply(knowledge, named, memory.turns)], remember(knowledge, memory, named)
    sure = message.best.confidence >= FOLLOW_FROM or bool(message.want or message.ordinals)
    if (intent in {"more", "ordinal"} and sure) or _only_wants(message, memory):
        return more(knowledge, message, memory)
    if intent == "repeat" and sure:
        return repeat(knowledge, memory)
    if answers.topic_of(intent) == "myths" and message.want == _REALITY and memory.last_topic.startswith("myths."):
        return [answers.topic_reply(knowledge, memory.last_topic, memory.turns)], memory
    return None
