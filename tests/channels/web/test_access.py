"""Origins, and the address behind proxies."""

from types import SimpleNamespace

import pytest

from pandu.channels.web.access import address_of, is_allowed_origin


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
    ],
)
def test_own_and_named_origins_only(monkeypatch, origin: str, allowed: bool) -> None:
    monkeypatch.setenv("PANDU_ORIGINS", "https://school.example https://career.example")
    assert is_allowed_origin(origin, {"HTTP_HOST": "pandu.example"}) is allowed


@pytest.mark.parametrize(
    ("proxies", "address"), [("", "10.0.0.1"), ("1", "3.3.3.3"), ("2", "2.2.2.2"), ("9", "10.0.0.1"), ("x", "10.0.0.1")]
)
def test_only_our_proxies_are_believed(monkeypatch, proxies: str, address: str) -> None:
    monkeypatch.setenv("PANDU_PROXIES", proxies)
    request = SimpleNamespace(headers={"x-forwarded-for": "1.1.1.1, 2.2.2.2, 3.3.3.3"}, ip="10.0.0.1")
    assert address_of(request) == address  # type: ignore[arg-type]
