"""Messages that lean on what was said before: more, again, a place in a list, doubt, the result."""

from typing import Any

import pytest

from pandu.dialogue import follow_ups
from pandu.dialogue.state import Memory
from pandu.knowledge import Knowledge
from tests.dialogue.cases import EIGHT, ELEVEN, FIVE, SEVEN, SIX, TEN, THREE, TWO, Case, answered, check, last, message, table

FRESH = Memory()
RESULT = (3, 4, 2, 1, 3, 4)
AFTER_QUIZ = Memory(last_topic="quiz_result", quiz_result=RESULT)
AFTER_FIT = Memory(last_topic="personal_fit", fit_traits=("interest", "-suitability.analysis"))
WEAK = Memory(last_topic="quiz_result", quiz_result=(2,) * 6)
STARTED = {"quiz_open": True}
TOLD = {"last_topic": "personal_fit", "fit_traits": (), "offer": "quiz"}


def item(topic: str) -> dict[str, Any]:
    """Return what changes where a part of the list shown last is answered."""
    return {"last_topic": topic}


@table(
    Case(
        "a topic with more",
        message("more .9"),
        last("duties"),
        "more duties",
        says="topics/duties/more",
        offers="duties.negotiation duties.monitoring suitability difference",
    ),
    Case("a topic without", message("more .9"), last("difference"), "more difference", says="no_more/default"),
    Case("an example", message("more .9", want="example"), last("duties"), "more duties", says="no_more/example"),
    Case("a reason", message("more .9", want="reason"), last("duties"), "more duties", says="no_more/reason"),
    Case("whether that is all", message("more .9", want="all"), last("duties"), "more duties", says="no_more/all"),
    Case(
        "whether that is true", message("more .9", want="doubt"), last("duties"), "more duties", says="no_more/doubt topics/duties/answer"
    ),
    Case(
        "the meaning",
        message("more .9", want="meaning"),
        last("duties"),
        "more duties",
        says="topics/duties/plain",
        hides="topics/duties/more",
    ),
    Case(
        "something else",
        message("more .9", want="reality"),
        last("duties"),
        "more duties",
        says="topics/duties/more",
        hides="topics/duties/answer",
    ),
    Case(
        "a result",
        message("more .9"),
        AFTER_QUIZ,
        "more quiz_result",
        says="quiz/explain_weak quiz/explain_rule",
        hides="quiz/explain_strong",
    ),
    Case(
        "a flawless result",
        message("more .9"),
        Memory(last_topic="quiz_result", quiz_result=(3,) * 6),
        "more quiz_result",
        says="quiz/explain_strong",
        hides="quiz/explain_weak",
    ),
    Case("an assessment", message("more .9"), AFTER_FIT, "more personal_fit", {"offer": "quiz"}, says="personal_fit/more"),
    Case("nothing", message("more .9"), FRESH, "more", says="replies/no_last/text"),
)
def test_more(case: Case, knowledge: Knowledge) -> None:
    """More of what was answered last is said, or that there is none of the kind asked for."""
    check(knowledge, case)


@table(
    Case("a topic", message("repeat .9"), last("duties"), "repeat duties", says="topics/duties/answer"),
    Case("a result", message("repeat .9"), AFTER_QUIZ, "repeat quiz_result", says="quiz/result_fit quiz/strong"),
    Case("an assessment", message("repeat .9"), AFTER_FIT, "repeat personal_fit", says="personal_fit/fits personal_fit/lacks"),
    Case("nothing", message("repeat .9"), FRESH, "repeat", says="replies/no_last/text"),
    Case("another topic from .20", message("repeat .7, duties .2"), last("difference"), "duties", answered("duties")),
    Case("another topic below .20", message("repeat .7, duties .19"), last("difference"), "repeat difference"),
    Case("a topic behind a courtesy", message("repeat .5, thanks .25, duties .2"), last("difference"), "duties", answered("duties")),
    Case("a courtesy", message("repeat .7, thanks .25"), last("difference"), "repeat difference"),
    Case("more of another topic", message("more .7, duties .2"), last("difference"), "more difference"),
)
def test_repeat(case: Case, knowledge: Knowledge) -> None:
    """The last answer is given again, or the topic that is named beside the wish."""
    check(knowledge, case)


