"""The action server without Rasa: `python -m pandu.run.action_server PORT`.

`rasa run actions` serves the same, with the same guard, but loads Rasa and TensorFlow and needs 500 MB.
"""

import sys

from pandu import logs
from pandu.errors import exit_code


def main() -> int:
    """Serve until stopped; return 1 with one sentence if the knowledge holds a mistake."""
    logs.begin()
    from rasa_sdk.endpoint import run  # what its packages warn of is hidden by now

    return exit_code(lambda: run("actions", int(sys.argv[1])))


if __name__ == "__main__":
    sys.exit(main())
