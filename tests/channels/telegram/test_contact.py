"""Never deaf for good: whatever answers in Telegram's name, and whoever changes the webhook, messages come again."""

import asyncio
import logging
from pathlib import Path

import pytest

from tests.channels.telegram.bot_api import BotApi
from tests.channels.telegram.harness import MODES, StandIn, run, running

BLOCKED = "<html>Situs ini diblokir. rahasia sekali</html>"
CUT = '{"ok": true, "result": [{"update_id": 1, "message": {"text": "rahasia sekali"'


@pytest.fixture(autouse=True)
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses that a test can wait for."""
    monkeypatch.setattr("pandu.channels.telegram.webhook.CHECK_SECONDS", 0.3)


@pytest.mark.parametrize(
    ("code", "description", "page"),
    [
        (401, "Unauthorized", ""),
        (404, "Not Found", ""),
        (403, "", BLOCKED),
        (404, "", BLOCKED),
        (200, "", BLOCKED),
        (200, "", CUT),
        (200, "", '{"ok": true, "result": {}}'),
        (200, "", "[]"),
    ],
)
def test_what_fails_once_is_tried_again(
    api: BotApi, tmp_path: Path, caplog: pytest.LogCaptureFixture, code: int, description: str, page: str
) -> None:
    """And nothing of a page or a cut answer, in which texts may stand, is logged."""
    caplog.set_level(logging.DEBUG)

    async def test() -> None:
        async with running(api, StandIn(), tmp_path) as service:
            api.fail("getUpdates", code, description, page=page)
            api.says(5, "satu")
            await api.until(lambda: service.report()["problem"])
            assert not service.report()["connected"]
            api.says(5, "dua")
            await api.until(lambda: len(api.to(5)) == 2)
            assert service.report()["connected"] and service.report()["seconds_since_contact"] < 5

    run(test())
    assert "rahasia" not in caplog.text and api.token not in caplog.text and "Traceback" not in caplog.text


def test_an_empty_answer_that_comes_at_once_is_no_reason_to_hurry(api: BotApi, tmp_path: Path) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path):
            api.fail("getUpdates", 200, page='{"ok": true, "result": []}', times=1_000)
            api.says(5, "satu")
            await api.until(lambda: api.to(5))
            before = len(api.times("getUpdates"))
            await asyncio.sleep(0.7)
            assert len(api.times("getUpdates")) - before <= 4

    run(test())


def test_a_webhook_that_somebody_sets_while_we_poll_is_taken_away(api: BotApi, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path):
            api.webhook = {"url": "http://127.0.0.1:9/other"}
            api.says(5, "halo")
            await api.until(lambda: api.to(5))
            assert not api.webhook

    run(test())
    assert sum("another program set a webhook" in record.getMessage() for record in caplog.records) == 1


@pytest.mark.parametrize("change", ["deleted", "path", "updates", "secret"])
def test_a_webhook_that_somebody_changes_is_repaired(api: BotApi, tmp_path: Path, caplog: pytest.LogCaptureFixture, change: str) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path, mode="webhook") as service:
            ours = dict(api.webhook)
            changed = {
                "deleted": {},
                "path": {**ours, "url": ours["url"] + "other"},
                "updates": {**ours, "allowed_updates": ["poll"]},
                "secret": {**ours, "secret_token": "another"},
            }
            api.webhook = changed[change]
            number = api.says(5, "halo")
            await api.until(lambda: api.webhook == ours)
            await api.until(lambda: "webhook" in service.report()["problem"] or "TELEGRAM_WEBHOOK_URL" in service.report()["problem"])
            await api.until(lambda: api.to(5))
            assert service.report()["connected"] and number
            await api.until(lambda: not service.report()["problem"])

    run(test())
    assert api.texts(5) == ["kata halo"]
    said = [record.getMessage() for record in caplog.records if record.getMessage().startswith("Telegram:")]
    assert ("get its messages through" if change == "secret" else "another program changed") in said[0]


@pytest.mark.parametrize("mode", MODES)
def test_a_token_that_is_revoked_reaches_the_status_and_comes_back(
    api: BotApi, tmp_path: Path, caplog: pytest.LogCaptureFixture, mode: str
) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path, mode=mode) as service:
            for method in ("getUpdates", "getWebhookInfo"):
                api.fail(method, 401, "Unauthorized", times=2)
            api.says(6, "mulai")
            await api.until(lambda: "token" in service.report()["problem"])
            assert not service.report()["connected"]
            api.says(5, "halo")
            await api.until(lambda: service.report()["connected"] and api.to(5))

    run(test())
    assert api.token not in caplog.text


def test_an_answer_outlives_a_moment_in_which_the_token_is_refused(api: BotApi, tmp_path: Path) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path):
            api.fail("sendMessage", 401, "Unauthorized")
            api.says(5, "halo")
            await api.until(lambda: api.to(5))

    run(test())
    assert api.texts(5) == ["kata halo"]


def test_the_age_of_the_last_contact_is_told_before_anybody_writes(api: BotApi, tmp_path: Path) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path, mode="webhook") as service:
            await api.until(lambda: service.report()["seconds_since_contact"] is not None)
            assert service.report()["seconds_since_update"] is None
            assert service.report()["reads_all_group_messages"] is False

    run(test())


def test_a_network_fault_names_its_cause(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    api = BotApi()  # never started

    async def test() -> None:
        async with running(api, StandIn(), tmp_path, connected=False) as service:
            await api.until(lambda: service.report()["problem"])

    run(test())
    assert "ConnectError: Connection refused" in caplog.text and api.token not in caplog.text
