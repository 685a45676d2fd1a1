"""Every mistake of content is told at once: in Indonesian, with file and line, the line itself and, where it is clear, as it should be."""

import json
import re
import shutil
import tarfile
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from pandu.editor import check_content, knowledge_checks, yaml_checks
from pandu.editor.label_checks import MESSAGES, MINE
from pandu.editor.mistakes import Mistake, described, in_indonesian, messages, sentence
from pandu.knowledge import schema
from pandu.knowledge.schema import SCHEMA
from pandu.run import launch, training
from pandu.settings import ROOT
from tests.editor import small
from tests.editor.planted import PLANTED, RAW, Plant, Raw

ENGLISH = re.compile(r"\b(the|is|are|must|has|it|what|which|holds|lacks|stand|stands|here|meant)\b")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small copy of the content."""
    return small.make(tmp_path_factory.mktemp("content"))


def _planted(folder: Path, plant: Plant) -> int:
    """Plant a mistake; return the line that must be told, 0 for any."""
    path = folder / plant.file
    text = path.read_text(encoding="utf-8")
    place = re.search(plant.pattern, text, re.MULTILINE)
    assert place, plant.what
    path.write_text(text[: place.start()] + place.expand(plant.new) + text[place.end() :], encoding="utf-8")
    return 0 if plant.below is None else max(1, text.count("\n", 0, place.start()) + 1 + plant.below)


@pytest.fixture
def remembers(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read of a file is kept as long as the file is the same, so that a hundred checks cost little more than one."""
    read, faults = cache(yaml_checks.read_on), dict[int, list[Any]]()

    def form_faults(content: Any, name: str) -> list[Any]:
        if id(content) not in faults:
            faults[id(content)] = list(schema.form_faults(content, name))
        return faults[id(content)]

    monkeypatch.setattr(yaml_checks, "read_on", read)
    monkeypatch.setattr(knowledge_checks, "form_faults", form_faults)


def _lacks(folder: Path, plant: Plant) -> str:
    """Return what is not told of a planted mistake, "" where all is; the file is as it was afterwards."""
    path = folder / plant.file
    before = path.read_bytes()
    try:
        line = _planted(folder, plant)
        found = check_content.check(folder)
    finally:
        path.write_bytes(before)
    here = [one for one in found if not line or (one.path.as_posix(), one.line) == (plant.file, line)]
    said = [one for one in here if all(word in sentence(one, "id") for word in plant.words)]
    if not said:
        return f"not told: {[described(one, 'id') for one in found]}"
    if plant.better and plant.better not in said[0].corrected:
        return f"put right as {said[0].corrected!r}"
    if any(ENGLISH.search(re.sub(r"'.*'", "", sentence(one, "id"))) for one in found):
        return f"in English: {[sentence(one, 'id') for one in found]}"
    return "" if plant.advice != any(one.stops for one in found) else "stops wrongly"


def test_planted_mistakes_are_told(whole: Path, remembers: None) -> None:
    """Hundred and more kinds, each in a copy that is sound but for it."""
    assert not check_content.check(whole)
    lacking = {plant.what: lack for plant in PLANTED if (lack := _lacks(whole, plant))}
    assert len({plant.what for plant in PLANTED}) == len(PLANTED) >= 100
    assert not lacking, f"{len(lacking)} of {len(PLANTED)}: {lacking}"


@pytest.mark.parametrize("raw", RAW, ids=[raw.what for raw in RAW])
def test_what_programs_leave_behind_is_told(whole: Path, raw: Raw, remembers: None) -> None:
    target, before = whole / (raw.beside or raw.file), (whole / raw.file).read_bytes()
    target.write_bytes(raw.change(before))
    try:
        found = check_content.check(whole)
    finally:
        target.unlink()
        (whole / raw.file).write_bytes(before)
    said = [described(one, "id") for one in found]
    assert any(one.startswith(f"{raw.told or raw.beside}:") and all(word in one for word in raw.words) for one in said), said
    assert any(one.stops for one in found) != raw.advice


