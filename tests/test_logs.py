"""The one form of the logs: a line for each record, for each turn one, and no value of anybody's in an error."""

import asyncio
import json
import logging
import re
import sys
import time
from typing import Any

import pytest
import structlog

from pandu import logs
from pandu.channels.turn import Incoming, take_turn
from pandu.release import RELEASE
from pandu.settings import ROOT
from tests.conftest import Served

SECRET = "Zulkarnaenwati"
LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (DEBUG|INFO|WARNING|ERROR|CRITICAL) +[\w.]+ .*")
GIVEN = "0123456789abcdef0123456789abcdef"


def _fails(name: str) -> None:
    try:
        int(name)
    except ValueError as error:
        raise LookupError(f"nothing is named {name}") from error


def _error() -> LookupError:
    with pytest.raises(LookupError) as caught:
        _fails(SECRET)
    return caught.value


def _record(message: str, name: str = "pandu.x", **extra: Any) -> logging.LogRecord:
    return logging.getLogger(name).makeRecord(name, logging.WARNING, "", 0, message, (), None, extra=extra or None)


def test_an_error_is_told_by_kind_and_places_alone() -> None:
    told = logs.where(_error())
    assert re.search(r"^LookupError < tests/test_logs\.py:\d+:_fails < .* from ValueError < tests/test_logs\.py:\d+:_fails$", told)
    assert SECRET not in told


def test_both_forms_are_one_line_and_quote_no_error() -> None:
    record = _record("first\nsecond", **logs.with_fields(topic="duties", ms=3, odd='a "b"'))  # type: ignore[arg-type]
    error = _error()
    record.exc_info = (type(error), error, error.__traceback__)
    text, as_json = logs.Form(False).format(record), logs.Form(True).format(record)
    assert LINE.fullmatch(text) and ' first second topic=duties ms=3 odd="a \\"b\\"" error="LookupError < ' in text
    found = json.loads(as_json)
    assert (found["level"], found["message"], found["topic"], found["ms"]) == ("WARNING", "first second", "duties", 3)
    assert SECRET not in text + as_json


def test_an_address_is_told_without_its_keys() -> None:
    assert "key=1" not in logs.Form(False).format(_record("uri: 'http://a/socket.io/?key=1'", "sanic.error"))


def test_a_structured_event_is_told_by_its_name_and_figures() -> None:
    said = logs.keep_structured_short(None, "info", {"event": "processor.slots", "text": SECRET, "count": 2})
    assert said == "processor.slots count=2"
    assert structlog.get_logger()  # Rasa's own form of logging: it must be there to be changed


@pytest.mark.parametrize("named", [None, 5, "", SECRET, "3174012345678901", GIVEN + "0", GIVEN.upper(), f"{GIVEN}\n"])
def test_an_id_that_may_say_something_is_not_taken_over(named: object) -> None:
    assert re.fullmatch("[0-9a-f]{32}", made := logs.request_id(named)) and made != named
    assert logs.request_id(GIVEN) == GIVEN


def _turn_lines(caplog: pytest.LogCaptureFixture, handle: object, **options: float) -> list[str]:
    with caplog.at_level(logging.INFO, "pandu"):
        caplog.handler.setFormatter(logs.Form(False))
        asyncio.run(take_turn(handle, Incoming(SECRET, f"sender-{SECRET}", "rest", GIVEN), **options))  # type: ignore[arg-type]
    return caplog.text.splitlines()


def test_a_turn_is_one_line(caplog: pytest.LogCaptureFixture) -> None:
    async def handle(message: object) -> None:
        await message.output_channel.send_response("a", {"text": SECRET, "topics": ["duties"], "verdict": "yes"})  # type: ignore[attr-defined]

    (line,) = _turn_lines(caplog, handle)
    assert re.search(rf" INFO +pandu\.channels\.turn a turn request={GIVEN} channel=rest topic=duties verdict=yes ms=\d+$", line)


def test_a_turn_that_fails_tells_where(caplog: pytest.LogCaptureFixture) -> None:
    async def handle(_: object) -> None:
        _fails(SECRET)

    async def hangs(_: object) -> None:
        await asyncio.sleep(9)

    (line,) = _turn_lines(caplog, handle)
    assert f"a turn failed: LookupError request={GIVEN}" in line and "test_logs.py" in line and SECRET not in line
    caplog.clear()
    (line,) = _turn_lines(caplog, hangs, seconds=0.01)
    assert "a turn failed: TimeoutError" in line and ":hangs" in line, "where it hung"


def test_the_release_is_that_of_the_project(served: Served) -> None:
    assert f'version = "{RELEASE}"' in (ROOT / "pyproject.toml").read_text()
    assert f"\n## {RELEASE}\n" in (ROOT / "CHANGELOG.md").read_text()
    status, body = served.request("/health")
    version = json.loads(body)["version"]
    assert status == 200 and version["release"] == RELEASE
    assert re.fullmatch("[0-9a-f]{32}", version["model"]) and re.fullmatch("[0-9a-f]{8}", version["content"])
    (started,) = (line for line in served.folder.joinpath("assistant.log").read_text().splitlines() if " started " in line)
    assert started.endswith(" ".join(f"{name}={value}" for name, value in version.items()))


def test_every_line_of_every_file_has_its_time_and_each_turn_its_own(apart: Served) -> None:
    before = apart.folder.joinpath("assistant.log").read_text().count(" a turn ")
    apart.say("apa saja tugasnya?", "logged")
    end = time.monotonic() + 10  # the line comes through a pipe
    while apart.folder.joinpath("assistant.log").read_text().count(" a turn ") == before and time.monotonic() < end:
        time.sleep(0.05)
    logged = {path.name: path.read_text().splitlines() for path in apart.folder.glob("*.log")}
    assert sorted(logged) == ["action_server.log", "assistant.log"]
    assert [line for lines in logged.values() for line in lines if not LINE.fullmatch(line)] == []
    assert sum(" a turn " in line for line in logged["assistant.log"]) == before + 1
    assert " channel=rest topic=duties verdict=none ms=" in logged["assistant.log"][-1]


def test_packages_that_warn_each_other_are_not_heard(capfd: pytest.CaptureFixture[str]) -> None:
    import subprocess

    code = (
        "from pandu import logs; logs.begin(); import warnings; warnings.simplefilter('always'); warnings.warn('old', DeprecationWarning)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    assert capfd.readouterr() == ("", "")
