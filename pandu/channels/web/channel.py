"""The web channel: Socket.IO on Rasa's server with the frames of docs/web-protocol.md.

Rasa's own channel delivers nothing with `session_persistence` and lets any client write into any session
(shared findings B1 to B6); this one signs sessions, keeps ids, and takes history from the tracker store.
"""

import asyncio
import logging
import secrets
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import socketio
from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, Sanic

from pandu.channels import intake
from pandu.channels.limits import RateLimit, per_minute
from pandu.channels.turn import QUEUES, Handler, Incoming, take_turn
from pandu.channels.web import frames
from pandu.channels.web.access import address_of, is_allowed_origin
from pandu.channels.web.memory import ConversationMemory
from pandu.channels.web.pages import add_pages
from pandu.channels.web.sessions import PREFIX, Sessions, load_key
from pandu.knowledge import load_knowledge
from pandu.server.settings import data_folder
from pandu.server.tracker_store import ConversationStore, conversation_store

logger = logging.getLogger(__name__)
MOST_BYTES = 16_384  # of one frame
MOST_SHOWN = 100  # messages of the history
MOST_AT_ONCE = 2  # turns of one session that run or wait
MOST_CONNECTIONS = 50  # of one address
SESSION_PER_SECOND, SESSION_BURST = 2.0, 10
Ack = dict[str, Any]


def _room(conversation: str) -> str:
    # Never the bare id: a client could name another's socket id (finding B4).
    return "conversation:" + conversation


