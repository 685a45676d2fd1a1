"""What no started server shows on demand: turns that end while a history is read, a database that is away, deletion in a crowd."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from pandu.channels.assistant import Assistant
from pandu.channels.web.conversations import Conversations
from pandu.channels.web.sessions import Sessions
from pandu.knowledge import Knowledge
from pandu.settings import read

TOKEN = Sessions(b"key").token("a" * 32)
BUTTONS = [{"title": "Tes singkat", "payload": "/quiz"}]
CONVERSATION = "web-" + "a" * 32


class FakeServer:
    """Keeps rooms and what was sent, oldest first."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, Any, str]] = []
        self._sessions: dict[str, dict[str, str]] = defaultdict(lambda: {"address": "1", "conversation": ""})
        self._rooms: defaultdict[str, set[str]] = defaultdict(set)

    def on(self, event: str, handler: Callable[..., Any]) -> None:
        """Know no events: the tests call the handlers."""

    async def get_session(self, connection: str) -> dict[str, str]:
        return self._sessions[connection]

    async def save_session(self, connection: str, session: dict[str, str]) -> None:
        self._sessions[connection] = session

    async def enter_room(self, connection: str, room: str) -> None:
        self._rooms[room].add(connection)

    async def leave_room(self, connection: str, room: str) -> None:
        self._rooms[room].discard(connection)

    async def close_room(self, room: str) -> None:
        del self._rooms[room]

    def is_in(self, connection: str, room: str) -> bool:
        return connection in self._rooms[room]

    async def emit(self, event: str, data: Any, to: str = "", room: str = "", skip_sid: str = "", ignore_queue: bool = False) -> None:
        await asyncio.sleep(0)
        self.sent += [(event, data, member) for member in ({to} if to else self._rooms[room] - {skip_sid})]

    def names(self) -> list[str]:
        return [event for event, _, _ in self.sent]


