"""Sending rules against a scripted Bot API: parts, payloads, markup, pace, failures, and what is never sent twice."""

import asyncio
import itertools
import logging
from pathlib import Path
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage

from pandu.channels.telegram.journal import Journal
from pandu.channels.telegram.pacing import Pace
from pandu.channels.telegram.places import Place
from pandu.channels.telegram.sending import Letter, Outbox, letters
from pandu.channels.telegram.splitting import MOST_UNITS, split, units
from tests.channels.telegram.bot_api import BotApi
from tests.channels.telegram.harness import Said, StandIn, run, running

LONG = "Ini kalimat yang agak panjang 😀. " * 300  # over 9,000 characters, the emoji everywhere


def _button(title: str, payload: str) -> Said:
    return {"title": title, "payload": payload}


def test_a_long_answer_comes_in_parts(api: BotApi, tmp_path: Path) -> None:
    rasa = StandIn(lambda text: [{"text": LONG, "buttons": [_button("Lagi", "/more")]}])

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            api.says(5, "panjang")
            await api.until(lambda: len(api.to(5)) == 3)

    run(test())
    assert "".join(api.texts(5)) == LONG
    assert all(len(text.encode("utf-16-le")) // 2 <= 4_096 for text in api.texts(5))
    assert [sent.titles for sent in api.to(5)] == [[], [], ["Lagi"]]


def test_parts_are_the_text_and_fit() -> None:
    for text in ("", "a", "😀" * 5_000, "x" * 9_000, "\n" * 5_000, "a\n\n\n\nb", "kata " * 3_000):
        parts = list(split(text))
        assert "".join(parts) == text
        assert all(units(part) == len(part.encode("utf-16-le")) // 2 <= MOST_UNITS for part in parts)


def test_a_text_is_cut_at_the_best_place() -> None:
    assert next(split("satu dua.\n\ntiga empat lima", 20)) == "satu dua.\n\n"
    assert next(split("satu dua. tiga empat lima", 20)) == "satu dua. tiga "
    assert next(split("satuduatigaempatlimaenam", 20)) == "satuduatigaempatlima"


def test_one_answer_is_one_message_and_blank_ones_are_none() -> None:
    """Blank lines neither split a text nor leave an empty part."""
    assert [letter.text for letter in letters(Place(5), {"text": "a\n\n\n\nb"}, "1")] == ["a\n\n\n\nb"]
    assert not list(letters(Place(5), {"text": " \n "}, "1"))
    assert not list(letters(Place(5), {"custom": {"x": 1}}, "1"))


def test_a_long_payload_fits_and_comes_back_after_a_restart(api: BotApi, tmp_path: Path) -> None:
    payload = '/ask_duties{"catatan": "' + "perundingan antarnegara, " * 8 + '"}'
    rasa = StandIn(
        lambda text: [{"text": "pilih", "buttons": [_button("Panjang", payload), {"title": "Situs", "url": "https://kemlu.go.id"}]}]
    )

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            api.says(5, "halo")
            await api.until(lambda: api.to(5))
        async with running(api, rasa, tmp_path):
            api.presses_button(5, "Panjang")
            await api.until(lambda: len(api.to(5)) == 2)

    run(test())
    assert rasa.texts == ["halo", payload]
    assert api.to(5)[1].keyboard[0][1]["url"] == "https://kemlu.go.id"


def test_texts_are_shown_literally(api: BotApi, tmp_path: Path) -> None:
    literal = 'a < b & "Rp1.250.000" untuk <b>, (021) *_`'
    rasa = StandIn(lambda text: [{"text": literal}])

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            api.says(5, "halo")
            await api.until(lambda: api.to(5))

    run(test())
    assert api.texts(5) == [literal]
    assert len(api.times("sendMessage")) == 1


def test_markup_that_telegram_cannot_read_is_sent_as_plain_text(api: BotApi, tmp_path: Path) -> None:
    rasa = StandIn(lambda text: [{"text": "a < b", "parse_mode": "HTML"}])

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            api.says(5, "halo")
            await api.until(lambda: api.to(5))

    run(test())
    modes = [call.params.get("parse_mode") for call in api.calls if call.method == "sendMessage"]
    assert modes == ["HTML", None]


def test_a_chat_that_must_wait_holds_up_no_other(api: BotApi, tmp_path: Path) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path):
            api.fail("sendMessage", 429, "Too Many Requests: retry after 2", parameters={"retry_after": 2})
            api.says(5, "satu")
            api.says(5, "dua")
            await api.until(lambda: api.times("sendMessage"))
            api.says(6, "halo")
            await api.until(lambda: len(api.to(5)) == 2)

    run(test())
    refused, *_ = api.times("sendMessage")
    assert api.texts(5) == ["kata satu", "kata dua"]
    assert api.to(5)[0].time - refused >= 2
    assert api.to(6)[0].time - refused < 1


class _Clock:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


class _SilentBot:
    """Keeps what is sent, and when."""

    def __init__(self, clock: _Clock) -> None:
        self.clock = clock
        self.sent: list[tuple[float, str]] = []

    async def send_message(self, chat: int, text: str, **_: object) -> None:
        self.sent.append((self.clock.now, text))


def _paced(chat: int, count: int, folder: Path) -> list[tuple[float, str]]:
    clock = _Clock()
    bot = _SilentBot(clock)
    outbox = Outbox(bot, Journal(folder / "j.db"), Pace(True, clock, clock.sleep))  # type: ignore[arg-type]

    async def send() -> None:
        for number in range(count):
            assert await outbox.send(Letter(Place(chat), str(number)))

    run(send())
    return bot.sent


def test_a_private_chat_gets_a_burst_then_one_a_second(tmp_path: Path) -> None:
    sent = _paced(5, 10, tmp_path)
    times = [time for time, _ in sent]
    assert [text for _, text in sent] == [str(number) for number in range(10)]
    assert times[:3] == [0, 0, 0]
    assert all(later - earlier >= 0.99 for earlier, later in itertools.pairwise(times[2:]))


def test_a_group_gets_at_most_twenty_a_minute(tmp_path: Path) -> None:
    times = [time for time, _ in _paced(-5, 25, tmp_path)]
    assert all(sum(start <= time < start + 60 for time in times) <= 20 for start in times)


def test_whoever_blocked_the_bot_is_left_alone_until_he_writes(api: BotApi, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    rasa = StandIn(lambda text: [{"text": "satu"}, {"text": "dua"}])

    async def test() -> None:
        async with running(api, rasa, tmp_path) as service:
            api.fail("sendMessage", 403, "Forbidden: bot was blocked by the user")
            api.says(5, "halo")
            await api.until(lambda: api.times("sendMessage") and not service.present)
            assert len(api.times("sendMessage")) == 1
            api.says(5, "lagi")
            await api.until(lambda: len(api.to(5)) == 2)

    run(test())
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING and record.name.startswith("pandu")]


def test_a_chat_that_is_left_gets_nothing(api: BotApi, tmp_path: Path) -> None:
    left: dict[str, dict[str, Any]] = {"old_chat_member": {"status": "member"}, "new_chat_member": {"status": "kicked", "until_date": 0}}

    async def test() -> None:
        async with running(api, StandIn(), tmp_path) as service:
            user = {"id": 5, "is_bot": False, "first_name": "Ani"}
            bot = {"id": 123456, "is_bot": True, "first_name": "Pandu"}
            members = {name: {**value, "user": bot} for name, value in left.items()}
            api.inject({"my_chat_member": {"chat": {"id": 5, "type": "private"}, "from": user, "date": 1, **members}})
            await api.until(lambda: service.report()["seconds_since_update"] is not None)
            await service.say(Place(5), {"text": "pengingat"})
            await service.say(Place(6), {"text": "pengingat"})

    run(test())
    assert [call.params["chat_id"] for call in api.calls if call.method == "sendMessage"] == ["6"]


def test_a_group_that_moved_keeps_its_conversation(api: BotApi, tmp_path: Path) -> None:
    rasa = StandIn()

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            description = "Bad Request: group chat was upgraded to a supergroup chat"
            api.fail("sendMessage", 400, description, parameters={"migrate_to_chat_id": -1005})
            api.says(-5, "/menu", user=7)
            await api.until(lambda: api.to(-1005))
            api.says(-1005, "/tes", user=7)
            await api.until(lambda: len(api.to(-1005)) == 2)
        async with running(api, rasa, tmp_path):
            api.says(-1005, "/menu", user=7)
            await api.until(lambda: len(api.to(-1005)) == 3)

    run(test())
    assert api.texts(-1005) == ["kata /help", "kata /quiz", "kata /help"]
    assert list(rasa.events) == ["telegram--5:7"]


def test_a_service_message_tells_of_a_move(api: BotApi, tmp_path: Path) -> None:
    rasa = StandIn()

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            api.says(-5, None, user=7, migrate_to_chat_id=-1005)
            api.says(-1005, "/menu", user=7)
            await api.until(lambda: api.to(-1005))

    run(test())
    assert list(rasa.events) == ["telegram--5:7"]


def test_a_message_whose_receipt_was_lost_is_not_sent_again(api: BotApi, tmp_path: Path) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path) as service:
            api.fail("sendMessage", 0, done=True)
            api.says(5, "halo")
            await api.until(lambda: api.to(5) and not service.present)
            api.says(5, "lagi")
            await api.until(lambda: len(api.to(5)) == 2)

    run(test())
    assert api.texts(5) == ["kata halo", "kata lagi"]


