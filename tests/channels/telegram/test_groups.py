"""Members of one group beside each other: context of a reply, whose button it is, a quiz each, who is not answered, what is seen."""

from pathlib import Path
from typing import Any

from pandu.knowledge import Knowledge
from tests.channels.telegram.bot_api import FIRST_NAME, MEDIA, BotApi
from tests.channels.telegram.harness import LEVELS, Said, StandIn, run, running

SARI, BUDI, TONO = 7, 8, 9


def _answers(text: str) -> list[Said]:
    if text == "/quiz" or text.startswith("/quiz_answer"):
        return [{"text": "soal", "buttons": LEVELS, "topics": ["quiz_question"]}]
    return [{"text": f"kata {text}", "buttons": [{"title": "Tugas", "payload": "/ask_duties"}], "topics": ["difference"]}]


def test_a_reply_to_somebody_elses_answer_is_about_that_answer(api: BotApi, tmp_path: Path) -> None:
    """A question of the quiz is no topic, nor is what is not known any more."""
    rasa = StandIn(_answers)

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            api.says(-5, "@TestNameBot apa bedanya?", user=SARI)
            await api.until(lambda: api.to(-5))
            api.replies(-5, "kenapa?", api.to(-5)[0], user=BUDI)
            await api.until(lambda: len(api.to(-5)) == 2)
            api.says(-5, "/tes", user=SARI)
            await api.until(lambda: len(api.to(-5)) == 3)
            api.replies(-5, "sangat", api.to(-5)[2], user=SARI)
            await api.until(lambda: len(api.to(-5)) == 4)
        async with running(api, rasa, tmp_path):
            api.replies(-5, "contohnya?", api.to(-5)[0], user=BUDI)
            await api.until(lambda: len(api.to(-5)) == 5)

    run(test())
    assert [(message.text, message.metadata.get("about")) for message in rasa.heard] == [
        ("apa bedanya?", None), ("kenapa?", "difference"), ("/quiz", None), ("sangat", None), ("contohnya?", None),
    ]  # fmt: skip
    assert rasa.heard[1].sender_id == f"telegram--5:{BUDI}"


def test_another_members_press_says_whose_button_it_is(api: BotApi, tmp_path: Path, knowledge: Knowledge) -> None:
    """A button that is nobody's any more is only called old."""
    rasa = StandIn(_answers)

    async def test() -> None:
        async with running(api, rasa, tmp_path) as service:
            api.says(-5, "/menu", user=SARI)
            await api.until(lambda: api.to(-5))
            for query in [api.presses_button(-5, "Tugas", user=BUDI) for _ in range(2)]:
                await api.until(lambda query=query: api.presses[query] and not service.present)
                assert api.presses[query] == knowledge.texts["telegram"]["others_button"].format(name=FIRST_NAME)
            forged = api.sends_press(-5, "forged", api.to(-5)[0].id, user=BUDI)
            await api.until(lambda: api.presses[forged] and not service.present)
            assert api.presses[forged] == knowledge.texts["telegram"]["stale_button"]
            assert api.to(-5)[0].keyboard and len(api.to(-5)) == 1
            api.presses_button(-5, "Tugas", user=SARI)
            await api.until(lambda: len(api.to(-5)) == 2)

    run(test())
    assert rasa.texts == ["/help", "/ask_duties"]


def test_three_members_hold_the_quiz_at_once(api: BotApi, tmp_path: Path) -> None:
    """Each question replies to what its member wrote, so that it shows whose it is; also after a press."""
    rasa, members = StandIn(_answers), (SARI, BUDI, TONO)

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            for user in members:
                api.says(-5, "/tes", user=user)
            await api.until(lambda: len(api.to(-5)) == 3)
            for title in ("Sangat", "Kurang"):
                before = len(api.to(-5))
                for sent in api.to(-5)[-3:]:
                    data = next(b["callback_data"] for row in sent.keyboard for b in row if b["text"] == title)
                    api.sends_press(-5, data, sent.id, user=api.author_of(sent.reply_to))
                await api.until(lambda before=before: len(api.to(-5)) == before + 3)

    run(test())
    for user in members:
        asked = [sent for sent in api.to(-5) if api.author_of(sent.reply_to) == user]
        assert len(asked) == 3 and len({sent.reply_to for sent in asked}) == 1
        assert [message.text for message in rasa.heard if message.sender_id.endswith(f":{user}")] == [
            "/quiz",
            "/quiz_answer_4",
            "/quiz_answer_2",
        ]


def test_who_is_answered_with_a_sentence_and_who_not_at_all(api: BotApi, tmp_path: Path, knowledge: Knowledge) -> None:
    admin: dict[str, Any] = {
        "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
        "sender_chat": {"id": -5, "type": "supergroup", "title": "Kelas"},
    }
    channel: dict[str, Any] = {
        "from": {"id": 777000, "is_bot": False, "first_name": "Telegram"},
        "sender_chat": {"id": -9, "type": "channel", "title": "Kabar"},
    }
    rasa = StandIn()

    async def test() -> None:
        async with running(api, rasa, tmp_path):
            api.says(-5, "@TestNameBot halo dari kanal", **channel)
            api.says(
                -5,
                None,
                user=SARI,
                sticker=MEDIA["sticker"],
                reply_to_message={"message_id": 1, "date": 1, "chat": {"id": -5, "type": "group"}, "from": api.me},
            )
            api.says(-5, "/lain@TestNameBot", user=SARI)
            api.says(-5, "@TestNameBot halo", **admin)
            await api.until(lambda: api.to(-5))
            api.says(-5, "/menu", user=SARI)
            await api.until(lambda: len(api.to(-5)) == 2)

    run(test())
    assert api.texts(-5) == [knowledge.texts["telegram"]["anonymous"], "kata /help"]
    assert api.to(-5)[0].reply_to and rasa.texts == ["/help"]


def test_what_the_bot_sees_of_a_group_is_told(api: BotApi, tmp_path: Path, knowledge: Knowledge) -> None:
    """To members by /privacy, to the operator in the status."""
    texts = knowledge.texts["telegram"]

    async def ask(count: int) -> None:
        async with running(api, StandIn(), tmp_path) as service:
            await api.until(lambda: service.report()["reads_all_group_messages"] is api.me["can_read_all_group_messages"])
            api.says(-5, "/privacy@TestNameBot", user=SARI)
            await api.until(lambda: len(api.to(-5)) == count)
            api.says(SARI, "/privacy")
            await api.until(lambda: len(api.to(SARI)) == count)

    async def test() -> None:
        await ask(1)
        api.me["can_read_all_group_messages"] = True
        await ask(2)

    run(test())
    assert api.texts(-5) == [f"kata /privacy\n\n{texts[seen]}" for seen in ("group_some", "group_all")]
    assert api.texts(SARI) == ["kata /privacy"] * 2
