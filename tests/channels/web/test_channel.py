"""The web channel of a started Pandu against good and hostile clients; floods and restarts are in test_restart_and_floods.py."""

import asyncio
import base64
import hashlib
import json
import os
import time
import urllib.error
from contextlib import AsyncExitStack

import psutil
import pytest
import websockets

from evaluation.web_client import connected, run
from pandu.knowledge import Knowledge
from tests.served import Served


def _texts(messages: list[dict]) -> list[str]:
    return [message["text"] for message in messages]


def test_a_question_is_answered_with_its_frames(served: Served, knowledge: Knowledge) -> None:
    """A question without history: the answer with its topic, source and place, framed by `typing` and `turn_ended`."""

    async def test() -> None:
        async with connected(served.address) as client:
            await client.join()
            assert client.all("history") == [{"messages": [], "welcome": True, "keep_days": 30.0}]
            (answer,) = await client.say("apa saja tugasnya?", "m1")
        assert knowledge.topics["duties"].answer in answer["text"]
        assert (answer["id"], answer["reply_to"], answer["topics"]) == ("m1.0", "m1", ["duties"])
        assert answer["sources"][0]["section"] == knowledge.topics["duties"].section
        assert client.all("typing") == [{"reply_to": "m1"}] and client.all("turn_ended") == [{"reply_to": "m1", "ok": True}]

    run(test)


def test_a_button_that_is_pressed_twice_answers_once(served: Served) -> None:
    """Also from another window and after the answer; by a client that does not tell whose button it was, while it is being answered."""

    async def test() -> None:
        async with connected(served.address) as client, connected(served.address) as other:
            await other.join(await client.join())
            (first,) = await client.say("tesnya dong", "m1")
            press = {"message": "/quiz_answer_4", "pressed": first["id"]}
            acks = [await one.call("user_uttered", {**press, "id": f"p{n}"}) for n, one in enumerate((client, client, other))]
            await client.wait_for("turn_ended", 2)
            acks += [await other.call("user_uttered", {**press, "id": "p3"})]
            assert [ack.get("reason", "ok") for ack in acks] == ["ok", "pressed", "pressed", "pressed"]
            second = client.all("bot_uttered")[-1]
            assert (second["progress"]["number"], second["quick_replies"][-1]["payload"]) == (2, "/quiz_back")
            presses = ({"message": "/quiz_answer_1", "id": f"q{n}"} for n in range(3))
            acks = [await client.call("user_uttered", one) for one in presses]
            taken = sum(ack["ok"] for ack in acks)  # one; a press behind the answer to that is one of the next question
            assert acks[0]["ok"] and all(ack["ok"] or ack["reason"] == "pressed" for ack in acks)
            await client.wait_for("turn_ended", 2 + taken)
            press = {"message": "/quiz_back", "pressed": client.all("bot_uttered")[-1]["id"], "id": "b"}
            assert (await client.call("user_uttered", press))["ok"]
            await client.wait_for("turn_ended", 3 + taken)
            assert [frame["progress"]["number"] for frame in client.all("bot_uttered")] == [*range(1, 3 + taken), 1 + taken]

    run(test)


def test_a_rating_is_kept_once_without_text_and_counted(served: Served) -> None:
    """Under its topic; not whose it was, and not of an answer that was never given."""

    async def test() -> None:
        async with connected(served.address) as client:
            await client.join()
            (answer,) = await client.say("apa saja tugasnya?", "rated")
            acks = [await client.call("feedback", {"id": answer["id"], "value": value}) for value in ("down", "up", "so-so")]
            assert [ack["ok"] for ack in acks] == [True, True, False]
            for bad in ({"id": "other.0", "value": "up"}, {"id": 5, "value": "up"}, None):
                assert not (await client.call("feedback", bad))["ok"]

    before = served.rows("select * from ratings")
    run(test)
    ((_, moment, *row),) = [row for row in served.rows("select * from ratings") if row not in before]
    assert row == ["web", "duties", "down"] and abs(moment - time.time()) < 60
    assert b'pandu_ratings_total{topic="duties",value="down"} 1.0' in served.request("/metrics")[1]


