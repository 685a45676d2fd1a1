"""Keeps what users say out of the logs, also where LOG_LEVEL=DEBUG asks for everything."""

import logging

# These log texts, entities and slots when they debug; what they warn of holds none.
QUOTING = ("rasa.core.actions", "rasa.core.channels", "rasa.core.policies", "rasa.core.processor", "rasa.nlu", "rasa.shared.core")


def keep_texts_out() -> None:
    """Let the modules that quote users say no more than they do in a normal run."""
    for name in QUOTING:
        logging.getLogger(name).setLevel(logging.INFO)
