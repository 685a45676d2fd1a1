"""What a visitor gets where the widget is built, and where it is not."""

import asyncio
import gzip
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


def _get(path: str, version: str = "", **headers: str) -> Any:
    named = Header({name.replace("_", "-"): value for name, value in headers.items()})
    request: Any = SimpleNamespace(
        path=path, method="GET", headers=named, app=SimpleNamespace(ctx=SimpleNamespace(pages=settings.read({})))
    )
    return asyncio.run(pages._front(request)) or asyncio.run(pages._send(request, path.strip("/"), version))


def test_a_visitor_reads_the_sentence_of_the_knowledge(dist: Path, knowledge: Knowledge) -> None:
    for path in ("/", "/widget.js"):
        answer = _get(path)
        assert (answer.status, answer.body.decode()) == (503, knowledge.texts["web"]["no_page"])
    (dist / "index.html").write_text("<html>")
    assert (_get("/").status, _get("/").body) == (200, b"<html>")


def test_the_operator_reads_in_the_log_what_to_do(dist: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        pages.add_pages(Sanic("unbuilt"), settings.read({}))
        (dist / "index.html").write_text("<html>")
        pages.add_pages(Sanic("built"), settings.read({}))
    assert [record.name for record in caplog.records if "make run" in record.message] == [pages.__name__]


SCRIPT = b"let pandu = 1;" * 100


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [("", ""), ("gzip, deflate", "gzip"), ("gzip;q=0, br", "br"), ("GZIP", "gzip"), ("gzip, deflate, br, zstd", "br"), ("br;q=0.0", "")],
)
def test_the_widget_is_compressed_as_the_browser_can(dist: Path, accepted: str, encoding: str) -> None:
    (dist / "widget.js").write_bytes(SCRIPT)
    (dist / "widget.js.br").write_bytes(b"br")
    answer = _get("/widget.js", accept_encoding=accepted)
    assert answer.headers.get("content-encoding", "") == encoding
    assert {"": lambda body: body, "gzip": gzip.decompress, "br": lambda body: SCRIPT if body == b"br" else b""}[encoding](
        answer.body
    ) == SCRIPT
    assert answer.headers["vary"] == "Accept-Encoding" and answer.headers["access-control-allow-origin"] == "*"
    again = _get("/widget.js", accept_encoding=accepted, if_none_match=answer.headers["etag"])
    assert (again.status, again.body or b"") == (304, b"")


def test_what_is_named_by_its_content_is_kept_for_ever(dist: Path) -> None:
    """An old name still gives a script, which is then not kept."""
    (dist / "widget.js").write_bytes(SCRIPT)
    version = pages.read_file("widget.js").version  # type: ignore[union-attr]
    kept = [_get("/widget.js", version=asked).headers["cache-control"] for asked in (version, "0" * 12, "")]
    assert "immutable" in kept[0] and kept[1] == "no-cache" and "max-age=300" in kept[2]
    (dist / "index.html").write_text("<html>")
    assert _get("/").headers["cache-control"] == "no-cache"


def test_a_page_may_be_framed_by_the_sites_that_are_named() -> None:
    assert "frame-ancestors 'self';" in pages.page_policy("a.example")
    assert "frame-ancestors 'self' https://b.example;" in pages.page_policy("a.example", frozenset({"https://b.example"}))


@pytest.mark.parametrize(("days", "said"), [(30, "paling lama 30 hari"), (0.5, "paling lama 0.5 hari"), (0, "sampai kamu menghapusnya")])
def test_the_page_on_privacy_says_what_is_kept_and_how_to_delete_it(knowledge: Knowledge, days: float, said: str) -> None:
    page = pages.privacy_page({**knowledge.texts["privacy_page"], "lead": "<b>"}, days)
    assert said in page and "/hapus" in page and "Hapus percakapan" in page and "&lt;b&gt;" in page and "<b>" not in page