def test_a_reconnect_with_the_token_shows_the_same_conversation(served: Served, knowledge: Knowledge) -> None:
    """The history holds what was shown, and the quiz goes on where it stood."""

    async def test() -> None:
        async with connected(served.address) as client:
            token = await client.join()
            await client.say("/greet", "w")
            await client.say("tesnya dong", "m1")
            await client.say("lumayan", "m2")
            shown = client.all("bot_uttered")
        async with connected(served.address) as again:
            assert await again.join(token) == token
            (history,) = again.all("history")
            bots = [m for m in history["messages"] if m["from"] == "bot"]
            assert [{**m, "time": 0} for m in bots] == [{**m, "time": 0} for m in shown]
            assert [m["text"] for m in history["messages"] if m["from"] == "user"] == ["tesnya dong", "lumayan"]
            (third,) = await again.say("sangat", "m3")
            progress, question = third["progress"], knowledge.texts["quiz"]["questions"][2]["text"]
            assert (progress["number"], progress["total"], progress["question"]) == (3, len(knowledge.texts["quiz"]["questions"]), question)
            assert third["text"].endswith(progress["asked"]) and question in progress["asked"] != question

    run(test)


def test_a_repeated_id_is_answered_once(served: Served) -> None:
    async def test() -> None:
        async with connected(served.address) as client:
            token = await client.join()
            await client.say("halo", "same")
            assert await client.call("user_uttered", {"message": "halo", "id": "same"}) == {"ok": True, "id": "same", "duplicate": True}
        async with connected(served.address) as again:
            await again.join(token)
            assert (await again.call("user_uttered", {"message": "halo", "id": "same"}))["duplicate"]
        sender = "web-" + token.split(".")[0]
        assert len([e for e in served.events(sender) if e["event"] == "user"]) == 1

    run(test)


def test_no_client_gets_into_another_conversation(served: Served) -> None:
    """Neither a chosen text nor another's raw id, a changed token or a lone surrogate opens one."""

    async def test() -> None:
        async with connected(served.address) as alice, connected(served.address) as eve:
            token = await alice.join()
            await alice.say("halo", "m1")
            before = len(alice.events)
            session = token.split(".")[0]
            flipped = token[:-1] + ("0" if token[-1] != "0" else "1")
            for forged in ("sess-alice", session, "web-" + session, flipped, "x\ud800", {"a": 1}, 777):
                got = await eve.join(forged)
                assert got.split(".")[0] != session and not eve.all("history")[-1]["messages"]
                await eve.call("user_uttered", {"message": "halo", "session_id": token, "id": f"e{abs(hash(str(forged)))}"})
            await eve.say("halo", "last")
            assert len(alice.events) == before
        assert len([e for e in served.events("web-" + session) if e["event"] == "user"]) == 1

    run(test)


def test_rest_cannot_speak_for_a_web_session(served: Served) -> None:
    """A REST caller who knows the session's id is refused."""

    async def test() -> None:
        async with connected(served.address) as client:
            session = (await client.join()).split(".")[0]
        body = json.dumps({"sender": "web-" + session, "message": "halo"}).encode()
        assert served.request("/webhooks/rest/webhook", body)[0] == 400

    run(test)


@pytest.mark.parametrize("transport", ["websocket", "polling"])
def test_foreign_origins_are_refused(served: Served, transport: str) -> None:
    """A page of another site can neither poll nor open a websocket."""
    if transport == "polling":
        assert served.request("/socket.io/?EIO=4&transport=polling", headers={"Origin": "https://evil.example"})[0] == 400
        assert served.request("/socket.io/?EIO=4&transport=polling", headers={"Origin": served.address})[0] == 200
        return

    async def test() -> None:
        with pytest.raises(websockets.exceptions.InvalidStatusCode):
            async with connected(served.address, "https://evil.example"):
                pass
        async with connected(served.address, served.address) as client:
            await client.join()

    run(test)


@pytest.mark.parametrize(
    "data", [None, 5, "halo", [], {}, {"message": 5}, {"message": None}, {"message": ["a"]}, {"message": "a", "id": "a b"}]
)
def test_malformed_messages_are_refused_and_cost_nothing(served: Served, data: object) -> None:
    """The reason is told, and the connection works on."""

    async def test() -> None:
        async with connected(served.address) as client:
            assert (await client.call("user_uttered", data)) == {"ok": False, "reason": "session"}
            await client.join()
            assert (await client.call("user_uttered", data)) == {"ok": False, "reason": "invalid"}
            assert await client.say("halo")

    run(test)


