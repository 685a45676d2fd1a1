"""The draft on another port, while the published assistant goes on: `make preview` (PANDU_PREVIEW_PORT, 5006 unless told otherwise)."""

import os
import sys

from pandu.editor.mistakes import messages
from pandu.run import launch
from pandu.settings import data_folder, free_port, log_folder

PORT = "PANDU_PREVIEW_PORT"
DEFAULT_PORT = "5006"


def environment(given: dict[str, str]) -> dict[str, str]:
    """Return what the draft's processes are told: ports, conversations and logs of their own, no channel that others read."""
    own = {
        "PANDU_PORT": given.get(PORT) or DEFAULT_PORT,
        "PANDU_ACTION_PORT": str(free_port()),
        "PANDU_DATA": str(data_folder(given) / "preview"),
        "PANDU_LOGS": str(log_folder(given) / "preview"),
        "PANDU_DRAFT": str(messages()["snapshots"]["draft"]),
    }
    shared = ("PANDU_DATABASE_URL", "PANDU_REDIS_URL", "TELEGRAM_TOKEN", "PANDU_ACTION_SECRET")
    return {**{name: value for name, value in given.items() if name not in shared}, **own}


def main() -> int:
    """Serve the draft; return the exit code."""
    told = environment(dict(os.environ))
    os.environ.clear()
    os.environ.update(told)
    sys.argv[1:] = [launch.DRAFT]
    return launch.main()


if __name__ == "__main__":
    sys.exit(main())
