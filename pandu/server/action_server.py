"""The action server without TensorFlow: `python -m pandu.server.action_server PORT`.

`rasa run actions` serves the same, with the same guard, but needs 500 MB.
"""

import sys

# spaCy's thinc loads TensorFlow wherever it is installed; nothing here uses it, and it costs 350 MB.
sys.modules["tensorflow"] = None  # type: ignore[assignment]

from rasa_sdk.endpoint import run  # noqa: E402

from pandu.yaml_files import ContentError  # noqa: E402


def main() -> int:
    """Serve until stopped; return 1 with one sentence if the knowledge holds a mistake."""
    try:
        run("actions", int(sys.argv[1]))
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
