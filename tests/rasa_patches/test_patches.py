"""The list of changes: nothing is changed without a line in it, and never in another version."""

import re
from types import ModuleType

import pytest

from pandu import rasa_patches
from pandu.errors import StartError
from pandu.rasa_patches import patches, versions
from pandu.rasa_patches.patches import PATCHES
from pandu.settings import ROOT

CALLED_BY_OTHERS = {
    "patches",
    "versions",
    "action_endpoint",
    "graph_runner",
    "local_actions",
    "training_runner",
    "not_loaded",
}  # three by server_additions, one by training, the last by the command line


def _modules_of(patch: patches.Patch) -> set[str]:
    return {patch.install.__module__.rpartition(".")[2]}


def test_every_module_of_changes_is_in_the_list() -> None:
    modules = {path.stem for path in (ROOT / "pandu" / "rasa_patches").glob("*.py")} - {"__init__"}
    listed = {name for patch in PATCHES for name in _modules_of(patch)} - {"patches"}
    assert isinstance(rasa_patches, ModuleType) and modules - CALLED_BY_OTHERS == listed


def test_every_test_and_page_that_the_list_names_is_there() -> None:
    named = re.findall(r"(?:tests|docs)/[\w/-]+\.\w+", (ROOT / "pandu/rasa_patches/patches.py").read_text(encoding="utf-8"))
    assert len(named) > 5 and not [path for path in named if not (ROOT / path).is_file()]


@pytest.mark.parametrize("name", versions.WRITTEN_FOR)
def test_another_version_is_told_before_anything_is_changed(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    installed = dict(versions.WRITTEN_FOR)
    monkeypatch.setattr(versions, "version", lambda one: "99.1" if one == name else installed[one])
    monkeypatch.setattr(patches, "PATCHES", [patches.Patch("", "", "", lambda: pytest.fail("it was changed"))])
    with pytest.raises(StartError, match=rf"^{name} is 99\.1, but Pandu changes the inside of {re.escape(installed[name])}: [^\n]*\.$"):
        patches.install.__wrapped__()
