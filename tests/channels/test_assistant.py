"""Turns that are answered once and deletion, for one process and for several that share a Redis started here."""

import asyncio
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.utils.endpoints import EndpointConfig

from evaluation.web_client import run
from pandu.channels.assistant import Assistant
from pandu.channels.turn import Incoming, Outcome
from pandu.channels.workers import Workers
from pandu.knowledge import Knowledge
from pandu.storage.lock_store import RedisLocks
from tests.services import Service

AWAY = "redis://127.0.0.1:1"
SENDER = "web-a"


class Rasa:
    """One conversation and a handler that stores its turn when `may_answer` is set; `happened` is what the store was asked to do."""

    def __init__(self, locks: RedisLocks | None = None) -> None:
        self.events: list[dict[str, Any]] = []
        self.happened: list[str] = []
        self.may_answer, self.begun = asyncio.Event(), asyncio.Event()
        self.away: Exception | None = None
        self._locks = locks

    def said(self, conversation: str, limit: int) -> list[dict[str, Any]]:
        return self.events[-limit:]

    def forget(self, conversation: str) -> int:
        if self.away:
            raise self.away
        self.happened.append("forget")
        return 1

    async def handle(self, message: UserMessage) -> None:
        """Answer, within the lock of Rasa's own where there is one."""
        if self._locks:
            async with self._locks.lock(str(message.sender_id)):
                await self._answer(message)
        else:
            await self._answer(message)

    async def _answer(self, message: UserMessage) -> None:
        self.begun.set()
        await self.may_answer.wait()
        self.happened.append("answer")
        answer = {"text": f"answer {self.happened.count('answer')}", "topics": ["greet"]}
        await message.output_channel.send_response("", answer)
        self.events.append({"event": "user", "message_id": message.message_id, "text": message.text, "timestamp": 1.0})
        self.events.append({"event": "bot", "text": answer["text"], "metadata": {"topics": answer["topics"]}, "timestamp": 2.0})


def _assistant(rasa: Rasa, address: str = "") -> Assistant:
    return Assistant(rasa.handle, lambda: rasa, Workers(address) if address else None)  # type: ignore[arg-type,return-value]


def _incoming(message_id: str | None) -> Incoming:
    return Incoming("halo", SENDER, "web", message_id)


def _texts(outcome: Outcome) -> list[str]:
    return [said["text"] for said in outcome.messages]


def test_what_one_worker_answered_another_answers_alike(redis: Service) -> None:
    async def test() -> None:
        rasa = Rasa()
        rasa.may_answer.set()
        here, there = (_assistant(rasa, f"redis://127.0.0.1:{redis.port}") for _ in range(2))
        same = await asyncio.gather(here.take_turn(_incoming("m1")), there.take_turn(_incoming("m1")))
        other = await there.take_turn(_incoming("m2"))
        assert [_texts(outcome) for outcome in (*same, other)] == [["answer 1"], ["answer 1"], ["answer 2"]]
        assert [said["topics"] for outcome in same for said in outcome.messages] == [["greet"], ["greet"]]
        assert rasa.happened == ["answer", "answer"]
        assert (await here.take_turn(_incoming(None))).messages != other.messages, "without an id there is no repetition"

    run(test)


def test_nothing_is_answered_in_a_conversation_that_ended(redis: Service) -> None:
    async def test() -> None:
        rasa = Rasa()
        rasa.may_answer.set()
        here, there = (_assistant(rasa, f"redis://127.0.0.1:{redis.port}") for _ in range(2))
        assert (await here.forget(SENDER, for_good=True)).ok
        assert not (await there.take_turn(_incoming("m1"))).ok
        assert rasa.happened == ["forget"]

    run(test)


def test_a_sender_that_goes_on_is_answered_after_a_deletion(redis: Service) -> None:
    async def test() -> None:
        rasa = Rasa()
        rasa.may_answer.set()
        here = _assistant(rasa, f"redis://127.0.0.1:{redis.port}")
        assert (await here.forget(SENDER)).ok and (await here.take_turn(_incoming("m1"))).ok

    run(test)


def test_a_deletion_waits_for_the_turn_that_another_worker_takes(redis: Service) -> None:
    """Otherwise that turn is stored after the deletion."""

    async def test() -> None:
        address = f"redis://127.0.0.1:{redis.port}"
        rasa = Rasa(RedisLocks(EndpointConfig(url=address)))
        turn = asyncio.ensure_future(rasa.handle(UserMessage("halo", None, SENDER)))  # at a worker whose queue is not ours
        await rasa.begun.wait()
        deletion = asyncio.ensure_future(_assistant(rasa, address).forget(SENDER))
        await asyncio.sleep(0.2)
        assert rasa.happened == []
        turn.cancel()
        assert (await deletion).ok and rasa.happened == ["forget"]

    run(test)


def test_a_deletion_waits_for_the_turns_before_it() -> None:
    async def test() -> None:
        rasa = Rasa()
        assistant = _assistant(rasa)
        turn = asyncio.ensure_future(assistant.take_turn(_incoming("m1")))
        await rasa.begun.wait()
        deletion = asyncio.ensure_future(assistant.forget(SENDER))
        rasa.may_answer.set()
        assert (await turn).ok and (await deletion).ok
        assert rasa.happened == ["answer", "forget"]

    run(test)


@pytest.mark.parametrize("for_good", [False, True])
def test_who_is_not_forgotten_reads_so(knowledge: Knowledge, for_good: bool, caplog: pytest.LogCaptureFixture) -> None:
    async def test() -> None:
        rasa = Rasa()
        rasa.away = OSError("a text of somebody's")
        said = knowledge.texts["deletion"]
        for assistant in (_assistant(rasa), _assistant(Rasa(), AWAY)):
            outcome = await assistant.forget(SENDER, for_good)
            assert (outcome.ok, _texts(outcome)) == (False, [said["failed"]])
        rasa.away = None
        assert _texts(await _assistant(rasa).forget(SENDER, for_good)) == [said["done"]]

    run(test)
    assert "OSError" in caplog.text and "somebody" not in caplog.text


def test_without_redis_a_turn_fails_and_is_not_taken() -> None:
    async def test() -> None:
        rasa = Rasa()
        assert not (await _assistant(rasa, AWAY).take_turn(_incoming("m1"))).ok
        assert rasa.happened == []

    run(test)
