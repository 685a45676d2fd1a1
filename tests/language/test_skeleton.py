"""A sentence without what it is about, and the words that announce something."""

import pytest

from pandu.language.chat import read
from pandu.language.skeleton import VIEWS, cues, denials, grams, skeleton


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("mereka memantau negara ya?", "^ mereka _ negara ya ? $"),
        ("gaji pejabat 5 juta kah", "^ _ pejabat # _ kah $"),
        ("apakah semua fasih bahasa asing", "^ apa kah semua _ bahasa _ $"),
        ("", "^ $"),
    ],
)
def test_the_skeleton(text: str, signs: str) -> None:
    """Function words in order, runs of others as one sign, numbers as another."""
    assert " ".join(skeleton(read(text))) == signs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mereka ga mantau", ["N:denies"]),
        ("cocok ga", ["N:asks"]),
        ("boleh ga wkwk", ["N:asks"]),
        ("masa ga", ["N:denies"]),
        ("bukan cuma mantau", ["N:only"]),
        ("ga", ["N:denies"]),
        ("mereka mantau", []),
    ],
)
def test_how_a_denial_is_meant(text: str, found: list[str]) -> None:
    assert list(denials(read(text))) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("semua pejabatnya", "Q:all"),
        ("cuma itu", "Q:only"),
        ("apa saja", "Q:apa-saja"),
        ("kenapa begitu", "P:reason"),
        ("berapa kali seminggu", "P:frequency"),
        ("itu hoaks", "M:untrue"),
    ],
)
def test_cues(text: str, name: str) -> None:
    assert name in cues(read(text))


def test_runs() -> None:
    assert grams(["a", "b", "c"], 2) == ["a", "b", "c", "a~b", "b~c"]


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_of_nothing_is_nothing_much(view: str) -> None:
    """Emoji or signs alone do no harm."""
    assert isinstance(VIEWS[view](read("???"), "duties"), str)
