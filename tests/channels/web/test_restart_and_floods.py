"""A Pandu of its own, with its limits on: floods, and a restart in mid-conversation."""

import asyncio
import os
import signal
import time
from contextlib import AsyncExitStack

import pytest

from evaluation.web_client import Client, connected, run
from pandu.knowledge import Knowledge
from pandu.settings import CLIENT_PER_MINUTE
from tests.channels.web.conftest import NARROW
from tests.served import APART, Served, serve


async def _seconds(user: Client) -> float:
    """Return how long a user waits for an answer."""
    start = time.monotonic()
    await user.say("halo")
    return time.monotonic() - start


def test_a_burst_of_one_session_is_told_to_wait(limited: Served, knowledge: Knowledge) -> None:
    """Of 30 at once no more than two are ever under way, the others are told to wait."""

    async def test() -> None:
        async with connected(limited.address) as client:
            await client.join()
            start = time.monotonic()
            calls = [client.call("user_uttered", {"message": "halo", "id": f"b{n}"}) for n in range(30)]
            acks = await asyncio.gather(*calls)
            taken = [ack for ack in acks if ack["ok"]]
            assert 1 <= len(taken) <= CLIENT_PER_MINUTE / 12 + CLIENT_PER_MINUTE / 60 * (time.monotonic() - start)
            assert {ack["text"] for ack in acks if not ack["ok"]} <= {knowledge.texts["web"]["busy"], knowledge.texts["web"]["rate"]}
            await client.wait_for("turn_ended", len(taken))

    run(test)


def test_a_restart_in_mid_quiz_loses_nothing(limited: Served) -> None:
    """The message under way when the server ends is sent again and answered once."""

    async def test() -> None:
        async with connected(limited.address) as client:
            token = await client.join()
            await client.say("tesnya dong", "q0")
            await client.say("sangat", "q1")
            actions = limited.action_server()
            os.kill(actions, signal.SIGSTOP)  # so that the turn is under way when the server ends
            await client.emit("user_uttered", {"message": "lumayan", "id": "q2"})
            await client.wait_for("typing", 3)
            limited.process.send_signal(signal.SIGTERM)
            os.kill(actions, signal.SIGKILL)
        limited.process.wait(20)
        again = serve(limited.folder, limited.port, **NARROW, **APART)
        limited.process = again.process
        async with connected(limited.address) as client:
            assert await client.join(token) == token
            shown = [m["id"] for m in client.all("history")[-1]["messages"]]
            assert shown == ["q0", "q0.0", "q1", "q1.0"]
            assert (await client.say("lumayan", "q2"))[0]["progress"]["number"] == 3
            assert (await client.call("user_uttered", {"message": "lumayan", "id": "q2"}))["duplicate"]
            for number, word in enumerate(("kurang", "sangat", "lumayan"), 3):
                await client.say(word, f"q{number}")
            (result,) = await client.say("sangat", "q6")
        assert "scores" in result, result
        assert [score["value"] for score in result["scores"]] == [4, 3, 2, 4, 3, 4]

    run(test)


def test_a_flood_of_one_address_is_refused_and_others_go_on(limited: Served) -> None:
    """300 messages of one address at once over 12 sessions; nobody at another address waits for more than a few turns."""
    joined = asyncio.Event()

    async def flood(number: int) -> list[str]:
        async with connected(limited.address, forwarded="10.0.0.1") as client:
            await client.join()
            joined.set()
            calls = [client.call("user_uttered", {"message": "halo", "id": f"f{number}-{n}"}, 60) for n in range(25)]
            reasons = [ack.get("reason", "ok") for ack in await asyncio.gather(*calls)]
            await client.wait_for("turn_ended", reasons.count("ok"), 60)
            return reasons

    async def test() -> None:
        async with connected(limited.address, forwarded="10.0.0.2") as user:
            await user.join()
            calm = await _seconds(user)
            floods = asyncio.gather(*map(flood, range(12)))
            await joined.wait()
            assert await _seconds(user) < max(2, 15 * calm)
            reasons = [reason for found in await floods for reason in found]
        # of 300; the allowance grows while a slow machine answers
        assert reasons.count("ok") < 90 and set(reasons) <= {"ok", "busy", "rate"}

    run(test)


def test_too_many_connections_of_one_address_are_refused(limited: Served, knowledge: Knowledge) -> None:
    async def test() -> None:
        async with AsyncExitStack() as stack:
            for _ in range(50):
                await stack.enter_async_context(connected(limited.address))
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(stack.enter_async_context(connected(limited.address)), 3)

    run(test)


def test_a_flood_of_session_requests_is_cut(limited: Served) -> None:
    """From an address that no other test uses, since it empties the bucket of that."""

    async def test() -> None:
        async with connected(limited.address, forwarded="10.0.0.3") as client:
            for _ in range(400):
                await client.emit("session_request", {"session_id": None})
            await asyncio.sleep(1.5)
            assert len(client.all("session_confirm")) < 200

    run(test)
    assert limited.say("halo")
