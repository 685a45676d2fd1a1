"""Questions about one's fit, as a speaker would review them."""

import pytest

from pandu.language.chat import read
from pandu.language.fit import asks_fit


@pytest.mark.parametrize(
    ("text", "fit"),
    [("gw pas ga sih di kemlu", True), ("apakah anak saya cocok ya", True), ("siapa yang cocok", False), ("tugasnya apa", False)],
)
def test_questions_about_ones_fit(text: str, fit: bool) -> None:
    assert asks_fit(read(text)) is fit
