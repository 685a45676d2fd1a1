"""What an answer holds, as data: kind, verdict, facet, silence."""

from typing import Any

import pytest

from pandu.dialogue.plan import facet_of, plan, silence_of, situation
from pandu.dialogue.resolve import Question
from pandu.knowledge import Knowledge
from pandu.message import Part
from tests.dialogue.made import part

LANGUAGES, SECRETS = "myths.knowledge_and_languages", "myths.secrets_and_negotiations"


@pytest.mark.parametrize(
    ("topic", "asked", "expected"),
    [
        ("duties", part(form="open"), {"kind": "answer", "verdict": "", "unsaid": ()}),
        ("duties", part(form="confirm", claims="pos yes"), {"kind": "verdict", "verdict": "yes", "unsaid": ()}),
        ("duties", part(form="confirm", claims="pos"), {"kind": "verdict", "verdict": "yes"}),
        ("duties", part(form="confirm", claims="pos", points="number"), {"verdict": "unsaid", "unsaid": ("number",)}),
        ("duties", part(form="confirm", claims="pos unsaid"), {"verdict": "unsaid", "unsaid": ("other",)}),
        ("duties", part(form="confirm", claims="pos yes", points="reason"), {"verdict": "yes", "unsaid": ("reason",)}),
        ("duties", part(form="point", points="reason"), {"kind": "unsaid", "verdict": "", "unsaid": ("reason",)}),
        ("duties", part(form="either", claims="partly"), {"kind": "either", "verdict": ""}),
        ("duties.recommendation", part(form="point", points="person"), {"kind": "said", "detail": "person", "unsaid": ()}),
        ("duties.recommendation", part(form="point", points="person reason"), {"kind": "unsaid", "unsaid": ("reason",)}),
        ("difference", part(form="open", kind="compared"), {"kind": "side", "detail": "compared"}),
        ("difference", part(form="open"), {"kind": "answer"}),
        ("duties", part(form="open", kind="compared"), {"kind": "answer"}),
        (LANGUAGES, part(text="kuasai bahasa", form="confirm", claims="all no"), {"verdict": "no", "situation": ("all",)}),
    ],
)
def test_the_plan_of_a_question(knowledge: Knowledge, topic: str, asked: Part, expected: dict[str, Any]) -> None:
    """Form and claim decide the kind and the verdict; points that no `said` answers are unsaid."""
    made = plan(knowledge, Question(topic, knowledge.intent_of(topic), asked))
    assert {name: getattr(made, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("topic", "text", "named"),
    [
        (LANGUAGES, "semua fasih bahasa", "bahasa"),
        (LANGUAGES, "semua lulusan jurusan", "pendidikan"),
        (LANGUAGES, "lulusan yang fasih bahasa", ""),
        (SECRETS, "isinya berkas", "administrasi"),
        (SECRETS, "ikut yang tingkat tinggi", "perundingan"),
        (SECRETS, "apa saja", ""),
        ("duties", "semua", ""),
    ],
)
def test_the_facet_that_is_asked_for(knowledge: Knowledge, topic: str, text: str, named: str) -> None:
    """The only one whose words stand in the message; two of them are the whole."""
    found = facet_of(knowledge.topics[topic], part(text=text))
    assert named in found.fact if found and named else found is None and not named


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("tinggi badan berapa", "tinggi badan"),
        ("tes masuk susah", "tes masuk"),
        ("gajinya besar gaji", "besar gaji"),
        ("gaji ke 13", "bonus"),
        ("kata", ""),
    ],
)
def test_a_silence_is_called_by_the_longest_word_that_fits(knowledge: Knowledge, text: str, says: str) -> None:
    """Words of silences.yml are whole standard forms, stems or phrases."""
    assert silence_of(knowledge, part(text=text)) == ((says,) if says else ())


def test_two_things_that_are_not_said_are_both_named(knowledge: Knowledge) -> None:
    """In their order, none of them within the other."""
    assert silence_of(knowledge, part(text="tes masuk susah atau tinggi badan"), 2) == ("tes masuk", "tinggi badan")


@pytest.mark.parametrize(
    ("asked", "keys"),
    [
        (part(claims="pos"), ()),
        (part(claims="neg"), ("neg",)),
        (part(claims="pos all"), ("all",)),
        (part(claims="neg all"), ("neg_all", "neg")),
        (part(text="bohong dong dia", claims="pos"), ("meta",)),
        (part(text="masa sih semua", claims="pos all"), ("doubt", "all")),
        (part(text="masa sih tidak", claims="neg"), ("neg_doubt", "neg")),
    ],
)
def test_the_situation_of_a_claim(asked: Part, keys: tuple[str, ...]) -> None:
    """The most special comes first."""
    assert situation(asked) == keys


def test_a_fact_that_was_just_said_is_known(knowledge: Knowledge) -> None:
    """The facet counts, where one is asked for."""
    asked = Question(LANGUAGES, "", part(text="bahasa", form="open"))
    facet = next(facet.fact for facet in knowledge.topics[LANGUAGES].facets if "bahasa" in facet.words)
    assert plan(knowledge, asked, [facet]).known
    assert not plan(knowledge, asked, [knowledge.topics[LANGUAGES].fact]).known


@pytest.mark.parametrize(
    ("topic", "asked", "verdict"),
    [
        ("difference", part(text="kerja yang sama kan", claims="pos yes", form="confirm"), "no"),
        ("difference", part(text="bukan kerja yang sama kan", claims="neg no", form="confirm"), "yes"),
        ("difference", part(text="tidak sama kan", claims="pos yes", form="confirm"), "yes"),
        ("difference", part(text="apa beda sama saja", claims="pos yes", form="confirm"), "yes"),
        ("unsuitability", part(text="tidak minat masih bisa cocok", claims="pos yes", form="confirm"), "no"),
        ("unsuitability", part(text="tidak minat tidak cocok", claims="pos yes", form="confirm"), "yes"),
        ("suitability.tolerance", part(text="menuntut toleransi", claims="pos partly", form="confirm"), "yes"),
        ("suitability.tolerance", part(text="saya batu", claims="pos partly", form="confirm", person="me"), "partly"),
        ("myths.knowledge_and_languages", part(text="kata", claims="pos all yes", form="confirm"), "no"),
        ("myths.secrets_and_negotiations", part(text="rahasia", claims="pos some no", form="confirm"), "yes"),
        ("duties.monitoring", part(text="kata", claims="pos yes", form="either"), ""),
    ],
)
def test_a_verdict_that_the_fact_decides(knowledge: Knowledge, topic: str, asked: Part, verdict: str) -> None:
    """Whatever was read: the opening may not speak against the fact behind it."""
    assert plan(knowledge, Question(topic, "", asked)).verdict == verdict
