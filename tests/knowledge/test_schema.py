"""The schema covers all that is in `knowledge/`, and says of placeholders what the program fills in."""

import ast
import copy
import operator
from collections.abc import Iterator
from functools import reduce
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from pandu.knowledge import KNOWLEDGE_DIR, MAX_BUTTONS, Knowledge
from pandu.knowledge.schema import SCHEMA, Fault, form_faults, key_faults, placeholder_faults
from pandu.knowledge.yaml_files import load_yaml
from tests.conftest import ROOT

FORMS = {"job": "foreign_ministry_official", "conversation": "conversation", "verdicts": "verdicts", "silences": "silences"}
Place = tuple[Any, ...]


def _inside(node: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Yield what stands in `node`, on all levels, with its place."""
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, child in children:
        yield (*place, step), child
        yield from _inside(child, (*place, step))


def _with(content: Any, places: list[Place], value: Any) -> Any:
    changed = copy.deepcopy(content)
    for place in places:
        reduce(operator.getitem, place[:-1], changed)[place[-1]] = copy.deepcopy(value)
    return changed


def _apart(places: list[Place]) -> list[list[Place]]:
    """Return the places in groups, in each of which none is within another one or beside it in a list."""
    groups: dict[tuple[int, int], list[Place]] = {}
    for place in places:
        groups.setdefault((len(place), place[-1] if isinstance(place[-1], int) else -1), []).append(place)
    return list(groups.values())


@pytest.mark.parametrize("form", FORMS)
def test_the_schema_is_a_json_schema(form: str) -> None:
    Draft202012Validator.check_schema(load_yaml(SCHEMA)[form])


SAMPLES = ("duties", "duties.recommendation", "unsuitability", "difference")  # they have all keys of a topic between them


def _sample(form: str) -> Any:
    """Return the content of a form, of many entries alike only some."""
    content = load_yaml(KNOWLEDGE_DIR / f"{FORMS[form]}.yml")
    few = {"topics": lambda topics: {name: topics[name] for name in SAMPLES}, "silences": lambda silences: silences[:2]}
    return {name: few[name](value) if name in few else value for name, value in content.items()}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("wrong", [None, 7, ["x"], {"x": "y"}], ids=["empty", "number", "list", "table"])
def test_whatever_is_of_another_kind_is_told_at_its_place(form: str, wrong: Any) -> None:
    content = _sample(form)
    assert list(form_faults(content, form)) == []
    places = [place for place, value in _inside(content) if type(value) is not type(wrong)]
    assert len(places) > 5
    for group in _apart(places):
        told = {found[: len(group[0])] for found, _ in form_faults(_with(content, group, wrong), form)}
        assert told == set(group)


@pytest.mark.parametrize("form", FORMS)
def test_every_text_has_a_form_of_its_own(form: str) -> None:
    """A text that the schema does not bound could hold anything, a stray brace too."""
    texts = [(place, node) for place, node in _inside(load_yaml(SCHEMA)[form]) if isinstance(node, dict) and node.get("type") == "string"]
    unbound = [place for place, node in texts if not {"placeholders", "description"} & node.keys()]
    assert texts and not unbound


def test_as_many_buttons_as_the_program_offers() -> None:
    assert load_yaml(SCHEMA)["topic"]["properties"]["next"]["maxItems"] == MAX_BUTTONS


def _filled_by_the_program(knowledge: Knowledge) -> Iterator[tuple[str, set[str]]]:
    """Yield for each `text.format(name=…)` of the program the key of the text, where that is written out, and the names."""
    for path in (ROOT / "pandu").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(value=text, attr="format"), keywords=[_, *_]):
                    key = text.slice.value if isinstance(text, ast.Subscript) and isinstance(text.slice, ast.Constant) else ""
                    named = {name for word in node.keywords for name in ([word.arg] if word.arg else knowledge.source)}
                    yield key, named


def test_the_placeholders_of_the_schema_are_those_that_the_program_fills_in(knowledge: Knowledge) -> None:
    """By key where the program writes that out, else all together (the texts of a verdict, of a case, of a wish)."""
    declared: dict[str, set[str]] = {}
    for form in FORMS:
        for place, node in _inside(load_yaml(SCHEMA)[form]):
            if isinstance(node, dict) and "placeholders" in node:
                declared.setdefault(place[-1], set()).update((*node["placeholders"], *node.get("optional_placeholders", ())))
    filled = list(_filled_by_the_program(knowledge))
    assert len(filled) > 10
    assert [(key, names) for key, names in filled if key in declared and not names <= declared[key]] == []
    by_hand = {"has", "lacks"}  # handed over as a table
    assert set().union(*declared.values()) == set().union(*(names for _, names in filled)) | by_hand


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{a} {{b}}", []),
        ("{a} {c}", []),
        ("{c}", ["lacks '{a}', which is filled in"]),
        ("{a} {b}", ["holds '{b}'; filled in here: '{a}', '{c}'"]),
        ("{a.x} {a}", ["holds '{a.x}'; filled in here: '{a}', '{c}'"]),
        ("{a:>{c}} {a}", ["holds '{a:>{c}}'; filled in here: '{a}', '{c}'"]),
        ("{} {a}", ["holds '{}'; filled in here: '{a}', '{c}'"]),
        ("{a", ["holds a brace without its partner"]),
        ("a}", ["holds a brace without its partner"]),
    ],
)
def test_placeholders(text: str, told: list[str]) -> None:
    assert list(placeholder_faults(text, ["a"], ["c"])) == told


KEYS: list[tuple[list[str], list[Fault]]] = [
    (["one", "two"], []),
    (["one", "two", "more"], []),
    (["one"], [((), "lacks 'two'")]),
    (["one", "twoo"], [(("twoo",), "is not known here; is 'two' meant?")]),
    (["one", "x"], [(("x",), "is not known here; what may stand here: 'two', 'more'")]),
]


@pytest.mark.parametrize(("found", "told"), KEYS)
def test_keys(found: list[str], told: list[Fault]) -> None:
    assert list(key_faults(found, ["one", "two", "more"], ["more"])) == told


def test_a_topic_may_not_be_a_word_that_yaml_takes_for_no_text() -> None:
    assert list(key_faults(["duties", False], ["duties"]))  # type: ignore[list-item]
