"""Plans in the sentences of the knowledge."""

from functools import reduce
from typing import Any, cast

import pytest

from pandu.dialogue import say
from pandu.dialogue.memory import Memory
from pandu.dialogue.plan import Plan
from pandu.dialogue.resolve import Question
from pandu.knowledge import MAX_BUTTONS, Knowledge
from pandu.message import VERDICTS, Point
from tests.dialogue.made import part

BELIEF = "myths.secrets_and_negotiations"
# A plan, where its sentence stands in verdicts.yml, and how that names what is not said.
SENTENCES = [
    (Plan("duties.monitoring", "verdict", "yes"), "verdicts yes default", ""),
    (Plan("duties.monitoring", "verdict", "yes", ("neg",)), "verdicts yes neg", ""),
    (Plan("duties.monitoring", "verdict", "no", ("only",)), "verdicts no only", ""),
    (Plan("duties.monitoring", "verdict", "no", ("doubt", "only")), "verdicts no doubt", ""),
    (Plan(BELIEF, "verdict", "no"), "verdicts no belief", ""),
    (Plan(BELIEF, "verdict", "no", ("neg_only", "neg")), "verdicts no belief.neg", ""),
    (Plan(BELIEF, "verdict", "no", ("only",)), "verdicts no belief.only", ""),
    (Plan("difference", "verdict", "no"), "verdicts no difference", ""),
    (Plan("difference", "verdict", "yes", ("meta",)), "verdicts yes difference.meta", ""),
    (Plan("unsuitability", "verdict", "yes"), "verdicts yes unfit", ""),
    (Plan("duties", "verdict", "unsaid", unsaid=("other",)), "verdicts unsaid unnamed", ""),
    (Plan("duties", "verdict", "unsaid", unsaid=("reason",)), "verdicts unsaid tasks", "reason"),
    (Plan("duties", "verdict", "unsaid", unsaid=("other",), silence=("besar gaji",)), "verdicts unsaid tasks", "besar gaji"),
    (Plan("duties", "unsaid", unsaid=("reason", "number", "time")), "verdicts unsaid tasks", "reason number"),
    (Plan("duties", "either"), "either one", ""),
    (Plan("duties", "either", "partly"), "either one", ""),
    (Plan("duties", "either", unsaid=("comparison",)), "either unsaid", ""),
    (Plan("duties", "either", unsaid=("reason",)), "verdicts unsaid tasks", "reason"),
    (Plan("duties", "answer", known=True), "again open default", ""),
    (Plan("duties", "verdict", "yes", known=True), "again yes default", ""),
    (Plan("duties", "verdict", "unsaid", unsaid=("reason",), known=True), "again unsaid default", "reason"),
    (Plan("duties", "verdict", "unsaid", unsaid=("other",), known=True), "again unsaid unnamed", ""),
]


def sentence(knowledge: Knowledge, plan: Plan, path: str, silent: str) -> str:
    """Return the first sentence at `path`, filled in."""
    points = knowledge.sentences["points"]
    named = say.listed(knowledge, [points[point] for point in silent.split()]) if {*silent.split()} <= {*points} and silent else silent
    found: Any = reduce(lambda node, step: node[step], path.split(), cast(Any, knowledge.sentences))[0]
    return say.begun(found.format(fact=knowledge.topics[plan.topic].fact, silence=named))


@pytest.mark.parametrize(("plan", "path", "silent"), SENTENCES)
def test_the_sentence_of_a_plan(knowledge: Knowledge, plan: Plan, path: str, silent: str) -> None:
    """The most special situation wins; of a role before that of all; what is not said is named."""
    assert say.text_of(knowledge, plan, 0) == sentence(knowledge, plan, path, silent)


@pytest.mark.parametrize(("unsaid", "named"), [(("number",), True), (("other",), False), ((), False)])
def test_beside_a_verdict_what_is_not_said_is_named(knowledge: Knowledge, unsaid: tuple[Point, ...], named: bool) -> None:
    """Only where it has a name; the verdict comes first."""
    plan = Plan("duties", "verdict", "yes", unsaid=unsaid, announced=True)
    begin, beside = sentence(knowledge, plan, "verdicts yes default", ""), knowledge.sentences["also_unsaid"]
    assert say.text_of(knowledge, plan, 0) == begin + (beside.format(silence=knowledge.sentences["points"]["number"]) if named else "")


