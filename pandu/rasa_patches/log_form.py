"""Gives what Rasa, Sanic and structlog write the one form of Pandu's logs."""

import structlog

from pandu import logs


def take() -> None:
    """Let this process log in the one form; Rasa has set up its own before it makes the channels."""
    logs.begin()
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, logs.keep_structured_short],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logs.level()),
        cache_logger_on_first_use=True,
    )
