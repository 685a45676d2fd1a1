"""One form for all logs: a line each, with time, level and logger, as text or as JSON (PANDU_LOG_FORM), and no words of anybody's.

An error is told by its kind and the places it went through; what it says, in which a user's words may stand, is left out.
"""

import json
import logging
import os
import re
import secrets
import sys
from collections.abc import MutableMapping
from contextvars import ContextVar
from datetime import datetime, timezone
from pathlib import Path
from types import TracebackType
from typing import Any

from pandu.settings import ROOT, read

FIELDS = "pandu_fields"  # the attribute of a record that holds what stands beside its message
MOST_FRAMES, INNERMOST = 8, 3  # of one error: the innermost, whosever they are, and our own
REQUEST: ContextVar[str] = ContextVar("request", default="")
_REQUEST_ID = re.compile(r"[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_QUERY = re.compile(r"\?[^\s'\">]+")  # of an address: keys of sessions stand there
_BARE = re.compile(r"[\w.,:/<>@+-]+")
# What these tell at the level of "info" is of use to their authors alone.
NOISY = {"rasa.nlu.utils.spacy_utils": logging.WARNING, "sanic.root": logging.WARNING, "sanic.access": logging.WARNING}
SERVERS = "sanic"


def request_id(named: object = None) -> str:
    """Return the id of a request: the one that its sender gave it, where that is nothing but a random id, else a new one."""
    return named if isinstance(named, str) and _REQUEST_ID.fullmatch(named) else secrets.token_hex(16)


def _place(path: str) -> str:
    """Return a file's name from the project's or the packages' folder on."""
    for root in (*(f"{folder}{os.sep}" for folder in sys.path if folder.endswith("packages")), f"{ROOT}{os.sep}"):
        if path.startswith(root):
            return path.removeprefix(root)
    return str(Path(*Path(path).parts[-2:]))


def _frames(trace: TracebackType | None) -> list[str]:
    found = []
    while trace:
        code = trace.tb_frame.f_code
        place = _place(code.co_filename)
        found.append((place != code.co_filename and (ROOT / place).is_file(), f"{place}:{trace.tb_lineno}:{code.co_name}"))
        trace = trace.tb_next
    return [frame for number, (ours, frame) in enumerate(found[::-1]) if ours or number < INNERMOST][:MOST_FRAMES]


def where(error: BaseException | None) -> str:
    """Return the kind of an error and where it happened, the innermost place first, then those of what it came from; no values."""
    said, seen = [], set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        said.append(" < ".join((type(error).__name__, *_frames(error.__traceback__))))
        error = error.__cause__ or error.__context__
    return " from ".join(said)


def _written(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return text if _BARE.fullmatch(text) else json.dumps(text)


class Form(logging.Formatter):
    """Writes a record as one line, in text or in JSON."""

    def __init__(self, as_json: bool) -> None:
        """Take the form."""
        super().__init__()
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        moment = datetime.fromtimestamp(record.created, timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        fields = {**self._request(), **getattr(record, FIELDS, {}), **self._error(record)}
        head = {"time": moment, "level": record.levelname, "logger": record.name, "message": self._message(record)}
        if self._as_json:
            return json.dumps({**head, **fields}, ensure_ascii=False)
        beside = "".join(f" {name}={_written(value)}" for name, value in fields.items())
        return f"{moment} {record.levelname:<7} {record.name} {head['message']}{beside}"

    @staticmethod
    def _request() -> dict[str, str]:
        return {"request": found} if (found := REQUEST.get()) else {}

    @staticmethod
    def _message(record: logging.LogRecord) -> str:
        said = " ".join(record.getMessage().split("\n"))
        return _QUERY.sub("?…", said) if record.name.startswith(SERVERS) else said

    @staticmethod
    def _error(record: logging.LogRecord) -> dict[str, str]:
        return {"error": where(record.exc_info[1])} if record.exc_info and record.exc_info[1] else {}


def with_fields(**fields: object) -> dict[str, dict[str, object]]:
    """Return the `extra` of a call of a logger that writes these beside its message."""
    return {FIELDS: fields}


def line(level: int, name: str, message: str) -> str:
    """Return a line of a log for who writes it himself."""
    return Form(read().log_form == "json").format(logging.LogRecord(name, level, "", 0, message, None, None))


def level() -> int:
    """Return the level that the environment names."""
    return int(getattr(logging, read().log_level))


def hide_warnings() -> None:
    """Keep what packages warn each other of out of the logs; before they are imported, since some switch Python's own filters on again."""
    logging.captureWarnings(True)
    logging.getLogger("py.warnings").setLevel(logging.ERROR)


def begin() -> None:
    """Let everything that this process logs have the one form."""
    hide_warnings()
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False  # no line tells them, and each costs a call
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(Form(read().log_form == "json"))
    root = logging.getLogger()
    root.handlers[:] = [*(other for other in root.handlers if getattr(other, "stream", None) not in (sys.stdout, sys.stderr)), handler]
    root.setLevel(level())
    for name, least in NOISY.items():
        logging.getLogger(name).setLevel(max(least, level()))


def keep_structured_short(_: Any, __: str, event: MutableMapping[str, Any]) -> str:
    """Return what is told of a structured event: its name and its figures; other values may quote users. Last processor of structlog."""
    figures = {name: value for name, value in event.items() if isinstance(value, int | float) and name != "exc_info"}
    return " ".join([str(event.get("event", "")), *(f"{name}={value}" for name, value in figures.items())])
