"""The self-assessment: the questions of the knowledge asked one by one, on its scale; and what is said of a result."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from pandu.dialogue import say
from pandu.dialogue.memory import Choice, Memory, Progress, Reply, Score, Turn
from pandu.dialogue.resolve import Heard
from pandu.knowledge import Knowledge
from pandu.knowledge.texts import Quiz

LOWEST = 1
Before = Literal["", "again", "acknowledged", "explained", "skipped", "taken_back", "unclear", "unsure"]  # what may stand before a question
End = Literal["cancelled", "postponed", "unwanted"]


def _texts(knowledge: Knowledge) -> Quiz:
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
    """Begin with question 1 at once; or go on where a quiz was put off, unless it is wanted anew."""
    total, kept = len(traits(heard.knowledge)), heard.memory.quiz_kept
    resumes = 0 < len(kept) < total and not heard.wants("restart")
    memory = replace(heard.memory, quiz_open=True, quiz_answers=kept if resumes else (), quiz_pending=0, quiz_kept=(), misses=0)
    intro = _texts(heard.knowledge)["resumed" if resumes else "intro"].format(total=total)
    return [question(heard.knowledge, memory, intro, starting=True)], memory


def ask_again(heard: Heard, before: Before = "", *, plain: bool = False) -> Turn:
    """Ask the open question once more, after the sentence that the knowledge calls `before`."""
    sentence = _filled(heard, _texts(heard.knowledge)[before]) if before else ""
    return [question(heard.knowledge, heard.memory, sentence, plain=plain)], heard.memory


def _filled(heard: Heard, sentence: str) -> str:
    """Return a sentence of the knowledge with how far the quiz is, and the middle and the top of its scale."""
    scale, total = _texts(heard.knowledge)["scale"], len(traits(heard.knowledge))
    left = total - len(heard.memory.quiz_answers) if heard.memory.quiz_open else 0
    below, above = scale[(len(scale) - 1) // 2], scale[len(scale) // 2]
    return sentence.format(total=total, left=left, below=below, above=above, top=len(scale))


def asides(heard: Heard) -> str:
    """Return what is said to the questions about the quiz that a message holds, "" for none."""
    said = _texts(heard.knowledge)["asides"]
    return " ".join(_filled(heard, said[want]) for want in heard.message.remark.wants if want in said)


def noted(knowledge: Knowledge, answers: Sequence[int]) -> str:
    """Return the sentence that lists answers by number."""
    texts = _texts(knowledge)
    listed = (f"{number}. {texts['scale'][level - LOWEST]}" for number, level in enumerate(answers, 1))
    return texts["noted"].format(answers=", ".join(listed)) if answers else texts["none_noted"]


def cancel(heard: Heard, how: End = "cancelled") -> Turn:
    """Stop without a result; what was answered is kept where it is only put off."""
    said, later = _texts(heard.knowledge)[how], how == "postponed"
    kept = heard.memory.quiz_answers if later else ()
    closed = replace(heard.memory, quiz_open=False, quiz_answers=(), quiz_pending=0, quiz_kept=kept, options=("quiz",) if later else ())
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


def propose(heard: Heard, level: int, before: str = "") -> Turn:
    """Take an unsure level as the answer, say so after `before`, and ask on: what comes next shows whether it is right."""
    texts = _texts(heard.knowledge)
    said = texts["proposed"].format(answer=texts["scale"][level - LOWEST])
    turn = book(heard, level, f"{before} {said}".strip(), new=True)
    return turn[0], replace(turn[1], quiz_pending=len(turn[1].quiz_answers or turn[1].quiz_result))


def take_back(heard: Heard, before: Before = "taken_back") -> Turn:
    """Ask the question again whose answer was only proposed, after the sentence that the knowledge calls `before`."""
    memory = replace(heard.memory, quiz_answers=heard.memory.quiz_answers[:-1], quiz_pending=0)
    return ask_again(replace(heard, memory=memory), before)


def replace_last(heard: Heard, level: int, *, surely: bool = True) -> Turn:
    """Put `level` in the place of the answer that was noted last; where that is not sure either, it is proposed."""
    before = replace(heard, memory=replace(heard.memory, quiz_answers=heard.memory.quiz_answers[:-1]))
    return book(before, level, _corrected(heard, level), new=True) if surely else propose(before, level)


def _corrected(heard: Heard, level: int) -> str:
    texts = _texts(heard.knowledge)
    return texts["corrected"].format(answer=texts["scale"][level - LOWEST])


def book(heard: Heard, level: int, before: str = "", *, new: bool = False) -> Turn:
    """Take a level as the answer to the open question, or as the correction of the last one unless it is `new`; ask on after `before`."""
    if heard.memory.quiz_answers and heard.message.correction and not new:
        return replace_last(heard, level)
    memory = replace(heard.memory, quiz_answers=(*heard.memory.quiz_answers, level), quiz_pending=0, misses=0)
    if len(memory.quiz_answers) == len(traits(heard.knowledge)):
        return _finished(heard.knowledge, memory, before)
    return [question(heard.knowledge, memory, before)], memory


def book_all(heard: Heard, levels: Sequence[int]) -> Turn:
    """Take several answers for the questions that are left."""
    memory = replace(heard.memory, quiz_answers=(*heard.memory.quiz_answers, *levels), quiz_pending=0, misses=0)
    return _finished(heard.knowledge, memory, noted(heard.knowledge, memory.quiz_answers))


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


def _judgement(knowledge: Knowledge, answers: Sequence[int], form: Literal["results", "verdicts"]) -> str:
    texts = _texts(knowledge)
    strong, weak = _named(knowledge, answers, strong=True), _named(knowledge, answers, strong=False)
    return texts[form][_outcome(knowledge, answers)].format(strong=strong or texts["nothing"], weak=weak or texts["nothing"])


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


def explain(knowledge: Knowledge, answers: Sequence[int], *, what: str = "") -> Reply:
    """Return why the result came out so: what weighed against it, what was strong (`what`), or which trait weighs most."""
    texts = _texts(knowledge)
    named = _named(knowledge, answers, strong=what == "strong")
    if what == "strong":
        reason = texts["strong"].format(traits=named) if named else texts["none_strong"]
    elif what == "weight":
        reason = texts["weight"]
    else:
        reason = texts["explain_weak"].format(traits=named) if named else texts["explain_strong"]
    after = texts["no_advice"] if what == "advice" else texts["explain_rule"]
    return Reply(f"{reason} {after}", ("more", "quiz_result"), tuple(texts["result_next"]))


def explain_traits(knowledge: Knowledge, answers: Sequence[int], named: Sequence[str]) -> Reply:
    """Return on which answers it rests what the result says of traits, and how one is changed."""
    texts, asked = _texts(knowledge), traits(knowledge)
    places = [asked.index(trait) for trait in named]
    said = " ".join(_rests_on(knowledge, answers, place) for place in places)
    offer = texts["offer_change"].format(number=places[0] + 1, answer=_other_half(knowledge, answers[places[0]]))
    return Reply(f"{said} {offer}", ("more", "quiz_result"), tuple(texts["result_next"]))


def _other_half(knowledge: Knowledge, level: int) -> str:
    """Return the nearest step of the scale's other half, as it stands in a sentence."""
    from_level = _strong_from(knowledge)
    return str(_texts(knowledge)["scale"][from_level - LOWEST - (level >= from_level)]).lower()


