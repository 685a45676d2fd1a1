"""Many messages: one writer keeps nobody else waiting, and what an outage dammed up is answered once for each chat."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage

from pandu.channels.telegram.conversations import MOST_TURNS
from pandu.channels.telegram.crowd import MOST_OF_CHAT, MOST_OF_PERSON
from pandu.channels.telegram.service import Service
from pandu.knowledge import Knowledge
from tests.channels.telegram.bot_api import MEDIA, BotApi
from tests.channels.telegram.harness import MODES, StandIn, run, running

LONG_AGO = 900


@pytest.fixture(autouse=True)
def settling(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pause that a test can wait for; longer than what the stand-in for Telegram takes from one delivery to the next."""
    monkeypatch.setattr("pandu.channels.telegram.conversations.SETTLE_SECONDS", 0.4)


@asynccontextmanager
async def after_an_outage(api: BotApi, rasa: StandIn, folder: Path, mode: str) -> AsyncIterator[Service]:
    """Give a service that is there when all was written."""
    async with running(api, rasa, folder, mode=mode) as service:
        yield service
        await api.until(lambda: not service.present and not api.pending)


def _late(api: BotApi, chat: int, text: str | None, **more: Any) -> int:
    return api.says(chat, text, date=int(time.time()) - LONG_AGO, **more)


@pytest.mark.parametrize("mode", MODES)
def test_of_what_came_late_the_newest_is_answered_and_the_rest_summed_up(
    api: BotApi, tmp_path: Path, knowledge: Knowledge, mode: str
) -> None:
    """However many there are; one alone is answered as ever, and so is what was written since."""
    for number in range(30):
        _late(api, 5, f"lama {number}")
    _late(api, 6, "hanya satu")
    for number in range(3):
        _late(api, 7, f"lama {number}")
    api.says(7, "baru")
    api.says(7, "baru juga")
    _late(api, 8, None, photo=MEDIA["photo"])
    _late(api, 8, "apa tugasnya?")

    async def test() -> None:
        async with after_an_outage(api, StandIn(), tmp_path, mode):
            await api.until(lambda: len(api.sent) == 5)

    run(test())
    late = knowledge.texts["telegram"]["late"]
    assert api.texts(5) == [late.format(count=29) + "\n\nkata lama 29"]
    assert api.texts(6) == ["kata hanya satu"]
    assert api.texts(7) == [late.format(count=3) + "\n\nkata baru", "kata baru juga"]
    assert api.texts(8) == [late.format(count=1) + "\n\nkata apa tugasnya?"]


def test_what_was_written_at_its_time_is_answered_one_by_one(api: BotApi, tmp_path: Path) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path):
            for number in range(3):
                api.says(5, str(number), date=int(time.time()) - 60)
            await api.until(lambda: len(api.to(5)) == 3)

    run(test())
    assert api.texts(5) == ["kata 0", "kata 1", "kata 2"]


@pytest.mark.parametrize("mode", MODES)
def test_one_person_in_many_topics_keeps_nobody_waiting(api: BotApi, tmp_path: Path, mode: str) -> None:
    """Hundreds of mentions in topics of one forum, to which Telegram lets nothing through."""
    rasa = StandIn()
    mentions = [
        api.message(
            {"id": -5, "type": "supergroup", "title": "x"}, 7, f"@TestNameBot {n}", message_thread_id=n % 27 + 2, is_topic_message=True
        )
        for n in range(540)
    ]

    async def test() -> None:
        async with running(api, rasa, tmp_path, mode=mode) as service:
            api.fail("sendMessage", 200, seconds=20)
            api.inject({"message": mentions[0]})
            await api.until(lambda: api.times("sendMessage"))
            for message in mentions[1:]:
                api.inject({"message": message})
            await api.until(lambda: service.present >= MOST_OF_PERSON)
            for chat in range(100, 110):
                api.says(chat, "halo")
            await api.until(lambda: all(api.to(chat) for chat in range(100, 110)), 18)

    run(test())
    assert len(rasa.heard) <= MOST_OF_PERSON + 10 and not api.to(-5)


def test_a_group_has_a_limit_of_its_own(api: BotApi, tmp_path: Path) -> None:
    rasa = StandIn(seconds=0.2)

    async def test() -> None:
        async with running(api, rasa, tmp_path) as service:
            for user in range(10, 10 + MOST_OF_CHAT + 30):
                api.says(-5, "/menu", user=user)
            api.says(-6, "/menu", user=10)
            await api.until(lambda: api.to(-6) and not service.present)

    run(test())
    assert sum(message.sender_id.startswith("telegram--5:") for message in rasa.heard) == MOST_OF_CHAT
    assert api.texts(-6) == ["kata /help"]


@pytest.mark.parametrize("mode", MODES)
def test_a_hundred_users_at_once_are_all_answered_once(api: BotApi, tmp_path: Path, mode: str) -> None:
    async def test() -> None:
        async with running(api, StandIn(seconds=0.05), tmp_path, mode=mode) as service:
            for chat in range(100, 200):
                api.says(chat, f"halo {chat}")
            await api.until(lambda: len(api.sent) >= 100 and not service.present, 28)
            await asyncio.sleep(0.1)

    run(test())
    assert sorted(sent.text for sent in api.sent) == [f"kata halo {chat}" for chat in range(100, 200)]


def test_a_hundred_users_do_not_take_each_others_time(api: BotApi, tmp_path: Path) -> None:
    """A turn has only so long, counted from its beginning: on a slow machine not all begin at once."""
    running_now, most = 0, 0

    class Slow(StandIn):
        async def handle(self, message: UserMessage) -> None:
            nonlocal running_now, most
            running_now += 1
            most = max(most, running_now)
            await super().handle(message)
            running_now -= 1

    async def test() -> None:
        async with running(api, Slow(seconds=0.4), tmp_path):
            for chat in range(100, 150):
                api.says(chat, "halo")
            await api.until(lambda: len(api.sent) == 50, 28)

    run(test())
    assert most <= MOST_TURNS and {sent.text for sent in api.sent} == {"kata halo"}
