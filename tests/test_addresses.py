"""The address that counts, behind proxies of ours and of others."""

from types import SimpleNamespace

import pytest
from sanic.compat import Header

from pandu.addresses import address_of


@pytest.mark.parametrize(("proxies", "address"), [(0, "10.0.0.1"), (1, "3.3.3.3"), (2, "2.2.2.2"), (9, "10.0.0.1")])
def test_only_our_proxies_are_believed(proxies: int, address: str) -> None:
    headers = Header([("x-forwarded-for", "1.1.1.1, 2.2.2.2"), ("x-forwarded-for", "3.3.3.3")])
    assert address_of(SimpleNamespace(headers=headers, ip="10.0.0.1"), proxies) == address  # type: ignore[arg-type]


@pytest.mark.parametrize("hop", ["3.3.3.3", "3.3.3.3:50123", "::ffff:3.3.3.3", "[::ffff:3.3.3.3]:443"])
def test_a_port_or_a_mapped_address_is_no_other_client(hop: str) -> None:
    request = SimpleNamespace(headers=Header([("x-forwarded-for", f"1.1.1.1, {hop}")]), ip="10.0.0.1")
    assert address_of(request, 1) == "3.3.3.3"  # type: ignore[arg-type]


def test_one_network_of_ipv6_counts_as_one_address() -> None:
    found = {address_of(SimpleNamespace(headers=Header(), ip=f"2001:db8:1:2::{n}"), 0) for n in range(9)}  # type: ignore[arg-type]
    assert found == {"2001:db8:1:2::/64"}
