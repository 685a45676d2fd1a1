"""What is taken in, what is told to wait, and what counts."""

import pytest

from pandu.channels.web.admission import MOST_AT_ONCE, SESSION_BURST, Admission, Message, read_message
from pandu.channels.web.memory import Remembered
from pandu.server.settings import DEFAULT_PER_MINUTE

TEXTS = {"rate": "Pelan-pelan, ya.", "busy": "Tunggu sebentar."}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"message": "halo", "id": "m1"}, Message("halo", "m1")),
        ({"message": "halo"}, Message("halo", "")),
        ({"message": "halo", "id": None, "metadata": {"a": 1}, "session_id": []}, Message("halo", "")),
        ({"message": "halo", "id": ""}, Message("halo", None)),
        ({"message": "halo", "id": "x" * 65}, Message("halo", None)),
        ({"message": 5, "id": "m1"}, Message(None, "m1")),
        ([], Message(None, None)),
        (None, Message(None, None)),
    ],
)
def test_reading(data: object, message: Message) -> None:
    assert read_message(data) == message


def _reasons(admission: Admission, count: int, address: str = "1", conversation: str = "a", **remembered: object) -> list[str]:
    acks = [admission.judge(Message("halo", f"m{n}"), address, conversation, Remembered(**remembered)) for n in range(count)]  # type: ignore[arg-type]
    assert all(ack.get("text") == TEXTS.get(ack.get("reason", "")) for ack in acks)
    return [ack.get("reason", "ok") for ack in acks]


def test_a_session_has_its_limit() -> None:
    admission = Admission(TEXTS)
    assert _reasons(admission, SESSION_BURST + 2) == ["ok"] * SESSION_BURST + ["rate"] * 2
    assert _reasons(admission, 1, conversation="b") == ["ok"]


def test_an_address_has_its_limit_over_all_its_sessions() -> None:
    """Of 300 messages in as many sessions of one address, half a minute's worth is taken in at once."""
    admission = Admission(TEXTS)
    reasons = [reason for n in range(300) for reason in _reasons(admission, 1, conversation=str(n))]
    assert DEFAULT_PER_MINUTE / 2 <= reasons.count("ok") <= DEFAULT_PER_MINUTE / 2 + 2
    assert _reasons(admission, 1, address="2") == ["ok"]


def test_what_the_session_refuses_costs_its_address_nothing() -> None:
    admission = Admission(TEXTS)
    assert _reasons(admission, 100)[SESSION_BURST:] == ["rate"] * (100 - SESSION_BURST)
    reasons = [reason for n in range(100) for reason in _reasons(admission, 1, conversation=str(n))]
    assert reasons.count("ok") >= DEFAULT_PER_MINUTE / 2 - SESSION_BURST


def test_what_the_address_refuses_costs_its_session_nothing() -> None:
    admission = Admission(TEXTS)
    for n in range(100):
        _reasons(admission, 1, conversation=str(n))
    assert set(_reasons(admission, 50, conversation="late")) == {"rate"}
    assert _reasons(admission, SESSION_BURST, address="2", conversation="late") == ["ok"] * SESSION_BURST


def test_so_many_at_once_and_a_repetition_counts_for_nothing() -> None:
    admission, busy = Admission(TEXTS), {str(n): None for n in range(MOST_AT_ONCE)}
    assert _reasons(admission, 50, under_way=busy) == ["busy"] * 50
    assert _reasons(admission, 50, ids={f"m{n}": None for n in range(50)}) == ["ok"] * 50
    assert _reasons(admission, 1) == ["ok"]


def test_no_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANDU_RATE_LIMIT", "0")
    admission = Admission(TEXTS)
    assert set(_reasons(admission, 500)) == {"ok"} and all(admission.allows_request("1") for _ in range(500))
