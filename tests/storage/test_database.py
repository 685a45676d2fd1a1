"""What is deleted from SQLite's file is in none of its bytes."""

import random
from pathlib import Path

import pytest
import sqlalchemy as sa

from pandu.storage import database
from pandu.storage.database import CONVERSATIONS, EVENTS

GONE = "telegram-7130954821"


def _converse(engine: sa.engine.Engine, sender: str, chance: random.Random) -> None:
    """Store a turn whose rows have any length."""
    row = {"sender_id": sender, "version": 1, "updated": chance.random(), "state": "x" * chance.randrange(1500)}
    said = {"sender_id": sender, "type_name": "user", "timestamp": chance.random()}
    with engine.begin() as connection:
        connection.execute(CONVERSATIONS.delete().where(CONVERSATIONS.c.sender_id == sender))
        connection.execute(CONVERSATIONS.insert(), row)
        for _ in range(chance.randrange(4, 9)):
            connection.execute(EVENTS.insert(), {**said, "data": "y" * chance.randrange(2500)})


@pytest.mark.parametrize("seed", (15, 63, 67, 92))
def test_no_rest_stays_between_the_pages(seed: int, tmp_path: Path) -> None:
    """SQLite copies what stands on a page that it splits, and overwrites one copy: with each of these seeds, a rest stayed."""
    engine, chance, file = database.open_engine(f"sqlite:///{tmp_path / 'some.db'}"), random.Random(seed), tmp_path / "some.db"
    database.create_tables(engine)
    others = [f"telegram-{chance.randrange(10**9)}" for _ in range(40)]
    for sender in [*chance.choices(others, k=chance.randrange(20, 100)), GONE, *chance.choices(others, k=chance.randrange(5))]:
        _converse(engine, sender, chance)
    with engine.begin() as connection:
        for table in (CONVERSATIONS, EVENTS):
            connection.execute(table.delete().where(table.c.sender_id == GONE))
    database.scrub(engine)
    assert GONE.encode() not in file.read_bytes()
