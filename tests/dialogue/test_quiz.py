"""The quiz: what counts as an answer, what stops or changes it, what is answered beside it, and what comes out."""

from dataclasses import replace
from typing import Any

import pytest

from pandu.dialogue import quiz
from pandu.dialogue.engine import respond
from pandu.dialogue.state import Memory, Message, Progress
from pandu.knowledge import Knowledge
from tests.dialogue.cases import Case, answered, check, in_quiz, message, table

STARTED = {"quiz_open": True, "quiz_answers": ()}
STOPPED = {"quiz_open": False, "quiz_answers": ()}
DIPLOMAT, NO_DIPLOMAT = {"suitability.diplomacy": True}, {"suitability.diplomacy": False}  # what question 2 asks for
AGAIN = "quiz/again quiz/questions/1/text"
RESULT = (3, 4, 2, 1, 3, 4)
FINISHED = Memory(last_topic="quiz_result", quiz_result=RESULT)


def kept(*answers: int) -> dict[str, Any]:
    """Return what the memory of `in_quiz()` holds after these answers; the first of them stood there before."""
    return {"quiz_answers": answers}


@pytest.mark.parametrize("number", [1, 2, 6])
def test_a_question_says_where_one_is(knowledge: Knowledge, number: int) -> None:
    """A question holds its number, offers the words of the scale, and follows the sentence before it."""
    texts = knowledge.texts["quiz"]
    reply, bare = quiz.question(knowledge, in_quiz(number), texts["again"]), texts["questions"][number - 1]["text"]
    asked = texts["progress"].format(number=number, total=6, question=bare)
    assert reply.text == f"{texts['again']}\n{asked}"
    assert reply.progress == Progress(number, 6, asked, bare)
    assert reply.choices == tuple(texts["scale"])
    assert quiz.question(knowledge, in_quiz(number)).text == asked


@table(
    Case(
        "a bare scale word",
        message("out_of_scope .99", scale=2, scale_sure=True),
        in_quiz(),
        "quiz_question",
        kept(3, 2),
        hides="quiz/assumed",
    ),
    Case(
        "after a miss",
        message("out_of_scope .9", scale=2, scale_sure=True),
        in_quiz(misses=1),
        "quiz_question",
        {**kept(3, 2), "misses": 0},
    ),
    Case("the first", message("out_of_scope .9", scale=4, scale_sure=True), in_quiz(1), "quiz_question", kept(4)),
    Case(
        "the fifth",
        message("out_of_scope .9", scale=4, scale_sure=True),
        in_quiz(5),
        "quiz_question",
        kept(3, 4, 2, 1, 4),
        says="quiz/questions/5/text",
    ),
    Case(
        "the last",
        message("out_of_scope .9", scale=4, scale_sure=True),
        in_quiz(6),
        "quiz_result",
        {**STOPPED, "quiz_result": RESULT, "last_topic": "quiz_result"},
    ),
    Case("beside a topic below .60", message("duties .59", scale=2), in_quiz(), "quiz_question", kept(3, 2)),
    Case("beside a topic from .60", message("duties .6", scale=2), in_quiz(), "duties | quiz_question", answered("duties"), says=AGAIN),
    Case("beside a courtesy below .60", message("thanks .59", scale=2), in_quiz(), "quiz_question", kept(3, 2)),
    Case("beside strangeness below .90", message("out_of_scope .89", scale=2), in_quiz(), "quiz_question", kept(3, 2)),
    Case("beside strangeness from .90", message("out_of_scope .9", scale=2), in_quiz(), "out_of_scope | quiz_question", says=AGAIN),
    Case("with agreement", message("acknowledge .99", scale=3), in_quiz(), "quiz_question", kept(3, 3)),
    Case("told of oneself", message("personal_fit .99", scale=2), in_quiz(), "quiz_question", kept(3, 2)),
    Case("asked of oneself", message("personal_fit .99", scale=2, asks=True), in_quiz(), "quiz_question", says="quiz/unclear"),
    Case("on the trait asked for", message("suitability.diplomacy .99", scale=2), in_quiz(), "quiz_question", kept(3, 2)),
    Case(
        "a question on the trait asked for",
        message("suitability.diplomacy .99", scale=2, asks=True),
        in_quiz(),
        "suitability.diplomacy | quiz_question",
        answered("suitability.diplomacy"),
    ),
    Case(
        "on another trait",
        message("suitability.analysis .99", scale=2),
        in_quiz(),
        "suitability.analysis | quiz_question",
        answered("suitability.analysis"),
    ),
    Case("interest in who does not fit", message("unsuitability .99", scale=2), in_quiz(1), "quiz_question", kept(2)),
    Case(
        "who does not fit later on",
        message("unsuitability .99", scale=2),
        in_quiz(),
        "unsuitability | quiz_question",
        answered("unsuitability"),
    ),
    Case("a complaint below .90", message("complaint .89", scale=2, reads="3 .7, none .2"), in_quiz(), "quiz_question", kept(3, 3)),
    Case("a complaint from .90", message("complaint .9", scale=2, reads="3 .7, none .2"), in_quiz(), "complaint | quiz_question"),
    Case("a complaint and a bare scale word", message("complaint .99", scale=2, scale_sure=True), in_quiz(), "quiz_question", kept(3, 2)),
    Case("a complaint and a level from .75", message("complaint .99", reads="3 .75, none .2"), in_quiz(), "quiz_question", kept(3, 3)),
    Case("a complaint and a level below .75", message("complaint .99", reads="3 .74, none .2"), in_quiz(), "complaint | quiz_question"),
    Case("a complaint that is no answer", message("complaint .99", scale=2, reads="none .8, 3 .2"), in_quiz(), "complaint | quiz_question"),
)
def test_an_answer_on_the_scale(case: Case, knowledge: Knowledge) -> None:
    """A sure answer is taken whatever else the message may be, a vague one unless it surely says something else."""
    check(knowledge, case)


