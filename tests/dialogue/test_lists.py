"""Items of a list named by their places, by number, from the end, or beside the last one."""

import pytest

from pandu.dialogue.lists import has_all
from pandu.dialogue.memory import Memory
from pandu.knowledge import Knowledge
from tests.dialogue.made import Case, check, heard_as, last, message, table

TASKS = last("duties")


@table(
    Case("a number", message("ordinal .9", places="4"), TASKS, "duties.negotiation", {"last_topic": "duties.negotiation"}),
    Case("from the end", message("ordinal .9", places="-1"), TASKS, "duties.recommendation", {"last_topic": "duties.recommendation"}),
    Case(
        "two places",
        message("ordinal .9", places="2 3"),
        TASKS,
        "duties.diplomatic_relations | duties.cooperation",
        {"last_topic": "duties.cooperation"},
    ),
    Case(
        "three places: two are answered",
        message("ordinal .9", places="1 2 3"),
        TASKS,
        "duties.foreign_policy | duties.diplomatic_relations",
        {"last_topic": "duties.diplomatic_relations"},
    ),
    Case("the middle", message("ordinal .9", places="middle"), last("suitability"), "suitability.communication", {"last_topic": "suitability.communication"}),
    Case("no middle of six", message("ordinal .9", places="middle"), TASKS, "clarify", {"options": ("duties.foreign_policy", "duties.diplomatic_relations", "duties.cooperation", "duties.negotiation")}),
    Case("no such place", message("ordinal .9", places="5"), last("myths"), "clarify", {"options": ("myths.knowledge_and_languages", "myths.secrets_and_negotiations")}, says="replies/no_such_part/text"),
    Case("the next", message("ordinal .9", places="next"), last("duties.cooperation"), "duties.negotiation", {"last_topic": "duties.negotiation"}),
    Case("the one before", message("ordinal .9", places="previous"), last("duties.cooperation"), "duties.diplomatic_relations", {"last_topic": "duties.diplomatic_relations"}),
    Case("the other of two", message("ordinal .9", places="other"), last("myths.secrets_and_negotiations"), "myths.knowledge_and_languages", {"last_topic": "myths.knowledge_and_languages"}),
    Case("the other at first", message("ordinal .9", places="other"), last("myths.knowledge_and_languages"), "myths.secrets_and_negotiations", {"last_topic": "myths.secrets_and_negotiations"}),
    Case("after a list the next is its first", message("ordinal .9", places="next"), last("myths"), "myths.knowledge_and_languages", {"last_topic": "myths.knowledge_and_languages"}),
    Case("a named list", message("ordinal .9", places="2", list_topic="suitability"), TASKS, "suitability.international_relations", {"last_topic": "suitability.international_relations", "listed_topic": "suitability"}),
    Case(
        "another list's part is beside its own list",
        message("ordinal .9", places="next"),
        last("myths.knowledge_and_languages", listed_topic="duties"),
        "myths.secrets_and_negotiations",
        {"last_topic": "myths.secrets_and_negotiations", "listed_topic": "myths"},
    ),
    Case(
        "a list's number stays with the list shown last",
        message("ordinal .9", places="2"),
        last("myths.knowledge_and_languages", listed_topic="duties"),
        "duties.diplomatic_relations",
        {"last_topic": "duties.diplomatic_relations"},
    ),
    Case("a list that is gone", message("ordinal .9", places="2"), Memory(listed_topic="gone"), "more", says="replies/no_last/text"),
    Case("the same place twice", message("ordinal .9", places="2 2"), TASKS, "duties.diplomatic_relations", {"last_topic": "duties.diplomatic_relations"}),
)  # fmt: skip
def test_places(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)


@pytest.mark.parametrize(("places", "has"), [("1 2", True), ("1 3", False), ("-2", True), ("-3", False), ("", True)])
def test_whether_a_list_has_all_places(knowledge: Knowledge, places: str, has: bool) -> None:
    assert has_all(knowledge.topics["myths"], heard_as(message("ordinal .9", places=places))) is has
