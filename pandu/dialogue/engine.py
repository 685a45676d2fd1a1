"""Decides what Pandu says: an open quiz first, then several questions, then follow-ups, then the topic, with two thresholds.

The order of decisions is that of STEPS, below, and of in_quiz.STEPS and follow_ups.STEPS.
"""

from dataclasses import replace

from pandu.dialogue import answers, follow_ups, in_quiz, quiz, thresholds, turns
from pandu.dialogue.candidates import weigh
from pandu.dialogue.heard import Heard, Step, first_of
from pandu.dialogue.several_questions import answer_several
from pandu.dialogue.state import Guess, Memory, Message, Reply, Turn
from pandu.knowledge import Knowledge, intent_of

SILENT = frozenset({"not_covered", "out_of_scope"})
ABOUT_JOB = ("duties", "suitability", "myths")  # offered where only the job is named
_INTAKE = "intake_"
_NEAR_FIT = frozenset({"quiz", "suitability", "unsuitability", "duties", "out_of_scope"})
_CLOSINGS = frozenset({"thanks", "goodbye"})


def _missed(heard: Heard) -> Turn:
    """Say that the message was not understood; in other words the second time in a row."""
    name = "fallback_again" if heard.memory.misses else "fallback"
    return [answers.said(heard.knowledge, name, ("fallback",))], replace(heard.memory, misses=heard.memory.misses + 1)


def _ask_which(heard: Heard, options: tuple[str, ...]) -> Turn:
    """Ask which of the options is meant; a single one is remembered, so that "ya" takes it."""
    replies, alone = heard.knowledge.texts["replies"], options[0] if len(options) == 1 else ""
    text = replies["clarify_one"]["text"].format(title=heard.knowledge.title(alone)) if alone else replies["clarify"]["text"]
    return [Reply(text, ("clarify",), options, options)], replace(heard.memory, offer=alone)


def _says_nothing(heard: Heard) -> Turn | None:
    """Say that it was not understood where nothing is ranked."""
    return None if heard.candidates else _missed(heard)


def _is_gibberish(heard: Heard) -> Turn | None:
    """Say that keyboard mash was not understood ("asdkjh")."""
    return _missed(heard) if heard.best.intent == "gibberish" else None


def _changes_result(heard: Heard) -> Turn | None:
    """Change an answer of the result just given ("yang nomor 2 jadi sangat")."""
    return quiz.change(heard) if heard.memory.last_topic == "quiz_result" else None


def _names_only_job(heard: Heard) -> Turn | None:
    """Ask what of the job is meant where only its name was said ("kemlu")."""
    return _ask_which(heard, ABOUT_JOB) if heard.message.want == "job" and heard.best.topic not in heard.knowledge.topics else None


def _only_agrees(heard: Heard) -> Turn | None:
    """Acknowledge what begins with agreement and asks nothing ("syukurlah klo begitu...ibu sempat takut")."""
    unsure = heard.best.confidence < thresholds.NOTE_BELOW and heard.best.topic not in _CLOSINGS
    return turns.acknowledge(heard) if heard.message.want == "note" and unsure else None


def _asks_number(heard: Heard) -> Turn | None:
    """Say that the source counts nothing ("berapa persen yang bukan lulusan HI?")."""
    on_last = heard.memory.last_topic and heard.best.confidence < thresholds.QUESTION_FROM
    if heard.message.want != "number" or not (heard.best.topic in heard.knowledge.topics or on_last):
        return None
    return [answers.not_covered(heard.knowledge, "number")], heard.memory


def _asks_own_fit(heard: Heard) -> Turn | None:
    """Begin the quiz where somebody asks whether he fits and names no trait ("gw pas ga sih klo ntar gede masuk kemlu?")."""
    sure_from = thresholds.QUESTION_FROM if heard.best.topic in _NEAR_FIT else thresholds.ANSWER_FROM
    return quiz.start(heard) if heard.message.asks_fit and heard.best.confidence < sure_from else None


def _has_surer_part(heard: Heard) -> Turn | None:
    """Answer the part that says more surely than the whole what is meant, a question before a courtesy.

    "Terima kasih, sampai jumpa di kelas berikutnya.": the second part is surely a goodbye.
    """
    if heard.best.confidence >= thresholds.QUESTION_FROM:
        return None
    needed = max(thresholds.SURE_PART, heard.message.best.confidence)
    sure = [part.intent for part in heard.message.parts if part.confidence >= needed]
    asked = [intent for intent in sure if answers.topic_of(intent) in heard.knowledge.topics]
    courtesies = _CLOSINGS | {"greet"} if heard.message.best.confidence < thresholds.ANSWER_FROM else _CLOSINGS
    said = [*asked, *(intent for intent in sure if intent in courtesies)]
    return turns.answer(heard, said[0]) if said else None


def _may_ask_on(heard: Heard) -> Turn | None:
    """Say more on the last topic where an unclear question may be on it ("ke siapa dikasihnya?")."""
    last, asks = heard.memory.last_topic, heard.message.asks and heard.best.confidence < thresholds.ANSWER_FROM
    likely = any(c.topic == last and c.confidence >= thresholds.OPTION_FROM for c in heard.candidates)
    return follow_ups.more(heard) if asks and last in heard.knowledge.topics and likely else None


