"""A copy of this process says by its end how the work went."""

import os
from typing import Any

import pytest

from pandu.forked import fork


def fail() -> None:
    """Raise what `fork` tells."""
    raise ValueError("no room")


@pytest.mark.parametrize(("work", "status"), [(lambda: True, 0), (lambda: None, 0), (lambda: False, 1), (fail, 1)])
def test_the_work_is_done_in_a_copy_that_ends(work: Any, status: int, capfd: pytest.CaptureFixture[str]) -> None:
    assert os.waitstatus_to_exitcode(os.waitpid(fork(work), 0)[1]) == status
    assert ("ValueError: no room" in capfd.readouterr().err) == (work is fail)
