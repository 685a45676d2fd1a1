"""Trains where the archive in `models/` was not made of what is here now: `python -m pandu.run.training`.

The content of the files counts, not their dates.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from pandu.editor import check_content, snapshots
from pandu.editor.mistakes import chosen, messages
from pandu.errors import ContentError, StartError, exit_code
from pandu.knowledge import load_knowledge
from pandu.nlu.learnt import VARIABLE as LEARNT_VARIABLE
from pandu.rasa_patches.lighter_training import STEP
from pandu.release import texts_of
from pandu.run.models import archives, is_whole
from pandu.run.progress import Bar
from pandu.settings import ROOT

# What training reads; of the locked versions only those of STORED count.
SOURCES = (
    "config.yml",
    "domain.yml",
    "requirements/run.txt",
    "data/**/*.yml",
    "pandu/bounded.py",
    "pandu/message.py",
    "pandu/knowledge/*",
    "pandu/language/**/*",
    "pandu/nlu/*.py",
    "pandu/policies/*.py",
)
# Packages whose objects an archive holds, or whose words it was made of; another version may not read it.
STORED = {
    "numpy", "pysastrawi", "rapidfuzz", "rasa", "scikit-learn", "scipy", "spacy", "spacy-lookups-data", "thinc",
}  # fmt: skip
LOCK = "run.txt"
STAMP = ".trained"
LEARNT = ".learnt"  # what single readers learnt, by the state of all that they learnt of beside their examples
COMMITS = ".commits"  # archives by what they were made of
SPARED = "spared"  # holds the name of the last commit's archive, which stays however often another is trained
KNOWLEDGE = "knowledge/ (topics, traits, questions of the quiz)"  # what is read of it has this name among the sources
NAMED = 3  # sources that are named where they changed
QUIETLY = "--quietly"  # say nothing where nothing is trained
TO_EXPLAIN = "--to-explain"  # what follows explains the draft, so say before it begins that it is trained first
UNLESS_PINNED = "--unless-pinned"  # what is served was trained before
KEPT_ARCHIVES = 3  # an assistant that runs starts again from the one that was the newest when it was started
_OWN_ARCHIVE = re.compile(r"pandu-\d+\.tar\.gz")


def sources(root: Path = ROOT) -> list[Path]:
    """Return the files that training reads, in a fixed order."""
    found = {path for pattern in SOURCES for path in root.glob(pattern)}
    return sorted(path for path in found if path.is_file() and "__pycache__" not in path.parts)


def _content(path: Path) -> bytes:
    """Return what counts of a file."""
    content = path.read_bytes()
    if path.name != LOCK:
        return content
    named = (line.split() for line in content.splitlines() if line.partition(b"==")[0].decode() in STORED)
    return b"\n".join(words[0] for words in named)


def structure(root: Path) -> str:
    """Return what training reads of the knowledge: names, traits, topics with what calls them, what the quiz asks; no sentence of it."""
    try:
        knowledge = load_knowledge(root / "knowledge")
    except ContentError:
        return ""
    topics = [(topic.id, topic.role, topic.trait, topic.called, topic.parts, len(topic.facets)) for topic in knowledge.topics.values()]
    quiz = knowledge.texts["quiz"]
    asked = [(question["trait"], question.get("called")) for question in quiz["questions"]]
    return json.dumps([knowledge.names, sorted(knowledge.traits), topics, asked, quiz["scale"]], ensure_ascii=False)


def digests(root: Path = ROOT) -> dict[str, str]:
    """Return what tells one content from every other, of each source and of what is read of the knowledge."""
    found = {str(path.relative_to(root)): hashlib.sha256(_content(path)).hexdigest() for path in sources(root)}
    return {**found, KNOWLEDGE: hashlib.sha256(structure(root).encode()).hexdigest()}


def fingerprint(root: Path = ROOT) -> str:
    """Return what tells one state of the sources from every other; texts of the knowledge do not count."""
    return hashlib.sha256(json.dumps(digests(root), sort_keys=True).encode()).hexdigest()


def reason(models: Path, now: dict[str, str]) -> str:
    """Return why a model is to be trained of what is here `now`."""
    try:
        stamp = json.loads((models / STAMP).read_text(encoding="utf-8"))
        before, archive = dict(stamp["sources"]), models / stamp["archive"]
    except (OSError, ValueError, TypeError, KeyError):
        return chosen("training", "of_what" if archives(models) else "none_yet")
    changed = sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))
    if not changed:
        return chosen("training", "gone", archive=archive.name) if not archive.is_file() else chosen("training", "none_whole")
    more = chosen("training", "more", count=len(changed) - NAMED) if len(changed) > NAMED else ""
    named = [chosen("training", "knowledge") if name == KNOWLEDGE else name for name in changed[:NAMED]]
    return chosen("training", "changed", files=", ".join(named) + more)


def trained_of(models: Path, made_of: str) -> Path | None:
    """Return the archive in `models` that was made of this, or None where there is none."""
    try:
        stamp = json.loads((models / STAMP).read_text(encoding="utf-8"))
        archive = models / stamp["archive"]
        return archive if stamp["made_of"] == made_of and archive.is_file() else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def is_trained(models: Path, made_of: str) -> bool:
    """Return whether an archive that was made of this is there, and one that is whole: the launcher tells of any other."""
    return trained_of(models, made_of) is not None and any(map(is_whole, archives(models)))


def learnt_of(root: Path) -> Path:
    """Return where readers keep what they learn: of the same code, settings, versions and knowledge, its texts, too; not of examples."""
    beside = {name: digest for name, digest in digests(root).items() if not name.startswith("data/")}
    state = json.dumps([beside, texts_of(root / "knowledge")], sort_keys=True)
    return ROOT / "models" / LEARNT / hashlib.sha256(state.encode()).hexdigest()[:16]


def run_rasa(folder: Path, root: Path) -> Path:
    """Train into `folder`; return the archive.

    Raises:
        StartError: training failed; what it said is in the sentence.
    """
    name = f"pandu-{int(time.time())}"
    options = ["--force", "--quiet", "--skip-validation", "--out", str(folder), "--fixed-model-name", name]
    command = [sys.executable, "-W", "ignore", "-m", "pandu.run.rasa_command", "train", *options]
    told: Any = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True, "errors": "replace"}
    process = subprocess.Popen(command, cwd=root, env={**os.environ, LEARNT_VARIABLE: str(learnt_of(root))}, **told)
    try:
        said = _shown(process.stdout or ())
        code = process.wait()
    finally:
        process.kill()
    archive = folder / f"{name}.tar.gz"
    if code or not archive.is_file():
        raise StartError(said + chosen("training", "failed", code=code))
    return archive


def _shown(lines: Iterable[str]) -> str:
    """Draw a bar of the steps that training tells, some of them beside each other; return what else it says."""
    bar, begun, said = None, 0, []
    for line in lines:
        if step := STEP.fullmatch(line.rstrip("\n")):
            bar = bar or Bar("  " + chosen("training", "bar"), int(step[1]))
            bar.show(begun)
            begun += 1
        else:
            said.append(line)
    if bar:
        bar.show(begun)
        bar.end()
    return "".join(said)


def _remove_old(models: Path) -> None:
    """Remove all archives that were made here but the last ones; what has another name was put there by hand."""
    ours = [path for path in models.glob("*.tar.gz") if _OWN_ARCHIVE.fullmatch(path.name)]
    for path in sorted(ours, key=lambda path: path.stat().st_mtime)[:-KEPT_ARCHIVES]:
        path.unlink()


def kept_archive(models: Path, made_of: str) -> Path:
    """Return where the archive that was made of this is kept, for `make changes`; it need not be there."""
    return models / COMMITS / f"{made_of[:16]}.tar.gz"


def spare(kept: Path) -> None:
    """Let a kept archive stay, and no longer the one before."""
    (kept.parent / SPARED).write_text(kept.name, encoding="utf-8")


def keep(models: Path, archive: str, made_of: str) -> None:
    """Keep the archive under the name of what it was made of, beside the last ones."""
    target = kept_archive(models, made_of)
    with suppress(OSError):
        target.parent.mkdir(exist_ok=True)
        target.unlink(missing_ok=True)
        os.link(models / archive, target)
        _remove_old_kept(target.parent)


def _remove_old_kept(folder: Path) -> None:
    spared = (folder / SPARED).read_text(encoding="utf-8") if (folder / SPARED).is_file() else ""
    for old in sorted(folder.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)[: -2 * KEPT_ARCHIVES]:
        if old.name != spared:
            old.unlink()


def _write_stamp(models: Path, archive: str, made_of: str, of: dict[str, str]) -> None:
    draft = models / f"{STAMP}.new"
    draft.write_text(json.dumps({"archive": archive, "made_of": made_of, "sources": of}), encoding="utf-8")
    draft.replace(models / STAMP)


def train(root: Path = ROOT, quietly: bool = True) -> None:
    """Train if need be, and say why, or why not unless `quietly`; an archive that is not whole never stands in `models/`.

    Raises:
        StartError: training failed.
    """
    models, made_of = root / "models", fingerprint(root)
    if is_trained(models, made_of):
        if not quietly:
            print(chosen("training", "fits"), flush=True)
        return
    of = digests(root)
    archive = _taken_back(models, made_of) or _trained(models, root, reason(models, of))
    _write_stamp(models, archive.name, made_of, of)
    keep(models, archive.name, made_of)
    _remove_old(models)


def _taken_back(models: Path, made_of: str) -> Path | None:
    """Return the archive that was made of the same before, as the newest of `models` again; None where none is kept, or not whole."""
    kept = kept_archive(models, made_of)
    if not kept.is_file() or not is_whole(kept):
        return None
    archive = models / f"pandu-{int(time.time())}.tar.gz"
    archive.unlink(missing_ok=True)
    os.link(kept, archive)
    os.utime(archive)
    print(chosen("training", "taken_back", archive=archive.name), flush=True)
    return archive


def _trained(models: Path, root: Path, why: str) -> Path:
    """Return the archive that is trained now, put into `models` when it is whole."""
    begun = time.monotonic()
    print(chosen("training", "begins", why=why), flush=True)
    folder = models / ".training"
    shutil.rmtree(folder, ignore_errors=True)  # of a training that was broken off
    folder.mkdir(parents=True)
    try:
        made = run_rasa(folder, root)
        archive = made.replace(models / made.name)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(chosen("training", "ends", archive=archive.name, seconds=round(time.monotonic() - begun)), flush=True)
    return archive


def main() -> int:
    """Train if need be, unless a pinned state is served or the content has mistakes, which are told; return the exit code."""
    if UNLESS_PINNED in sys.argv[1:] and (pinned := snapshots.pinned()):
        print(messages()["snapshots"]["not_trained"].format_map({"id": pinned.id}))
        return 0
    if not check_content.sound():
        return 1
    if TO_EXPLAIN in sys.argv[1:] and not is_trained(ROOT / "models", fingerprint()):
        print(messages()["explain"]["trains"], flush=True)
    return exit_code(lambda: train(quietly=QUIETLY in sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
