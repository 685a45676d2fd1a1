"""The Socket.IO side of the web channel: what happens at each event of docs/web-protocol.md."""

import asyncio
import logging
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sanic.request import Request
from socketio.exceptions import ConnectionRefusedError as Refused

from pandu import metrics
from pandu.addresses import address_of
from pandu.channels import intake
from pandu.channels.assistant import Assistant
from pandu.channels.stored import Event, answered
from pandu.channels.turn import Incoming, Outcome, wishes_deletion
from pandu.channels.web import frames
from pandu.channels.web.admission import Ack, Admission, Message, Source, read_message, read_rating
from pandu.channels.web.concurrency import ConcurrencyLimit
from pandu.channels.web.remembered import MOST_IDS, ConversationMemory, Remembered
from pandu.channels.web.sessions import PREFIX, Sessions
from pandu.channels.web.socket_server import SocketServer
from pandu.knowledge import load_knowledge
from pandu.settings import Variables

logger = logging.getLogger(__name__)
CHANNEL = "web"  # the name that stands in the events
MOST_READINGS = 3  # of one history, where turns end meanwhile


def _room(conversation: str) -> str:
    # Never the bare id: a client could name another's socket id.
    return "conversation:" + conversation


@dataclass(frozen=True)
class _Turn:
    """A message on its way to the answer; `in_full`: its client knows more than Rasa's own frames."""

    incoming: Incoming
    address: str
    remembered: Remembered
    in_full: bool


