"""Once: what may have arrived is not sent again, what was pressed counts once, and nothing is booked on a question nobody saw."""

import asyncio
from pathlib import Path

import pytest

from pandu.channels.telegram.keyboards import tag
from pandu.channels.telegram.sending import without_addresses
from pandu.knowledge import Knowledge
from tests.channels.telegram.bot_api import BotApi
from tests.channels.telegram.harness import LEVELS, MODES, Said, StandIn, run, running

TOPIC = [{"title": "Tugas", "payload": "/ask_duties"}]
DELETED = "Internal Server Error: sent message was immediately deleted and can't be returned"


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words about lost answers come soon."""
    monkeypatch.setattr("pandu.channels.telegram.sending.UNSURE_SECONDS", 0.3)


class Quiz(StandIn):
    """Asks one question after another, and says how many answers it has booked."""

    def __init__(self) -> None:
        super().__init__(self._ask)
        self.asked = 0

    def _ask(self, text: str) -> list[Said]:
        if not text.startswith("/quiz") and text not in ("sangat", "tes"):
            return [{"text": f"kata {text}", "buttons": TOPIC, "topics": ["duties"]}]
        self.asked += 1
        return [{"text": f"soal {self.asked}", "buttons": LEVELS, "topics": ["quiz_question"]}]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("presses", [2, 25])
def test_presses_of_one_button_count_once(api: BotApi, tmp_path: Path, knowledge: Knowledge, mode: str, presses: int) -> None:
    """Also over a restart, and also where the button is still shown; each press is answered, and what was pressed is shown."""
    rasa = StandIn(lambda text: [{"text": f"kata {text}", "buttons": TOPIC}], seconds=0.1)

    async def press(service: object) -> None:
        (first, *_) = api.to(5)
        queries = [api.sends_press(5, tag("1000", "/ask_duties"), first.id) for _ in range(presses)]
        await api.until(lambda: all(api.presses[query] is not None for query in queries))
        await api.until(lambda: not service.present)  # type: ignore[attr-defined]

    async def test() -> None:
        async with running(api, rasa, tmp_path, mode=mode) as service:
            api.says(5, "halo")
            await api.until(lambda: api.to(5))
            await press(service)
            assert api.texts(5) == ["kata halo", "kata /ask_duties"]
            api.says(6, "halo")
            await api.until(lambda: api.to(6))
        async with running(api, rasa, tmp_path, mode=mode) as service:
            await press(service)

    run(test())
    assert api.texts(5) == ["kata halo", "kata /ask_duties"] and rasa.texts.count("/ask_duties") == 1
    assert api.to(5)[0].edited == "kata halo\n\n✓ Tugas" and not api.to(5)[0].keyboard
    assert list(api.presses.values()).count(knowledge.texts["telegram"]["pressed_before"]) == 2 * presses - 1


def test_a_press_that_is_overtaken_is_answered(api: BotApi, tmp_path: Path, knowledge: Knowledge) -> None:
    """It counted when it came, during a turn that ended on another question: it says so instead of being swallowed."""
    quiz = Quiz()
    quiz.seconds = 0.3

    async def test() -> None:
        async with running(api, quiz, tmp_path) as service:
            api.says(5, "tes")
            await api.until(lambda: api.to(5))
            shown = api.to(5)[0].id
            api.sends_press(5, tag("1000", "/quiz_answer_4"), shown)
            api.sends_press(5, tag("1000", "/quiz_answer_1"), shown)
            await api.until(lambda: len(api.to(5)) == 3 and not service.present)
            api.sends_press(5, tag("1000", "/quiz_answer_2"), shown)
            await api.until(lambda: len(api.times("answerCallbackQuery")) == 3 and not service.present)

    run(test())
    assert api.texts(5) == ["soal 1", "soal 2", knowledge.texts["telegram"]["stale_button"]]
    assert list(api.presses.values()) == ["", "", knowledge.texts["telegram"]["stale_button"]]


def test_a_press_whose_turn_failed_can_be_repeated(api: BotApi, tmp_path: Path, knowledge: Knowledge) -> None:
    failures = iter([True])

    def reply(text: str) -> list[Said]:
        if text == "/ask_duties" and next(failures, False):
            raise RuntimeError("broken")
        return [{"text": f"kata {text}", "buttons": TOPIC}]

    async def test() -> None:
        async with running(api, StandIn(reply), tmp_path) as service:
            api.says(5, "halo")
            await api.until(lambda: api.to(5))
            for count in (2, 3):
                api.sends_press(5, tag("1000", "/ask_duties"), api.to(5)[0].id)
                await api.until(lambda count=count: len(api.to(5)) == count and not service.present)

    run(test())
    assert api.texts(5) == ["kata halo", knowledge.texts["unavailable"], "kata /ask_duties"]


@pytest.mark.parametrize(("code", "done"), [(500, True), (502, True), (504, False), (0, True), (0, False)])
def test_what_may_have_arrived_is_not_sent_again(
    api: BotApi, tmp_path: Path, knowledge: Knowledge, soon: None, code: int, done: bool
) -> None:
    """Who stays silent then is told what to do if it did not; nobody can know."""

    async def test() -> None:
        async with running(api, StandIn(), tmp_path) as service:
            api.fail("sendMessage", code, "Internal Server Error", done=done)
            api.says(5, "halo")
            await api.until(lambda: knowledge.texts["telegram"]["unsure"] in api.texts(5) and not service.present)
            await asyncio.sleep(0.5)

    run(test())
    assert api.texts(5) == [*(["kata halo"] if done else []), knowledge.texts["telegram"]["unsure"]]


def test_who_writes_on_needs_no_word_about_a_lost_answer(api: BotApi, tmp_path: Path, soon: None) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path):
            api.fail("sendMessage", 502, "Bad Gateway", page="<html>Bad Gateway</html>")
            api.says(5, "satu")
            await api.until(lambda: api.times("sendMessage"))
            api.says(5, "dua")
            await api.until(lambda: api.to(5))
            await asyncio.sleep(0.6)

    run(test())
    assert api.texts(5) == ["kata dua"]


def test_a_message_that_is_deleted_at_once_is_final(api: BotApi, tmp_path: Path, soon: None) -> None:
    async def test() -> None:
        async with running(api, StandIn(), tmp_path) as service:
            api.fail("sendMessage", 500, DELETED)
            api.says(5, "satu")
            await api.until(lambda: api.times("sendMessage") and not service.present)
            await asyncio.sleep(0.6)
            api.says(5, "dua")
            await api.until(lambda: api.to(5))

    run(test())
    assert len(api.times("sendMessage")) == 2 and api.texts(5) == ["kata dua"]


def test_a_pause_that_is_too_long_gives_the_answers_up_with_a_word_later(
    api: BotApi, tmp_path: Path, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is sent to that chat meanwhile, and nobody else waits."""
    monkeypatch.setattr("pandu.channels.telegram.sending.PATIENCE_SECONDS", 0.5)
    monkeypatch.setattr("pandu.channels.telegram.sending.LONGEST_PAUSE", 0.2)

    async def test() -> None:
        async with running(api, StandIn(), tmp_path) as service:
            api.fail("sendMessage", 429, "Too Many Requests: retry after 1", parameters={"retry_after": 1})
            api.says(5, "satu")
            await api.until(lambda: api.times("sendMessage") and not service.present)
            api.says(5, "dua")
            api.says(6, "halo")
            await api.until(lambda: api.to(6) and not service.present)
            assert not api.to(5)
            await api.until(lambda: api.to(5))
            api.says(5, "tiga")
            await api.until(lambda: len(api.to(5)) == 2)

    run(test())
    assert api.texts(5) == [knowledge.texts["telegram"]["given_up"], "kata tiga"]
    assert api.to(5)[0].time - api.times("sendMessage")[0] >= 1


