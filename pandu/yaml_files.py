"""The one YAML reader of the project: safe, UTF-8, duplicate keys refused."""

from pathlib import Path
from typing import Any

import yaml


class ContentError(ValueError):
    """A mistake in a content file, told in one sentence with file and line."""


class _UniqueKeyLoader(yaml.SafeLoader):
    """SafeLoader that refuses a key written twice."""


def _construct_mapping(loader: _UniqueKeyLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[str] = set()
    for key, _ in node.value:
        if key.value in seen:
            line = key.start_mark.line + 1
            raise ContentError(f"{key.start_mark.name}:{line}: the key '{key.value}' is there twice")
        seen.add(key.value)
    return {loader.construct_object(k, deep=True): loader.construct_object(v, deep=True) for k, v in node.value}


_UniqueKeyLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _construct_mapping)


def load_yaml(path: Path) -> Any:
    """Return the parsed content of `path`.

    Raises:
        ContentError: the file is missing, not UTF-8, not YAML, or holds a key twice.
    """
    try:
        with path.open(encoding="utf-8") as stream:
            return yaml.load(stream, Loader=_UniqueKeyLoader)
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"{path}: cannot be read ({type(error).__name__})") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise ContentError(f"{path}:{line}: {error.problem}") from error


def line_of(path: Path, text: str) -> int:
    """Return the first line (from 1) of `path` that starts with `text` after blanks; 0 if none does."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.strip().startswith(text)), 0)