def _rests_on(knowledge: Knowledge, answers: Sequence[int], place: int) -> str:
    texts, level, from_level = _texts(knowledge), answers[place], _strong_from(knowledge)
    said = texts["explain_strong_trait" if level >= from_level else "explain_trait"]
    trait, scale = knowledge.traits[traits(knowledge)[place]], texts["scale"]
    return str(said.format(trait=trait, answer=scale[level - LOWEST], number=place + 1, strong=scale[from_level - LOWEST]))


def meaning(knowledge: Knowledge, answers: Sequence[int]) -> Reply:
    """Return what the words of the result mean."""
    texts, from_level = _texts(knowledge), _strong_from(knowledge)
    count = sum(level >= from_level for level in answers)
    text = texts["meanings"][_outcome(knowledge, answers)]
    text = text.format(count=count, total=len(answers), strong=texts["scale"][from_level - LOWEST])
    return Reply(text, ("more", "quiz_result"), tuple(texts["result_next"]))


def _place(heard: Heard, count: int) -> int | None:
    """Return which of `count` answers, from 0, a message changes, by its number or its trait; None where it names none of them."""
    message, asked = heard.message, traits(heard.knowledge)[:count]
    if message.remark.place:
        return message.remark.place - 1 if message.remark.place <= count else None
    if message.quiz_trait in asked:
        return asked.index(message.quiz_trait)
    numbers = [(ordinal.number, ordinal.pointed) for ordinal in message.ordinals if ordinal.number is not None]
    named = next((number for number, pointed in numbers if pointed), numbers[0][0] if len(numbers) > 1 else 0)
    return named - 1 if 0 < named <= count else None


