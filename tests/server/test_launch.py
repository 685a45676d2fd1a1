"""What each process of `make run` is told, and what not."""

from pathlib import Path

import pytest

from pandu.server import launch, settings
from pandu.server.settings import ASSISTANT_ONLY, SECRET_VARIABLE, Settings


@pytest.mark.parametrize("variable", ASSISTANT_ONLY)
def test_the_assistant_alone_knows(variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "newest_model", lambda: tmp_path / "model.tar.gz")
    monkeypatch.setenv(variable, "redis://kept")
    started = launch.processes(Settings(data=tmp_path, secret="shared"))
    assert [process.name for process in started if variable in process.environment] == ["assistant"]
    assert {process.environment[SECRET_VARIABLE] for process in started} == {"shared"}


@pytest.mark.parametrize("built", [True, False])
def test_the_chat_page_is_named_where_it_is_built(built: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "DIST", tmp_path)
    if built:
        (tmp_path / "index.html").write_text("<html>")
    named = [line.split("  ")[0] for line in launch.lines(Settings(port=5005))]
    assert named == ["action server", "assistant", *(["chat page"] if built else [])]
