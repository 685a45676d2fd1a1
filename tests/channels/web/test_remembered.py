"""What is remembered is bounded."""

from pandu.channels.web.remembered import MOST_IDS, ConversationMemory, Remembered


def test_only_the_newest_ids_are_kept() -> None:
    remembered = Remembered()
    remembered.take_in(str(n) for n in range(MOST_IDS + 10))
    assert len(remembered.ids) == MOST_IDS and "9" not in remembered.ids and "10" in remembered.ids


def test_the_conversations_used_last_are_kept() -> None:
    memory = ConversationMemory(most=2)
    memory.of("a").take_in(["m"])
    memory.of("b")
    assert memory.of("a").ids
    memory.of("c")
    assert memory.of("a").ids and not memory.of("b").ids
