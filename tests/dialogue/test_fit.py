"""Somebody's traits held against the profile."""

from dataclasses import replace
from typing import Any

import pytest

from pandu.dialogue import fit
from pandu.dialogue.memory import Memory, Turn
from pandu.dialogue.order import respond
from pandu.knowledge import Knowledge
from pandu.message import Message, Told
from tests.dialogue.made import Case, check, last, message, table

ANALYSIS, TOLERANCE = "suitability.analysis", "suitability.tolerance"


def fit_reply(knowledge: Knowledge, said: Message) -> Turn:
    """Return the turn that answers a first message."""
    return respond(knowledge, said, Memory())


@pytest.mark.parametrize(
    ("traits", "case", "verdict"),
    [
        ({ANALYSIS: True}, "has", "yes"),
        ({ANALYSIS: True, TOLERANCE: True}, "has", "yes"),
        ({ANALYSIS: False}, "lacks", "partly"),
        ({ANALYSIS: True, TOLERANCE: False}, "mixed", "partly"),
        ({"interest": True}, "has", "yes"),
        ({"interest": False}, "uninterested", "partly"),
        ({"interest": False, ANALYSIS: True}, "uninterested_but", "partly"),
        ({"interest": False, ANALYSIS: False}, "uninterested", "partly"),
        ({"interest": True, ANALYSIS: False}, "mixed", "partly"),
        ({}, "unknown", "unsaid"),
        ({"unknown": True}, "unknown", "unsaid"),
    ],
)
def test_the_verdict_comes_first(knowledge: Knowledge, traits: dict[str, bool], case: str, verdict: str) -> None:
    """Each told trait once, nothing else of the profile; the metadata say what was read."""
    reply = fit.assess(knowledge, traits)
    texts: Any = knowledge.texts["personal_fit"]
    beginning = texts[case].partition("{")[0].lower()
    assert reply.text.lower().startswith(beginning)
    assert reply.verdict == verdict
    known = {trait: has for trait, has in traits.items() if trait in knowledge.traits}
    assert reply.traits == {trait: "has" if has else "lacks" for trait, has in known.items()}
    if case in {"has", "lacks", "mixed"}:
        assert {trait for trait, name in knowledge.traits.items() if name in reply.text} == {*known}
        assert all(reply.text.count(knowledge.traits[trait]) == 1 for trait in known)


@pytest.mark.parametrize(("person", "who"), [("", "kamu"), ("me", "kamu"), ("child", "anakmu"), ("other", "dia"), ("nobody", "kamu")])
def test_whose_traits_they_are(knowledge: Knowledge, person: str, who: str) -> None:
    assert f" {who}, karena" in fit.assess(knowledge, {ANALYSIS: False}, person=person).text


@pytest.mark.parametrize(
    ("traits", "more", "named", "unsaid"),
    [
        ({ANALYSIS: True}, {"silence": "tinggi badan"}, "Tinggi badan tidak disebut", ("other",)),
        ({}, {"silence": "tinggi badan"}, "Tinggi badan tidak disebut", ("other",)),
        ({}, {}, "Sifat seperti itu tidak disebut", ("other",)),
        ({ANALYSIS: True}, {}, "", ()),
    ],
)
def test_what_the_source_does_not_mention_is_named(
    knowledge: Knowledge, traits: dict[str, bool], more: dict[str, Any], named: str, unsaid: tuple[str, ...]
) -> None:
    """Beside what it does say, never instead of it."""
    reply = fit.assess(knowledge, traits, **more)
    assert named in reply.text and reply.unsaid == unsaid
    assert "tidak disebut" in reply.text or not named


def test_traits_are_kept_and_restored() -> None:
    traits = {"interest": False, ANALYSIS: True}
    assert fit.kept(traits) == ("-interest", ANALYSIS)
    assert fit.restored(fit.kept(traits)) == traits


