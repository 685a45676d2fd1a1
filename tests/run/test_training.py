"""When `make train` trains, what it leaves in models/, and that nothing which training reads is forgotten."""

import os
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pandu.errors import StartError
from pandu.run import training
from pandu.run.models import newest_model
from pandu.run.training import KEPT_ARCHIVES, sources, train
from pandu.settings import ROOT

Trained = Callable[[], bool]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project."""
    for name in ("config.yml", "domain.yml", "requirements/run.txt", "data/nlu/myths.yml", "pandu/message.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "requirements/run.txt").write_text("ruff==1\nspacy==3.4.4 \\\n    --hash=sha256:1\n")
    for name in (
        "pandu/policies/reply_policy.py",
        "pandu/nlu/questions.py",
        "pandu/language/tables/emoji.py",
        "pandu/language/chat_id/meta.json",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.fixture
def trains(project: Path, monkeypatch: pytest.MonkeyPatch) -> Trained:
    """What trains if need be, with archives that are made at once, and returns whether it did."""
    made: list[Path] = []

    def run_rasa(folder: Path, root: Path) -> Path:
        assert root == project
        made.append(folder / f"pandu-{100 + len(made)}.tar.gz")
        with tarfile.open(made[-1], "w:gz"):
            pass
        os.utime(made[-1], (len(made), len(made)))
        return made[-1]

    def trains() -> bool:
        before = len(made)
        train(project)
        return len(made) > before

    monkeypatch.setattr(training, "run_rasa", run_rasa)
    return trains


def _archives(project: Path) -> list[str]:
    return sorted(path.name for path in (project / "models").glob("*.tar.gz"))


def test_nothing_is_trained_twice(project: Path, trains: Trained) -> None:
    assert [trains(), trains()] == [True, False]
    os.utime(project / "config.yml")  # a checkout touches files and changes nothing
    (project / "pandu/language/__pycache__").mkdir()
    (project / "pandu/language/__pycache__/chat.pyc").write_bytes(b"")
    assert not trains()


def test_what_was_trained_of_the_same_before_is_taken_back(project: Path, trains: Trained) -> None:
    """A change that is undone, and an archive that is gone, train nothing; the model is the newest again."""
    trains()
    first = _archives(project)[0]
    (project / "config.yml").write_text("changed")
    assert trains()
    (project / "config.yml").write_text("config.yml")
    assert not trains()
    assert newest_model(project / "models").samefile(training.kept_archive(project / "models", training.fingerprint(project)))
    for path in (project / "models").glob("*.tar.gz"):
        path.unlink()
    assert not trains() and len(_archives(project)) == 1 and first not in _archives(project)


def test_a_missing_archive_is_trained_again(project: Path, trains: Trained) -> None:
    trains()
    (project / "models" / _archives(project)[-1]).unlink()
    training.kept_archive(project / "models", training.fingerprint(project)).write_bytes(b"half")
    assert trains()
    assert len(_archives(project)) == 1


@pytest.mark.parametrize(
    "name",
    [
        "config.yml", "domain.yml", "data/nlu/myths.yml", "pandu/message.py", "pandu/policies/reply_policy.py",
        "pandu/nlu/questions.py", "pandu/language/tables/emoji.py", "pandu/language/chat_id/meta.json", "data/nlu/new.yml",
    ],
)  # fmt: skip
def test_a_changed_source_is_trained(project: Path, trains: Trained, name: str) -> None:
    trains()
    (project / name).write_text("changed")
    assert trains()


def test_of_the_packages_those_count_that_an_archive_holds(project: Path, trains: Trained) -> None:
    trains()
    (project / "requirements/run.txt").write_text("ruff==2\nspacy==3.4.4 \\\n    --hash=sha256:2\n")
    assert not trains()
    (project / "requirements/run.txt").write_text("ruff==2\nspacy==3.4.5\n")
    assert trains()


def test_a_removed_source_is_trained(project: Path, trains: Trained) -> None:
    trains()
    (project / "data/nlu/myths.yml").unlink()
    assert trains()


@pytest.mark.parametrize("stamp", ["", "{", "[]", "{}", '{"made_of": 1}'])
def test_a_stamp_that_says_nothing_counts_for_nothing(project: Path, trains: Trained, stamp: str) -> None:
    trains()
    (project / "models/.trained").write_text(stamp)
    shutil.rmtree(project / "models" / training.COMMITS)
    assert [trains(), trains()] == [True, False]


def test_a_training_that_fails_or_is_broken_off_leaves_no_archive(project: Path, trains: Trained, monkeypatch: pytest.MonkeyPatch) -> None:
    trains()
    (project / "config.yml").write_text("changed")
    for error in (StartError("no"), KeyboardInterrupt()):

        def broken_off(folder: Path, root: Path, error: BaseException = error) -> Path:
            (folder / "pandu-999.tar.gz").write_bytes(b"half")
            raise error

        with monkeypatch.context() as patch, pytest.raises(type(error)):
            patch.setattr(training, "run_rasa", broken_off)
            train(project)
        assert _archives(project) == ["pandu-100.tar.gz"]
    assert trains()


def test_the_last_archives_are_kept_and_those_of_another_name(project: Path, trains: Trained) -> None:
    (project / "models").mkdir()
    (project / "models/mine.tar.gz").write_bytes(b"")
    for number in range(KEPT_ARCHIVES + 2):
        (project / "config.yml").write_text(str(number))
        trains()
    assert KEPT_ARCHIVES >= 2
    assert _archives(project) == ["mine.tar.gz", *(f"pandu-{102 + number}.tar.gz" for number in range(KEPT_ARCHIVES))]


def test_it_is_said_why_it_trains_and_why_not(
    project: Path, trains: Trained, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    trains()
    for name in ("domain.yml", "config.yml", "data/nlu/a.yml", "data/nlu/b.yml"):
        (project / name).write_text("changed")
    trains()
    next(iter(sorted((project / "models").glob("*.tar.gz"))[::-1])).unlink()
    shutil.rmtree(project / "models" / training.COMMITS)
    trains()
    train(project, quietly=False)
    train(project)
    said = [line for line in capsys.readouterr().out.splitlines() if not line.startswith("selesai")]
    assert [line.partition("): ")[2] for line in said[:3]] == [
        "belum ada model",
        "config.yml, data/nlu/a.yml, data/nlu/b.yml dan 1 berkas lain berubah",
        "models/pandu-101.tar.gz hilang",
    ]
    assert len(said) == 4 and said[3].startswith("Modelnya cocok")
    monkeypatch.setenv("LANG_MESSAGES", "en")
    train(project, quietly=False)
    assert capsys.readouterr().out.startswith("The model fits")


def test_of_what_training_says_the_steps_become_a_bar(capsys: pytest.CaptureFixture[str]) -> None:
    lines = ["one of 4 steps: Provider\n", "a warning\n", *(f"one of 4 steps: {name}\n" for name in ("Reader", "Classifier", "Finish"))]
    assert training._shown(lines) == "a warning\n"
    assert capsys.readouterr().out.splitlines() == [f"  melatih: {done}/4, 0 s" for done in (1, 2, 3, 4)]


def test_what_rasa_says_is_told_when_it_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = subprocess.Popen
    monkeypatch.setattr(
        training.subprocess, "Popen", lambda _, **options: real(["sh", "-c", "echo the domain is broken; exit 1"], **options)
    )
    with pytest.raises(StartError, match=r"the domain is broken\nPelatihan gagal"):
        training.run_rasa(tmp_path, tmp_path)


def test_every_module_that_training_loads_is_a_source() -> None:
    """All but what serves: that does not reach into a model."""
    code = (
        "import importlib, sys, yaml; config = yaml.safe_load(open('config.yml'))\n"
        "names = [part['name'] for part in config['pipeline'] + config['policies'] if part['name'].startswith('pandu.')]\n"
        "for name in names: importlib.import_module(name.rpartition('.')[0])\n"
        "print(*(module.__file__ for name, module in list(sys.modules.items()) if name.startswith('pandu.')), sep='\\n')"
    )
    found = subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    loaded = {Path(line) for line in found.split()}
    folders = ("rasa_patches", "run", "storage", "dialogue")
    told = {ROOT / "pandu/errors.py", ROOT / "pandu/settings.py"}
    serving = {path for name in folders for path in (ROOT / "pandu" / name).iterdir()} | told
    assert len(loaded) > 15 and not loaded - serving - set(sources())


@pytest.mark.alone
def test_make_asks_each_time_and_quickly() -> None:
    start = time.monotonic()
    said = subprocess.run(["make", "-n", "train"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "-m pandu.run.training" in said
    assert time.monotonic() - start < 2
