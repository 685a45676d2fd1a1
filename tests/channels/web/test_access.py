"""Origins, and the address behind proxies."""

from types import SimpleNamespace

import pytest
from sanic.compat import Header

from pandu.channels.web.access import address_of, is_allowed_origin
from pandu.channels.web.socket_server import SocketServer


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        ("https://pandu.example", True),
        ("http://pandu.example", True),
        ("https://school.example", True),
        ("https://evil.example", False),
        ("https://pandu.example.evil.example", False),
        ("null", False),
        ("file://pandu.example", False),
        ("", False),
        ("http://[", False),
        ("http://PANDU.example", True),
    ],
)
def test_own_and_named_origins_only(origin: str, allowed: bool) -> None:
    named = {"https://school.example", "https://career.example"}
    assert is_allowed_origin(origin, {"HTTP_HOST": "pandu.example"}, named) is allowed


def test_the_environment_names_the_origins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANDU_ORIGINS", "https://school.example")
    allows = SocketServer().eio.cors_allowed_origins
    assert [allows(origin, {}) for origin in ("https://school.example", "https://evil.example")] == [True, False]


@pytest.mark.parametrize(("proxies", "address"), [("", "10.0.0.1"), ("1", "3.3.3.3"), ("2", "2.2.2.2"), ("9", "10.0.0.1")])
def test_only_our_proxies_are_believed(monkeypatch, proxies: str, address: str) -> None:
    monkeypatch.setenv("PANDU_PROXIES", proxies)
    headers = Header([("x-forwarded-for", "1.1.1.1, 2.2.2.2"), ("x-forwarded-for", "3.3.3.3")])
    assert address_of(SimpleNamespace(headers=headers, ip="10.0.0.1")) == address  # type: ignore[arg-type]


def test_one_network_of_ipv6_counts_as_one_address() -> None:
    found = {address_of(SimpleNamespace(headers=Header(), ip=f"2001:db8:1:2::{n}")) for n in range(9)}  # type: ignore[arg-type]
    assert found == {"2001:db8:1:2::/64"}
