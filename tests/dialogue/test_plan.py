"""What an answer holds, as data: kind, verdict, facet, silence."""

from dataclasses import replace
from typing import Any

import pytest

from pandu.dialogue.facts import facet_of, nearest_fact, silence_of
from pandu.dialogue.plan import plan, situation
from pandu.dialogue.resolve import Question
from pandu.dialogue.say import text_of
from pandu.knowledge import Facet, Knowledge
from pandu.message import Claim, Part, Verdict
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
        (
            LANGUAGES,
            part(text="wajib bahasa", form="confirm", claims="must yes"),
            {"verdict": "unsaid", "silence": ("wajib atau tidaknya",)},
        ),
        (LANGUAGES, part(text="semua wajib bahasa", form="confirm", claims="all no"), {"verdict": "no"}),
        (
            "duties.monitoring",
            part(text="negara tetangga", form="confirm", claims="only unsaid", points="country"),
            {"silence": ("negara tetangga",)},
        ),
        ("duties.monitoring", part(text="negara tetangga", form="point", points="reason"), {"silence": ()}),
        ("duties.monitoring", part(form="confirm", claims="pos all yes"), {"verdict": "unsaid"}),
        ("duties.monitoring", part(form="confirm", claims="neg all yes"), {"verdict": "yes"}),
        ("suitability.analysis", part(form="confirm", claims="enough yes"), {"verdict": "no", "topic": "suitability"}),
        (
            "suitability.analysis",
            part(form="confirm", claims="enough partly", told="suitability.analysis"),
            {"topic": "suitability.analysis"},
        ),
        ("duties.recommendation", part(text="bukan tugas mereka", form="confirm", claims="neg unsaid"), {"verdict": "no"}),
        ("suitability.analysis", part(form="confirm", claims="partly", person="me", text="menuntut"), {"verdict": "yes"}),
        ("suitability.analysis", part(form="confirm", claims="partly", person="me"), {"verdict": "partly"}),
        ("duties.recommendation", part(text="bukan tugas mereka", form="confirm", claims="neg yes"), {"verdict": "no"}),
        (SECRETS, part(text="tidak mungkin administrasi", form="confirm", claims="neg yes"), {"verdict": "no"}),
        (SECRETS, part(text="bukannya semua tahu rahasia | bukan semua", form="confirm", claims="all no"), {"verdict": "no"}),
        (SECRETS, part(text="bukan semua tahu rahasia", form="confirm", claims="all no"), {"verdict": "yes"}),
        (SECRETS, part(text="ikut perundingan mitos atau fakta", form="confirm", claims="pos yes"), {"verdict": "no"}),
        ("duties", part(text="cuma foto", form="confirm", claims="only pos unsaid"), {"verdict": "no"}),
        ("duties.recommendation", part(text="cuma pelaksana tidak kasih saran", form="confirm", claims="only neg yes"), {"verdict": "no"}),
        ("duties.recommendation", part(text="bukan cuma saran", form="confirm", claims="only neg yes"), {"verdict": "yes"}),
        ("suitability.analysis", part(text="dituntut atau cuma hiasan", form="either", claims="only yes"), {"verdict": "yes"}),
        ("suitability.analysis", part(text="dituntut atau tidak", form="either", claims="yes"), {"verdict": ""}),
        ("difference", part(text="diplomat nego pejabat kebijakan", form="confirm", claims="pos no"), {"verdict": "yes", "facet": None}),
        ("difference", part(text="nego diplomat pejabat kebijakan", form="confirm", claims="pos no"), {"verdict": "yes"}),
        (
            "difference",
            part(text="perundingan diplomat kebijakan pejabat | runding diplomat bijak jabat", form="confirm", claims="no"),
            {"verdict": "yes"},
        ),
        ("difference", part(text="pejabat nego diplomat kebijakan", form="confirm", claims="neg no"), {"verdict": "no"}),
        ("difference", part(text="pejabat nego kebijakan diplomat", form="confirm", claims="pos yes"), {"verdict": "no"}),
        ("difference", part(text="pejabat nego diplomat kebijakan kebalik", form="confirm", claims="pos yes"), {"verdict": "yes"}),
        (SECRETS, part(text="tidak mungkin rahasia", form="confirm", claims="neg yes"), {"verdict": "yes"}),
        ("myths", part(text="semua fasih bahasa", form="confirm", claims="all no"), {"topic": LANGUAGES}),
        ("myths", part(text="bahasa dan rahasia", form="confirm", claims="all no"), {"topic": "myths"}),
        ("myths", part(text="bahasa", form="open"), {"topic": "myths"}),
        ("difference", part(text="sama apa beda", form="open"), {"kind": "verdict", "verdict": "no", "situation": ("same",)}),
        ("difference", part(text="beda atau sama", form="either"), {"kind": "verdict", "verdict": "yes"}),
        ("difference", part(text="bedanya di mana nego", form="point", points="place"), {"kind": "answer", "facet": None, "unsaid": ()}),
        ("difference", part(text="kalau pejabat", form="open", kind="job"), {"kind": "side", "detail": "own"}),
        ("difference", part(text="beda pejabat diplomat", form="open", kind="job"), {"kind": "answer"}),
        ("unsuitability", part(text="tidak minat bisa cocok", form="confirm", claims="neg yes"), {"verdict": "no"}),
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
        ("tes masuk bukan tinggi badan", "tes masuk"),
        ("bukan tinggi badan", "tinggi badan"),  # nothing else is named
        ("kata", ""),
    ],
)
def test_a_silence_is_called_by_the_longest_word_that_fits(knowledge: Knowledge, text: str, says: str) -> None:
    """Words of silences.yml are whole standard forms, stems or phrases."""
    assert silence_of(knowledge, part(text=text)) == ((says,) if says else ())


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("tes masuk susah atau tinggi badan", ("tes masuk", "tinggi badan")),
        ("tes masuk susah ya kasihan mama nanti sendirian", ("tes masuk",)),  # of another clause
    ],
)
def test_two_things_that_are_asked_together_are_both_named(knowledge: Knowledge, text: str, named: tuple[str, ...]) -> None:
    """In their order, none of them within the other, and only where an "and" or "or" joins them."""
    assert silence_of(knowledge, part(text=text), 2) == named


