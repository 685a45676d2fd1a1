"""The borders between the folders are held: each is seen red where an import crosses it. And modules have names of their own."""

import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from tests.conftest import ROOT

# Module -> what it may not import, by the contract of that name in .importlinter.
CROSSING = {
    "Arrows point down": ("pandu/knowledge/schema.py", "pandu.run.models"),
    "Every part of Pandu has its layer": ("pandu/strange.py", ""),
    "No channel imports a sibling": ("pandu/channels/rest.py", "pandu.channels.telegram.places"),
    "Language knows no Rasa": ("pandu/language/plain.py", "sanic"),
    "The dialogue knows neither Rasa nor a channel": ("pandu/dialogue/plan.py", "spacy"),
}
# A thing keeps its name on its way up: its table, what finds it, what reads it for Rasa, the step that answers it.
WAY_UP = frozenset({"pandu/language/tables", "pandu/language", "pandu/nlu", "pandu/dialogue"})
# Each channel has one of these, and they are named as what they are for all.
OF_CHANNELS = frozenset({"channel", "conversations", "errors", "settings"})


def _contracts(folder: Path) -> dict[str, str]:
    """Return of each contract whether it is kept."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True).stdout
    return {name: line.removeprefix(name).strip() for line in said.splitlines() for name in CROSSING if line.startswith(f"{name} ")}


def test_each_border_is_told_where_it_is_crossed(tmp_path: Path) -> None:
    for top in ("actions", "benchmarks", "evaluation", "pandu", "tests"):
        shutil.copytree(ROOT / top, tmp_path / top, ignore=lambda folder, names: [n for n in names if "." in n and not n.endswith(".py")])
    shutil.copy(ROOT / ".importlinter", tmp_path)
    for path, imported in CROSSING.values():
        with (tmp_path / path).open("a", encoding="utf-8") as module:
            module.write(f"import {imported}\n" if imported else '"""Has no layer."""\n')
    assert _contracts(tmp_path) == dict.fromkeys(CROSSING, "BROKEN")


def test_no_two_modules_have_one_name() -> None:
    places = defaultdict(set)
    for path in (path for top in ("actions", "evaluation", "pandu") for path in (ROOT / top).rglob("*.py") if path.stem != "__init__"):
        folder = path.relative_to(ROOT).parent.as_posix()
        places[path.stem].add("the way up" if folder in WAY_UP else folder)
    shared = {name: sorted(found) for name, found in places.items() if len(found) > 1}
    assert {name: found for name, found in shared.items() if name not in OF_CHANNELS} == {}
