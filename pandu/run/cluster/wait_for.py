"""Runs a command once others can be reached: `python -m pandu.run.cluster.wait_for PORT,PORT COMMAND…`."""

import os
import sys
import time

from pandu.settings import listens

MOST_SECONDS = 30
PAUSE_SECONDS = 0.1


def main() -> int:
    """Become the command; return 1 where something does not come up."""
    end = time.monotonic() + MOST_SECONDS
    for port in map(int, sys.argv[1].split(",")):
        while not listens(port):
            if time.monotonic() > end:
                print(f"nothing answers at port {port}", file=sys.stderr)
                return 1
            time.sleep(PAUSE_SECONDS)
    os.execvp(sys.argv[2], sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