@pytest.mark.parametrize("intent", ["thanks", "goodbye", "greet", "help", "bot_identity", "source"])
def test_an_aside_is_no_answer(knowledge: Knowledge, intent: str) -> None:
    """A courtesy or a question on Pandu is answered beside the quiz: from .60 with a scale word in it, from .90 with free words."""
    check(knowledge, Case("", message(f"{intent} .6", scale=2), in_quiz(), f"{intent} | quiz_question", says=AGAIN, offers=""))
    check(knowledge, Case("", message(f"{intent} .9", reads="3 .8"), in_quiz(), f"{intent} | quiz_question"))
    check(knowledge, Case("", message(f"{intent} .89", reads="3 .8"), in_quiz(), "quiz_question", kept(3, 3)))


STRANGE = "out_of_scope .5"
NO_ANSWER = "out_of_scope | quiz_question"


@table(
    Case("a level", message("duties .99", reads="4 .8, none .2"), in_quiz(), "quiz_question", kept(3, 4), says="quiz/assumed"),
    Case(
        "a level beside a scale word",
        message(STRANGE, scale=2, reads="4 .8, none .2"),
        in_quiz(),
        "quiz_question",
        kept(3, 4),
        hides="quiz/assumed",
    ),
    Case("no answer below .85", message(STRANGE, reads="none .84, 3 .16"), in_quiz(), "quiz_question", kept(3, 3)),
    Case("no answer from .85", message(STRANGE, reads="none .85, 3 .15"), in_quiz(), NO_ANSWER),
    Case("asked: no answer below .70", message(STRANGE, reads="none .69, 3 .31", asks=True), in_quiz(), "quiz_question", kept(3, 3)),
    Case("asked: no answer from .70", message(STRANGE, reads="none .7, 3 .3", asks=True), in_quiz(), NO_ANSWER),
    Case("a share of .40", message(STRANGE, reads="3 .4, 2 .3, 4 .3"), in_quiz(), "quiz_question", kept(3, 3)),
    Case("a share below .40", message(STRANGE, reads="3 .39, 2 .31, 4 .3"), in_quiz(), NO_ANSWER),
    Case("the share is of levels", message(STRANGE, reads="none .6, 3 .2, 2 .1, 1 .1"), in_quiz(), "quiz_question", kept(3, 3)),
    Case("an unclear answer", message(STRANGE, reads="unclear .8, 3 .2"), in_quiz(), NO_ANSWER),
    Case("nothing but no answer", message(STRANGE, reads="none .6"), in_quiz(), NO_ANSWER),
    Case("a digit is no word", message(STRANGE, reads="3 .9", text="5"), in_quiz(), NO_ANSWER),
    Case("a letter is no word", message(STRANGE, reads="3 .9", text="b 5"), in_quiz(), NO_ANSWER),
    Case("two letters are a word", message(STRANGE, reads="3 .9", text="ya"), in_quiz(), "quiz_question", kept(3, 3)),
)
def test_an_answer_in_free_words(case: Case, knowledge: Knowledge) -> None:
    """A level that leads among the levels is taken, and told, unless the words are likely no answer."""
    check(knowledge, case)