@pytest.mark.parametrize("failure", [{"code": 0}, {"code": 502, "description": "Bad Gateway"}])
def test_an_answer_is_not_booked_on_a_question_nobody_saw(api: BotApi, tmp_path: Path, knowledge: Knowledge, failure: Said) -> None:
    """The question comes again, with buttons that work; a command is heard all the same."""
    quiz = Quiz()

    async def test() -> None:
        async with running(api, quiz, tmp_path) as service:
            api.says(5, "tes")
            await api.until(lambda: api.to(5))
            api.fail("sendMessage", **failure)
            api.presses_button(5, "Sangat")
            await api.until(lambda: len(api.times("sendMessage")) == 2 and not service.present)
            api.says(5, "sangat")
            await api.until(lambda: len(api.to(5)) == 2)
            assert quiz.asked == 2
            api.presses_button(5, "Sangat")
            await api.until(lambda: len(api.to(5)) == 3)
            api.says(5, "sangat")
            await api.until(lambda: len(api.to(5)) == 4)

    run(test())
    again = knowledge.texts["telegram"]["asked_again"]
    assert api.texts(5) == ["soal 1", f"{again}\nsoal 2", "soal 3", "soal 4"]


def test_who_presses_has_seen_the_question(api: BotApi, tmp_path: Path) -> None:
    quiz = Quiz()

    async def test() -> None:
        async with running(api, quiz, tmp_path) as service:
            api.fail("sendMessage", 500, "Internal Server Error", done=True)
            api.says(5, "tes")
            await api.until(lambda: api.to(5) and not service.present)
            api.presses_button(5, "Sangat")
            await api.until(lambda: len(api.to(5)) == 2)
            api.says(5, "sangat")
            await api.until(lambda: len(api.to(5)) == 3)

    run(test())
    assert api.texts(5) == ["soal 1", "soal 2", "soal 3"]


@pytest.mark.parametrize(
    ("text", "shorter", "addresses"),
    [
        ("Dari satu halaman: Karier, https://a.example/b?c=1. Kalau", "Dari satu halaman: Karier. Kalau", ["https://a.example/b?c=1"]),
        ("Lihat (https://a.example/) ya", "Lihat ya", ["https://a.example/"]),
        ("Coba cek kemlu.go.id.", "Coba cek kemlu.go.id.", []),
        ("https://a.example", "https://a.example", []),
    ],
)
def test_an_address_is_a_button_and_not_in_the_midst_of_a_sentence(text: str, shorter: str, addresses: list[str]) -> None:
    assert without_addresses(text) == (shorter, addresses)