LANGUAGES = "myths.knowledge_and_languages"
TOLD = {"last_topic": "personal_fit", "options": ("quiz",), "fit_traits": (ANALYSIS, f"-{TOLERANCE}")}
BOTH = f"{ANALYSIS} -{TOLERANCE}"
AFTER_TOLD = Memory(last_topic="personal_fit", fit_traits=(ANALYSIS, f"-{TOLERANCE}"), options=("quiz",))
OWN_ASIDE = (f"me/{ANALYSIS}", f"me/-{TOLERANCE}")


@table(
    Case("several traits", message("personal_fit .9", told=BOTH), Memory(), "personal_fit", TOLD, meta={"verdict": "partly"}),
    Case("of a child", message("personal_fit .9", told=BOTH, person="child"), Memory(), "personal_fit", {**TOLD, "fit_person": "child"}, has="anakmu"),
    Case("one trait answers under its topic", message(f"{ANALYSIS} .9", "saya teliti", told=ANALYSIS, person="me"), Memory(), ANALYSIS, {**TOLD, "fit_traits": (ANALYSIS,), "fit_person": "me"}),
    Case("the deciding trait answers under the topic that names it", message("unsuitability .9", "saya bosan", told="-interest", person="me"), Memory(), "unsuitability", {**TOLD, "fit_traits": ("-interest",), "fit_person": "me"}),
    Case("one trait of many words", message("personal_fit .9", told=ANALYSIS), Memory(), "personal_fit", {**TOLD, "fit_traits": (ANALYSIS,)}),
    Case("a trait that the question is only about", message(f"{ANALYSIS} .9", told=ANALYSIS, form="confirm", claims="pos must yes"), Memory(), ANALYSIS, {"last_topic": ANALYSIS, "listed_topic": "suitability"}, meta={"traits": {}, "verdict": "yes"}),
    Case("nobody's trait tells nothing of another topic", message("duties .9", told=ANALYSIS), Memory(), "duties", {"last_topic": "duties", "listed_topic": "duties"}),
    Case("of nobody, though the topic is the trait", message(f"{ANALYSIS} .9", told=ANALYSIS), Memory(), ANALYSIS, {"last_topic": ANALYSIS, "listed_topic": "suitability"}),
    Case("of somebody, perhaps about the fit", message("duties .5, personal_fit .3", "saya teliti", told=ANALYSIS, person="me", form="tell"), Memory(), "personal_fit", {**TOLD, "fit_traits": (ANALYSIS,), "fit_person": "me"}),
    Case("a trait that the profile lacks", message("personal_fit .9", told="other"), Memory(), "personal_fit", {**TOLD, "fit_traits": ()}, meta={"verdict": "unsaid", "unsaid": ("other",)}),
    Case("the opposite", message("more .9", want="opposite"), AFTER_TOLD, "personal_fit", TOLD, meta={"traits": {ANALYSIS: "lacks", TOLERANCE: "has"}}),
    Case("what follows", message("quiz .9", asks_fit=True), AFTER_TOLD, "personal_fit", TOLD),
    Case("what follows, in few words", message("quiz .5", "jadi cocok tidak", asks=True), AFTER_TOLD, "personal_fit", TOLD),
    Case("the quiz, by name", message("quiz .5", "ada tesnya tidak", asks=True, want="quiz"), AFTER_TOLD, "quiz quiz_question", {"quiz_open": True}),
    Case("what it rests on", message("more .9", want="reason"), AFTER_TOLD, "more personal_fit", TOLD, says="personal_fit/more"),
    Case("doubted", message("more .9", want="doubt"), AFTER_TOLD, "more personal_fit", TOLD),
    Case("again", message("repeat .9"), AFTER_TOLD, "repeat personal_fit", TOLD),
    Case("new traits are added to those told before", message("personal_fit .9", told="interest"), AFTER_TOLD, "personal_fit", {**TOLD, "fit_traits": (ANALYSIS, f"-{TOLERANCE}", "interest")}, meta={"traits": {"interest": "has"}}),
    Case("what to train after an assessment", message("ask_not_covered_how_to .9", form="point"), AFTER_TOLD, "not_covered personal_fit", {"options": ("quiz",)}, says="personal_fit/advice", has="toleransi"),
    Case("those of oneself again after somebody else", message("personal_fit .9", told="interest", person="me"), Memory(last_topic="personal_fit", fit_traits=("interest",), fit_person="elder", fit_others=OWN_ASIDE), "personal_fit", {"fit_traits": (ANALYSIS, f"-{TOLERANCE}", "interest"), "fit_person": "me", "fit_others": (*OWN_ASIDE, "elder/interest"), "options": ("quiz",)}),
    Case("those of somebody else take their place", message("personal_fit .9", told="interest", person="elder"), AFTER_TOLD, "personal_fit", {**TOLD, "fit_traits": ("interest",), "fit_person": "elder", "fit_others": OWN_ASIDE}, has="kakakmu"),
    Case("something told of nobody is of whom was spoken before", message("personal_fit .9", told="interest"), replace(AFTER_TOLD, fit_person="child"), "personal_fit", {**TOLD, "fit_traits": (ANALYSIS, f"-{TOLERANCE}", "interest"), "fit_person": "child"}, has="anakmu"),
    Case("something told that nothing was read of", message("personal_fit .9", form="tell"), AFTER_TOLD, "personal_fit", TOLD, meta={"verdict": "unsaid"}),
    Case("the whole in short", message("quiz .9", asks_fit=True), AFTER_TOLD, "personal_fit", TOLD, says="personal_fit/again/mixed"),
    Case("the whole after another topic", message("quiz .9", asks_fit=True), replace(AFTER_TOLD, last_topic="duties"), "personal_fit", TOLD, says="personal_fit/again/mixed"),
    Case("the fit of another than was told of", message("quiz .9", asks_fit=True, person="me"), replace(AFTER_TOLD, fit_person="friend"), "quiz quiz_question", {"quiz_open": True}),
    Case("the offered quiz", message("acknowledge .9", want="yes"), AFTER_TOLD, "quiz quiz_question", {"quiz_open": True}),
    Case("all that was told, summed up", message("personal_fit .9", "jadi total cocok", told="interest", asks_fit=True), AFTER_TOLD, "personal_fit", {**TOLD, "fit_traits": (ANALYSIS, f"-{TOLERANCE}", "interest")}, meta={"traits": {ANALYSIS: "has", TOLERANCE: "lacks", "interest": "has"}}),
    Case("a conclusion drawn", message("unsuitability .9", "jadi tidak cocok dong", form="confirm", claims="neg yes"), replace(AFTER_TOLD, last_topic="duties"), "personal_fit", TOLD, says="personal_fit/again/mixed"),
    Case("asked after something that the profile lacks", message("personal_fit .9", asks_fit=True), Memory(last_topic="personal_fit"), "personal_fit", {**TOLD, "fit_traits": ()}, says="personal_fit/again/unknown"),
    Case("told beside a question, and kept", message("duties .9", told="-interest", person="me", form="point"), Memory(), "duties", {"last_topic": "duties", "listed_topic": "duties", "fit_traits": ("-interest",), "fit_person": "me"}),
    Case("told beside what a belief is about", message(f"{LANGUAGES} .9", "dia tidak bahasa inggris", told="-suitability.communication", person="other", form="confirm", claims="neg no"), Memory(), "personal_fit", {**TOLD, "fit_traits": ("-suitability.communication",), "fit_person": "other"}, has="bahasa asing"),
    Case("nothing of the profile, near to a fact", message(f"{LANGUAGES} .5", "saya cuma bahasa jawa", person="me", asks_fit=True), Memory(), "personal_fit", {**TOLD, "fit_traits": (), "fit_person": "me"}, says="personal_fit/near_alone"),
    Case("a demand that tells nothing of oneself", message(f"{LANGUAGES} .4, personal_fit .3", "saya tanya harus bahasa inggris", told="suitability.communication", person="me", form="confirm", claims="pos must yes"), Memory(), LANGUAGES, {"last_topic": LANGUAGES, "listed_topic": "myths"}),
    Case("the list of traits, asked for", message("suitability .9", "saya tanya profilnya", told=f"-{ANALYSIS}", person="me", form="confirm", claims="pos yes"), Memory(), "suitability", {"last_topic": "suitability", "listed_topic": "suitability", "fit_traits": (f"-{ANALYSIS}",), "fit_person": "me"}),
    Case("what follows, in a few words", message("more .9", "jadi gimana", form="open"), AFTER_TOLD, "personal_fit", TOLD, says="personal_fit/again/mixed"),
    Case("somebody else's after all", message("personal_fit .9", "bukan saya anak saya", person="child", form="tell"), AFTER_TOLD, "personal_fit", {**TOLD, "fit_person": "child"}, has="anakmu"),
    Case("a trait that was never told", message(f"{TOLERANCE} .9", "saya tidak bilang soal itu", told=TOLERANCE, person="me", form="confirm", claims="neg partly"), AFTER_TOLD, "personal_fit", {**TOLD, "fit_traits": (ANALYSIS,)}, says="sorry"),
    Case("a weakness of who was assessed, not named again", message(f"{TOLERANCE} .9", told=f"-{TOLERANCE}", form="point", points="consequence"), replace(AFTER_TOLD, fit_person="child"), TOLERANCE, {**TOLD, "fit_person": "child"}, has="anakmu"),
    Case("hardly about the fit, and nothing of the profile told", message("personal_fit .2", told="other"), Memory(), "fallback", {"misses": 1}),
    Case("asked with nothing told", message("personal_fit .9"), last("duties"), "personal_fit", {**TOLD, "fit_traits": ()}, meta={"verdict": "unsaid"}),
)  # fmt: skip
def test_told_traits(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)


