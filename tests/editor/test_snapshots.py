"""What is served stays as it was when it was sound, and the one before can be had again without training or touching a file."""

import shutil
from pathlib import Path

import pytest

from pandu.channels.web.pages import marked
from pandu.editor import snapshots
from pandu.editor.mistakes import messages
from pandu.editor.snapshots import Snapshot
from pandu.errors import StartError
from pandu.knowledge import KNOWLEDGE_DIR
from pandu.run import launch, preview, training
from pandu.settings import Settings

WORDS = messages()["snapshots"]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The content that is edited."""
    return Path(shutil.copytree(KNOWLEDGE_DIR, tmp_path / "knowledge"))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A trained archive."""
    path = tmp_path / "pandu-1.tar.gz"
    path.write_bytes(b"first")
    return path


def _edit(content: Path, text: str) -> None:
    path = content / "conversation.yml"
    path.write_text(path.read_text(encoding="utf-8") + f"# {text}\n", encoding="utf-8")


@pytest.fixture
def three(tmp_path: Path, content: Path, archive: Path) -> tuple[Path, list[Snapshot]]:
    """The folder of three snapshots: the first, one of other texts, one of another model."""
    folder = tmp_path / "snapshots"
    first = snapshots.take(archive, content, folder)
    _edit(content, "teks lain")
    second = snapshots.take(archive, content, folder)
    archive.unlink()
    archive.write_bytes(b"second model")
    return folder, [first, second, snapshots.take(archive, content, folder)]


def test_a_snapshot_is_not_touched_by_what_is_edited(three: tuple[Path, list[Snapshot]], content: Path, archive: Path) -> None:
    folder, (first, second, third) = three
    (content / "conversation.yml").write_text("half: [a", encoding="utf-8")
    archive.unlink()
    assert "teks lain" not in (first.knowledge / "conversation.yml").read_text(encoding="utf-8")
    assert "teks lain" in (second.knowledge / "conversation.yml").read_text(encoding="utf-8")
    assert [one.model.read_bytes() for one in (first, second, third)] == [b"first", b"first", b"second model"]
    assert snapshots.made(folder) == [first, second, third]


def test_what_changed_is_said_and_the_same_is_not_made_twice(three: tuple[Path, list[Snapshot]], content: Path, archive: Path) -> None:
    folder, (first, second, third) = three
    again = snapshots.take(archive, content, folder)
    assert again.id == third.id and len(snapshots.made(folder)) == 3
    said = [snapshots.what_changed(before, now) for before, now in ((None, first), (first, second), (second, third), (third, again))]
    assert said == [
        WORDS[kind].format(id=one.id) for kind, one in zip(("first", "texts", "model", "same"), (first, second, third, third), strict=True)
    ]


def test_undo_pins_the_one_before_and_redo_takes_the_pin_away(three: tuple[Path, list[Snapshot]], content: Path) -> None:
    folder, (first, second, _) = three
    before = {path: path.read_bytes() for path in content.rglob("*.yml")}
    assert snapshots.pinned(folder) is None
    assert snapshots.undo(folder) == second == snapshots.pinned(folder)
    assert snapshots.undo(folder) == first == snapshots.pinned(folder)
    with pytest.raises(StartError, match="Belum ada"):
        snapshots.undo(folder)
    assert snapshots.redo(folder) and not snapshots.redo(folder) and snapshots.pinned(folder) is None
    assert before == {path: path.read_bytes() for path in content.rglob("*.yml")}


def test_old_snapshots_go_but_the_pinned_one(three: tuple[Path, list[Snapshot]], content: Path, archive: Path) -> None:
    folder, (first, *_) = three
    snapshots.undo(folder), snapshots.undo(folder)
    for number in range(snapshots.KEPT + 1):
        _edit(content, str(number))
        snapshots.take(archive, content, folder)
    left = snapshots.made(folder)
    assert len(left) == snapshots.KEPT + 1 and left[0].id == first.id


def test_the_processes_get_content_and_model_of_the_snapshot(three: tuple[Path, list[Snapshot]], tmp_path: Path) -> None:
    _, (first, *_) = three
    started = launch.processes(Settings(data=tmp_path, secret="shared"), first)
    assert {process.environment["PANDU_KNOWLEDGE"] for process in started} == {str(first.knowledge)}
    assert str(first.model) in started[-1].command


def test_what_is_pinned_is_served_without_check_and_training(
    three: tuple[Path, list[Snapshot]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _, (first, *_) = three
    served: list[Snapshot | None] = []
    monkeypatch.setattr(snapshots, "pinned", lambda *_: first)
    monkeypatch.setattr(launch.check_content, "sound", lambda *_: pytest.fail("checked"))
    monkeypatch.setattr(training, "train", lambda *_: pytest.fail("trained"))
    monkeypatch.setattr(launch, "serve", lambda _, snapshot: len(served.append(snapshot) or ""))  # type: ignore[func-returns-value]
    monkeypatch.setattr(launch, "from_environment", Settings)
    monkeypatch.setattr("sys.argv", ["training", training.UNLESS_PINNED])
    assert (training.main(), launch.main()) == (0, 0)
    assert served == [first] and first.id in "".join(capsys.readouterr())


@pytest.mark.parametrize("fits", [False, True])
def test_who_wants_an_explanation_is_told_first_that_it_is_trained(
    fits: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(training.check_content, "sound", lambda *_: True)
    monkeypatch.setattr(training, "is_trained", lambda *_: fits)
    monkeypatch.setattr(training, "train", lambda **_: print("trains now"))
    monkeypatch.setattr("sys.argv", ["training", training.QUIETLY, "--to-explain"])
    assert training.main() == 0
    assert capsys.readouterr().out.splitlines() == [*([] if fits else [messages()["explain"]["trains"]]), "trains now"]


def test_a_draft_has_its_own_port_conversations_and_mark() -> None:
    own = preview.environment({"PANDU_PORT": "5005", "TELEGRAM_TOKEN": "1:x", "PANDU_DATABASE_URL": "postgresql://x"})
    assert own["PANDU_PORT"] == "5006" and own["PANDU_DATA"].endswith("preview")
    assert not {"TELEGRAM_TOKEN", "PANDU_DATABASE_URL"} & set(own)
    page = marked("<title>Pandu</title><body><main>", own["PANDU_DRAFT"])
    assert page == f'<title>[{WORDS["draft"]}] Pandu</title><body><p role="status"><strong>{WORDS["draft"]}</strong></p><main>'


def test_texts_alone_train_nothing_but_what_training_reads_does(tmp_path: Path, content: Path) -> None:
    before = training.structure(tmp_path)
    path = content / "foreign_ministry_official.yml"
    text = path.read_text(encoding="utf-8")
    for changed, same in ((text.replace("Gampangnya, ", "Singkatnya, "), True), (text.replace("weak: [", "weak: [kantor, "), False)):
        assert changed != text
        path.write_text(changed, encoding="utf-8")
        training.load_knowledge.cache_clear()
        assert (training.structure(tmp_path) == before) is same
    training.load_knowledge.cache_clear()
