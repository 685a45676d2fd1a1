"""The knowledge loads, and holds what the program asks for."""

from pandu.knowledge import TOPIC_IDS, Knowledge


def test_every_topic_is_answered(knowledge: Knowledge) -> None:
    assert set(TOPIC_IDS) == set(knowledge.topics)


def test_the_texts_are_as_in_the_files(knowledge: Knowledge) -> None:
    topic = knowledge.topics["duties"]
    assert topic.parts[0] == "duties.foreign_policy" and isinstance(topic.next, tuple)
    assert knowledge.title("duties") == topic.title and knowledge.title("quiz") == knowledge.texts["titles"]["quiz"]
    assert set(knowledge.source) == {"title", "url"}