def test_an_open_question_gets_the_answer_its_facet_or_its_side(knowledge: Knowledge) -> None:
    """Never a verdict's sentence."""
    belief = knowledge.topics[BELIEF]
    assert say.text_of(knowledge, Plan(BELIEF, "answer"), 0) == belief.answer
    assert say.text_of(knowledge, Plan(BELIEF, "answer", facet=belief.facets[0]), 0) == say.begun(belief.facets[0].fact) + "."
    assert say.text_of(knowledge, Plan(BELIEF, "plain"), 0) == belief.plain
    assert say.text_of(knowledge, Plan("difference", "side", detail="compared"), 0) == knowledge.topics["difference"].sides["compared"]
    said = knowledge.topics["duties.recommendation"].said["person"]
    assert say.text_of(knowledge, Plan("duties.recommendation", "said", detail="person"), 0) == said


def test_sentences_that_say_the_same_go_by_turns(knowledge: Knowledge) -> None:
    """So that two answers in a row do not begin alike."""
    plan = Plan("duties", "verdict", "yes")
    assert len({say.text_of(knowledge, plan, turns) for turns in range(3)}) == 3
    assert say.text_of(knowledge, plan, 3) == say.text_of(knowledge, plan, 0)


@pytest.mark.parametrize("verdict", [verdict for verdict in VERDICTS if verdict])
def test_every_topic_has_a_sentence_for_every_verdict(knowledge: Knowledge, verdict: str) -> None:
    """Whatever the situation: the general one is there."""
    for topic in knowledge.topics.values():
        for known in (False, True):
            plan = Plan(topic.id, "verdict", verdict, ("meta", "neg_all", "neg"), unsaid=("reason",), known=known)  # type: ignore[arg-type]
            assert "{" not in say.text_of(knowledge, plan, 0)


def test_buttons_offer_what_was_not_just_said(knowledge: Knowledge) -> None:
    """Neither the topic itself nor the one before it; never more than a channel shows."""
    reply = say.reply(knowledge, Plan("duties", "answer"), Memory(last_topic="suitability"))
    assert reply.next == tuple(one for one in knowledge.topics["duties"].next if one not in {"suitability", "duties"})
    assert len(say.buttons("abcdefg", "a")) == MAX_BUTTONS


@pytest.mark.parametrize(("names", "text"), [(["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b dan c")])
def test_names_in_a_sentence(knowledge: Knowledge, names: list[str], text: str) -> None:
    """The last is joined by a word."""
    assert say.listed(knowledge, names) == text


@pytest.mark.parametrize(
    ("intent", "sure", "named", "text"),
    [
        ("ask_not_covered_salary", True, (), "salary"),
        ("ask_not_covered_salary", False, (), "default"),
        ("ask_not_covered_pets", True, (), "default"),
        ("ask_not_covered_salary", False, ("uang dinas", "bonus"), "named"),
    ],
)
def test_a_refusal(knowledge: Knowledge, intent: str, sure: bool, named: tuple[str, ...], text: str) -> None:
    """By the name that the message has, else by its subject, else in general."""
    asked = Question("not_covered", intent, part(form="confirm", points="number"))
    reply = say.not_covered(knowledge, asked, sure=sure, named=named)
    assert reply.text == say.begun(knowledge.texts["not_covered"][text].format(silence=" dan ".join(named)))
    assert (reply.topics, reply.verdict, reply.unsaid) == (("not_covered",), "unsaid", ("number",))
    assert say.not_covered(knowledge, Question("not_covered", intent, part()), sure=sure).verdict == ""


def test_a_conversational_reply_names_the_source(knowledge: Knowledge) -> None:
    """Title and address are filled in."""
    assert knowledge.source["url"] in say.conversational(knowledge, "source").text
    assert say.conversational(knowledge, "crisis", ("out_of_scope",)).topics == ("out_of_scope",)
