"""One turn at a time, in order; a full queue says so."""

import asyncio

import pytest

from pandu.channels.queues import Queues
from pandu.errors import TooManyWaiting


async def _take(queues: Queues, conversation: str, name: str, done: list[str]) -> None:
    async with queues.turn(conversation):
        done.append(f"{name} begins")
        await asyncio.sleep(0.01)
        done.append(f"{name} ends")


def test_turns_of_one_conversation_keep_their_order() -> None:
    done: list[str] = []

    async def run() -> None:
        queues = Queues(most=3)
        await asyncio.gather(*(_take(queues, "a", name, done) for name in ("1", "2", "3")))
        assert queues.present == 0

    asyncio.run(run())
    assert done == ["1 begins", "1 ends", "2 begins", "2 ends", "3 begins", "3 ends"]


def test_other_conversations_do_not_wait() -> None:
    done: list[str] = []

    async def run() -> None:
        queues = Queues(most=1)
        await asyncio.gather(_take(queues, "a", "1", done), _take(queues, "b", "2", done))

    asyncio.run(run())
    assert done[:2] == ["1 begins", "2 begins"]


def test_a_full_queue_refuses_at_once_and_goes_on() -> None:
    done: list[str] = []

    async def run() -> None:
        queues = Queues(most=1)
        first = asyncio.create_task(_take(queues, "a", "1", done))
        await asyncio.sleep(0)
        with pytest.raises(TooManyWaiting):
            await _take(queues, "a", "2", done)
        await first
        await _take(queues, "a", "3", done)

    asyncio.run(run())
    assert done == ["1 begins", "1 ends", "3 begins", "3 ends"]
