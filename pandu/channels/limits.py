"""How often one source may write: token buckets. The numbers are those of `limits` of the settings, where 0 allows everything."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from pandu.bounded import Bounded

Clock = Callable[[], float]


@dataclass
class RateLimit:
    """At most `burst` at once from one key, and `rate` a second in the long run; `rate` 0 allows everything.

    Of more than `most_keys` keys, those are forgotten that sent least lately: memory counts more than their limit.
    """

    rate: float
    burst: int
    clock: Clock = time.monotonic
    most_keys: int = 10_000
    _buckets: Bounded[str, tuple[float, float]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._buckets = Bounded(self.most_keys)

    def allows(self, key: str) -> bool:
        """Return whether `key` may send now, and count it if so."""
        if not self.rate:
            return True
        left, now = self._left(key), self.clock()
        if allowed := left >= 1:
            left -= 1
        self._buckets[key] = (left, now)
        return allowed

    def wait(self, key: str) -> float:
        """Return in how many seconds `key` may send; nothing is counted."""
        return max(0.0, (1 - self._left(key)) / self.rate) if self.rate else 0.0

    def _left(self, key: str) -> float:
        now = self.clock()
        left, since = self._buckets.get(key, (float(self.burst), now))
        return min(float(self.burst), left + (now - since) * self.rate)


def of_address(per_minute: int, clock: Clock = time.monotonic) -> RateLimit:
    """Return the limit of an address, behind which many may write at the same moment: half a minute's worth at once."""
    return RateLimit(per_minute / 60, max(per_minute // 2, 1), clock)


def of_client(per_minute: int, clock: Clock = time.monotonic) -> RateLimit:
    """Return the limit of one client: five seconds' worth at once."""
    return RateLimit(per_minute / 60, max(per_minute // 12, 1), clock)
