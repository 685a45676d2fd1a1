"""A real Pandu in both modes, one after the other, as Telegram and its users meet it.

The order matters: it polls first, finding Telegram away; a restart in mid-quiz brings it back behind a webhook.
"""

import itertools
import json
import os
import re
import signal
import time
from typing import Any

import pytest

from pandu.knowledge import Knowledge
from tests.channels.telegram.bot_api import FIRST_NAME, MEDIA, TOKEN, USERNAME, group, private
from tests.channels.telegram.both_modes import QUIZ, CasesOfBothModes, begin_quiz, end_quiz, press_through
from tests.channels.telegram.conftest import SECRET, Deployed
from tests.channels.telegram.emulator import Emulator
from tests.channels.telegram.harness import files_with


def test_telegram_away_at_start(pandu: Deployed, knowledge: Knowledge) -> None:
    """Everything else works at once, and Telegram when it comes."""
    pandu.start("polling")
    assert pandu.up.request("/health")[0] == 200
    assert knowledge.topics["duties"].answer in pandu.up.say("apa saja tugasnya?")[0]
    report = pandu.report()
    assert (report["mode"], report["connected"]) == ("polling", False)
    assert "not reachable" in report["problem"]
    pandu.in_mode("polling")
    assert pandu.report()["bot"] == "TestNameBot"
    assert pandu.up.process.stdout
    away, there = itertools.islice((line for line in pandu.up.process.stdout if line.startswith("telegram")), 2)
    assert "not reachable" in away
    assert there == "telegram       https://t.me/TestNameBot  (polling)\n"


class TestPolling(CasesOfBothModes):
    """What a user sees."""

    @pytest.fixture
    def deployed(self, pandu: Deployed) -> Deployed:
        """Pandu, polling."""
        return pandu.in_mode("polling")


@pytest.fixture
def deployed(pandu: Deployed) -> Deployed:
    """Pandu, with the webhook set."""
    return pandu.in_mode("webhook")


def test_a_conversation_over_a_restart(pandu: Deployed, emulator: Emulator, knowledge: Knowledge) -> None:
    """Greeting, question, press, and a quiz in whose midst the server ends while a turn is under way; it comes back in the other mode.

    Nothing is lost, nothing is said twice.
    """
    api = pandu.in_mode("polling").api
    api.emulator = emulator
    emulator.writes(api.token, 140, "halo")
    emulator.writes(api.token, 140, "apa saja tugasnya?")
    duties = emulator.reads(api.token, 140, 2)[1]
    press_through(pandu, emulator, 140, duties, [duties["reply_markup"]["inline_keyboard"][0][0]["text"]])
    question = press_through(pandu, emulator, 140, begin_quiz(pandu, emulator, 140), QUIZ[:2])
    os.kill(pandu.up.action_server(), signal.SIGSTOP)  # so that a turn is under way when the server ends
    before = len(api.calls)
    emulator.presses(api.token, 140, question, QUIZ[2])
    api.wait(lambda: "sendChatAction" in [call.method for call in api.calls[before:]], 5)
    os.kill(pandu.up.action_server(), signal.SIGCONT)
    assert pandu.end() < 10
    pandu.start("webhook")
    (question,) = emulator.reads(api.token, 140)
    assert "(4 dari 6)" in question["text"]
    end_quiz(pandu, emulator, knowledge, 140, question, QUIZ[3:])
    api.emulator = None


class TestWebhook(CasesOfBothModes):
    """What a user sees."""


@pytest.mark.parametrize("secret", [None, "", "wrong", "é" + SECRET[1:], SECRET[:-1] + "X", SECRET + "X"])
def test_without_the_secret_nothing_gets_in(deployed: Deployed, secret: str | None) -> None:
    before = len(deployed.api.calls)
    encoded = secret.encode().decode("latin-1") if secret else secret
    assert deployed.deliver(deployed.message(201, "halo"), encoded)[0] == 403
    assert not deployed.up.events("telegram-201")
    assert len(deployed.api.calls) == before