@table(
    Case("has it", message("personal_fit .9", traits=DIPLOMAT), in_quiz(), "quiz_question", kept(3, 3), says="quiz/assumed"),
    Case("lacks it", message("personal_fit .9", traits=NO_DIPLOMAT), in_quiz(), "quiz_question", kept(3, 2), says="quiz/assumed"),
    Case("interested", message("personal_fit .9", traits={"interest": True}), in_quiz(1), "quiz_question", kept(3)),
    Case("has another", message("personal_fit .9", traits={"interest": True}), in_quiz(), "quiz_question", says="quiz/unclear"),
    Case("on the trait itself", message("suitability.diplomacy .9", traits=NO_DIPLOMAT), in_quiz(), "quiz_question", kept(3, 2)),
    Case("asked", message("personal_fit .9", traits=DIPLOMAT, asks=True), in_quiz(), "quiz_question", says="quiz/unclear"),
    Case(
        "a scale word says more",
        message("personal_fit .9", traits=DIPLOMAT, scale=1),
        in_quiz(),
        "quiz_question",
        kept(3, 1),
        hides="quiz/assumed",
    ),
    Case("beside a topic below .60", message("duties .59", traits=DIPLOMAT), in_quiz(), "quiz_question", kept(3, 3)),
    Case("beside a topic from .60", message("duties .6", traits=DIPLOMAT), in_quiz(), "duties | quiz_question", answered("duties")),
    Case("beside strangeness from .60", message("out_of_scope .6", traits=DIPLOMAT), in_quiz(), "out_of_scope | quiz_question"),
)
def test_an_answer_concluded_from_a_trait(case: Case, knowledge: Knowledge) -> None:
    """Who tells that he has or lacks what is asked for has answered, which is told."""
    check(knowledge, case)


@table(
    Case(
        "the last",
        message("out_of_scope .9", scale=1, scale_sure=True, correction=True),
        in_quiz(3),
        "quiz_question",
        kept(3, 1),
        says="quiz/corrected quiz/questions/2/text",
    ),
    Case(
        "before any",
        message("out_of_scope .9", scale=1, scale_sure=True, correction=True),
        in_quiz(1),
        "quiz_question",
        kept(1),
        hides="quiz/corrected",
    ),
    Case(
        "before the last",
        message("out_of_scope .9", scale=1, scale_sure=True, correction=True),
        in_quiz(6),
        "quiz_question",
        kept(3, 4, 2, 1, 1),
    ),
    Case(
        "not a conclusion",
        message("personal_fit .9", traits=DIPLOMAT, correction=True),
        in_quiz(),
        "quiz_question",
        kept(3, 3),
        says="quiz/assumed",
        hides="quiz/corrected",
    ),
)
def test_a_correction_takes_the_last_answer_back(case: Case, knowledge: Knowledge) -> None:
    """What is corrected without a number is the last answer."""
    check(knowledge, case)


