"""What the environment decides, checked: addresses, folders, limits, the secret between the two servers.

Each function returns one value of a mapping of variables, by default the environment's; "" counts as not set. All are looked
at before the start, so that a wrong one stops that and not a user's message.
"""

import ipaddress
import math
import os
import re
import secrets
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "web" / "dist"  # the built widget
LOOPBACK = "127.0.0.1"
SECRET_HEADER = "X-Pandu-Secret"
SECRET_VARIABLE = "PANDU_ACTION_SECRET"
DATABASE_VARIABLE = "PANDU_DATABASE_URL"
REDIS_VARIABLE = "PANDU_REDIS_URL"
PROXIES_VARIABLE = "PANDU_PROXIES"
REST_VARIABLE = "PANDU_REST_FROM"
ORIGINS_VARIABLE = "PANDU_ORIGINS"
# What the assistant alone may know: every other process is started without these variables.
ASSISTANT_ONLY = (DATABASE_VARIABLE, REDIS_VARIABLE, "PANDU_WEB_SECRET", "TELEGRAM_TOKEN", "TELEGRAM_WEBHOOK_SECRET")
KEEP_VARIABLE = "PANDU_KEEP_DAYS"
KEEP_DAYS = 30
# By default a school behind one address: 100 pupils who write every five seconds, some in two windows.
DEFAULT_PER_MINUTE, CLIENT_PER_MINUTE, CONNECTIONS, TURNS, CLIENT_TURNS = 1_200, 120, 300, 4, 2
RATE_VARIABLE = "PANDU_RATE_LIMIT"
LOOPBACK_NETWORKS = "127.0.0.0/8 ::1/128"
REDIS_SCHEMES = ("redis", "rediss", "unix")
WEB_PORTS = {"http": 80, "https": 443}  # browsers leave them out of an origin
ACTION_PORT = 5055  # unless it is taken
LISTEN_SECONDS = 0.5  # for a connection to an address that may not answer at all
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


class StartError(RuntimeError):
    """Why Pandu cannot run, in one sentence."""


@dataclass(frozen=True)
class Settings:
    """Where Pandu listens and keeps its files.

    `data` holds the conversations and what is written at start; `secret` is sent to the action server with each call.
    """

    host: str = LOOPBACK
    port: int = 5005
    action_port: int = ACTION_PORT
    data: Path = ROOT / "data_local"
    logs: Path = ROOT / "logs"
    secret: str = field(default="", repr=False)

    @property
    def address(self) -> str:
        """Return the base address that a browser on this machine can open."""
        return f"http://{LOOPBACK if self.host == '0.0.0.0' else self.host}:{self.port}"

    @property
    def action_address(self) -> str:
        """Return the base address of the action server."""
        return f"http://{LOOPBACK}:{self.action_port}"


def _text(name: str, default: str, environment: Mapping[str, str]) -> str:
    return environment.get(name, "").strip() or default


def _count(name: str, default: int, meaning: str, environment: Mapping[str, str]) -> int:
    text = _text(name, str(default), environment)
    if not re.fullmatch("[0-9]{1,9}", text):
        raise StartError(f"{name} must be {meaning}, not {text!r}.")
    return int(text)


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return where conversations and keys are kept: PANDU_DATA; it need not be there yet."""
    return ROOT / _text("PANDU_DATA", "data_local", environment)


def log_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return where the logs are written: PANDU_LOGS; it need not be there yet."""
    return ROOT / _text("PANDU_LOGS", "logs", environment)


