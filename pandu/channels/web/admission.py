"""Which messages are taken in: the acknowledgement of each, by docs/web-protocol.md."""

import time
from dataclasses import dataclass
from typing import Any

from pandu import metrics
from pandu.channels.limits import Clock, of_address, of_client
from pandu.channels.web.frames import is_answer_id, is_message_id
from pandu.channels.web.remembered import Remembered
from pandu.settings import Limits

Ack = dict[str, Any]


@dataclass(frozen=True)
class Message:
    """What a client sent as `user_uttered`: `id` is "" where it named none, `text` and `id` are None where they are invalid.

    `pressed`: the id of the answer whose button was pressed, where the client tells.
    """

    text: str | None
    id: str | None
    pressed: str = ""


def read_message(data: object) -> Message:
    """Return the message in `data`, whatever that is."""
    if not isinstance(data, dict):
        return Message(None, None)
    text, named, pressed = data.get("message"), data.get("id"), data.get("pressed")
    message_id = "" if named is None else named if is_message_id(named) else None
    return Message(text if isinstance(text, str) else None, message_id, str(pressed) if is_answer_id(pressed) else "")


def read_rating(data: object) -> tuple[str, str] | None:
    """Return the id of an answer and how it was rated, or None where `data` is no rating."""
    if not isinstance(data, dict) or data.get("value") not in ("up", "down") or not is_answer_id(data.get("id")):
        return None
    return data["id"], data["value"]


def is_second_press(message: Message, remembered: Remembered) -> bool:
    """Return whether a press is none of the newest answer's: that was pressed already, or something was said since.

    Of a client that does not tell the answer, only a press beside another that is still being answered surely is.
    """
    if message.pressed:
        return bool(remembered.under_way) or message.pressed != (remembered.newest or message.pressed)
    return bool(remembered.pressing) and message.text in remembered.offered


@dataclass(frozen=True)
class Source:
    """Where a message comes from. One client can have many connections, or begin many conversations on one: both are counted."""

    address: str
    conversation: str
    connection: str


class Admission:
    """The limits of this process; `texts` are the sentences that go with a refusal.

    What one limit refuses costs nothing with the others, so that a client's flood takes nothing from those who share its address.
    """

    def __init__(self, texts: dict[str, str], limits: Limits, clock: Clock = time.monotonic) -> None:
        self._texts, self._most = texts, limits.client_turns
        self._by_address, self._by_client = of_address(limits.per_minute, clock), of_client(limits.client_per_minute, clock)
        # A session is asked for at each connect, and a whole class may reconnect at once.
        self._requests, self._client_requests = of_address(limits.per_minute, clock), of_client(limits.client_per_minute, clock)

    def allows_request(self, address: str, connection: str) -> bool:
        """Return whether a connection of `address` may ask for a session now."""
        return self._client_requests.allows(connection) and self._requests.allows(address)

    def judge(self, message: Message, source: Source, remembered: Remembered) -> Ack:
        """Return the acknowledgement of a message; one that is new and taken in counts for the limits."""
        if message.text is None or message.id is None:
            return {"ok": False, "reason": "invalid"}
        if message.id in remembered.ids:
            return {"ok": True, "id": message.id, "duplicate": True}
        if is_second_press(message, remembered):
            return {"ok": False, "id": message.id, "reason": "pressed"}
        if reason := self._refusal(source, remembered):
            metrics.LIMITED.labels("web", reason).inc()
            return {"ok": False, "id": message.id, "reason": reason, "text": self._texts[reason]}
        return {"ok": True, "id": message.id, "duplicate": False}

    def _refusal(self, source: Source, remembered: Remembered) -> str:
        if self._most and len(remembered.under_way) >= self._most:
            return "busy"
        counted = ((self._by_client, source.conversation), (self._by_client, source.connection), (self._by_address, source.address))
        if any(limit.wait(key) for limit, key in counted):
            return "rate"
        for limit, key in counted:  # only now: what one of them refuses costs nothing with the others
            limit.allows(key)
        return ""
