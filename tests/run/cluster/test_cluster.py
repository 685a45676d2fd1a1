"""Two workers behind nginx: one conversation at both, and a worker that is killed while users write."""

import asyncio
import secrets
import time
import urllib.error
import urllib.request
from collections.abc import Callable

import pytest

from evaluation.users import Tally, User
from evaluation.web_client import Client, connected, run
from pandu.knowledge import Knowledge
from tests.run.cluster.conftest import RunningCluster
from tests.served import request, say

pytestmark = pytest.mark.faults
USERS, SECONDS, KILLED_AFTER = 20, 16, 6
OTHER_WITHIN = 5  # seconds; the killed one needs more than 8 to come back


def status(url: str) -> int:
    """Return the HTTP status of a GET."""
    try:
        with urllib.request.urlopen(url, timeout=10) as reply:
            return int(reply.status)
    except urllib.error.HTTPError as error:
        return error.code


def test_one_address_shows_what_is_meant_for_users_alone(cluster: RunningCluster) -> None:
    assert set(cluster.addresses) == {
        *("postgresql", "redis", "action_server_1", "action_server_2", "worker_1", "worker_2", "nginx", "chat page"),
    }
    assert status(cluster.front + "/health") == 200
    assert "Memantau perkembangan" in " ".join(say(cluster.front, "tugasnya apa aja?", "ani"))
    for path in ("/metrics", "/version", "/status", "/conversations/ani/tracker", "/webhooks/rest/", "/webhook", "/actions"):
        assert status(cluster.front + path) == 404, path


def test_a_conversation_lives_at_both_workers(cluster: RunningCluster) -> None:
    async def test() -> None:
        async with connected(cluster.addresses["worker_1"]) as phone, connected(cluster.addresses["worker_2"]) as laptop:
            token = await phone.join()
            assert await laptop.join(token) == token
            said = await phone.say("mau ikut tes kecocokan dong", "m1")
            await laptop.wait_for("turn_ended", seconds=5)
            assert [frame["id"] for frame in laptop.all("bot_uttered")] == [frame["id"] for frame in said]
            assert laptop.all("user_said")[0]["id"] == "m1" and laptop.all("typing") == [{"reply_to": "m1"}]
            # A button that only the other worker offered.
            pressed = await laptop.say(said[-1]["quick_replies"][0]["payload"], "m2")
            assert pressed[-1]["progress"]["number"] == 2
            await phone.wait_for("turn_ended", 2, seconds=5)

    run(test)


def test_a_message_sent_to_both_workers_is_answered_once(cluster: RunningCluster) -> None:
    async def test() -> None:
        async with connected(cluster.addresses["worker_1"]) as one, connected(cluster.addresses["worker_2"]) as other:
            token = await one.join()
            await other.join(token)
            for number in range(5):
                message = {"message": "tugasnya apa aja?", "id": f"m{number}"}
                acks = await asyncio.gather(*(client.call("user_uttered", message) for client in (one, other)))
                assert all(ack["ok"] for ack in acks)
                for client in (one, other):
                    await client.wait_for("turn_ended", 2 * (number + 1), seconds=10)
            assert all(end["ok"] for end in one.all("turn_ended"))
            await one.join(token)
            ids = [message["id"] for message in one.all("history")[-1]["messages"]]
            assert sorted(ids) == sorted({*ids}) and [known for known in ids if "." not in known] == [f"m{n}" for n in range(5)]

    run(test)


def test_a_deleted_conversation_is_deleted_at_both(cluster: RunningCluster) -> None:
    async def test() -> None:
        async with connected(cluster.addresses["worker_1"]) as one, connected(cluster.addresses["worker_2"]) as other:
            token = await one.join()
            await other.join(token)
            await one.say("halo")
            assert await other.call("session_delete", {}) == {"ok": True}
            await one.wait_for("session_ended", seconds=5)
            await asyncio.sleep(0.5)  # the room is closed after that
            ack = await one.call("user_uttered", {"message": "halo", "id": "late"})
            assert ack == {"ok": False, "reason": "session"}
            await other.join(token)
            assert other.all("history")[-1]["messages"] == []

    run(test)


async def _talk_while(address: str, break_it: Callable[[], None]) -> Tally:
    tally, until = Tally(), time.monotonic() + SECONDS
    users = [asyncio.ensure_future(User(address, tally, 1.0, seed).talk(until)) for seed in range(USERS)]
    await asyncio.sleep(KILLED_AFTER)
    await asyncio.to_thread(break_it)
    await asyncio.gather(*users)
    return tally


def test_the_users_of_a_killed_worker_go_on_at_the_other(cluster: RunningCluster) -> None:
    tally = asyncio.run(_talk_while(cluster.front, lambda: cluster.kill("worker_1")))
    assert len(tally.answers) > 2 * USERS
    assert tally.faults["connection"] > 0  # some of them were at the killed one
    assert max(tally.ways_in) < OTHER_WITHIN, "they waited until the killed one came back"
    assert not [kind for kind in ("wrong", "lost", "doubled", "order", "refused") if tally.faults[kind]], tally.examples
    end = time.monotonic() + 90
    while not _is_healthy(cluster.addresses["worker_1"]):
        assert time.monotonic() < end, "the worker did not come back"
        time.sleep(0.5)