def _is_unclear(heard: Heard) -> Turn | None:
    """Say that it was not understood where nothing is likely ("tergantung")."""
    return _missed(heard) if heard.best.confidence < thresholds.CLARIFY_FROM else None


def _is_ambiguous(heard: Heard) -> Turn | None:
    """Ask which of the likely topics is meant ("kerjsma antr ngara trmsuk tgs mrk g"); where none can be offered, miss it."""
    if heard.best.confidence >= thresholds.ANSWER_FROM or heard.best.topic in SILENT:
        return None
    named = {*heard.knowledge.topics, *heard.knowledge.texts["titles"]}
    likely = (c.topic for c in heard.candidates if c.topic in named and c.confidence >= thresholds.OPTION_FROM)
    options = tuple(likely)[: thresholds.MOST_OPTIONS]
    return _ask_which(heard, options) if options else _missed(heard)


def _comes_from_intake(heard: Heard) -> Turn | None:
    """Ask for a question where intake found no text to read (a sticker)."""
    intent = heard.best.intent
    return ([answers.said(heard.knowledge, intent, ("fallback",))], heard.memory) if intent.startswith(_INTAKE) else None


def _wants_quiz(heard: Heard) -> Turn | None:
    """Begin the quiz, where none can be stopped also if it is only the second reading ("kuisnya. cpt")."""
    second = any(guess.intent == "quiz" and guess.confidence >= thresholds.START_FROM for guess in heard.message.ranking)
    return quiz.start(heard) if heard.best.intent == "quiz" or (heard.best.intent == "quiz_stop" and second) else None


def _has_nothing_to_stop(heard: Heard) -> Turn | None:
    """Acknowledge a wish to stop where no quiz is open ("berhenti")."""
    return turns.acknowledge(heard) if heard.best.intent == "quiz_stop" else None


def _still_leans(heard: Heard) -> Turn | None:
    """Say more for what leans on nothing that `follow_ups` knows; it comes here only where ANSWER_FROM is below FOLLOW_FROM."""
    return follow_ups.more(heard) if heard.best.intent in follow_ups.INTENTS else None


STEPS: tuple[Step, ...] = (
    answer_several,
    _says_nothing,
    _is_gibberish,
    _changes_result,
    _names_only_job,
    _only_agrees,
    _asks_number,
    follow_ups.follow_up,
    _asks_own_fit,
    _has_surer_part,
    _may_ask_on,
    _is_unclear,
    _is_ambiguous,
    _comes_from_intake,
    _wants_quiz,
    _has_nothing_to_stop,
    _still_leans,
)  # and else the best topic is answered


def _without_vain_follow_ups(message: Message, memory: Memory) -> Message:
    """Return the message without the wish for more where nothing was said yet and something else is likely ("isinya disusun dari apa")."""
    rest = [guess for guess in message.ranking if guess.intent not in follow_ups.INTENTS]
    left = sum(guess.confidence for guess in rest)
    if memory.last_topic or message.ordinals or message.best.intent not in follow_ups.INTENTS or not rest:
        return message
    if rest[0].confidence < thresholds.ANSWER_FROM * left or left < thresholds.ANSWER_FROM:
        return message
    return replace(message, ranking=tuple(replace(guess, confidence=guess.confidence / left) for guess in rest))


def _reply(heard: Heard) -> Turn:
    """Return the turn where no quiz is open, or where an open one does not matter."""
    heard = weigh(replace(heard, message=_without_vain_follow_ups(heard.message, heard.memory)))
    return first_of(STEPS, heard) or turns.answer(heard, heard.best.intent)


def _reply_in_quiz(heard: Heard) -> Turn:
    """Return the turn while the quiz is open: what is no step of it is answered as ever, and the question asked again."""
    return first_of(in_quiz.STEPS, heard) or in_quiz.beside_question(heard, _reply(heard))


def _is_in_danger(heard: Heard) -> Turn | None:
    """Say who can help, before everything else and in the quiz too ("aku pengen mati aja. bedanya sama diplomat apa?")."""
    best, parts = heard.message.best, heard.message.parts
    surely = best.intent == "crisis" and best.confidence >= thresholds.DANGER_FROM
    in_part = any(part.intent == "crisis" and part.confidence >= thresholds.DANGER_IN_PART for part in parts)
    return turns.answer(heard, "crisis") if surely or in_part else None


def _taking_offer(message: Message, memory: Memory) -> Message:
    """Return a "ya" as the question that was offered with the last reply; any other message as it is."""
    if not memory.offer or message.want != "yes" or memory.quiz_open:
        return message
    return replace(message, ranking=(Guess(intent_of(memory.offer), 1.0),), parts=())


def respond(knowledge: Knowledge, message: Message, memory: Memory) -> Turn:
    """Return the replies to `message` (one to three) and the memory after it."""
    memory = quiz.without_old_result(knowledge, memory)
    heard = Heard(knowledge, _taking_offer(message, memory), replace(memory, turns=memory.turns + 1, offer=""))
    replies, after = _is_in_danger(heard) or (_reply_in_quiz if memory.quiz_open else _reply)(heard)
    if not any("fallback" in reply.topics for reply in replies):
        after = replace(after, misses=0)
    if message.shortened:
        replies[0] = replace(replies[0], text=f"{knowledge.texts['shortened']} {replies[0].text}")
    return replies, after
