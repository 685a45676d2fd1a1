"""What goes before what, and the page that says so."""

import pytest

from pandu.dialogue import order
from pandu.dialogue.memory import Memory
from pandu.dialogue.order import respond
from pandu.knowledge import Knowledge
from tests.conftest import ROOT
from tests.dialogue.made import Case, check, in_quiz, last, message, table

DUTIES = {"last_topic": "duties", "listed_topic": "duties"}
CRISIS = "replies/crisis/text"


@table(
    Case("alone", message("crisis .6"), Memory(), "out_of_scope", says=CRISIS),
    Case("hardly likely", message("crisis .45, duties .55"), Memory(), "duties", DUTIES, hides=CRISIS),
    Case("in a part", message("duties .6, crisis .4", parts="crisis .85|duties .9"), Memory(), "out_of_scope", says=CRISIS),
    Case("in an unsure part", message("duties .6, crisis .4", parts="crisis .7|duties .9"), Memory(), "duties", DUTIES),
    Case("in the quiz", message("crisis .6", level="1"), in_quiz(), "out_of_scope", says=CRISIS),
    Case("after an offer", message("crisis .6", want="yes"), Memory(options=("quiz",)), "out_of_scope", says=CRISIS),
    Case(
        "thanked for, it is not over",
        message("thanks .9", form="social"),
        Memory(distress=3),
        "out_of_scope",
        {"distress": 2},
        says="distress/1/says",
    ),
    Case(
        "a number is wished",
        message("not_covered .9", "ada nomor telepon", form="point"),
        Memory(distress=3),
        "out_of_scope",
        says="distress/2/says",
    ),
    Case("until the quiz is asked for", message("quiz .9", form="command"), Memory(distress=3), "quiz quiz_question", {"quiz_open": True}),
    Case("until a silence about the job is asked for", message("not_covered .9", form="point"), Memory(distress=3), "not_covered"),
    Case("until the job is asked about", message("duties .9", form="open"), Memory(distress=3), "duties", DUTIES),
    Case("some messages later", message("thanks .9", form="social"), Memory(distress=1), "thanks"),
)
def test_danger_goes_before_everything(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)


@table(
    Case("nothing", message(""), Memory(), "fallback", {"misses": 1}, says="misses/0/text"),
    Case("a second time", message(""), Memory(misses=1), "fallback", {"misses": 2}, says="misses/1/text"),
    Case("no text", message("intake_empty 1"), Memory(), "fallback", says="replies/intake_empty/text"),
    Case("no language", message("gibberish .9"), Memory(), "fallback", {"misses": 1}),
    Case("nothing that is likely", message("duties .1, myths .1"), Memory(), "fallback", {"misses": 1}),
    Case("understood again", message("duties .9"), Memory(misses=3), "duties", {**DUTIES, "misses": 0}),
    Case("unclear", message("duties .2, myths .18, difference .1"), Memory(), "clarify", {"options": ("duties", "myths", "difference")}, says="replies/clarify/text"),
    Case("unclear, one option", message("duties .2, out_of_scope .15"), Memory(), "clarify", {"options": ("duties",)}, says="replies/clarify_one/text"),
    Case("unsure, but far likelier than any other", message("duties .2, out_of_scope .03"), Memory(), "duties", DUTIES),
    Case("likely outside", message("out_of_scope .2, duties .1"), Memory(), "out_of_scope"),
    Case("only the job", message("out_of_scope .9", want="job"), Memory(), "clarify", {"options": ("duties", "suitability", "myths")}),
    Case("shortened", message("duties .9", shortened=True), Memory(), "duties", DUTIES, says="shortened topics/duties/answer"),
)  # fmt: skip
def test_what_is_not_understood(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)


@table(
    Case("asked for", message("quiz .9"), Memory(), "quiz quiz_question", {"quiz_open": True}),
    Case("hardly likely", message("quiz .2, duties .8"), Memory(), "duties", DUTIES),
    Case("whether one fits", message("personal_fit .6", asks_fit=True), Memory(), "quiz quiz_question", {"quiz_open": True}),
    Case("whether one with a trait fits", message("personal_fit .6", told="interest", asks_fit=True), Memory(), "personal_fit", {"last_topic": "personal_fit", "options": ("quiz",), "fit_traits": ("interest",)}),
    Case("stopped with none open", message("quiz_stop .9"), Memory(), "acknowledge"),
    Case("stopped or wanted", message("quiz_stop .5, quiz .4"), Memory(), "quiz quiz_question", {"quiz_open": True}),
)  # fmt: skip
def test_who_wants_the_quiz(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)


