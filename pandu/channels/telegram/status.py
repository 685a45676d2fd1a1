"""How the channel is: for `GET /webhooks/telegram/`, the launcher and the log; nothing secret."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

logger = logging.getLogger(__name__)


@dataclass
class Status:
    """What is known of the connection; `problem` is a sentence, "" while all is well."""

    mode: str
    clock: Callable[[], float] = time.monotonic
    connected: bool = False
    bot: str = ""
    problem: str = ""
    last_update: float | None = field(default=None, repr=False)

    def well(self) -> None:
        """Note that Telegram answers."""
        if self.problem:
            logger.warning("Telegram: connected again.")
        self.connected, self.problem = True, ""

    def trouble(self, problem: str) -> None:
        """Note a problem; one that lasts is logged once."""
        if problem != self.problem:
            logger.warning("Telegram: %s", problem)
        self.connected, self.problem = False, problem

    def update_came(self) -> None:
        """Note that an update came."""
        self.last_update = self.clock()

    def report(self, updates: int = 0, letters: int = 0) -> dict[str, Any]:
        """Return the report; `updates` are being answered, `letters` are on their way."""
        age = None if self.last_update is None else round(self.clock() - self.last_update, 1)
        state = {"mode": self.mode, "connected": self.connected, "bot": self.bot, "problem": self.problem}
        return {**state, "seconds_since_update": age, "updates_waiting": updates, "messages_waiting": letters}