class FakeStore:
    """Events in a list; `reading` runs while they are read, `away` is raised."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        self.reading: Callable[[], None] = lambda: None
        self.away: Exception | None = None

    def _touch(self) -> None:
        if self.away:
            raise self.away

    def said(self, conversation: str, limit: int) -> list[dict[str, Any]]:
        self._touch()
        found = list(self.events)
        self.reading()
        return found

    def forget(self, conversation: str) -> int:
        self._touch()
        self.events.clear()
        return 1


class Fake:
    """A web channel around a dialogue that answers when `may_answer` is set."""

    def __init__(self) -> None:
        self.server, self.store, self.may_answer = FakeServer(), FakeStore(), asyncio.Event()
        self.may_answer.set()
        self.handled: list[str] = []
        self.web = Conversations(self.server, Assistant(self._handle, lambda: self.store), Sessions(b"key"), read({}))  # type: ignore[arg-type, return-value]

    async def _handle(self, message: Any) -> None:
        self.handled.append(message.message_id)
        await self.may_answer.wait()
        await message.output_channel.send_response(message.sender_id, {"text": "ya", "topics": ["greet"], "buttons": BUTTONS})
        self.store.events += [
            {"event": "user", "text": message.text, "message_id": message.message_id, "timestamp": 1},
            {"event": "bot", "text": "ya", "metadata": {"topics": ["greet"]}, "timestamp": 2},
        ]

    async def say(self, connection: str, message_id: str) -> dict[str, Any]:
        return await self.web.user_uttered(connection, {"message": "halo", "id": message_id})

    async def ended(self, count: int = 1) -> None:
        while self.server.names().count("turn_ended") < count:
            await asyncio.sleep(0)

    def told(self, connection: str) -> list[tuple[str, Any]]:
        """Return what a connection was sent, each frame as its event and what tells it from others of that event."""
        return [
            (event, data.get("id") or data.get("reply_to") if isinstance(data, dict) else "")
            for event, data, member in self.server.sent
            if member == connection
        ]

    def histories(self) -> list[dict[str, Any]]:
        return [data for event, data, _ in self.server.sent if event == "history"]


def play(test: Callable[[Fake], Awaitable[None]]) -> None:
    """Run a test in a loop of its own."""

    async def run() -> None:
        await test(Fake())

    asyncio.run(asyncio.wait_for(run(), 10))


def test_a_turn_that_ends_while_the_history_is_read_stands_in_it() -> None:
    """The client was told that it ended, so it would drop the answer if the history did not hold it."""

    async def test(fake: Fake) -> None:
        await fake.web.session_request("a", {"session_id": TOKEN})
        loop, before = asyncio.get_running_loop(), len(fake.server.sent)

        def reading() -> None:
            fake.store.reading = lambda: None
            asyncio.run_coroutine_threadsafe(fake.say("a", "m1"), loop).result()
            asyncio.run_coroutine_threadsafe(fake.ended(), loop).result()

        fake.store.reading = reading
        await fake.web.session_request("b", {"session_id": TOKEN})
        names = [event for event, _, member in fake.server.sent[before:] if member == "b"]
        assert names.index("turn_ended") < names.index("history") == len(names) - 1
        assert [message["id"] for message in fake.histories()[-1]["messages"]] == ["m1", "m1.0"]

    play(test)


def test_a_window_that_joins_in_mid_turn_shows_question_and_answer() -> None:
    async def test(fake: Fake) -> None:
        await fake.web.session_request("a", {"session_id": TOKEN})
        fake.may_answer.clear()
        await fake.say("a", "m1")
        await fake.say("a", "m2")
        await fake.web.session_request("b", {"session_id": TOKEN})
        fake.may_answer.set()
        await fake.ended(4)  # each in both windows
        await fake.web.session_request("c", {"session_id": TOKEN})
        joined = [("session_confirm", ""), ("history", None), ("user_said", "m1"), ("user_said", "m2")]
        told = [frame for frame in fake.told("b") if frame[0] != "typing"]
        assert told[:4] == joined
        assert sorted(told[4:]) == sorted(
            (event, data) for m in ("m1", "m2") for event, data in (("bot_uttered", m + ".0"), ("turn_ended", m))
        )
        assert {data["text"] for event, data, member in fake.server.sent if event == "user_said"} == {"halo"}
        assert fake.told("c") == joined[:2]

    play(test)


def test_a_question_that_comes_while_the_history_is_read_is_told_after_it() -> None:
    """What comes before the history is replaced by it."""

    async def test(fake: Fake) -> None:
        await fake.web.session_request("a", {"session_id": TOKEN})
        fake.may_answer.clear()
        loop = asyncio.get_running_loop()
        fake.store.reading = lambda: print(asyncio.run_coroutine_threadsafe(fake.say("a", "m1"), loop).result())
        await fake.web.session_request("b", {"session_id": TOKEN})
        told = fake.told("b")
        assert told[told.index(("history", None)) + 1 :] == [("user_said", "m1")]
        fake.may_answer.set()
        await fake.ended()

    play(test)


def test_nobody_is_welcomed_as_new_while_the_database_is_away() -> None:
    """A deletion is refused meanwhile; ids are looked up as soon as it is back."""

    async def test(fake: Fake) -> None:
        fake.store.events = [
            {"event": "user", "text": "halo", "message_id": "old", "timestamp": 1},
            {"event": "bot", "text": "ya", "timestamp": 2},
        ]
        fake.store.away = RuntimeError("database is locked")
        await fake.web.session_request("a", {"session_id": TOKEN})
        assert fake.histories() == [{"messages": [], "welcome": False, "keep_days": 30.0}]
        assert await fake.web.session_delete("a", {}) == {"ok": False}
        fake.store.away = None
        assert (await fake.say("a", "old"))["duplicate"]
        assert not (await fake.say("a", "new"))["duplicate"]

    play(test)


def test_two_windows_are_welcomed_once() -> None:
    async def test(fake: Fake) -> None:
        await fake.web.session_request("a", {"session_id": TOKEN})
        fake.may_answer.clear()
        await fake.web.user_uttered("a", {"message": "/greet", "id": "w"})
        await fake.web.session_request("b", {"session_id": TOKEN})
        assert [history["welcome"] for history in fake.histories()] == [True, False]
        assert "user_said" not in fake.server.names()
        fake.may_answer.set()
        await fake.ended()

    play(test)


def test_a_deletion_waits_for_what_is_under_way_and_lets_nothing_in() -> None:
    """A turn that ends after the deletion would write its events again."""

    async def test(fake: Fake) -> None:
        await fake.web.session_request("a", {"session_id": TOKEN})
        fake.may_answer.clear()
        # As when all three frames come in one read: nothing has begun when the deletion does.
        assert (await fake.say("a", "m1"))["ok"] and (await fake.say("a", "m2"))["ok"]
        deletion = asyncio.ensure_future(fake.web.session_delete("a", {}))
        await asyncio.sleep(0)
        assert await fake.say("a", "m3") == {"ok": False, "reason": "session"}
        fake.may_answer.set()
        assert await deletion == {"ok": True}
        assert fake.handled == ["m1", "m2"] and not fake.store.events
        assert fake.server.names()[-1] == "session_ended"
        assert (await fake.say("a", "m4"))["reason"] == "session"

    play(test)


@pytest.mark.parametrize("message_id", ["m2", ""])
def test_the_word_deletes_as_the_button_does(knowledge: Knowledge, message_id: str) -> None:
    async def test(fake: Fake) -> None:
        said = knowledge.texts["deletion"]
        await fake.web.session_request("a", {"session_id": TOKEN})
        await fake.say("a", "m1")
        await fake.ended()
        fake.store.away = RuntimeError("database is locked")
        refused = await fake.web.user_uttered("a", {"message": said["command"], **({"id": message_id} if message_id else {})})
        assert refused["ok"] is not bool(message_id) and fake.store.events
        fake.store.away = None
        assert (await fake.web.user_uttered("a", {"message": f" {said['command'].upper()} ", "id": message_id or None}))["ok"]
        assert fake.handled == ["m1"] and not fake.store.events
        assert "session_ended" in fake.server.names()
        told = [data["text"] for event, data, _ in fake.server.sent if event == "bot_uttered"][1:]
        assert told == ([] if message_id else [said["failed"], said["done"]])

    play(test)


def test_of_two_repetitions_after_a_restart_one_is_handled() -> None:
    async def test(fake: Fake) -> None:
        await fake.server.save_session("a", {"address": "1", "conversation": CONVERSATION})
        await fake.server.enter_room("a", "conversation:" + CONVERSATION)
        acks = await asyncio.gather(fake.say("a", "m1"), fake.say("a", "m1"))
        assert sorted(ack["duplicate"] for ack in acks) == [False, True]
        await fake.ended()
        assert fake.handled == ["m1"]

    play(test)


@pytest.mark.parametrize("ids", [{}, {"id": None}])
def test_a_client_without_ids_is_answered_in_the_stock_form(ids: dict[str, None]) -> None:
    """npm rasa-webchat 1.0.1 shows nothing of a message that has other keys than these; a refusal it reads as a message."""

    async def test(fake: Fake) -> None:
        await fake.web.session_request("a", None)
        fake.may_answer.clear()
        for _ in range(2):
            assert (await fake.web.user_uttered("a", {"message": "halo", **ids}))["ok"]
        assert (await fake.web.user_uttered("a", {"message": "halo", **ids}))["reason"] == "busy"
        fake.may_answer.set()
        await fake.ended(2)
        said = [data for event, data, _ in fake.server.sent if event == "bot_uttered"]
        assert [set(message) for message in said] == [{"text"}, {"text", "quick_replies"}, {"text", "quick_replies"}]

    play(test)
