"""The self-assessment: six questions on a scale of 1 to 4, asked one by one."""

import re
from dataclasses import replace

from pandu.dialogue.state import Memory, Reply
from pandu.knowledge import Knowledge
from pandu.language.matchers import find_scale

_CORRECTION = re.compile(r"\b(tadi|sebelum(nya)?|ralat|salah|maksud(ku|nya)?|harusnya|ganti|ubah)\b", re.IGNORECASE)
STRONG = 3


def question(knowledge: Knowledge, memory: Memory, before: str = "", *, starting: bool = False) -> Reply:
    """Return the open question, after the sentence `before`."""
    quiz = knowledge.texts["quiz"]
    number = len(memory.quiz_answers) + 1
    asked = quiz["progress"].format(number=number, total=len(quiz["questions"]), question=quiz["questions"][number - 1]["text"])
    topics = ("quiz", "quiz_question") if starting else ("quiz_question",)
    return Reply(f"{before}\n{asked}".strip(), topics, choices=tuple(quiz["scale"]))


def start(knowledge: Knowledge, memory: Memory) -> tuple[list[Reply], Memory]:
    """Begin with question 1 at once."""
    memory = replace(memory, quiz_open=True, quiz_answers=(), misses=0)
    return [question(knowledge, memory, knowledge.texts["quiz"]["intro"], starting=True)], memory


def cancel(knowledge: Knowledge, memory: Memory) -> tuple[list[Reply], Memory]:
    """Stop without a result."""
    said = knowledge.texts["quiz"]["cancelled"]
    return [Reply(said["text"], ("quiz_cancelled",), tuple(said["next"]))], replace(memory, quiz_open=False, quiz_answers=())


def result(knowledge: Knowledge, answers: tuple[int, ...]) -> Reply:
    """Return the result for six answers of 1 to 4; the interest question (the first) decides."""
    quiz, names = knowledge.texts["quiz"], knowledge.texts["personal_fit"]["names"]
    traits = [names[q["trait"]] for q in quiz["questions"]]
    strong = [trait for trait, answer in zip(traits, answers, strict=True) if answer >= STRONG]
    weak = [trait for trait, answer in zip(traits, answers, strict=True) if answer < STRONG]
    verdict = "result_unfit" if answers[0] == 1 else "result_fit" if len(strong) >= len(weak) + 2 else "result_partly"
    lines = [quiz[verdict]]
    lines += [quiz["strong"].format(traits=", ".join(strong))] if strong else []
    lines += [quiz["weak"].format(traits=", ".join(weak))] if weak else []
    return Reply("\n".join([*lines, quiz["caveat"]]), ("quiz_result",), tuple(quiz["result_next"]))


def answer(knowledge: Knowledge, text: str, memory: Memory) -> tuple[list[Reply], Memory] | None:
    """Take `text` as an answer or as the correction of the last one; None where it holds no scale word."""
    correction = bool(memory.quiz_answers) and _CORRECTION.search(text)
    value = find_scale(_CORRECTION.sub("", text) if correction else text)
    if value is None:
        return None
    kept = memory.quiz_answers[:-1] if correction else memory.quiz_answers
    memory = replace(memory, quiz_answers=(*kept, value), misses=0)
    if len(memory.quiz_answers) == len(knowledge.texts["quiz"]["questions"]):
        return [result(knowledge, memory.quiz_answers)], replace(memory, quiz_open=False, quiz_answers=())
    before = knowledge.texts["quiz"]["corrected"] if correction else ""
    return [question(knowledge, memory, before)], memory
