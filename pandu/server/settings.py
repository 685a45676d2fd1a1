"""What the environment decides: addresses, folders, the secret between the two servers."""

import ipaddress
import math
import os
import secrets
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOOPBACK = "127.0.0.1"
SECRET_HEADER = "X-Pandu-Secret"
SECRET_VARIABLE = "PANDU_ACTION_SECRET"
DATABASE_VARIABLE = "PANDU_DATABASE_URL"
REDIS_VARIABLE = "PANDU_REDIS_URL"
PROXIES_VARIABLE = "PANDU_PROXIES"
REST_VARIABLE = "PANDU_REST_FROM"
LOOPBACK_NETWORKS = "127.0.0.0/8 ::1/128"
# What the assistant alone may know: every other process is started without these variables.
ASSISTANT_ONLY = (DATABASE_VARIABLE, REDIS_VARIABLE, "PANDU_WEB_SECRET", "TELEGRAM_TOKEN", "TELEGRAM_WEBHOOK_SECRET")
KEEP_VARIABLE = "PANDU_KEEP_DAYS"
KEEP_DAYS = 30
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
    action_port: int = 5055
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


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return where conversations and keys are kept."""
    return ROOT / environment.get("PANDU_DATA", "data_local")


def database_address(environment: Mapping[str, str] = os.environ) -> str:
    """Return PANDU_DATABASE_URL, such as `postgresql://user:password@host:5432/pandu`; "" means SQLite in the data folder."""
    return environment.get(DATABASE_VARIABLE, "")


def redis_address(environment: Mapping[str, str] = os.environ) -> str:
    """Return PANDU_REDIS_URL, such as `redis://host:6379/0`, which several Rasa workers need; "" means one worker."""
    return environment.get(REDIS_VARIABLE, "")


def keep_days(environment: Mapping[str, str] = os.environ) -> float:
    """Return after how many days what was said is deleted: PANDU_KEEP_DAYS, where 0 means never.

    Raises:
        StartError: the value is no number of days.
    """
    text = environment.get(KEEP_VARIABLE, str(KEEP_DAYS))
    try:
        days = float(text)
    except ValueError:
        days = -1
    if not 0 <= days < math.inf:
        raise StartError(f"{KEEP_VARIABLE} must be a number of days (0: keep for ever), not {text!r}.")
    return days


def proxies(environment: Mapping[str, str] = os.environ) -> int:
    """Return PANDU_PROXIES: how many proxies of the operator's stand before Pandu's one address.

    Raises:
        StartError: the value is no number of them.
    """
    text = environment.get(PROXIES_VARIABLE) or "0"
    if not text.isdecimal():
        raise StartError(f"{PROXIES_VARIABLE} must be a number of proxies, not {text!r}.")
    return int(text)


def rest_networks(environment: Mapping[str, str] = os.environ) -> tuple[Network, ...]:
    """Return PANDU_REST_FROM: the networks, separated by blanks, whose REST calls are the operator's own; by default this machine.

    Raises:
        StartError: one of them is no network.
    """
    text = environment.get(REST_VARIABLE) or LOOPBACK_NETWORKS
    try:
        return tuple(ipaddress.ip_network(network) for network in text.split())
    except ValueError as error:
        raise StartError(f"{REST_VARIABLE} must be networks such as 10.0.0.0/8, separated by blanks: {error}.") from error


def read_port(name: str, text: str) -> int:
    """Return the port number in `text`, the value of the variable `name`, or raise StartError."""
    if not text.isdecimal() or not 0 < int(text) < 65_536:
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


def _action_port(environment: Mapping[str, str]) -> int:
    if chosen := environment.get("PANDU_ACTION_PORT"):
        return read_port("PANDU_ACTION_PORT", chosen)
    return 5055 if is_free(LOOPBACK, 5055) else free_port()


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of `environment`; the secret is made anew where none is given.

    Raises:
        StartError: a value makes no sense, or a port is taken.
    """
    settings = Settings(
        host=environment.get("PANDU_HOST", LOOPBACK),
        port=read_port("PANDU_PORT", environment.get("PANDU_PORT", "5005")),
        action_port=_action_port(environment),
        data=data_folder(environment),
        logs=ROOT / environment.get("PANDU_LOGS", "logs"),
        secret=environment.get(SECRET_VARIABLE) or secrets.token_urlsafe(32),
    )
    for host, port in ((settings.host, settings.port), (LOOPBACK, settings.action_port)):
        if not is_free(host, port):
            raise StartError(f"Port {port} on {host} is taken; stop what uses it or choose another.")
    return settings