def test_telegram_is_answered_at_once_whatever_the_assistant_does(deployed: Deployed, knowledge: Knowledge) -> None:
    actions = deployed.up.action_server()
    os.kill(actions, signal.SIGSTOP)
    try:
        seconds = [deployed.deliver(deployed.message(chat, "halo")) for chat in range(210, 215)]
        time.sleep(1)
        seconds += [deployed.deliver(deployed.message(chat, "halo")) for chat in range(215, 218)]
        assert not deployed.api.to(210)
    finally:
        os.kill(actions, signal.SIGCONT)
    assert {status for status, _ in seconds} == {200}
    assert sorted(took for _, took in seconds)[len(seconds) // 2] < 0.1
    for chat in range(210, 218):
        deployed.api.wait(lambda chat=chat: deployed.api.texts(chat) == [knowledge.texts["replies"]["greet"]["text"]])


def test_an_update_is_answered_once(deployed: Deployed, knowledge: Knowledge) -> None:
    update = deployed.message(220, "halo")
    assert [deployed.deliver(update)[0] for _ in range(2)] == [200, 200]
    deployed.api.wait(lambda: deployed.api.to(220))
    assert deployed.deliver(update)[0] == 200
    assert deployed.says(220, "makasih").text == knowledge.texts["replies"]["thanks"]["text"]
    assert len(deployed.api.to(220)) == 2
    assert sum(event["event"] == "user" for event in deployed.up.events("telegram-220")) == 2


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"{x", 400), (b"[1]", 400), (b'"s"', 400), (b"", 400), (b"\xff", 400), (b'{"a": "' + b"x" * 1_500_000 + b'"}', 413)],
)
def test_bad_bodies(deployed: Deployed, body: bytes, status: int) -> None:
    assert deployed.deliver(body)[0] == status
    assert deployed.says(221, "halo")


_USER = {"id": 222, "is_bot": False, "first_name": "Ani"}
_OTHERS: list[dict[str, Any]] = [
    {},
    {"future": {}},
    {"poll": {"id": "1", "question": "?"}},
    {"channel_post": {"message_id": 1, "date": 1, "chat": {"id": -9, "type": "channel"}, "text": "halo"}},
    {"my_chat_member": {"chat": private(222), "from": _USER, "date": 1, "old_chat_member": {}, "new_chat_member": {}}},
    {"callback_query": {"id": "1", "from": _USER, "chat_instance": "1", "data": "x"}},
    {"callback_query": {"id": "1", "from": _USER, "chat_instance": "1", "message": {"message_id": 1, "date": 1, "chat": private(222)}}},
    {"edited_message": {"message_id": 1, "date": 1, "edit_date": 2, "chat": private(222), "from": _USER, "photo": []}},
    {"message": None},
    {"message": {"message_id": "x"}},
]


@pytest.mark.parametrize("update", _OTHERS, ids=lambda update: next(iter(update), "empty"))
def test_other_updates_are_taken_and_left_alone(deployed: Deployed, update: dict[str, Any]) -> None:
    before = len(deployed.api.calls)
    assert deployed.deliver({"update_id": deployed.api.new_number(), **update})[0] == 200
    assert len(deployed.api.calls) == before
    assert deployed.says(222, "halo")


@pytest.mark.parametrize("number", [None, "1", True, -1, 2**64, 1.5])
def test_an_update_without_a_number_is_left_alone(deployed: Deployed, number: object) -> None:
    assert deployed.deliver({**deployed.message(223, "halo"), "update_id": number})[0] == 200
    assert deployed.deliver({})[0] == 200
    assert not deployed.up.events("telegram-223")


