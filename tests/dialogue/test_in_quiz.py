"""What happens to a message while the quiz is open."""

from dataclasses import replace
from typing import Any

from pandu.dialogue.memory import Memory
from pandu.knowledge import Knowledge
from pandu.message import QuizAnswer, QuizRemark
from tests.dialogue.made import Case, check, in_quiz, message, table

STARTED = {"quiz_open": True, "quiz_answers": ()}
STOPPED = {"quiz_open": False, "quiz_answers": ()}
PUT_OFF = {**STOPPED, "quiz_kept": (3,), "options": ("quiz",)}
PENDING = in_quiz(3, quiz_pending=2)  # the second answer was only proposed
DUTIES = {"last_topic": "duties", "listed_topic": "duties"}
DIPLOMAT = "suitability.diplomacy"  # what question 2 asks for


def kept(*answers: int, **more: Any) -> dict[str, Any]:
    """Return what the memory of `in_quiz()` holds after these answers; the first of them stood there before."""
    return {"quiz_answers": answers, **more}


@table(
    Case("sure", message("out_of_scope .9", level="2"), in_quiz(), "quiz_question", kept(3, 2), has="(3 dari 6)"),
    Case("sure beside any topic", message("duties .99", level="2"), in_quiz(), "quiz_question", kept(3, 2)),
    Case("pressed", message("quiz_answer_4 1", "/quiz_answer_4", level="4"), in_quiz(), "quiz_question", kept(3, 4)),
    Case("pressed while another is pending", message("quiz_answer_4 1", "/quiz_answer_4", level="4"), PENDING, "quiz_question", kept(3, 4, 4, quiz_pending=0)),
    Case("the last", message("out_of_scope .9", level="2"), in_quiz(6), "quiz_result", {"quiz_open": False, "quiz_answers": (), "quiz_result": (3, 4, 2, 1, 3, 2), "last_topic": "quiz_result"}),
    Case("unsure", message("out_of_scope .9", level="3?"), in_quiz(), "quiz_question", kept(3, 3, quiz_pending=2), says="quiz/proposed", has="(3 dari 6)"),
    Case("unsure after unsure", message("out_of_scope .9", level="2?"), PENDING, "quiz_question", kept(3, 4, 2, quiz_pending=3), says="quiz/proposed"),
    Case("said to be right", message("acknowledge .9", "betul kak", level="4?"), PENDING, "quiz_question", {"quiz_pending": 0}, says="quiz/acknowledged", has="(3 dari 6)"),
    Case("confirmed", message("acknowledge .9", want="yes"), PENDING, "quiz_question", {"quiz_pending": 0}, says="quiz/acknowledged", has="(3 dari 6)"),
    Case("refused", message("complaint .9", want="no"), PENDING, "quiz_question", kept(3, quiz_pending=0), says="quiz/taken_back", has="(2 dari 6)"),
    Case("shown by the next answer", message("out_of_scope .9", level="1"), PENDING, "quiz_question", kept(3, 4, 1, quiz_pending=0)),
    Case("unsure, the last", message("out_of_scope .9", level="2?"), in_quiz(6), "quiz_result", {"quiz_open": False, "quiz_answers": (), "quiz_result": (3, 4, 2, 1, 3, 2), "quiz_pending": 6, "last_topic": "quiz_result"}, says="quiz/proposed"),
    Case("agreement to nothing", message("acknowledge .9", want="yes"), in_quiz(), "acknowledge quiz_question", says="quiz/acknowledged"),
    Case("a pending one waits while something is asked", message("duties .9", asks=True), PENDING, "duties | quiz_question", DUTIES),
    Case("has the trait that is asked for", message("personal_fit .9", told=DIPLOMAT), in_quiz(), "quiz_question", kept(3, 3, quiz_pending=2), says="quiz/proposed"),
    Case("lacks it", message("personal_fit .9", told=f"-{DIPLOMAT}"), in_quiz(), "quiz_question", kept(3, 2, quiz_pending=2), says="quiz/proposed"),
    Case("has another", message("personal_fit .9", told="interest"), in_quiz(), "quiz_question", says="quiz/unclear"),
    Case("asked of oneself", message("personal_fit .9", told=DIPLOMAT, asks=True), in_quiz(), "quiz_question", says="quiz/unclear"),
)  # fmt: skip
def test_an_answer(case: Case, knowledge: Knowledge) -> None:
    """A sure one is booked, an unsure one too, but said and asked; so is what follows from a told trait."""
    check(knowledge, case)


