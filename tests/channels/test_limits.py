"""Bursts, refill, keys apart, and the switch."""

from pandu.channels.limits import RateLimit


def test_a_burst_is_allowed_then_refused_then_refilled():
    now = [0.0]
    limit = RateLimit(rate=2, burst=3, clock=lambda: now[0])
    assert [limit.allows("a") for _ in range(4)] == [True, True, True, False]
    assert limit.allows("b")
    now[0] = 0.5
    assert [limit.allows("a"), limit.allows("a")] == [True, False]


def test_zero_allows_everything():
    limit = RateLimit(rate=0, burst=1)
    assert all(limit.allows("a") for _ in range(100))


def test_full_buckets_are_forgotten():
    now = [0.0]
    limit = RateLimit(rate=1, burst=1, clock=lambda: now[0], most_keys=2)
    for key in "abc":
        limit.allows(key)
        now[0] += 10
    assert len(limit._buckets) <= 2
