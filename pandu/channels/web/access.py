"""Whose pages may connect."""

import logging
from collections.abc import Collection, Mapping
from typing import Any

from pandu.settings import ORIGINS_VARIABLE, origin_of

logger = logging.getLogger(__name__)
MOST_TOLD, MOST_SHOWN = 100, 200  # refused origins that the log names, and characters of each


class Origins:
    """Whose pages may connect: the server's own, and those that are `named`. Each that may not is told of in the log, once."""

    def __init__(self, named: Collection[str] = ()) -> None:
        self._named, self._told = frozenset(named), set[str]()

    def __call__(self, origin: str | None, environ: Mapping[str, Any]) -> bool:
        """Return whether a page of `origin` may connect; `environ` is Engine.IO's, which asks also of what comes from no page.

        The own origin is told by the host alone, since a proxy may end HTTPS before us.
        """
        if origin is None:
            return False
        host = str(environ.get("HTTP_HOST", ""))
        spelt = origin_of(origin)
        if spelt and (spelt in self._named or spelt == origin_of(f"{spelt.partition(':')[0]}://{host}")):
            return True
        self._tell(origin, host)
        return False

    def _tell(self, origin: str, host: str) -> None:
        shown = origin[:MOST_SHOWN]
        if shown in self._told or len(self._told) >= MOST_TOLD:
            return
        self._told.add(shown)
        logger.warning(
            "A page of %r may not connect: it is not in %s, and this server was asked for as %r.",
            shown,
            ORIGINS_VARIABLE,
            host[:MOST_SHOWN],
        )
