"""Whose conversation a browser may join: ids that the server makes, signed so that nobody can name another's.

The form of the token follows RFC 2104: `<id>.<HMAC-SHA-256 of the id, first 128 bits>`, both in hexadecimal.
"""

import hashlib
import hmac
import os
import re
import secrets
from contextlib import suppress
from pathlib import Path

PREFIX = "web-"  # reserved: pandu.channels.intake.RESERVED_PREFIXES
_TOKEN = re.compile(r"([0-9a-f]{32})\.([0-9a-f]{32})")


def load_key(folder: Path, chosen: str = "") -> bytes:
    """Return the key of the signatures: what is `chosen`, or what is kept in `folder`, made at the first call."""
    if chosen:
        return chosen.encode()
    path = folder / "web_secret"
    if not path.exists():
        _make_key(path)
    return path.read_bytes()


def _make_key(path: Path) -> None:
    """Put a new key at `path`, whole from the first moment, unless another process was faster."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
    with suppress(FileExistsError):
        os.link(draft, path)
    draft.unlink()


class Sessions:
    """Makes and checks session tokens."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def _signature(self, session_id: str) -> str:
        return hmac.new(self._key, session_id.encode(), hashlib.sha256).hexdigest()[:32]

    def token(self, session_id: str) -> str:
        """Return the token that lets a client join the session."""
        return f"{session_id}.{self._signature(session_id)}"

    def join(self, token: object) -> str:
        """Return the id of the session that `token` was made for; a new id where it is no token of ours."""
        found = _TOKEN.fullmatch(token) if isinstance(token, str) else None
        if found and hmac.compare_digest(self._signature(found[1]), found[2]):
            return found[1]
        return secrets.token_hex(16)
