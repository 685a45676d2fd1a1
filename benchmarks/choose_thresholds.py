"""Figures of the unseen messages and dialogues for a grid of thresholds: `python -m benchmarks.choose_thresholds`.

Prints a Markdown table; the row in use is marked. Only `messages.tsv` and `dialogues.yml` are read.
"""

import itertools
import logging

from rasa.utils.log_utils import configure_structlog

from evaluation import judge
from evaluation.trained import Understanding
from pandu.dialogue import thresholds
from pandu.knowledge import load_knowledge

ANSWER, CLARIFY, PART = (0.2, 0.25, 0.3, 0.4, 0.5), (0.1, 0.15, 0.2), (0.5, 0.6, 0.75)


def main() -> None:
    """Measure each combination and print its row."""
    configure_structlog(logging.ERROR)
    understand, knowledge = Understanding(), load_knowledge()
    messages, dialogues = judge.read_messages(), judge.read_dialogues()
    understand.read([*(m.text for m in messages), *(turn["user"] for d in dialogues for turn in d["turns"])])
    chosen = (thresholds.ANSWER_FROM, thresholds.CLARIFY_FROM, thresholds.PART_FROM)
    print("| answer from | clarify from | part from | accepted | false | refused | turns | quizzes |\n|" + " --- |" * 8)
    for combination in itertools.product(ANSWER, CLARIFY, PART):
        thresholds.ANSWER_FROM, thresholds.CLARIFY_FROM, thresholds.PART_FROM = combination
        figures = judge.message_figures(judge.answer_messages(messages, knowledge, understand))
        figures |= judge.dialogue_figures([judge.answer_dialogue(d, knowledge, understand) for d in dialogues])
        mark = " (in use)" if combination == chosen else ""
        print("| " + " | ".join(map(str, combination)) + mark + " | " + " | ".join(map(str, figures.values())) + " |", flush=True)


if __name__ == "__main__":
    main()
