"""The versions for which the changes were written, in one place."""

from importlib.metadata import version

from pandu.errors import StartError

WRITTEN_FOR = {"rasa": "3.6.21", "rasa-sdk": "3.6.2", "sanic": "21.12.2"}


def check() -> None:
    """Raise StartError where another version is installed: what is changed inside it may have become wrong without an error."""
    for name, wanted in WRITTEN_FOR.items():
        if (found := version(name)) != wanted:
            raise StartError(
                f"{name} is {found}, but Pandu changes the inside of {wanted}: go through pandu/rasa_patches/patches.py, "
                "then name the new version in pandu/rasa_patches/versions.py."
            )
