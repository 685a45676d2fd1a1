"""The action server on the loopback address, rasa_sdk alone: `python -m pandu.server.action_server PORT`.

`rasa run actions` works as well, but listens on every address and needs 500 MB.
"""

import sys

# spaCy's thinc loads TensorFlow wherever it is installed; nothing here uses it, and it costs 350 MB.
sys.modules["tensorflow"] = None  # type: ignore[assignment]

from rasa_sdk.endpoint import create_app  # noqa: E402

from pandu.yaml_files import ContentError  # noqa: E402


def main() -> int:
    """Serve until stopped; return 1 with one sentence if the knowledge holds a mistake."""
    try:
        application = create_app("actions")
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    application.run("127.0.0.1", int(sys.argv[1]), access_log=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
