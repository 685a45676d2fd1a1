"""The users of the load test blame what is planted, and nothing else."""

from types import SimpleNamespace
from typing import Any

import pytest

from evaluation.users import Tally, User, conversations, is_right

TURN = {"user": "halo", "topics": ["greet"]}


def _frame(message_id: str, number: int = 0, topics: tuple[str, ...] = ("greet",)) -> dict[str, Any]:
    return {"id": f"{message_id}.{number}", "reply_to": message_id, "topics": list(topics)}


@pytest.fixture
def user() -> User:
    """A user without a connection, who sent m1 and m2."""
    found = User("http://127.0.0.1:1", Tally(), 1, 0)
    found._own, found._expected = {"m1", "m2"}, ["m1", "m1.0", "m2", "m2.0"]
    return found


def _history(*ids: str) -> list[dict[str, Any]]:
    return [{"id": known} for known in ids]


@pytest.mark.parametrize(
    ("ids", "kinds"),
    [
        (("m1", "m1.0", "m2", "m2.0"), set()),
        (("m1", "m1.0"), {"lost", "order"}),
        (("m1", "m1.0", "m2", "m2.0", "m2.0"), {"doubled", "order"}),
        (("m2", "m2.0", "m1", "m1.0"), {"order"}),
    ],
)
def test_a_history_that_is_not_what_was_said_is_blamed(user: User, ids: tuple[str, ...], kinds: set[str]) -> None:
    user._checked(_history(*ids))
    assert set(user._tally.faults) == kinds


@pytest.mark.parametrize(
    ("frames", "others", "kinds"),
    [
        ([_frame("m2")], [], set()),
        ([_frame("m2", topics=("duties",))], [], {"wrong"}),
        ([_frame("m2"), _frame("m2")], [], {"wrong", "doubled"}),
        ([_frame("m2")], [_frame("somebody")], {"wrong"}),
    ],
)
def test_an_answer_that_is_not_the_right_one_is_blamed(user: User, frames: list[Any], others: list[Any], kinds: set[str]) -> None:
    user._client = SimpleNamespace(all=lambda _: [*frames, *others])  # type: ignore[assignment]
    user._judge(TURN, "m2", frames)
    assert set(user._tally.faults) == kinds


def test_every_conversation_can_be_judged() -> None:
    turns = [turn for conversation in conversations() for turn in conversation]
    assert len(turns) > 20 and all("topics" in turn for turn in turns)
    assert is_right({"topics": ["a", "b"]}, ["a", "b"]) and not is_right({"topics": ["a"]}, ["a", "b"])
