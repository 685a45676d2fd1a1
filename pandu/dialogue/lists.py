"""Items of a list that a message names by their places: a number, "the last", "the next one"."""

from dataclasses import replace

from pandu.dialogue import say, thresholds
from pandu.dialogue.memory import Reply, Turn
from pandu.dialogue.plan import Plan
from pandu.dialogue.resolve import Heard, remembered
from pandu.knowledge import MAX_BUTTONS, Topic
from pandu.message import Ordinal


def items(heard: Heard) -> Turn | None:
    """Answer the items of a list that the message names ("nomor 2 dan 3"); None where no list was shown or named."""
    listed = list_meant(heard)
    if listed is None:
        return None
    replies: list[Reply] = []
    for place in list(dict.fromkeys(heard.message.ordinals))[: thresholds.MOST_ITEMS]:
        said, memory = _item(heard, listed, place)
        heard, replies = replace(heard, memory=memory), [*replies, *said]
    return replies, heard.memory


def list_meant(heard: Heard) -> Topic | None:
    """Return the list that the message names, or else, for "yang berikutnya", that of the last topic, or else the one shown last."""
    message, memory = heard.message, heard.memory
    if not message.ordinals:
        return None
    own = "" if isinstance(message.ordinals[0].place, int) else heard.knowledge.whole_of(memory.last_topic)
    return heard.knowledge.topics.get(message.list_topic or own or memory.listed_topic)


def _item(heard: Heard, listed: Topic, place: Ordinal) -> Turn:
    """Answer one item, or say that the list has no such item and offer those it has."""
    index = _index(place, listed.parts, heard.memory.last_topic)
    if index is None:
        offered = listed.parts[:MAX_BUTTONS]
        lost = Reply(heard.knowledge.texts["replies"]["no_such_part"]["text"], ("clarify",), offered, offered)
        return [lost], replace(heard.memory, options=offered)
    topic = heard.knowledge.topics[listed.parts[index]]
    memory = remembered(heard.knowledge, heard.memory, topic.id, (topic.fact,))
    simpler = heard.memory.last_topic == topic.id or heard.wants("simpler")
    plan = Plan(topic.id, "plain" if simpler else "answer", known=heard.wants("shorter"))
    return [say.reply(heard.knowledge, plan, heard.memory)], replace(memory, listed_topic=listed.id)


def _index(ordinal: Ordinal, parts: tuple[str, ...], last_topic: str) -> int | None:
    """Return which of `parts` is meant, from 0; None where there is no such part."""
    if isinstance(ordinal.place, int):
        index = ordinal.place - 1 if ordinal.place > 0 else len(parts) + ordinal.place
    elif ordinal.place == "middle":
        index = len(parts) // 2 if len(parts) % 2 else -1  # of an even number none is
    else:
        index = _beside(ordinal.place, parts, last_topic)
    return index if 0 <= index < len(parts) else None


def _beside(place: str, parts: tuple[str, ...], last_topic: str) -> int:
    """Return the index before or after the last topic; "the other one" comes after, but before where the last topic ends the list."""
    at = parts.index(last_topic) if last_topic in parts else -1
    back = place == "previous" or (place == "other" and at == len(parts) - 1)
    return at - 1 if back else at + 1


def has_all(listed: Topic, heard: Heard) -> bool:
    """Return whether a list has an item at every place that the message names."""
    return all(_index(place, listed.parts, heard.memory.last_topic) is not None for place in heard.message.ordinals)
