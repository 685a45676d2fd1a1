"""The knowledge loads, and holds what the program asks for."""

import pytest

from pandu.errors import ContentError
from pandu.knowledge import Knowledge, job_file
from tests.conftest import ROOT


def test_the_texts_are_as_in_the_files(knowledge: Knowledge) -> None:
    topic = knowledge.topics["duties"]
    assert topic.parts[0] == "duties.foreign_policy" and isinstance(topic.next, tuple)
    assert knowledge.title("duties") == topic.title and knowledge.title("quiz") == knowledge.texts["titles"]["quiz"]
    assert set(knowledge.source) == {"title", "url"}
    assert all(facet.words and facet.fact for one in knowledge.topics.values() for facet in one.facets)


def test_roles_and_parts(knowledge: Knowledge) -> None:
    """The program knows roles, not ids: what lists what, and what decides, comes from the file."""
    assert knowledge.role("duties.negotiation") == "task" and knowledge.role("greet") == ""
    assert knowledge.with_role("unfit") == "unsuitability"
    assert knowledge.whole_of("duties.negotiation") == "duties" and knowledge.whole_of("duties") == ""
    assert knowledge.deciding_trait == "interest"
    assert knowledge.topic_of_trait("interest") == "unsuitability"
    assert knowledge.topic_of_trait("suitability.analysis") == "suitability.analysis"


def test_an_intent_asks_for_a_topic_and_back(knowledge: Knowledge) -> None:
    for topic in (*knowledge.topics, "quiz", "help"):
        assert knowledge.topic_of(knowledge.intent_of(topic)) == topic
    assert [knowledge.topic_of(intent) for intent in ("ask_not_covered_salary", "crisis", "gibberish", "")] == [
        "not_covered",
        "out_of_scope",
        "fallback",
        "",
    ]


def test_what_stands_on_buttons(knowledge: Knowledge) -> None:
    """Topics by their intents, and the steps of the scale by their levels."""
    assert knowledge.buttons["/ask_duties"] == knowledge.title("duties")
    assert [knowledge.buttons[f"/quiz_answer_{level}"] for level in range(1, 5)] == knowledge.texts["quiz"]["scale"]


def test_every_silence_is_called_by_one_name(knowledge: Knowledge) -> None:
    """Two entries of one word would make the answer depend on their order."""
    owners: dict[str, set[str]] = {}
    for silence in knowledge.silences:
        for word in silence.words:
            owners.setdefault(word, set()).add(silence.says)
    assert {word: names for word, names in owners.items() if len(names) > 1} == {}


def test_one_file_of_a_job_is_needed(tmp_path: object) -> None:
    assert job_file(ROOT / "knowledge").name == "foreign_ministry_official.yml"
    with pytest.raises(ContentError, match="holds 0 files of a job, one is needed"):
        job_file(ROOT / "docs")
