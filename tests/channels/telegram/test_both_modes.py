"""A real Pandu in both modes: cases 1 to 6, 28 and 30, through npm's emulator where it is the user's side.

The first test starts both servers while Telegram is away, and the last ones stop them: the order of this file matters.
"""

import json
import os
import signal
import time

import pytest

from pandu.channels.telegram.updates import ALLOWED
from pandu.knowledge import Knowledge
from tests.channels.telegram.bot_api import TOKEN
from tests.channels.telegram.conftest import SECRET, Deployed
from tests.channels.telegram.emulator import Emulator

QUIZ = ["Sangat", "Lumayan", "Kurang", "Sangat", "Lumayan", "Sangat"]


def _report(deployed: Deployed) -> dict[str, object]:
    status, body = deployed.up.request("/webhooks/telegram/")
    assert status == 200
    return json.loads(body)


def test_case_28_telegram_away_at_start(both: dict[str, Deployed], knowledge: Knowledge) -> None:
    """Case 24 of the security findings, too: everything else works at once."""
    for mode, deployed in both.items():
        assert deployed.up.request("/health")[0] == 200
        assert deployed.up.say("apa saja tugasnya?")
        report = _report(deployed)
        assert (report["mode"], report["connected"]) == (mode, False)


def test_case_28_telegram_comes(deployed: Deployed) -> None:
    deployed.api.wait(lambda: _report(deployed)["connected"])
    report = _report(deployed)
    assert report["bot"] == "TestNameBot" and report["problem"] == ""
    assert deployed.up.process.stdout
    lines = [deployed.up.process.stdout.readline() for _ in range(2)]  # the chat page and Telegram
    assert "telegram" in lines[1]


def test_cases_1_and_2_a_greeting(emulated: Deployed, emulator: Emulator, knowledge: Knowledge) -> None:
    api = emulated.api
    emulator.writes(api.token, 101, "halo")
    (answer,) = emulator.reads(api.token, 101)
    assert answer["text"] == knowledge.texts["replies"]["greet"]["text"]
    assert answer["reply_markup"]["inline_keyboard"]
    assert api.methods("getMe", "deleteWebhook", "setWebhook").count("getMe") >= 1
    if emulated.mode == "polling":
        assert api.methods().count("deleteWebhook") == 1
        assert "setWebhook" not in api.methods()
    else:
        (call,) = [call for call in api.calls if call.method == "setWebhook"]
        assert call.params["secret_token"] == SECRET
        assert call.params["url"] == f"{emulated.up.address}/webhooks/telegram/webhook"
        assert (call.params["allowed_updates"], call.params["max_connections"]) == (ALLOWED, 40)
        assert not call.params.get("drop_pending_updates")


def test_case_3_a_press(emulated: Deployed, emulator: Emulator, knowledge: Knowledge) -> None:
    api = emulated.api
    emulator.writes(api.token, 102, "halo")
    (greeting,) = emulator.reads(api.token, 102)
    pressed, before = time.monotonic(), len(api.calls)
    emulator.presses(api.token, 102, greeting, knowledge.title("duties"))
    (answer,) = emulator.reads(api.token, 102)
    assert knowledge.topics["duties"].answer in answer["text"]
    called = {call.method: call.time for call in api.calls[before:]}
    assert called["answerCallbackQuery"] - pressed < 0.5
    assert called["answerCallbackQuery"] < called["sendMessage"]
    api.wait(lambda: "editMessageReplyMarkup" in api.methods())


@pytest.mark.parametrize(
    ("command", "reply"), [("/start", "greet"), ("/mulai", "greet"), ("/bantuan", "help"), ("/menu", "help"), ("/batal", "acknowledge")]
)
def test_case_4_commands(emulated: Deployed, emulator: Emulator, knowledge: Knowledge, command: str, reply: str) -> None:
    emulator.writes(emulated.api.token, 103, command)
    (answer,) = emulator.reads(emulated.api.token, 103)
    assert answer["text"] == knowledge.texts["replies"][reply]["text"]


def test_case_5_five_users_at_once(emulated: Deployed, emulator: Emulator, knowledge: Knowledge) -> None:
    for chat in range(110, 115):
        emulator.writes(emulated.api.token, chat, "halo")
    for chat in range(110, 115):
        (answer,) = emulator.reads(emulated.api.token, chat)
        assert answer["text"] == knowledge.texts["replies"]["greet"]["text"]


