"""What each process of `make run` is told, and what not."""

from pathlib import Path

import pytest

from pandu.server import launch
from pandu.server.settings import ASSISTANT_ONLY, SECRET_VARIABLE, Settings


@pytest.mark.parametrize("variable", ASSISTANT_ONLY)
def test_the_assistant_alone_knows(variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "newest_model", lambda: tmp_path / "model.tar.gz")
    monkeypatch.setenv(variable, "redis://kept")
    started = launch.processes(Settings(data=tmp_path, secret="shared"))
    assert [process.name for process in started if variable in process.environment] == ["assistant"]
    assert {process.environment[SECRET_VARIABLE] for process in started} == {"shared"}
