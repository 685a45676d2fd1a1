"""Words in whatever form they come: captions, links, commands, and what asks for a deletion."""

from pathlib import Path

import pytest

from pandu.channels.telegram.settings import from_environment
from pandu.errors import StartError
from pandu.knowledge import Knowledge
from tests.channels.telegram.bot_api import MEDIA, BotApi
from tests.channels.telegram.harness import MODES, StandIn, deletion_texts, run, running


@pytest.mark.parametrize("mode", MODES)
def test_words_in_a_caption_are_answered(api: BotApi, tmp_path: Path, knowledge: Knowledge, mode: str) -> None:
    """Once for an album, whose other photos say nothing; a caption without words is none."""
    rasa, texts, photo = StandIn(), knowledge.texts["telegram"], {"photo": MEDIA["photo"]}

    async def test() -> None:
        async with running(api, rasa, tmp_path, mode=mode) as service:
            api.says(5, None, caption="apa tugasnya?", media_group_id="a", **photo)
            for _ in range(2):
                api.says(5, None, media_group_id="a", **photo)
            api.says(5, None, caption="/tes", document=MEDIA["document"])
            api.says(5, None, caption=" ", **photo)
            await api.until(lambda: len(api.to(5)) == 3 and not service.present)

    run(test())
    seen = texts["only_caption"]
    assert api.texts(5) == [f"{seen}\n\nkata apa tugasnya?", f"{seen}\n\nkata /quiz", texts["only_text"]]


def test_links_and_commands(api: BotApi, tmp_path: Path, knowledge: Knowledge) -> None:
    """A command of nobody's gets the help, in a private chat; with words behind it, these are read."""
    rasa = StandIn()
    said = ["/start tes", "/start duties-negotiation", "/START@TestNameBot", "/help", "/apaini", "/tanya gajinya berapa", "/lain@otherbot"]

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            for number, text in enumerate(said, 1):
                api.says(5, text)
                await api.until(lambda number=number: len(api.to(5)) == number)

    run(test())
    assert rasa.texts == ["/quiz", "/ask_duties_negotiation", "/greet", "/help", "/help", "tanya gajinya berapa", "lain@otherbot"]
    assert rasa.heard[0].metadata["start"] == "tes"


def test_the_source_is_a_button(api: BotApi, tmp_path: Path, knowledge: Knowledge) -> None:
    title, url = knowledge.source["title"], knowledge.source["url"]
    text = knowledge.texts["replies"]["source"]["text"].format(title=title, url=url)
    rasa = StandIn(lambda _: [{"text": text, "buttons": [{"title": "Tugas", "payload": "/ask_duties"}]}])

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            api.says(5, "sumbernya?")
            await api.until(lambda: api.to(5))

    run(test())
    assert url not in api.texts(5)[0] and title in api.texts(5)[0]
    ((link, topic),) = api.to(5)[0].keyboard
    assert (link["text"], link["url"], topic["text"]) == (knowledge.texts["telegram"]["open_link"], url, "Tugas")


@pytest.mark.parametrize(
    ("wish", "typed"), [("/hapus", "ya"), ("hapus percakapan", "Iya."), ("Hapus data saya!", "Ya, hapus"), ("tolong hapus dataku", "yakin")]
)
def test_a_typed_yes_to_the_question_deletes(api: BotApi, tmp_path: Path, knowledge: Knowledge, wish: str, typed: str) -> None:
    rasa, texts = StandIn(), deletion_texts(knowledge)

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            for number, text in enumerate(("halo", wish, typed, "halo"), 1):
                api.says(5, text)
                await api.until(lambda number=number: len(api.to(5)) == number)

    run(test())
    assert api.texts(5) == ["kata halo", texts["ask"], texts["done"], "kata halo"]
    assert len(rasa.events["telegram-5"]) == 2


def test_other_answers_to_the_question_delete_nothing(api: BotApi, tmp_path: Path, knowledge: Knowledge) -> None:
    """Neither a no, nor a yes that comes after something else; its buttons count all the same."""
    rasa, texts = StandIn(), deletion_texts(knowledge)
    said = ["halo", "/hapus", "Jangan", "ya", "hapus data saya", "apa tugasnya?", "ya"]

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            for number, text in enumerate(said, 1):
                api.says(5, text)
                await api.until(lambda number=number: len(api.to(5)) == number)
            assert texts["done"] not in api.texts(5)
            api.presses_button(5, texts["agree"])
            await api.until(lambda: len(api.to(5)) == len(said) + 1)

    run(test())
    assert api.texts(5) == [
        "kata halo", texts["ask"], texts["kept"], "kata ya", texts["ask"], "kata apa tugasnya?", "kata ya", texts["done"],
    ]  # fmt: skip


TOKEN = {"TELEGRAM_TOKEN": "123456:ABC-secret_token"}


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({**TOKEN, "TELEGRAM_WEBHOK_URL": "https://pandu.example"}, "TELEGRAM_WEBHOK_URL is not known; is TELEGRAM_WEBHOOK_URL meant"),
        ({**TOKEN, "TELEGRAM_URL": "https://pandu.example"}, "TELEGRAM_URL is not known"),
        ({**TOKEN, "TELEGRAM_WEBHOOK_SECRET": "s"}, "TELEGRAM_WEBHOOK_URL is not set"),
        ({"TELEGRAM_TOKN": "123456:ABC"}, "TELEGRAM_TOKN is not known; is TELEGRAM_TOKEN meant"),
        ({"telegram_token": "123456:ABC"}, "telegram_token is not known; is TELEGRAM_TOKEN meant"),
    ],
)
def test_a_misspelled_setting_stops_the_start(variables: dict[str, str], named: str) -> None:
    """Else the bot would be asked for its messages, and its webhook be taken away for that."""
    with pytest.raises(StartError, match=named) as refused:
        from_environment(variables)
    assert "ABC" not in str(refused.value)


def test_settings_of_other_programs_stop_nothing() -> None:
    assert from_environment({"TELEGRAM_CHAT_ID": "5", "TELEGRAM_BOT_TOKEN": "x", "TELEGRAM_WEBHOOK_SECRET": "s"}) is None
    assert from_environment({**TOKEN, "TELEGRAM_WEBHOOK_SECRET": "", "TELEGRAM_WEBHOOK_URL": ""})
    assert from_environment({**TOKEN, "TELEGRAM_CHAT_ID": "5", "TELEGRAM_SERVICE_HOST": "10.0.0.1", "TELEGRAM_PORT": "tcp://10.0.0.1"})
