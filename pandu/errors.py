"""All errors of Pandu's own.

PanduError
├── StartError                  one sentence for whoever starts, trains or edits
│   ├── ContentError            a mistake in a content file
│   ├── TrainingFailed          a component did not learn
│   ├── NoBuild                 no chat page
│   └── UnusableProxy           no Telegram
├── TurnError                   a turn ends in an apology, and nothing of it is stored
│   ├── TooManyWaiting
│   ├── ConversationChanged
│   ├── ConversationDeleted
│   └── Abandoned
└── ActionTooSlow               an action fails, and so its turn ends in an apology

Beside them are those that a library's own code must recognise: `ForeignAnswer` (Telegram's), the marked mistakes of YAML;
and `TensorFlowAbsentError` of the stand-ins, which are a package of their own.
"""

import sys
from collections.abc import Callable


class PanduError(Exception):
    """Any of these."""


class StartError(PanduError):
    """Why Pandu cannot run, in one sentence."""


class ContentError(StartError):
    """A mistake in a content file, told in one sentence with file and line.

    `line`, `column`: where it is, from 1 and from 0; `said`: the sentence alone. They are not known of a file that cannot be read.
    """

    def __init__(self, text: str, line: int = 0, column: int = 0, said: str = "") -> None:
        super().__init__(text)
        self.line, self.column, self.said = line, column, said or text


class TrainingFailed(StartError):
    """A component did not learn; its process has written why."""


class NoBuild(StartError):
    """Why the widget cannot be built, in one sentence."""


class UnusableProxy(StartError):
    """The environment names a proxy that the client of Telegram cannot use."""


class TurnError(PanduError):
    """Why a turn was not taken; its user reads an apology."""


class TooManyWaiting(TurnError):
    """The conversation has as many turns waiting as are allowed."""


class ConversationChanged(TurnError):
    """Another turn was stored, or the conversation was deleted, while this turn ran: it is not stored."""


class ConversationDeleted(TurnError):
    """The conversation was deleted while this message waited for its turn."""


class Abandoned(TurnError):
    """Nobody waits for this turn any more: it is not stored."""


class ActionTooSlow(PanduError):
    """An action in the assistant's own process took longer than it may."""


def exit_code(command: Callable[[], object]) -> int:
    """Carry out a command; return what its process ends with: 0, 1 after telling why it could not, 130 where it was stopped."""
    try:
        command()
    except StartError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0