@table(
    Case("the last", message("out_of_scope .9", level="1", correction=True), in_quiz(3), "quiz_question", kept(3, 1), says="quiz/corrected", has="(3 dari 6)"),
    Case("of none", message("out_of_scope .9", level="1", correction=True), in_quiz(1), "quiz_question", kept(1), hides="quiz/corrected"),
    Case("by number", message("out_of_scope .9", level="1", correction=True, places="!1"), in_quiz(3), "quiz_question", kept(1, 4), says="quiz/changed", has="(3 dari 6)"),
    Case("by trait", message("out_of_scope .9", level="1", correction=True, quiz_trait="interest"), in_quiz(3), "quiz_question", kept(1, 4), says="quiz/changed"),
    Case("the first of two numbers", message("out_of_scope .9", level="4", correction=True, places="1 4"), in_quiz(3), "quiz_question", kept(4, 4)),
    Case("the pointed of two", message("out_of_scope .9", level="4", correction=True, places="2 !1"), in_quiz(3), "quiz_question", kept(4, 4)),
    Case("no such number", message("out_of_scope .9", level="1", correction=True, places="!7"), in_quiz(3), "quiz_question", says="quiz/no_such_answer"),
    Case("number zero", message("out_of_scope .9", level="1", correction=True, places="!0"), in_quiz(3), "quiz_question", says="quiz/no_such_answer"),
    Case("without the new answer", message("out_of_scope .9", correction=True, places="!1"), in_quiz(3), "quiz_question", {"quiz_pending": 1, "last_reply": "change_how"}, says="quiz/change_how"),
    Case("a number that corrects nothing", message("out_of_scope .9", level="1", places="!1"), in_quiz(3), "quiz_question", kept(3, 4, 1)),
    Case("a trait that is open", message("out_of_scope .9", level="1", correction=True, quiz_trait="suitability.tolerance"), in_quiz(3), "quiz_question", kept(3, 1), says="quiz/corrected"),
)  # fmt: skip
def test_an_answer_taken_back(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)