def test_an_answer_waits_for_the_connection(api: BotApi, tmp_path: Path) -> None:
    gone = asyncio.Event()

    class Slow(StandIn):
        async def handle(self, message: UserMessage) -> None:
            await gone.wait()
            await super().handle(message)

    async def test() -> None:
        async with running(api, Slow(), tmp_path) as service:
            api.says(5, "halo")
            await api.until(lambda: service.present)
            api.stop()
            gone.set()
            await asyncio.sleep(0.6)
            api.start()
            await api.until(lambda: api.to(5))

    run(test())
    assert api.texts(5) == ["kata halo"]


def test_a_topic_that_is_gone_is_answered_beside_it(api: BotApi, tmp_path: Path) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path):
            api.fail("sendMessage", 400, "Bad Request: message thread not found")
            api.says(-5, "/menu", user=7, message_thread_id=44, is_topic_message=True)
            await api.until(lambda: api.to(-5))

    run(test())
    assert [call.params.get("message_thread_id") for call in api.calls if call.method == "sendMessage"] == [44, None]


def test_typing_is_shown_only_where_it_takes_longer(api: BotApi, tmp_path: Path) -> None:
    rasa = StandIn()

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            api.says(5, "cepat")
            await api.until(lambda: api.to(5))
            rasa.seconds = 0.8
            api.says(-5, "/menu", user=7, message_thread_id=44, is_topic_message=True)
            await api.until(lambda: api.to(-5))

    run(test())
    (action,) = [call for call in api.calls if call.method == "sendChatAction"]
    assert action.params == {"chat_id": "-5", "action": "typing", "message_thread_id": 44}
    assert action.time < api.to(-5)[0].time


def test_a_complaint_of_telegrams_is_logged_without_what_it_quotes(api: BotApi, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path) as service:
            api.fail("sendMessage", 400, 'Bad Request: unsupported start tag "rahasia" at byte offset 5')
            api.says(5, "halo")
            await api.until(lambda: api.times("sendMessage") and not service.present)

    run(test())
    assert "unsupported start tag" in caplog.text.lower() and "rahasia" not in caplog.text