def test_all_are_told_at_once_and_with_their_lines(whole: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = Path(shutil.copytree(whole, tmp_path / "content"))
    chosen = {plant.what: plant for plant in PLANTED}
    plants = [
        chosen[what] for what in ("a key misspelt", "a colon in a text", "a refusal misspelt", "a missing dash", "an action misspelt")
    ]
    lines = [_planted(folder, plant) for plant in plants]
    assert not check_content.report(folder, "id")
    said = "".join(capsys.readouterr())
    assert all(f"{plant.file}:{line}: " in said for plant, line in zip(plants, lines, strict=True))
    assert (
        '    title: Tugas: apa?\n                ^^^^^\n  seharusnya:\n    title: "Tugas: apa?"\n' in said or 'title: "Tugas: apa?"' in said
    )
    assert not check_content.checked_before(folder)


def test_the_language_is_chosen(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check_content.languages("") == ["id"] and check_content.languages("en,id") == ["id", "en"]
    assert check_content.report(whole, "en") and "No mistakes." in capsys.readouterr().out
    assert check_content.report(whole, "id en") and capsys.readouterr().out.count("\n") == 2


def test_every_form_that_is_wanted_is_said_in_indonesian() -> None:
    wanted = set(re.findall(r'description: (?:"([^"]*)"|([^,}\n]*))', SCHEMA.read_text(encoding="utf-8")))
    for description in (first or second for first, second in wanted):
        assert not ENGLISH.search(in_indonesian(f"'x' is empty, it must be {description}")), description


def test_every_message_is_there_in_both_languages() -> None:
    kinds = {**messages()["mistakes"], **messages()["advice"], **messages()["words"]}
    assert all(set(entry) == {"id", "en"} for entry in kinds.values())
    used = set(
        re.findall(r'"([a-z_0-9]+)"', "".join(path.read_text(encoding="utf-8") for path in (ROOT / "pandu" / "editor").glob("*.py")))
    )
    assert set(messages()["mistakes"]) | set(messages()["advice"]) <= used


def test_a_model_of_other_content_is_told(whole: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(whole, tmp_path / "content"))
    (folder / "models").mkdir()
    metadata = folder / "metadata.json"
    metadata.write_text(json.dumps({"domain": {"intents": ["greet", {"goodbye": {}}]}}))
    with tarfile.open(folder / "models" / "by-hand.tar.gz", "w:gz") as archive:
        archive.add(metadata, "metadata.json")
    assert [one.kind for one in check_content.check(folder)] == ["model_old"]


def test_a_long_line_is_shown_around_its_mark() -> None:
    text = "  key: " + "a" * 200 + " here " + "b" * 200
    shown = described(Mistake(Path("knowledge/x.yml"), 3, "tab", {}, text, (208, 4)), "id").splitlines()
    assert shown[1].strip().startswith("…") and shown[2].index("^") == shown[1].index("here")


def test_labels_that_name_no_topic_are_told(whole: Path, tmp_path: Path) -> None:
    """What is told of the editor's own questions and of the test messages: a misspelt topic, one that was removed; nothing is stopped."""
    folder = shutil.copytree(whole, tmp_path / "labels")
    (folder / MESSAGES).parent.mkdir(parents=True)
    (folder / MINE).write_text('# punyaku\n- {text: "rekomendasi dong", topic: duties.recomendation}\n- {text: "halo"}\n- {teks: "apa"}\n')
    (folder / MESSAGES).write_text("halo\tgreet\t\nbisa magang\tmagang\tnot_covered\nkerjanya\tduties+difference\tquiz,dutis\n")
    found = [one for one in check_content.check(folder) if one.path in {MINE, MESSAGES}]
    assert [(one.path, one.line, one.kind) for one in found] == [
        (MINE, 2, "label_meant"),
        (MINE, 4, "own_list"),
        (MESSAGES, 2, "label_no_topic"),
        (MESSAGES, 3, "label_meant"),
    ]
    assert not any(one.stops for one in found)
    assert "'duties.recomendation'" in sentence(found[0], "id") and "'duties.recommendation'" in sentence(found[0], "en")
    assert found[0].corrected == '- {text: "rekomendasi dong", topic: duties.recommendation}'
    assert described(found[2], "id").splitlines()[2].index("^") == described(found[2], "id").splitlines()[1].rindex("→magang") + 1
    assert found[3].corrected.endswith("quiz,duties") and "not_covered" in sentence(found[2], "en")
    (folder / MINE).write_text('- {text: "halo}\n')
    assert [one.line for one in check_content.check(folder) if one.path == MINE] == [1]


def test_the_content_of_the_project_is_sound_and_no_label_names_a_topic_that_is_none() -> None:
    found = check_content.check()
    assert not [described(one, "en") for one in found if one.stops or one.path in {MINE, MESSAGES}]


@pytest.mark.parametrize("program", [training, launch])
def test_nothing_is_trained_or_started_on_a_mistake(
    program: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """What starts first is the check, be it in a process of its own; nothing after it is reached."""
    monkeypatch.setattr(check_content, "checked_before", lambda *_: False)
    monkeypatch.setattr(
        check_content, "check", lambda *_: [Mistake(Path("domain.yml"), 3, "domain_twice", {"intent": "greet"}, "  - greet")]
    )
    for reached in ("train", "serve"):
        if hasattr(program, reached):
            monkeypatch.setattr(program, reached, lambda *_: pytest.fail("went on"))
    monkeypatch.setenv(check_content.VARIABLE, "en")
    assert program.main() == 1
    assert "domain.yml:3: The intent 'greet' stands twice in domain.yml." in capfd.readouterr().err
