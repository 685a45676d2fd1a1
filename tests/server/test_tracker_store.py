"""The store survives what ends stock Rasa's process."""

from pandu.server.tracker_store import read_rows


def test_rows_that_hold_no_event_are_left_out() -> None:
    rows = ['{"event": "action", "name": "a"}', "{bad", "[1]", "null", '{"name": "no event"}']
    assert read_rows(rows) == [{"event": "action", "name": "a"}]
