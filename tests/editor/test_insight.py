"""What editors see of conversations: right figures, alike questions in groups, no person's data, the same from both databases."""

import re
import time
from pathlib import Path
from typing import Any

import pytest

from pandu.editor import asked_report, conversations, inbox
from pandu.editor.inbox import Group
from pandu.errors import StartError
from pandu.knowledge import Knowledge
from pandu.knowledge.yaml_files import load_yaml
from pandu.storage.database import RATINGS, create_tables, open_engine
from tests.conftest import ROOT
from tests.editor import simulated
from tests.editor.simulated import Row, bot, user

PERSONAL = load_yaml(ROOT / "tests" / "editor" / "personal.yml")
CONVERSATIONS = 240
NOW = conversations.time.time() - 3600


def _talk(sender: str, *events: dict[str, Any]) -> list[Row]:
    return [(sender, NOW + place, event) for place, event in enumerate(events)]


def _question(number: int) -> dict[str, Any]:
    return bot("Soal", "quiz_question", progress={"number": number, "total": 6})


KNOWN = [
    *_talk("web-a", user("tugasnya apa", "ask_duties"), bot("Tugasnya …", "duties"), user("ga nyambung", "complaint"), bot("Maaf", "complaint")),
    *_talk("web-b", user("cuma rapat ya", "ask_duties"), bot("Tidak", "duties", verdict="no"), user("kenapa", "more"), bot("…", "duties", unsaid=["reason"])),
    *_talk("telegram-1", user("kemlu", "ask_duties", channel="telegram"), bot("Yang mana?", "clarify", options=["duties", "myths"])),
    *_talk("telegram-1", user("/ask_myths", "ask_myths", channel="telegram"), bot("Mitos", "myths")),
    *_talk("web-c", user("tes", "quiz"), bot("Ada 6", "quiz"), _question(1), user("4", "quiz_answer_4"), _question(2)),
    *_talk("web-d", user("tes", "quiz"), bot("Ada 6", "quiz"), _question(6), user("4", "quiz_answer_4"), bot("Hasil", "quiz_result")),
    *_talk("web-e", user("gaji", "ask_not_covered_salary"), bot("Tidak ada", "not_covered"), user("apa", "gibberish"), bot("?", "fallback")),
]  # fmt: skip


def test_the_figures_are_those_of_known_conversations(tmp_path: Path, knowledge: Knowledge) -> None:
    address = f"sqlite:///{tmp_path / 'known.db'}"
    simulated.store(address, KNOWN)
    found = asked_report.collect(conversations.turns(address, 30), knowledge)
    assert (found.messages, found.conversations) == (12, 6)
    assert found.topics["duties"] == {"open": 2, "no": 1} and found.unsaid == {"reason": 1}
    assert found.refusals == {"salary": 1} and found.channels == {"web": 10, "telegram": 2}
    assert found.offered == {"duties": 1, "myths": 1} and found.taken == {"myths": 1}
    assert found.complaints == {("duties", "Tugasnya …"): 1}
    assert found.quiz == {"begun": 2, "finished": 1} and found.left_at == {2: 1}
    assert asked_report.collect(conversations.turns(address, 0.001), knowledge).messages == 0


