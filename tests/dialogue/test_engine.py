"""What is said to a message outside the quiz: thresholds, courtesies, wholes and parts, several questions, offers."""

from dataclasses import replace

import pytest

from pandu.dialogue.candidates import candidates_of
from pandu.dialogue.engine import respond
from pandu.dialogue.state import Memory
from pandu.knowledge import Knowledge
from tests.dialogue.cases import Case, answered, check, guesses, holds, in_quiz, last, message, table

FRESH = Memory()
STARTED = {"quiz_open": True}
TOLERANT, ANALYST = {"suitability.tolerance": True}, {"suitability.analysis": True}
TOLD = {"last_topic": "personal_fit", "offer": "quiz"}


@pytest.mark.parametrize(
    ("ranking", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("duties .6, quiz .4", [("duties", 0.6, "ask_duties"), ("quiz", 0.4, "quiz")], id="a topic for each intent"),
        pytest.param(
            "quiz .4, ask_not_covered_hours .25, ask_not_covered_ranks .25",
            [("not_covered", 0.5, "ask_not_covered_hours"), ("quiz", 0.4, "quiz")],
            id="one topic for several intents, named by the likeliest",
        ),
        pytest.param(
            "crisis .5, acknowledge .25, feeling_glad .125",
            [("out_of_scope", 0.5, "crisis"), ("acknowledge", 0.375, "acknowledge")],
            id="feelings under a topic of others",
        ),
    ],
)
def test_candidates(ranking: str, expected: list[tuple[str, float, str]]) -> None:
    """Intents of one topic add up; the order falls."""
    assert [(c.topic, c.confidence, c.intent) for c in candidates_of(guesses(ranking))] == expected


@table(
    Case("nothing understood", message(), FRESH, "fallback", {"misses": 1}, says="replies/fallback/text"),
    Case("nothing again", message(), Memory(misses=1), "fallback", {"misses": 2}, says="replies/fallback_again/text"),
    Case("understood after a miss", message("duties .9"), Memory(misses=1), "duties", {**answered("duties"), "misses": 0}),
    Case("courtesy after a miss", message("greet .9"), Memory(misses=1), "greet", {"misses": 0}),
    Case("answered from .30", message("duties .3"), FRESH, "duties", answered("duties")),
    Case("clarified below .30", message("duties .29"), FRESH, "clarify", {"offer": "duties"}, says="replies/clarify_one/text"),
    Case("clarified from .15", message("duties .15"), FRESH, "clarify", {"offer": "duties"}, offers="duties"),
    Case("missed below .15", message("duties .14"), FRESH, "fallback", {"misses": 1}),
    Case("silence needs no .30", message("ask_not_covered_salary .29"), FRESH, "not_covered", says="not_covered/default"),
    Case("strangeness needs no .30", message("out_of_scope .15"), FRESH, "out_of_scope"),
    Case("silence needs .15", message("ask_not_covered_salary .14"), FRESH, "fallback", {"misses": 1}),
    Case("several subjects of silence", message("duties .25, ask_not_covered_hours .2, ask_not_covered_ranks .2"), FRESH, "not_covered"),
)
def test_thresholds_of_the_answer(case: Case, knowledge: Knowledge) -> None:
    """What is likely is answered, what is less likely asked back, what is unlikely not understood."""
    check(knowledge, case)


@table(
    Case("two from .08", message("duties .2, myths .08"), FRESH, "clarify", offers="duties myths", says="replies/clarify/text"),
    Case("one below .08", message("duties .2, myths .075"), FRESH, "clarify", {"offer": "duties"}, offers="duties"),
    Case("three of four", message("duties .25, myths .14, difference .13, quiz .12"), FRESH, "clarify", offers="duties myths difference"),
    Case("a conversational id with a title", message("difference .2, quiz .1"), FRESH, "clarify", offers="difference quiz"),
    Case("an id without a title", message("difference .2, thanks .19"), FRESH, "clarify", {"offer": "difference"}, offers="difference"),
    Case("nothing to offer", message("goodbye .2"), FRESH, "fallback", {"misses": 1}),
)
def test_what_is_asked_back(case: Case, knowledge: Knowledge) -> None:
    """Up to three likely topics that have a title are offered; a single one is asked for by name, so that "yes" takes it."""
    check(knowledge, case)
    replies, _ = respond(knowledge, case.message, case.memory)
    assert replies[0].options == (replies[0].next if case.said == "clarify" else ())


