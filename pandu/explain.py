"""How one message is read, what is decided and why, and the answer: `make explain TEXT="…"` (no server needed)."""

import logging
import os
import sys
import warnings
from collections.abc import Iterator

from actions.reply import read_message
from pandu.dialogue import order, resolve
from pandu.dialogue.memory import Memory
from pandu.dialogue.plan import plan
from pandu.knowledge import Knowledge, load_knowledge
from pandu.message import Message, Part
from pandu.rasa_patches.without_tensorflow import leave_out
from pandu.run.models import newest_model

_SHOWN = 4  # intents of the ranking


def read(text: str) -> Message:
    """Return a text as the newest trained model reads it."""
    from rasa.core.agent import Agent
    from rasa.core.channels.channel import UserMessage
    from rasa.core.processor import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER

    processor = Agent.load(str(newest_model())).processor
    target = processor.model_metadata.nlu_target
    inputs = {PLACEHOLDER_MESSAGE: [UserMessage(text)], PLACEHOLDER_TRACKER: None}
    return read_message(processor.graph_runner.run(inputs=inputs, targets=[target])[target][0].as_dict(only_output_properties=True))


def _reading(part: Part) -> Iterator[tuple[str, str]]:
    """Yield what was read of a part, a name and a value a line."""
    standard, _, stems = " ".join(part.words).partition(" | ")
    yield "text", part.text
    yield "standard", standard
    yield "stems", stems
    subject = part.subject
    yield "subject", " ".join(filter(None, (subject.kind, subject.name, subject.person))) or "-"
    claim = part.claim
    yield "form", " ".join(filter(None, (part.form, claim.polarity, claim.quantifier, claim.verdict)))
    yield "points", ", ".join(part.points) or "-"
    yield "traits", ", ".join(f"{told.trait} {'has' if told.has else 'lacks'}" for told in part.told) or "-"
    yield "ranking", ", ".join(f"{guess.intent} {guess.confidence:.2f}" for guess in part.ranking[:_SHOWN])


def _decision(knowledge: Knowledge, message: Message) -> Iterator[tuple[str, str]]:
    """Yield which rule answers a first message, the plan where it asks for a topic, and the answer."""
    heard = resolve.heard(knowledge, message, Memory())
    rule = next((rule for rule in order.ORDER if rule(heard) is not None), order.missed)
    yield "rule", f"{rule.__name__}: {(rule.__doc__ or '').splitlines()[0]}"
    asked = resolve.question(heard)
    yield "resolved", f"{asked.topic} ({asked.intent})"
    if asked.topic in knowledge.topics:
        yield "plan", str(plan(knowledge, asked))
    for reply in order.respond(knowledge, message, Memory())[0]:
        yield (
            "answer",
            f"{reply.text}\n    topics {', '.join(reply.topics)}; verdict {reply.verdict or '-'}; unsaid {', '.join(reply.unsaid) or '-'}",
        )


def explained(knowledge: Knowledge, message: Message) -> str:
    """Return all of it as lines of text."""
    rows = [*_reading(message)]
    for number, part in enumerate(message.parts, 1):
        rows += [(f"part {number}", part.text), ("  form", part.form), ("  intent", part.best.intent)]
    rows += [
        ("wants", message.want or "-"),
        ("quiz", f"{message.quiz.level or '-'} {message.quiz.certainty} {message.quiz.reason}".strip()),
    ]
    rows += _decision(knowledge, message)
    return "\n".join(f"{name:<9} {value}" for name, value in rows)


def main() -> int:
    """Explain the text of the command line; return the exit code."""
    text = " ".join(sys.argv[1:]).strip() or os.environ.get("TEXT", "").strip()
    if not text:
        print('Give a text: make explain TEXT="tugasnya apa?"', file=sys.stderr)
        return 2
    warnings.filterwarnings("ignore")
    leave_out()
    logging.disable(logging.CRITICAL)
    print(explained(load_knowledge(), read(text)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
