"""The knowledge without its texts, which is all that training reads: `python -m pandu.knowledge.without_texts SOURCE TARGET`.

An image is trained on it, so that a change of text builds no model anew (deploy/Containerfile).
"""

import sys
from pathlib import Path
from typing import Any

import yaml

from pandu.knowledge import ADDED, CONVERSATION, SILENCES, VERDICTS, job_file, topic_files
from pandu.knowledge.schema import SCHEMA
from pandu.knowledge.yaml_files import load_yaml

BLANK = "xxx"


def _is_text(form: dict[str, Any]) -> bool:
    """Return whether a form is that of a sentence, or of a list of sentences; lists of words say no word twice."""
    return "placeholders" in form or (not form.get("uniqueItems") and "placeholders" in form.get("items", {}))


def bare(content: Any, form: dict[str, Any]) -> Any:
    """Return a content with a mark for each text that must be there, and without those that need not be."""
    if isinstance(content, dict):
        forms = {key: form.get("properties", {}).get(key, form.get("additionalProperties", {})) for key in content}
        kept = (key for key in content if not (key in form.get("optional", ()) and _is_text(forms[key])))
        return {key: bare(content[key], forms[key]) for key in kept}
    if isinstance(content, list):
        one = form.get("items", {})
        return (
            [bare(entry, one) for entry in (content[:1] if _is_text(form) else content)]
            if _is_text(form) or "properties" in one
            else content
        )
    if not _is_text(form):
        return content
    return " ".join(f"{{{name}}}" for name in form["placeholders"]) or BLANK


def write(source: Path, target: Path) -> None:
    """Write the files of a knowledge without their texts."""
    forms = load_yaml(SCHEMA)
    named = {CONVERSATION: "conversation", VERDICTS: "verdicts", SILENCES: "silences", job_file(source).name: "job"}
    files = {Path(name): form for name, form in named.items() if (source / name).exists()}
    files |= {Path(ADDED) / path.name: "added_topic" for path in topic_files(source)}
    for path, form in files.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        content = bare(load_yaml(source / path), forms[form])
        (target / path).write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]))
