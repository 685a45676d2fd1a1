"""What is backed up while Pandu writes can be restored, and the conversation goes on there."""

import shutil
import subprocess
from pathlib import Path

import pytest
import sqlalchemy as sa

from pandu.storage.backup import backup
from pandu.storage.tracker_store import ConversationStore
from tests.services import Service, postgresql_folder
from tests.storage.stored_conversations import DOMAIN, SESSION, converse, texts, turn, whole


def test_a_backup_of_a_running_database_is_whole(tmp_path: Path) -> None:
    data, kept, restored = tmp_path / "data", tmp_path / "kept", tmp_path / "restored"
    data.mkdir()
    (data / "web_secret").write_text("key")
    (data / "endpoints-5005.yml").write_text("of this start")
    store = ConversationStore(DOMAIN, db=str(data / "conversations.db"))
    converse(store, [*SESSION, *turn(0)])
    writer = store.engine.connect()
    writer.exec_driver_sql("update conversations set updated = updated")  # not committed
    assert backup(data, kept) == ["conversations.db", "web_secret"]
    writer.close()
    converse(store, turn(1))
    shutil.copytree(kept, restored)
    again = ConversationStore(DOMAIN, db=str(restored / "conversations.db"))
    assert texts(whole(again)) == ["pesan 0"]
    assert texts(converse(again, turn(2))) == ["pesan 0", "pesan 2"]
    assert (restored / "web_secret").read_text() == "key"


def test_a_backup_holds_nothing_that_was_deleted(tmp_path: Path) -> None:
    store = ConversationStore(DOMAIN, db=str(tmp_path / "conversations.db"))
    converse(store, [*SESSION, *turn(7)])
    store.forget("a")
    backup(tmp_path, tmp_path / "kept")
    assert b"pesan 7" not in (tmp_path / "kept" / "conversations.db").read_bytes()


def test_a_backup_never_overwrites_another(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    with pytest.raises(FileExistsError):
        backup(tmp_path, tmp_path / "kept")


def test_postgresql_is_dumped_and_restored(postgresql: tuple[Service, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """With the two commands of docs/operations.md."""
    address, programs = postgresql[1], postgresql_folder()
    assert programs
    monkeypatch.setenv("PANDU_DATABASE_URL", address)
    store = ConversationStore(DOMAIN)
    converse(store, [*SESSION, *turn(0)])
    dump = subprocess.run([programs / "pg_dump", "--clean", "--if-exists", address], capture_output=True, check=True).stdout
    converse(store, turn(1))
    store.engine.dispose()
    subprocess.run([programs / "psql", "--quiet", "--single-transaction", address], input=dump, stdout=subprocess.DEVNULL, check=True)
    assert texts(converse(ConversationStore(DOMAIN), turn(2))) == ["pesan 0", "pesan 2"]
    with sa.create_engine(address).connect() as connection:
        assert connection.execute(sa.text("select count(*) from pg_indexes where indexname like 'events_by_%'")).scalar() == 2
    store.forget("a")
