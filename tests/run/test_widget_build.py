"""When the widget is built, and that it is said why."""

import os
from pathlib import Path

import pytest

from pandu.run import widget_build
from pandu.run.widget_build import build, reason


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small folder of a widget, which is built at once."""
    for name in ("package.json", "package-lock.json", "src/chat.ts", "page/index.html", "dist/widget.js", "node_modules/lit/lit.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(widget_build, "find_npm", lambda: ["npm"])
    monkeypatch.setattr(widget_build, "_run", lambda web, command, *_: print("npm", command))
    return tmp_path


def _said(web: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    build(web)
    return [line for line in capsys.readouterr().out.splitlines() if not line.startswith("  ")]


def test_it_is_built_once_and_by_content(web: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _said(web, capsys) == ["membuat halaman obrolan (sekitar 20 detik): belum pernah dibuat", "npm ci", "npm run"]
    os.utime(web / "src/chat.ts", (0, 0))
    assert reason(web) == "" and _said(web, capsys) == []


def test_what_changed_is_named_and_packages_are_installed_again_only_with_another_lock(
    web: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _said(web, capsys)
    (web / "src/chat.ts").write_text("changed")
    assert _said(web, capsys) == ["membuat halaman obrolan (sekitar 20 detik): web/src/chat.ts berubah", "npm run"]
    (web / "package-lock.json").write_text("changed")
    (web / "src/new.ts").write_text("")
    assert _said(web, capsys) == [
        "membuat halaman obrolan (sekitar 20 detik): web/package-lock.json, web/src/new.ts berubah",
        "npm ci",
        "npm run",
    ]
