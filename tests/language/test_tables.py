"""The tables in Python: in the order of letters and without doubles; no word is glued to its neighbour where two strings join."""

import ast
import io
import tokenize
from collections.abc import Iterator
from itertools import pairwise

from pandu.language.tables import words
from tests.conftest import ROOT

TABLES = ROOT / "pandu" / "language" / "tables"
# Their order counts: of endings and beginnings the first that fits is cut, of the alternatives of a regular expression the first is
# taken, and these are no lists of words at all.
ORDERED = {
    "CLITICS", "ENDINGS", "INNER_ENDINGS", "PREFIXES", "Kind", "NUMBER_ONE", "(FIELD_SHORT, FIELD)", "(RETURNED, AWHILE)", "EMOJI",
}  # fmt: skip
ORDERED_FILES = {"parts.py"}
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


def _lists(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists of words in a table's module with the name of the table: what is split at blanks, and texts beside each other."""
    for table in ast.parse(text).body:
        if isinstance(table, ast.Assign | ast.AnnAssign) and table.value:
            name = ast.unparse(table.targets[0] if isinstance(table, ast.Assign) else table.target)
            yield from ((name, found) for node in ast.walk(table.value) if name not in ORDERED and (found := _words_of(node)))


def _words_of(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Call):
        text = (
            node.func.value if isinstance(node.func, ast.Attribute) and node.func.attr == "split" else node.args[0] if node.args else None
        )
        called = isinstance(node.func, ast.Attribute) or ast.unparse(node.func) == "words"
        return str(text.value).split() if called and isinstance(text, ast.Constant) else []
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return [str(one.value) for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return []


def test_every_list_of_words_is_in_the_order_of_letters_and_without_doubles() -> None:
    found = [(path.name, *one) for path in TABLES.glob("*.py") if path.name not in ORDERED_FILES for one in _lists(path.read_text())]
    assert len(found) > 250
    assert [(file, table, pair) for file, table, words in found for pair in pairwise(words) if pair[0] >= pair[1]] == []
    assert list(_lists('A = words("ya ga")\nB: list[str] = ["x", "x"]\nC = frozenset("b a".split())\nENDINGS = ("nya", "ku")')) == [
        ("A", ["ya", "ga"]), ("B", ["x", "x"]), ("C", ["b", "a"]),
    ]  # fmt: skip
