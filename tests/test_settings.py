"""What the environment may say: defaults that work, wrong values in one sentence, and a table for operators that is complete."""

import ast
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import Field
from rasa.shared.exceptions import RasaException

from pandu import settings
from pandu.channels.telegram import settings as telegram_settings
from pandu.channels.web.channel import WebChannel
from pandu.errors import StartError
from pandu.run import launch, variables
from pandu.settings import LOOPBACK, ROOT, from_environment, read

RIGHT: list[tuple[str, str, str, Any]] = [
    ("rate_limit", "PANDU_RATE_LIMIT", "0", 0),
    ("rate_limit", "PANDU_RATE_LIMIT", "30", 30),
    ("limits", "PANDU_RATE_LIMIT", "0", settings.Limits(0, 0, 0, 0, 0)),
    ("limits", "PANDU_CONNECTIONS", "7", settings.Limits(1200, 120, 7, 4, 2)),
    ("proxies", "PANDU_PROXIES", "2", 2),
    ("keep_days", "PANDU_KEEP_DAYS", "0.5", 0.5),
    (
        "origins",
        "PANDU_ORIGINS",
        "HTTPS://School.example:443/ http://a.example:8080 http://[::1]:80",
        {"https://school.example", "http://a.example:8080", "http://[::1]"},
    ),
    ("redis", "PANDU_REDIS_URL", "redis://:p@redis:6379/0", "redis://:p@redis:6379/0"),
    ("action_secret", "PANDU_ACTION_SECRET", "a-Z_9+/=", "a-Z_9+/="),
    ("data", "PANDU_DATA", "/var/pandu", Path("/var/pandu")),
    ("logs", "PANDU_LOGS", "elsewhere", ROOT / "elsewhere"),
    ("host", "PANDU_HOST", "0.0.0.0", "0.0.0.0"),
]
READING = {
    "settings.py": "the one place",
    "channels/telegram/settings.py": "Telegram's own variables",
    "knowledge/__init__.py": "the folder of the knowledge, below the settings",
    "editor/check_content.py": "what is asked of make",
    "editor/asked_report.py": "what is asked of make",
    "editor/topics.py": "what is asked of make",
    "editor/mistakes.py": "what is asked of make",
    "nlu/learnt.py": "the folder that training hands to the process that trains",
    "changes.py": "which knowledge is answered with",
    "explain.py": "the text to explain",
    "run/cluster/programs.py": "PATH",
    "run/cluster/services.py": "whether there is a webhook of Telegram's",
    "run/widget_build.py": "PATH",
}
WRONG_FOR_ALL = [
    ("PANDU_RATE_LIMIT", "off"),
    ("PANDU_RATE_LIMIT", "-1"),
    ("PANDU_RATE_LIMIT", "1.5"),
    ("PANDU_PROXIES", "yes"),
    ("PANDU_PROXIES", "²"),
    ("PANDU_METRICS_FROM", "10.0.0.0/8, 127.0.0.1"),
    ("PANDU_METRICS_FROM", "10.0.0.1/8"),
    ("PANDU_REST_FROM", "this machine"),
    ("PANDU_KEEP_DAYS", "a month"),
    ("PANDU_ORIGINS", "school.example"),
    ("PANDU_ORIGINS", "https://school.example/chat"),
    ("PANDU_CLIENT_RATE_LIMIT", "2.5"),
    ("PANDU_CONNECTIONS", "many"),
    ("PANDU_TURNS", "-1"),
    ("PANDU_CLIENT_TURNS", "x"),
    ("PANDU_ORIGINS", "https://school.example,https://career.example"),
    ("PANDU_ORIGINS", "https://school.example:port"),
    ("PANDU_ORIGINS", "*"),
    ("PANDU_REDIS_URL", "localhost:6379"),
    ("PANDU_REDIS_URL", "redis://[bad"),
    ("PANDU_ACTION_SECRET", "two words"),
    ("PANDU_ACTION_SECRET", "rahasiå"),
]
WRONG_FOR_THE_LAUNCHER = [
    *WRONG_FOR_ALL,
    ("PANDU_PORT", "0"),
    ("PANDU_PORT", "http"),
    ("PANDU_PORT", "65536"),
    ("PANDU_ACTION_PORT", "x"),
    ("PANDU_DATA", str(ROOT / "README.md")),
    ("PANDU_DATA", str(ROOT / "README.md" / "data")),
    ("PANDU_LOGS", str(ROOT / ".ci" / "run")),
    ("PANDU_HOST", "::1"),
    ("PANDU_HOST", "[::]"),
    ("PANDU_HOST", "lokalhost.invalid"),
    ("PANDU_HOST", "å..b"),
    ("PANDU_HOST", "192.0.2.1"),
]