@table(
    Case("content from .20", message("greet .8, duties .2"), FRESH, "duties", answered("duties")),
    Case("content below .20", message("greet .8, duties .19"), FRESH, "greet"),
    Case("both add up", message("greet .35, duties .25"), FRESH, "duties", answered("duties")),
    Case("silence", message("greet .8, ask_not_covered_salary .2"), FRESH, "not_covered"),
    Case("quiz", message("greet .8, quiz .2"), FRESH, "quiz quiz_question", STARTED),
    Case("help", message("greet .8, help .2"), FRESH, "help"),
    Case("another courtesy", message("greet .8, thanks .2"), FRESH, "greet"),
    Case("after thanks", message("thanks .8, duties .2"), FRESH, "thanks"),
    Case("after a call for help", message("help .8, duties .2"), FRESH, "help"),
    Case("greeted and nothing else", message("greet .8"), FRESH, "greet"),
    Case("traits", message("greet .8, personal_fit .2"), FRESH, "personal_fit", TOLD),
    Case("the rest kept", message("greet .25, duties.monitoring .2, duties .16"), FRESH, "duties", answered("duties")),
    Case("the question kept once", message("greet .25, duties.monitoring .2"), FRESH, "duties.monitoring", answered("duties.monitoring")),
    Case("part from .45 after thanks", message("thanks .8", parts="thanks .7, duties .45"), FRESH, "duties", answered("duties")),
    Case("part below .45 after thanks", message("thanks .8", parts="thanks .7, duties .44"), FRESH, "thanks"),
    Case("part after a greeting", message("greet .8", parts="greet .9, duties .65"), FRESH, "duties", answered("duties")),
    Case("part after a call for help", message("help .8", parts="help .8, duties .65"), FRESH, "duties", answered("duties")),
    Case(
        "part about silence",
        message("greet .8", parts="greet .9, ask_not_covered_hours .7"),
        FRESH,
        "not_covered",
        says="not_covered/hours",
    ),
    Case("part that is no content", message("thanks .8", parts="thanks .9, quiz .9"), FRESH, "thanks"),
    Case("part before a farewell", message("goodbye .8", parts="duties .9, goodbye .9"), FRESH, "goodbye"),
)
def test_what_is_asked_beside_a_courtesy(case: Case, knowledge: Knowledge) -> None:
    """A question after a greeting is answered rather than greeted; after thanks and help only where a part asks it surely."""
    check(knowledge, case)


@table(
    Case("part below .50", message("suitability.analysis .49, suitability .15"), FRESH, "suitability", answered("suitability")),
    Case(
        "part from .50",
        message("suitability.analysis .5, suitability .15"),
        FRESH,
        "suitability.analysis",
        answered("suitability.analysis"),
    ),
    Case("family below .15", message("duties.monitoring .49, duties .14"), FRESH, "duties.monitoring", answered("duties.monitoring")),
    Case("sibling from .15", message("duties.monitoring .4, duties.negotiation .15"), FRESH, "duties", answered("duties")),
    Case(
        "likeliest of the family", message("duties.monitoring .4, duties .2, duties.negotiation .05"), FRESH, "duties", answered("duties")
    ),
    Case("no family", message("duties.monitoring .4, myths .3"), FRESH, "duties.monitoring", answered("duties.monitoring")),
    Case("whole beside wholes", message("difference .4, myths .3"), FRESH, "difference", answered("difference")),
    Case("family adds up", message("duties.monitoring .16, duties.negotiation .15"), FRESH, "duties", answered("duties")),
    Case(
        "named by its trait",
        message("suitability.analysis .4, suitability .3", traits=ANALYST),
        FRESH,
        "suitability.analysis",
        answered("suitability.analysis"),
    ),
)
def test_an_unsure_part_gives_way_to_its_whole(case: Case, knowledge: Knowledge) -> None:
    """Where a part is unsure and its family likely, the whole is answered."""
    check(knowledge, case)