@pytest.mark.parametrize(
    "intent",
    sorted({*follow_ups.INTENTS, "complaint", "out_of_scope", "acknowledge", "bot_identity", "quiz_stop", "feeling_sad", "feeling_glad"}),
)
def test_what_may_doubt(knowledge: Knowledge, intent: str) -> None:
    """Such intents, however sure, doubt the last answer where the words do."""
    check(
        knowledge,
        Case("", message(f"{intent} .95", want="doubt"), last("duties"), "more duties", says="no_more/doubt topics/duties/answer"),
    )


@table(
    Case("six words", message("out_of_scope .9", want="doubt", text=SIX), last("duties"), "more duties"),
    Case("seven words", message("out_of_scope .9", want="doubt", text=SEVEN), last("duties"), "out_of_scope"),
    Case("no topic before", message("out_of_scope .9", want="doubt"), AFTER_FIT, "out_of_scope"),
    Case("no doubt", message("out_of_scope .9"), last("duties"), "out_of_scope"),
    Case("myths below .60", message("myths .59", want="doubt"), last("duties"), "more duties"),
    Case("myths from .60", message("myths .6", want="doubt"), last("duties"), "myths", answered("myths")),
    Case("another topic below .30", message("difference .29", want="doubt"), last("duties"), "more duties"),
    Case("another topic from .30", message("difference .3", want="doubt"), last("duties"), "difference", item("difference")),
)
def test_doubt(case: Case, knowledge: Knowledge) -> None:
    """A few words that wonder whether the last answer is true are told that the source says so."""
    check(knowledge, case)


@table(
    Case("of who fits", message("out_of_scope .9", want="opposite"), last("suitability"), "unsuitability", item("unsuitability")),
    Case(
        "of a part of it", message("out_of_scope .9", want="opposite"), last("suitability.analysis"), "unsuitability", item("unsuitability")
    ),
    Case("of who does not fit", message("out_of_scope .9", want="opposite"), last("unsuitability"), "suitability", answered("suitability")),
    Case("of what has none", message("out_of_scope .9", want="opposite"), last("duties"), "out_of_scope"),
    Case("which of two: duties", message("duties .9", want="which"), last("difference"), "difference"),
    Case("which of two: a duty", message("duties.negotiation .9", want="which"), last("difference"), "difference"),
    Case("which of two: unsure below .60", message("out_of_scope .59", want="which"), last("difference"), "difference"),
    Case("which of two: sure from .60", message("out_of_scope .6", want="which"), last("difference"), "out_of_scope"),
    Case("which of two: ten words", message("duties .9", want="which", text=TEN), last("difference"), "difference"),
    Case("which of two: eleven words", message("duties .9", want="which", text=ELEVEN), last("difference"), "duties", answered("duties")),
    Case("which of others", message("duties .9", want="which"), last("unsuitability"), "duties", answered("duties")),
    Case("of two, not which", message("duties .9"), last("difference"), "duties", answered("duties")),
)
def test_the_opposite_and_which_of_two(case: Case, knowledge: Knowledge) -> None:
    """The last answer says what its opposite is, and which two are compared."""
    check(knowledge, case)


NO_SUCH = "replies/no_such_part/text"
LAST_OF_SIX, LAST_OF_TWO = last("duties.recommendation"), last("myths.secrets_and_negotiations")


