"""The Telegram channel: `pandu.channels.telegram.channel.TelegramChannel` in credentials.yml, its values from the environment.

Rasa's own cannot answer at all with the versions that Rasa 3.6.21 brings, and ends Rasa where Telegram is away. Here nothing
is imported from the library and nothing is called until there is a token and the server runs: docs/telegram.md.
"""

from typing import TYPE_CHECKING, Any

from rasa.core.channels.channel import OutputChannel
from rasa.shared.exceptions import RasaException
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from pandu.channels.served import ServedChannel
from pandu.channels.telegram.places import place_of
from pandu.channels.telegram.settings import TelegramSettings, from_environment
from pandu.channels.telegram.status import Status
from pandu.channels.turn import BotMessage, Handler
from pandu.errors import UnusableProxy
from pandu.settings import Variables
from pandu.storage.tracker_store import conversation_store

if TYPE_CHECKING:
    from pandu.channels.telegram.service import Service

NAME = "telegram"
_OFF = {"mode": "off", "connected": False}


class TelegramOutput(OutputChannel):
    """Sends what Rasa says by itself (reminders, triggered intents); answers to messages go another way, see answers.py."""

    def __init__(self, service: "Service") -> None:
        self._service = service

    @classmethod
    def name(cls) -> str:
        """Return the name of the channel."""
        return NAME

    async def send_response(self, recipient_id: str, message: BotMessage) -> None:
        """Send a bot message to the chat of a conversation.

        Raises:
            ValueError: the conversation is not of this channel.
        """
        await self._service.say(place_of(recipient_id), message)


class TelegramChannel(ServedChannel):
    """Without a token it does nothing but say so."""

    def __init__(self, variables: Variables) -> None:
        super().__init__(variables)
        self._settings = from_environment()
        self._service: Service | None = None
        self._report: dict[str, Any] = _OFF  # while there is no service

    @classmethod
    def name(cls) -> str:
        """Return the name that stands in the route and in the events."""
        return NAME

    def get_output_channel(self) -> OutputChannel | None:
        """Return the ready way out, or None where Telegram is off."""
        return TelegramOutput(self._service) if self._service else None

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """Return the routes, and start and stop with the server."""
        routes = Blueprint("telegram_channel")

        @routes.get("/")
        async def status(_: Request) -> HTTPResponse:
            return response.json(self._service.report() if self._service else self._report)

        if self._settings:
            self._join(routes, self._settings, on_new_message)
        return routes

    def _join(self, routes: Blueprint, settings: TelegramSettings, handle: Handler) -> None:
        try:
            import pandu.channels.telegram.service  # noqa: F401  # needed when the server starts
            from pandu.channels.telegram.webhook import add_webhook
        except ImportError as error:  # Rasa would take it for a misspelled channel
            raise RasaException(f"Telegram needs the package {error.name}; 'make setup' installs it.") from None

        @routes.listener("before_server_start")  # in each worker process: an open database must not pass a fork
        async def prepare(_: Sanic, __: Any) -> None:
            self._make(settings, handle)

        @routes.listener("after_server_start")  # before it there is no agent
        async def start(app: Sanic, _: Any) -> None:
            if self._service:
                self._service.start(lambda: conversation_store(app.ctx.agent))

        @routes.listener("before_server_stop")
        async def stop(_: Sanic, __: Any) -> None:
            if self._service:
                await self._service.stop()

        if settings.mode == "webhook":
            add_webhook(routes, settings.secret, lambda raw: self._at_work().receive(raw))

    def _make(self, settings: TelegramSettings, handle: Handler) -> None:
        """Make the service, or report why there can be none: the other channels need no proxy."""
        from pandu.channels.telegram.service import UNUSABLE_PROXY, Service

        try:
            self._service = Service(settings, self._variables, handle)
        except UnusableProxy:
            status = Status(settings.mode)
            status.trouble(UNUSABLE_PROXY)
            self._report = status.report()

    def _at_work(self) -> "Service":
        assert self._service is not None, "the server has not started"
        return self._service
