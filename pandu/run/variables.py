"""Where the settings are listed for operators, made of the settings: `python -m pandu.run.variables` writes all of it.

That is the table of `docs/operations.md`, `.env.example`, and what `deploy/` passes on to the workers.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from pandu.settings import ROOT, Variables

EXAMPLE, PAGE = ROOT / ".env.example", ROOT / "docs" / "operations.md"
COMPOSE, KUBERNETES = ROOT / "deploy" / "compose.yml", ROOT / "deploy" / "kubernetes" / "rasa.yml"
# Of these a container has a value of its own, or no use for them; all else it is given as the operator sets it.
OWN_IN_CONTAINERS = frozenset(
    {
        *("PANDU_HOST", "PANDU_PORT", "PANDU_DIALOGUE", "PANDU_ACTION_PORT", "PANDU_DATA", "PANDU_LOGS", "PANDU_KNOWLEDGE"),
        *("PANDU_PREVIEW_PORT", "PANDU_DRAFT"),
        *("PANDU_ACTION_SECRET", "PANDU_WEB_SECRET", "PANDU_DATABASE_URL", "PANDU_REDIS_URL"),
        *("PANDU_PROXIES", "PANDU_METRICS_PORT", "PANDU_METRICS_FROM", "PANDU_LOG_FORM", "LOG_LEVEL"),
    }
)
HEAD = """# Every variable that Pandu reads; all have working defaults, the examples show them. Copy what you change into your environment.
"""
TELEGRAM = {
    "TELEGRAM_TOKEN": "from @BotFather; without it there is no Telegram",
    "TELEGRAM_WEBHOOK_URL": "a public https address, so that Telegram calls Pandu; without it Pandu asks Telegram",
    "TELEGRAM_WEBHOOK_SECRET": "1 to 256 letters and digits, needed with the address",
    "TELEGRAM_API": "another server of the Bot API",
}


def _rows() -> Iterator[tuple[str, str, str]]:
    """Yield name, shown default and meaning of each variable."""
    for field in Variables.__fields__.values():
        shown = field.field_info.extra.get("shown", str(field.default))
        yield field.alias, shown, field.field_info.description or ""


def table() -> str:
    """Return the operators' table."""
    rows = [f"| `{name}` | {shown} | {meaning} |" for name, shown, meaning in _rows()]
    return "\n".join(["| variable | default | what it decides |", "| --- | --- | --- |", *rows]) + "\n"


def example() -> str:
    """Return `.env.example`."""
    listed = [f"# {meaning.replace('`', '')} (default: {shown.replace('`', '')})\n#{name}=\n" for name, shown, meaning in _rows()]
    return "\n".join([HEAD, *listed, *(f"# {meaning}\n#{name}=\n" for name, meaning in TELEGRAM.items())])


def page(text: str) -> str:
    """Return the operators' page with the table of now."""
    before, _, rest = text.partition("| variable | default |")
    return before + table() + "\n" + rest.partition("\n\n")[2]


def _passed(form: str, text: str) -> str:
    """Return a file of `deploy/` whose first lines of this form name what is passed on as it is; `NAME` is in the place of a name."""
    lines = "".join(form.replace("NAME", name) for name, _, _ in _rows() if name not in OWN_IN_CONTAINERS)
    old = re.escape(form).replace("NAME", "PANDU_[A-Z_]+")
    return re.sub(f"(?:{old})+", lambda _: lines, text, count=1)


def compose(text: str) -> str:
    """Return compose.yml with the settings of now."""
    return _passed("    NAME: ${NAME:-}\n", text)


def kubernetes(text: str) -> str:
    """Return the workers' manifest with the settings of now."""
    return _passed('            - {name: NAME, value: ""}\n', text)


WRITTEN: Mapping[Path, Callable[[str], str]] = {EXAMPLE: lambda _: example(), PAGE: page, COMPOSE: compose, KUBERNETES: kubernetes}


def main() -> None:
    """Write them all."""
    for path, made in WRITTEN.items():
        path.write_text(made(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
