"""What the environment may say, what is refused at the start and with which words, and what the launcher prints."""

import os
import subprocess
import sys

import pytest
from rasa.shared.exceptions import RasaException

from pandu.channels.telegram.channel import TelegramChannel
from pandu.channels.telegram.settings import from_environment
from pandu.errors import StartError
from pandu.run.launch import check_telegram, telegram_line
from pandu.settings import ROOT

TOKEN = "123456:ABC-secret_token"
HOOK = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_WEBHOOK_URL": "https://pandu.example"}


def test_without_a_token_there_is_no_telegram() -> None:
    assert from_environment({}) is None
    assert from_environment({"TELEGRAM_WEBHOOK_URL": "https://pandu.example"}) is None


def test_a_token_alone_means_polling() -> None:
    settings = from_environment({"TELEGRAM_TOKEN": f" {TOKEN}\n"})
    assert settings and (settings.mode, settings.token, settings.bot_id) == ("polling", TOKEN, "123456")


def test_a_bare_address_is_completed() -> None:
    settings = from_environment({**HOOK, "TELEGRAM_WEBHOOK_SECRET": "s"})
    assert settings and settings.webhook_url == "https://pandu.example/webhooks/telegram/webhook"
    whole = from_environment({**HOOK, "TELEGRAM_WEBHOOK_URL": "https://pandu.example/bot", "TELEGRAM_WEBHOOK_SECRET": "s"})
    assert whole and whole.webhook_url == "https://pandu.example/bot"


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"TELEGRAM_TOKEN": "secret_token"}, "TELEGRAM_TOKEN is not of the form"),
        ({}, "needs TELEGRAM_WEBHOOK_SECRET"),
        ({"TELEGRAM_WEBHOOK_SECRET": "secret token"}, "TELEGRAM_WEBHOOK_SECRET must be"),
        ({"TELEGRAM_WEBHOOK_SECRET": "s", "TELEGRAM_WEBHOOK_URL": "http://pandu.example"}, "must be an https address"),
        ({"TELEGRAM_WEBHOOK_SECRET": "s", "TELEGRAM_WEBHOOK_URL": "https://pandu.example:5005"}, "port 443"),
        ({"TELEGRAM_WEBHOOK_SECRET": "s", "TELEGRAM_WEBHOOK_URL": "https://pandu.example:x"}, "no address"),
    ],
)
def test_what_makes_no_sense_is_refused_without_naming_a_secret(changed: dict[str, str], reason: str) -> None:
    with pytest.raises(StartError, match=reason) as refused:
        from_environment({**HOOK, **changed})
    assert "secret_token" not in str(refused.value) and "secret token" not in str(refused.value)


def test_rasa_started_by_hand_gives_the_same_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in HOOK.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(RasaException, match="needs TELEGRAM_WEBHOOK_SECRET"):
        TelegramChannel.from_credentials({})


def test_make_telegram_needs_a_token() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TELEGRAM")}
    command = [sys.executable, "-W", "ignore", "-m", "pandu.run.launch", "--telegram"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("TELEGRAM_TOKEN is not set.") and len(done.stderr.splitlines()) == 1


def test_make_run_needs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TELEGRAM_TOKEN", raising=False)
    check_telegram(required=False)


def test_the_launcher_says_how_it_went() -> None:
    base = {"mode": "polling", "connected": True, "bot": "TestNameBot", "problem": ""}
    assert telegram_line(base) == "telegram       https://t.me/TestNameBot  (polling)"
    assert telegram_line({**base, "connected": False, "problem": "the token was refused."}) == "telegram       the token was refused."
    assert telegram_line({**base, "connected": False}) == ""
