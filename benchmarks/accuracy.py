"""How well and how fast a Rasa model understands the unseen messages: `python -m benchmarks.accuracy MODEL topic|dialogue`.

`topic` judges the topic of the best intent, `dialogue` what Pandu's dialogue answers. Prints one JSON object.
"""

import asyncio
import json
import logging
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from actions.reply import read_message
from evaluation.judge import Case, Labelled, answer_messages, message_figures, read_messages
from pandu.knowledge import load_knowledge

Parsed = dict[str, Any]
Judge = Callable[[Labelled, Parsed], Case]
NO_INTENT = (None, "None", "nlu_fallback")


def percentiles(milliseconds: Iterable[float]) -> dict[str, float]:
    """Return p50, p95 and p99, in the unit given."""
    values = np.percentile(list(milliseconds), (50, 95, 99))
    return {f"p{percent}_ms": float(value) for percent, value in zip((50, 95, 99), values, strict=True)}


def by_topic(message: Labelled, parsed: Parsed) -> Case:
    """Return the case of a message whose best intent is the whole answer; no intent is a fallback."""
    intent = parsed["intent"]["name"]
    return Case(message, ("fallback" if intent in NO_INTENT else load_knowledge().topic_of(intent),), ())


def by_dialogue() -> Judge:
    """Return what judges a message by the answer of Pandu's dialogue."""
    knowledge = load_knowledge()
    return lambda message, parsed: answer_messages([message], knowledge, lambda _: read_message(parsed))[0]


def measure(parse: Callable[[str], Parsed], judge: Judge) -> dict[str, float]:
    """Return accuracy in percent and latency in milliseconds of `parse` on `messages.tsv`."""
    cases, milliseconds = [], []
    for message in read_messages():
        start = time.perf_counter()
        parsed = parse(message.text)
        milliseconds.append(parsed.get("ms", 1000 * (time.perf_counter() - start)))
        cases.append(judge(message, parsed))
    return message_figures(cases) | percentiles(milliseconds)


def main(model: str, judge: str) -> None:
    """Measure one model in this process, its memory too."""
    import psutil
    from rasa.core.agent import Agent
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.ERROR)
    agent, loop = Agent.load(model), asyncio.new_event_loop()
    figures = measure(lambda text: loop.run_until_complete(agent.parse_message(text)), by_dialogue() if judge == "dialogue" else by_topic)
    print(json.dumps(figures | {"memory_mb": psutil.Process().memory_info().rss / 2**20}))


if __name__ == "__main__":
    main(*sys.argv[1:])
