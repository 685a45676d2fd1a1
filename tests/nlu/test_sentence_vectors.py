"""Sentence vectors: kept between trainings, and off with one warning where the machine has none."""

from pathlib import Path
from typing import BinaryIO

import numpy as np
import pytest

from pandu.nlu import sentence_vectors


@pytest.fixture
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Replace the encoder by one that counts; return the texts that it was given."""
    seen: list[str] = []

    def encode(texts: list[str]) -> np.ndarray:
        seen.extend(texts)
        return np.array([[float(len(text))] for text in texts], dtype=np.float32)

    monkeypatch.setattr(sentence_vectors, "encode", encode)
    monkeypatch.setattr(sentence_vectors, "encoder_version", lambda: "1")
    return seen


def test_only_new_texts_are_encoded(tmp_path: Path, encoded: list[str]) -> None:
    path = tmp_path / "kept.npz"
    sentence_vectors.encode_kept(["a", "bb"], path)
    vectors = sentence_vectors.encode_kept(["bb", "ccc", "bb"], path)
    assert encoded == ["a", "bb", "ccc"]
    assert vectors.tolist() == [[2.0], [3.0], [2.0]]


def test_another_encoder_makes_them_anew(tmp_path: Path, encoded: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept.npz"
    sentence_vectors.encode_kept(["a"], path)
    monkeypatch.setattr(sentence_vectors, "encoder_version", lambda: "2")
    for _ in range(2):
        sentence_vectors.encode_kept(["a"], path)
    assert encoded == ["a", "a"]


def test_a_file_without_a_version_is_made_anew(tmp_path: Path, encoded: list[str]) -> None:
    np.savez(tmp_path / "kept.npz", texts=np.array(["a"]), vectors=np.array([[9.0]]))
    assert sentence_vectors.encode_kept(["a"], tmp_path / "kept.npz").tolist() == [[1.0]]


@pytest.mark.parametrize("length", [0, 20, -30])
def test_a_broken_file_is_made_anew_with_a_warning(
    tmp_path: Path, encoded: list[str], caplog: pytest.LogCaptureFixture, length: int
) -> None:
    path = tmp_path / "kept.npz"
    sentence_vectors.encode_kept(["a"], path)
    path.write_bytes(path.read_bytes()[:length])
    assert sentence_vectors.encode_kept(["a"], path).tolist() == [[1.0]]
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    sentence_vectors.encode_kept(["a"], path)
    assert encoded == ["a", "a"]


def test_a_training_that_is_broken_off_leaves_the_old_file(tmp_path: Path, encoded: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept.npz"
    sentence_vectors.encode_kept(["a"], path)

    def broken_off(file: BinaryIO, **_: object) -> None:
        file.write(b"half")
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(np, "savez", broken_off)
        sentence_vectors.encode_kept(["a", "bb"], path)
    assert list(tmp_path.iterdir()) == [path]
    sentence_vectors.encode_kept(["a"], path)
    assert encoded == ["a", "bb"]
