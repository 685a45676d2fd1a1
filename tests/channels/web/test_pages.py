"""What a visitor gets where the widget is built, and where it is not."""

import asyncio
import logging
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sanic import Sanic
from sanic.compat import Header

from pandu import settings
from pandu.channels.web import pages
from pandu.knowledge import Knowledge


@pytest.fixture
def dist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in place of the built widget's."""
    monkeypatch.setattr(settings, "DIST", tmp_path)
    monkeypatch.setattr(pages, "DIST", tmp_path)
    return tmp_path


def _get(path: str) -> Any:
    request: Any = SimpleNamespace(path=path, method="GET", headers=Header())
    return asyncio.run(pages._front(request)) or asyncio.run(pages._send(request, path.strip("/")))


def test_a_visitor_reads_the_sentence_of_the_knowledge(dist: Path, knowledge: Knowledge) -> None:
    for path in ("/", "/widget.js"):
        answer = _get(path)
        assert (answer.status, answer.body.decode()) == (503, knowledge.texts["web"]["no_page"])
    (dist / "index.html").write_text("<html>")
    assert (_get("/").status, _get("/").body) == (200, b"<html>")


def test_the_operator_reads_in_the_log_what_to_do(dist: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        pages.add_pages(Sanic("unbuilt"))
        (dist / "index.html").write_text("<html>")
        pages.add_pages(Sanic("built"))
    assert [record.name for record in caplog.records if "make run" in record.message] == [pages.__name__]
