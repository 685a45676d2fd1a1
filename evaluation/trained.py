"""The trained model as tests and benchmarks ask it: one text, or many in one run."""

from collections.abc import Iterable
from typing import Any

from actions.reply import read_message
from pandu.message import Message
from pandu.run.models import newest_model


class Understanding:
    """The trained model's reading of texts."""

    def __init__(self) -> None:
        """Load the newest model."""
        from rasa.core.agent import Agent

        self._processor, self._known = Agent.load(str(newest_model())).processor, dict[str, Message]()

    def __call__(self, text: str) -> Message:
        """Return one text as it was understood."""
        return self._known.get(text) or self.read([text])[0]

    def run(self, texts: Iterable[str]) -> list[Any]:
        """Return Rasa's messages for many texts of one run, which takes a fraction of the time."""
        from rasa.core.channels.channel import UserMessage
        from rasa.core.processor import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER

        target, messages = self._processor.model_metadata.nlu_target, [UserMessage(text) for text in texts]
        inputs = {PLACEHOLDER_MESSAGE: messages, PLACEHOLDER_TRACKER: None}
        return list(self._processor.graph_runner.run(inputs=inputs, targets=[target])[target])

    def read(self, texts: Iterable[str]) -> list[Message]:
        """Return many texts as understood in one run."""
        asked = list(dict.fromkeys(texts))
        understood = [read_message(message.as_dict(only_output_properties=True)) for message in self.run(asked)]
        self._known.update(zip(asked, understood, strict=True))  # a message itself has its plain text
        return understood
