"""No word of a table is lost or glued to its neighbour where two strings of Python join."""

import ast
import io
import tokenize
from collections.abc import Iterator

from pandu.language.tables import words
from tests.conftest import ROOT

TABLES = ROOT / "pandu" / "language" / "tables"
BETWEEN = (tokenize.NL, tokenize.COMMENT)


def _glued(text: str) -> Iterator[str]:
    """Yield the ends of strings that Python joins without a blank: a comma or a blank was forgotten."""
    before = ""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type in BETWEEN:
            continue
        now = str(ast.literal_eval(token.string)) if token.type == tokenize.STRING and not token.string.startswith(("r", "f")) else ""
        if before and now and not (before.endswith(" ") or now.startswith(" ")):
            yield f"{before[-20:]}|{now[:20]}"
        before = now


def test_no_two_words_are_glued() -> None:
    paths = sorted(TABLES.glob("*.py"))
    assert len(paths) > 20
    assert {path.name: found for path in paths if (found := list(_glued(path.read_text(encoding="utf-8"))))} == {}
    assert list(_glued('A = (\n    "gas",  # go\n    "ayo"\n    "yuk",\n)\nB = ("a " "b".split())\n')) == ["ayo|yuk"]


def test_words_stand_on_as_many_lines_as_they_need() -> None:
    assert words("\n    gas ayo\n    yuk\n") == {"gas", "ayo", "yuk"}