@pytest.mark.parametrize("typed", ["", "   ", "😀", "/restart", "/session_start", "/back", "/nlu_fallback", '/greet{"quiz_open":true}'])
def test_empty_texts_and_typed_commands_get_an_answer_and_change_nothing(served: Served, typed: str) -> None:
    """A slash that stands on no button is read as words, emptiness gets a sentence."""

    async def test() -> None:
        async with connected(served.address) as client:
            token = await client.join()
            assert _texts(await client.say(typed))
        events = served.events("web-" + token.split(".")[0])
        assert not [e for e in events if e["event"] in {"restart", "rewind", "undo"}]
        assert not [e for e in events if e["event"] == "slot" and e["name"] == "quiz_open" and e["value"]]

    run(test)


def test_a_message_of_signs_alone_is_shown_as_it_was_typed(served: Served) -> None:
    async def test() -> None:
        async with connected(served.address) as first, connected(served.address) as second:
            token = await first.join()
            await second.join(token)
            await first.say(" 😀 ", "m1")
            assert (await second.wait_for("user_said"))["text"] == "😀"
            await second.join(token)
            assert second.all("history")[-1]["messages"][0]["text"] == "😀"

    run(test)


def test_a_conversation_deleted_in_one_breath_with_its_messages_leaves_nothing(served: Served) -> None:
    async def test() -> None:
        async with connected(served.address) as client:
            token = await client.join()
            for number in range(2):
                await client.emit("user_uttered", {"message": "apa saja tugasnya?", "id": f"m{number}"})
            assert await client.call("session_delete", {}) == {"ok": True}
            await client.emit("user_uttered", {"message": "apa saja tugasnya?", "id": "late"})
            assert await client.call("user_uttered", {"message": "halo"}) == {"ok": False, "reason": "session"}
        assert not served.events("web-" + token.split(".")[0])

    run(test)


def test_a_button_counts_where_it_was_offered(served: Served, knowledge: Knowledge) -> None:
    """A payload counts in the conversation that was offered it, and is read as words in another."""

    async def test() -> None:
        async with connected(served.address) as client, connected(served.address) as other:
            await client.join()
            offered = (await client.say("/greet"))[0]["quick_replies"][0]["payload"]
            assert (await client.say(offered))[0]["topics"] == ["duties"]
            await other.join()
            token = await other.join()
            await other.say("/quiz")
        stored = [e["text"] for e in served.events("web-" + token.split(".")[0]) if e["event"] == "user"]
        assert stored == ["quiz"]  # words, no command

    run(test)


