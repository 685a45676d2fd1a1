"""What a user at npm's emulator sees of a real Pandu, in whichever mode it runs."""

import time
from collections.abc import Iterator

import pytest

from pandu.channels.telegram.updates import ALLOWED
from pandu.knowledge import Knowledge
from tests.channels.telegram.bot_api import Json
from tests.channels.telegram.conftest import SECRET, Deployed
from tests.channels.telegram.emulator import Emulator
from tests.channels.telegram.harness import deletion_texts

COMMANDS = {"/start": "greet", "/help": "help", "/mulai": "greet", "/bantuan": "help", "/menu": "help", "/batal": "acknowledge"}
QUIZ = ["Sangat", "Lumayan", "Kurang", "Sangat", "Lumayan", "Sangat"]


class CasesOfBothModes:
    """A subclass gives the fixture `deployed`."""

    @pytest.fixture
    def emulated(self, deployed: Deployed, emulator: Emulator) -> Iterator[Deployed]:
        """Pandu with the emulator behind its API server."""
        deployed.api.emulator = emulator
        yield deployed
        deployed.api.emulator = None

    def test_a_greeting(self, emulated: Deployed, emulator: Emulator, knowledge: Knowledge) -> None:
        api, before = emulated.api, len(emulated.api.calls)
        emulator.writes(api.token, 101, "halo")
        (answer,) = emulator.reads(api.token, 101)
        assert answer["text"] == knowledge.texts["replies"]["greet"]["text"]
        assert answer["reply_markup"]["inline_keyboard"]
        assert {call.method for call in api.calls[before:]} <= {"sendMessage", "sendChatAction", "getUpdates"}
        (check_polling if emulated.mode == "polling" else check_webhook)(emulated)

    def test_a_press(self, emulated: Deployed, emulator: Emulator, knowledge: Knowledge) -> None:
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

    def test_presses_of_one_button_count_once(self, emulated: Deployed, emulator: Emulator, knowledge: Knowledge) -> None:
        token = emulated.api.token
        emulator.writes(token, 104, "halo")
        (greeting,) = emulator.reads(token, 104)
        for _ in range(5):
            emulator.presses(token, 104, greeting, knowledge.title("duties"))
        (answer,) = emulator.reads(token, 104)
        emulator.writes(token, 104, "makasih")
        (thanks,) = emulator.reads(token, 104)
        assert knowledge.topics["duties"].answer in answer["text"]
        assert thanks["text"] == knowledge.texts["replies"]["thanks"]["text"]

    @pytest.mark.parametrize("command", COMMANDS)
    def test_commands(self, emulated: Deployed, emulator: Emulator, knowledge: Knowledge, command: str) -> None:
        emulator.writes(emulated.api.token, 103, command)
        (answer,) = emulator.reads(emulated.api.token, 103)
        assert answer["text"] == knowledge.texts["replies"][COMMANDS[command]]["text"]

    def test_five_users_at_once(self, emulated: Deployed, emulator: Emulator, knowledge: Knowledge) -> None:
        for chat in range(110, 115):
            emulator.writes(emulated.api.token, chat, "halo")
        for chat in range(110, 115):
            (answer,) = emulator.reads(emulated.api.token, chat)
            assert answer["text"] == knowledge.texts["replies"]["greet"]["text"]

    def test_three_texts_of_one_user(self, emulated: Deployed, emulator: Emulator, knowledge: Knowledge) -> None:
        for text in ("halo", "apa bedanya dengan diplomat?", "makasih"):
            emulator.writes(emulated.api.token, 120, text)
        answers = [answer["text"] for answer in emulator.reads(emulated.api.token, 120, 3)]
        assert answers[0] == knowledge.texts["replies"]["greet"]["text"]
        assert knowledge.topics["difference"].answer in answers[1]
        assert answers[2] == knowledge.texts["replies"]["thanks"]["text"]

    def test_a_user_deletes_what_he_said(self, emulated: Deployed, emulator: Emulator, knowledge: Knowledge) -> None:
        token, texts = emulated.api.token, deletion_texts(knowledge)
        for text in ("NIK saya 3174012345678901", "/hapus"):
            emulator.writes(token, 130, text)
        question = emulator.reads(token, 130, 2)[1]
        assert emulated.up.texts_with("3174012345678901")
        emulator.presses(token, 130, question, texts["agree"])
        assert emulator.reads(token, 130)[0]["text"] == texts["done"]
        assert not emulated.up.events("telegram-130")
        assert not emulated.up.texts_with("3174012345678901")

    def test_the_quiz_to_its_end(self, emulated: Deployed, emulator: Emulator, knowledge: Knowledge) -> None:
        end_quiz(emulated, emulator, knowledge, 131, begin_quiz(emulated, emulator, 131), QUIZ)


def check_polling(deployed: Deployed) -> None:
    """Assert that Telegram was told once that there is no webhook."""
    methods = deployed.api.methods()
    assert methods.count("getMe") == methods.count("deleteWebhook") == 1
    assert "setWebhook" not in methods


def check_webhook(deployed: Deployed) -> None:
    """Assert that the webhook is set once, with all it needs."""
    (call,) = [call for call in deployed.api.calls if call.method == "setWebhook"]
    assert call.params["secret_token"] == SECRET
    assert call.params["url"] == f"{deployed.up.address}/webhooks/telegram/webhook"
    assert (call.params["allowed_updates"], call.params["max_connections"]) == (ALLOWED, 40)
    assert not call.params.get("drop_pending_updates")


def begin_quiz(deployed: Deployed, emulator: Emulator, chat: int) -> Json:
    """Let a user begin the quiz; return the message with the first question."""
    emulator.writes(deployed.api.token, chat, "/tes")
    (question,) = emulator.reads(deployed.api.token, chat)
    assert "(1 dari 6)" in question["text"]
    return question


def press_through(deployed: Deployed, emulator: Emulator, chat: int, question: Json, words: list[str]) -> Json:
    """Answer questions by their buttons; return the message that comes last."""
    for word in words:
        emulator.presses(deployed.api.token, chat, question, word)
        (question,) = emulator.reads(deployed.api.token, chat)
    return question


def end_quiz(deployed: Deployed, emulator: Emulator, knowledge: Knowledge, chat: int, question: Json, words: list[str]) -> None:
    """Answer the questions that are left, and read the result."""
    result = press_through(deployed, emulator, chat, question, words)
    texts = knowledge.texts["quiz"]
    assert result["text"].startswith((texts["results"]["fit"], texts["results"]["partly"]))
