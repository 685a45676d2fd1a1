"""How a sentence is worded: whether it asks if somebody is wrong, and which forms its words allow."""

import pytest

from pandu.language.chat import read
from pandu.language.skeleton import asks_untrue, may_deny, may_have_form


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("aku salah ya kalau mengira begitu", True),
        ("ekonominya ikut dipantau, atau saya salah paham?", False),
        ("kalau tidak salah mereka ikut berunding", False),
        ("mereka ikut berunding kan", False),
        ("kalau rekomendasinya salah gimana", False),
        ("kalau aku bilang begitu salah ga", True),
        ("semua fasih itu mitos bukan", True),
        ("semua fasih, mitos apa fakta", False),
        ("mitos apa saja", False),
    ],
)
def test_whether_it_is_asked_if_somebody_is_wrong(text: str, asks: bool) -> None:
    """ "... atau saya salah paham" and "kalau tidak salah" only ask if it is so."""
    assert asks_untrue(read(text)) is asks


@pytest.mark.parametrize(
    ("text", "either"),
    [
        ("diplomat atau pejabatnya yang berunding", True),
        ("politik apa ekonomi yang dipantau", True),
        ("ikut dipantau atau tidak", False),
        ("banyak yang administratif, itu fakta atau gosip?", False),
        ("mereka ikut berunding", False),
    ],
)
def test_an_either_names_two(text: str, either: bool) -> None:
    """ "Or not" and "or is it a rumour" confirm or deny."""
    assert may_have_form(read(text), "either") is either


@pytest.mark.parametrize(
    ("text", "confirms"),
    [
        ("spill dong jobdesk mereka", False),
        ("analisis itu dipakai buat apa", False),
        ("jelaskan apakah semua pegang rahasia", True),
        ("Pandu, bedain dong pejabat sama diplomat", False),
        ("mereka ikut berunding", True),
    ],
)
def test_what_asks_for_content_confirms_nothing(text: str, confirms: bool) -> None:
    """A question word at the end, or a command at the beginning."""
    assert may_have_form(read(text), "confirm") is confirms


@pytest.mark.parametrize(
    ("text", "denies"), [("bukannya semua pegang rahasia", False), ("tidak semua pegang rahasia", True), ("cocok nggak sih", False)]
)
def test_what_may_be_a_denial(text: str, denies: bool) -> None:
    """ "Bukannya" affirms, and "nggak sih" only asks."""
    assert may_deny(read(text)) is denies