@pytest.fixture
def free() -> dict[str, str]:
    """Variables with free ports, since the defaults may be taken on this machine."""
    return {"PANDU_PORT": str(settings.free_port()), "PANDU_ACTION_PORT": str(settings.free_port())}


@pytest.mark.parametrize(("field", "name", "text", "value"), RIGHT)
def test_a_value_is_read(field: str, name: str, text: str, value: Any) -> None:
    assert getattr(read({name: text}), field) == value
    assert getattr(read({name: ""}), field) == getattr(read({}), field) != value


@pytest.mark.parametrize("host", ["localhost", "0.0.0.0"])
def test_a_host_of_this_machine_is_taken(host: str) -> None:
    assert settings.listen_host({"PANDU_HOST": host}) == host


def test_an_environment_is_parsed_once() -> None:
    assert read({"PANDU_PROXIES": "1", "HOME": "/a"}) is read({"PANDU_PROXIES": "1", "HOME": "/b"}) is not read({"PANDU_PROXIES": "2"})


def test_nothing_need_be_set(free: dict[str, str]) -> None:
    read({})
    found = from_environment(free)
    assert (found.host, found.data, found.logs) == (LOOPBACK, ROOT / "data_local", ROOT / "logs")
    assert len(found.secret) > 20 and found.secret != from_environment(free).secret
    assert (
        settings.read({}).limits == settings.Limits(1200, 120, 300, 4, 2)
        and settings.read({}).proxies == 0
        and not settings.read({}).origins
    )
    assert [str(network) for network in settings.read({}).metrics_from] == ["127.0.0.0/8", "::1/128"]


@pytest.mark.parametrize("name", ["PANDU_HOST", "PANDU_DATA", "PANDU_LOGS", "PANDU_ACTION_SECRET", "PANDU_KEEP_DAYS", "PANDU_METRICS_FROM"])
def test_an_empty_value_counts_as_none(free: dict[str, str], name: str) -> None:
    found, usual = from_environment({**free, name: ""}), from_environment(free)
    assert (found.address, found.data, found.logs) == (usual.address, usual.data, usual.logs)
    assert found.secret


@pytest.mark.parametrize(("name", "text"), WRONG_FOR_THE_LAUNCHER)
def test_a_wrong_value_is_told_in_one_sentence(free: dict[str, str], name: str, text: str) -> None:
    with pytest.raises(StartError, match=rf"^{name} must be [^\n]*\.$"):
        from_environment({**free, name: text})


def test_a_wrong_value_stops_the_launcher_before_anything_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(launch, "serve", lambda _: pytest.fail("it was started"))
    monkeypatch.setattr(launch.sys, "argv", ["launch"])
    monkeypatch.setenv("PANDU_RATE_LIMIT", "off")
    assert launch.main() == 1
    assert re.fullmatch(r"PANDU_RATE_LIMIT must be .*\.\n", capsys.readouterr().err)


@pytest.mark.parametrize(("name", "text"), WRONG_FOR_ALL)
def test_a_wrong_value_stops_a_start_by_hand(monkeypatch: pytest.MonkeyPatch, name: str, text: str) -> None:
    monkeypatch.setenv(name, text)
    with pytest.raises(RasaException, match=name):
        WebChannel.from_credentials(None)


def test_no_sentence_shows_a_secret() -> None:
    for name in ("PANDU_REDIS_URL", "PANDU_ACTION_SECRET"):
        with pytest.raises(StartError) as told:
            read({name: "pa55 word"})
        assert "pa55" not in str(told.value)