def test_thumbs_are_counted_without_knowing_whose(tmp_path: Path) -> None:
    """None where the database is of a version that kept none."""
    address = f"sqlite:///{tmp_path / 'rated.db'}"
    assert not conversations.ratings(address, 30)
    engine = open_engine(address)
    create_tables(engine)
    kept = [("up", 0), ("down", 0), ("up", 1), ("up", 40)]
    with engine.begin() as connection:
        rows = [{"time": time.time() - days * 86_400, "channel": "web", "topic": "duties", "value": value} for value, days in kept]
        connection.execute(RATINGS.insert(), rows)
    assert conversations.ratings(address, 30) == {"up": 2, "down": 1}


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database of conversations that were in vain, in a hundred of which somebody tells of himself."""
    address = f"sqlite:///{tmp_path_factory.mktemp('asked') / 'conversations.db'}"
    simulated.store(address, list(simulated.in_vain(CONVERSATIONS, [one["text"] for one in PERSONAL])))
    return address


@pytest.fixture(scope="module")
def groups(asked: str) -> list[Group]:
    """What the inbox makes of them."""
    from pandu.knowledge import load_knowledge

    return inbox.groups(conversations.turns(asked, 30), load_knowledge())


def test_alike_questions_are_grouped_and_the_few_are_not_shown(groups: list[Group]) -> None:
    shown = [group for group in groups if group.texts]
    assert len(shown) >= 6 and sum(group.count for group in shown) >= 40
    assert all(group.conversations >= inbox.FEWEST for group in shown)
    assert not [group for group in groups if not group.texts and (group.answer or group.terms)]
    assert all(group.first <= group.last and group.nearest for group in shown)
    named = [group for group in shown if group.name]
    assert len(named) >= 6 and all(re.fullmatch(r"[a-z][a-z0-9_]{1,30}", asked_report.topic_id(group)) for group in shown)


def test_the_page_works_alone_and_shows_no_personal_data(asked: str, groups: list[Group], tmp_path: Path, knowledge: Knowledge) -> None:
    page, memory = tmp_path / "insight" / "insight.html", tmp_path / "ignored.json"
    table = asked_report.make(asked, 30, page=page, memory=memory)
    text = page.read_text(encoding="utf-8")
    assert not re.search(r"(src|href)=|@import|url\(|<script", text) and "default-src 'none'" in text
    assert page.stat().st_mode & 0o077 == 0
    hidden = [part for one in PERSONAL for part in one["hidden"] if len(part) > 4 and re.search(rf"\b{re.escape(part)}\b", text + table)]
    assert len(hidden) <= 2, hidden
    shown, few = [group for group in groups if group.texts], [group for group in groups if not group.texts]
    assert text.count("<article>") == len(shown) and f"({len(few)} kelompok)" in text
    first = shown[0]
    assert f"make insight IGNORE={first.id}" in text and "make topic ID=" in text
    again = asked_report.make(asked, 30, ignored=first.id, page=page, memory=memory)
    assert first.texts[0] not in page.read_text(encoding="utf-8") and first.id not in again
    assert first.id not in asked_report.make(asked, 30, page=page, memory=memory)  # remembered
    assert not [text for text in first.texts if text in memory.read_text(encoding="utf-8")]


def test_postgresql_gives_the_same(postgresql: tuple[Any, str], tmp_path: Path, knowledge: Knowledge) -> None:
    _, address = postgresql
    simulated.store(address, KNOWN)
    simulated.store(f"sqlite:///{tmp_path / 'known.db'}", KNOWN)
    try:
        mine = [one for one in conversations.turns(address, 30) if one.conversation in {sender for sender, _, _ in KNOWN}]
        assert mine == conversations.turns(f"sqlite:///{tmp_path / 'known.db'}", 30)
        assert "keluhan" in asked_report.make(address, 30, page=tmp_path / "insight.html", memory=tmp_path / "ignored.json")
    finally:
        with open_engine(address).begin() as connection:
            for table in (simulated.EVENTS, simulated.CONVERSATIONS):
                connection.execute(table.delete().where(table.c.sender_id.in_([sender for sender, _, _ in KNOWN])))


@pytest.mark.parametrize(("text", "days"), [("", 30), ("7", 7), ("90", 30)])
def test_days_are_those_asked_for_within_the_retention(text: str, days: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PANDU_KEEP_DAYS", raising=False)
    assert asked_report.days_asked(text) == days


def test_days_that_are_none_are_refused() -> None:
    with pytest.raises(StartError, match="DAYS"):
        asked_report.days_asked("minggu")
