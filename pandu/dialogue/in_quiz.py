"""What happens to a message while the quiz is open. The reading that counts here is `message.best`, the ranking as it is."""

import math
from dataclasses import replace

from pandu.dialogue import answers, follow_ups, list_items, quiz, thresholds, turns
from pandu.dialogue.heard import Heard, Step
from pandu.dialogue.state import Memory, Message, Reply, Turn
from pandu.knowledge import intent_of

_ASIDES = frozenset({"thanks", "goodbye", "greet", "help", "bot_identity", "source"})
_ANEW = frozenset({"quiz_stop", "repeat", "acknowledge"})


def _lost_its_question(heard: Heard) -> Turn | None:
    """Begin anew, or stop if that is wanted, where an editor removed the question that is answered."""
    return (_wants_to_stop(heard) or quiz.start(heard)) if quiz.is_outgrown(heard) else None


def _wants_anew(heard: Heard) -> Turn | None:
    """Begin anew ("sip udah beres, mulai lagi kuisnya dr awal")."""
    message, best = heard.message, heard.message.best
    meant = best.intent == "quiz" or (best.intent in _ANEW and best.confidence < thresholds.AGAINST_ANSWER)
    return quiz.start(heard) if message.want == "restart" and not message.scale_sure and meant else None


def _is_unsure(heard: Heard) -> Turn | None:
    """Help to choose where no answer comes to mind ("bingung jawabnya")."""
    message = heard.message
    asks_else = answers.is_content(heard.knowledge, message.best.intent)
    return quiz.ask_again(heard, "unsure") if message.want == "unsure" and message.scale is None and not asks_else else None


def _wants_to_stop(heard: Heard) -> Turn | None:
    """Stop without a result ("bosen, udahan")."""
    best = heard.message.best
    return quiz.cancel(heard) if best.intent == "quiz_stop" and best.confidence >= _stops_from(heard.message) else None


def _stops_from(message: Message) -> float:
    """Return how sure a wish to stop must be: the surer, the more the message could be an answer ("cukup")."""
    if message.scale_sure:
        return thresholds.AGAINST_ANSWER
    unsure = message.scale is not None or quiz.answers_in_words(message) or message.asks
    return thresholds.QUESTION_FROM if unsure else thresholds.STOP_FROM


def _answers(heard: Heard) -> Turn | None:
    """Take the answer and ask on ("lumayan suka"): a sure one always, a vague one unless the message says something else."""
    value, assumed = quiz.read_answer(heard)
    if value is None or _surely_complains(heard.message):
        return None
    against = heard.message.best.confidence >= _says_else_from(heard, assumed)
    return quiz.answer(heard) if _says_nothing_else(heard) or not against else None


def _surely_complains(message: Message) -> bool:
    """Return whether a message complains and is no sure answer ("pertanyaannya ga jelas banget")."""
    sure = message.scale_sure or quiz.surely_answers(message)
    return message.best.intent == "complaint" and message.best.confidence >= thresholds.AGAINST_ANSWER and not sure


def _says_nothing_else(heard: Heard) -> bool:
    """Return whether a message is a word of the scale, agreement, or tells of what the question asks for ("aku sih pemalu")."""
    message = heard.message
    tells = message.best.intent in _own_intents(heard) and not message.asks
    return message.scale_sure or message.best.intent == "acknowledge" or tells


def _says_else_from(heard: Heard, assumed: bool) -> float:
    """Return from which confidence the best reading of a message speaks against an answer in it; `assumed` as `quiz.read_answer` says."""
    intent = heard.message.best.intent
    if quiz.answers_in_words(heard.message):
        return thresholds.AGAINST_ANSWER if intent in _ASIDES else math.inf
    if assumed:
        return math.inf if intent in _own_intents(heard) else thresholds.QUESTION_FROM
    asks_else = intent in _ASIDES or answers.is_content(heard.knowledge, intent)
    return thresholds.QUESTION_FROM if asks_else else thresholds.AGAINST_ANSWER


def _own_intents(heard: Heard) -> set[str]:
    """Return the intents of who speaks of what the open question asks for."""
    return {"personal_fit", intent_of(_topic_of_question(heard))}


def _topic_of_question(heard: Heard) -> str:
    """Return the topic that the open question is about; of interest the source speaks where it says who does not fit."""
    trait = quiz.trait_of(heard)
    return trait if trait in heard.knowledge.topics else "unsuitability"


def _points_at_item(heard: Heard) -> Turn | None:
    """Answer the items of a list shown before, and ask again ("butir keempat pada bagian tugas")."""
    turn = list_items.items(heard) if follow_ups.points_at_item(heard) else None
    return _and_ask_again(heard, _without_buttons(turn[0]), turn[1]) if turn else None


def _asks_why(heard: Heard) -> Turn | None:
    """Say what the source says of the trait that is asked for, and ask again ("kenapa ditanya itu?")."""
    if heard.message.best.intent != "more" or heard.message.want != "reason":
        return None
    reason = answers.topic_reply(heard.knowledge, _topic_of_question(heard), heard.memory.turns)
    return _and_ask_again(heard, _without_buttons([reason]), heard.memory)


def _asks_beside(heard: Heard) -> Turn | None:
    """Answer what is asked in words on the quiz itself, and ask again ("sebelum tes, gajinya berapa sih?")."""
    message = heard.message
    if message.best.intent != "quiz" or not message.asks or len(message.ranking) < 2:
        return None
    beside = message.ranking[1]
    if beside.confidence < thresholds.CLARIFY_FROM or not answers.is_content(heard.knowledge, beside.intent):
        return None
    replies, memory = turns.answer(heard, beside.intent)
    return _and_ask_again(heard, _without_buttons(replies), memory)


def _leans_on_question(heard: Heard) -> Turn | None:
    """Ask again, explained where more is wanted ("maksudnya?")."""
    intent = heard.message.best.intent
    if intent not in {"quiz", "quiz_stop", *follow_ups.INTENTS}:
        return None
    return quiz.ask_again(heard, {"more": "explained", "ordinal": "unclear"}.get(intent, ""))


STEPS: tuple[Step, ...] = (
    _lost_its_question,
    _wants_anew,
    _is_unsure,
    _wants_to_stop,
    quiz.change,
    _answers,
    _points_at_item,
    _asks_why,
    _asks_beside,
    _leans_on_question,
)


def beside_question(heard: Heard, turn: Turn) -> Turn:
    """Return `turn`, which answers the message as outside the quiz, and the open question again; only this where nothing was said."""
    replies, memory = turn
    if replies[0].topics == ("acknowledge",):
        [question], _ = quiz.ask_again(heard, "acknowledged")
        return [replace(question, topics=("acknowledge", *question.topics))], heard.memory
    if {*replies[0].topics} & {"fallback", "clarify", "quiz"} or heard.message.best.intent == "personal_fit":
        return quiz.ask_again(heard, "unclear")
    return _and_ask_again(heard, _without_buttons(replies[: thresholds.MOST_QUESTIONS - 1]), memory)


def _and_ask_again(heard: Heard, replies: list[Reply], memory: Memory) -> Turn:
    """Return the replies with the open question behind them."""
    question, _ = quiz.ask_again(heard, "again")
    return [*replies, *question], memory


def _without_buttons(replies: list[Reply]) -> list[Reply]:
    """Return the replies without what they offer, since the question's own words are offered below."""
    return [replace(reply, next=()) for reply in replies]