@table(
    Case(
        "by number",
        message(STRANGE, correction=True, scale=1, places="!1"),
        in_quiz(3),
        "quiz_question",
        kept(1, 4),
        says="quiz/changed quiz/questions/2/text quiz/scale/0",
    ),
    Case("the last by number", message(STRANGE, correction=True, scale=1, places="!2"), in_quiz(3), "quiz_question", kept(3, 1)),
    Case(
        "after a miss",
        message(STRANGE, correction=True, scale=1, places="!1"),
        in_quiz(misses=1),
        "quiz_question",
        {**kept(1), "misses": 0},
    ),
    Case(
        "by trait",
        message(STRANGE, correction=True, scale=1, quiz_trait="suitability.diplomacy"),
        in_quiz(4),
        "quiz_question",
        kept(3, 1, 2),
    ),
    Case(
        "trait before number",
        message(STRANGE, correction=True, scale=1, quiz_trait="suitability.diplomacy", places="!1"),
        in_quiz(4),
        "quiz_question",
        kept(3, 1, 2),
    ),
    Case(
        "trait not asked yet",
        message(STRANGE, correction=True, scale=1, quiz_trait="suitability.analysis"),
        in_quiz(4),
        "quiz_question",
        kept(3, 4, 1),
    ),
    Case("the pointed of two", message(STRANGE, correction=True, scale=4, places="2 !1"), in_quiz(3), "quiz_question", kept(4, 4)),
    Case("the first of two", message(STRANGE, correction=True, scale=4, places="1 4"), in_quiz(3), "quiz_question", kept(4, 4)),
    Case(
        "one that may be the answer",
        message(STRANGE, correction=True, scale=1, places="1"),
        in_quiz(3),
        "quiz_question",
        kept(3, 1),
        says="quiz/corrected",
    ),
    Case(
        "a number to come",
        message(STRANGE, correction=True, scale=1, places="!3"),
        in_quiz(3),
        "quiz_question",
        says="quiz/no_such_answer quiz/questions/2/text",
    ),
    Case("number zero", message(STRANGE, correction=True, scale=1, places="!0"), in_quiz(3), "quiz_question", says="quiz/no_such_answer"),
    Case(
        "no number",
        message(STRANGE, correction=True, scale=1, places="!other"),
        in_quiz(3),
        "quiz_question",
        kept(3, 1),
        says="quiz/corrected",
    ),
    Case("without the new answer", message(STRANGE, correction=True, places="!1"), in_quiz(3), "quiz_question", says="quiz/change_how"),
    Case("no correction", message(STRANGE, scale=1, scale_sure=True, places="!1"), in_quiz(3), "quiz_question", kept(3, 4, 1)),
    Case("a trait, no correction", message(STRANGE, scale=1, quiz_trait="interest"), in_quiz(3), "quiz_question", kept(3, 4, 1)),
    Case(
        "nothing answered", message(STRANGE, correction=True, scale=4, scale_sure=True, places="!1"), in_quiz(1), "quiz_question", kept(4)
    ),
)
def test_an_answer_is_changed_by_number_or_trait(case: Case, knowledge: Knowledge) -> None:
    """An answer that is named is changed in its place, and the open question asked again."""
    check(knowledge, case)


@pytest.mark.parametrize(
    ("heard", "text", "filled"),
    [
        pytest.param(message("personal_fit .9", traits=DIPLOMAT), "assumed", {"level": 3}, id="has it"),
        pytest.param(message("personal_fit .9", traits=NO_DIPLOMAT), "assumed", {"level": 2}, id="lacks it"),
        pytest.param(message(STRANGE, reads="4 .8"), "assumed", {"level": 4}, id="free words"),
        pytest.param(
            message(STRANGE, correction=True, scale=4, places="!1"), "changed", {"level": 4, "number": 1}, id="changed to the highest"
        ),
        pytest.param(
            message(STRANGE, correction=True, scale=1, places="!1"), "changed", {"level": 1, "number": 1}, id="changed to the lowest"
        ),
    ],
)
def test_what_was_noted_is_told(knowledge: Knowledge, heard: Message, text: str, filled: dict[str, int]) -> None:
    """Before the next question stands the answer as it was noted, and the number of one that was changed."""
    (reply,), _ = respond(knowledge, heard, in_quiz())
    texts = knowledge.texts["quiz"]
    assert reply.text.split("\n")[0] == texts[text].format(answer=texts["scale"][filled["level"] - 1], number=filled.get("number"))


CHANGED = (1, *RESULT[1:])