def _writable(name: str, path: Path) -> Path:
    """Return `path`, the value of the variable `name`, or raise StartError where nothing could be written into it."""
    nearest = next(place for place in (path, *path.parents) if place.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        raise StartError(f"{name} must be a folder that can be written into, not {str(path)!r}.")
    return path


def database_address(environment: Mapping[str, str] = os.environ) -> str:
    """Return PANDU_DATABASE_URL, such as `postgresql://user:password@host:5432/pandu`; "" means SQLite in the data folder.

    Only a connection tells whether it is right.
    """
    return environment.get(DATABASE_VARIABLE, "")


def redis_address(environment: Mapping[str, str] = os.environ) -> str:
    """Return PANDU_REDIS_URL, such as `redis://host:6379/0`, which several Rasa workers need; "" means one worker.

    Raises:
        StartError: the value is no address of a Redis; it may hold a password, so the sentence does not show it.
    """
    text = _text(REDIS_VARIABLE, "", environment)
    if text and (not (parts := _parts(text)) or parts.scheme not in REDIS_SCHEMES):
        raise StartError(f"{REDIS_VARIABLE} must be an address such as redis://host:6379/0.")
    return text


def action_secret(environment: Mapping[str, str] = os.environ) -> str:
    """Return PANDU_ACTION_SECRET, which both servers share; "" where none is set.

    Raises:
        StartError: the value cannot stand in a header; the sentence does not show it.
    """
    text = environment.get(SECRET_VARIABLE, "")
    if not re.fullmatch("[!-~]*", text):
        raise StartError(f"{SECRET_VARIABLE} must be letters, digits and signs of ASCII without blanks.")
    return text


def per_minute(environment: Mapping[str, str] = os.environ) -> int:
    """Return how many messages a minute one address may send: PANDU_RATE_LIMIT, where 0 switches every limit off.

    Raises:
        StartError: the value is no number of messages.
    """
    return _count(RATE_VARIABLE, DEFAULT_PER_MINUTE, "a whole number of messages a minute (0: no limits)", environment)


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


def limits(environment: Mapping[str, str] = os.environ) -> Limits:
    """Return the limits: PANDU_RATE_LIMIT, PANDU_CLIENT_RATE_LIMIT, PANDU_CONNECTIONS, PANDU_TURNS, PANDU_CLIENT_TURNS.

    Raises:
        StartError: one of them is no number.
    """
    messages, number = "a whole number of messages a minute (0: no limit)", "a whole number (0: no limit)"
    found = Limits(
        per_minute(environment),
        _count("PANDU_CLIENT_RATE_LIMIT", CLIENT_PER_MINUTE, messages, environment),
        _count("PANDU_CONNECTIONS", CONNECTIONS, number, environment),
        _count("PANDU_TURNS", TURNS, number, environment),
        _count("PANDU_CLIENT_TURNS", CLIENT_TURNS, number, environment),
    )
    return found if found.per_minute else Limits(0, 0, 0, 0, 0)


def proxies(environment: Mapping[str, str] = os.environ) -> int:
    """Return how many proxies of ours stand before the assistant: PANDU_PROXIES.

    Raises:
        StartError: the value is no number of proxies.
    """
    return _count(PROXIES_VARIABLE, 0, "a number of proxies", environment)


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


def _origin(text: str) -> str:
    """Return an origin as browsers write it, or raise StartError."""
    if not (origin := origin_of(text)):
        raise StartError(f"{ORIGINS_VARIABLE} must be origins such as https://school.example, separated by blanks; {text!r} is none.")
    return origin


def origins(environment: Mapping[str, str] = os.environ) -> frozenset[str]:
    """Return the origins of other sites whose pages may connect: PANDU_ORIGINS, separated by blanks.

    Raises:
        StartError: one of them is no origin.
    """
    return frozenset(_origin(text) for text in environment.get(ORIGINS_VARIABLE, "").split())


def _networks(name: str, environment: Mapping[str, str]) -> tuple[Network, ...]:
    """Return the networks that the variable `name` lists, by default this machine's, or raise StartError."""
    try:
        return tuple(ipaddress.ip_network(text) for text in _text(name, LOOPBACK_NETWORKS, environment).split())
    except ValueError as error:
        raise StartError(f"{name} must be networks such as 10.0.0.0/8, separated by blanks: {error}.") from error


def metrics_networks(environment: Mapping[str, str] = os.environ) -> tuple[Network, ...]:
    """Return the networks that may read /metrics: PANDU_METRICS_FROM, separated by blanks.

    Raises:
        StartError: one of them is no network.
    """
    return _networks("PANDU_METRICS_FROM", environment)


def rest_networks(environment: Mapping[str, str] = os.environ) -> tuple[Network, ...]:
    """Return the networks whose REST calls are the operator's own: PANDU_REST_FROM, separated by blanks.

    Raises:
        StartError: one of them is no network.
    """
    return _networks(REST_VARIABLE, environment)


def keep_days(environment: Mapping[str, str] = os.environ) -> float:
    """Return after how many days what was said is deleted: PANDU_KEEP_DAYS, where 0 means never.

    Raises:
        StartError: the value is no number of days.
    """
    text = _text(KEEP_VARIABLE, str(KEEP_DAYS), environment)
    try:
        days = float(text)
    except ValueError:
        days = -1
    if not 0 <= days < math.inf:
        raise StartError(f"{KEEP_VARIABLE} must be a number of days (0: keep for ever), not {text!r}.")
    return days


def listen_host(environment: Mapping[str, str] = os.environ) -> str:
    """Return the address or name of this machine where the assistant listens: PANDU_HOST.

    Raises:
        StartError: the value is an address of IPv6, or no address of this machine.
    """
    host = _text("PANDU_HOST", LOOPBACK, environment)
    if ":" in host:
        raise StartError(f"PANDU_HOST must be an address of IPv4 or a name of one, not {host!r}: Pandu does not listen on IPv6.")
    with socket.socket() as probe:
        try:
            probe.bind((host, 0))
        except (OSError, TypeError):  # a name that is none, or cannot be one
            raise StartError(f"PANDU_HOST must be an address or a name of this machine, not {host!r}.") from None
    return host


def check(environment: Mapping[str, str] = os.environ) -> None:
    """Raise StartError with one sentence where a value makes no sense that the assistant reads, however it is started."""
    for value in (redis_address, action_secret, limits, proxies, origins, metrics_networks, rest_networks, keep_days):
        value(environment)


def has_page() -> bool:
    """Return whether the chat page is built; it is not where Node cannot be had."""
    return (DIST / "index.html").is_file()


def read_port(name: str, text: str) -> int:
    """Return the port number in `text`, the value of the variable `name`, or raise StartError."""
    if not re.fullmatch("[0-9]{1,5}", text) or not 0 < int(text) < 65_536:
        raise StartError(f"{name} must be a number from 1 to 65535, not {text!r}.")
    return int(text)


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


def _action_port(environment: Mapping[str, str], taken: int) -> int:
    """Return the port of the action server, which is never `taken`."""
    if chosen := _text("PANDU_ACTION_PORT", "", environment):
        if (port := read_port("PANDU_ACTION_PORT", chosen)) == taken:
            raise StartError(f"PANDU_ACTION_PORT must be another port than PANDU_PORT, which is {taken}, too.")
        return port
    free = chain([ACTION_PORT], iter(free_port, None))
    return next(port for port in free if port != taken and is_free(LOOPBACK, port))


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of `environment`; the secret is made anew where none is given.

    Raises:
        StartError: a value of any variable makes no sense, or a port is taken.
    """
    check(environment)
    port = read_port("PANDU_PORT", _text("PANDU_PORT", "5005", environment))
    settings = Settings(
        host=listen_host(environment),
        port=port,
        action_port=_action_port(environment, taken=port),
        data=_writable("PANDU_DATA", data_folder(environment)),
        logs=_writable("PANDU_LOGS", log_folder(environment)),
        secret=action_secret(environment) or secrets.token_urlsafe(32),
    )
    for host, port in ((settings.host, settings.port), (LOOPBACK, settings.action_port)):
        if not is_free(host, port):
            raise StartError(f"Port {port} on {host} is taken; stop what uses it or choose another.")
    return settings
