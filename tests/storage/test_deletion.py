"""What a user said can be made to disappear, and nothing of it is anywhere else.

Deletion over sockets is in tests/channels/web, over Telegram in tests/channels/telegram.
"""

import os
import signal
import threading
import time
from pathlib import Path

import psutil
import pytest

from pandu.knowledge import Knowledge
from tests.served import Served

NIK, PHONE, NAME = "3174019999888877", "081299887766", "Zulkarnaenwati"
SAID = f"NIK saya {NIK}, nomor {PHONE}, nama {NAME}"


def places_with(folder: Path, word: str) -> list[str]:
    """Return the files under `folder` in which a word stands, free pages and write-ahead log of the database included."""
    return [path.name for path in folder.rglob("*") if path.is_file() and word.encode() in path.read_bytes()]


def test_what_was_said_stands_in_the_database_alone(served: Served) -> None:
    """So that the next test would see it there."""
    served.say(SAID, "private-kept")
    assert places_with(served.folder, NIK)
    assert not {name for name in places_with(served.folder, NIK) if not name.startswith("conversations.db")}


@pytest.mark.alone
def test_deleted_during_a_turn_nothing_is_left(apart: Served, knowledge: Knowledge) -> None:
    said = knowledge.texts["deletion"]
    for sender in ("private-kept", "private"):
        apart.say(SAID, sender)
    apart.say("mau ikut tes kecocokan dong", "private")
    actions = apart.action_server()
    os.kill(actions, signal.SIGSTOP)
    running = threading.Thread(target=apart.say, args=(SAID, "private"))
    running.start()
    time.sleep(0.3)
    threading.Timer(1, os.kill, (actions, signal.SIGCONT)).start()
    assert apart.say(said["command"], "private") == [said["done"]]
    running.join()
    assert apart.say(f" {said['command'].upper()} ", "private-kept") == [said["done"]]
    for word in (NIK, PHONE, NAME):
        assert places_with(apart.folder, word) == []
    assert apart.events("private") == []
    assert "dari 6" not in apart.say("sangat", "private")[-1]


def test_another_conversation_is_not_deleted(served: Served, knowledge: Knowledge) -> None:
    served.say("apa saja tugasnya?", "stays")
    served.say(knowledge.texts["deletion"]["command"], "goes")
    assert served.events("stays")


def test_a_word_more_is_no_command(served: Served, knowledge: Knowledge) -> None:
    served.say("apa saja tugasnya?", "asks")
    assert served.say("/hapus apa sih?", "asks") != [knowledge.texts["deletion"]["done"]]
    assert served.events("asks")


def test_the_ports_are_for_this_machine_alone(apart: Served) -> None:
    family = [psutil.Process(pid) for pid in (apart.assistant(), apart.action_server())]
    found = {c.laddr for process in family for c in process.net_connections() if c.status == psutil.CONN_LISTEN}
    assert {address.port for address in found} == {apart.port, apart.action_port}
    assert {address.ip for address in found} == {"127.0.0.1"}


def test_rasas_own_doors_are_closed(served: Served) -> None:
    for path in ("/conversations/private/tracker", "/model", "/domain", "/status"):
        assert served.request(path)[0] == 404


def test_telemetry_is_off(apart: Served) -> None:
    for pid in (apart.assistant(), apart.action_server()):
        assert psutil.Process(pid).environ()["RASA_TELEMETRY_ENABLED"] == "false"