@table(
    Case(
        "by number",
        message("complaint .9", correction=True, scale=1, places="!1"),
        FINISHED,
        "quiz_result",
        {"quiz_result": CHANGED},
        says="quiz/result_unfit",
    ),
    Case(
        "the last",
        message("complaint .9", correction=True, scale=1, places="!6"),
        FINISHED,
        "quiz_result",
        {"quiz_result": (*RESULT[:5], 1)},
    ),
    Case("by trait, told anew", message("complaint .9", scale=1, quiz_trait="interest"), FINISHED, "quiz_result", {"quiz_result": CHANGED}),
    Case("by trait, asked", message("complaint .9", scale=1, quiz_trait="interest", asks=True), FINISHED, "complaint"),
    Case("by trait, without a scale word", message("complaint .9", quiz_trait="interest"), FINISHED, "complaint"),
    Case("a number that corrects nothing", message("complaint .9", scale=1, places="!1"), FINISHED, "complaint"),
    Case("no such", message("complaint .9", correction=True, scale=1, places="!7"), FINISHED, "quiz_result", says="quiz/no_such_answer"),
    Case("without the new answer", message("complaint .9", correction=True, places="!1"), FINISHED, "quiz_result", says="quiz/change_how"),
    Case("no answer named", message("complaint .9", correction=True, scale=1), FINISHED, "complaint"),
    Case(
        "after another answer",
        message("complaint .9", correction=True, scale=1, places="!1"),
        Memory(last_topic="difference", quiz_result=RESULT),
        "complaint",
    ),
    Case("without a result", message("complaint .9", correction=True, scale=1, places="!1"), Memory(), "complaint"),
)
def test_a_finished_quiz_is_changed_right_after(case: Case, knowledge: Knowledge) -> None:
    """Right after the result an answer may be changed, which gives a new result."""
    check(knowledge, case)


@table(
    Case(
        "from .35",
        message("quiz_stop .35"),
        in_quiz(),
        "quiz_cancelled",
        STOPPED,
        says="quiz/cancelled/text",
        offers="duties suitability quiz",
    ),
    Case("below .35", message("quiz_stop .34"), in_quiz(), "quiz_question"),
    Case("asked from .60", message("quiz_stop .6", asks=True), in_quiz(), "quiz_cancelled", STOPPED),
    Case("asked below .60", message("quiz_stop .59", asks=True), in_quiz(), "quiz_question"),
    Case("with a scale word from .60", message("quiz_stop .6", scale=1), in_quiz(), "quiz_cancelled", STOPPED),
    Case("with a scale word below .60", message("quiz_stop .59", scale=1), in_quiz(), "quiz_question", kept(3, 1)),
    Case("like an answer from .60", message("quiz_stop .6", reads="3 .8"), in_quiz(), "quiz_cancelled", STOPPED),
    Case("like an answer below .60", message("quiz_stop .59", reads="3 .8"), in_quiz(), "quiz_question", kept(3, 3)),
    Case("a bare scale word from .90", message("quiz_stop .9", scale=1, scale_sure=True), in_quiz(), "quiz_cancelled", STOPPED),
    Case("a bare scale word below .90", message("quiz_stop .89", scale=1, scale_sure=True), in_quiz(), "quiz_question", kept(3, 1)),
    Case("another intent", message("thanks .99"), in_quiz(), "thanks | quiz_question"),
)
def test_a_wish_to_stop(case: Case, knowledge: Knowledge) -> None:
    """The more a message could be an answer, the surer the wish to stop must be."""
    check(knowledge, case)


@table(
    Case("quiz", message("quiz .99", want="restart"), in_quiz(3), "quiz quiz_question", STARTED, says="quiz/intro"),
    Case("stop below .90", message("quiz_stop .89", want="restart"), in_quiz(3), "quiz quiz_question", STARTED),
    Case("stop from .90", message("quiz_stop .9", want="restart"), in_quiz(3), "quiz_cancelled", STOPPED),
    Case("repeat below .90", message("repeat .89", want="restart"), in_quiz(3), "quiz quiz_question", STARTED),
    Case("repeat from .90", message("repeat .9", want="restart"), in_quiz(3), "quiz_question"),
    Case("agreement below .90", message("acknowledge .89", want="restart"), in_quiz(3), "quiz quiz_question", STARTED),
    Case("agreement from .90", message("acknowledge .9", want="restart"), in_quiz(3), "acknowledge quiz_question"),
    Case("a topic", message("duties .8", want="restart"), in_quiz(3), "duties | quiz_question", answered("duties")),
    Case("a bare scale word", message("quiz .8", want="restart", scale=2, scale_sure=True), in_quiz(3), "quiz_question", kept(3, 4, 2)),
    Case("not wanted", message("quiz .8"), in_quiz(3), "quiz_question", hides="quiz/intro"),
)
def test_a_wish_to_begin_anew(case: Case, knowledge: Knowledge) -> None:
    """Who wants the quiz from the start is given its first question."""
    check(knowledge, case)