@table(
    Case("whole below .65", message("suitability .64", traits=TOLERANT), FRESH, "suitability.tolerance", answered("suitability.tolerance")),
    Case("whole from .65", message("suitability .65", traits=TOLERANT), FRESH, "suitability", answered("suitability")),
    Case(
        "part below .50",
        message("suitability.analysis .49", traits=TOLERANT),
        FRESH,
        "suitability.tolerance",
        answered("suitability.tolerance"),
    ),
    Case(
        "part from .50",
        message("suitability.analysis .5", traits=TOLERANT),
        FRESH,
        "suitability.analysis",
        answered("suitability.analysis"),
    ),
    Case(
        "family adds up",
        message("suitability.analysis .2, suitability .15", traits=TOLERANT),
        FRESH,
        "suitability.tolerance",
        answered("suitability.tolerance"),
    ),
    Case("another subject", message("duties .4, suitability .3", traits=TOLERANT), FRESH, "duties", answered("duties")),
    Case(
        "whole from .65 beside others",
        message("suitability .65, duties .1", traits=TOLERANT),
        FRESH,
        "suitability",
        answered("suitability"),
    ),
    Case(
        "whole beside a part",
        message("suitability .6, suitability.analysis .1", traits=TOLERANT),
        FRESH,
        "suitability.tolerance",
        answered("suitability.tolerance"),
    ),
    Case(
        "two traits",
        message("suitability .6", traits={**TOLERANT, "suitability.diplomacy": True}),
        FRESH,
        "suitability",
        answered("suitability"),
    ),
    Case("interest is no part", message("suitability .6", traits={"interest": True}), FRESH, "suitability", answered("suitability")),
    Case(
        "interest beside a trait",
        message("suitability .6", traits={"interest": True, **TOLERANT}),
        FRESH,
        "suitability.tolerance",
        answered("suitability.tolerance"),
    ),
)
def test_a_told_trait_says_which_part_is_meant(case: Case, knowledge: Knowledge) -> None:
    """One trait that was told wins over an unsure guess within the profile."""
    check(knowledge, case)


@table(
    Case("job named", message("help .8", want="job"), FRESH, "clarify", offers="duties suitability myths", says="replies/clarify/text"),
    Case("job named beside a question", message("duties .8", want="job"), FRESH, "duties", answered("duties")),
    Case("note below .65", message("out_of_scope .64", want="note"), FRESH, "acknowledge"),
    Case("note from .65", message("out_of_scope .65", want="note"), FRESH, "out_of_scope"),
    Case("note with thanks", message("thanks .6", want="note"), FRESH, "thanks"),
    Case("note with a farewell", message("goodbye .6", want="note"), FRESH, "goodbye"),
    Case("number of a topic", message("duties .9", want="number"), FRESH, "not_covered", says="not_covered/number"),
    Case(
        "number of the last topic below .60",
        message("out_of_scope .59", want="number"),
        last("myths"),
        "not_covered",
        says="not_covered/number",
    ),
    Case("number of the last topic from .60", message("out_of_scope .6", want="number"), last("myths"), "out_of_scope"),
    Case("number of nothing", message("out_of_scope .59", want="number"), FRESH, "out_of_scope"),
)
def test_what_a_message_wants_beside_its_intent(case: Case, knowledge: Knowledge) -> None:
    """The bare name of the job is asked back, agreement noted, and a number refused, as the source counts nothing."""
    check(knowledge, case)


@table(
    Case("unsure below .30", message("difference .29", asks_fit=True), FRESH, "quiz quiz_question", STARTED),
    Case("sure from .30", message("difference .3", asks_fit=True), FRESH, "difference", answered("difference")),
    Case("near below .60", message("suitability .59", asks_fit=True), FRESH, "quiz quiz_question", STARTED),
    Case("near from .60", message("suitability .6", asks_fit=True), FRESH, "suitability", answered("suitability")),
    Case("near: who does not fit", message("unsuitability .5", asks_fit=True), FRESH, "quiz quiz_question", STARTED),
    Case("near: duties", message("duties .5", asks_fit=True), FRESH, "quiz quiz_question", STARTED),
    Case("told of oneself", message("personal_fit .5", asks_fit=True), FRESH, "personal_fit", TOLD),
    Case("near: strange", message("out_of_scope .5", asks_fit=True), FRESH, "quiz quiz_question", STARTED),
    Case("nobody asks", message("suitability .59"), FRESH, "suitability", answered("suitability")),
)
def test_who_asks_whether_he_fits_is_given_the_quiz(case: Case, knowledge: Knowledge) -> None:
    """An unsure message that asks for one's own fit begins the quiz."""
    check(knowledge, case)