@table(
    Case("stop", message("quiz_stop .9"), in_quiz(), "quiz_cancelled", STOPPED, says="quiz/cancelled/text"),
    Case("stop, hardly likely", message("quiz_stop .2"), in_quiz(), "quiz_question"),
    Case("stop, but an answer", message("quiz_stop .9", level="1"), in_quiz(), "quiz_question", kept(3, 1)),
    Case("stop, with one pending", message("quiz_stop .9"), PENDING, "quiz_cancelled", {**STOPPED, "quiz_pending": 0}),
    Case("later", message("acknowledge .9", want="later"), in_quiz(), "quiz_cancelled", PUT_OFF, says="quiz/postponed/text"),
    Case("anew", message("quiz .9", want="restart"), in_quiz(3), "quiz quiz_question", STARTED, says="quiz/intro"),
    Case("anew, but a topic", message("duties .8", want="restart"), in_quiz(3), "duties | quiz_question", DUTIES),
    Case("anew, but an answer", message("quiz .8", want="restart", level="2"), in_quiz(3), "quiz_question", kept(3, 4, 2)),
    Case("back", message("out_of_scope .9", want="back"), in_quiz(3), "quiz_question", kept(3), says="quiz/back", has="(2 dari 6)"),
    Case("back at first", message("out_of_scope .9", want="back"), in_quiz(1), "quiz_question", says="quiz/at_first"),
    Case("back, pressed", message("quiz_back 1", "/quiz_back"), in_quiz(3), "quiz_question", kept(3), says="quiz/back", has="(2 dari 6)"),
    Case("back, pressed while another is pending", message("quiz_back 1", "/quiz_back"), PENDING, "quiz_question", kept(3, quiz_pending=0), says="quiz/back"),
    Case("back at first, pressed", message("quiz_back 1", "/quiz_back"), in_quiz(1), "quiz_question", says="quiz/at_first"),
    Case("back from the result, pressed", message("quiz_back 1", "/quiz_back"), Memory(quiz_result=(3, 4, 2, 1, 3, 2), last_topic="quiz_result"), "quiz_question", {"quiz_open": True, "quiz_answers": (3, 4, 2, 1, 3), "quiz_result": (), "last_topic": ""}, says="quiz/back", has="(6 dari 6)"),
    Case("back from nothing, pressed", message("quiz_back 1", "/quiz_back"), Memory(), "help"),
    Case("not understood", message("complaint .9", want="meaning"), in_quiz(), "quiz_question", says="quiz/explained quiz/questions/1/plain"),
    Case("not understood, said so", message("complaint .9", want="simpler"), in_quiz(), "quiz_question", says="quiz/explained quiz/questions/1/plain"),
    Case("not known", message("out_of_scope .9", want="unsure"), in_quiz(), "quiz_question", says="quiz/unsure"),
    Case("what a word of the job means", message("duties.cooperation .9", want="meaning", asks=True), in_quiz(), "duties.cooperation | quiz_question", {"last_topic": "duties.cooperation", "listed_topic": "duties"}),
    Case("the question again", message("repeat .9"), in_quiz(), "quiz_question", hides="quiz/explained quiz/unclear"),
    Case("more of it", message("more .9"), in_quiz(), "quiz_question", says="quiz/explained"),
    Case("why it is asked", message("more .9", want="reason"), in_quiz(), f"{DIPLOMAT} | quiz_question", {"last_topic": DIPLOMAT, "listed_topic": "suitability"}),
    Case("why interest is asked", message("more .9", want="reason"), in_quiz(1), "unsuitability | quiz_question", {"last_topic": "unsuitability"}),
)  # fmt: skip
def test_a_word_on_the_quiz(case: Case, knowledge: Knowledge) -> None:
    """Nothing of it is an answer."""
    check(knowledge, case)


@table(
    Case("a topic", message("duties .9"), in_quiz(), "duties | quiz_question", DUTIES, says="quiz/again"),
    Case("a refusal", message("ask_not_covered_salary .9"), in_quiz(), "not_covered | quiz_question", says="not_covered/salary quiz/again"),
    Case("a courtesy", message("thanks .9"), in_quiz(), "thanks | quiz_question"),
    Case("who Pandu is", message("bot_identity .9"), in_quiz(), "bot_identity | quiz_question"),
    Case("something else", message("out_of_scope .9"), in_quiz(), "out_of_scope | quiz_question"),
    Case("two questions", message("duties .5, myths .4", parts="duties .9|myths .9"), in_quiz(), "duties | myths | quiz_question", {"last_topic": "myths", "listed_topic": "myths"}),
    Case("an item of a list", message("out_of_scope .5", places="!4"), Memory(quiz_open=True, listed_topic="duties"), "duties.negotiation | quiz_question", {"last_topic": "duties.negotiation"}),
    Case("nothing that is likely", message("duties .1, myths .1"), in_quiz(), "quiz_question", says="quiz/unclear"),
    Case("nothing", message(""), in_quiz(), "quiz_question", says="quiz/unclear"),
    Case("no text", message("intake_empty 1"), in_quiz(), "quiz_question", says="quiz/unclear"),
    Case("no language", message("gibberish .9"), in_quiz(), "quiz_question", says="quiz/unclear"),
    Case("danger", message("crisis .6", level="1"), in_quiz(), "out_of_scope", says="replies/crisis/text"),
    Case("a feeling", message("feeling_sad .9"), in_quiz(), "out_of_scope | quiz_question", says="replies/feeling_sad/text"),
)  # fmt: skip
def test_what_is_said_beside_the_quiz(case: Case, knowledge: Knowledge) -> None:
    """It is answered as outside, and the question asked again; of someone in danger nothing is asked."""
    check(knowledge, case)


