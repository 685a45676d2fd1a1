"""Rasa's command line with all changes of `pandu.rasa_patches`: `python -m pandu.run.rasa_command run|train …`."""

import sys
from pathlib import Path

from pandu.errors import StartError
from pandu.logs import hide_warnings
from pandu.rasa_patches import not_loaded
from pandu.run.models import newest_model


def with_whole_model(arguments: list[str]) -> list[str]:
    """Return the arguments of `run`, the folder after `-m` replaced by its newest archive that is whole; Rasa takes a broken one, too.

    Raises:
        StartError: there is none.
    """
    if arguments[1:2] != ["run"] or "-m" not in arguments[:-1]:
        return arguments
    place = arguments.index("-m") + 1
    folder = Path(arguments[place])
    named = [str(newest_model(folder))] if folder.is_dir() else [arguments[place]]
    return [*arguments[:place], *named, *arguments[place + 1 :]]


def main() -> None:
    """Run Rasa's command line."""
    try:
        sys.argv = with_whole_model(sys.argv)
        hide_warnings()
        if sys.argv[1:2] == ["run"]:
            not_loaded.install()
        from pandu.rasa_patches import patches, server_additions

        patches.install()
        if sys.argv[1:2] == ["run"]:
            server_additions.log_from_the_start()
        if "--force" in sys.argv:
            patches.install_for_training()
    except StartError as error:
        sys.exit(str(error))
    from rasa.__main__ import main as rasa

    rasa()


if __name__ == "__main__":
    main()
