"""What the environment decides, checked: addresses, folders, limits, the secret between the two servers.

`Variables` is the one list: defaults, checks, and the text of the operators' table (`docs/operations.md`) and of `.env.example`, which
`python -m pandu.run.variables` writes. It is parsed once for an environment, and "" counts as not set. (pydantic-settings itself needs
pydantic 2, which Rasa 3.6.21 forbids.)
"""

import ipaddress
import math
import os
import re
import secrets
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, Literal
from urllib.parse import SplitResult, urlsplit

from pydantic import BaseModel, Field, ValidationError, validator

from pandu.errors import StartError

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "web" / "dist"  # the built widget
LOOPBACK = "127.0.0.1"
SECRET_HEADER = "X-Pandu-Secret"
SECRET_VARIABLE = "PANDU_ACTION_SECRET"
DATABASE_VARIABLE = "PANDU_DATABASE_URL"
REDIS_VARIABLE = "PANDU_REDIS_URL"
PROXIES_VARIABLE = "PANDU_PROXIES"
ORIGINS_VARIABLE = "PANDU_ORIGINS"
# What the assistant alone may know: every other process is started without these variables.
ASSISTANT_ONLY = (DATABASE_VARIABLE, REDIS_VARIABLE, "PANDU_WEB_SECRET", "TELEGRAM_TOKEN", "TELEGRAM_WEBHOOK_SECRET")
# By default a school behind one address: 100 pupils who write every five seconds, some in two windows.
DEFAULT_PER_MINUTE, CLIENT_PER_MINUTE, CONNECTIONS, TURNS, CLIENT_TURNS = 1_200, 120, 300, 4, 2
LOOPBACK_NETWORKS = "127.0.0.0/8 ::1/128"
REDIS_SCHEMES = ("redis", "rediss", "unix")
WEB_PORTS = {"http": 80, "https": 443}  # browsers leave them out of an origin
ACTION_PORT = 5055  # unless it is taken
LISTEN_SECONDS = 0.5  # for a connection to an address that may not answer at all
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True)
class Settings:
    """Where Pandu listens and keeps its files.

    `data` holds the conversations and what is written at start. `apart`: the dialogue runs in a process of its own, the action server;
    `secret` is sent to it with each call.
    """

    host: str = LOOPBACK
    port: int = 5005
    action_port: int = ACTION_PORT
    data: Path = ROOT / "data_local"
    logs: Path = ROOT / "logs"
    secret: str = field(default="", repr=False)
    apart: bool = False

    @property
    def address(self) -> str:
        """Return the base address that a browser on this machine can open."""
        return f"http://{LOOPBACK if self.host == '0.0.0.0' else self.host}:{self.port}"

    @property
    def action_address(self) -> str:
        """Return the base address of the action server."""
        return f"http://{LOOPBACK}:{self.action_port}"