class Conversations:
    """One instance for each server process."""

    def __init__(self, server: SocketServer, assistant: Assistant, sessions: Sessions, variables: Variables) -> None:
        self._io, self._assistant, self._sessions = server, assistant, sessions
        self._knowledge = load_knowledge()
        self._texts: dict[str, str] = self._knowledge.texts["web"]
        self._keep_days, self._proxies = variables.keep_days, variables.proxies
        self._memory = ConversationMemory()
        self._admission = Admission(self._texts, variables.limits)
        self._asked: dict[tuple[str, str], frames.Frame] = {}  # what is being answered, oldest first, by conversation and id
        self._running = ConcurrencyLimit(variables.limits.turns)
        for event in (self.connect, self.session_request, self.user_uttered, self.session_delete, self.feedback):
            server.on(event.__name__, event)

    async def connect(self, connection: str, environ: dict[str, Any], auth: object = None) -> None:
        """Let a client in, in no conversation yet, unless its address has too many connections."""
        request: Request = environ["sanic.request"]
        address = address_of(request, self._proxies)
        if self._io.is_crowded(address):
            raise Refused(self._texts["connections"])
        await self._io.save_session(connection, {"address": address, "conversation": ""})

    async def session_request(self, connection: str, data: object = None) -> None:
        """Join the session of a token, or a new one; then send token, history, and what is being answered."""
        session = await self._io.get_session(connection)
        if not self._admission.allows_request(session["address"], connection):
            return
        session_id = self._sessions.join(data.get("session_id") if isinstance(data, dict) else None)
        conversation = PREFIX + session_id
        await self._move(connection, session, conversation)
        await self._tell(connection, "session_confirm", self._sessions.token(session_id))
        history = await self._history(conversation)
        asked = self._asked_beside(history["messages"], conversation)
        await self._tell(connection, "history", history)
        for frame in asked:
            await self._tell(connection, "user_said", frame)

    async def _tell(self, connection: str, event: str, data: Any) -> None:
        """Send to one connection of this worker: no other one need hear of it."""
        await self._io.emit(event, data, to=connection, ignore_queue=True)

    async def _session(self, connection: str) -> dict[str, str]:
        """Return the session of a connection, in no conversation if that was deleted, be it at another worker."""
        session = dict(await self._io.get_session(connection))
        return session if self._io.is_in(connection, _room(session["conversation"])) else {**session, "conversation": ""}

    async def _move(self, connection: str, session: dict[str, str], conversation: str) -> None:
        """Let a connection hear this conversation and no other."""
        if session["conversation"]:
            await self._io.leave_room(connection, _room(session["conversation"]))
        await self._io.save_session(connection, {**session, "conversation": conversation})
        await self._io.enter_room(connection, _room(conversation))

    async def _history(self, conversation: str) -> frames.Frame:
        """Return the frame of the history, with every turn whose end the client was told of before."""
        remembered = self._memory.of(conversation)
        for _ in range(MOST_READINGS):
            ended = remembered.ended
            events = await self._recall(conversation)
            if ended == remembered.ended:
                break
        shown = frames.history(self._knowledge, events or [])
        # Nobody is welcomed as new where the database could not be read, or while another window's welcome is on its way.
        return {"messages": shown, "welcome": events == [] and not remembered.under_way, "keep_days": self._keep_days}

    def _asked_beside(self, shown: list[frames.Frame], conversation: str) -> list[frames.Frame]:
        """Return the frames of what is being answered in a conversation and does not stand in its history yet, oldest first."""
        ids = {frame["id"] for frame in shown}
        return [frame for (asked_in, _), frame in self._asked.items() if asked_in == conversation and frame["id"] not in ids]

    async def _recall(self, conversation: str) -> list[Event] | None:
        """Return what was said last, and remember its ids and buttons; None where the database cannot be read."""
        try:
            events = await self._assistant.said(conversation)
        except Exception as error:  # a locked or absent database costs the history, not the conversation
            logger.warning("a history could not be read: %s", type(error).__name__)
            return None
        remembered = self._memory.of(conversation)
        remembered.take_in(said["message_id"] for said, _ in answered(events))
        remembered.offered |= frames.offered_payloads(events)
        remembered.newest = frames.newest_answer(events)
        remembered.recalled = True
        return events

    async def _recalled(self, connection: str, message: Message) -> dict[str, str]:
        """Return the session of a connection, its conversation recalled if that can be done and `message` may need it."""
        conversation = (await self._session(connection))["conversation"]
        if conversation and self._is_forgotten(self._memory.of(conversation), message):
            await self._recall(conversation)
        return await self._session(connection)  # it may have been deleted meanwhile

    def _is_forgotten(self, remembered: Remembered, message: Message) -> bool:
        """Return whether the store knows more: of a former time, or of a button that another worker offered."""
        if not remembered.recalled or self._assistant.is_alone:
            return not remembered.recalled
        text, pressed = message.text or "", message.pressed
        return (text.startswith("/") and text not in remembered.offered) or (bool(pressed) and pressed != remembered.newest)

    async def user_uttered(self, connection: str, data: object = None) -> Ack:
        """Take a message in and answer it in the background; the acknowledgement says whether it was taken in."""
        message = read_message(data)
        session = await self._recalled(connection, message)
        # Nothing is awaited from here until the message is remembered, so that no repetition slips in between.
        conversation = session["conversation"]
        remembered = self._memory.of(conversation)
        if not conversation or remembered.closing:
            return {"ok": False, "reason": "session"}
        if wishes_deletion(message.text or ""):
            return await self._delete_by_word(connection, conversation, message.id or "")
        ack = self._admission.judge(message, Source(session["address"], conversation, connection), remembered)
        if ack["ok"] and not ack["duplicate"]:
            ack["id"] = ack["id"] or secrets.token_hex(8)
            await self._take_in(connection, session, str(message.text), ack["id"], in_full=bool(message.id))
        elif message.id == "" and "text" in ack:  # a client without ids knows no acknowledgements
            await self._tell(connection, "bot_uttered", {"text": ack["text"]})
        return ack

    async def _take_in(self, connection: str, session: dict[str, str], typed: str, message_id: str, in_full: bool) -> None:
        """Begin the turn, and show the message to the session's other connections."""
        conversation = session["conversation"]
        remembered = self._memory.of(conversation)
        accepted = intake.accept(typed, remembered.offered | {frames.WELCOME})
        shown = frames.said_by_user(accepted.text, typed)
        metadata = {**accepted.metadata, **({} if shown == accepted.text else {frames.TYPED: shown})}
        incoming = Incoming(accepted.text, conversation, CHANNEL, message_id, metadata)
        turn = _Turn(incoming, session["address"], remembered, in_full)
        remembered.begin(message_id, asyncio.ensure_future(self._answer(turn)))
        if accepted.text in remembered.offered - {frames.WELCOME}:
            remembered.pressing.add(message_id)
        if accepted.text != frames.WELCOME:
            await self._show(frames.user_frame(self._knowledge, shown, message_id, time.time()), connection, conversation)

    async def _show(self, frame: frames.Frame, connection: str, conversation: str) -> None:
        """Show a message whose turn began to the session's other connections, and let those see it that join before its end."""
        asked = conversation, frame["id"]
        self._asked[asked] = frame
        self._memory.of(conversation).under_way[frame["id"]].add_done_callback(lambda _: self._asked.pop(asked, None))
        await self._io.emit("user_said", frame, room=_room(conversation), skip_sid=connection)

    async def _answer(self, turn: _Turn) -> None:
        """Send what Pandu says to every connection of the session."""
        room, reply_to = _room(turn.incoming.sender), str(turn.incoming.id)
        await self._io.emit("typing", {"reply_to": reply_to}, room=room)
        async with self._running.place(turn.address):
            outcome = await self._assistant.take_turn(turn.incoming)
        turn.remembered.ended += 1
        if not outcome.ok:
            turn.remembered.ids.pop(reply_to, None)  # so that it may be sent again
        turn.remembered.offered |= frames.buttons_of(outcome.messages)
        if outcome.ok:
            turn.remembered.newest = frames.answer_id(reply_to, len(outcome.messages) - 1)
        for frame in self._frames(turn, outcome):
            await self._io.emit("bot_uttered", frame, room=room)
        await self._io.emit("turn_ended", {"reply_to": reply_to, "ok": outcome.ok}, room=room)

    def _frames(self, turn: _Turn, outcome: Outcome) -> Iterator[frames.Frame]:
        """Yield the frames of what Pandu says to a message."""
        for number, said in enumerate(outcome.messages):
            frame = frames.bot_frame(self._knowledge, said, str(turn.incoming.id), number, time.time())
            marked = frame if outcome.ok else {**frame, "failed": True}
            yield marked if turn.in_full else frames.in_stock_form(frame)

    async def feedback(self, connection: str, data: object = None) -> Ack:
        """Keep whether an answer helped, once for each: its topics, no text, and not whose it was."""
        session = await self._session(connection)
        conversation, rating = session["conversation"], read_rating(data)
        if not conversation or rating is None or not self._admission.allows_request(session["address"], connection):
            return {"ok": False}
        answer_id, value = rating
        rated = self._memory.of(conversation).rated
        if answer_id in rated or len(rated) >= MOST_IDS:
            return {"ok": answer_id in rated}
        rated.add(answer_id)
        if not (kept := await self._rate(conversation, answer_id, value)):
            rated.discard(answer_id)
        return {"ok": kept}

    async def _rate(self, conversation: str, answer_id: str, value: str) -> bool:
        try:
            topics = frames.topics_of(await self._assistant.said(conversation), answer_id)
            await asyncio.to_thread(self._assistant.store.rate, CHANNEL, topics, value)
        except Exception as error:  # a locked or absent database costs the rating
            logger.warning("a rating could not be kept: %s", type(error).__name__)
            return False
        metrics.count_rating(topics, value)
        return bool(topics)

    async def session_delete(self, connection: str, data: object = None) -> Ack:
        """Delete the conversation of this connection for good, after the turns that are under way."""
        conversation = (await self._session(connection))["conversation"]
        return {"ok": bool(conversation) and (await self._end(conversation)).ok}

    async def _delete_by_word(self, connection: str, conversation: str, message_id: str) -> Ack:
        """Delete a conversation, whose user wrote the command on this connection; return the acknowledgement of that."""
        outcome = await self._end(conversation)
        said = {"text": outcome.messages[0]["text"]}
        if not message_id:  # a client without ids shows no more than what it is sent as a message
            await self._tell(connection, "bot_uttered", said)
        elif not outcome.ok:
            return {"ok": False, "id": message_id, "reason": "busy", **said}
        return {"ok": True, "id": message_id, "duplicate": False}

    async def _end(self, conversation: str) -> Outcome:
        """Delete a conversation and let nobody hear it any more; return what its user reads."""
        remembered = self._memory.of(conversation)
        remembered.closing = True  # or a message that comes meanwhile would be stored after all
        await remembered.settled()
        outcome = await self._assistant.forget(conversation, for_good=True)
        remembered.closing = outcome.ok
        if outcome.ok:
            self._memory.forget(conversation)
            await self._io.emit("session_ended", {}, room=_room(conversation))
            await self._io.close_room(_room(conversation))
        return outcome
