"""The self-assessment: six questions on a scale of 1 to 4, asked one by one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pandu.dialogue.state import NO_QUIZ_ANSWER, QUIZ_ANSWER, Guess, Memory, Message, Progress, Reply, Score, Turn
from pandu.knowledge import Knowledge

_WORD = re.compile(r"[^\W\d_]{2}")
STRONG = 3
ASSUMED_HAS, ASSUMED_LACKS = 3, 2  # on the scale of 1 to 4, for a statement without a scale word
NONE_BELOW, NONE_BELOW_UNASKED = 0.7, 0.85  # confidence that a message is no answer, with and without the marks of a question
SURE_FROM = 0.75  # confidence of a level
LEVEL_SHARE = 0.4  # of the confidence of all levels, for one read in free words


def question(knowledge: Knowledge, memory: Memory, before: str = "", *, starting: bool = False) -> Reply:
    """Return the open question, after the sentence `before`."""
    quiz = knowledge.texts["quiz"]
    number = len(memory.quiz_answers) + 1
    total, bare = len(quiz["questions"]), quiz["questions"][number - 1]["text"]
    asked = quiz["progress"].format(number=number, total=total, question=bare)
    topics = ("quiz", "quiz_question") if starting else ("quiz_question",)
    progress = Progress(number, total, asked, bare)
    return Reply(f"{before}\n{asked}".strip(), topics, choices=tuple(quiz["scale"]), progress=progress)


def start(knowledge: Knowledge, memory: Memory) -> Turn:
    """Begin with question 1 at once."""
    memory = replace(memory, quiz_open=True, quiz_answers=(), misses=0)
    return [question(knowledge, memory, knowledge.texts["quiz"]["intro"], starting=True)], memory


def cancel(knowledge: Knowledge, memory: Memory) -> Turn:
    """Stop without a result."""
    said = knowledge.texts["quiz"]["cancelled"]
    return [Reply(said["text"], ("quiz_cancelled",), tuple(said["next"]))], replace(memory, quiz_open=False, quiz_answers=())


def _named(knowledge: Knowledge, answers: Sequence[int], strong: bool) -> str:
    names = knowledge.texts["personal_fit"]["names"]
    asked = [q["trait"] for q in knowledge.texts["quiz"]["questions"]]
    return ", ".join(names[trait] for trait, value in zip(asked, answers, strict=True) if (value >= STRONG) == strong)


def _scores(knowledge: Knowledge, answers: Sequence[int]) -> tuple[Score, ...]:
    names, quiz = knowledge.texts["personal_fit"]["names"], knowledge.texts["quiz"]
    asked = zip(quiz["questions"], answers, strict=True)
    return tuple(Score(names[question["trait"]], value, len(quiz["scale"])) for question, value in asked)


def result(knowledge: Knowledge, answers: Sequence[int]) -> Reply:
    """Return the result for six answers of 1 to 4; the interest question (the first) decides."""
    quiz = knowledge.texts["quiz"]
    strong, weak = _named(knowledge, answers, strong=True), _named(knowledge, answers, strong=False)
    many = sum(value >= STRONG for value in answers) * 3 >= len(answers) * 2
    verdict = "result_unfit" if answers[0] == 1 else "result_fit" if many else "result_partly" if strong else "result_weak"
    lines = [quiz[verdict]]
    lines += [quiz["strong"].format(traits=strong)] if strong else []
    lines += [quiz["weak"].format(traits=weak)] if weak else []
    text = "\n".join([*lines, quiz["caveat"]])
    return Reply(text, ("quiz_result",), tuple(quiz["result_next"]), scores=_scores(knowledge, answers))


def explain(knowledge: Knowledge, answers: Sequence[int], *, strong: bool = False, trait: str = "") -> Reply:
    """Return why the result of `answers` came out so: what weighed against it, or what was `strong`, or what was said of one `trait`."""
    quiz, asked = knowledge.texts["quiz"], [question["trait"] for question in knowledge.texts["quiz"]["questions"]]
    named = _named(knowledge, answers, strong=strong)
    if trait in asked:
        given = quiz["scale"][answers[asked.index(trait)] - 1]
        reason = quiz["explain_trait"].format(trait=knowledge.texts["personal_fit"]["names"][trait], answer=given)
    elif strong:
        reason = quiz["strong"].format(traits=named) if named else quiz["none_strong"]
    else:
        reason = quiz["explain_weak"].format(traits=named) if named else quiz["explain_strong"]
    return Reply(f"{reason} {quiz['explain_rule']}", ("more", "quiz_result"), tuple(quiz["result_next"]))


def trait_of(knowledge: Knowledge, memory: Memory) -> str:
    """Return the trait that the open question is about."""
    return str(knowledge.texts["quiz"]["questions"][len(memory.quiz_answers)]["trait"])


def answers_in_words(message: Message) -> bool:
    """Return whether the classifier of answers may be right in taking a message for one."""
    if not _WORD.search(message.text):  # "5", "b", a laughing face
        return False
    none = sum(guess.confidence for guess in message.quiz_answer if guess.intent == NO_QUIZ_ANSWER)
    return bool(message.quiz_answer) and none < (NONE_BELOW if message.asks else NONE_BELOW_UNASKED)


def surely_answers(message: Message) -> bool:
    """Return whether the classifier of answers is sure of a level, whatever else the message may be ("ya segitu2 aja otak gw")."""
    best = message.quiz_answer[0] if message.quiz_answer else Guess(NO_QUIZ_ANSWER, 1.0)
    return best.intent != NO_QUIZ_ANSWER and best.confidence >= SURE_FROM


def _read_level(message: Message) -> int | None:
    """Return the level that the classifier reads in an answer in free words; None where no level leads."""
    levels = [guess for guess in message.quiz_answer if guess.intent != NO_QUIZ_ANSWER]
    total = sum(guess.confidence for guess in levels)
    if not answers_in_words(message) or not levels or levels[0].confidence < LEVEL_SHARE * total:
        return None
    level = levels[0].intent.removeprefix(QUIZ_ANSWER)
    return int(level) if level.isdigit() else None


def read_answer(knowledge: Knowledge, message: Message, memory: Memory) -> tuple[int | None, bool]:
    """Return the value of an answer, and whether it was only concluded from what the user tells of himself."""
    if message.scale_sure:
        return message.scale, False
    if (level := _read_level(message)) is not None:
        return level, message.scale is None
    stated = message.traits.get(trait_of(knowledge, memory))
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


def _unchanged(knowledge: Knowledge, memory: Memory, why: str) -> Turn:
    """Return why no answer was changed, and the open question again."""
    return [question(knowledge, memory, why) if memory.quiz_open else Reply(why, ("quiz_result",))], memory


def change(knowledge: Knowledge, message: Message, memory: Memory) -> Turn | None:
    """Change an answer that is named by its number or its trait, in the open quiz or in the last result; None where none is."""
    texts, given = knowledge.texts["quiz"], memory.quiz_answers if memory.quiz_open else memory.quiz_result
    revised = not memory.quiz_open and bool(message.quiz_trait) and message.scale is not None and not message.asks
    if not given or not (message.correction or revised):
        return None
    place = _place(knowledge, message, len(given))
    if place is None:
        missing = any(ordinal.pointed and ordinal.number is not None for ordinal in message.ordinals)
        return _unchanged(knowledge, memory, texts["no_such_answer"]) if missing else None
    if message.scale is None:
        return _unchanged(knowledge, memory, texts["change_how"])
    changed = (*given[:place], message.scale, *given[place + 1 :])
    if not memory.quiz_open:
        return [result(knowledge, changed)], replace(memory, quiz_result=changed, last_topic="quiz_result")
    memory = replace(memory, quiz_answers=changed, misses=0)
    return [question(knowledge, memory, texts["changed"].format(number=place + 1, answer=texts["scale"][message.scale - 1]))], memory


def answer(knowledge: Knowledge, message: Message, memory: Memory) -> Turn:
    """Take `message` (which must hold an answer) as the answer, or as the correction of the last one."""
    texts = knowledge.texts["quiz"]
    value, assumed = read_answer(knowledge, message, memory)
    correction = bool(memory.quiz_answers) and message.correction and not assumed
    kept = memory.quiz_answers[:-1] if correction else memory.quiz_answers
    memory = replace(memory, quiz_answers=(*kept, int(value or 0)), misses=0)
    if len(memory.quiz_answers) == len(texts["questions"]):
        done = replace(memory, quiz_open=False, quiz_answers=(), quiz_result=memory.quiz_answers, last_topic="quiz_result")
        return [result(knowledge, memory.quiz_answers)], done
    before = texts["corrected"] if correction else texts["assumed"].format(answer=texts["scale"][int(value or 1) - 1]) if assumed else ""
    return [question(knowledge, memory, before)], memory