def test_an_edited_message_answers_nothing(deployed: Deployed) -> None:
    assert "(1 dari 6)" in deployed.says(224, "/tes").text
    edited = deployed.message(224, "sangat")
    update = {"update_id": edited["update_id"], "edited_message": {**edited["message"], "edit_date": 2}}
    assert deployed.deliver(update)[0] == 200
    assert "(2 dari 6)" in deployed.says(224, "sangat").text
    assert len(deployed.api.to(224)) == 2


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker", "location"])
def test_what_is_no_text_gets_a_sentence(deployed: Deployed, knowledge: Knowledge, kind: str) -> None:
    answer = deployed.says(225, None, **{kind: MEDIA[kind]})
    assert answer.text == knowledge.texts["telegram"]["only_text"]
    assert not deployed.up.events("telegram-225")


def test_the_words_under_a_photo_are_answered(deployed: Deployed, knowledge: Knowledge) -> None:
    answer = deployed.says(226, None, caption="apa saja tugasnya?", photo=MEDIA["photo"])
    assert answer.text.startswith(knowledge.texts["telegram"]["only_caption"])
    assert knowledge.topics["duties"].answer in answer.text


@pytest.mark.parametrize("letters", [4_096, 40_000])
def test_a_long_reply_to_a_long_message_gets_in(deployed: Deployed, letters: int) -> None:
    """Arabic letters, as JSON writes them out: six bytes each; what is longer has many links."""
    replied = {"message_id": 1, "date": 1, "chat": private(227), "text": "ش" * letters, "from": deployed.api.me}
    update = deployed.message(227, "ش" * letters, reply_to_message=replied)
    assert len(json.dumps(update)) > 12 * letters
    before = len(deployed.api.to(227))
    assert deployed.deliver(update)[0] == 200
    deployed.api.wait(lambda: deployed.api.to(227)[before:])


@pytest.mark.parametrize(
    "typed", ["/session_start", '/affirm{"jumlah":"0"}', "/EXTERNAL: x", "/restart", '/greet{"turns":99}', "/greet@0.3"]
)
def test_a_typed_slash_is_no_command(deployed: Deployed, typed: str) -> None:
    chat = 2300 + len(typed)
    assert deployed.says(chat, typed)
    events = deployed.up.events(f"telegram-{chat}")
    (said,) = [event for event in events if event["event"] == "user"]
    unknown = re.fullmatch(r"/\w+", typed)  # a command of nobody's gets the help
    assert said["text"] == "/help" if unknown else not said["text"].startswith("/") and said["text"] in typed
    assert not [event for event in events if event["event"] in {"restart", "rewind"} or event.get("value") == 99]
    assert sum(event["event"] == "session_started" for event in events) == 1


def test_a_deep_link(deployed: Deployed, knowledge: Knowledge) -> None:
    for chat, text in enumerate(("/start promo_1", "/start " + "x" * 65, "/start ../x"), 240):
        assert deployed.says(chat, text).text == knowledge.texts["replies"]["greet"]["text"]
    said = [next(e for e in deployed.up.events(f"telegram-{chat}") if e["event"] == "user") for chat in (240, 241, 242)]
    assert [event["parse_data"]["intent"]["name"] for event in said] == ["greet"] * 3
    assert [event["metadata"].get("start") for event in said] == ["promo_1", None, None]


def test_a_link_opens_what_it_names(deployed: Deployed, knowledge: Knowledge) -> None:
    assert "(1 dari 6)" in deployed.says(243, "/start tes").text
    assert knowledge.topics["duties.negotiation"].answer in deployed.says(244, "/start duties-negotiation").text


def test_what_is_asked_about_an_answer_to_somebody_else(deployed: Deployed, knowledge: Knowledge) -> None:
    """A reply that leaves out its topic has that of the answer it replies to."""
    shown = deployed.says(-254, "@TestNameBot apa bedanya dengan diplomat?", user=7)
    replied = {"message_id": shown.id, "date": 1, "chat": group(-254), "text": shown.text, "from": deployed.api.me}
    deployed.says(-254, "bisa dijelaskan lebih sederhana?", user=8, reply_to_message=replied)
    bots = [event for event in deployed.up.events("telegram--254:8") if event["event"] == "bot"]
    assert "difference" in str(bots[-1]["metadata"])