def _writable(name: str, path: Path) -> Path:
    """Return `path`, the value of the variable `name`, or raise StartError where nothing could be written into it."""
    nearest = next(place for place in (path, *path.parents) if place.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        raise StartError(f"{name} must be a folder that can be written into, not {str(path)!r}.")
    return path


@dataclass(frozen=True)
class Limits:
    """How much one source of the web chat may do, 0 meaning any number.

    An address may send `per_minute` messages, hold `connections` and have `turns` answered at once; a client, which is a
    connection or a conversation, may send `client_per_minute` and have `client_turns` answered or waiting.
    """

    per_minute: int
    client_per_minute: int
    connections: int
    turns: int
    client_turns: int


def _parts(address: str) -> SplitResult | None:
    """Return the parts of an address, or None where it is none."""
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018  # read only to be checked
    except ValueError:
        return None
    return parts


def origin_of(text: str) -> str:
    """Return a web page's origin as browsers write it, however it is spelt; "" where it is none."""
    parts = _parts(text)
    if not parts or parts.scheme not in WEB_PORTS or not parts.hostname or "@" in parts.netloc:
        return ""
    if parts.path not in ("", "/") or parts.query or parts.fragment:
        return ""
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    port = "" if parts.port in (None, WEB_PORTS[parts.scheme]) else f":{parts.port}"
    return f"{parts.scheme}://{host}{port}"


def _count(meaning: str) -> Any:
    """Return what reads a whole number, and says otherwise that the value must be `meaning`."""

    def read(cls: type, text: str) -> int:
        if not re.fullmatch("[0-9]{1,9}", text):
            raise ValueError(f"must be {meaning}, not {text!r}")
        return int(text)

    return read


def _one_of(*words: str) -> Any:
    """Return what reads one of some words."""

    def read(cls: type, text: str) -> str:
        if text not in words:
            raise ValueError(f"must be {' or '.join(words)}, not {text!r}")
        return text

    return read


def _port(cls: type, text: str) -> int:
    if not re.fullmatch("[0-9]{1,5}", text) or not 0 < int(text) < 65_536:
        raise ValueError(f"must be a number from 1 to 65535, not {text!r}")
    return int(text)


def _days(cls: type, text: str) -> float:
    try:
        days = float(text)
    except ValueError:
        days = -1
    if not 0 <= days < math.inf:
        raise ValueError(f"must be a number of days (0: keep for ever), not {text!r}")
    return days


def _networks(cls: type, text: str) -> tuple[Network, ...]:
    try:
        return tuple(ipaddress.ip_network(one) for one in text.split())
    except ValueError as error:
        raise ValueError(f"must be networks such as 10.0.0.0/8, separated by blanks: {error}") from error


def _origins(cls: type, text: str) -> frozenset[str]:
    for one in text.split():
        if not origin_of(one):
            raise ValueError(f"must be origins such as https://school.example, separated by blanks; {one!r} is none")
    return frozenset(map(origin_of, text.split()))


def _redis(cls: type, text: str) -> str:
    """Return the address of a Redis; it may hold a password, so a sentence does not show it."""
    if not (parts := _parts(text)) or parts.scheme not in REDIS_SCHEMES:
        raise ValueError("must be an address such as redis://host:6379/0")
    return text


def _secret(cls: type, text: str) -> str:
    """Return what can stand in a header; a sentence does not show it."""
    if not re.fullmatch("[!-~]*", text):
        raise ValueError("must be letters, digits and signs of ASCII without blanks")
    return text


def _folder(cls: type, text: str) -> Path:
    """Return a folder, seen from the project's; it need not be there yet."""
    return ROOT / text


_MESSAGES, _NUMBER = "a whole number of messages a minute (0: no limits)", "a whole number (0: no limit)"
_LOCAL = tuple(map(ipaddress.ip_network, LOOPBACK_NETWORKS.split()))


def _read(*names: str, by: Any) -> Any:
    return validator(*names, pre=True, allow_reuse=True)(by)


def _worded(default: Any, alias: str, shown: str, description: str) -> Any:
    """Return the field of a variable whose default the operators' table tells in words."""
    return Field(default, alias=alias, shown=shown, description=description)


def _unshown(alias: str, shown: str, description: str) -> Any:
    """Return the field of a variable that may hold a secret, so that no sentence and no log shows its value; "" where it is not set."""
    return Field("", alias=alias, shown=shown, description=description, repr=False)


class Variables(BaseModel):
    """Every variable that Pandu reads from its environment, but for Telegram's."""

    host: str = Field(LOOPBACK, alias="PANDU_HOST", description="where the assistant listens: an address of IPv4 or a name of this machine")
    port: int = Field(5005, alias="PANDU_PORT", description="its port")
    dialogue: Literal["here", "server"] = Field(
        "here",
        alias="PANDU_DIALOGUE",
        description="`here`: the dialogue runs within the assistant; `server`: in a process of its own, the action server",
    )
    action_port: int | None = _worded(
        None, "PANDU_ACTION_PORT", "5055, or a free one", "where the action server listens, on the loopback address alone"
    )
    action_secret: str = _unshown("PANDU_ACTION_SECRET", "made at each start", "shared by both servers")
    data: Path = _worded(ROOT / "data_local", "PANDU_DATA", "`data_local`", "the folder of conversations and keys")
    logs: Path = _worded(ROOT / "logs", "PANDU_LOGS", "`logs`", "the folder of the logs")
    log_form: Literal["text", "json"] = Field(
        "text", alias="PANDU_LOG_FORM", description="how a line of a log is written: `text` or `json`"
    )
    log_level: str = Field("INFO", alias="LOG_LEVEL", description="from which level on: `DEBUG`, `INFO`, `WARNING`, `ERROR`")
    preview_port: int = Field(5006, alias="PANDU_PREVIEW_PORT", description="where `make preview` serves the draft")
    draft: str = _worded("", "PANDU_DRAFT", "none", "what the chat page says above all else, which marks a draft; `make preview` sets it")
    knowledge: str = Field("knowledge", alias="PANDU_KNOWLEDGE", description="the folder of the facts and sentences, below the project")
    database: str = _unshown(
        "PANDU_DATABASE_URL",
        "SQLite in `PANDU_DATA`",
        "`postgresql://user:password@host:5432/pandu`; needed from the second assistant on",
    )
    redis: str = _unshown("PANDU_REDIS_URL", "none", "`redis://host:6379/0`; locks of conversations over several assistants")
    keep_days: float = Field(30, alias="PANDU_KEEP_DAYS", description="after how many days what was said is deleted; 0: never")
    metrics_from: tuple[Network, ...] = _worded(
        _LOCAL, "PANDU_METRICS_FROM", f"`{LOOPBACK_NETWORKS}`", "networks that may read `/metrics`, separated by blanks"
    )
    metrics_port: int | None = _worded(
        None, "PANDU_METRICS_PORT", "none", "a port of its own for `/metrics`, on every address, for those networks alone"
    )
    rest_from: tuple[Network, ...] = _worded(
        _LOCAL, "PANDU_REST_FROM", f"`{LOOPBACK_NETWORKS}`", "networks whose REST calls are not limited, separated by blanks"
    )
    rest_status: Literal["rasa", "http"] = Field(
        "rasa",
        alias="PANDU_REST_STATUS",
        description="`rasa`: every answer of REST has status 200; `http`: an apology has 503, a refusal by a limit 429, with the same body",
    )
    rest_origins: frozenset[str] = _worded(frozenset(), "PANDU_REST_ORIGINS", "none", "sites whose pages may call REST from a browser")
    rate_limit: int = Field(
        DEFAULT_PER_MINUTE,
        alias="PANDU_RATE_LIMIT",
        description="messages a minute from one address, half of them at once; 0: no limits at all",
    )
    client_rate_limit: int = Field(
        CLIENT_PER_MINUTE,
        alias="PANDU_CLIENT_RATE_LIMIT",
        description="messages a minute from one client, a twelfth of them at once; 0: no such limit",
    )
    connections: int = Field(CONNECTIONS, alias="PANDU_CONNECTIONS", description="open pages and widgets of one address; 0: any number")
    turns: int = Field(
        TURNS, alias="PANDU_TURNS", description="messages of one address that are answered at once (others wait); 0: any number"
    )
    client_turns: int = Field(
        CLIENT_TURNS, alias="PANDU_CLIENT_TURNS", description="messages of one client that are answered or wait; 0: any number"
    )
    proxies: int = Field(0, alias="PANDU_PROXIES", description="how many proxies of ours stand before the assistant")
    origins: frozenset[str] = _worded(frozenset(), "PANDU_ORIGINS", "own origin", "other sites whose pages may connect: `web-protocol.md`")
    web_secret: str = _unshown("PANDU_WEB_SECRET", "a file in `PANDU_DATA`", "signs the sessions of the web chat: `web-protocol.md`")

    class Config:
        """Nothing of it changes."""

        frozen = True

    _places = _read("dialogue", by=_one_of("here", "server"))
    _forms = _read("log_form", by=_one_of("text", "json"))
    _statuses = _read("rest_status", by=_one_of("rasa", "http"))
    _levels = _read("log_level", by=_one_of("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"))
    _ports = _read("port", "action_port", "preview_port", "metrics_port", by=_port)
    _rates = _read("rate_limit", "client_rate_limit", by=_count(_MESSAGES))
    _numbers = _read("connections", "turns", "client_turns", by=_count(_NUMBER))
    _hops = _read("proxies", by=_count("a number of proxies"))
    _kept = _read("keep_days", by=_days)
    _nets = _read("metrics_from", "rest_from", by=_networks)
    _sites = _read("origins", "rest_origins", by=_origins)
    _locks = _read("redis", by=_redis)
    _shared = _read("action_secret", by=_secret)
    _folders = _read("data", "logs", by=_folder)

    @property
    def limits(self) -> Limits:
        """How much one source of the web chat may do."""
        if not self.rate_limit:
            return Limits(0, 0, 0, 0, 0)
        return Limits(self.rate_limit, self.client_rate_limit, self.connections, self.turns, self.client_turns)


NAMES = tuple(field.alias for field in Variables.__fields__.values())


@cache
def _parsed(values: tuple[tuple[str, str], ...]) -> Variables:
    try:
        return Variables.parse_obj(dict(values))
    except ValidationError as error:
        first = error.errors()[0]
        raise StartError(f"{first['loc'][0]} {first['msg']}.") from None


def read(environment: Mapping[str, str] = os.environ) -> Variables:
    """Return what an environment decides, parsed once.

    Raises:
        StartError: a value makes no sense.
    """
    return _parsed(tuple((name, text) for name in NAMES if (text := environment.get(name, "").strip())))


def listen_host(environment: Mapping[str, str] = os.environ) -> str:
    """Return the address or name of this machine where the assistant listens: PANDU_HOST.

    Raises:
        StartError: the value is an address of IPv6, or no address of this machine.
    """
    host = read(environment).host
    if ":" in host:
        raise StartError(f"PANDU_HOST must be an address of IPv4 or a name of one, not {host!r}: Pandu does not listen on IPv6.")
    with socket.socket() as probe:
        try:
            probe.bind((host, 0))
        except (OSError, TypeError):  # a name that is none, or cannot be one
            raise StartError(f"PANDU_HOST must be an address or a name of this machine, not {host!r}.") from None
    return host


def has_page() -> bool:
    """Return whether the chat page is built; it is not where Node cannot be had."""
    return (DIST / "index.html").is_file()


def is_free(host: str, port: int) -> bool:
    """Return whether a server could listen on `host:port` now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def listens(port: int, host: str = LOOPBACK) -> bool:
    """Return whether something takes connections at `host:port`; a host that nobody knows listens nowhere."""
    try:
        socket.create_connection((host, port), LISTEN_SECONDS).close()
    except OSError:
        return False
    return True


def free_port() -> int:
    """Return a port of the loopback address that nothing uses now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def _action_port(chosen: int | None, taken: int) -> int:
    """Return the port of the action server, which is never `taken`."""
    if chosen == taken:
        raise StartError(f"PANDU_ACTION_PORT must be another port than PANDU_PORT, which is {taken}, too.")
    free = chain([ACTION_PORT], iter(free_port, None))
    return chosen or next(port for port in free if port != taken and is_free(LOOPBACK, port))


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of `environment`; the secret is made anew where none is given.

    Raises:
        StartError: a value of any variable makes no sense, or a port is taken.
    """
    found = read(environment)
    settings = Settings(
        host=listen_host(environment),
        port=found.port,
        action_port=_action_port(found.action_port, taken=found.port),
        data=_writable("PANDU_DATA", found.data),
        logs=_writable("PANDU_LOGS", found.logs),
        secret=found.action_secret or secrets.token_urlsafe(32),
        apart=found.dialogue == "server",
    )
    beside = [(LOOPBACK, settings.action_port)] if settings.apart else []
    shown = [("0.0.0.0", found.metrics_port)] if found.metrics_port else []
    for host, port in ((settings.host, settings.port), *beside, *shown):
        if not is_free(host, port):
            raise StartError(f"Port {port} on {host} is taken; stop what uses it or choose another.")
    return settings
