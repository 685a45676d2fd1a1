"""Walks transcripts through a model, Rasa's tracker and policy, and the action, in this process.

A transcript: its `name`, and `turns` of what the user writes (`user`) and what Pandu answers: `topics` (all ids, in order), what else the
metadata say (`verdict`, `unsaid`, `traits`) and the words (`bot`: a text, or a list where there are several messages).
"""

import asyncio
import json
import logging
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor

from actions.reply import ActionReply
from pandu.channels import intake
from pandu.channels.stored import uttered
from pandu.knowledge.yaml_files import load_yaml
from pandu.rasa_patches.action_results import check_schema_once
from pandu.run.models import newest_model

HERE = Path(__file__).resolve().parent
FILES = sorted(HERE.glob("*.yml"))
Turn = dict[str, Any]


def transcripts(files: Iterable[Path] = FILES) -> list[dict[str, Any]]:
    """Return the transcripts of files."""
    return [one for path in files for one in load_yaml(path)]


class _Actions(EndpointConfig):
    """The action server without a server."""

    def __init__(self) -> None:
        super().__init__(url="in this process")
        self._executor = ActionExecutor()
        self._executor.register_action(ActionReply())

    async def request(self, *arguments: Any, **call: Any) -> Any:
        """Return what the action answers, as it would come over the wire."""
        return json.loads(json.dumps(await self._executor.run(call["json"])))


class Walker:
    """A loaded model with all that Rasa needs to hold a conversation."""

    def __init__(self, model: Path | None = None) -> None:
        """Load a model, or else the newest one."""
        from rasa.core.agent import Agent
        from rasa.utils.log_utils import configure_structlog

        configure_structlog(logging.ERROR)
        check_schema_once()
        self._agent = Agent.load(str(model or newest_model()), action_endpoint=_Actions())
        self._loop = asyncio.new_event_loop()

    def walk(self, name: str, said: Iterable[str]) -> list[Turn]:
        """Return the turns of a new conversation."""
        return [{"user": text, **self._answer(name, text)} for text in said]

    def _answer(self, sender: str, text: str) -> Turn:
        accepted = intake.accept(text)
        self._loop.run_until_complete(self._agent.handle_text(accepted.text, sender_id=sender))
        tracker = self._loop.run_until_complete(self._agent.tracker_store.get_or_create_tracker(sender))
        events = [event.as_dict() for event in tracker.events]
        last = max(place for place, event in enumerate(events) if event["event"] == "user")
        return summary([uttered(event) for event in events[last:] if event["event"] == "bot"])


def summary(messages: Sequence[Any]) -> Turn:
    """Return what a transcript holds of the messages that answer one turn."""
    texts = [message["text"] for message in messages]
    found = {
        "topics": [topic for message in messages for topic in message.get("topics") or ()],
        "verdict": next((message["verdict"] for message in messages if message.get("verdict")), ""),
        "unsaid": [point for message in messages for point in message.get("unsaid") or ()],
        "traits": {trait: has for message in messages for trait, has in (message.get("traits") or {}).items()},
    }
    return {name: value for name, value in found.items() if value} | {"bot": texts[0] if len(texts) == 1 else texts}


if __name__ == "__main__":  # walks what stands on standard input, name -> what the user writes, on the model that is named
    _walker = Walker(Path(sys.argv[1]))
    print(json.dumps({name: _walker.walk(name, said) for name, said in json.load(sys.stdin).items()}))