def _unchanged(heard: Heard, why: Literal["change_how", "no_such_answer"], number: int = 1) -> Turn:
    """Return why no answer was changed, and the open question again."""
    said = _texts(heard.knowledge)[why].format(number=number)
    awaited = replace(heard.memory, quiz_pending=number, last_reply=why) if why == "change_how" else heard.memory
    if heard.memory.quiz_open:
        return [question(heard.knowledge, heard.memory, said)], awaited
    return [Reply(said, ("quiz_result",))], awaited


def _gives_place_anew(heard: Heard) -> bool:
    """Return whether a message gives the question that it names by number a level; "nomor 3, lumayan" just means the third step."""
    remark = heard.message.remark
    return bool(remark.place) and remark.level is not None and remark.level != remark.place


def _may_change(heard: Heard) -> bool:
    """Return whether a message changes an answer in words, or after the result just by another level ("analisisku sih kurang")."""
    message = heard.message
    level = message.quiz.level if message.remark.level is None else message.remark.level
    revised = (
        not heard.memory.quiz_open
        and bool(message.quiz_trait)
        and level is not None
        and not message.asks
        and "doubted" not in message.remark.wants
    )
    return message.correction or revised or _gives_place_anew(heard) or bool(message.remark.place and message.remark.contests)


def changed(heard: Heard, place: int, level: int) -> Turn:
    """Put `level` at `place` of the open quiz, and ask on; or of the last result, and give it anew."""
    texts, memory = _texts(heard.knowledge), heard.memory
    given = memory.quiz_answers if memory.quiz_open else memory.quiz_result
    anew = (*given[:place], level, *given[place + 1 :])
    said = texts["changed"].format(number=place + 1, answer=texts["scale"][level - LOWEST])
    if not memory.quiz_open:
        reply = result(heard.knowledge, anew)
        return [replace(reply, text=f"{said}\n{reply.text}")], replace(memory, quiz_result=anew, quiz_pending=0, last_topic="quiz_result")
    pending = 0 if memory.quiz_pending == place + 1 else memory.quiz_pending
    memory = replace(memory, quiz_answers=anew, quiz_pending=pending, misses=0)
    beside = heard.message.remark.beside
    if beside.level is None:
        return [question(heard.knowledge, memory, said)], memory
    go_on = replace(heard, memory=memory)
    return book(go_on, beside.level, said, new=True) if beside.certainty == "sure" else propose(go_on, beside.level, said)


def gives_awaited(heard: Heard) -> Turn | None:
    """Take the answer for the question whose number was named just before ("yang nomor 2 salah" ... "jadi sangat")."""
    level, place = heard.message.quiz.level, heard.memory.quiz_pending
    awaited = heard.last_reply == "change_how" and place > 0 and level is not None and not heard.message.remark.place
    return changed(heard, place - 1, level) if awaited and level is not None else None


def change(heard: Heard) -> Turn | None:
    """Change an answer of the open quiz or the last result, named by number or trait ("yang nomor 2 jadi sangat")."""
    message, memory, remark = heard.message, heard.memory, heard.message.remark
    given = memory.quiz_answers if memory.quiz_open else memory.quiz_result
    if not _may_change(heard):
        return None
    level = message.quiz.level if remark.level is None else remark.level
    if memory.quiz_open and remark.place == len(given) + 1 and remark.level is not None:
        return book(heard, remark.level, new=True)  # it is the open question's own number
    place = _place(heard, len(given)) if given else None
    if place is None:
        pointed = any(ordinal.pointed and ordinal.number is not None for ordinal in message.ordinals)
        return _unchanged(heard, "no_such_answer") if pointed or remark.place else None
    if level is None or (remark.place and remark.level is None):
        return _unchanged(heard, "change_how", place + 1)
    return changed(heard, place, level)