def test_privacy_and_a_typed_yes_to_the_deletion(deployed: Deployed, knowledge: Knowledge) -> None:
    texts = knowledge.texts
    assert "/hapus" in deployed.says(228, "/privacy").text
    assert deployed.says(228, "hapus data saya").text == texts["telegram"]["delete"]["ask"]
    assert deployed.says(228, "iya").text == texts["deletion"]["done"]
    assert not deployed.up.events("telegram-228")


def test_a_mention_in_a_topic(deployed: Deployed) -> None:
    answer = deployed.says(-250, "@TestNameBot halo", user=7, message_thread_id=44, is_topic_message=True)
    call = next(call for call in reversed(deployed.api.calls) if call.method == "sendMessage")
    assert (answer.topic, call.params["reply_parameters"]["allow_sending_without_reply"]) == (44, True)
    assert answer.reply_to
    (said,) = [event for event in deployed.up.events("telegram--250:7:t44") if event["event"] == "user"]
    assert said["text"] == "halo"


def test_talk_of_others_in_a_group(deployed: Deployed) -> None:
    for text in ("halo", "/bantuan@otherbot"):
        assert deployed.deliver(deployed.message(-251, text, user=7))[0] == 200
    assert deployed.says(-251, "/menu", user=7)
    assert len(deployed.api.to(-251)) == 1


def test_two_members_have_a_conversation_each(deployed: Deployed) -> None:
    assert "(1 dari 6)" in deployed.says(-252, "/tes", user=7).text
    assert "(1 dari 6)" in deployed.says(-252, "/tes", user=8).text
    assert "(2 dari 6)" in deployed.says(-252, "@TestNameBot sangat", user=7).text
    assert "(2 dari 6)" in deployed.says(-252, "@TestNameBot tidak", user=8).text
    assert "(3 dari 6)" in deployed.says(-252, "@TestNameBot sangat", user=7).text
    assert group(-252) and deployed.up.events("telegram--252:7") and deployed.up.events("telegram--252:8")


def test_forged_presses(deployed: Deployed, knowledge: Knowledge) -> None:
    assert deployed.says(253, "halo")
    query = deployed.api.sends_press(253, "/ask_duties")
    assert deployed.api.wait(lambda: deployed.api.presses[query]) == knowledge.texts["telegram"]["stale_button"]
    assert len(deployed.api.to(253)) == 1


def test_a_deletion_leaves_nothing_of_the_user_in_the_data_folder(deployed: Deployed, knowledge: Knowledge) -> None:
    user, texts = 7130954821, knowledge.texts
    assert deployed.says(user, "NIK saya 3174012345678901")
    assert deployed.says(user, "/hapus")
    deployed.api.presses_button(user, texts["telegram"]["delete"]["agree"])
    deployed.api.wait(lambda: texts["deletion"]["done"] in deployed.api.texts(user))
    deployed.api.wait(lambda: not deployed.report()["updates_waiting"])
    left = files_with(deployed.folder, FIRST_NAME, USERNAME, str(user), "3174012345678901")
    assert not [name for name in left if not name.endswith(".log")]


def test_other_channels_cannot_name_a_conversation_of_telegram(deployed: Deployed) -> None:
    """A REST caller is refused a sender that begins like one."""
    assert deployed.up.request("/webhooks/rest/webhook", b'{"sender": "telegram-253", "message": "halo"}')[0] == 400


def test_no_secret_in_any_log(deployed: Deployed) -> None:
    logged = deployed.logs()
    assert "DEBUG" in logged
    assert not [secret for secret in (TOKEN, TOKEN.split(":")[1], SECRET, "3174012345678901") if secret in logged]
    assert "Traceback" not in logged
    assert not [secret for secret in (TOKEN, SECRET) if secret in str(deployed.report())]