@table(
    Case("whole below .60", message("out_of_scope .59", parts="duties .65"), FRESH, "duties", answered("duties")),
    Case("whole from .60", message("out_of_scope .6", parts="duties .65"), FRESH, "out_of_scope"),
    Case("part below .65", message("out_of_scope .59", parts="duties .64"), FRESH, "out_of_scope"),
    Case("part about silence", message("out_of_scope .5", parts="ask_not_covered_hours .9"), FRESH, "out_of_scope"),
    Case("thanks", message("out_of_scope .5", parts="thanks .65"), FRESH, "thanks"),
    Case("farewell", message("out_of_scope .5", parts="goodbye .65"), FRESH, "goodbye"),
    Case("question before thanks", message("out_of_scope .5", parts="thanks .9, duties .7"), FRESH, "duties", answered("duties")),
    Case("greeting below .30", message("duties .29", parts="greet .9"), FRESH, "greet"),
    Case("greeting from .30", message("duties .3", parts="greet .9"), FRESH, "duties", answered("duties")),
    Case("a part that is neither", message("out_of_scope .5", parts="complaint .9"), FRESH, "out_of_scope"),
)
def test_a_part_may_be_surer_than_the_whole(case: Case, knowledge: Knowledge) -> None:
    """Where the whole message is unsure, a sure part is answered, a question before a courtesy."""
    check(knowledge, case)


@table(
    Case("last from .08", message("difference .29, duties .08", asks=True), last("duties"), "more duties", says="topics/duties/more"),
    Case("last below .08", message("difference .29, duties .075", asks=True), last("duties"), "clarify", {"offer": "difference"}),
    Case("whole from .30", message("difference .3, duties .08", asks=True), last("duties"), "difference", {"last_topic": "difference"}),
    Case("no question", message("difference .29, duties .08"), last("duties"), "clarify", offers="difference duties"),
    Case("no last topic", message("difference .29, duties .08", asks=True), FRESH, "clarify", offers="difference duties"),
    Case("last is no topic", message("duties .29, personal_fit .2", asks=True), last("personal_fit"), "clarify", {"offer": "duties"}),
)
def test_an_unclear_question_may_be_on_the_last_answer(case: Case, knowledge: Knowledge) -> None:
    """Where what was answered last is likely, an unclear question asks for more of it."""
    check(knowledge, case)


@table(
    Case("rest from .30", message("more .6, duties .3"), FRESH, "duties", answered("duties")),
    Case("rest below .30", message("more .6, duties .29"), FRESH, "more", says="replies/no_last/text"),
    Case("leading the rest", message("more .4, duties .18, myths .16, difference .15, quiz .1"), FRESH, "duties", answered("duties")),
    Case("with .30 of the rest", message("more .9, duties .3, myths .3, difference .2, quiz .2"), FRESH, "duties", answered("duties")),
    Case("not leading the rest", message("more .4, duties .17, myths .16, difference .15, quiz .1"), FRESH, "more"),
    Case("after an answer", message("more .6, myths .4"), last("difference"), "more difference", says="no_more/default"),
    Case("with a number", message("ordinal .6, duties .4", places="4"), FRESH, "more"),
    Case("repeat", message("repeat .6, duties .3"), FRESH, "duties", answered("duties")),
    Case("no follow-up", message("duties .2, more .15, myths .1"), FRESH, "clarify", offers="duties myths"),
    Case("nothing else", message("more .9"), FRESH, "more", says="replies/no_last/text"),
)
def test_a_follow_up_on_nothing(case: Case, knowledge: Knowledge) -> None:
    """Where nothing was said yet, what else a message may mean is more likely than a wish for more."""
    check(knowledge, case)


BOTH = "duties .5, myths .4"