@pytest.mark.parametrize(
    ("text", "fact"), [("jurusan apa yang bagus", "berlatar pendidikan"), ("skor toefl minimal", "bahasa asing"), ("gaji berapa", "")]
)
def test_the_nearest_fact(knowledge: Knowledge, text: str, fact: str) -> None:
    """It stands beside what the source does not have, where the knowledge names words for it."""
    found = nearest_fact(knowledge, part(text=text))
    assert fact in found and bool(fact) == bool(found)


def test_a_left_out_word_means_the_fact_said_before(knowledge: Knowledge) -> None:
    """ "jadi harus jago?" after the languages is about them."""
    (languages,) = (facet for facet in knowledge.topics[LANGUAGES].facets if "bahasa" in facet.words)
    asked = part(text="jadi harus jago", form="confirm", claims="must yes")
    lean = Question(LANGUAGES, knowledge.intent_of(LANGUAGES), asked, leaning=True)
    assert plan(knowledge, lean, (languages.fact,)).facet == languages
    assert plan(knowledge, replace(lean, leaning=False), (languages.fact,)).facet is None


@pytest.mark.parametrize(
    ("asked", "keys"),
    [
        (part(claims="pos"), ()),
        (part(claims="neg"), ("neg",)),
        (part(claims="pos all"), ("all",)),
        (part(claims="neg all"), ("neg_all", "neg")),
        (part(text="bohong dong dia", claims="pos"), ("meta",)),
        (part(text="mitos atau fakta", claims="pos"), ("fact",)),
        (part(text="itu mitos bukan", claims="pos"), ("myth",)),
        (part(text="masa sih semua", claims="pos all"), ("doubt", "all")),
        (part(text="masa sih tidak", claims="neg"), ("neg_doubt", "neg")),
    ],
)
def test_the_situation_of_a_claim(asked: Part, keys: tuple[str, ...]) -> None:
    """The most special comes first."""
    assert situation(asked) == keys


