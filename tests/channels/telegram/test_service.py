"""The channel at work against a scripted Bot API: presses, deletion, order, outages, refused tokens, and stops."""

import asyncio
import logging
import time
from pathlib import Path
from typing import Any

import pytest

from pandu.channels.telegram.journal import Journal
from pandu.channels.telegram.keyboards import tag
from pandu.channels.telegram.service import Service
from pandu.channels.telegram.settings import TelegramSettings
from pandu.knowledge import Knowledge
from pandu.settings import free_port
from pandu.storage.retention import DAY_SECONDS
from tests.channels.telegram.bot_api import FIRST_NAME, TOKEN, USERNAME, BotApi, private
from tests.channels.telegram.harness import Said, StandIn, deletion_texts, files_with, run, running, variables_in

USER = 7130954821
TRACES = (FIRST_NAME, USERNAME, str(USER), "3174012345678901")  # of a user who wrote his identity number
MENU: list[Said] = [{"title": "Tugas", "payload": "/ask_duties"}, {"title": "Sangat", "payload": "Sangat"}]


def _menu(text: str) -> list[Said]:
    return [{"text": f"kata {text}", "buttons": MENU}]


def _lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.getMessage().startswith("Telegram:")]


def test_a_press_is_answered_at_once_and_its_keyboard_goes(api: BotApi, tmp_path: Path) -> None:
    rasa = StandIn(_menu, seconds=0.4)

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            api.says(5, "halo")
            await api.until(lambda: api.to(5))
            api.presses_button(5, "Tugas")
            await api.until(lambda: len(api.to(5)) == 2)

    run(test())
    wanted = ["sendMessage", "answerCallbackQuery", "editMessageReplyMarkup", "sendMessage"]
    assert api.methods(*wanted) == wanted
    assert rasa.texts == ["halo", "/ask_duties"]
    assert [sent.titles for sent in api.to(5)] == [[], ["Tugas", "Sangat"]]


@pytest.mark.parametrize("data", ["/ask_duties", tag("999", "/ask_duties"), tag("1000", "/restart"), "agree"])
def test_a_press_that_was_never_offered_is_refused(api: BotApi, tmp_path: Path, knowledge: Knowledge, data: str) -> None:
    rasa = StandIn(_menu)

    async def test() -> None:
        async with running(api, rasa, tmp_path) as service:
            api.says(5, "halo")
            await api.until(lambda: api.to(5))
            query = api.sends_press(5, data)
            await api.until(lambda: api.presses[query] is not None and not service.present)
            assert api.presses[query] == knowledge.texts["telegram"]["stale_button"]

    run(test())
    assert rasa.texts == ["halo"]
    assert len(api.to(5)) == 1


def test_a_button_of_somebody_else_is_refused(api: BotApi, tmp_path: Path) -> None:
    rasa = StandIn(_menu)

    async def test() -> None:
        async with running(api, rasa, tmp_path) as service:
            api.says(-5, "/menu", user=7)
            await api.until(lambda: api.to(-5))
            query = api.presses_button(-5, "Tugas", user=8)
            await api.until(lambda: api.presses[query] and not service.present)

    run(test())
    assert rasa.texts == ["/help"]
    assert api.to(-5)[0].titles  # the one who was asked can still press


def test_an_answer_to_the_quiz_counts_once_and_under_the_last_question(api: BotApi, tmp_path: Path) -> None:
    rasa = StandIn(_menu, seconds=0.1)

    async def test() -> None:
        async with running(api, rasa, tmp_path) as service:
            api.says(5, "tes")
            await api.until(lambda: api.to(5))
            data = tag("1000", "Sangat")
            api.sends_press(5, data, api.to(5)[0].id)
            api.sends_press(5, data, api.to(5)[0].id)
            await api.until(lambda: len(api.times("answerCallbackQuery")) == 2 and not service.present)
            api.sends_press(5, tag("1000", "/ask_duties"), api.to(5)[0].id)
            await api.until(lambda: len(api.to(5)) == 3)

    run(test())
    assert rasa.texts == ["tes", "Sangat", "/ask_duties"]


