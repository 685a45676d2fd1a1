"""A pytest plugin: where PANDU_PROGRAMS_INSTALLED is set, as by .ci/run, a test that misses one of those programs fails.

Elsewhere it is skipped: not everybody has a PostgreSQL. But a machine that has all must not stay green without having tested.
"""

import os
import shutil
from collections.abc import Generator
from typing import Any

import pytest

VARIABLE = "PANDU_PROGRAMS_INSTALLED"
INSTALLED = ("chromium", "nginx", "redis", "postgresql")


def _is_of_installed(reason: str) -> bool:
    """Return whether a test was skipped for want of a program that is said to be there; nobody says so of Node."""
    said = reason.lower()
    for_node = "node" in said and (os.environ.get("CHROMIUM") or shutil.which("chromium"))
    return any(name in said for name in INSTALLED) and not for_node


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport() -> Generator[None, Any, None]:
    """Turn such a skip into a failure with the same reason."""
    report = (yield).get_result()
    if not report.skipped or not os.environ.get(VARIABLE) or not isinstance(report.longrepr, tuple):
        return
    reason = report.longrepr[2]
    if _is_of_installed(reason):
        report.outcome, report.longrepr = "failed", f"{reason}; yet {VARIABLE} says that it is there"
