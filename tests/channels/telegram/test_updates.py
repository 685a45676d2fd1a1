"""What an update means, without any server: groups, mentions, topics, commands, and what is ignored."""

import itertools
import re
from typing import Any

import pytest

from pandu.channels.telegram.commands import DELETE, NAMES, metadata_of, payload_of, read_command
from pandu.channels.telegram.places import Place, place_of
from pandu.channels.telegram.updates import Anonymous, Event, Me, Media, Move, Press, Text, read_update
from pandu.knowledge import Knowledge
from tests.channels.telegram.bot_api import MEDIA, BotApi, group, private

ME = Me(123456, "testnamebot")
API = BotApi()  # only writes messages here; never started
NUMBERS = itertools.count(1)


def _read(**update: Any) -> Event | None:
    return read_update({"update_id": next(NUMBERS), **update}, ME)


def _text(chat: int, text: str | None, **more: Any) -> Event | None:
    return _read(message=API.message(group(chat) if chat < 0 else private(chat), 7, text, **more))


@pytest.mark.parametrize("text", ["@TestNameBot halo", "halo @testnamebot", "halo 😀 @TESTNAMEBOT"])
def test_a_mention_is_read_without_the_name(text: str) -> None:
    event = _text(-5, text, message_thread_id=44, is_topic_message=True)
    assert isinstance(event, Text)
    assert event.place == Place(-5, 7, 44) and event.reply_to
    assert event.text.split() in (["halo"], ["halo", "😀"])


@pytest.mark.parametrize(
    "text",
    [
        "halo", "/bantuan@otherbot", "@otherbot halo", "@TestNameBots halo", "surat@TestNameBot.id",
        "/lain", "/lain@testnamebot", "/lain@TestNameBot apa", "/lain @TestNameBot",
    ],
)  # fmt: skip
def test_what_is_not_meant_for_us_is_left_alone(text: str) -> None:
    assert _text(-5, text) is None


@pytest.mark.parametrize("text", ["/bantuan", "/bantuan@TestNameBot", "/MENU", "/START@TESTNAMEBOT tes", "/Privacy@testnamebot"])
def test_commands_in_a_group_are_meant_for_us(text: str) -> None:
    assert isinstance(_text(-5, text), Text)


def test_a_reply_to_us_is_meant_for_us() -> None:
    ours = {"id": 123456, "is_bot": True, "first_name": "Pandu"}
    theirs = {"id": 9, "is_bot": False, "first_name": "Budi"}
    replied = {"message_id": 1, "date": 1, "chat": group(-5), "text": "…"}
    assert isinstance(_text(-5, "tugasnya apa?", reply_to_message={**replied, "from": ours}), Text)
    assert _text(-5, "tugasnya apa?", reply_to_message={**replied, "from": theirs}) is None


def test_a_mention_of_a_name_with_spaces_counts_by_its_id() -> None:
    named = {"type": "text_mention", "offset": 0, "length": 5}
    bot, other = ({"id": number, "is_bot": True, "first_name": "Pandu"} for number in (123456, 9))
    event = _text(-5, "Pandu halo", entities=[{**named, "user": bot}])
    assert isinstance(event, Text) and event.text == "halo"
    assert _text(-5, "Pandu halo", entities=[{**named, "user": other}]) is None


@pytest.mark.parametrize("kind", MEDIA)
def test_what_is_no_text(kind: str) -> None:
    assert isinstance(_text(5, None, **{kind: MEDIA[kind]}), Media)
    assert _text(-5, None, **{kind: MEDIA[kind]}) is None
    mention = [{"type": "mention", "offset": 0, "length": 12}]
    bare = _text(-5, None, caption="@TestNameBot", caption_entities=mention, **{kind: MEDIA[kind]})
    assert bare is None if kind == "sticker" else isinstance(bare, Media)


@pytest.mark.parametrize("kind", ["photo", "document", "voice"])
def test_words_in_a_caption_are_words(kind: str) -> None:
    event = _text(5, None, caption=" tugasnya apa? ", media_group_id="a", **{kind: MEDIA[kind]})
    assert isinstance(event, Text) and (event.text, event.attached, event.album) == ("tugasnya apa?", True, "a")
    mention = [{"type": "mention", "offset": 0, "length": 12}]
    event = _text(-5, None, caption="@TestNameBot tugasnya apa?", caption_entities=mention, **{kind: MEDIA[kind]})
    assert isinstance(event, Text) and event.text == "tugasnya apa?" and event.reply_to
    assert _text(-5, None, caption="tugasnya apa?", **{kind: MEDIA[kind]}) is None


OURS = {"id": 123456, "is_bot": True, "first_name": "Pandu", "username": "TestNameBot"}
REPLIED = {"message_id": 77, "date": 1, "chat": group(-5), "text": "…", "from": OURS}
ADMIN = {"from": {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}, "sender_chat": group(-5)}
CHANNEL = {"id": -1009, "type": "channel", "title": "Kabar"}


