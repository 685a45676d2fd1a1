"""Words that only lead up to what is said."""

import pytest

from pandu.language.chat import read
from pandu.language.leads import without_lead


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ok trs kerjanya apaan", "kerjanya apaan"),
        ("hmm, wkwk tugasnya apa", "tugasnya apa"),
        ("terus?", "terus?"),
        ("ok lanjut", "ok lanjut"),
        ("tugasnya apa ok", "tugasnya apa ok"),
        ("", ""),
    ],
)
def test_what_is_said_behind_the_lead(text: str, said: str) -> None:
    """A lead that is nearly all stays: it is what is said."""
    assert without_lead(read(text)).text == said
