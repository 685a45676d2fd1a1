"""The types of the texts are those of the schema."""

import copy
from collections.abc import Iterator
from typing import Any, get_args, get_origin, get_type_hints, is_typeddict

import pytest

from pandu.knowledge.schema import SCHEMA
from pandu.knowledge.texts import Sentences, Texts
from pandu.knowledge.yaml_files import load_yaml

PLAIN = {"string": str, "boolean": bool, "integer": int}


def _differences(node: dict[str, Any], kind: Any, place: str) -> Iterator[str]:
    """Yield where a part of the schema and a type do not fit each other."""
    fields = node.get("properties", {})
    if is_typeddict(kind):
        needed = fields.keys() - set(node["optional"])
        yield from (f"{place} {name}: typed, but not needed" for name in kind.__required_keys__ - needed)
        yield from (f"{place} {name}: not typed" for name in fields.keys() - get_type_hints(kind).keys())
        yield from (f"{place} {name}: typed as optional" for name in needed & kind.__optional_keys__)
        for name in fields.keys() & get_type_hints(kind).keys():
            yield from _differences(fields[name], get_type_hints(kind)[name], f"{place} {name}")
    elif node["type"] == "object" and get_origin(kind) is dict:
        for name, child in {**fields, "*": node.get("additionalProperties")}.items():
            yield from _differences(child, get_args(kind)[1], f"{place} {name}") if child else ()
    elif node["type"] == "array" and get_origin(kind) is list:
        yield from _differences(node["items"], get_args(kind)[0], f"{place} []")
    elif PLAIN.get(node["type"]) is not kind:
        yield f"{place}: is {node['type']}"


@pytest.mark.parametrize(("form", "kind"), [("conversation", Texts), ("verdicts", Sentences)])
def test_each_text_of_the_schema_has_its_type(form: str, kind: Any) -> None:
    assert list(_differences(load_yaml(SCHEMA)[form], kind, form)) == []


def test_what_does_not_fit_is_told() -> None:
    schema = copy.deepcopy(load_yaml(SCHEMA)["conversation"])
    quiz, text = schema["properties"]["quiz"], {"type": "string"}
    quiz["properties"]["added"] = text
    del quiz["properties"]["intro"]
    schema["properties"]["web"]["properties"]["busy"] = {"type": "integer"}
    schema["properties"]["misses"] = text
    schema["properties"]["greetings"]["items"]["optional"] = []
    assert sorted(_differences(schema, Texts, "")) == [
        " greetings [] always: typed as optional",
        " misses: is string",
        " quiz added: not typed",
        " quiz intro: typed, but not needed",
        " web busy: is integer",
    ]