class Conversations:
    """The Socket.IO side: one instance for each server process."""

    def __init__(self, server: socketio.AsyncServer, handle: Handler, store: Callable[[], ConversationStore], sessions: Sessions) -> None:
        self._io, self._handle, self._store, self._sessions = server, handle, store, sessions
        self._knowledge = load_knowledge()
        self._memory = ConversationMemory()
        self._connections: Counter[str] = Counter()
        limit = per_minute()
        self._unlimited = limit == 0
        self._by_address = RateLimit(limit / 60, max(limit // 2, 1))
        self._by_session = RateLimit(0 if self._unlimited else SESSION_PER_SECOND, SESSION_BURST)
        for event in (self.connect, self.disconnect, self.session_request, self.user_uttered, self.session_delete):
            server.on(event.__name__, event)

    async def connect(self, connection: str, environ: dict[str, Any], auth: object = None) -> None:
        """Count the connection; refuse one too many of an address."""
        address = address_of(environ["sanic.request"])
        if self._connections[address] >= MOST_CONNECTIONS and not self._unlimited:
            raise socketio.exceptions.ConnectionRefusedError(self._knowledge.texts["web"]["connections"])
        self._connections[address] += 1
        await self._io.save_session(connection, {"address": address, "conversation": ""})

    async def disconnect(self, connection: str, reason: object = None) -> None:
        """Forget the connection; a turn that runs goes on and is found in the history."""
        address = (await self._io.get_session(connection)).get("address", "")
        self._connections[address] -= 1
        if self._connections[address] <= 0:
            del self._connections[address]

    async def session_request(self, connection: str, data: object = None) -> None:
        """Join the session of a token, or a new one; then send token and history."""
        session_id = self._sessions.join(data.get("session_id") if isinstance(data, dict) else None)
        conversation = PREFIX + session_id
        session = await self._io.get_session(connection)
        if session["conversation"]:
            await self._io.leave_room(connection, _room(session["conversation"]))
        await self._io.save_session(connection, {**session, "conversation": conversation})
        await self._io.enter_room(connection, _room(conversation))
        shown = await self._read(conversation)
        await self._io.emit("session_confirm", self._sessions.token(session_id), to=connection)
        await self._io.emit("history", {"messages": shown, "welcome": not shown}, to=connection)

    async def _read(self, conversation: str) -> list[frames.Frame]:
        """Return the history, and remember its ids and buttons."""
        try:
            events = await asyncio.to_thread(self._store().said, conversation, MOST_SHOWN)
        except Exception as error:  # a locked or absent database costs the history, not the conversation
            logger.warning("a history could not be read: %s", type(error).__name__)
            return []
        remembered = self._memory.of(conversation)
        remembered.take_in(said["message_id"] for said, _ in frames.answered(events))
        remembered.offered |= frames.offered_payloads(events)
        return frames.history(self._knowledge, events)

    async def user_uttered(self, connection: str, data: object = None) -> Ack:
        """Take a message in and answer it in the background; the acknowledgement says whether it was taken in."""
        session = await self._io.get_session(connection)
        named = isinstance(data, dict) and "id" in data
        message_id = data["id"] if isinstance(data, dict) and named else secrets.token_hex(8)
        ack = self._judge(session, data, message_id)
        if ack["ok"] and not ack["duplicate"]:
            await self._accept(connection, session["conversation"], data["message"], message_id)  # type: ignore[index]
        elif not named and "text" in ack:  # a client without ids knows no acknowledgements
            await self._io.emit("bot_uttered", {"text": ack["text"], "failed": True}, to=connection)
        return ack

    def _judge(self, session: dict[str, str], data: object, message_id: object) -> Ack:
        """Return the acknowledgement of a message."""
        conversation = session["conversation"]
        if not conversation:
            return {"ok": False, "reason": "session"}
        if not isinstance(data, dict) or not isinstance(data.get("message"), str) or not frames.is_message_id(message_id):
            return {"ok": False, "reason": "invalid"}
        if message_id in self._memory.of(conversation).ids:
            return {"ok": True, "id": message_id, "duplicate": True}
        if reason := self._refusal(session["address"], conversation):
            return {"ok": False, "id": message_id, "reason": reason, "text": self._knowledge.texts["web"][reason]}
        return {"ok": True, "id": message_id, "duplicate": False}

    def _refusal(self, address: str, conversation: str) -> str:
        if len(self._memory.of(conversation).open) >= MOST_AT_ONCE:
            return "busy"
        allowed = self._by_address.allows(address) and self._by_session.allows(conversation)
        return "" if allowed else "rate"

    async def _accept(self, connection: str, conversation: str, text: str, message_id: str) -> None:
        remembered = self._memory.of(conversation)
        remembered.take_in([message_id])
        remembered.open.add(message_id)
        accepted = intake.accept(text, remembered.offered | {frames.WELCOME})
        incoming = Incoming(accepted.text, conversation, WebChannel.name(), message_id, dict(accepted.metadata))
        self._io.start_background_task(self._answer, incoming)
        if text != frames.WELCOME:
            shown = frames.user_frame(self._knowledge, text[: intake.MAX_CHARACTERS], message_id, time.time())
            await self._io.emit("user_said", shown, room=_room(conversation), skip_sid=connection)

    async def _answer(self, incoming: Incoming) -> None:
        """Send what Pandu says to every connection of the session."""
        room, reply_to = _room(incoming.sender), str(incoming.id)
        await self._io.emit("typing", {"reply_to": reply_to}, room=room)
        outcome = await take_turn(self._handle, incoming)
        remembered = self._memory.of(incoming.sender)
        remembered.open.discard(reply_to)
        if not outcome.ok:
            remembered.ids.pop(reply_to, None)  # so that it may be sent again
        for number, said in enumerate(outcome.messages):
            remembered.offered |= {button["payload"] for button in said.get("buttons") or ()}
            frame = frames.bot_frame(self._knowledge, said, reply_to, number, time.time())
            await self._io.emit("bot_uttered", frame if outcome.ok else {**frame, "failed": True}, room=room)
        await self._io.emit("turn_ended", {"reply_to": reply_to, "ok": outcome.ok}, room=room)

    async def session_delete(self, connection: str, data: object = None) -> Ack:
        """Delete the conversation of this connection for good, after the turn that runs."""
        conversation = (await self._io.get_session(connection))["conversation"]
        if not conversation:
            return {"ok": False}
        try:
            async with QUEUES.turn(conversation):
                await asyncio.to_thread(self._store().forget, conversation)
        except Exception as error:  # the user is told that it is not deleted
            logger.warning("a conversation could not be deleted: %s", type(error).__name__)
            return {"ok": False}
        self._memory.forget(conversation)
        await self._io.emit("session_ended", {}, room=_room(conversation))
        await self._leave_all(conversation)
        return {"ok": True}

    async def _leave_all(self, conversation: str) -> None:
        room = _room(conversation)
        for member, _ in list(self._io.manager.get_participants("/", room)):
            session = await self._io.get_session(member)
            await self._io.save_session(member, {**session, "conversation": ""})
        await self._io.close_room(room)


class _Blueprint(Blueprint):
    """Adds the socket and the pages to Rasa's server: a channel itself gets only `/webhooks/<name>`."""

    def __init__(self, server: socketio.AsyncServer) -> None:
        super().__init__("web_channel")
        self.ctx.server = server

    def register(self, app: Sanic, options: dict[str, Any]) -> None:
        app.config.WEBSOCKET_MAX_SIZE = MOST_BYTES
        self.ctx.server.attach(app)
        self.ctx.app = app
        add_pages(app)
        super().register(app, options)


class WebChannel(InputChannel):
    """`pandu.channels.web.channel.WebChannel` in credentials.yml."""

    @classmethod
    def name(cls) -> str:
        """Return the name that stands in the events."""
        return "web"

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """Return the socket and the pages."""
        server = socketio.AsyncServer(
            async_mode="sanic", cors_allowed_origins=is_allowed_origin, max_http_buffer_size=MOST_BYTES, logger=False, engineio_logger=False
        )
        routes = _Blueprint(server)

        def store() -> ConversationStore:
            return conversation_store(routes.ctx.app.ctx.agent)

        routes.ctx.conversations = Conversations(server, on_new_message, store, Sessions(load_key(data_folder())))
        return routes
