"""Tokens: the own one joins, every other makes a new session."""

import stat
from pathlib import Path

import pytest

from pandu.channels.web.sessions import Sessions, load_key

SESSIONS = Sessions(b"key")


def _changed(token: str) -> str:
    return token[:-1] + ("0" if token[-1] != "0" else "1")


def test_the_own_token_joins() -> None:
    session = SESSIONS.join(None)
    assert SESSIONS.join(SESSIONS.token(session)) == session


@pytest.mark.parametrize("value", [None, 5, [], {}, "", "x\ud800", "web-1", "a" * 5000, "é" * 65])
def test_what_is_no_token_makes_a_new_session(value: object) -> None:
    first, second = SESSIONS.join(value), SESSIONS.join(value)
    assert first != second and len(first) == 32


def test_an_id_without_its_signature_or_with_another_is_worth_nothing() -> None:
    session = SESSIONS.join(None)
    for forged in (session, _changed(SESSIONS.token(session)), Sessions(b"other").token(session), f"{session}."):
        assert SESSIONS.join(forged) != session


def test_the_key_is_kept_for_its_owner_alone(tmp_path: Path) -> None:
    key = load_key(tmp_path)
    assert load_key(tmp_path) == key and len(key) == 64
    assert stat.S_IMODE((tmp_path / "web_secret").stat().st_mode) == 0o600
    assert load_key(tmp_path, "chosen") == b"chosen"


def test_no_process_reads_half_a_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process is faster: its key counts, whole."""
    monkeypatch.setattr("pandu.channels.web.sessions.Path.exists", lambda path: False)
    assert load_key(tmp_path) == load_key(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["web_secret"]
