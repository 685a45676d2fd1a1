"""What a reader learnt of the same examples before, taken back instead of learnt again: most changes of examples teach few readers.

Whoever trains names a folder for the state of code, content and versions, in VARIABLE; where none is named, nothing is kept.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

VARIABLE = "TRAINING_LEARNT"  # no setting: one process tells another
KEPT = 2  # of each reader, over all states
_LETTERS = 16


def learn_once(folder: Path, name: str, config: dict[str, Any], examples: Iterable[Any], learn: Callable[[], None]) -> None:
    """Let `learn` write into `folder` what is learnt of examples, or copy what was learnt of the same before.

    `examples` tells all that is learnt of beside the state that VARIABLE names.
    """
    if not (state := os.environ.get(VARIABLE)):
        learn()
        return
    made_of = hashlib.sha256(json.dumps([config, list(examples)], sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    kept = Path(state) / f"{name}-{made_of[:_LETTERS]}"
    if kept.is_dir():
        shutil.copytree(kept, folder, dirs_exist_ok=True)
        os.utime(kept)
        return
    learn()
    with suppress(OSError):  # a full disk must not stop the training, which has no need of it
        _keep(folder, kept)
        _remove_old(kept.parent.parent, name)


def _keep(folder: Path, kept: Path) -> None:
    """Copy what was learnt; what is half copied has another name."""
    draft = kept.with_name(f".{kept.name}.{os.getpid()}")
    try:
        shutil.copytree(folder, draft)
        draft.rename(kept)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    os.utime(kept)


def _remove_old(states: Path, name: str) -> None:
    """Remove all that a reader learnt but the last, and the folders of states that nothing is left of."""
    for old in sorted(states.glob(f"*/{name}-*"), key=lambda path: path.stat().st_mtime)[:-KEPT]:
        shutil.rmtree(old, ignore_errors=True)
        with suppress(OSError):
            old.parent.rmdir()