@pytest.mark.parametrize(
    ("traits", "two_sided", "says", "verdict"),
    [
        ({}, (TOLERANCE,), "two_sided", "partly"),
        ({ANALYSIS: True}, (TOLERANCE,), "also_two_sided", "partly"),
        ({ANALYSIS: True}, (), "", "yes"),
    ],
)
def test_what_was_told_both_ways_is_a_strength_and_a_weakness(
    knowledge: Knowledge, traits: dict[str, bool], two_sided: tuple[str, ...], says: str, verdict: str
) -> None:
    reply, texts = fit.assess(knowledge, traits, two_sided=two_sided), dict(knowledge.texts["personal_fit"])
    assert reply.verdict == verdict
    assert not says or str(texts[says]).format(both=knowledge.traits[TOLERANCE]).lower() in reply.text.lower()


def test_a_strength_answers_in_part_what_reads_as_more(knowledge: Knowledge) -> None:
    said = message("personal_fit .9", "toleran tapi malas rapat", told=TOLERANCE, claims="pos partly", form="confirm")
    (reply,), _ = fit_reply(knowledge, said)
    assert reply.verdict == "partly" and reply.text.startswith("Itu bisa jadi modal")


def test_what_has_no_name_is_quoted(knowledge: Knowledge) -> None:
    """If it is short, and shorter beside a trait of the profile; else the trait alone is held against the profile."""
    told = (Told("other", has=True, clause="jago lompat tali saja"),)
    alone = replace(message("personal_fit .9", "jago lompat tali saja", form="confirm"), told=told)
    long = replace(alone, told=(Told("other", has=True, clause=" ".join(["panjang"] * 12)),))
    assert fit_reply(knowledge, alone)[0][0].text.startswith('"jago lompat tali saja" tidak disebut')
    assert '"' not in fit_reply(knowledge, long)[0][0].text
    joined = replace(alone, told=(Told("other", has=True, clause='tp "lompat tali'),))
    assert fit_reply(knowledge, joined)[0][0].text.startswith('"lompat tali" tidak disebut')
