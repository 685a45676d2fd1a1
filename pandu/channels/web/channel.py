"""The web channel: Socket.IO on Rasa's server with the frames of docs/web-protocol.md, and the chat page.

Rasa's own channel delivers nothing with `session_persistence` and lets any client write into any session;
this one signs sessions, keeps ids, and takes history from the tracker store.
"""

from typing import Any

from sanic import Blueprint, Sanic

from pandu.channels.served import ServedChannel
from pandu.channels.turn import Handler
from pandu.channels.web.conversations import CHANNEL, Conversations
from pandu.channels.web.pages import add_pages
from pandu.channels.web.sessions import Sessions, load_key
from pandu.channels.web.shared import RedisManager, Workers
from pandu.channels.web.socket_server import SocketServer
from pandu.settings import read
from pandu.storage.tracker_store import ConversationStore, conversation_store


class _Blueprint(Blueprint):
    """Adds the socket and the pages to Rasa's server: a channel itself gets only `/webhooks/<name>`."""

    def __init__(self, server: SocketServer) -> None:
        super().__init__("web_channel")
        self.ctx.server = server

    def register(self, app: Sanic, options: dict[str, Any]) -> None:
        self.ctx.app = app
        self.ctx.server.join_app(app)
        add_pages(app)
        super().register(app, options)

    def store(self) -> ConversationStore:
        """Return the store of the conversations; Rasa names it only after the start."""
        return conversation_store(self.ctx.app.ctx.agent)


class WebChannel(ServedChannel):
    """`pandu.channels.web.channel.WebChannel` in credentials.yml."""

    @classmethod
    def name(cls) -> str:
        """Return the name that stands in the events."""
        return CHANNEL

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """Return the socket and the pages."""
        address = read().redis
        server = SocketServer(RedisManager(address) if address else None)
        routes = _Blueprint(server)
        workers = Workers(address, lambda conversation, limit: routes.store().said(conversation, limit)) if address else None
        handle = workers.once(on_new_message) if workers else on_new_message
        routes.ctx.conversations = Conversations(server, handle, routes.store, Sessions(load_key(read().data)), workers)
        return routes
