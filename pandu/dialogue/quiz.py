"""The self-assessment: the questions of the knowledge asked one by one, on its scale; and what is said of a result."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pandu.dialogue import say
from pandu.dialogue.memory import Choice, Memory, Progress, Reply, Score, Turn
from pandu.dialogue.resolve import Heard
from pandu.knowledge import Knowledge
from pandu.message import Message

LOWEST = 1


def _texts(knowledge: Knowledge) -> Any:
    return knowledge.texts["quiz"]


def _strong_from(knowledge: Knowledge) -> int:
    """Return the first level of the upper half of the scale."""
    return len(_texts(knowledge)["scale"]) // 2 + 1


def traits(knowledge: Knowledge) -> list[str]:
    """Return the traits that the questions ask for, in their order."""
    return [question["trait"] for question in _texts(knowledge)["questions"]]


def without_old_result(knowledge: Knowledge, memory: Memory) -> Memory:
    """Return the memory without the result of a quiz of another length: an editor added or removed a question since.

    `last_topic` goes with it, so that nothing is explained by a result that is no more.
    """
    if len(memory.quiz_result) == len(traits(knowledge)):
        return memory
    return replace(memory, quiz_result=(), last_topic="" if memory.last_topic == "quiz_result" else memory.last_topic)


def is_outgrown(heard: Heard) -> bool:
    """Return whether an open quiz has no question left to ask, since an editor removed one meanwhile."""
    # Where questions are left, nothing tells an old quiz from a new one: it goes on with the next of today's questions.
    return len(heard.memory.quiz_answers) >= len(traits(heard.knowledge))


def question(knowledge: Knowledge, memory: Memory, before: str = "", *, starting: bool = False, plain: bool = False) -> Reply:
    """Return the open question, in simpler words where `plain`, after the sentence `before`."""
    texts, number = _texts(knowledge), len(memory.quiz_answers) + 1
    asked_for = texts["questions"][number - 1]
    bare = (asked_for.get("plain") if plain else "") or asked_for["text"]
    asked = texts["progress"].format(number=number, total=len(texts["questions"]), question=bare)
    topics = ("quiz", "quiz_question") if starting else ("quiz_question",)
    choices = tuple(Choice(title, level) for level, title in enumerate(texts["scale"], LOWEST))
    progress = Progress(number, len(texts["questions"]), asked, bare)
    back = texts["back_title"] if memory.quiz_answers else ""
    return Reply(f"{before}\n{asked}".strip(), topics, choices=choices, back=back, progress=progress)


def start(heard: Heard) -> Turn:
    """Begin with question 1 at once."""
    memory = replace(heard.memory, quiz_open=True, quiz_answers=(), quiz_pending=0, misses=0)
    total = len(traits(heard.knowledge))
    intro = _texts(heard.knowledge)["intro"].format(total=total)
    return [question(heard.knowledge, memory, intro, starting=True)], memory


def ask_again(heard: Heard, before: str = "", *, plain: bool = False) -> Turn:
    """Ask the open question once more, after the sentence that the knowledge calls `before`."""
    sentence = _texts(heard.knowledge)[before] if before else ""
    return [question(heard.knowledge, heard.memory, sentence, plain=plain)], heard.memory


def cancel(heard: Heard, how: str = "cancelled") -> Turn:
    """Stop without a result."""
    said = _texts(heard.knowledge)[how]
    closed = replace(heard.memory, quiz_open=False, quiz_answers=(), quiz_pending=0)
    return [Reply(said["text"], ("quiz_cancelled",), tuple(said["next"]))], closed


def go_back(heard: Heard) -> Turn:
    """Ask the question before the open one again, its answer forgotten."""
    memory = replace(heard.memory, quiz_answers=heard.memory.quiz_answers[:-1], quiz_pending=0)
    said = _texts(heard.knowledge)["back" if heard.memory.quiz_answers else "at_first"]
    return [question(heard.knowledge, memory, said)], memory


def reopen(heard: Heard) -> Turn:
    """Ask the last question of a finished quiz again, its result forgotten."""
    memory = replace(heard.memory, quiz_open=True, quiz_answers=heard.memory.quiz_result, quiz_result=(), last_topic="")
    return go_back(replace(heard, memory=memory))


def open_trait(heard: Heard) -> str:
    """Return the trait that the open question is about."""
    return traits(heard.knowledge)[len(heard.memory.quiz_answers)]


def propose(heard: Heard, level: int) -> Turn:
    """Take an unsure level as the answer, say so, and ask on: what comes next shows whether it is right."""
    texts = _texts(heard.knowledge)
    turn = book(heard, level, texts["proposed"].format(answer=texts["scale"][level - LOWEST]))
    return turn[0], replace(turn[1], quiz_pending=len(turn[1].quiz_answers))


def take_back(heard: Heard) -> Turn:
    """Ask the question again whose answer was only proposed."""
    memory = replace(heard.memory, quiz_answers=heard.memory.quiz_answers[:-1], quiz_pending=0)
    return [question(heard.knowledge, memory, _texts(heard.knowledge)["taken_back"])], memory


def book(heard: Heard, level: int, before: str = "") -> Turn:
    """Take a level as the answer to the open question, or as the correction of the last one, and ask on after `before`."""
    texts, memory = _texts(heard.knowledge), heard.memory
    correction = bool(memory.quiz_answers) and heard.message.correction
    kept = memory.quiz_answers[:-1] if correction else memory.quiz_answers
    memory = replace(memory, quiz_answers=(*kept, level), quiz_pending=0, misses=0)
    if len(memory.quiz_answers) == len(texts["questions"]):
        return _finished(heard.knowledge, memory, before)
    return [question(heard.knowledge, memory, texts["corrected"] if correction else before)], memory


def _finished(knowledge: Knowledge, memory: Memory, before: str) -> Turn:
    """Return the result of the answers given after `before`, and the memory with the quiz closed."""
    given, reply = memory.quiz_answers, result(knowledge, memory.quiz_answers)
    return [replace(reply, text=f"{before}\n{reply.text}".strip())], replace(
        memory, quiz_open=False, quiz_answers=(), quiz_result=given, last_topic="quiz_result"
    )


def _named(knowledge: Knowledge, answers: Sequence[int], *, strong: bool) -> str:
    from_level = _strong_from(knowledge)
    found = [trait for trait, level in zip(traits(knowledge), answers, strict=True) if (level >= from_level) == strong]
    return say.listed(knowledge, [knowledge.traits[trait] for trait in found]) if found else ""


def _scores(knowledge: Knowledge, answers: Sequence[int]) -> tuple[Score, ...]:
    top = len(_texts(knowledge)["scale"])
    return tuple(Score(knowledge.traits[trait], level, top) for trait, level in zip(traits(knowledge), answers, strict=True))


def _outcome(knowledge: Knowledge, answers: Sequence[int]) -> str:
    """Return how the answers sum up, as the knowledge calls it; the first question, about the deciding trait, decides."""
    strong = sum(level >= _strong_from(knowledge) for level in answers)
    if answers[0] == LOWEST and knowledge.deciding_trait:
        return "unfit"
    if strong * 3 >= len(answers) * 2:
        return "fit"
    return "partly" if strong else "weak"


def _judgement(knowledge: Knowledge, answers: Sequence[int], form: str) -> str:
    texts = _texts(knowledge)[form][_outcome(knowledge, answers)]
    strong, weak = _named(knowledge, answers, strong=True), _named(knowledge, answers, strong=False)
    return str(texts.format(strong=strong or _texts(knowledge)["nothing"], weak=weak or _texts(knowledge)["nothing"]))


def result(knowledge: Knowledge, answers: Sequence[int]) -> Reply:
    """Return the result: the verdict in words, what is strong, what is weak."""
    texts = _texts(knowledge)
    strong, weak = _named(knowledge, answers, strong=True), _named(knowledge, answers, strong=False)
    lines = [_judgement(knowledge, answers, "results")]
    lines += [texts["strong"].format(traits=strong)] if strong else []
    lines += [texts["weak"].format(traits=weak)] if weak else []
    return Reply("\n".join([*lines, texts["caveat"]]), ("quiz_result",), tuple(texts["result_next"]), scores=_scores(knowledge, answers))


def verdict(knowledge: Knowledge, answers: Sequence[int]) -> Reply:
    """Return the result in one sentence, for who asks again whether it fits."""
    verdicts = {"fit": "yes", "partly": "partly", "weak": "partly", "unfit": "no"}
    text = _judgement(knowledge, answers, "verdicts")
    said = verdicts[_outcome(knowledge, answers)]
    return Reply(text, ("quiz_result",), tuple(_texts(knowledge)["result_next"]), verdict=said)  # type: ignore[arg-type]


def explain(knowledge: Knowledge, answers: Sequence[int], *, what: str = "", trait: str = "") -> Reply:
    """Return why the result came out so: what weighed against it, what was strong (`what`), or what was said of a trait."""
    texts, asked = _texts(knowledge), traits(knowledge)
    if trait in asked:
        answer = texts["scale"][answers[asked.index(trait)] - LOWEST]
        reason = texts["explain_trait"].format(trait=knowledge.traits[trait], answer=answer)
    elif what == "strong":
        named = _named(knowledge, answers, strong=True)
        reason = texts["strong"].format(traits=named) if named else texts["none_strong"]
    else:
        named = _named(knowledge, answers, strong=False)
        reason = texts["explain_weak"].format(traits=named) if named else texts["explain_strong"]
    after = texts["no_advice"] if what == "advice" else texts["explain_rule"]
    return Reply(f"{reason} {after}", ("more", "quiz_result"), tuple(texts["result_next"]))


def _place(knowledge: Knowledge, message: Message, count: int) -> int | None:
    """Return which of `count` answers, from 0, a message takes back by its number or its trait; None where it names none of them."""
    asked = traits(knowledge)[:count]
    if message.quiz_trait in asked:
        return asked.index(message.quiz_trait)
    numbers = [(ordinal.number, ordinal.pointed) for ordinal in message.ordinals if ordinal.number is not None]
    named = next((number for number, pointed in numbers if pointed), numbers[0][0] if len(numbers) > 1 else 0)
    return named - 1 if 0 < named <= count else None


def _unchanged(heard: Heard, why: str) -> Turn:
    """Return why no answer was changed, and the open question again."""
    if heard.memory.quiz_open:
        return ask_again(heard, why)
    return [Reply(_texts(heard.knowledge)[why], ("quiz_result",))], heard.memory


def _may_change(heard: Heard) -> bool:
    """Return whether a message changes an answer in words, or after the result just by another level ("analisisku sih kurang")."""
    message = heard.message
    revised = not heard.memory.quiz_open and bool(message.quiz_trait) and message.quiz.level is not None and not message.asks
    return message.correction or revised


def _changed(heard: Heard, place: int, level: int) -> Turn:
    """Put `level` at `place` of the open quiz, and ask on; or of the last result, and give it anew."""
    texts, memory = _texts(heard.knowledge), heard.memory
    given = memory.quiz_answers if memory.quiz_open else memory.quiz_result
    changed = (*given[:place], level, *given[place + 1 :])
    if not memory.quiz_open:
        return [result(heard.knowledge, changed)], replace(memory, quiz_result=changed, last_topic="quiz_result")
    memory = replace(memory, quiz_answers=changed, misses=0)
    return [question(heard.knowledge, memory, texts["changed"].format(number=place + 1, answer=texts["scale"][level - LOWEST]))], memory


def change(heard: Heard) -> Turn | None:
    """Change an answer of the open quiz or the last result, named by number or trait ("yang nomor 2 jadi sangat")."""
    message, memory = heard.message, heard.memory
    given = memory.quiz_answers if memory.quiz_open else memory.quiz_result
    if not given or not _may_change(heard):
        return None
    place = _place(heard.knowledge, message, len(given))
    if place is None:
        missing = any(ordinal.pointed and ordinal.number is not None for ordinal in message.ordinals)
        return _unchanged(heard, "no_such_answer") if missing else None
    return _unchanged(heard, "change_how") if message.quiz.level is None else _changed(heard, place, message.quiz.level)
