"""The operators' table of variables and `.env.example`, made of the settings: `python -m pandu.run.variables` writes both."""

from collections.abc import Iterator

from pandu.settings import ROOT, Variables

EXAMPLE, PAGE = ROOT / ".env.example", ROOT / "docs" / "operations.md"
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
    own = [f"# {meaning.replace('`', '')} (default: {shown.replace('`', '')})\n#{name}=\n" for name, shown, meaning in _rows()]
    return "\n".join([HEAD, *own, *(f"# {meaning}\n#{name}=\n" for name, meaning in TELEGRAM.items())])


def page(text: str) -> str:
    """Return the operators' page with the table of now."""
    before, _, rest = text.partition("| variable | default |")
    return before + table() + "\n" + rest.partition("\n\n")[2]


def main() -> None:
    """Write both."""
    EXAMPLE.write_text(example(), encoding="utf-8")
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