@table(
    Case("a number", message("ordinal .9", places="4"), last("duties"), "duties.negotiation", item("duties.negotiation")),
    Case("the first", message("ordinal .9", places="1"), last("duties"), "duties.foreign_policy", item("duties.foreign_policy")),
    Case(
        "the last by its number", message("ordinal .9", places="6"), last("duties"), "duties.recommendation", item("duties.recommendation")
    ),
    Case(
        "beyond",
        message("ordinal .9", places="7"),
        last("duties"),
        "clarify",
        offers="duties.foreign_policy duties.diplomatic_relations duties.cooperation duties.negotiation",
        says=NO_SUCH,
    ),
    Case("zero", message("ordinal .9", places="0"), last("duties"), "clarify", says=NO_SUCH),
    Case("from the end", message("ordinal .9", places="-1"), last("duties"), "duties.recommendation", item("duties.recommendation")),
    Case(
        "farthest from the end", message("ordinal .9", places="-6"), last("duties"), "duties.foreign_policy", item("duties.foreign_policy")
    ),
    Case("beyond from the end", message("ordinal .9", places="-7"), last("duties"), "clarify", says=NO_SUCH),
    Case(
        "middle of five",
        message("ordinal .9", places="middle"),
        last("suitability"),
        "suitability.communication",
        item("suitability.communication"),
    ),
    Case("middle of two", message("ordinal .9", places="middle"), last("myths"), "clarify", says=NO_SUCH),
    Case("middle of six", message("ordinal .9", places="middle"), last("duties"), "clarify", says=NO_SUCH),
    Case("next", message("ordinal .9", places="next"), last("duties.negotiation"), "duties.monitoring", item("duties.monitoring")),
    Case("next of none", message("ordinal .9", places="next"), last("duties"), "duties.foreign_policy", item("duties.foreign_policy")),
    Case("next of the last", message("ordinal .9", places="next"), LAST_OF_SIX, "clarify", says=NO_SUCH),
    Case(
        "previous", message("ordinal .9", places="previous"), last("duties.negotiation"), "duties.cooperation", item("duties.cooperation")
    ),
    Case("previous of the first", message("ordinal .9", places="previous"), last("duties.foreign_policy"), "clarify", says=NO_SUCH),
    Case("previous of none", message("ordinal .9", places="previous"), last("duties"), "clarify", says=NO_SUCH),
    Case(
        "other",
        message("ordinal .9", places="other"),
        last("myths.knowledge_and_languages"),
        "myths.secrets_and_negotiations",
        item("myths.secrets_and_negotiations"),
    ),
    Case(
        "other of the last",
        message("ordinal .9", places="other"),
        LAST_OF_TWO,
        "myths.knowledge_and_languages",
        item("myths.knowledge_and_languages"),
    ),
    Case(
        "two",
        message("ordinal .9", places="2 1"),
        last("myths"),
        "myths.secrets_and_negotiations | myths.knowledge_and_languages",
        item("myths.knowledge_and_languages"),
    ),
    Case(
        "two of three",
        message("ordinal .9", places="1 2 3"),
        last("duties"),
        "duties.foreign_policy | duties.diplomatic_relations",
        item("duties.diplomatic_relations"),
    ),
    Case(
        "one twice",
        message("ordinal .9", places="1 1 2"),
        last("duties"),
        "duties.foreign_policy | duties.diplomatic_relations",
        item("duties.diplomatic_relations"),
    ),
    Case(
        "of a list that is named",
        message("ordinal .9", places="2", list_topic="myths"),
        last("duties"),
        "myths.secrets_and_negotiations",
        answered("myths.secrets_and_negotiations"),
    ),
    Case(
        "next in its own list",
        message("ordinal .9", places="next"),
        Memory(last_topic="myths.knowledge_and_languages", listed_topic="duties"),
        "myths.secrets_and_negotiations",
        answered("myths.secrets_and_negotiations"),
    ),
    Case(
        "a number in the list shown",
        message("ordinal .9", places="2"),
        Memory(last_topic="myths.knowledge_and_languages", listed_topic="duties"),
        "duties.diplomatic_relations",
        item("duties.diplomatic_relations"),
    ),
    Case(
        "next in its own list, and a number in that",
        message("ordinal .9", places="next 1"),
        Memory(last_topic="myths.knowledge_and_languages", listed_topic="duties"),
        "myths.secrets_and_negotiations | myths.knowledge_and_languages",
        answered("myths.knowledge_and_languages"),
    ),
    Case("without a list", message("ordinal .9", places="2"), last("difference"), "more difference"),
    Case("without a place", message("ordinal .9"), last("duties"), "more duties"),
    Case(
        "a list kept beside a part of another",
        message("suitability.analysis .9"),
        last("duties"),
        "suitability.analysis",
        item("suitability.analysis"),
    ),
)
def test_a_place_in_a_list(case: Case, knowledge: Knowledge) -> None:
    """Numbers count in the list shown or named, "next" and the like in the list of what was answered last."""
    check(knowledge, case)


NEGOTIATION = ("duties.negotiation", item("duties.negotiation"))


