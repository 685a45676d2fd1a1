"""One started Pandu for all tests of this folder."""

import urllib.error
from collections.abc import Iterator

import pytest

from tests.server.served import Served, serve, stop


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The started assistant; it must end cleanly and leave nothing behind."""
    running = serve(tmp_path_factory.mktemp("served"))
    yield running
    assert stop(running) == 0
    with pytest.raises(urllib.error.URLError):
        running.request("/health")
