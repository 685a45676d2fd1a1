"""What is kept of updates, and for how long."""

from pathlib import Path

from pandu.channels.telegram.journal import KEPT_SECONDS, Journal


def test_an_update_is_new_once_also_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "data" / "telegram.db"
    journal = Journal(path)
    assert [journal.take(7, {"a": 1}), journal.take(7, {"a": 1})] == [True, False]
    journal.finish(7)
    journal.close()
    assert not Journal(path).take(7, {"a": 1})
    assert path.stat().st_mode & 0o077 == 0


def test_what_is_not_answered_is_left_oldest_first(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "telegram.db")
    for number in (9, 8, 7):
        journal.take(number, {"n": number})
    journal.finish(8)
    journal.mark_sent(9, 2)
    assert [(left.update_id, left.raw, left.sent) for left in journal.unanswered()] == [(7, {"n": 7}, 0), (9, {"n": 9}, 2)]


def test_numbers_are_forgotten_after_two_days_and_unanswered_updates_never(tmp_path: Path) -> None:
    now = 0.0
    journal = Journal(tmp_path / "telegram.db", clock=lambda: now)
    for number in (1, 2):
        journal.take(number, {"n": number})
    journal.finish(1)
    now = KEPT_SECONDS + 1
    journal.take(100, {})
    assert [left.update_id for left in journal.unanswered()] == [2, 100]
    assert journal.take(1, {"n": 1})


def test_a_group_keeps_its_first_id(tmp_path: Path) -> None:
    Journal(tmp_path / "telegram.db").move(-5, -1005)
    journal = Journal(tmp_path / "telegram.db")
    assert (journal.first_id(-1005), journal.present_id(-5)) == (-5, -1005)
    assert (journal.first_id(6), journal.present_id(6)) == (6, 6)
