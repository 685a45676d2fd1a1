"""The closed list of commands. Any other slash is dropped by intake, so that a typed one is never an intent."""

import re
from dataclasses import dataclass

from pandu.channels import intake
from pandu.knowledge import Knowledge

HELP, PRIVACY = "/help", "privacy"
PAYLOADS = {
    "start": "/greet",
    "mulai": "/greet",
    "bantuan": HELP,
    "help": HELP,
    "menu": HELP,
    "tes": "/quiz",
    "batal": "/quiz_stop",
    PRIVACY: "/privacy",
}
DELETE = "hapus"
NAMES = frozenset({*PAYLOADS, DELETE})
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w{1,64}))?(?:\s+(.*))?", re.DOTALL)
_QUIZ_LINKS = ("tes", "quiz")
_DEEP_LINK = re.compile(r"[A-Za-z0-9_-]{1,64}")  # what Telegram lets stand after `?start=`


@dataclass(frozen=True)
class Command:
    """A command that the text is: `addressee` is the bot named after `@`, in lower case, or ""."""

    name: str
    addressee: str
    argument: str


def read_command(text: str) -> Command | None:
    """Return the command that the whole text is, known or not; None for any other text."""
    found = _COMMAND.fullmatch(intake.clean(text))
    return Command(found[1].lower(), (found[2] or "").lower(), found[3] or "") if found else None


def metadata_of(command: Command) -> dict[str, str]:
    """Return what a link to the bot brought along: user input, never a right; what is malformed is left out."""
    is_link = command.name == "start" and _DEEP_LINK.fullmatch(command.argument)
    return {"start": command.argument} if is_link else {}


def payload_of(command: Command, knowledge: Knowledge) -> str:
    """Return what a command asks Rasa; a link may name the quiz or a topic, whose points are written as hyphens there."""
    wanted = command.argument.strip().lower() if command.name == "start" else ""
    if wanted in _QUIZ_LINKS:
        return PAYLOADS["tes"]
    topic = next((topic for topic in knowledge.topics if wanted in (topic, topic.replace(".", "-"), topic.replace(".", "_"))), "")
    return f"/{knowledge.intent_of(topic)}" if topic else PAYLOADS[command.name]