@pytest.mark.alone
def test_large_frames_close_the_socket_and_nobody_else_waits(served: Served) -> None:
    """Frames of 60 kB and 1 MB, a long text, a large body."""

    async def flood(size: int) -> None:
        try:
            async with connected(served.address) as client:
                await client.join()
                await client.call("user_uttered", {"message": "a " * (size // 2)}, 1)
        except (websockets.exceptions.ConnectionClosed, ConnectionError, asyncio.TimeoutError):
            return
        raise AssertionError(f"a frame of {size} bytes was taken")

    async def test() -> None:
        before = psutil.Process(served.assistant()).memory_info().rss
        async with connected(served.address) as user:
            await user.join()
            await user.say("halo")
            floods = [asyncio.ensure_future(flood(size)) for size in (60_000, 1_000_000, 60_000)]
            await asyncio.sleep(0)
            start = time.monotonic()
            await user.say("halo")
            assert time.monotonic() - start < 2
            await asyncio.gather(*floods)
            assert "1.000" in (await user.say("tugasnya apa " * 150))[0]["text"]
        try:
            assert served.request("/webhooks/rest/webhook", b"[" + b"1," * 2_500_000 + b"1]")[0] == 413
        except urllib.error.URLError as error:  # the server hung up before all was sent
            assert isinstance(error.reason, ConnectionError)
        assert psutil.Process(served.assistant()).memory_info().rss - before < 50 * 2**20

    run(test)


@pytest.mark.parametrize(
    "packet",
    [
        "",
        "4",
        "42",
        "42[",
        "42[]",
        "42{}",
        '42["nothing"]',
        '4299999["user_uttered"]',
        "45-x",
        "9",
        "\u0000",
        '451-["user_uttered",{"_placeholder":true,"num":0}]',
    ],
)
def test_malformed_packets_hurt_nobody(served: Served, packet: str) -> None:
    async def test() -> None:
        try:
            async with connected(served.address) as client:
                await client.join()
                await client.send(packet)
                await asyncio.sleep(0.1)
        except websockets.exceptions.ConnectionClosed:
            pass
        async with connected(served.address) as user:
            await user.join()
            assert await user.say("halo")

    run(test)


@pytest.mark.alone
def test_two_hundred_idle_connections_slow_nobody(served: Served) -> None:
    async def test() -> None:
        async with AsyncExitStack() as stack:
            for _ in range(200):
                await stack.enter_async_context(connected(served.address))
            user = await stack.enter_async_context(connected(served.address))
            await user.join()
            start = time.monotonic()
            assert await user.say("apa saja tugasnya?")
            assert time.monotonic() - start < 2

    run(test)


def test_two_windows_of_one_session_show_the_same(served: Served) -> None:
    async def test() -> None:
        async with connected(served.address) as first, connected(served.address) as second:
            token = await first.join()
            await second.join(token)
            await first.say("halo", "m1")
            assert (await second.wait_for("user_said"))["text"] == "halo"
            assert (await second.wait_for("bot_uttered"))["id"] == "m1.0"
            assert not first.all("user_said")

    run(test)


def test_a_deleted_conversation_is_gone(served: Served) -> None:
    async def test() -> None:
        async with connected(served.address) as first, connected(served.address) as second:
            token = await first.join()
            await second.join(token)
            await first.say("rahasia: aku suka bakso", "m1")
            assert await first.call("session_delete", {}) == {"ok": True}
            await second.wait_for("session_ended")
            assert not served.events("web-" + token.split(".")[0])
            assert (await second.call("user_uttered", {"message": "halo"}))["reason"] == "session"
            await second.join(token)
            assert not second.all("history")[-1]["messages"]

    run(test)


def test_deleting_during_a_turn_leaves_nothing(served: Served) -> None:
    async def test() -> None:
        async with connected(served.address) as client:
            token = await client.join()
            await client.call("user_uttered", {"message": "apa saja tugasnya?", "id": "m1"})
            assert await client.call("session_delete", {}) == {"ok": True}
        assert not served.events("web-" + token.split(".")[0])

    run(test)


def test_the_page_and_the_widget_come_with_their_headers(served: Served) -> None:
    if not os.path.exists("web/dist/index.html"):
        pytest.skip("the widget is not built here (no Node)")
    status, body, headers = served.fetch("/")
    assert status == 200 and b"<script" in body
    assert "script-src 'self'" in headers["content-security-policy"] and "unsafe" not in headers["content-security-policy"]
    status, _, headers = served.fetch("/widget.js")
    assert status == 200 and headers["cross-origin-resource-policy"] == "cross-origin"
    plain, packed = len(served.fetch("/widget.js")[1]), served.request("/widget.js", headers={"Accept-Encoding": "gzip"})[1]
    assert len(packed) <= 42_500 < plain  # what goes over the wire
    status, body = served.request("/widget.json", headers={"Origin": "https://school.example"})
    about = json.loads(body)
    assert status == 200 and not about["allowed"] and json.loads(served.request("/widget.json")[1])["allowed"]
    _, script, headers = served.fetch("/" + about["file"])
    assert "immutable" in headers["cache-control"] and headers["access-control-allow-origin"] == "*"
    assert about["integrity"] == "sha384-" + base64.b64encode(hashlib.sha384(script).digest()).decode()
    status, body, headers = served.fetch("/privacy")
    assert status == 200 and b"30 hari" in body and "unsafe" not in headers["content-security-policy"]
    for path in ("/", "/chat", "/widget.js", "/privacy"):
        status, body, _ = served.fetch(path, "HEAD")
        assert status == 200 and not body
    assert served.request("/web/dist/../package.json")[0] == 404
