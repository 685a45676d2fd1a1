"""The frames that the widget's tests read are still those that the channel sends."""

import json

from tests.channels.web.recorded import FILE, record, shape
from tests.served import Served


def test_the_recording_is_up_to_date(limited: Served) -> None:
    """Where it is not: `python -m tests.channels.web.recorded`."""
    kept, now = json.loads(FILE.read_text(encoding="utf-8")), record(limited.address)
    assert list(kept) == list(now)
    for name, frames in now.items():
        assert [event for event, _ in kept[name]] == [event for event, _ in frames], name
        assert [shape(data) for _, data in kept[name]] == [shape(data) for _, data in frames], name
