"""Which messages are taken in: the acknowledgement of each, by docs/web-protocol.md."""

from dataclasses import dataclass
from typing import Any

from pandu.channels.limits import RateLimit
from pandu.channels.web.frames import is_message_id
from pandu.channels.web.memory import Remembered
from pandu.server.settings import per_minute

MOST_AT_ONCE = 2  # turns of one session that run or wait
SESSION_PER_SECOND, SESSION_BURST = 2.0, 10
REQUESTS_PER_SECOND, REQUESTS_BURST = 4.0, 120  # for a session, from one address: a whole class reconnects at once
Ack = dict[str, Any]


@dataclass(frozen=True)
class Message:
    """What a client sent as `user_uttered`: `id` is "" where it named none, `text` and `id` are None where they are invalid."""

    text: str | None
    id: str | None


def read_message(data: object) -> Message:
    """Return the message in `data`, whatever that is."""
    if not isinstance(data, dict):
        return Message(None, None)
    text, named = data.get("message"), data.get("id")
    message_id = "" if named is None else named if is_message_id(named) else None
    return Message(text if isinstance(text, str) else None, message_id)


class Admission:
    """The limits of this process; `texts` are the sentences that go with a refusal."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._texts = texts
        limit = per_minute()
        self._by_address = RateLimit(limit / 60, max(limit // 2, 1))
        self._by_session = RateLimit(SESSION_PER_SECOND if limit else 0, SESSION_BURST)
        self._requests = RateLimit(REQUESTS_PER_SECOND if limit else 0, REQUESTS_BURST)

    def allows_request(self, address: str) -> bool:
        """Return whether `address` may ask for a session now."""
        return self._requests.allows(address)

    def judge(self, message: Message, address: str, conversation: str, remembered: Remembered) -> Ack:
        """Return the acknowledgement of a message; one that is new and taken in counts for the limits."""
        if message.text is None or message.id is None:
            return {"ok": False, "reason": "invalid"}
        if message.id in remembered.ids:
            return {"ok": True, "id": message.id, "duplicate": True}
        if reason := self._refusal(address, conversation, remembered):
            return {"ok": False, "id": message.id, "reason": reason, "text": self._texts[reason]}
        return {"ok": True, "id": message.id, "duplicate": False}

    def _refusal(self, address: str, conversation: str, remembered: Remembered) -> str:
        if len(remembered.under_way) >= MOST_AT_ONCE:
            return "busy"
        limits = ((self._by_address, address), (self._by_session, conversation))
        if any(limit.wait(key) for limit, key in limits):
            return "rate"
        for limit, key in limits:  # only now: what one of them refuses costs nothing with the other
            limit.allows(key)
        return ""
