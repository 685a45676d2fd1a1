"""The web channel: Socket.IO on Rasa's server with the frames of docs/web-protocol.md, and the chat page.

Rasa's own channel delivers nothing with `session_persistence` and lets any client write into any session;
this one signs sessions, keeps ids, and takes history from the tracker store.
"""

from typing import Any

from sanic import Blueprint, Sanic

from pandu.channels.assistant import Assistant
from pandu.channels.served import Routes, ServedChannel
from pandu.channels.turn import Handler
from pandu.channels.web.conversations import CHANNEL, Conversations
from pandu.channels.web.pages import add_pages
from pandu.channels.web.sessions import Sessions, load_key
from pandu.channels.web.shared import RedisManager
from pandu.channels.web.socket_server import SocketServer
from pandu.channels.workers import workers_at
from pandu.settings import Variables


class _Blueprint(Routes):
    """Adds the socket and the pages to Rasa's server: a channel itself gets only `/webhooks/<name>`."""

    def __init__(self, server: SocketServer, variables: Variables) -> None:
        super().__init__("web_channel")
        self.ctx.server, self.ctx.variables = server, variables

    def register(self, app: Sanic, options: dict[str, Any]) -> None:
        self.ctx.server.join_app(app)
        add_pages(app, self.ctx.variables)
        super().register(app, options)


class WebChannel(ServedChannel):
    """`pandu.channels.web.channel.WebChannel` in credentials.yml."""

    @classmethod
    def name(cls) -> str:
        """Return the name that stands in the events."""
        return CHANNEL

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """Return the socket and the pages."""
        found, address = self._variables, self._variables.redis
        server = SocketServer(found, RedisManager(address) if address else None)
        routes = _Blueprint(server, found)
        assistant = Assistant(on_new_message, routes.store, workers_at(address))
        routes.ctx.conversations = Conversations(server, assistant, Sessions(load_key(found.data, found.web_secret)), found)
        return routes