def remark(*wants: str, **more: Any) -> dict[str, Any]:
    """Return a message's remark on the quiz, as keyword of `message`."""
    return {"remark": QuizRemark(wants, **more)}


FINISHED = {"quiz_open": False, "quiz_answers": (), "last_topic": "quiz_result"}
SURE, UNSURE = QuizAnswer(4, "sure"), QuizAnswer(4, "unsure")


@table(
    Case("another answer", message("out_of_scope .9", level="3?", **remark(contests=True, level=2)), PENDING, "quiz_question", kept(3, 2, quiz_pending=0), says="quiz/corrected", has="(3 dari 6)"),
    Case("none, but the old one", message("complaint .9", **remark(contests=True)), PENDING, "quiz_question", kept(3, quiz_pending=0), says="quiz/taken_back", has="(2 dari 6)"),
    Case("it was no answer, skip it", message("complaint .9", level="1?", **remark("skip", contests=True)), PENDING, "quiz_question", kept(3, quiz_pending=0), says="quiz/skipped", has="(2 dari 6)"),
    Case("a joke, taken back", message("complaint .9", level="1", **remark("joked", contests=True, level=1)), in_quiz(3), "quiz_question", kept(3, 1), says="quiz/corrected"),
    Case("nothing was pending", message("complaint .9", level="1", **remark(contests=True, level=1)), in_quiz(), "quiz_question", kept(3, 1)),
)  # fmt: skip
def test_what_was_proposed_is_called_wrong(case: Case, knowledge: Knowledge) -> None:
    """The message is about the proposed answer, never the answer to the next question."""
    check(knowledge, case)


def test_a_story_against_what_was_proposed_is_proposed_itself(knowledge: Knowledge) -> None:
    told = replace(message("complaint .9", **remark(contests=True)), quiz=QuizAnswer(1, "sure", "told"))
    check(knowledge, Case("", told, PENDING, "quiz_question", kept(3, 1, quiz_pending=2), says="quiz/proposed", has="(3 dari 6)"))


@table(
    Case("an earlier one", message("ordinal .9", **remark(place=1, level=2)), in_quiz(3), "quiz_question", kept(2, 4), says="quiz/changed", has="(3 dari 6)"),
    Case("with the open one beside it", message("ordinal .9", **remark(place=1, level=2, beside=SURE)), in_quiz(3), "quiz_question", kept(2, 4, 4), says="quiz/changed", has="(4 dari 6)"),
    Case("with an unsure one beside it", message("ordinal .9", **remark(place=1, level=2, beside=UNSURE)), in_quiz(3), "quiz_question", kept(2, 4, 4, quiz_pending=3), says="quiz/changed quiz/proposed"),
    Case("the open one", message("ordinal .9", **remark(place=3, level=2)), in_quiz(3), "quiz_question", kept(3, 4, 2), has="(4 dari 6)"),
    Case("the open one, called wrong", message("ordinal .9", correction=True, **remark(place=3, level=2)), in_quiz(3), "quiz_question", kept(3, 4, 2)),
    Case("the proposed one", message("ordinal .9", **remark(place=2, level=1)), PENDING, "quiz_question", kept(3, 1, quiz_pending=0), says="quiz/changed"),
    Case("one to come", message("ordinal .9", **remark(place=5, level=2)), in_quiz(3), "quiz_question", says="quiz/no_such_answer"),
    Case("the third step of the scale", message("ordinal .9", level="3", **remark(place=3, level=3)), in_quiz(2), "quiz_question", kept(3, 3)),
    Case("without the new answer", message("ordinal .9", level="1?", correction=True, **remark(place=1)), in_quiz(3), "quiz_question", {"quiz_pending": 1, "last_reply": "change_how"}, says="quiz/change_how", has="nomor 1"),
    Case("the new answer right after", message("ordinal .9", level="4"), Memory(quiz_open=True, quiz_answers=(3,), quiz_pending=1, last_reply="change_how"), "quiz_question", {"quiz_answers": (4,), "quiz_pending": 0}, says="quiz/changed", has="nomor 1"),
)  # fmt: skip
def test_an_answer_named_by_its_number(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)


