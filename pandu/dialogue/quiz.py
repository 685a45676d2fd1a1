"""The self-assessment: six questions on a scale of 1 to 4, asked one by one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pandu.dialogue import thresholds
from pandu.dialogue.heard import Heard
from pandu.dialogue.state import NO_QUIZ_ANSWER, QUIZ_ANSWER, Guess, Memory, Message, Progress, Reply, Score, Turn
from pandu.knowledge import Knowledge

_WORD = re.compile(r"[^\W\d_]{2}")
STRONG = 3  # on the scale of 1 to 4, from here on
ASSUMED_HAS, ASSUMED_LACKS = 3, 2  # on the same scale, for a statement without a scale word


def without_old_result(knowledge: Knowledge, memory: Memory) -> Memory:
    """Return the memory without the result of a quiz of another length: an editor added or removed a question since.

    `last_topic` goes with it, so that nothing is explained by a result that is no more.
    """
    if len(memory.quiz_result) == len(knowledge.texts["quiz"]["questions"]):
        return memory
    return replace(memory, quiz_result=(), last_topic="" if memory.last_topic == "quiz_result" else memory.last_topic)


def is_outgrown(heard: Heard) -> bool:
    """Return whether an open quiz has no question left to ask, since an editor removed one meanwhile."""
    # Where questions are left, nothing tells an old quiz from a new one: it goes on with the next of today's questions.
    return len(heard.memory.quiz_answers) >= len(heard.knowledge.texts["quiz"]["questions"])


def question(knowledge: Knowledge, memory: Memory, before: str = "", *, starting: bool = False) -> Reply:
    """Return the open question, after the sentence `before`."""
    quiz = knowledge.texts["quiz"]
    number = len(memory.quiz_answers) + 1
    total, bare = len(quiz["questions"]), quiz["questions"][number - 1]["text"]
    asked = quiz["progress"].format(number=number, total=total, question=bare)
    topics = ("quiz", "quiz_question") if starting else ("quiz_question",)
    progress = Progress(number, total, asked, bare)
    return Reply(f"{before}\n{asked}".strip(), topics, choices=tuple(quiz["scale"]), progress=progress)


def start(heard: Heard) -> Turn:
    """Begin with question 1 at once."""
    memory = replace(heard.memory, quiz_open=True, quiz_answers=(), misses=0)
    return [question(heard.knowledge, memory, heard.knowledge.texts["quiz"]["intro"], starting=True)], memory


def ask_again(heard: Heard, before: str = "") -> Turn:
    """Ask the open question once more, after the sentence that the knowledge calls `before`."""
    texts = heard.knowledge.texts["quiz"]
    return [question(heard.knowledge, heard.memory, texts[before] if before else "")], heard.memory


def cancel(heard: Heard) -> Turn:
    """Stop without a result."""
    said = heard.knowledge.texts["quiz"]["cancelled"]
    return [Reply(said["text"], ("quiz_cancelled",), tuple(said["next"]))], replace(heard.memory, quiz_open=False, quiz_answers=())


def _named(knowledge: Knowledge, answers: Sequence[int], strong: bool) -> str:
    names = knowledge.texts["personal_fit"]["names"]
    asked = [q["trait"] for q in knowledge.texts["quiz"]["questions"]]
    return ", ".join(names[trait] for trait, value in zip(asked, answers, strict=True) if (value >= STRONG) == strong)


def _scores(knowledge: Knowledge, answers: Sequence[int]) -> tuple[Score, ...]:
    names, quiz = knowledge.texts["personal_fit"]["names"], knowledge.texts["quiz"]
    asked = zip(quiz["questions"], answers, strict=True)
    return tuple(Score(names[question["trait"]], value, len(quiz["scale"])) for question, value in asked)


def _verdict(answers: Sequence[int]) -> str:
    """Return the name of the sentence that sums up six answers; the interest question (the first) decides."""
    strong = sum(value >= STRONG for value in answers)
    if answers[0] == 1:
        return "result_unfit"
    if strong * 3 >= len(answers) * 2:
        return "result_fit"
    return "result_partly" if strong else "result_weak"


def result(knowledge: Knowledge, answers: Sequence[int]) -> Reply:
    """Return the result for six answers of 1 to 4: the verdict, what is strong, what is weak."""
    quiz = knowledge.texts["quiz"]
    strong, weak = _named(knowledge, answers, strong=True), _named(knowledge, answers, strong=False)
    lines = [quiz[_verdict(answers)]]
    lines += [quiz["strong"].format(traits=strong)] if strong else []
    lines += [quiz["weak"].format(traits=weak)] if weak else []
    text = "\n".join([*lines, quiz["caveat"]])
    return Reply(text, ("quiz_result",), tuple(quiz["result_next"]), scores=_scores(knowledge, answers))


def _reason(knowledge: Knowledge, answers: Sequence[int], strong: bool) -> str:
    """Return what was strong, or what weighed against the result of `answers`."""
    quiz, named = knowledge.texts["quiz"], _named(knowledge, answers, strong=strong)
    if strong:
        return str(quiz["strong"].format(traits=named) if named else quiz["none_strong"])
    return str(quiz["explain_weak"].format(traits=named) if named else quiz["explain_strong"])


def _said_of(knowledge: Knowledge, answers: Sequence[int], trait: str) -> str:
    """Return what was answered to the question about `trait`, or "" where no question asks for it."""
    quiz, asked = knowledge.texts["quiz"], [question["trait"] for question in knowledge.texts["quiz"]["questions"]]
    if trait not in asked:
        return ""
    given = quiz["scale"][answers[asked.index(trait)] - 1]
    return str(quiz["explain_trait"].format(trait=knowledge.texts["personal_fit"]["names"][trait], answer=given))


def explain(knowledge: Knowledge, answers: Sequence[int], *, strong: bool = False, trait: str = "") -> Reply:
    """Return why the result of `answers` came out so: what weighed against it, or what was `strong`, or what was said of one `trait`."""
    quiz = knowledge.texts["quiz"]
    reason = _said_of(knowledge, answers, trait) or _reason(knowledge, answers, strong)
    return Reply(f"{reason} {quiz['explain_rule']}", ("more", "quiz_result"), tuple(quiz["result_next"]))


def trait_of(heard: Heard) -> str:
    """Return the trait that the open question is about."""
    return str(heard.knowledge.texts["quiz"]["questions"][len(heard.memory.quiz_answers)]["trait"])


def answers_in_words(message: Message) -> bool:
    """Return whether the classifier of answers may be right in taking a message for one."""
    if not _WORD.search(message.text):  # "5", "b", a laughing face
        return False
    none = sum(guess.confidence for guess in message.quiz_answer if guess.intent == NO_QUIZ_ANSWER)
    return bool(message.quiz_answer) and none < (thresholds.NO_ANSWER_FROM if message.asks else thresholds.NO_ANSWER_UNASKED_FROM)


def surely_answers(message: Message) -> bool:
    """Return whether the classifier of answers is sure of a level, whatever else the message may be ("ya segitu2 aja otak gw")."""
    best = message.quiz_answer[0] if message.quiz_answer else Guess(NO_QUIZ_ANSWER, 1.0)
    return best.intent != NO_QUIZ_ANSWER and best.confidence >= thresholds.SURE_LEVEL


def _read_level(message: Message) -> int | None:
    """Return the level that the classifier reads in an answer in free words; None where no level leads."""
    levels = [guess for guess in message.quiz_answer if guess.intent != NO_QUIZ_ANSWER]
    total = sum(guess.confidence for guess in levels)
    if not answers_in_words(message) or not levels or levels[0].confidence < thresholds.LEVEL_SHARE * total:
        return None
    level = levels[0].intent.removeprefix(QUIZ_ANSWER)
    return int(level) if level.isdigit() else None


def read_answer(heard: Heard) -> tuple[int | None, bool]:
    """Return the value of an answer, and whether it was only concluded from what the user tells of himself ("aku pemalu": 2)."""
    message = heard.message
    if message.scale_sure:
        return message.scale, False
    if (level := _read_level(message)) is not None:
        return level, message.scale is None
    stated = message.traits.get(trait_of(heard))
    if message.scale is not None or stated is None or message.asks:
        return message.scale, False
    return (ASSUMED_HAS if stated else ASSUMED_LACKS), True


def _place(knowledge: Knowledge, message: Message, count: int) -> int | None:
    """Return which of `count` answers, from 0, a message takes back by its number or its trait; None where it names none of them."""
    asked = [question["trait"] for question in knowledge.texts["quiz"]["questions"][:count]]
    if message.quiz_trait in asked:
        return asked.index(message.quiz_trait)
    numbers = [(ordinal.number, ordinal.pointed) for ordinal in message.ordinals if ordinal.number is not None]
    named = next((number for number, pointed in numbers if pointed), numbers[0][0] if len(numbers) > 1 else 0)
    return named - 1 if 0 < named <= count else None


def _unchanged(heard: Heard, why: str) -> Turn:
    """Return why no answer was changed, and the open question again."""
    if heard.memory.quiz_open:
        return ask_again(heard, why)
    return [Reply(heard.knowledge.texts["quiz"][why], ("quiz_result",))], heard.memory


def _may_change(heard: Heard) -> bool:
    """Return whether a message changes an answer in words, or after the result just by another level ("analisisku sih kurang")."""
    message = heard.message
    revised = not heard.memory.quiz_open and bool(message.quiz_trait) and message.scale is not None and not message.asks
    return message.correction or revised


def _changed(heard: Heard, place: int, level: int) -> Turn:
    """Put `level` at `place` of the open quiz, and ask on; or of the last result, and give it anew."""
    texts, memory = heard.knowledge.texts["quiz"], heard.memory
    given = memory.quiz_answers if memory.quiz_open else memory.quiz_result
    changed = (*given[:place], level, *given[place + 1 :])
    if not memory.quiz_open:
        return [result(heard.knowledge, changed)], replace(memory, quiz_result=changed, last_topic="quiz_result")
    memory = replace(memory, quiz_answers=changed, misses=0)
    return [question(heard.knowledge, memory, texts["changed"].format(number=place + 1, answer=texts["scale"][level - 1]))], memory


def change(heard: Heard) -> Turn | None:
    """Change an answer of the open quiz or the last result, named by number or trait ("yang nomor 2 jadi sangat"); None where none is."""
    message, memory = heard.message, heard.memory
    given = memory.quiz_answers if memory.quiz_open else memory.quiz_result
    if not given or not _may_change(heard):
        return None
    place = _place(heard.knowledge, message, len(given))
    if place is None:
        missing = any(ordinal.pointed and ordinal.number is not None for ordinal in message.ordinals)
        return _unchanged(heard, "no_such_answer") if missing else None
    return _unchanged(heard, "change_how") if message.scale is None else _changed(heard, place, message.scale)


def answer(heard: Heard) -> Turn:
    """Take the message (which must hold an answer) as the answer, or as the correction of the last one."""
    texts, memory = heard.knowledge.texts["quiz"], heard.memory
    value, assumed = read_answer(heard)
    correction = bool(memory.quiz_answers) and heard.message.correction and not assumed
    kept = memory.quiz_answers[:-1] if correction else memory.quiz_answers
    memory = replace(memory, quiz_answers=(*kept, int(value or 0)), misses=0)
    if len(memory.quiz_answers) == len(texts["questions"]):
        return _finished(heard.knowledge, memory)
    before = texts["corrected"] if correction else texts["assumed"].format(answer=texts["scale"][int(value or 1) - 1]) if assumed else ""
    return [question(heard.knowledge, memory, before)], memory


def _finished(knowledge: Knowledge, memory: Memory) -> Turn:
    """Return the result of the answers given, and the memory with the quiz closed."""
    given = memory.quiz_answers
    return [result(knowledge, given)], replace(memory, quiz_open=False, quiz_answers=(), quiz_result=given, last_topic="quiz_result")
