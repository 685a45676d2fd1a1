"""Origins, however they are spelt."""

import logging

import pytest

from pandu import settings
from pandu.channels.web.access import MOST_TOLD, Origins
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
    assert Origins(named)(origin, {"HTTP_HOST": "pandu.example"}) is allowed


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("https://situs.id/", "situs.id"),
        ("HTTPS://Situs.ID", "situs.id"),
        ("https://situs.id", "Situs.ID"),
        ("https://situs.id:443", "situs.id"),
        ("https://situs.id", "situs.id:443"),
        ("http://situs.id:80", "situs.id"),
        ("https://situs.id:8443", "situs.id:8443"),
        ("http://127.0.0.1:5005", "127.0.0.1:5005"),
        ("http://localhost:5005", "localhost:5005"),
        ("http://[::1]:5005", "[::1]:5005"),
        ("http://[::1]", "[::1]:80"),
    ],
)
def test_the_own_origin_is_known_however_it_is_spelt(origin: str, host: str) -> None:
    assert Origins()(origin, {"HTTP_HOST": host})
    assert Origins(settings.read({"PANDU_ORIGINS": origin}).origins)(origin, {"HTTP_HOST": "127.0.0.1:1"})
    assert not Origins()(origin, {"HTTP_HOST": "other.id"}) and not Origins()(origin, {"HTTP_HOST": host + "1"})


def test_a_refused_origin_is_told_of_once_with_the_setting(caplog: pytest.LogCaptureFixture) -> None:
    allows = Origins()
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            assert not allows("https://sekolah.example", {"HTTP_HOST": "127.0.0.1:5005"})
    (line,) = caplog.messages
    assert "https://sekolah.example" in line and "PANDU_ORIGINS" in line and "127.0.0.1:5005" in line


def test_who_comes_from_no_page_is_not_told_of(caplog: pytest.LogCaptureFixture) -> None:
    assert not Origins()(None, {"HTTP_HOST": "127.0.0.1:5005"}) and not caplog.messages


def test_a_flood_of_origins_does_not_fill_the_log(caplog: pytest.LogCaptureFixture) -> None:
    allows = Origins()
    with caplog.at_level(logging.WARNING):
        for number in range(3 * MOST_TOLD):
            allows(f"https://{number}.example/" + 10_000 * "x", {"HTTP_HOST": 10_000 * "y"})
    assert len(caplog.messages) == MOST_TOLD and max(map(len, caplog.messages)) < 600


def test_the_environment_names_the_origins() -> None:
    allows = SocketServer(settings.read({"PANDU_ORIGINS": "https://school.example"})).eio.cors_allowed_origins
    assert [allows(origin, {}) for origin in ("https://school.example", "https://evil.example")] == [True, False]
