"""The draft on another port, while the published assistant goes on: `make preview` (PANDU_PREVIEW_PORT, 5006 unless told otherwise)."""

import os
import sys

from pandu.editor.mistakes import messages
from pandu.run import launch
from pandu.settings import free_port, read


def environment(given: dict[str, str]) -> dict[str, str]:
    """Return what the draft's processes are told: ports, conversations and logs of their own, no channel that others read."""
    found = read(given)
    changed = {
        "PANDU_PORT": str(found.preview_port),
        "PANDU_ACTION_PORT": str(free_port()),
        "PANDU_DATA": str(found.data / "preview"),
        "PANDU_LOGS": str(found.logs / "preview"),
        "PANDU_DRAFT": str(messages()["snapshots"]["draft"]),
    }
    shared = ("PANDU_DATABASE_URL", "PANDU_REDIS_URL", "TELEGRAM_TOKEN", "PANDU_ACTION_SECRET", "PANDU_METRICS_PORT")
    return {**{name: value for name, value in given.items() if name not in shared}, **changed}


def main() -> int:
    """Serve the draft; return the exit code."""
    changed = environment(dict(os.environ))
    os.environ.clear()
    os.environ.update(changed)
    sys.argv[1:] = [launch.DRAFT]
    return launch.main()


if __name__ == "__main__":
    sys.exit(main())
