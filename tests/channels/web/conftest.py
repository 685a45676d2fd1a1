"""A Pandu with its own limits on, for this folder's tests."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.served import APART, Served, serve, stop

NARROW: dict[str, Any] = {"PANDU_PROXIES": "1", "PANDU_RATE_LIMIT": "120", "PANDU_CONNECTIONS": "50"}


@pytest.fixture(scope="package")
def limited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A started Pandu with narrow limits for an address, as behind one proxy: a test may come from any address."""
    running = serve(tmp_path_factory.mktemp("limited"), **NARROW, **APART)
    yield running
    stop(running)
