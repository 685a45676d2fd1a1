"""Places in a list, from the texts that Rasa keeps."""

import pytest

from pandu.dialogue.state import Ordinal, Place, read_place


@pytest.mark.parametrize(
    ("text", "place", "number"),
    [
        ("3", 3, 3),
        ("0", 0, 0),
        ("-1", -1, None),
        ("other", "other", None),
        ("next", "next", None),
        ("previous", "previous", None),
        ("middle", "middle", None),
    ],
)
def test_a_place_is_read(text: str, place: Place, number: int | None) -> None:
    assert read_place(text) == place
    assert Ordinal(place).number == number


@pytest.mark.parametrize("text", ["", "first", "1.5", "-"])
def test_no_place_is_told(text: str) -> None:
    with pytest.raises(ValueError):
        read_place(text)