@table(
    Case("unsure below .60", message("complaint .59", places="!4"), last("duties"), *NEGOTIATION),
    Case("sure from .60", message("complaint .6", places="!4"), last("duties"), "complaint"),
    Case("the list itself", message("duties .9", places="!4"), last("duties"), *NEGOTIATION),
    Case("not surely pointed", message("duties .9", places="4"), last("duties"), "duties"),
    Case(
        "one of two pointed",
        message("duties .9", places="4 !2"),
        last("duties"),
        "duties.negotiation | duties.diplomatic_relations",
        item("duties.diplomatic_relations"),
    ),
    Case("a wish for more", message("more .9", places="!4"), last("duties"), *NEGOTIATION),
    Case(
        "a list that is named",
        message("suitability .9", places="!3", list_topic="suitability"),
        FRESH,
        "suitability.communication",
        answered("suitability.communication"),
    ),
    Case("no list", message("complaint .5", places="!4"), FRESH, "complaint"),
    Case("another topic", message("suitability .9", places="!4"), last("duties"), "suitability", answered("suitability")),
    Case("strange in seven words", message("out_of_scope .9", places="!4", text=SEVEN), last("duties"), *NEGOTIATION),
    Case("strange in eight words", message("out_of_scope .9", places="!4", text=EIGHT), last("duties"), "out_of_scope"),
    Case("strange and no such place", message("out_of_scope .9", places="!7"), last("duties"), "out_of_scope"),
    Case("strange and one such place", message("out_of_scope .9", places="!4 7"), last("duties"), "out_of_scope"),
    Case("strange and only named", message("out_of_scope .9", places="!4", list_topic="duties"), FRESH, "out_of_scope"),
)
def test_a_message_that_points_at_a_list(case: Case, knowledge: Knowledge) -> None:
    """A place that surely points at a list is answered where the rest of the message is on that list, unsure, or strange and short."""
    check(knowledge, case)


@table(
    Case(
        "of a part",
        message("more .9", want="list"),
        last("duties.negotiation"),
        "repeat duties",
        answered("duties"),
        says="topics/duties/answer",
    ),
    Case("that is named", message("repeat .9", want="list", list_topic="myths"), last("duties"), "repeat myths", answered("myths")),
    Case("unsure below .60", message("out_of_scope .59", want="list"), last("duties"), "repeat duties"),
    Case("sure from .60", message("out_of_scope .6", want="list"), last("duties"), "out_of_scope"),
    Case("that was never shown", message("more .9", want="list"), FRESH, "more", says="replies/no_last/text"),
    Case("not wanted", message("more .9", list_topic="myths"), last("duties"), "more duties"),
)
def test_the_list_again(case: Case, knowledge: Knowledge) -> None:
    """The list that is named or was shown last is shown again."""
    check(knowledge, case)


@pytest.mark.parametrize("intent", ["more", "repeat", "ordinal", "quiz", "help", "quiz_stop"])
def test_after_the_result_the_quiz_may_begin_again(knowledge: Knowledge, intent: str) -> None:
    """Right after the result a wish to restart begins the quiz anew."""
    check(knowledge, Case("", message(f"{intent} .9", want="restart"), AFTER_QUIZ, "quiz quiz_question", STARTED))


