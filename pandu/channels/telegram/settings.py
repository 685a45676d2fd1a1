"""What the environment says about Telegram; `credentials.yml` only names the channel."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from urllib.parse import urlsplit

from pandu.errors import StartError

OFFICIAL_API = "https://api.telegram.org"
WEBHOOK_PATH = "/webhooks/telegram/webhook"
NAMES = ("TELEGRAM_TOKEN", "TELEGRAM_WEBHOOK_URL", "TELEGRAM_WEBHOOK_SECRET", "TELEGRAM_API")
_PREFIX = "TELEGRAM_"
_ABOUT_WEBHOOK = re.compile("HOOK|URL|SECRET")
ALIKE = 0.9  # a letter more, less or other
# The patterns and the ports are Telegram's (Bot API, setWebhook).
_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{1,200}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_PORTS = (None, 443, 80, 88, 8443)


@dataclass(frozen=True)
class TelegramSettings:
    """How to reach Telegram; without `webhook_url` by long polling."""

    token: str = field(repr=False)
    webhook_url: str = ""
    secret: str = field(default="", repr=False)
    api: str = OFFICIAL_API

    @property
    def mode(self) -> str:
        """Return "webhook" or "polling"."""
        return "webhook" if self.webhook_url else "polling"

    @property
    def bot_id(self) -> str:
        """Return the bot's id, which is no secret."""
        return self.token.partition(":")[0]


def _webhook_fault(url: str, secret: str, own_api: bool) -> str | None:
    """Return why a webhook cannot be set, or None."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return f"TELEGRAM_WEBHOOK_URL is no address: {url!r}."
    if not secret:
        return "TELEGRAM_WEBHOOK_URL needs TELEGRAM_WEBHOOK_SECRET: without it anybody could write in anybody's name."
    if not _SECRET.fullmatch(secret):
        return "TELEGRAM_WEBHOOK_SECRET must be 1 to 256 of A-Z, a-z, 0-9, _ and -."
    if not own_api and (parts.scheme != "https" or not parts.hostname or port not in _PORTS):
        return "TELEGRAM_WEBHOOK_URL must be an https address on port 443, 80, 88 or 8443."
    return None


def _misspelled(environment: Mapping[str, str], with_token: bool) -> str:
    """Return what is said of a variable that is almost one of ours, or "".

    With a token also of one that looks as if it named a webhook: without its address the webhook would be taken away.
    """
    for name in environment:
        if name in NAMES or not name.upper().startswith(_PREFIX):
            continue
        meant = get_close_matches(name.upper(), NAMES, 1, ALIKE)
        if meant or (with_token and _ABOUT_WEBHOOK.search(name.upper())):
            return f"{name} is not known; " + (f"is {meant[0]} meant?" if meant else f"known are {', '.join(NAMES)}.")
    return ""


def _whole_address(url: str) -> str:
    return url.rstrip("/") + WEBHOOK_PATH if urlsplit(url).path in ("", "/") else url


def from_environment(environment: Mapping[str, str] = os.environ) -> TelegramSettings | None:
    """Return the settings, or None where there is no token and so no Telegram.

    Raises:
        StartError: a value makes no sense; the sentence names neither token nor secret.
    """
    token, url = environment.get("TELEGRAM_TOKEN", "").strip(), environment.get("TELEGRAM_WEBHOOK_URL", "").strip()
    secret, api = environment.get("TELEGRAM_WEBHOOK_SECRET", ""), environment.get("TELEGRAM_API", "").rstrip("/")
    if misspelled := _misspelled(environment, with_token=bool(token)):
        raise StartError(misspelled)
    if not token:
        return None
    if not _TOKEN.fullmatch(token):
        raise StartError("TELEGRAM_TOKEN is not of the form 123456:ABC…; copy it from @BotFather once more.")
    if not url and secret:
        raise StartError("TELEGRAM_WEBHOOK_URL is not set, but TELEGRAM_WEBHOOK_SECRET is: set both for a webhook, or none.")
    if not url:
        return TelegramSettings(token, api=api or OFFICIAL_API)
    if fault := _webhook_fault(url, secret, bool(api)):
        raise StartError(fault)
    return TelegramSettings(token, _whole_address(url), secret, api or OFFICIAL_API)
