"""What is taken in, what is told to wait, and what counts."""

import pytest

from pandu.channels.web.admission import Admission, Message, Source, read_message
from pandu.channels.web.remembered import Remembered
from pandu.settings import CLIENT_PER_MINUTE, CLIENT_TURNS, DEFAULT_PER_MINUTE, read

CLIENT_BURST, ADDRESS_BURST = CLIENT_PER_MINUTE // 12, DEFAULT_PER_MINUTE // 2
TEXTS = {"rate": "Pelan-pelan, ya.", "busy": "Tunggu sebentar."}


def _admission(**environment: str) -> Admission:
    """Return the limits of an environment, at a clock that stands."""
    return Admission(TEXTS, read(environment).limits, lambda: 0.0)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"message": "halo", "id": "m1"}, Message("halo", "m1")),
        ({"message": "halo"}, Message("halo", "")),
        ({"message": "halo", "id": None, "metadata": {"a": 1}, "session_id": []}, Message("halo", "")),
        ({"message": "halo", "id": ""}, Message("halo", None)),
        ({"message": "halo", "id": "x" * 65}, Message("halo", None)),
        ({"message": "/quiz", "id": "m2", "pressed": "m1.0"}, Message("/quiz", "m2", "m1.0")),
        ({"message": "/quiz", "id": "m2", "pressed": ["m1.0"]}, Message("/quiz", "m2")),
        ({"message": 5, "id": "m1"}, Message(None, "m1")),
        ([], Message(None, None)),
        (None, Message(None, None)),
    ],
)
def test_reading(data: object, message: Message) -> None:
    assert read_message(data) == message


def _reasons(
    admission: Admission, count: int, address: str = "1", conversation: str = "a", connection: str = "", **remembered: object
) -> list[str]:
    source = Source(address, conversation, connection or f"of {conversation}")
    acks = [admission.judge(Message("halo", f"m{n}"), source, Remembered(**remembered)) for n in range(count)]  # type: ignore[arg-type]
    assert all(ack.get("text") == TEXTS.get(ack.get("reason", "")) for ack in acks)
    return [ack.get("reason", "ok") for ack in acks]


@pytest.mark.parametrize(
    ("message", "newest", "under_way", "pressing", "reason"),
    [
        (Message("/a", "m2", "m1.0"), "m1.0", "", "", "ok"),
        (Message("/a", "m2", "m1.0"), "", "", "", "ok"),  # the store could not be read
        (Message("/a", "m3", "m1.0"), "m2.0", "", "", "pressed"),
        (Message("/a", "m3", "m1.0"), "m1.0", "m2", "m2", "pressed"),
        (Message("/a", "m3", "m1.0"), "m1.0", "m2", "", "pressed"),
        (Message("/a", "m2", "m1.0"), "m1.0", "m2", "m2", "ok"),  # a repetition
        (Message("/a", "m3"), "m1.0", "m2", "m2", "pressed"),
        (Message("/a", "m3"), "m1.0", "m2", "", "ok"),
        (Message("halo", "m3"), "m1.0", "m2", "m2", "ok"),
    ],
)
def test_one_intention_is_one_press(message: Message, newest: str, under_way: str, pressing: str, reason: str) -> None:
    turns = dict.fromkeys(under_way.split())
    remembered = Remembered(ids=dict(turns), newest=newest, under_way=turns, pressing={*pressing.split()}, offered=frozenset({"/a"}))  # type: ignore[arg-type]
    assert _admission().judge(message, Source("1", "a", "c"), remembered).get("reason", "ok") == reason


def test_a_conversation_has_its_limit() -> None:
    admission = _admission()
    assert _reasons(admission, CLIENT_BURST + 2) == ["ok"] * CLIENT_BURST + ["rate"] * 2
    assert _reasons(admission, 1, conversation="b") == ["ok"]


def test_a_connection_has_its_limit_however_many_conversations_it_begins() -> None:
    admission = _admission()
    reasons = [reason for n in range(50) for reason in _reasons(admission, 1, conversation=str(n), connection="c")]
    assert reasons == ["ok"] * CLIENT_BURST + ["rate"] * (50 - CLIENT_BURST)
    assert _reasons(admission, 1, conversation="49") == ["ok"]


def test_a_class_behind_one_address_fits_in() -> None:
    """100 pupils at once, six questions each."""
    admission = _admission()
    assert {reason for n in range(100) for reason in _reasons(admission, 6, conversation=str(n))} == {"ok"}


def test_an_address_has_its_limit_over_all_its_clients() -> None:
    admission = _admission()
    reasons = [reason for n in range(2 * ADDRESS_BURST) for reason in _reasons(admission, 1, conversation=str(n))]
    assert reasons.count("ok") == ADDRESS_BURST
    assert _reasons(admission, 1, address="2") == ["ok"]


def test_what_a_client_is_refused_costs_its_address_nothing() -> None:
    admission = _admission()
    assert _reasons(admission, 2 * ADDRESS_BURST)[CLIENT_BURST:] == ["rate"] * (2 * ADDRESS_BURST - CLIENT_BURST)
    reasons = [reason for n in range(ADDRESS_BURST) for reason in _reasons(admission, 1, conversation=str(n))]
    assert reasons.count("ok") == ADDRESS_BURST - CLIENT_BURST


def test_what_the_address_refuses_costs_its_client_nothing() -> None:
    admission = _admission()
    for n in range(ADDRESS_BURST):
        _reasons(admission, 1, conversation=str(n))
    assert "ok" not in _reasons(admission, 50, conversation="late")
    assert _reasons(admission, CLIENT_BURST, address="2", conversation="late") == ["ok"] * CLIENT_BURST


def test_a_connection_that_asks_for_sessions_without_end_takes_none_from_its_address() -> None:
    admission = _admission()
    assert sum(admission.allows_request("1", "greedy") for _ in range(2 * ADDRESS_BURST)) == CLIENT_BURST
    assert all(admission.allows_request("1", f"pupil {n}") for n in range(100))


@pytest.mark.parametrize(
    ("name", "value", "taken"), [("PANDU_RATE_LIMIT", "10", 5), ("PANDU_CLIENT_RATE_LIMIT", "36", 3), ("PANDU_CLIENT_RATE_LIMIT", "0", 50)]
)
def test_each_limit_can_be_set(name: str, value: str, taken: int) -> None:
    assert _reasons(_admission(**{name: value}), 50).count("ok") == taken


def test_how_many_wait_can_be_set() -> None:
    busy = {str(n): None for n in range(4)}
    for value, reason in (("4", "busy"), ("5", "ok"), ("0", "ok")):
        assert _reasons(_admission(PANDU_CLIENT_TURNS=value), 1, under_way=busy) == [reason]


def test_so_many_at_once_and_a_repetition_counts_for_nothing() -> None:
    admission, busy = _admission(), {str(n): None for n in range(CLIENT_TURNS)}
    assert _reasons(admission, 50, under_way=busy) == ["busy"] * 50
    assert _reasons(admission, 50, ids={f"m{n}": None for n in range(50)}) == ["ok"] * 50
    assert _reasons(admission, 1) == ["ok"]


def test_no_limits() -> None:
    admission = _admission(PANDU_RATE_LIMIT="0")
    assert set(_reasons(admission, 500)) == {"ok"} and all(admission.allows_request("1", "c") for _ in range(500))
