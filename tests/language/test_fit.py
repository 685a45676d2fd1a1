"""Questions about one's fit, as a speaker would review them."""

import pytest

from pandu.language.chat import read
from pandu.language.fit import asks_fit


@pytest.mark.parametrize(
    ("text", "fit"),
    [("gw pas ga sih di kemlu", True), ("apakah anak saya cocok ya", True), ("siapa yang cocok", False), ("aku pendiam, cocok ga", False)],
)
def test_questions_about_ones_fit_without_a_trait(text: str, fit: bool) -> None:
    assert asks_fit(read(text)) is fit
