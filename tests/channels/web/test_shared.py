"""What workers share through a Redis that is started here, stopped, and started again."""

import asyncio
import time
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import LockError

from evaluation.web_client import run
from pandu.channels.turn import WholeReplies
from pandu.channels.web.shared import MOST_WAITING, ConversationDeleted, RedisManager, Workers
from tests.services import Service

AWAY = "redis://127.0.0.1:1"


class Told(RedisManager):
    """Keeps what it hears from other workers."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.heard: list[Any] = []

    async def hear(self) -> None:
        """Listen for ever."""
        async for data in self._listen():
            self.heard.append(data)


class Store:
    """Stored events of one conversation, and a handler that stores one turn after a while."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        self.handled = 0

    def said(self, conversation: str, limit: int) -> list[dict[str, Any]]:
        return self.events[-limit:]

    async def handle(self, message: UserMessage) -> None:
        self.handled += 1
        await asyncio.sleep(0.05)
        answer = {"text": f"answer {self.handled}", "topics": ["greet"]}
        await message.output_channel.send_response("", answer)
        self.events.append({"event": "user", "message_id": message.message_id, "text": message.text, "timestamp": 1.0})
        self.events.append({"event": "bot", "text": answer["text"], "metadata": {"topics": answer["topics"]}, "timestamp": 2.0})


def _message(message_id: str) -> tuple[UserMessage, WholeReplies]:
    replies = WholeReplies("web")
    return UserMessage("halo", replies, "web-a", message_id=message_id), replies


def test_what_one_worker_answered_another_answers_alike(redis: Service) -> None:
    async def test() -> None:
        store = Store()
        handlers = [Workers(f"redis://127.0.0.1:{redis.port}", store.said).once(store.handle) for _ in range(2)]
        sent = [_message("m1"), _message("m1"), _message("m2")]
        await asyncio.gather(handlers[0](sent[0][0]), handlers[1](sent[1][0]))
        await handlers[1](sent[2][0])
        assert store.handled == 2
        texts = [[said["text"] for said in replies.messages] for _, replies in sent]
        assert texts == [["answer 1"], ["answer 1"], ["answer 2"]]
        assert sent[0][1].messages[0]["topics"] == sent[1][1].messages[0]["topics"]

    run(test)


def test_nothing_is_answered_in_a_deleted_conversation(redis: Service) -> None:
    async def test() -> None:
        store = Store()
        here, there = (Workers(f"redis://127.0.0.1:{redis.port}", store.said) for _ in range(2))
        await here.bury("web-a")
        with pytest.raises(ConversationDeleted):
            await there.once(store.handle)(_message("m1")[0])
        assert store.handled == 0

    run(test)


def test_without_redis_a_turn_fails_soon(redis: Service) -> None:
    async def test() -> None:
        store, start = Store(), time.monotonic()
        with pytest.raises(LockError):
            await Workers(AWAY, store.said).once(store.handle)(_message("m1")[0])
        assert time.monotonic() - start < 2 and store.handled == 0

    run(test)


def test_a_worker_hears_the_others_again_after_redis_was_away(redis: Service) -> None:
    async def test() -> None:
        one, other = (Told(f"redis://127.0.0.1:{redis.port}") for _ in range(2))
        tasks = [asyncio.ensure_future(other.hear()), asyncio.ensure_future(one._send())]

        async def reaches(frame: dict[str, Any], seconds: float) -> None:
            end = time.monotonic() + seconds
            while not any(str(frame["n"]).encode() in heard for heard in other.heard):
                assert time.monotonic() < end, "a frame did not reach the other worker"
                await one._publish(frame)
                await asyncio.sleep(0.1)

        await reaches({"n": 111}, 5)
        redis.stop()
        await one._publish({"n": 222})
        await asyncio.sleep(0.5)
        redis.start()
        await reaches({"n": 333}, 8)
        for task in tasks:
            task.cancel()

    run(test)


def test_frames_never_wait_for_redis(redis: Service) -> None:
    async def test() -> None:
        manager, start = RedisManager(AWAY), time.monotonic()
        for number in range(MOST_WAITING + 10):
            await manager._publish({"n": number})
        assert time.monotonic() - start < 1

    run(test)
