"""Bursts, refill, keys apart, and the switch."""

import time

import pytest

from pandu.channels.limits import RateLimit


def test_a_burst_is_allowed_then_refused_then_refilled() -> None:
    now = [0.0]
    limit = RateLimit(rate=2, burst=3, clock=lambda: now[0])
    assert [limit.allows("a") for _ in range(4)] == [True, True, True, False]
    assert limit.allows("b")
    now[0] = 0.5
    assert [limit.allows("a"), limit.allows("a")] == [True, False]


def test_zero_allows_everything() -> None:
    limit = RateLimit(rate=0, burst=1)
    assert all(limit.allows("a") for _ in range(100))


def test_so_many_keys_are_known_and_the_oldest_is_forgotten() -> None:
    limit = RateLimit(rate=0.001, burst=1, clock=lambda: 0.0, most_keys=2)
    assert [limit.allows(key) for key in "abac"] == [True, True, False, True]  # c takes the place of b
    assert len(limit._buckets) == 2
    assert [limit.allows(key) for key in "acb"] == [False, False, True]


@pytest.mark.alone
def test_a_flood_of_keys_costs_little() -> None:
    limit, start = RateLimit(rate=0.001, burst=1), time.monotonic()
    for number in range(30_000):
        limit.allows(str(number))
    assert len(limit._buckets) == limit.most_keys
    assert time.monotonic() - start < 2
