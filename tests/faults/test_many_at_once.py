"""Fifty messages of one sender at once, a message after a slow one, and clients that send or read too slowly.

A restart with messages under way is in tests/channels/web/test_restart_and_floods.py.
"""

import json
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack

from pandu.knowledge import Knowledge
from tests.served import Served

MESSAGES, SLOW_CLIENTS = 50, 60


def _send(served: Served, body: bytes) -> socket.socket:
    """Send a request whole, and leave the answer unread."""
    connection = socket.create_connection(("127.0.0.1", served.port), timeout=30)
    head = f"POST /webhooks/rest/webhook HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    connection.sendall(f"{head}Connection: close\r\n\r\n".encode() + body)
    return connection


def _texts(served: Served, sender: str) -> list[str]:
    return [event["text"] for event in served.events(sender) if event["event"] == "user"]


def test_fifty_messages_of_one_sender_at_once(served: Served, knowledge: Knowledge) -> None:
    sent = [f"halo nomor {number}" for number in range(MESSAGES)]
    with ExitStack() as stack:
        connections = []
        for text in sent:
            connections.append(stack.enter_context(_send(served, json.dumps({"sender": "fifty", "message": text}).encode())))
            time.sleep(0.002)  # connections accepted at the same moment have no order
        answers = [connection.makefile("rb").read() for connection in connections]
    assert all(b" 200 " in answer.split(b"\r\n")[0] for answer in answers)
    apology = json.dumps(knowledge.texts["unavailable"])[1:-1].encode()
    assert not [answer for answer in answers if apology in answer]
    assert _texts(served, "fifty") == sent


def test_a_message_after_a_slow_one_keeps_its_place(apart: Served, knowledge: Knowledge) -> None:
    apart.say("halo", "slow")
    actions = apart.action_server()
    os.kill(actions, signal.SIGSTOP)
    answers: dict[str, list[str]] = {}

    def say(text: str) -> None:
        answers[text] = apart.say(text, "slow")

    threads = [threading.Thread(target=say, args=(text,)) for text in ("apa saja tugasnya?", "apa bedanya dengan diplomat?")]
    for thread in threads:
        thread.start()
        time.sleep(2)
    os.kill(actions, signal.SIGCONT)
    for thread in threads:
        thread.join()
    stored = _texts(apart, "slow")
    answered = [
        text for text in ("apa saja tugasnya?", "apa bedanya dengan diplomat?") if answers[text] != [knowledge.texts["unavailable"]]
    ]
    assert answered, "nobody was answered"
    assert [text for text in stored if text in answered] == answered


def test_slow_clients_make_nobody_wait(served: Served, patient: Callable[[Served, str, str], list[str]]) -> None:
    body = json.dumps({"sender": "sluggish", "message": "halo"}).encode()
    with ExitStack() as stack:
        for number in range(SLOW_CLIENTS):
            if number % 2:
                stack.enter_context(_send(served, body))  # never read
            else:
                connection = stack.enter_context(socket.create_connection(("127.0.0.1", served.port), timeout=30))
                connection.sendall(b"POST /webhooks/rest/webhook HTTP/1.1\r\nHost: a\r\nContent-Le")  # never ended
        patient(served, "halo", "quick")
        start = time.monotonic()
        assert served.say("apa saja tugasnya?", "quick")
        assert time.monotonic() - start < 2
