"""Of the archives in models/ the newest counts that is whole, and `make train` makes one where there is none."""

import os
import tarfile
from pathlib import Path

import pytest

from pandu.errors import StartError
from pandu.run import training
from pandu.run.models import is_whole, newest_model

NUMBER = 3


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of archives, the last of which is the newest."""
    (tmp_path / "metadata.json").write_bytes(os.urandom(50_000))
    for number in range(NUMBER):
        path = tmp_path / f"pandu-{number}.tar.gz"
        with tarfile.open(path, "w:gz") as archive:
            archive.add(tmp_path / "metadata.json", "metadata.json")
        os.utime(path, (number, number))
    return tmp_path


def spoil(path: Path, kept: bytes) -> None:
    """Write `kept` in place of an archive, which stays as old as it was."""
    old = path.stat().st_mtime
    path.write_bytes(kept)
    os.utime(path, (old, old))


def test_the_newest_is_taken(folder: Path) -> None:
    assert newest_model(folder).name == "pandu-2.tar.gz"


@pytest.mark.parametrize("share", [0, 0.0001, 0.5, 0.999, 0.99999], ids=str)
def test_one_that_is_cut_short_is_passed_over_and_told(folder: Path, share: float, capsys: pytest.CaptureFixture[str]) -> None:
    newest = folder / "pandu-2.tar.gz"
    whole = newest.read_bytes()
    spoil(newest, whole[: int(len(whole) * share)])
    assert newest_model(folder).name == "pandu-1.tar.gz"
    assert capsys.readouterr().err.startswith(f"{folder.name}/pandu-2.tar.gz tidak utuh, jadi tidak dipakai")


def test_one_with_a_wrong_byte_and_one_that_is_something_else_are_passed_over(folder: Path) -> None:
    whole = (folder / "pandu-2.tar.gz").read_bytes()
    middle = len(whole) // 2
    spoil(folder / "pandu-2.tar.gz", whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :])
    spoil(folder / "pandu-1.tar.gz", b"<html>not found</html>")
    assert newest_model(folder).name == "pandu-0.tar.gz"


def test_without_a_whole_one_there_is_a_sentence(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    for path in folder.glob("*.tar.gz"):
        spoil(path, b"")
    for place in (folder, tmp_path_factory.mktemp("empty")):
        with pytest.raises(StartError, match="Tidak ada model yang utuh di models/; jalankan make train"):
            newest_model(place)


def test_an_archive_that_was_mended_is_read_again(folder: Path) -> None:
    newest = folder / "pandu-2.tar.gz"
    whole = newest.read_bytes()
    spoil(newest, whole[:100])
    assert not is_whole(newest)
    spoil(newest, whole)
    assert is_whole(newest)


def test_where_no_archive_is_whole_a_new_one_is_trained(folder: Path) -> None:
    training._write_stamp(folder, "pandu-2.tar.gz", "this", {})
    assert training.is_trained(folder, "this")
    spoil(folder / "pandu-2.tar.gz", b"")
    assert training.is_trained(folder, "this"), "the one before it serves meanwhile"
    for path in folder.glob("*.tar.gz"):
        spoil(path, b"")
    assert not training.is_trained(folder, "this")
