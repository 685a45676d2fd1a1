"""A real Pandu that polls: cases 1 to 6, and 28, which finds Telegram away at first."""

import pytest

from pandu.knowledge import Knowledge
from tests.channels.telegram.both_modes import CasesOfBothModes
from tests.channels.telegram.conftest import Deployed


def test_case_28_telegram_away_at_start(pandu: Deployed, knowledge: Knowledge) -> None:
    """Case 24 of the security findings, too: everything else works at once, and Telegram when it comes."""
    pandu.started()
    assert pandu.up.request("/health")[0] == 200
    assert knowledge.topics["duties"].answer in pandu.up.say("apa saja tugasnya?")[0]
    report = pandu.report()
    assert (report["mode"], report["connected"]) == ("polling", False)
    assert "not reachable" in report["problem"]
    pandu.in_mode("polling")
    assert pandu.report()["bot"] == "TestNameBot"
    assert pandu.up.process.stdout
    assert "telegram" in [pandu.up.process.stdout.readline() for _ in range(2)][1]  # after the chat page


class TestPolling(CasesOfBothModes):
    """What a user sees."""

    @pytest.fixture
    def deployed(self, pandu: Deployed) -> Deployed:
        """Pandu, polling."""
        return pandu.in_mode("polling")
