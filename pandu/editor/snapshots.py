"""What `make run` serves: content and model together, as they were when both were sound. `make undo` pins the one before.

A snapshot is a folder of snapshots/ (ignored by git), named by content, code and date. What is edited meanwhile reaches nobody.
"""

import hashlib
import json
import os
import shutil
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from pandu.editor.mistakes import messages
from pandu.errors import StartError
from pandu.knowledge import KNOWLEDGE_DIR
from pandu.release import LETTERS, digest, texts_of
from pandu.settings import ROOT

FOLDER = ROOT / "snapshots"
PINNED = "pinned"
KEPT = 6  # snapshots, the newest; the pinned one stays, too
KNOWLEDGE, MODEL, ABOUT = "knowledge", "model.tar.gz", "about.json"


@dataclass(frozen=True)
class Snapshot:
    """One state that was or is served: content in `knowledge` and its trained archive, `model`, both in `folder`.

    `texts` and `trained` tell which of the two differs from another's; `served`: when it was served last.
    """

    folder: Path
    knowledge: Path
    model: Path
    texts: str
    trained: str
    served: float

    @property
    def id(self) -> str:
        """Its name."""
        return self.folder.name


def code_of(root: Path = ROOT) -> str:
    """Return what tells one state of the code from every other."""
    return digest((path for folder in ("pandu", "actions") for path in (root / folder).rglob("*.py")), root)


def _state(archive: Path) -> str:
    state = archive.stat()
    return f"{state.st_size:x}-{state.st_mtime_ns:x}"


def _read(folder: Path) -> Snapshot | None:
    try:
        about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        return Snapshot(folder, folder / KNOWLEDGE, folder / MODEL, about["texts"], about["model"], float(about["served"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def made(folder: Path = FOLDER) -> list[Snapshot]:
    """Return the snapshots, the one that was served last at the end."""
    found = (_read(path) for path in folder.glob("*") if path.is_dir())
    return sorted((one for one in found if one is not None), key=lambda one: one.served)


def pinned(folder: Path = FOLDER) -> Snapshot | None:
    """Return the pinned snapshot, None where there is none."""
    with suppress(OSError):
        name = (folder / PINNED).read_text(encoding="utf-8").strip()
        return _read(folder / name) if name else None
    return None


def _write_about(folder: Path, texts: str, trained: str) -> float:
    """Write what is known of a snapshot that is served now; return when that is."""
    moment = time.time()
    about = {"texts": texts, "model": trained, "served": moment}
    draft = folder / f"{ABOUT}.{os.getpid()}"
    draft.write_text(json.dumps(about), encoding="utf-8")
    draft.replace(folder / ABOUT)
    return moment


def take(archive: Path, knowledge: Path = KNOWLEDGE_DIR, folder: Path = FOLDER) -> Snapshot:
    """Return the snapshot of this content and model, made where there is none yet.

    Raises:
        OSError: the folder cannot be written into.
    """
    texts, model, code = texts_of(knowledge), _state(archive), code_of()
    same = [one for one in made(folder) if (one.texts, one.trained) == (texts, model) and f"-{code}-" in one.id]
    if same:
        return replace(same[-1], served=_write_about(same[-1].folder, texts, model))
    content = hashlib.sha256(f"{texts} {model}".encode()).hexdigest()[:LETTERS]
    target = folder / f"{content}-{code}-{datetime.now():%Y%m%d-%H%M%S}"
    draft = folder / f".{target.name}.{os.getpid()}"
    shutil.copytree(knowledge, draft / KNOWLEDGE, ignore=shutil.ignore_patterns("*~", "*.tmp"))
    _link(archive, draft / MODEL)
    _write_about(draft, texts, model)
    if target.exists():  # another process made it in this second
        shutil.rmtree(draft)
    else:
        draft.rename(target)
    _remove_old(folder)
    found = _read(target)
    if found is None:
        raise OSError(0, "the snapshot cannot be read")
    return found


def _link(archive: Path, target: Path) -> None:
    try:
        os.link(archive, target)
    except OSError:
        shutil.copy2(archive, target)


def _remove_old(folder: Path) -> None:
    kept = pinned(folder)
    for snapshot in made(folder)[:-KEPT]:
        if kept is None or snapshot.id != kept.id:
            shutil.rmtree(snapshot.folder, ignore_errors=True)


def what_changed(before: Snapshot | None, now: Snapshot) -> str:
    """Return the sentence on what is served: nothing new, new texts with the same model, or a new model."""
    words = messages()["snapshots"]
    if before is None:
        kind = "first"
    elif before.trained != now.trained:
        kind = "model"
    else:
        kind = "same" if before.texts == now.texts else "texts"
    return str(words[kind]).format_map({"id": now.id})


def to_serve(archive: Path) -> tuple[Snapshot | None, str]:
    """Return the snapshot to serve, None where none can be made, and the sentence on it."""
    before = made()
    try:
        now = take(archive)
    except OSError as error:
        return None, str(messages()["snapshots"]["none"]).format_map({"error": error.strerror})
    return now, what_changed(before[-1] if before else None, now)


def undo(folder: Path = FOLDER) -> Snapshot:
    """Pin the snapshot before the one that is served; no working file is touched.

    Raises:
        StartError: there is none before.
    """
    known, current = made(folder), pinned(folder)
    names = [one.id for one in known]
    place = names.index(current.id) if current and current.id in names else len(known) - 1
    if place < 1:
        raise StartError(str(messages()["snapshots"]["nothing_before"]))
    (folder / PINNED).write_text(known[place - 1].id, encoding="utf-8")
    return known[place - 1]


def redo(folder: Path = FOLDER) -> bool:
    """Take the pin away; return whether there was one."""
    found = pinned(folder) is not None
    (folder / PINNED).unlink(missing_ok=True)
    return found


def main() -> int:
    """Pin the snapshot before (`undo`), or take the pin away (`redo`); return the exit code."""
    words = messages()["snapshots"]
    if sys.argv[1:] == ["redo"]:
        print(words["unpinned" if redo() else "not_pinned"])
        return 0
    try:
        snapshot = undo()
    except StartError as error:
        print(error, file=sys.stderr)
        return 1
    moment = datetime.fromtimestamp(snapshot.served)
    print(words["pinned"].format_map({"id": snapshot.id, "moment": f"{moment:%Y-%m-%d %H:%M}"}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