def _is_healthy(address: str) -> bool:
    try:
        return status(address + "/health") == 200
    except OSError:
        return False


def test_nobody_notices_a_killed_action_server(cluster: RunningCluster) -> None:
    cluster.kill("action_server_1")
    for number in range(6):
        assert "Memantau perkembangan" in " ".join(say(cluster.front, "tugasnya apa aja?", f"budi{number}-{secrets.token_hex(3)}"))


async def _told(client: Client, text: str) -> tuple[bool, float, list[str]]:
    """Say something; return whether it was answered, after how many seconds its user read a sentence, and that sentence."""
    start, count = time.monotonic(), len(client.all("turn_ended")) + 1
    message_id = secrets.token_hex(8)
    assert (await client.call("user_uttered", {"message": text, "id": message_id}, OTHER_WITHIN))["ok"]
    ended = await client.wait_for("turn_ended", count, OTHER_WITHIN + 1)
    said = [frame["text"] for frame in client.all("bot_uttered") if frame["reply_to"] == message_id]
    return ended["ok"], time.monotonic() - start, said


@pytest.mark.parametrize("store", ["postgresql", "redis"])
def test_a_store_that_ends_is_started_again_alone_and_users_are_told(cluster: RunningCluster, knowledge: Knowledge, store: str) -> None:
    async def test() -> None:
        async with connected(cluster.front, key=store) as client:
            token = await client.join()
            await client.say("mau ikut tes kecocokan dong", "m1")
            before = cluster.services()
            cluster.kill(store)
            for _ in range(20):
                answered, seconds, said = await _told(client, "sangat")
                assert seconds < OTHER_WITHIN and said
                if answered:
                    break
                assert said == [knowledge.texts["unavailable"]]
                await asyncio.sleep(0.5)
            assert answered and "2 dari 6" in " ".join(said) + str(client.all("bot_uttered")[-1].get("progress"))
            after = cluster.services()
            assert {name for name in before if before[name] != after[name]} == {store}
            await client.join(token)
            shown = client.all("history")[-1]["messages"]
            assert shown[0]["id"] == "m1" and len([one for one in shown if one["from"] == "user"]) == 2

    run(test)
    assert "is started again" in cluster.log(store)


def test_nginx_that_ends_is_started_again_alone(cluster: RunningCluster, knowledge: Knowledge) -> None:
    async def test() -> None:
        before = cluster.services()
        async with connected(cluster.front, key="n") as client:
            token = await client.join()
            said = (await _told(client, "halo"))[2]
            assert said != [knowledge.texts["unavailable"]], cluster.log("worker_1")[-600:] + cluster.log("worker_2")[-600:]
            cluster.kill("nginx")
            start = time.monotonic()
            while not client.closed:
                await asyncio.sleep(0.01)
        while True:
            assert time.monotonic() - start < OTHER_WITHIN
            try:
                async with connected(cluster.front, key="n") as client:
                    assert await client.join(token) == token
                    shown = [one["text"] for one in client.all("history")[-1]["messages"]]
                    assert shown == ["halo", *said] and await client.say("tugasnya apa aja?")
                    break
            except OSError:
                await asyncio.sleep(0.05)
        after = cluster.services()
        assert {name for name in before if before[name] != after[name]} == {"nginx"}

    run(test)


POLLING = "/socket.io/?EIO=4&transport=polling"


def _own(cluster: RunningCluster) -> list[tuple[str, str]]:
    port = cluster.front.rpartition(":")[2]
    hosts = [f"127.0.0.1:{port}", f"localhost:{port}", f"[::1]:{port}"]
    return [(f"http://{host}", host) for host in hosts] + [
        ("https://situs.id/", "situs.id"),
        ("HTTPS://Situs.ID", "situs.id"),
        ("https://situs.id:443", "situs.id"),
        ("https://situs.id", "situs.id:443"),
    ]


def test_the_own_origin_may_connect_however_it_is_spelt(cluster: RunningCluster, school: str) -> None:
    for origin, host in [*_own(cluster), (school, "situs.id"), (school.upper() + "/", "situs.id")]:
        assert request(cluster.front + POLLING, None, {"Origin": origin, "Host": host})[0] == 200, (origin, host)


def test_a_foreign_origin_is_refused_and_the_log_names_the_setting(cluster: RunningCluster) -> None:
    for _ in range(3):
        assert request(cluster.front + POLLING, None, {"Origin": "https://jahat.example"})[0] == 400
    wait_for_log = time.monotonic() + 5
    while "jahat" not in (told := cluster.log("worker_1") + cluster.log("worker_2")):
        assert time.monotonic() < wait_for_log
        time.sleep(0.1)
    lines = [line for line in told.splitlines() if "jahat" in line]
    assert len(lines) <= 2 and all("PANDU_ORIGINS" in line for line in lines)  # one of each worker that was asked
