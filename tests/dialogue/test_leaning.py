"""Messages that lean on the last answer."""

import pytest

from pandu.dialogue.leaning import chosen_options
from pandu.dialogue.memory import Memory
from pandu.knowledge import Knowledge
from pandu.message import Message
from tests.dialogue.made import LONG, Case, check, heard_as, last, message, table

MONITORING, SECRETS, LANGUAGES = "duties.monitoring", "myths.secrets_and_negotiations", "myths.knowledge_and_languages"
DUTIES = {"last_topic": "duties", "listed_topic": "duties"}


@pytest.mark.parametrize(
    ("said", "offered", "chosen"),
    [
        (message("acknowledge .9", want="yes"), ("quiz",), ("quiz",)),
        (message("acknowledge .9"), ("quiz",), ()),
        (message("acknowledge .9", want="yes"), ("duties", "myths"), ()),
        (message("more .9", "dua-duanya", want="both"), ("duties", "myths", "quiz"), ("duties", "myths")),
        (message("more .9", LONG, want="both"), ("duties", "myths"), ()),
        (message("ordinal .9", "yang kedua", places="2"), ("duties", "myths"), ("myths",)),
        (message("ordinal .9", "yang kelima", places="5"), ("duties", "myths"), ()),
        (message("ordinal .9", "yang terakhir", places="-1"), ("duties", "myths"), ()),
        (message("ordinal .9", "tugas kedua", places="2", list_topic="duties"), ("duties", "myths"), ()),
        (message("quiz 1", "/quiz", want="yes"), ("duties",), ()),
        (message("acknowledge .9", want="yes"), (), ()),
        (message("acknowledge .9", want="yes"), ("gone",), ()),
        (message("ordinal .9", "yang pertama", places="1"), ("gone", "duties", "myths"), ("duties",)),
    ],
)
def test_which_options_are_taken(said: Message, offered: tuple[str, ...], chosen: tuple[str, ...]) -> None:
    """Mere agreement takes one alone; places and "both" take some of several."""
    assert chosen_options(heard_as(said, Memory(options=offered))) == chosen


@table(
    Case("again", message("repeat .9"), last(MONITORING), f"repeat {MONITORING}", says=f"topics/{MONITORING}/answer"),
    Case("again, hardly likely", message("repeat .2, out_of_scope .8"), last(MONITORING), "out_of_scope"),
    Case("another one again", message("repeat .6, difference .3"), last(MONITORING), "difference", {"last_topic": "difference"}),
    Case("simpler", message("complaint .9", want="simpler"), last(MONITORING), f"complaint {MONITORING}", says=f"topics/{MONITORING}/plain"),
    Case("what it means", message("more .9", want="meaning"), last(MONITORING), f"more {MONITORING}", says=f"topics/{MONITORING}/plain"),
    Case("simpler, in words that tell a trait elsewhere", message("suitability.analysis .4", "tidak ngerti", want="simpler", told="-suitability.analysis"), last(MONITORING), f"more {MONITORING}", says=f"topics/{MONITORING}/plain"),
    Case("shorter", message("complaint .9", want="shorter"), last(MONITORING), f"complaint {MONITORING}", says="wishes/shorter/0", hides=f"topics/{MONITORING}/answer"),
    Case("doubted", message("more .9", want="doubt"), last(SECRETS), f"more {SECRETS}", says="wishes/doubt/0", meta={"verdict": "yes"}),
    Case("doubted twice", message("more .9", want="doubt"), last(SECRETS, last_reply="doubt"), f"more {SECRETS}", hides="wishes/doubt/0"),
    Case("yes or no alone", message("more .9", want="brief"), last(SECRETS, verdict="no"), "more", says="briefly/no", meta={"verdict": "no"}),
    Case("a refusal doubted", message("more .9", want="doubt"), last(SECRETS, refused="gaji"), "more not_covered", {"refused": "gaji"}, says="of_refusal/doubt"),
    Case("a refusal against what was heard", message("more .9", "om bilang beda", want="contrary"), last(SECRETS, refused="gaji"), "more not_covered", says="of_refusal/contrary"),
    Case("more of a refusal", message("more .9", form="point"), last(SECRETS, refused="gaji"), "more not_covered", says="of_refusal/more"),
    Case("heard otherwise", message("complaint .9", "om bilang beda", want="contrary"), last(SECRETS), f"complaint {SECRETS}", says="wishes/contrary/0"),
    Case("whether that was all", message("more .9", want="all"), last("duties.cooperation"), "more duties.cooperation", says="wishes/all/0"),
    Case("whether that was all of what has more", message("more .9", want="all"), last("duties"), "more duties", says="topics/duties/more"),
    Case("the opposite", message("more .9", want="opposite"), last("suitability"), "unsuitability", {"last_topic": "unsuitability"}),
    Case("the opposite of that", message("more .9", want="opposite"), last("unsuitability"), "suitability", {"last_topic": "suitability", "listed_topic": "suitability"}),
    Case("the opposite of what has none", message("more .9", want="opposite"), last("difference"), "more difference", says="no_more"),
    Case("simpler, of another topic", message("difference .9", want="meaning"), last(MONITORING), "difference", {"last_topic": "difference"}),
    Case("what a word of another topic means", message("more .9", "bilateral artinya", want="meaning"), last("duties"), "duties.cooperation", {"last_topic": "duties.cooperation"}, has="dua negara"),
    Case("yes or no on the fit", message("more .4", "jadi intinya cocok apa tidak", want="brief"), last("duties", fit_traits=("interest",)), "personal_fit", {"last_topic": "personal_fit", "options": ("quiz",)}, meta={"verdict": "yes"}),
    Case("a wish before anything", message("more .9"), Memory(), "more", says="replies/no_last/text"),
    Case("a button", message("repeat 1", "/repeat"), last(MONITORING), f"repeat {MONITORING}"),
)  # fmt: skip
def test_the_last_answer_otherwise(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)


