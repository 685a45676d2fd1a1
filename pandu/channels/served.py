"""What every channel of ours is."""

from typing import Any

from rasa.core.channels.channel import InputChannel
from rasa.shared.exceptions import RasaException
from sanic import Blueprint, Sanic

from pandu.errors import StartError
from pandu.rasa_patches import patches
from pandu.settings import Variables, read
from pandu.storage.tracker_store import ConversationStore, conversation_store


class Routes(Blueprint):
    """The routes of a channel, which know the server that they are joined to."""

    def register(self, app: Sanic, options: dict[str, Any]) -> None:
        """Join the server."""
        self.ctx.app = app
        super().register(app, options)

    def store(self) -> ConversationStore:
        """Return the store of the conversations; Rasa names it only after the start.

        Raises:
            TypeError: endpoints.yml names another store.
        """
        return conversation_store(self.ctx.app.ctx.agent)


class ServedChannel(InputChannel):
    """A channel on Rasa's server with its changes: `rasa run` by hand loads nothing else of ours before it makes the server."""

    def __init__(self, variables: Variables) -> None:
        self._variables = variables

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> "ServedChannel":
        """Return the channel; its settings are in the environment.

        Raises:
            RasaException: Rasa is of another version, or a setting makes no sense.
        """
        try:
            patches.install()
            return cls(read())
        except StartError as error:
            raise RasaException(str(error)) from None
