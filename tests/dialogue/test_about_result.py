"""What is said of the quiz's last result."""

from dataclasses import replace

from pandu.dialogue.memory import Memory
from pandu.knowledge import Knowledge
from pandu.message import QuizRemark
from tests.dialogue.made import Case, check, last, message, table

GIVEN = (3, 4, 2, 1, 3, 2)
JUST = Memory(quiz_result=GIVEN, last_topic="quiz_result")
LATER = last("duties", quiz_result=GIVEN)
BACK = {"last_topic": "quiz_result"}


@table(
    Case("by number", message("complaint .9", level="1", correction=True, places="!1"), JUST, "quiz_result", {"quiz_result": (1, *GIVEN[1:])}),
    Case("by trait, without a word of change", message("complaint .9", level="1", quiz_trait="interest"), JUST, "quiz_result", {"quiz_result": (1, *GIVEN[1:])}),
    Case("by trait, asked", message("more .9", level="1", quiz_trait="interest", asks=True), JUST, "more quiz_result", says="quiz/explain_strong_trait quiz/offer_change"),
    Case("no such", message("complaint .9", level="1", correction=True, places="!7"), JUST, "quiz_result", says="quiz/no_such_answer"),
    Case("without the new answer", message("complaint .9", correction=True, places="!1"), JUST, "quiz_result", {"quiz_pending": 1, "last_reply": "change_how"}, says="quiz/change_how"),
    Case("later on", message("complaint .9", level="1", correction=True, places="!1"), LATER, "complaint", {"options": ("duties.negotiation", "duties.monitoring", "suitability", "difference")}),
    Case("without a result", message("complaint .9", level="1", correction=True, places="!1"), Memory(), "complaint"),
)  # fmt: skip
def test_an_answer_is_changed_right_after(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)


PROPOSED = replace(JUST, quiz_pending=6)


@table(
    Case("called wrong", message("complaint .9", remark=QuizRemark(contests=True, level=4)), PROPOSED, "quiz_result", {"quiz_result": (3, 4, 2, 1, 3, 4), "quiz_pending": 0}, says="quiz/changed"),
    Case("called wrong, but surely given", message("complaint .9", remark=QuizRemark(contests=True, level=4)), JUST, "complaint"),
    Case("by its number", message("ordinal .9", remark=QuizRemark(place=4, level=3)), JUST, "quiz_result", {"quiz_result": (3, 4, 2, 3, 3, 2)}, says="quiz/changed quiz/results/fit"),
    Case("may it be changed, and what weighs most", message("not_covered .9", asks=True, remark=QuizRemark(("changeable", "weight"))), JUST, "quiz_result", says="quiz/asides/changeable quiz/weight quiz/explain_rule"),
    Case("what lowered it", message("out_of_scope .9", remark=QuizRemark(("lowered",))), JUST, "more quiz_result", says="quiz/explain_weak"),
    Case("what the words mean", message("unsuitability .9", asks=True, remark=QuizRemark(("outcome",))), JUST, "more quiz_result", says="quiz/meanings/partly", has="3 dari 6"),
    Case("why two are weak", message("unsuitability .9", told="-interest", remark=QuizRemark(("doubted",), ("suitability.communication", "suitability.tolerance"))), JUST, "more quiz_result", says="quiz/explain_trait quiz/offer_change", has="nomor 6"),
    Case("I skipped it", message("complaint .9", remark=QuizRemark(("skip",))), JUST, "quiz_result", says="quiz/noted"),
    Case("is it kept", message("more .9", asks=True, remark=QuizRemark(("stored",))), JUST, "privacy"),
    Case("later on", message("difference .9", remark=QuizRemark(("weight",))), LATER, "difference", {"last_topic": "difference"}),
)  # fmt: skip
def test_what_is_remarked_of_it(case: Case, knowledge: Knowledge) -> None:
    """Answered by the answers that were given, never against the result."""
    check(knowledge, case)


@table(
    Case("anew", message("quiz .9", want="restart"), JUST, "quiz quiz_question", {"quiz_open": True}),
    Case("again", message("repeat .9"), JUST, "repeat quiz_result"),
    Case("named later on", message("repeat .9", want="result"), LATER, "repeat quiz_result", BACK),
    Case("another answer again", message("repeat .9"), LATER, "repeat duties", {"last_topic": "duties"}),
    Case("judged", message("personal_fit .9", asks_fit=True, asks=True), JUST, "quiz_result", meta={"verdict": "partly"}, says="quiz/verdicts/partly"),
    Case("judged in a word", message("out_of_scope .9", want="brief"), JUST, "quiz_result", meta={"verdict": "partly"}),
    Case("judged in a word that is read as a trait", message("personal_fit .4", told="other", want="brief"), JUST, "quiz_result", meta={"verdict": "partly"}),
    Case("why one trait was called weak", message("personal_fit .4", told="-suitability.analysis", quiz_trait="suitability.analysis", want="judged", asks=True), JUST, "more quiz_result", says="quiz/explain_strong_trait quiz/offer_change"),
    Case("judged, new traits told", message("personal_fit .9", told="interest", asks_fit=True), JUST, "personal_fit", {"last_topic": "personal_fit", "fit_traits": ("interest",), "options": ("quiz",)}),
    Case("why", message("more .9", want="reason", asks=True), JUST, "more quiz_result", says="quiz/explain_weak quiz/explain_rule"),
    Case("the strong sides", message("more .9", want="strong", asks=True), JUST, "more quiz_result", says="quiz/strong"),
    Case("what to better", message("out_of_scope .9", want="advice", asks=True), JUST, "more quiz_result", says="quiz/no_advice"),
    Case("one trait", message("complaint .9", quiz_trait="suitability.analysis", asks=True), JUST, "more quiz_result", says="quiz/explain_strong_trait quiz/offer_change"),
    Case("explained later on, by name", message("more .9", want="result"), LATER, "more quiz_result", BACK),
    Case("results of the work", message("duties.monitoring .9", want="result"), LATER, "duties.monitoring", {"last_topic": "duties.monitoring"}),
    Case("a topic", message("difference .9", asks=True), JUST, "difference", {"last_topic": "difference"}),
    Case("a refusal", message("ask_not_covered_salary .9", asks=True), JUST, "not_covered"),
    Case("thanks", message("thanks .9"), JUST, "thanks"),
    Case("the quiz, pressed", message("quiz 1", "/quiz"), JUST, "quiz quiz_question", {"quiz_open": True}),
    Case("of a quiz of another length", message("more .9", want="reason", asks=True), replace(JUST, quiz_result=(3, 4)), "more", {"quiz_result": (), "last_topic": ""}, says="replies/no_last/text"),
)  # fmt: skip
def test_what_is_asked_of_it(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)