@table(
    Case("more", message("more .9"), last("duties"), "more duties", says="topics/duties/more"),
    Case("no more", message("more .9"), last("duties.cooperation"), "more duties.cooperation", says="no_more_part"),
    Case("a point that is not said", message("out_of_scope .4", "kenapa", form="point", points="reason"), last(MONITORING), f"more {MONITORING}", meta={"unsaid": ("reason",)}),
    Case("a point that is said", message("out_of_scope .4", "ke siapa", form="point", points="person"), last("duties.recommendation"), "more duties.recommendation", has="pemerintah", meta={"unsaid": ()}),
    Case("confirmed", message("out_of_scope .4", "semuanya", form="confirm", claims="pos all no"), last(SECRETS), f"more {SECRETS}", meta={"verdict": "no"}),
    Case("a part of the list just shown", message("more .5, duties.cooperation .2", "maksudnya kerja sama gimana", form="confirm", claims="pos yes"), last("duties"), "duties.cooperation", {"last_topic": "duties.cooperation"}),
    Case("one side of what was compared", message("duties .3", "kalau pejabat", kind="job"), last("difference"), "more difference", has="lebih memusatkan perhatian"),
    Case("what goes on from the answer", message("suitability.diplomacy .4", "jadi tidak harus langsung jago ya kak", form="confirm", claims="neg must no"), last(SECRETS), f"more {SECRETS}", meta={"verdict": "no"}),
    Case("what begins as if it went on and surely asks something else", message("suitability.diplomacy .9", "jadi tidak harus langsung jago ya kak", form="confirm", claims="neg must no"), last(SECRETS), "suitability.diplomacy", {"last_topic": "suitability.diplomacy"}),
    Case("a complaint", message("complaint .4", "kok begitu", form="confirm"), last(MONITORING), "complaint", {"options": ("duties.recommendation", "suitability.analysis", "duties")}),
    Case("too long to lean", message("out_of_scope .4", LONG, form="point", points="reason"), last(MONITORING), "out_of_scope"),
)  # fmt: skip
def test_a_question_that_leaves_out_its_topic(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)


@table(
    Case("the list again", message("repeat .9", want="list"), last("duties.cooperation"), "repeat duties", DUTIES),
    Case("a named list again", message("more .9", want="list", list_topic="myths"), last("duties"), "repeat myths", {"last_topic": "myths", "listed_topic": "myths"}),
    Case("a list of something else", message("ask_not_covered_majors .9", want="list"), last("duties"), "not_covered"),
    Case("an item in other words", message("out_of_scope .5", places="!4"), last("duties"), "duties.negotiation", {"last_topic": "duties.negotiation"}),
    Case("a place that points at no list", message("out_of_scope .5", places="4"), last("duties"), "out_of_scope"),
    Case("a place of another subject", message("difference .9", places="!4"), last("duties"), "difference", {"last_topic": "difference"}),
    Case("strange words with a place that the list has", message("out_of_scope .9", places="!4"), last("duties"), "duties.negotiation", {"last_topic": "duties.negotiation"}),
    Case("strange words with a place that it has not", message("out_of_scope .9", places="!4"), last("myths"), "out_of_scope"),
    Case("many strange words with a place", message("out_of_scope .9", LONG, places="!4"), last("duties"), "out_of_scope"),
)  # fmt: skip
def test_a_list_shown_before(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)


@table(
    Case("said a moment ago", message(f"{SECRETS} .9", form="open"), last(SECRETS, facts=("{fact}",)), SECRETS),
    Case("asked back", message("ordinal .9", places="2"), Memory(options=("duties", "myths")), "myths", {"last_topic": "myths", "listed_topic": "myths"}),
    Case("both", message("more .9", want="both"), Memory(options=("duties", "difference")), "duties | difference", {"last_topic": "difference", "listed_topic": "duties"}),
    Case("both, one of them the quiz", message("more .9", want="both"), Memory(options=("duties", "quiz")), "quiz quiz_question", {"quiz_open": True}),
    Case("what is no topic", message("ordinal .9", places="1"), Memory(options=("help", "duties")), "help"),
    Case("the quiz", message("acknowledge .9", want="yes"), Memory(options=("quiz",)), "quiz quiz_question", {"quiz_open": True}),
)  # fmt: skip
def test_what_was_offered_is_taken_up(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)