def test_a_press_without_an_open_message_says_so(api: BotApi, tmp_path: Path) -> None:
    """A query that Telegram holds no more, and a keyboard that is gone, cost no answer."""
    rasa = StandIn(_menu)

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            api.says(5, "halo")
            await api.until(lambda: api.to(5))
            api.fail("answerCallbackQuery", 400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
            api.sends_press(5, tag("1000", "/ask_duties"), message=777)
            await api.until(lambda: len(api.to(5)) == 2)

    run(test())
    assert rasa.texts == ["halo", "/ask_duties"]


def test_nothing_of_what_was_answered_stays_on_disk(api: BotApi, tmp_path: Path) -> None:
    """Nobody asked for a deletion, and the journal is open all the time."""

    async def test() -> None:
        async with running(api, StandIn(_menu), tmp_path) as service:
            api.says(USER, "NIK saya 3174012345678901")
            await api.until(lambda: api.to(USER))
            api.presses_button(USER, "Tugas")
            await api.until(lambda: len(api.to(USER)) == 2 and not service.present)
            assert not files_with(tmp_path, *TRACES)

    run(test())


def test_data_are_deleted_after_a_confirmation(api: BotApi, tmp_path: Path, knowledge: Knowledge) -> None:
    """The press that confirms it holds name and id, too."""
    texts, rasa = deletion_texts(knowledge), StandIn()

    async def press(title: str) -> None:
        before = len(api.to(USER))
        api.presses_button(USER, title)
        await api.until(lambda: len(api.to(USER)) == before + 1)

    async def ask() -> None:
        before = len(api.to(USER))
        api.says(USER, "/hapus")
        await api.until(lambda: len(api.to(USER)) == before + 1)

    async def test() -> None:
        async with running(api, rasa, tmp_path) as service:
            api.says(USER, "NIK saya 3174012345678901")
            await api.until(lambda: api.to(USER))
            await ask()
            await press(texts["decline"])
            assert api.texts(USER)[-1] == texts["kept"] and rasa.events
            await ask()
            await press(texts["agree"])
            assert api.texts(USER)[-1] == texts["done"] and not rasa.events
            await api.until(lambda: not service.present)
            assert not files_with(tmp_path, *TRACES)

    run(test())


def test_a_deletion_takes_what_was_never_answered_to_its_end(
    api: BotApi, tmp_path: Path, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And leaves what others wrote."""
    texts, failures = knowledge.texts["telegram"]["delete"], []

    def fail(*_: object) -> None:
        failures.append("mark_sent")
        raise OSError("the disk is full")

    async def test() -> None:
        async with running(api, StandIn(), tmp_path) as service:
            with monkeypatch.context() as fault:
                fault.setattr(Journal, "mark_sent", fail)
                api.says(USER, "NIK saya 3174012345678901")
                api.says(6, "punya orang lain")
                await api.until(lambda: len(failures) == 2 and not service.present)
            assert len(files_with(tmp_path, FIRST_NAME)) == 2
            api.says(USER, "/hapus")
            await api.until(lambda: api.to(USER))
            api.presses_button(USER, texts["agree"])
            await api.until(lambda: len(api.to(USER)) == 2 and not service.present)
            assert not files_with(tmp_path, str(USER), "3174012345678901")
            assert len(files_with(tmp_path, "punya orang lain")) == 1

    run(test())


def test_what_is_never_answered_is_deleted_when_it_is_old(api: BotApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also while Telegram is away, and with no other update coming."""
    monkeypatch.setenv("PANDU_KEEP_DAYS", str(0.1 / DAY_SECONDS))
    monkeypatch.setattr("pandu.channels.telegram.service.PAUSE_SECONDS", 0.05)
    api.stop()

    async def test() -> None:
        async with running(api, StandIn(), tmp_path, connected=False) as service:
            service.receive({"update_id": 1, "message": api.message(private(USER), USER, "NIK saya 3174012345678901")})
            assert files_with(tmp_path, *TRACES)
            await api.until(lambda: not files_with(tmp_path, *TRACES))
            api.start()

    run(test())


def test_a_failed_deletion_is_told(api: BotApi, tmp_path: Path, knowledge: Knowledge) -> None:
    texts, rasa = deletion_texts(knowledge), StandIn()

    def fail(sender: str) -> int:
        raise OSError("no database")

    rasa.forget = fail  # type: ignore[method-assign]

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            api.says(5, "/hapus")
            await api.until(lambda: api.to(5))
            api.presses_button(5, texts["agree"])
            await api.until(lambda: texts["failed"] in api.texts(5))

    run(test())


def test_texts_of_one_chat_keep_their_order_and_others_do_not_wait(api: BotApi, tmp_path: Path) -> None:
    rasa = StandIn(seconds=0.2)

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            for number in range(3):
                api.says(5, str(number))
            api.says(6, "halo")
            await api.until(lambda: len(api.to(5)) == 3)

    run(test())
    assert api.texts(5) == ["kata 0", "kata 1", "kata 2"]
    assert api.to(6)[0].time < api.to(5)[1].time


def test_many_turns_at_once_leave_room_for_requests(api: BotApi, tmp_path: Path) -> None:
    """Telegram gets its 200 soon even while many texts are being understood, each of which blocks the process."""
    understood: list[str] = []
    at_a_time: list[int] = []  # texts that were understood before something else had its turn

    def reply(text: str) -> list[Said]:
        time.sleep(0.03)
        understood.append(text)
        return [{"text": "baik"}]

    async def feel() -> None:
        while len(api.sent) < 20:
            before = len(understood)
            await asyncio.sleep(0)
            at_a_time.append(len(understood) - before)

    async def test() -> None:
        async with running(api, StandIn(reply), tmp_path) as service:
            for chat in range(20):
                service.receive({"update_id": chat, "message": api.message({"id": 5 + chat, "type": "private"}, 5 + chat, "halo")})
            await feel()

    run(test())
    assert len(understood) == 20 and max(at_a_time) <= 2


def test_whoever_writes_too_much_is_told_once(api: BotApi, tmp_path: Path, knowledge: Knowledge) -> None:
    """One sentence says so, however many messages are too many."""

    async def test() -> None:
        async with running(api, StandIn(seconds=0.02), tmp_path) as service:
            for number in range(30):
                api.says(5, str(number))
            await api.until(lambda: len(api.to(5)) >= 21 and not service.present)

    run(test())
    assert api.texts(5).count(knowledge.texts["telegram"]["busy"]) == 1
    assert len(api.to(5)) == 21


def test_an_album_is_answered_once(api: BotApi, tmp_path: Path, knowledge: Knowledge) -> None:
    photo: dict[str, Any] = {"photo": [{"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}]}

    async def test() -> None:
        async with running(api, StandIn(), tmp_path):
            for album in ("a", "a", "a", "b"):
                api.says(5, None, media_group_id=album, **photo)
            api.says(5, "halo")
            await api.until(lambda: "kata halo" in api.texts(5))

    run(test())
    assert api.texts(5) == [knowledge.texts["telegram"]["only_text"]] * 2 + ["kata halo"]


def test_a_failing_turn_costs_an_apology_only(api: BotApi, tmp_path: Path, knowledge: Knowledge) -> None:
    def reply(text: str) -> list[Said]:
        if text == "rusak":
            raise RuntimeError("broken")
        return [{"text": "baik"}]

    async def test() -> None:
        async with running(api, StandIn(reply), tmp_path):
            api.says(5, "rusak")
            api.says(5, "halo")
            await api.until(lambda: len(api.to(5)) == 2)

    run(test())
    assert api.texts(5) == [knowledge.texts["unavailable"], "baik"]


def test_telegram_away_at_start_then_there(api: BotApi, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    api.stop()

    async def test() -> None:
        async with running(api, StandIn(), tmp_path, connected=False) as service:
            await asyncio.sleep(0.3)
            assert not service.report()["connected"]
            service.receive({"update_id": 1, "message": api.message({"id": 6, "type": "private"}, 6, "tadi")})  # a webhook set before
            api.start()
            await api.until(lambda: "getUpdates" in api.methods())
            assert service.report()["connected"]
            api.says(5, "halo")
            await api.until(lambda: api.to(5) and api.to(6))

    run(test())
    assert len(_lines(caplog)) == 2  # away, and there again


def test_a_refused_token_is_told_without_it(api: BotApi, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    wrong = "123456:WRONG-token"

    async def test() -> None:
        caplog.set_level(logging.DEBUG)
        service = Service(TelegramSettings(wrong, api=api.address), variables_in(tmp_path), StandIn().handle)
        service.start(lambda: StandIn())  # type: ignore[arg-type,return-value]
        await api.until(lambda: service.report()["problem"])
        await asyncio.sleep(0.1)
        assert len(api.calls) == 1
        await service.stop()

    run(test())
    assert len(_lines(caplog)) == 1 and "token" in _lines(caplog)[0]
    assert wrong not in caplog.text and "WRONG" not in caplog.text


def test_a_token_that_is_revoked_later(api: BotApi, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path) as service:
            api.fail("getUpdates", 401, "Unauthorized")
            api.says(5, "halo")
            await api.until(lambda: service.report()["problem"])

    run(test())
    assert len(_lines(caplog)) == 1


def test_an_update_that_cannot_be_read_hides_no_other(api: BotApi, tmp_path: Path) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path):
            api.says(5, "satu")
            api.inject({"message": {"message_id": "x", "date": "soon", "chat": 7}})
            api.inject({"future": {"x": 1}})
            api.says(5, "dua")
            await api.until(lambda: len(api.to(5)) == 2)

    run(test())
    assert api.texts(5) == ["kata satu", "kata dua"]


def test_an_outage_is_waited_out_calmly(api: BotApi, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path):
            api.fail("getUpdates", 502, "Bad Gateway", times=100)
            before = len(api.times("getUpdates"))
            api.says(5, "satu")
            await asyncio.sleep(3)
            api.heal()
            api.says(5, "dua")
            await api.until(lambda: len(api.to(5)) == 2)
            assert len(api.times("getUpdates")) - before < 10

    run(test())
    assert len(_lines(caplog)) == 2


def test_a_conflict_is_told_once(api: BotApi, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path):
            api.fail("getUpdates", 409, "Conflict: terminated by other getUpdates request", times=2)
            api.says(5, "satu")
            api.says(5, "dua")
            await api.until(lambda: len(api.to(5)) == 2)
            await asyncio.sleep(0.1)

    run(test())
    assert sum("another program" in line for line in _lines(caplog)) == 1


def test_what_runs_at_the_stop_is_sent_and_the_rest_comes_again(api: BotApi, tmp_path: Path) -> None:
    rasa = StandIn(seconds=0.5)

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            for text in ("satu", "dua", "tiga"):
                api.says(5, text)
            await api.until(lambda: rasa.heard)
        assert api.texts(5) == ["kata satu"]
        async with running(api, rasa, tmp_path):
            await api.until(lambda: len(api.to(5)) == 3)
            await asyncio.sleep(0.2)

    run(test())
    assert api.texts(5) == ["kata satu", "kata dua", "kata tiga"]
    assert rasa.texts == ["satu", "dua", "tiga"]


def test_an_answer_that_was_stored_but_not_sent_is_sent_later(api: BotApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The turn is not taken again: in the quiz its answer would count twice."""
    monkeypatch.setattr("pandu.channels.telegram.service.DRAIN_SECONDS", 0.1)
    rasa = StandIn(lambda text: [{"text": "satu"}, {"text": "dua"}, {"text": "tiga"}])

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            api.says(5, "halo")
            api.fail("sendMessage", 200)
            api.fail("sendMessage", 429, "Too Many Requests", parameters={"retry_after": 60})
            await api.until(lambda: len(api.times("sendMessage")) == 2)
        assert api.texts(5) == ["satu"]
        async with running(api, rasa, tmp_path):
            await api.until(lambda: len(api.to(5)) == 3)

    run(test())
    assert api.texts(5) == ["satu", "dua", "tiga"]
    assert rasa.texts == ["halo"]


def test_a_turn_that_fails_during_the_stop_comes_again(api: BotApi, tmp_path: Path) -> None:
    """The action server may end first: no apology then, but the answer after the restart."""
    broken = True

    def reply(text: str) -> list[Said]:
        if broken:
            raise RuntimeError("the action server is gone")
        return [{"text": "jawaban"}]

    rasa = StandIn(reply, seconds=0.3)

    async def test() -> None:
        nonlocal broken
        async with running(api, rasa, tmp_path):
            api.says(5, "halo")
            await api.until(lambda: rasa.heard)
        assert not api.to(5)
        broken = False
        async with running(api, rasa, tmp_path):
            await api.until(lambda: api.to(5))

    run(test())
    assert api.texts(5) == ["jawaban"]


def test_one_of_two_processes_polls(api: BotApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pandu.channels.telegram.leader.AGAIN_SECONDS", 0.1)

    async def test() -> None:
        async with running(api, StandIn(), tmp_path):
            async with running(api, StandIn(), tmp_path, connected=False):
                await api.until(lambda: api.methods().count("getMe") == 2)
                for number in range(3):
                    api.says(5 + number, "halo")
                await api.until(lambda: len(api.sent) == 3)
                await asyncio.sleep(0.3)
            assert api.methods().count("deleteWebhook") == 1

    run(test())
    assert len(api.sent) == 3


def test_another_process_takes_over_what_the_first_left(api: BotApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two workers on one data folder: nothing is lost and nothing said twice when the one that polls ends."""
    monkeypatch.setattr("pandu.channels.telegram.leader.AGAIN_SECONDS", 0.05)
    rasa = StandIn(seconds=0.3)

    async def test() -> None:
        first = Service(TelegramSettings(api.token, api=api.address), variables_in(tmp_path), rasa.handle)
        first.start(lambda: rasa)  # type: ignore[arg-type,return-value]
        await api.until(lambda: api.times("getUpdates"))
        async with running(api, rasa, tmp_path):
            for text in ("satu", "dua", "tiga"):
                api.says(5, text)
            await api.until(lambda: rasa.heard)
            await first.stop()
            await api.until(lambda: len(api.to(5)) == 3)
            await asyncio.sleep(0.4)

    run(test())
    assert api.texts(5) == ["kata satu", "kata dua", "kata tiga"]


def test_the_profile_is_set_once_and_again_where_it_differs(api: BotApi, tmp_path: Path, knowledge: Knowledge) -> None:
    setters = ("setMyCommands", "setMyDescription", "setMyShortDescription")

    async def start() -> None:
        before = api.methods().count("getMyShortDescription")
        async with running(api, StandIn(), tmp_path):
            await api.until(lambda: api.methods().count("getMyShortDescription") == before + 2)
            await asyncio.sleep(0.1)

    async def test() -> None:
        await start()
        assert api.methods(*setters) == [*setters, *setters]
        await start()
        assert len(api.methods(*setters)) == 6
        api.settings["MyDescription", "id"] = {"description": "lain"}
        await start()
        assert api.methods(*setters)[6:] == ["setMyDescription"]

    run(test())
    commands = api.settings["MyCommands", ""]["commands"]
    assert {entry["command"]: entry["description"] for entry in commands} == knowledge.texts["telegram"]["commands"]


def test_a_profile_that_cannot_be_set_costs_nothing_else(api: BotApi, tmp_path: Path) -> None:
    api.fail("getMyCommands", 429, "Too Many Requests", parameters={"retry_after": 5})

    async def test() -> None:
        async with running(api, StandIn(), tmp_path):
            api.says(5, "halo")
            await api.until(lambda: api.to(5))

    run(test())


def test_nothing_secret_is_logged_or_reported(api: BotApi, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    api.fail("sendMessage", 0)
    secret = "secret-of-the-webhook"

    async def test() -> None:
        settings = TelegramSettings(TOKEN, f"http://127.0.0.1:{free_port()}/x", secret, api.address)
        service = Service(settings, variables_in(tmp_path), StandIn().handle)
        service.start(lambda: StandIn())  # type: ignore[arg-type,return-value]
        await api.until(lambda: api.webhook)
        service.receive({"update_id": 1, "message": api.message({"id": 5, "type": "private"}, 5, "rahasia sekali")})
        await api.until(lambda: api.times("sendMessage"))
        assert TOKEN not in str(service.report()) and secret not in str(service.report())
        assert TOKEN not in repr(settings) and secret not in repr(settings)
        await service.stop()

    run(test())
    assert api.webhook["secret_token"] == secret
    for kept in (TOKEN, TOKEN.split(":")[1], secret, "rahasia"):
        assert kept not in caplog.text