def test_case_6_three_texts_of_one_user(emulated: Deployed, emulator: Emulator, knowledge: Knowledge) -> None:
    for text in ("halo", "apa bedanya dengan diplomat?", "makasih"):
        emulator.writes(emulated.api.token, 120, text)
    answers = [answer["text"] for answer in emulator.reads(emulated.api.token, 120, 3)]
    assert answers[0] == knowledge.texts["replies"]["greet"]["text"]
    assert knowledge.topics["difference"].answer in answers[1]
    assert answers[2] == knowledge.texts["replies"]["thanks"]["text"]


def test_a_user_deletes_what_he_said(emulated: Deployed, emulator: Emulator, knowledge: Knowledge) -> None:
    token, texts = emulated.api.token, knowledge.texts["telegram"]["delete"]
    for text in ("NIK saya 3174012345678901", "/hapus"):
        emulator.writes(token, 130, text)
    question = emulator.reads(token, 130, 2)[1]
    assert emulated.up.texts_with("3174012345678901")
    emulator.presses(token, 130, question, texts["agree"])
    assert emulator.reads(token, 130)[0]["text"] == texts["done"]
    assert not emulated.up.events("telegram-130")
    assert not emulated.up.texts_with("3174012345678901")


def test_case_30_a_conversation_over_a_restart(connected: dict[str, Deployed], emulator: Emulator, knowledge: Knowledge) -> None:
    """Greeting, question, press, and a quiz in whose midst the server ends while a turn is under way: nothing is lost or said twice."""
    for deployed in connected.values():
        deployed.api.emulator = emulator
        _begin(deployed, emulator, knowledge)
    start = time.monotonic()
    for deployed in connected.values():
        deployed.up.process.send_signal(signal.SIGTERM)
    for deployed in connected.values():
        assert deployed.up.process.wait(10) in (0, 143)
    assert time.monotonic() - start < 10
    _restart(connected)
    for deployed in connected.values():
        _end(deployed, emulator, knowledge)
        deployed.api.emulator = None


def _begin(deployed: Deployed, emulator: Emulator, knowledge: Knowledge) -> None:
    token = deployed.api.token
    emulator.writes(token, 140, "halo")
    emulator.reads(token, 140)
    emulator.writes(token, 140, "apa saja tugasnya?")
    (duties,) = emulator.reads(token, 140)
    emulator.presses(token, 140, duties, duties["reply_markup"]["inline_keyboard"][0][0]["text"])
    emulator.reads(token, 140)
    emulator.writes(token, 140, "/tes")
    (question,) = emulator.reads(token, 140)
    for number, word in enumerate(QUIZ[:2], 2):
        emulator.presses(token, 140, question, word)
        (question,) = emulator.reads(token, 140)
        assert f"({number} dari 6)" in question["text"]
    os.kill(deployed.up.action_server(), signal.SIGSTOP)  # so that a turn is under way when the server ends
    emulator.presses(token, 140, question, QUIZ[2])
    deployed.api.wait(lambda: "sendChatAction" in deployed.api.methods()[-4:], 5)
    os.kill(deployed.up.action_server(), signal.SIGCONT)


def _restart(connected: dict[str, Deployed]) -> None:
    from tests.channels.telegram.conftest import _together

    _together(list(connected.values()), "start")


def _end(deployed: Deployed, emulator: Emulator, knowledge: Knowledge) -> None:
    token = deployed.api.token
    (question,) = emulator.reads(token, 140)
    assert "(4 dari 6)" in question["text"]
    for word in QUIZ[3:]:
        emulator.presses(token, 140, question, word)
        (question,) = emulator.reads(token, 140)
    assert question["text"].startswith((knowledge.texts["quiz"]["result_fit"], knowledge.texts["quiz"]["result_partly"]))


def test_case_30_no_secret_in_any_log(connected: dict[str, Deployed]) -> None:
    for deployed in connected.values():
        logged = deployed.logs()
        assert "DEBUG" in logged
        assert not [secret for secret in (TOKEN, TOKEN.split(":")[1], SECRET, "3174012345678901") if secret in logged]
        assert "Traceback" not in logged
