"""Databases for the tests of the stores."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import services


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """A folder that the unprivileged user of the services can reach, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="pandu-tests-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql(open_folder: Path) -> Iterator[tuple[services.Service, str]]:
    """A PostgreSQL of the tests' own, and its address."""
    if services.postgresql_folder() is None:
        pytest.skip(services.POSTGRESQL)
    service, address = services.postgresql(open_folder)
    yield service, address
    service.stop()
