"""All mistakes of the content at once, without training: `make check-content` (LANG_MESSAGES=en, or "id en" for both)."""

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from pandu.editor import example_checks, knowledge_checks, label_checks, project_checks, sources, table_checks, topics, yaml_checks
from pandu.editor.knowledge_checks import File
from pandu.editor.mistakes import LANGUAGES, VARIABLE, Mistake, described, messages, summary
from pandu.knowledge import ADDED, NOT_COVERED
from pandu.settings import ROOT

STAMP = Path("models") / ".checked"
NEEDED = tuple(Path("knowledge") / name for name in (*sorted({*knowledge_checks.FORMS} - {knowledge_checks.SILENCES}),))


def check(root: Path = ROOT) -> list[Mistake]:
    """Return all mistakes, those that stop everything first, by file and line."""
    found: list[Mistake] = []
    files: dict[Path, File] = {}
    for path in sources.files(root):
        if wrong := sources.misnamed(path):
            found.append(wrong)
        elif path.suffix == ".yml":
            found += _read(root, path, files)
    found += table_checks.checks(file for path, file in files.items() if path.parent == sources.TABLES)
    if any(mistake.stops and mistake.path.parent == sources.TABLES for mistake in found):
        return _sorted(found)  # what stands below is read with the tables
    found += _together(root, files, whole=not any(mistake.stops and mistake.path not in files for mistake in found))
    return _sorted(found)


def _sorted(found: list[Mistake]) -> list[Mistake]:
    return sorted(_once(found), key=lambda one: (not one.stops, str(one.path), one.line))


def _once(found: list[Mistake]) -> Iterator[Mistake]:
    """Yield each mistake, of those that are the same in a line only the first."""
    seen = set()
    for mistake in found:
        key = mistake.path, mistake.line, mistake.kind, str(mistake.values)
        if key not in seen:
            seen.add(key)
            yield mistake


def _read(root: Path, path: Path, files: dict[Path, File]) -> list[Mistake]:
    """Return what is wrong with the signs and the YAML of a file; one that can be read goes into `files`."""
    source, found = sources.read(root, path)
    if source is None:
        return found
    document, wrong = yaml_checks.read_on(source)
    lines = {mistake.line for mistake in found if mistake.stops}
    found += [mistake for mistake in wrong if mistake.line not in lines]
    if document is not None:
        files[path] = File(source, document)
        found += yaml_checks.cut_texts(source, document)
    return found


def _together(root: Path, files: dict[Path, File], whole: bool) -> Iterator[Mistake]:
    """Yield what is wrong with the files that could be read; where some could not, what they would hold is not missed."""
    knowledge = {path.name: file for path, file in files.items() if path.parts[0] == "knowledge" and len(path.parts) == 2}
    yield from (Mistake(path, 0, "lost_file") for path in NEEDED if not (root / path).is_file())
    yield from _jobs(root)
    added = {path.stem: file for path, file in files.items() if path.parts[:2] == ("knowledge", ADDED)}
    yield from knowledge_checks.checks(knowledge, added)
    domain = files.get(Path(project_checks.DOMAIN))
    declared = project_checks.intents(domain)
    nlu = [file for path, file in files.items() if path.parts[:2] == ("data", "nlu")]
    yield from example_checks.checks(nlu, declared, _replaced(added), knowledge_checks.names_of_silences(knowledge))
    if domain is None or not whole:
        return
    rules = [file for path, file in files.items() if path.parts[:2] == ("data", "rules")]
    known = {**_topics(knowledge), **added}
    yield from project_checks.checks(domain, rules, example_checks.examples(nlu), known, knowledge)
    yield from project_checks.of_model(root, known, declared)
    yield from label_checks.checks(root, label_checks.known(known, declared, knowledge))


def _replaced(added: dict[str, File]) -> dict[str, str]:
    """Return the intents of the refusals that added topics replace, and those of the topics."""
    lists = {topic: file.content.get("replaces") for topic, file in added.items()}
    subjects = ((topic, subject) for topic, names in lists.items() if isinstance(names, list) for subject in names)
    return {f"{NOT_COVERED}{subject}": project_checks.intent_of(topic) for topic, subject in subjects}


def _jobs(root: Path) -> Iterator[Mistake]:
    found = [path for path in sorted((root / "knowledge").glob("*.yml")) if path.name not in knowledge_checks.FORMS]
    if not found:
        yield Mistake(Path("knowledge"), 0, "no_job")
    for path in found[1:]:
        yield Mistake(path.relative_to(root), 0, "two_jobs", {"other": found[0].relative_to(root).as_posix()})


def _topics(knowledge: dict[str, File]) -> dict[str, File]:
    main = knowledge_checks.job(knowledge)
    topics = main.content.get("topics") if main else None
    return {str(topic): main for topic in topics} if main and isinstance(topics, dict) else {}


def languages(chosen: str) -> list[str]:
    """Return the languages of the messages that a setting names; Indonesian where it names none."""
    return [one for one in LANGUAGES if one in chosen.replace(",", " ").split()] or [LANGUAGES[0]]


def state(root: Path) -> str:
    """Return what tells one state of the content and of its checks from every other."""
    digest = hashlib.sha256()
    code = sorted(Path(__file__).parent.glob("*")) + sorted((ROOT / "pandu" / "knowledge").glob("*"))
    newest = max((path.name for path in (root / "models").glob("*.tar.gz")), default="")
    for path in (*(root / path for path in sources.files(root)), *(path for path in code if path.is_file())):
        digest.update(f"{path} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest() + newest


def checked_before(root: Path = ROOT) -> bool:
    """Return whether the content was checked as it is now, and nothing stops it."""
    with suppress(OSError):
        return (root / STAMP).read_text() == state(root)
    return False


def report(root: Path = ROOT, chosen: str | None = None, advice: bool = True) -> bool:
    """Print the mistakes; return whether nothing stops training and starting."""
    found = sorted(check(root), key=lambda mistake: mistake.stops)  # what must be put right stands last, where it is seen
    shown, sound = [mistake for mistake in found if mistake.stops or advice], not any(mistake.stops for mistake in found)
    for language in languages(os.environ.get(VARIABLE, "") if chosen is None else chosen):
        for mistake in shown:
            print(described(mistake, language), file=sys.stderr if mistake.stops else sys.stdout, end="\n\n")
        if advice or not sound:
            print(summary(found, language), flush=True)
    with suppress(OSError):
        if sound and (root / STAMP).parent.is_dir():
            (root / STAMP).write_text(state(root))
    return sound


def sound(root: Path = ROOT) -> bool:
    """Return whether nothing stops training and starting; mistakes are printed, and what was checked before is not checked again."""
    tell_changes(topics.sync(root))
    return checked_before(root) or report(root, advice=False)


def tell_changes(changed: list[str]) -> None:
    """Tell which files followed the topics that were added or removed."""
    if changed:
        print(messages()["topic"]["followed"].format_map({"files": ", ".join(changed)}), flush=True)


def main() -> int:
    """Check; return 1 where something stops training and starting."""
    tell_changes(topics.sync(ROOT))
    return 0 if report() else 1


if __name__ == "__main__":
    sys.exit(main())