@table(
    Case("from .50", message("crisis .5"), in_quiz(), "out_of_scope", says="replies/crisis/text"),
    Case("below .50", message("crisis .49"), in_quiz(), "out_of_scope | quiz_question", says="replies/crisis/text quiz/again"),
    Case("with an answer", message("crisis .6", scale=1, scale_sure=True), in_quiz(), "out_of_scope"),
    Case("another feeling", message("feeling_sad .9"), in_quiz(), "out_of_scope | quiz_question", says="replies/feeling_sad/text"),
)
def test_someone_in_danger_is_asked_nothing(case: Case, knowledge: Knowledge) -> None:
    """No question of a quiz follows a cry for help."""
    check(knowledge, case)


@table(
    Case("topic", message("duties .9"), in_quiz(), "duties | quiz_question", answered("duties"), says=AGAIN, offers=""),
    Case(
        "two topics",
        message("duties .5, myths .4", parts="duties .9, myths .9"),
        in_quiz(),
        "duties | myths | quiz_question",
        answered("myths"),
        offers="",
    ),
    Case(
        "item of a list",
        message(STRANGE, places="!4", list_topic="duties"),
        in_quiz(),
        "duties.negotiation | quiz_question",
        answered("duties.negotiation"),
        says=AGAIN,
    ),
    Case("item without a list", message(STRANGE, places="!4"), in_quiz(), NO_ANSWER),
    Case("place that points at no list", message(STRANGE, places="4", list_topic="duties"), in_quiz(), NO_ANSWER),
    Case(
        "why the trait",
        message("more .9", want="reason"),
        in_quiz(),
        "suitability.diplomacy | quiz_question",
        says=f"topics/suitability.diplomacy/answer {AGAIN}",
        offers="",
    ),
    Case("why the interest", message("more .9", want="reason"), in_quiz(1), "unsuitability | quiz_question", offers=""),
    Case("why, but no wish for more", message("thanks .9", want="reason"), in_quiz(), "thanks | quiz_question"),
    Case("what is meant", message("more .9"), in_quiz(), "quiz_question", says="quiz/explained quiz/questions/1/text"),
    Case("the question again", message("repeat .9"), in_quiz(), "quiz_question", hides="quiz/explained quiz/unclear"),
    Case("a place", message("ordinal .9"), in_quiz(), "quiz_question", says="quiz/unclear", hides="quiz/explained"),
    Case(
        "beside the quiz from .15",
        message("quiz .6, duties .15", asks=True),
        in_quiz(),
        "duties | quiz_question",
        answered("duties"),
        says=AGAIN,
        offers="",
    ),
    Case("beside the quiz below .15", message("quiz .6, duties .14", asks=True), in_quiz(), "quiz_question"),
    Case("beside the quiz, no question", message("quiz .6, duties .3"), in_quiz(), "quiz_question"),
    Case("beside the quiz, no content", message("quiz .6, thanks .3", asks=True), in_quiz(), "quiz_question"),
    Case("the quiz and nothing beside", message("quiz .6", asks=True), in_quiz(), "quiz_question"),
    Case("beside another intent", message("thanks .6, duties .3", asks=True), in_quiz(), "thanks | quiz_question"),
    Case("does not know", message("out_of_scope .9", want="unsure"), in_quiz(), "quiz_question", says="quiz/unsure"),
    Case("does not know, so would stop", message("quiz_stop .9", want="unsure"), in_quiz(), "quiz_question", says="quiz/unsure"),
    Case("does not know, yet would stop", message("quiz_stop .9", want="unsure", scale=1), in_quiz(), "quiz_cancelled", STOPPED),
    Case("does not know, yet answers", message(STRANGE, want="unsure", scale=2), in_quiz(), "quiz_question", kept(3, 2)),
    Case("does not know of a topic", message("duties .9", want="unsure"), in_quiz(), "duties | quiz_question", answered("duties")),
    Case("agreement", message("acknowledge .9"), in_quiz(), "acknowledge quiz_question", says="quiz/acknowledged quiz/questions/1/text"),
    Case("not understood", message(), in_quiz(), "quiz_question", says="quiz/unclear"),
    Case("not clear", message("duties .2"), in_quiz(), "quiz_question", says="quiz/unclear", hides="quiz/again"),
    Case("empty message", message("intake_empty 1"), in_quiz(), "quiz_question", says="quiz/unclear"),
    Case("told of oneself", message("personal_fit .9"), in_quiz(), "quiz_question", says="quiz/unclear"),
)
def test_what_is_said_beside_the_quiz(case: Case, knowledge: Knowledge) -> None:
    """A question is answered without buttons, then the quiz goes on; what is neither question nor answer is told the scale."""
    check(knowledge, case)


