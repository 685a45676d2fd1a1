"""Records the answers of the transcripts anew, and shows what changes: `python -m tests.conversations.record [FILE ...]`.

Only what users write and the comments at the top of a file are kept. Read the difference before it is committed: it is what users will see.
"""

import json
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any

from tests.conversations.walk import FILES, Turn, Walker, transcripts


def _flow(value: Any) -> str:
    """Return a value as YAML in one line; JSON is YAML, but ids need no quotes."""
    if isinstance(value, list) and all(isinstance(one, str) and one.replace(".", "").replace("_", "").isalnum() for one in value):
        return f"[{', '.join(value)}]"
    return json.dumps(value, ensure_ascii=False)


def _turn(turn: Turn) -> Iterator[str]:
    for number, (name, value) in enumerate(turn.items()):
        begin = "    - " if number == 0 else "      "
        if name == "bot" and isinstance(value, list):
            yield f"{begin}bot:"
            yield from (f"        - {_flow(text)}" for text in value)
        else:
            yield f"{begin}{name}: {_flow(value)}"


def written(conversations: list[dict[str, Any]], head: str = "") -> str:
    """Return the file of some transcripts, below its comments."""
    lines: list[str] = []
    for conversation in conversations:
        lines += [f"- name: {_flow(conversation['name'])}", "  turns:"]
        lines += [line for turn in conversation["turns"] for line in _turn(turn)]
    return head + "\n".join(lines) + "\n"


def record(path: Path, walker: Walker) -> str:
    """Write a file anew; return the difference."""
    before = path.read_text(encoding="utf-8")
    head = "".join(line for line in before.splitlines(keepends=True) if line.startswith("#"))
    conversations = [
        {**one, "turns": walker.walk(f"{path.stem}: {one['name']}", [turn["user"] for turn in one["turns"]])} for one in transcripts([path])
    ]
    after = written(conversations, head)
    path.write_text(after, encoding="utf-8")
    return "".join(unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), path.name, f"{path.name}, anew"))


def main(files: list[Path]) -> None:
    """Record the files, or all."""
    walker = Walker()
    for path in files or FILES:
        print(record(path, walker), end="")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