@table(
    Case("both from .60", message(BOTH, parts="duties .6, myths .6"), FRESH, "duties | myths", answered("myths")),
    Case("one below .60", message(BOTH, parts="duties .6, myths .59"), FRESH, "duties", answered("duties")),
    Case("in their order", message(BOTH, parts="myths .8, duties .8"), FRESH, "myths | duties", answered("duties")),
    Case(
        "whole holds both from .01",
        message("duties .9, myths .01", parts="duties .64, myths .64"),
        FRESH,
        "duties | myths",
        answered("myths"),
    ),
    Case(
        "whole holds one below .01", message("duties .9, myths .0095", parts="duties .64, myths .64"), FRESH, "duties", answered("duties")
    ),
    Case("parts sure from .65", message("duties .9", parts="duties .65, myths .65"), FRESH, "duties | myths", answered("myths")),
    Case("parts unsure below .65", message("duties .9", parts="duties .65, myths .64"), FRESH, "duties", answered("duties")),
    Case(
        "identity from .90",
        message("duties .9, bot_identity .1", parts="duties .9, bot_identity .9"),
        FRESH,
        "duties | bot_identity",
        answered("duties"),
    ),
    Case(
        "identity below .90",
        message("duties .9, bot_identity .1", parts="duties .9, bot_identity .89"),
        FRESH,
        "duties",
        answered("duties"),
    ),
    Case("source", message("duties .9", parts="source .9, duties .9"), FRESH, "source | duties", answered("duties")),
    Case("help", message("duties .9", parts="help .9, duties .9"), FRESH, "help | duties", answered("duties")),
    Case("thanks are no question", message("duties .9", parts="duties .9, thanks .95"), FRESH, "duties", answered("duties")),
    Case(
        "three of four",
        message(BOTH, parts="duties .9, myths .9, difference .9, unsuitability .9"),
        FRESH,
        "duties | myths | difference",
        {**answered("myths"), "last_topic": "difference"},
    ),
    Case(
        "one topic twice",
        message("ask_not_covered_hours .6", parts="ask_not_covered_hours .9, ask_not_covered_ranks .9"),
        FRESH,
        "not_covered",
        says="not_covered/hours",
    ),
    Case(
        "silence beside a topic",
        message("duties .9", parts="duties .9, ask_not_covered_ranks .9"),
        FRESH,
        "duties | not_covered",
        answered("duties"),
        says="not_covered/ranks",
    ),
    Case(
        "traits beside a topic",
        message("duties .9, personal_fit .1", parts="personal_fit .9, duties .9"),
        FRESH,
        "personal_fit | duties",
        {**answered("duties"), "offer": "quiz"},
    ),
    Case(
        "after a miss", message(BOTH, parts="duties .9, myths .9"), Memory(misses=2), "duties | myths", {**answered("myths"), "misses": 0}
    ),
)
def test_several_questions(case: Case, knowledge: Knowledge) -> None:
    """Parts that surely ask something are answered, one for each topic, in their order, three at most."""
    check(knowledge, case)


@pytest.mark.parametrize("topic", ["difference", "duties", "myths", "myths.knowledge_and_languages", "myths.secrets_and_negotiations"])
def test_beside_oneself_another_subject_is_asked(knowledge: Knowledge, topic: str) -> None:
    """What one tells of oneself is answered first, then what is asked of another subject."""
    replies, after = respond(knowledge, message("personal_fit .8", parts=f"personal_fit .9, {topic} .9", traits=TOLERANT), FRESH)
    assert [reply.topics for reply in replies] == [("personal_fit",), (topic,)]
    assert after.last_topic == topic


@pytest.mark.parametrize("topic", ["suitability", "unsuitability", "suitability.analysis", "duties.negotiation", "ask_not_covered_hours"])
def test_what_one_tells_of_oneself_is_one_question(knowledge: Knowledge, topic: str) -> None:
    """Parts near the profile belong to what one tells of oneself."""
    told = message("personal_fit .8", parts=f"personal_fit .9, {topic} .9", traits=TOLERANT)
    check(knowledge, Case("", told, FRESH, "personal_fit", {**TOLD, "fit_traits": ("suitability.tolerance",)}))


@table(
    Case("empty message", message("intake_empty 1"), FRESH, "fallback", says="replies/intake_empty/text"),
    Case("quiz", message("quiz .9"), FRESH, "quiz quiz_question", STARTED, says="quiz/intro quiz/questions/0/text"),
    Case("quiz after a miss", message("quiz .9"), Memory(misses=1), "quiz quiz_question", {**STARTED, "misses": 0}),
    Case("nothing to stop", message("quiz_stop .9"), FRESH, "acknowledge"),
    Case("perhaps a start from .30", message("quiz_stop .6, quiz .3"), FRESH, "quiz quiz_question", STARTED),
    Case("no start below .30", message("quiz_stop .6, quiz .29"), FRESH, "acknowledge"),
    Case("a start needs the wish to stop", message("thanks .6, quiz .3"), FRESH, "thanks"),
    Case(
        "told of oneself",
        message("personal_fit .9", traits={**TOLERANT, "interest": False}),
        FRESH,
        "personal_fit",
        {**TOLD, "fit_traits": ("suitability.tolerance", "-interest")},
    ),
    Case("told of oneself after a miss", message("personal_fit .9"), Memory(misses=1), "personal_fit", {**TOLD, "misses": 0}),
    Case("in danger", message("crisis .9"), FRESH, "out_of_scope", says="replies/crisis/text"),
)
def test_intents_with_a_turn_of_their_own(case: Case, knowledge: Knowledge) -> None:
    """Some intents do more than answer."""
    check(knowledge, case)