@table(
    Case("asked about", message("duties .9", kind="other_job konsul"), Memory(), "out_of_scope", says="other_job/own"),
    Case("compared", message("difference .9", kind="other_job konsul"), Memory(), "difference", says="other_job/compared", meta={"unsaid": ("comparison",)}),
    Case("compared, claimed", message("difference .9", kind="other_job konsul", form="confirm"), Memory(), "difference", meta={"verdict": "unsaid"}),
    Case("thanked", message("thanks .9", kind="other_job konsul"), Memory(), "thanks"),
    Case("danger", message("crisis .9", kind="other_job konsul"), Memory(), "out_of_scope", says=CRISIS),
)  # fmt: skip
def test_another_job_is_left_alone(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)


@table(
    Case("thanks", message("thanks .9"), last("duties"), "thanks"),
    Case("a greeting", message("greet .9", "assalamualaikum"), Memory(), "greet", says="greetings/0/says greeted"),
    Case("a greeting by the time of day", message("greet .9", "met pagi"), Memory(), "greet", says="greetings/5/says greeted"),
    Case("a plain greeting", message("greet .9", "halo"), Memory(), "greet", hides="greetings/0/says"),
    Case("a salam beside thanks takes leave", message("greet .9", "syukron assalamualaikum"), Memory(turns=3), "goodbye"),
    Case("somebody only tells", message("not_covered .9", "anak saya mau masuk sana", form="tell"), Memory(), "acknowledge", says="replies/listening/text"),
    Case("a way to help for one in need", message("out_of_scope .9", "paspor ditahan majikan", form="confirm"), Memory(), "out_of_scope", says="outside/0/says", meta={"verdict": "unsaid"}),
    Case("a question about the test", message("quiz .9", "tes itu bantu memutuskan", form="confirm", asks=True), Memory(), "quiz", says="replies/about_quiz/text"),
    Case("a complaint about an answer", message("complaint .9"), last("difference"), "complaint", {"options": ("duties.negotiation", "duties.foreign_policy", "myths", "suitability")}, says="replies/complaint_about/text"),
    Case("a complaint about nothing", message("complaint .9"), Memory(), "complaint", says="replies/offer/text"),
    Case("a feeling", message("feeling_glad .9"), Memory(), "acknowledge", says="replies/feeling_glad/text"),
    Case("what is stored", message("privacy .9"), Memory(), "privacy"),
    Case("a question beside it", message("thanks .6, duties .3", parts="thanks .9|duties .8"), Memory(), "duties", DUTIES),
)  # fmt: skip
def test_manners(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)


@table(
    Case("two", message("duties .5, myths .4", parts="duties .9|myths .9"), Memory(), "duties | myths", {"last_topic": "myths", "listed_topic": "myths"}),
    Case("three: two are answered", message("duties .5, myths .4", parts="duties .9|myths .9|difference .9"), Memory(), "duties | myths", {"last_topic": "myths", "listed_topic": "myths"}),
    Case("one and a refusal", message("duties .5", parts="duties .9|ask_not_covered_salary .9"), Memory(), "duties | not_covered", DUTIES),
    Case("what each of two does is one claim", message("difference .5", "diplomat nego . pejabat kebijakan", form="confirm", claims="pos yes", parts="difference .9|duties.foreign_policy .9"), Memory(), "difference", {"last_topic": "difference"}, meta={"verdict": "yes"}),
)  # fmt: skip
def test_several_questions(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)


def test_one_set_of_buttons_at_the_end(knowledge: Knowledge) -> None:
    replies, _ = respond(knowledge, message("duties .5, myths .4", parts="duties .9|myths .9"), Memory())
    assert not replies[0].next and replies[1].next


@pytest.mark.parametrize("rules", [rules for _, _, rules in order.LISTS])
def test_each_rule_says_in_one_sentence_what_it_does(rules: tuple[order.Rule, ...]) -> None:
    """The page is made of these."""
    first = [(rule.__doc__ or "").partition("\n")[0] for rule in rules]
    assert all(line.endswith(".") and len(line) > 20 for line in first)
    assert len({*first}) == len(first)


def test_the_page_of_the_order_is_up_to_date() -> None:
    """`python -m pandu.dialogue.order` writes it."""
    assert (ROOT / "docs" / "dialogue-order.md").read_text(encoding="utf-8") == order.page()