def test_ipv6_a_misspelt_host_and_a_taken_port_are_told_apart(free: dict[str, str]) -> None:
    with pytest.raises(StartError, match="IPv6"):
        from_environment({**free, "PANDU_HOST": "::1"})
    with pytest.raises(StartError, match="of this machine"):
        from_environment({**free, "PANDU_HOST": "lokalhost.invalid"})
    with socket.socket() as other, pytest.raises(StartError, match="is taken"):
        other.bind((LOOPBACK, int(free["PANDU_PORT"])))
        other.listen()
        from_environment(free)


def test_the_two_servers_never_choose_one_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "is_free", lambda *_: True)
    assert from_environment({}).action_port == 5055
    found = from_environment({"PANDU_PORT": "5055"})
    assert found.port == 5055 != found.action_port
    with pytest.raises(StartError, match="PANDU_ACTION_PORT must be another port"):
        from_environment({"PANDU_PORT": "7000", "PANDU_ACTION_PORT": "7000"})


def _named_in(path: Path) -> Iterator[str]:
    """Yield the variables that stand as whole texts in a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch("PANDU_[A-Z_]+", node.value):
            yield node.value


def test_every_variable_is_among_the_settings() -> None:
    in_templates = {name for path in (ROOT / "deploy/nginx").iterdir() for name in re.findall(r"\$\{(PANDU_[A-Z_]+)\}", path.read_text())}
    named = {name for path in (ROOT / "pandu").rglob("*.py") for name in _named_in(path)} - in_templates
    assert named | {"LOG_LEVEL"} == set(settings.NAMES) and set(variables.TELEGRAM) == set(telegram_settings.NAMES)


MADE_BY_RASA = {  # what Rasa or Python's logging makes, of which nobody else can hand it the settings
    "channels/served.py", "logs.py", "scraping.py", "rasa_patches/server_additions.py", "run/action_guard.py", "storage/tracker_store.py",
}  # fmt: skip
COMMANDS = {
    "editor/conversations.py",
    "editor/asked_report.py",
    "run/cluster/__main__.py",
    "run/cluster/services.py",
    "run/launch.py",
    "storage/backup.py",
}


def test_the_settings_are_read_at_the_beginning_and_handed_in() -> None:
    asking = {str(path.relative_to(ROOT / "pandu")) for path in (ROOT / "pandu").rglob("*.py") if _asks(path)}
    assert asking - {"settings.py"} == MADE_BY_RASA | COMMANDS


def _asks(path: Path) -> bool:
    """Return whether a module reads the settings by itself."""
    text = path.read_text(encoding="utf-8")
    return "pandu.settings" in text and re.search(r"(?<![\w.])read\(\)", text) is not None


def test_what_is_made_of_the_settings_is_that_of_now() -> None:
    old = [path.name for path, made in variables.WRITTEN.items() if made(text := path.read_text(encoding="utf-8")) != text]
    assert old == [], "python -m pandu.run.variables writes it anew"
    assert variables.table() in variables.PAGE.read_text(encoding="utf-8")


def test_a_new_setting_is_written_wherever_settings_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Added(settings.Variables):
        siesta: int = Field(7, alias="PANDU_SIESTA", description="how long `Pandu` sleeps")

    monkeypatch.setattr(variables, "Variables", Added)
    lines = [
        "| `PANDU_SIESTA` | 7 | how long `Pandu` sleeps |",
        "# how long Pandu sleeps (default: 7)\n#PANDU_SIESTA=",
        "    PANDU_SIESTA: ${PANDU_SIESTA:-}",
        '            - {name: PANDU_SIESTA, value: ""}',
    ]
    made = {path.name: made(path.read_text(encoding="utf-8")) for path, made in variables.WRITTEN.items()}
    found = [name for line in lines for name, text in made.items() if f"\n{line}\n" in text]
    assert found == ["operations.md", ".env.example", "compose.yml", "rasa.yml"]


def _reads_environment(path: Path) -> bool:
    """Return whether a module takes a single value out of an environment; to hand all of it on is no reading."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        value = node.value if isinstance(node, ast.Subscript) else None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"get", "getenv"}:
            value = node.func.value
        if value is not None and re.fullmatch(r"os|os\.environ|environment", ast.unparse(value)):
            return True
    return False


def test_the_environment_is_read_in_one_place() -> None:
    found = {str(path.relative_to(ROOT / "pandu")) for path in (ROOT / "pandu").rglob("*.py") if _reads_environment(path)}
    assert found == READING.keys()
