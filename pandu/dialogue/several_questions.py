"""Two or three questions in one message, answered together."""

from pandu.dialogue import answers, thresholds, turns
from pandu.dialogue.candidates import candidates_of
from pandu.dialogue.heard import Heard
from pandu.dialogue.state import Guess, Turn

_ASKED_OF_PANDU = frozenset({"bot_identity", "source", "help"})
_APART_FROM_FIT = frozenset({"difference", "duties", "myths", "myths.knowledge_and_languages", "myths.secrets_and_negotiations"})


def answer_several(heard: Heard) -> Turn | None:
    """Answer each of several questions ("ok kerjaannya apa aja sama cocok buat siapa"); None where there is but one."""
    asked, memory = _asked(heard)[: thresholds.MOST_QUESTIONS], heard.memory
    if len(asked) < 2:
        return None
    replies = [answers.answer(heard.knowledge, intent, heard.message, heard.memory) for intent in asked]
    for intent in asked:
        told = intent == "personal_fit"
        memory = turns.remember_fit(memory, heard.message) if told else turns.remember(heard.knowledge, memory, answers.topic_of(intent))
    return replies, memory


def _asked(heard: Heard) -> list[str]:
    """Return the intents that are asked; what one tells of oneself is one question, whatever its parts ("aku pemalu tapi teliti")."""
    asked = _in_parts(heard)
    if answers.topic_of(heard.message.best.intent) != "personal_fit":
        return asked
    return ["personal_fit", *(intent for intent in asked if answers.topic_of(intent) in _APART_FROM_FIT)]


def _in_parts(heard: Heard) -> list[str]:
    """Return the intents of the parts that surely ask something, one for each topic, the parts' order kept."""
    likely = {c.topic for c in candidates_of(heard.message.ranking) if c.confidence >= thresholds.PART_SHARE}
    asked = [part for part in heard.message.parts if _is_question(heard, part)]
    kept = [part.intent for part in asked if part.confidence >= thresholds.SURE_PART or answers.topic_of(part.intent) in likely]
    by_topic: dict[str, str] = {}
    for intent in kept:
        by_topic.setdefault(answers.topic_of(intent), intent)
    return list(by_topic.values())


def _is_question(heard: Heard, part: Guess) -> bool:
    """Return whether a part asks something about the job or, more surely, about Pandu ("kamu siapa, dan tugasnya apa?")."""
    if answers.is_content(heard.knowledge, part.intent):
        return part.confidence >= thresholds.PART_FROM
    return part.intent in _ASKED_OF_PANDU and part.confidence >= thresholds.ASIDE_PART
