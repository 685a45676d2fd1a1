"""What is backed up while Pandu writes can be restored by the commands of docs/operations.md, and the conversation goes on there."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from pandu.channels.telegram.journal import Journal
from pandu.settings import LOOPBACK, ROOT, free_port
from pandu.storage.backup import backup
from pandu.storage.tracker_store import ConversationStore
from tests.services import Service
from tests.storage.stored_conversations import DOMAIN, SESSION, converse, texts, turn, whole

KEPT = ["conversations.db", "knowledge", "telegram-7.db", "telegram-7.texts", "web_secret"]


def command(data: Path, *arguments: str, **variables: str) -> tuple[int, str]:
    """Return exit code and output of the command."""
    environment = {**os.environ, "PANDU_DATA": str(data), "PANDU_PORT": str(free_port()), **variables}
    line = [sys.executable, "-W", "ignore", "-m", "pandu.storage.backup", *arguments]
    done = subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_a_backup_of_running_databases_is_whole_and_put_back(tmp_path: Path) -> None:
    data, kept = tmp_path / "data", tmp_path / "kept"
    data.mkdir()
    (data / "web_secret").write_text("key")
    (data / "endpoints-5005.yml").write_text("of this start")
    journal = Journal(data / "telegram-7.db", taker="a")
    update = {"update_id": 5, "message": {"text": "halo"}}
    assert journal.take(5, update)
    store = ConversationStore(DOMAIN, db=str(data / "conversations.db"))
    converse(store, [*SESSION, *turn(0)])
    writer = store.engine.connect()
    writer.exec_driver_sql("update conversations set updated = updated")  # not committed
    assert command(data, str(kept)) == (0, f"copied: {', '.join(KEPT)}\n")
    writer.close()
    converse(store, turn(1))
    store.engine.dispose()
    journal.finish(5)  # its text goes with it
    journal.close()
    assert command(data, "--restore", str(kept)) == (0, "restored: conversations.db, telegram-7.db, web_secret, telegram-7.texts\n")
    again = ConversationStore(DOMAIN, db=str(data / "conversations.db"))
    assert texts(whole(again)) == ["pesan 0"]
    assert texts(converse(again, turn(2))) == ["pesan 0", "pesan 2"]
    assert [(left.update_id, left.raw) for left in Journal(data / "telegram-7.db", taker="a").own()] == [(5, update)]
    (aside,) = data.glob("before-restore-*")
    assert {"conversations.db", "web_secret"} <= {path.name for path in aside.iterdir()}
    assert (kept / "knowledge" / "conversation.yml").is_file()
    assert {path.stat().st_mode & 0o077 for path in (*kept.glob("*.db"), *data.glob("*.db"))} == {0}


def test_what_is_no_backup_is_not_put_back(tmp_path: Path) -> None:
    data, broken = tmp_path / "data", tmp_path / "broken"
    ConversationStore(DOMAIN, db=str(tmp_path / "whole.db")).engine.dispose()
    for folder in (data, broken):
        folder.mkdir()
    (data / "web_secret").write_text("key")
    for name in (str(broken), str(tmp_path / "nowhere")):
        code, said = command(data, "--restore", name)
        assert code == 1 and "holds no backup" in said
    (broken / "conversations.db").write_bytes((tmp_path / "whole.db").read_bytes()[:5000])
    assert command(data, "--restore", str(broken))[0] == 1
    assert [path.name for path in data.iterdir()] == ["web_secret"], "nothing was touched"
    with socket.create_server((LOOPBACK, 0)) as running:
        port = running.getsockname()[1]
        assert command(data, "--restore", str(broken), PANDU_PORT=str(port)) == (
            1,
            "The restoring failed: Pandu runs; stop it before its data is replaced.\n",
        )


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


def test_postgresql_is_dumped_and_restored(postgresql: tuple[Service, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address, data, kept = postgresql[1], tmp_path / "data", tmp_path / "kept"
    data.mkdir()
    (data / "web_secret").write_text("key")
    monkeypatch.setenv("PANDU_DATABASE_URL", address)
    store = ConversationStore(DOMAIN)
    converse(store, [*SESSION, *turn(0)])
    assert command(data, str(kept)) == (0, "copied: conversations.sql, knowledge, web_secret\n")
    converse(store, turn(1))
    store.engine.dispose()
    assert command(data, "--restore", str(kept)) == (0, "restored: web_secret, conversations.sql\n")
    assert texts(converse(ConversationStore(DOMAIN), turn(2))) == ["pesan 0", "pesan 2"]
    with sa.create_engine(address).connect() as connection:
        assert connection.execute(sa.text("select count(*) from pg_indexes where indexname like 'events_by_%'")).scalar() == 2
    store.forget("a")
    code, said = command(data, str(tmp_path / "away"), PANDU_DATABASE_URL="postgresql://pandu:s3cret@127.0.0.1:1/pandu")
    assert code == 1 and said.startswith("The backup failed: pg_dump failed: ") and "s3cret" not in said
