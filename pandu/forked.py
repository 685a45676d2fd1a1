"""Work in a copy of this process."""

import os
import sys
import traceback
from collections.abc import Callable


def fork(work: Callable[[], object]) -> int:
    """Do `work` in a copy of this process, which then ends without any clearing up; return its id.

    It ends with 1 where `work` returns False, or raises anything, which it tells.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    if process := os.fork():
        return process
    status = 1
    try:
        status = 1 if work() is False else 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