def test_a_verdict_that_is_hardly_likelier_is_hedged(knowledge: Knowledge) -> None:
    """Unless the fact itself decides it."""
    doubtful = Claim("pos", "", "yes", doubtful=True)
    hedged = plan(knowledge, Question("duties.monitoring", "", replace(part(form="confirm"), claim=doubtful)))
    decided = plan(knowledge, Question(SECRETS, "", replace(part(form="confirm"), claim=Claim("pos", "all", "yes", doubtful=True))))
    assert (hedged.verdict, hedged.situation[0]) == ("yes", "hedged")
    assert decided.verdict == "no" and "hedged" not in decided.situation
    assert "sumberku" in text_of(knowledge, hedged, 1)


@pytest.mark.parametrize("verdict", ["yes", "no"])
def test_what_the_fact_affirms_and_somebody_denies_is_put_right(knowledge: Knowledge, verdict: Verdict) -> None:
    """Neither a yes nor a no says by itself which of the two is meant."""
    denied = plan(knowledge, Question("duties.monitoring", "", replace(part(form="confirm"), claim=Claim("neg", "", verdict))))
    affirmed = plan(knowledge, Question("duties.monitoring", "", replace(part(form="confirm"), claim=Claim("pos", "", verdict))))
    assert text_of(knowledge, denied, 0).startswith("Sebenarnya, ")
    assert "contrary" not in affirmed.situation


def test_not_all_confirms_a_plain_claim_with_care(knowledge: Knowledge) -> None:
    """ "Bisa jadi, tidak semua ...", and a plain yes where not all were asked about."""
    plain = plan(knowledge, Question(SECRETS, "", part(form="confirm", claims="pos yes")))
    denied = plan(knowledge, Question(SECRETS, "", part(text="tidak semua", form="confirm", claims="neg all yes")))
    of_somebody = plan(knowledge, Question(SECRETS, "", part(form="confirm", claims="pos yes", person="child")))
    assert text_of(knowledge, plain, 0).startswith("Bisa")
    assert text_of(knowledge, of_somebody, 0).startswith("Bisa")
    assert text_of(knowledge, denied, 0).startswith("Betul")


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        (part(text="ekspektasi sama realita dong", claims="pos no", form="confirm"), "answer"),
        (part(text="semua begitu", claims="pos all no", form="confirm"), "verdict"),
        (part(text="itu mitos bukan", claims="pos no", form="confirm"), "verdict"),
    ],
)
def test_a_list_of_beliefs_is_shown_where_nothing_is_claimed(knowledge: Knowledge, asked: Part, kind: str) -> None:
    assert plan(knowledge, Question("myths", "", asked)).kind == kind


