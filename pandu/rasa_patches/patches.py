"""PATCHES: every change to Rasa and to its server, why it is made, and what happens where Rasa's code moves away under it.

That TensorFlow is left out is no change to Rasa: stand_ins/ is installed in its place.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from pandu.rasa_patches import action_results, lighter_training, quiet_logs, request_guard, server_additions, turn_processor, versions


@dataclass(frozen=True)
class Patch:
    """One change, and how it is made; most need no more than the process, a few are for training alone."""

    what: str
    why: str
    otherwise: str
    install: Callable[[], None]
    training: bool = False


PATCHES = (
    Patch(
        "Sanic refuses malformed requests and ends connections that keep it waiting",
        "a negative length makes Sanic 21.12 loop for ever, so that nobody is served",
        "newer Sanic has another class of connections: tests/rasa_patches/test_request_guard.py fails, and may show that it is not needed",
        request_guard.install,
    ),
    Patch(
        "each server that Rasa makes gets logs, health, metrics, our store without Rasa's wrapper, retention, runner and action endpoint",
        "what an operator needs must not hang on a channel; the runner saves 2 ms of a turn, the endpoint 0.5 ms and bounds its time",
        "routes are missing: tests/rasa_patches/test_server_additions.py fails",
        server_additions.install,
    ),
    Patch(
        "the schema of the action server's answers is checked once",
        "Rasa checks the schema itself anew with each answer, 14 ms of each action",
        "the shortcut is not used and a turn is slower: tests/rasa_patches/test_action_results.py fails",
        action_results.check_schema_once,
    ),
    Patch(
        "a turn is processed without copies of the conversation, and its action runs in this process where no action server is named",
        "copies, a choice among new actions and the call take half of a turn that are no understanding: docs/decisions/0026-speed.md",
        "tests/rasa_patches/test_turn_processor.py fails; Rasa's own processor would need an action server",
        turn_processor.install,
    ),
    Patch(
        "loggers that quote users never debug",
        "LOG_LEVEL=DEBUG would write what people say",
        "a new module may quote: tests/rasa_patches/test_quiet_logs.py fails",
        quiet_logs.keep_texts_out,
    ),
    Patch(
        "training takes no fingerprints of what each component made",
        "they are for a cache that --force never reads, and take 27 s of 145 s of processor time",
        "training is slower, or tests/rasa_patches/test_training.py fails",
        lighter_training.skip_fingerprints,
        training=True,
    ),
    Patch(
        "training copies and compares examples lightly",
        "joining files took a quarter of the training",
        "training is slower, or tests/rasa_patches/test_training.py fails",
        lighter_training.copy_examples_lightly,
        training=True,
    ),
    Patch(
        "training reads each file of examples once",
        "Rasa reads all of them six times, with a slower parser: 14 s of processor time; tests/consistency.py tells mistakes",
        "training is slower",
        lighter_training.read_examples_once,
        training=True,
    ),
    Patch(
        "spaCy reads the texts of examples alone",
        "Rasa makes two empty Docs for each example: 3 s of processor time",
        "training is slower",
        lighter_training.read_texts_alone,
        training=True,
    ),
    Patch(
        "training looks for garbage rarely",
        "it makes millions of objects that stay: 9 s of processor time",
        "training is slower",
        lighter_training.collect_rarely,
        training=True,
    ),
    Patch(
        "readers and classifiers are trained beside each other, in processes of their own",
        "no one waits for another; docs/decisions/0017-speed.md",
        "training is slower, or tests/rasa_patches/test_training.py fails",
        lighter_training.train_beside,
        training=True,
    ),
    Patch(
        "archives are packed with little effort",
        "arrays hardly shrink, and all effort costs 20 s",
        "training is slower",
        lighter_training.pack_lightly,
        training=True,
    ),
)


@cache
def install() -> None:
    """Change Rasa in this process, once, as serving and training need it.

    Raises:
        StartError: the changes are written for other versions.
    """
    versions.check()
    for patch in PATCHES:
        if not patch.training:
            patch.install()


def install_for_training() -> None:
    """Change Rasa further, where it trains all anew."""
    for patch in PATCHES:
        if patch.training:
            patch.install()
