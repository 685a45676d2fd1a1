"""How the channel is: for `GET /webhooks/telegram/`, the launcher and the log; nothing secret."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

logger = logging.getLogger(__name__)


@dataclass
class Status:
    """What is known of the connection; `problem` and `remark` are sentences, "" while all is well.

    With a problem Telegram is not reached; a remark says what is wrong although it is.
    """

    mode: str
    clock: Callable[[], float] = time.monotonic
    connected: bool = False
    bot: str = ""
    problem: str = ""
    remark: str = ""
    reads_groups: bool | None = None  # whether Telegram shows the bot everything that is said in groups; None: not known yet
    last_update: float | None = field(default=None, repr=False)
    last_contact: float | None = field(default=None, repr=False)

    def well(self) -> None:
        """Note that Telegram answers."""
        if self.problem:
            logger.warning("Telegram: connected again.")
        self.connected, self.problem, self.last_contact = True, "", self.clock()

    def trouble(self, problem: str) -> None:
        """Note why Telegram is not reached; what lasts is logged once."""
        if problem != self.problem:
            logger.warning("Telegram: %s", problem)
        self.connected, self.problem = False, problem

    def note(self, remark: str) -> None:
        """Note what is wrong although Telegram is reached, "" if nothing is; what lasts is logged once."""
        if remark and remark != self.remark:
            logger.warning("Telegram: %s", remark)
        self.remark = remark

    def update_came(self) -> None:
        """Note that an update came."""
        self.last_update = self.last_contact = self.clock()

    def _age(self, moment: float | None) -> float | None:
        return None if moment is None else round(self.clock() - moment, 1)

    def report(self, updates: int = 0, letters: int = 0) -> dict[str, Any]:
        """Return the report; `updates` are being answered, `letters` are on their way."""
        state = {"mode": self.mode, "connected": self.connected, "bot": self.bot, "problem": self.problem or self.remark}
        ages = {"seconds_since_update": self._age(self.last_update), "seconds_since_contact": self._age(self.last_contact)}
        return {
            **state,
            **ages,
            "reads_all_group_messages": self.reads_groups,
            "updates_waiting": updates,
            "messages_waiting": letters,
        }