@pytest.mark.parametrize(
    ("answers", "verdict", "strong"),
    [
        pytest.param((1, 4, 4, 4, 4, 4), "unfit", (1, 2, 3, 4, 5), id="no interest decides"),
        pytest.param((2, 1, 4, 3, 3, 4), "fit", (2, 3, 4, 5), id="four of six"),
        pytest.param((3, 3, 3, 2, 2, 2), "partly", (0, 1, 2), id="three of six"),
        pytest.param((2, 1, 1, 2, 2, 3), "partly", (5,), id="one of six"),
        pytest.param((2, 2, 1, 2, 1, 2), "weak", (), id="none of six"),
        pytest.param((3, 3, 4, 3, 4, 3), "fit", (0, 1, 2, 3, 4, 5), id="all"),
    ],
)
def test_the_result(knowledge: Knowledge, answers: tuple[int, ...], verdict: str, strong: tuple[int, ...]) -> None:
    """Two thirds of strong answers fit, one is a part; without interest nothing fits. Strong and weak traits are named."""
    texts, all_names = knowledge.texts["quiz"], knowledge.texts["personal_fit"]["names"]
    names = [all_names[question["trait"]] for question in texts["questions"]]
    (reply,), after = respond(knowledge, message(scale=answers[-1], scale_sure=True), replace(in_quiz(), quiz_answers=answers[:-1]))
    lines = [texts[f"result_{verdict}"]]
    for text, places in (("strong", strong), ("weak", tuple({*range(6)} - {*strong}))):
        lines += [texts[text].format(traits=", ".join(names[place] for place in sorted(places)))] if places else []
    assert reply.text.split("\n") == [*lines, texts["caveat"]]
    assert [(score.title, score.value, score.max) for score in reply.scores] == [(n, a, 4) for n, a in zip(names, answers, strict=True)]
    assert (reply.next, after.quiz_result) == (tuple(texts["result_next"]), answers)


@table(
    Case("asks whether he fits", message("suitability .5", asks_fit=True, asks=True), in_quiz(4), ""),
    Case("the quiz after a greeting", message("greet .3, quiz .2"), in_quiz(4), ""),
    Case(
        "restart with help, after an earlier result",
        message("help .9", want="restart"),
        in_quiz(4, last_topic="quiz_result", quiz_result=RESULT),
        "",
    ),
    Case("three questions", message("duties .5, myths .4", parts="duties .9, myths .9, difference .9"), in_quiz(4), ""),
)
def test_the_quiz_asks_what_it_waits_for(case: Case, knowledge: Knowledge) -> None:
    """Of at most three replies the last asks the question whose answer is kept next."""
    replies, after = respond(knowledge, case.message, case.memory)
    assert len(replies) <= 3
    assert [reply.progress.number for reply in replies if reply.progress] == [len(after.quiz_answers) + 1]


@pytest.mark.parametrize("place", [0, 3, 5])
def test_the_result_of_one_trait_is_explained(knowledge: Knowledge, place: int) -> None:
    """Who asks for one trait of the result is told the trait and the answer given."""
    texts, trait = knowledge.texts["quiz"], knowledge.texts["quiz"]["questions"][place]["trait"]
    (reply,), after = respond(knowledge, message("quiz .9", quiz_trait=trait), FINISHED)
    given = texts["scale"][RESULT[place] - 1]
    assert reply.text.startswith(texts["explain_trait"].format(trait=knowledge.texts["personal_fit"]["names"][trait], answer=given))
    assert after == replace(FINISHED, turns=1)