@table(
    Case("yes to a topic", message("acknowledge .9", want="yes"), Memory(offer="difference"), "difference", answered("difference")),
    Case("yes to the quiz", message("acknowledge .9", want="yes"), Memory(offer="quiz"), "quiz quiz_question", STARTED),
    Case(
        "yes, whatever its parts",
        message("acknowledge .9", want="yes", parts="duties .9, myths .9"),
        Memory(offer="difference"),
        "difference",
        answered("difference"),
    ),
    Case("yes to nothing", message("acknowledge .9", want="yes"), FRESH, "acknowledge"),
    Case("no yes", message("acknowledge .9"), Memory(offer="difference"), "acknowledge"),
    Case("another question", message("duties .9"), Memory(offer="difference"), "duties", answered("duties")),
    Case("yes in the quiz", message("acknowledge .9", want="yes"), in_quiz(offer="difference"), "acknowledge quiz_question"),
)
def test_an_offer_is_taken_at_once_or_forgotten(case: Case, knowledge: Knowledge) -> None:
    """A "yes" takes up what the last reply offered; anything else lets it go."""
    check(knowledge, case)


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_the_opening_changes_with_the_turn(knowledge: Knowledge, turns: int) -> None:
    """The turns are counted, and each begins its answer in another way."""
    replies, after = respond(knowledge, message("duties .9"), Memory(turns=turns))
    openings = knowledge.topics["duties"].openings
    assert replies[0].text.startswith(openings[(turns + 1) % len(openings)])
    assert after.turns == turns + 1


def test_a_shortened_message_is_told_so(knowledge: Knowledge) -> None:
    """The note comes once, before the first of the replies."""
    long = message(BOTH, parts="duties .9, myths .9", shortened=True)
    whole, _ = respond(knowledge, replace(long, shortened=False), FRESH)
    cut, _ = respond(knowledge, long, FRESH)
    assert cut == [replace(whole[0], text=f"{knowledge.texts['shortened']} {whole[0].text}"), whole[1]]


@table(
    Case("beside a question", message("difference .7, crisis .3", parts="crisis .99, difference .99"), FRESH, ""),
    Case("beside a question in the quiz", message("difference .7, crisis .3", parts="crisis .99, difference .99"), in_quiz(), ""),
    Case("beside two questions", message("crisis .9", parts="crisis .99, duties .9, myths .9"), FRESH, ""),
    Case("with agreement", message("crisis .64", want="note"), FRESH, ""),
    Case("with a number", message("crisis .59", want="number"), last("duties"), ""),
    Case("like an answer in the quiz", message("crisis .59", reads="1 .8"), in_quiz(), ""),
)
def test_danger_is_never_passed_over(case: Case, knowledge: Knowledge) -> None:
    """Someone in danger is told where help is, whatever else he writes."""
    replies, _ = respond(knowledge, case.message, case.memory)
    assert any(holds(knowledge, reply.text, "replies/crisis/text") for reply in replies)


@table(
    Case("more", message("more .9"), last("duties", misses=1), ""),
    Case("repeat", message("repeat .9"), last("duties", misses=1), ""),
    Case("number", message("duties .9", want="number"), last("duties", misses=1), ""),
    Case("note", message("out_of_scope .6", want="note"), last("duties", misses=1), ""),
    Case("nothing to stop", message("quiz_stop .9"), Memory(misses=1), ""),
)
def test_what_is_understood_ends_a_row_of_misses(case: Case, knowledge: Knowledge) -> None:
    """`misses` counts messages not understood in a row, so that one that was understood begins the count anew."""
    assert respond(knowledge, case.message, case.memory)[1].misses == 0