@table(
    Case("skip", message("out_of_scope .9", level="1?", **remark("skip")), in_quiz(), "quiz_question", says="quiz/skipped", has='"Kurang" atau "Lumayan"'),
    Case("skip, but a sure answer", message("out_of_scope .9", level="1", **remark("skip")), in_quiz(), "quiz_question", kept(3, 1)),
    Case("stop outranks thanks", message("thanks .9", **remark("stop")), in_quiz(), "quiz_cancelled", STOPPED, says="quiz/cancelled/text"),
    Case("stop and a question", message("difference .9", asks=True, **remark("stop")), in_quiz(), "quiz_cancelled | difference", {**STOPPED, "last_topic": "difference"}),
    Case("no quiz was wanted", message("complaint .9", **remark("unwanted")), in_quiz(1), "quiz_cancelled", STOPPED, says="quiz/unwanted/text"),
    Case("back beside other words", message("complaint .9", **remark("back")), in_quiz(3), "quiz_question", kept(3), says="quiz/back"),
    Case("what the result is like", message("quiz .9", asks=True, **remark("kind")), in_quiz(), "quiz_question", says="quiz/asides/kind"),
    Case("how many are left", message("out_of_scope .9", **remark("length")), in_quiz(), "quiz_question", says="quiz/asides/length", has="tinggal 5 lagi"),
    Case("whether it is kept", message("quiz .9", **remark("stored")), in_quiz(), "privacy | quiz_question", says="replies/privacy/text"),
    Case("what was noted", message("quiz .9", **remark("answers")), in_quiz(3), "quiz_question", has="1. Lumayan, 2. Sangat"),
    Case("a story and a question", message("out_of_scope .9", level="2?", **remark("counted")), in_quiz(), "quiz_question", kept(3, 2, quiz_pending=2), says="quiz/asides/counted quiz/proposed"),
    Case("surely of the job", message("duties .9", asks=True, **remark("length")), in_quiz(), "duties | quiz_question", DUTIES),
    Case("a word of the open question", message("suitability.diplomacy .9", "menengahi itu maksudnya apa", want="meaning", asks=True), in_quiz(), "quiz_question", says="quiz/explained quiz/questions/1/plain"),
    Case("all that are left", message("out_of_scope .9", level="3?", **remark(levels=(3, 2, 4, 1))), in_quiz(3), "quiz_result", {**FINISHED, "quiz_result": (3, 4, 3, 2, 4, 1)}, says="quiz/noted"),
    Case("too few at once", message("out_of_scope .9", level="3?", **remark(levels=(3, 2, 4))), in_quiz(2), "quiz_question", kept(3, 3), says="quiz/one_at_a_time"),
)  # fmt: skip
def test_a_remark_on_the_quiz(case: Case, knowledge: Knowledge) -> None:
    """It gets a word, and the question is asked again."""
    check(knowledge, case)


@table(
    Case("goes on", message("quiz .9"), Memory(quiz_kept=(3, 4)), "quiz quiz_question", {"quiz_open": True, "quiz_answers": (3, 4), "quiz_kept": ()}, says="quiz/resumed", has="(3 dari 6)"),
    Case("goes on, said otherwise", message("quiz_stop .4", **remark("resume")), Memory(quiz_kept=(3,)), "quiz quiz_question", {"quiz_open": True, "quiz_answers": (3,), "quiz_kept": ()}),
    Case("anew", message("quiz .9", want="restart"), Memory(quiz_kept=(3, 4)), "quiz quiz_question", {"quiz_open": True, "quiz_kept": ()}, says="quiz/intro"),
    Case("of a longer quiz", message("quiz .9"), Memory(quiz_kept=(3,) * 6), "quiz quiz_question", {"quiz_open": True, "quiz_kept": ()}, says="quiz/intro"),
    Case("no quiz is wanted", message("quiz .5, difference .5", **remark("unwanted")), Memory(), "difference", {"last_topic": "difference"}),
)  # fmt: skip
def test_a_quiz_that_was_put_off(case: Case, knowledge: Knowledge) -> None:
    """It goes on where it stopped."""
    check(knowledge, case)
