"""What every channel of ours is."""

from typing import Any

from rasa.core.channels.channel import InputChannel
from rasa.shared.exceptions import RasaException

from pandu.rasa_patches import patches
from pandu.settings import StartError


class ServedChannel(InputChannel):
    """A channel on Rasa's server with its changes: `rasa run` by hand loads nothing else of ours before it makes the server."""

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> "ServedChannel":
        """Return the channel; its settings are in the environment.

        Raises:
            RasaException: Rasa is of another version, or a setting makes no sense.
        """
        try:
            patches.install_for_serving()
            return cls()
        except StartError as error:
            raise RasaException(str(error)) from None