@table(
    Case("restart, but thanks", message("thanks .9", want="restart"), AFTER_QUIZ, "thanks"),
    Case("restart after another answer", message("more .9", want="restart"), last("difference", quiz_result=RESULT), "more difference"),
    Case(
        "result: the quiz",
        message("quiz .9", want="result"),
        last("difference", quiz_result=RESULT),
        "repeat quiz_result",
        item("quiz_result"),
    ),
    Case(
        "result: again",
        message("repeat .9", want="result"),
        last("difference", quiz_result=RESULT),
        "repeat quiz_result",
        item("quiz_result"),
    ),
    Case(
        "result: more", message("more .9", want="result"), last("difference", quiz_result=RESULT), "more quiz_result", item("quiz_result")
    ),
    Case(
        "result: help", message("help .9", want="result"), last("difference", quiz_result=RESULT), "more quiz_result", item("quiz_result")
    ),
    Case(
        "result: unsure below .60",
        message("out_of_scope .59", want="result"),
        last("difference", quiz_result=RESULT),
        "more quiz_result",
        item("quiz_result"),
    ),
    Case("result: sure from .60", message("out_of_scope .6", want="result"), last("difference", quiz_result=RESULT), "out_of_scope"),
    Case("result of nothing", message("quiz .9", want="result"), last("difference"), "quiz quiz_question", STARTED),
    Case("so do I fit", message("quiz .9"), AFTER_QUIZ, "more quiz_result"),
    Case("doubts it", message("quiz .9", want="doubt"), AFTER_QUIZ, "quiz quiz_question", STARTED),
    Case(
        "what was strong",
        message("out_of_scope .9", want="strong", asks=True),
        AFTER_QUIZ,
        "more quiz_result",
        says="quiz/strong quiz/explain_rule",
    ),
    Case(
        "strength of a trait",
        message("out_of_scope .9", want="strong", quiz_trait="interest"),
        AFTER_QUIZ,
        "more quiz_result",
        says="quiz/explain_trait",
    ),
    Case("strength, but no question", message("out_of_scope .9", want="strong"), AFTER_QUIZ, "out_of_scope"),
    Case("result: right after it", message("out_of_scope .9", want="result"), AFTER_QUIZ, "more quiz_result"),
    Case("result: right after it, a topic", message("difference .9", want="result"), AFTER_QUIZ, "difference", item("difference")),
    Case("nothing was strong", message("out_of_scope .9", want="strong", asks=True), WEAK, "more quiz_result", says="quiz/none_strong"),
    Case(
        "how it was judged", message("out_of_scope .9", want="judged", asks=True), AFTER_QUIZ, "more quiz_result", says="quiz/explain_weak"
    ),
    Case(
        "one trait",
        message("quiz .9", quiz_trait="suitability.analysis"),
        AFTER_QUIZ,
        "more quiz_result",
        says="quiz/explain_trait quiz/scale/2",
    ),
    Case("of oneself, asked", message("personal_fit .9", asks=True), AFTER_QUIZ, "more quiz_result"),
    Case("of oneself", message("personal_fit .9"), AFTER_QUIZ, "personal_fit", TOLD),
    Case(
        "of oneself, a new trait",
        message("personal_fit .9", asks=True, traits={"interest": True}),
        AFTER_QUIZ,
        "personal_fit",
        {**TOLD, "fit_traits": ("interest",)},
    ),
    Case("the quiz itself", message("quiz .9", want="quiz"), AFTER_QUIZ, "quiz quiz_question", STARTED),
    Case("asked with agreement", message("acknowledge .9", asks=True), AFTER_QUIZ, "more quiz_result"),
    Case("agreement", message("acknowledge .9"), AFTER_QUIZ, "acknowledge"),
    Case("asked below .30", message("difference .29", asks=True), AFTER_QUIZ, "more quiz_result"),
    Case("asked from .30", message("difference .3", asks=True), AFTER_QUIZ, "difference", item("difference")),
    Case("unclear", message("difference .29"), AFTER_QUIZ, "clarify", {"offer": "difference"}),
    Case("unsure wish for more, asked", message("more .29, difference .2", asks=True), AFTER_QUIZ, "more quiz_result"),
    Case("agreement after another answer", message("acknowledge .9", asks=True), last("duties"), "acknowledge"),
)
def test_the_result(case: Case, knowledge: Knowledge) -> None:
    """The result is explained or told again where a message is on it, right after it or by name."""
    check(knowledge, case)


@table(
    Case("the quiz", message("quiz .9"), AFTER_FIT, "personal_fit", {"offer": "quiz"}, says="personal_fit/fits personal_fit/lacks"),
    Case("asked", message("suitability .9", asks_fit=True), AFTER_FIT, "personal_fit", {"offer": "quiz"}),
    Case(
        "asked of oneself in five words",
        message("personal_fit .9", asks=True, text=FIVE),
        AFTER_FIT,
        "personal_fit",
        {"offer": "quiz"},
        says="personal_fit/lacks",
    ),
    Case(
        "asked of oneself in six words",
        message("personal_fit .9", asks=True, text=SIX),
        AFTER_FIT,
        "personal_fit",
        TOLD,
        hides="personal_fit/lacks",
    ),
    Case("told of oneself", message("personal_fit .9"), AFTER_FIT, "personal_fit", TOLD, hides="personal_fit/lacks"),
    Case("no trait was told", message("quiz .9"), Memory(last_topic="personal_fit"), "quiz quiz_question", STARTED),
    Case(
        "the opposite",
        message("out_of_scope .9", want="opposite"),
        AFTER_FIT,
        "personal_fit",
        {"fit_traits": ("-interest", "suitability.analysis"), "offer": "quiz"},
        says="personal_fit/no_interest",
    ),
    Case("the opposite of a new trait", message("out_of_scope .9", want="opposite", traits={"interest": True}), AFTER_FIT, "out_of_scope"),
    Case("not asked", message("suitability .9"), AFTER_FIT, "suitability", answered("suitability")),
    Case("a new trait", message("quiz .9", traits={"interest": True}), AFTER_FIT, "quiz quiz_question", STARTED),
    Case("the quiz by name", message("quiz .9", want="quiz"), AFTER_FIT, "quiz quiz_question", STARTED),
    Case("restart", message("quiz .9", want="restart"), AFTER_FIT, "quiz quiz_question", STARTED),
    Case("yes", message("quiz .9", want="yes"), AFTER_FIT, "quiz quiz_question", STARTED),
    Case("after another answer", message("quiz .9"), last("suitability", fit_traits=("interest",)), "quiz quiz_question", STARTED),
    Case("another question", message("thanks .9", asks=True), AFTER_FIT, "thanks"),
)
def test_what_follows_from_told_traits(case: Case, knowledge: Knowledge) -> None:
    """After an assessment, whether one fits is answered by it, unless the quiz is wanted."""
    check(knowledge, case)