@pytest.mark.parametrize(
    ("text", "about", "named"),
    [
        ("diplomat itu utusan", "compared", "perwakilan"),
        ("orang hi diplomat sama pejabat itu berbeda hubungan", "job", ""),
        ("bedanya cuma di hubungan", "job", "hubungan"),
    ],
)
def test_the_facet_of_a_comparison(knowledge: Knowledge, text: str, about: str, named: str) -> None:
    """That two differ is the whole, unless it is said in what; of the other alone its own part is said."""
    found = facet_of(knowledge.topics["difference"], part(text=text, kind=about, form="confirm"))
    assert named in found.fact if found and named else found is None and not named


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
        ("difference", part(text="bedanya apa sama saja kan", claims="pos yes", form="confirm"), "no"),
        (SECRETS, part(text="jadi ada yang rahasia", claims="pos partly", form="confirm"), "yes"),
        ("difference", part(text="apa beda sama saja", claims="pos yes", form="confirm"), "yes"),
        ("unsuitability", part(text="tidak minat masih bisa cocok", claims="pos yes", form="confirm"), "no"),
        ("unsuitability", part(text="tidak minat tidak cocok", claims="pos yes", form="confirm"), "yes"),
        ("suitability.tolerance", part(text="menuntut toleransi", claims="pos partly", form="confirm"), "yes"),
        ("suitability.tolerance", part(text="saya batu", claims="pos partly", form="confirm", person="me"), "partly"),
        ("myths.knowledge_and_languages", part(text="kata", claims="pos all yes", form="confirm"), "no"),
        ("myths.knowledge_and_languages", part(text="ternyata semua", claims="pos all yes", form="confirm"), "yes"),
        ("myths.knowledge_and_languages", part(text="tidak semua", claims="neg all no", form="confirm"), "yes"),
        ("myths.knowledge_and_languages", part(text="tidak satu pun", claims="neg all no", form="confirm"), "no"),
        (SECRETS, part(text="mana ada yang berunding", claims="neg all yes", form="confirm"), "no"),
        (SECRETS, part(text="mana ada yang berunding", claims="neg all yes", form="confirm", person="other"), "yes"),
        ("unsuitability", part(text="harus minat biar cocok", claims="pos must yes", form="confirm"), "yes"),
        ("unsuitability", part(text="minat menentukan cocok", claims="pos yes", form="confirm"), "yes"),
        ("myths.secrets_and_negotiations", part(text="rahasia", claims="pos some no", form="confirm"), "yes"),
        ("duties.monitoring", part(text="kata", claims="pos yes", form="either"), ""),
        ("duties.monitoring", part(text="fakta atau mitos", claims="pos yes", form="either"), "yes"),
        ("duties.diplomatic_relations", part(text="mereka yang memutuskan", claims="pos yes", form="confirm"), "unsaid"),
        ("myths.secrets_and_negotiations", part(text="tidak semua berunding mana ada", claims="neg all yes", form="confirm"), "yes"),
    ],
)
def test_a_verdict_that_the_fact_decides(knowledge: Knowledge, topic: str, asked: Part, verdict: str) -> None:
    """Whatever was read: the opening may not speak against the fact behind it."""
    assert plan(knowledge, Question(topic, "", asked)).verdict == verdict


def test_a_part_of_a_topic_says_which_details_it_gives(knowledge: Knowledge) -> None:
    """ "berapa lama?" gets the fact where that says how long, and "sumberku tidak bilang" where it does not."""
    topic = knowledge.topics["duties.monitoring"]
    asked = part(text="berapa lama memantaunya", form="point", points="time")
    silent = replace(topic, facets=(Facet(words=("lama",), fact="lamanya enam bulan"),))
    telling = replace(topic, facets=(Facet(words=("lama",), fact="lamanya enam bulan", answers=("time",)),))
    plans = [
        plan(replace(knowledge, topics={**knowledge.topics, topic.id: one}), Question(topic.id, "", asked)) for one in (silent, telling)
    ]
    assert [(one.kind, one.unsaid) for one in plans] == [("unsaid", ("time",)), ("answer", ())]


@pytest.mark.parametrize(("text", "items"), [("sebutkan 3 tugas", 3), ("sebutkan tiga tugas", 3), ("sebutkan 9 tugas", 0), ("tugas 3", 0)])
def test_so_many_of_a_list_as_are_asked_for(knowledge: Knowledge, text: str, items: int) -> None:
    made = plan(knowledge, Question("duties", "", part(text=text, form="open")))
    listed = [line for line in text_of(knowledge, made, 0).splitlines() if line[:1].isdigit()]
    assert (made.items, len(listed)) == (items, items or 6)