def test_an_anonymous_administrator_is_told_why_he_has_no_conversation() -> None:
    for text, more in (("@TestNameBot halo", {}), ("/menu", {}), ("apa?", {"reply_to_message": REPLIED})):
        event = _text(-5, text, **ADMIN, **more)
        assert isinstance(event, Anonymous) and event == Anonymous(Place(-5), event.reply_to) and event.reply_to
    assert _text(-5, "halo", **ADMIN) is None


@pytest.mark.parametrize("text", ["@TestNameBot halo", "/menu@TestNameBot"])
@pytest.mark.parametrize(
    "sender", [{"id": 777000, "is_bot": False, "first_name": "Telegram"}, {"id": 136817688, "is_bot": True, "first_name": "Channel"}]
)
def test_what_a_channel_says_in_a_group_is_left_alone(text: str, sender: dict[str, Any]) -> None:
    assert _text(-5, text, **{"from": sender}, sender_chat=CHANNEL, is_automatic_forward=True) is None


def test_a_sticker_among_members_is_a_gesture() -> None:
    assert _text(-5, None, sticker=MEDIA["sticker"], reply_to_message=REPLIED) is None
    assert isinstance(_text(-5, None, photo=MEDIA["photo"], reply_to_message=REPLIED), Media)


def test_a_reply_tells_on_what() -> None:
    event = _text(-5, "kenapa?", reply_to_message=REPLIED)
    assert isinstance(event, Text) and event.on == 77


def test_service_messages_and_other_kinds_say_nothing() -> None:
    user = {"id": 7, "is_bot": False, "first_name": "Ani"}
    assert _text(-5, None, new_chat_members=[user]) is None
    assert _text(-5, None, group_chat_created=True) is None
    assert _read() is None
    assert _read(edited_message=API.message(private(5), 5, "ya", edit_date=2)) is None
    assert _read(channel_post={"message_id": 1, "date": 1, "chat": {"id": -9, "type": "channel"}, "text": "halo"}) is None
    assert _read(message={"message_id": 1, "date": 1, "chat": private(5), "text": "halo"}) is None
    assert _read(callback_query={"id": "1", "from": user, "chat_instance": "1", "data": "x"}) is None
    assert _text(-5, None, migrate_to_chat_id=-1005) == Move(-5, -1005)


def test_other_bots_are_not_answered() -> None:
    said = API.message(private(5), 5, "halo")
    assert _read(message={**said, "from": {**said["from"], "is_bot": True}}) is None


def test_a_press_on_a_message_that_is_gone_still_tells_where() -> None:
    gone = {"message_id": 3, "date": 0, "chat": private(5)}
    user = {"id": 5, "is_bot": False, "first_name": "Ani"}
    event = _read(callback_query={"id": "1", "from": user, "chat_instance": "1", "data": "x", "message": gone})
    assert event == Press(Place(5), "1", "x", 3)


@pytest.mark.parametrize("place", [Place(5), Place(5, topic=3), Place(-5, 7), Place(-1005, 7, 44)])
def test_the_key_of_a_conversation_tells_its_place(place: Place) -> None:
    assert place_of(place.conversation) == place


@pytest.mark.parametrize("key", ["web-5", "telegram-", "telegram-x", "telegram-5:7:t4:9", "5"])
def test_other_keys_are_refused(key: str) -> None:
    with pytest.raises(ValueError):
        place_of(key)


def test_deep_links() -> None:
    wanted = {"/start promo_1": {"start": "promo_1"}, "/start": {}, "/start " + "x" * 65: {}, "/start ../x": {}, "/tes promo_1": {}}
    for text, metadata in wanted.items():
        command = read_command(text)
        assert command and metadata_of(command) == metadata


@pytest.mark.parametrize(
    ("text", "payload"),
    [
        ("/start", "/greet"), ("/start promo_1", "/greet"), ("/start tes", "/quiz"), ("/START@TestNameBot TES", "/quiz"), ("/start quiz", "/quiz"),
        ("/start duties", "/ask_duties"), ("/start duties-foreign_policy", "/ask_duties_foreign_policy"),
        ("/start duties_negotiation", "/ask_duties_negotiation"), ("/help", "/help"), ("/privacy", "/privacy"), ("/tes duties", "/quiz"),
    ],
)  # fmt: skip
def test_links_and_commands_open_what_they_name(text: str, payload: str, knowledge: Knowledge) -> None:
    command = read_command(text)
    assert command and payload_of(command, knowledge) == payload


def test_every_topic_can_be_linked_to(knowledge: Knowledge) -> None:
    for topic in knowledge.topics:
        command = read_command(f"/start {topic.replace('.', '-')}")
        assert command and payload_of(command, knowledge) == f"/{knowledge.intent_of(topic)}"
        assert re.fullmatch("[A-Za-z0-9_-]{1,64}", command.argument)


def test_the_menu_names_commands_that_exist(knowledge: Knowledge) -> None:
    texts = knowledge.texts["telegram"]
    assert knowledge.texts["deletion"]["command"] == "/" + DELETE
    assert set(texts["commands"]) == NAMES - {"start"}
    assert all(3 <= len(description) <= 256 for description in texts["commands"].values())
    assert len(texts["description"]) <= 512 and len(texts["short_description"]) <= 120
    assert len(texts["stale_button"]) <= 200