@table(
    Case("from .05", message("more .9, duties.negotiation .05", text=THREE), last("duties"), *NEGOTIATION),
    Case("below .05", message("more .9, duties.negotiation .047", text=THREE), last("duties"), "more duties"),
    Case("in two words", message("more .9, duties.negotiation .05", text=TWO), last("duties"), "more duties"),
    Case("the likelier", message("more .8, duties.negotiation .1, duties.monitoring .05", text=THREE), last("duties"), *NEGOTIATION),
    Case("its meaning", message("more .9, duties.negotiation .05", text=THREE, want="meaning"), last("duties"), *NEGOTIATION),
    Case(
        "an example",
        message("more .9, duties.negotiation .05", text=THREE, want="example"),
        last("duties"),
        "more duties",
        says="no_more/example",
    ),
    Case("of another list", message("more .9, suitability.analysis .05", text=THREE), last("duties"), "more duties"),
    Case("to hear it again", message("repeat .9, duties.negotiation .1", text=THREE), last("duties"), "repeat duties"),
    Case("after no topic", message("more .9, duties.negotiation .05", text=THREE), AFTER_QUIZ, "more quiz_result"),
)
def test_a_part_named_beside_the_wish_for_more(case: Case, knowledge: Knowledge) -> None:
    """Right after a list, a wish for more that names one of its parts is answered by that part."""
    check(knowledge, case)


@pytest.mark.parametrize("want", ["example", "reason", "meaning", "all"])
def test_words_that_lean_on_the_last_answer(knowledge: Knowledge, want: str) -> None:
    """Such words ask for more of it, although the intent is unsure."""
    check(knowledge, Case("", message("out_of_scope .59", want=want), last("duties"), "more duties"))


@table(
    Case("words: sure from .60", message("out_of_scope .6", want="example"), last("duties"), "out_of_scope"),
    Case("words: five", message("out_of_scope .5", want="example", text=FIVE), last("duties"), "more duties"),
    Case("words: six", message("out_of_scope .5", want="example", text=SIX), last("duties"), "out_of_scope"),
    Case("words: on nothing", message("out_of_scope .5", want="example"), FRESH, "out_of_scope"),
    Case("words: others", message("out_of_scope .5", want="reality"), last("duties"), "out_of_scope"),
    Case("more from .30", message("more .3, difference .1"), last("duties"), "more duties"),
    Case("more below .30", message("more .29, difference .1"), last("duties"), "clarify", {"offer": "difference"}),
    Case("more below .30 with a word", message("more .29, difference .1", want="reality"), last("duties"), "more duties"),
    Case("more below .30 with a place", message("more .29, myths .1", places="4"), last("difference"), "more difference"),
    Case("repeat from .30", message("repeat .3, difference .1"), last("duties"), "repeat duties"),
    Case("repeat below .30", message("repeat .29, difference .1"), last("duties"), "clarify", {"offer": "difference"}),
)
def test_an_unsure_follow_up(case: Case, knowledge: Knowledge) -> None:
    """A follow-up is taken as such from .30, or where its words lean on the last answer."""
    check(knowledge, case)


@table(
    Case("a myth", message("myths .9", want="reality"), LAST_OF_TWO, "myths.secrets_and_negotiations"),
    Case("all myths", message("myths .9", want="reality"), last("myths"), "myths"),
    Case("something else", message("myths .9"), LAST_OF_TWO, "myths", item("myths")),
    Case("after another topic", message("myths .9", want="reality"), last("unsuitability"), "myths", answered("myths")),
    Case("of another topic", message("duties .9", want="reality"), LAST_OF_TWO, "duties", answered("duties")),
)
def test_what_is_real_about_a_myth(case: Case, knowledge: Knowledge) -> None:
    """What is real is asked of the myth answered last."""
    check(knowledge, case)
