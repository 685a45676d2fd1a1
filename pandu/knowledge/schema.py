"""The form of the content files, as schema.yml beside this describes it: each mistake in one plain sentence."""

from collections.abc import Callable, Collection, Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from pandu.knowledge.yaml_files import Place, load_yaml

Fault = tuple[Place, str]  # where it is, and what is said of it: "lacks 'text'"
SCHEMA = Path(__file__).with_suffix(".yml")
WANTED = {
    "string": "a text in double quotes",
    "array": "a list in brackets",
    "integer": "a number",
    "object": "a table of keys and what they hold",
    "boolean": "yes or no without quotes",
}
FOUND: tuple[tuple[type, str], ...] = ((str, "a text"), (list, "a list"), (dict, "a table"), (object, "no text"))


def listed(names: Iterable[str]) -> str:
    """Return names as they stand in a message: 'a', 'b'."""
    return ", ".join(f"'{name}'" for name in names)


def unknown(name: object, known: Collection[str]) -> str:
    """Return what is said of `name`, which is none of `known`: the one that it resembles, or all."""
    close = get_close_matches(str(name), known, n=1)
    return "is not known here; " + (f"is {listed(close)} meant?" if close else f"what may stand here: {listed(known)}")


def key_faults(found: Collection[str], known: Collection[str], optional: Collection[str] = ()) -> Iterator[Fault]:
    """Yield the keys of a table that are not `known`, or else those that it lacks (a misspelt key lacks, too)."""
    absent = [key for key in known if key not in found]
    strange = [key for key in found if key not in known]
    bare = "must stand in double quotes, else it is no text"  # as yes and no are
    yield from (((key,), bare if isinstance(key, bool) else unknown(key, absent or known)) for key in strange)
    if not strange and (lacking := [key for key in absent if key not in optional]):
        yield (), f"lacks {listed(lacking)}"


def placeholder_faults(text: str, wanted: Collection[str], optional: Collection[str] = ()) -> Iterator[str]:
    """Yield what keeps `str.format` from filling just the names `wanted`, and where they stand `optional`, into `text`."""
    allowed = [*wanted, *optional]
    if not allowed:  # such a text is shown as it is
        yield from ["holds a brace, but nothing is filled in here"] if {"{", "}"} & {*text} else []
        return
    try:
        fields = [field for field in Formatter().parse(text) if field[1] is not None]
    except ValueError:
        yield "holds a brace without its partner"
        return
    names = [str(name) + (f"!{turned}" if turned else "") + (f":{form}" if form else "") for _, name, form, turned in fields]
    yield from (f"holds '{{{name}}}'; filled in here: {listed(f'{{{one}}}' for one in allowed)}" for name in names if name not in allowed)
    yield from (f"lacks '{{{name}}}', which is filled in" for name in wanted if name not in names)


def _check_keys(validator: Any, optional: list[str], instance: Any, schema: dict[str, Any]) -> Iterator[ValidationError]:
    if isinstance(instance, dict):
        for place, sentence in key_faults(instance, schema["properties"], optional):
            yield ValidationError(sentence, path=place)


def _check_placeholders(validator: Any, wanted: list[str], instance: Any, schema: dict[str, Any]) -> Iterator[ValidationError]:
    if isinstance(instance, str):
        yield from map(ValidationError, placeholder_faults(instance, wanted, schema.get("optional_placeholders", ())))


def _check_words(validator: Any, most: int, instance: Any, schema: dict[str, Any]) -> Iterator[ValidationError]:
    if isinstance(instance, str) and len(instance.split()) > most:
        yield ValidationError(f"has {len(instance.split())} words, {most} are allowed")


_OWN = {"optional": _check_keys, "placeholders": _check_placeholders, "words": _check_words}
_Validator = extend(Draft202012Validator, _OWN)


def _wanted(error: ValidationError) -> str:
    schema: dict[str, Any] = error.schema
    return str(schema.get("description") or WANTED[schema["type"]])


def _wrong_type(error: ValidationError) -> str:
    found = "empty" if error.instance is None else next(name for kind, name in FOUND if isinstance(error.instance, kind))
    return f"is {found}, it must be {_wanted(error)}"


def _wrong_form(error: ValidationError) -> str:
    return f"is {listed([error.instance]) if error.instance.strip() else 'empty'}, it must be {_wanted(error)}"


def _wrong_count(unit: str, allowed: str) -> Callable[[ValidationError], str]:
    return lambda error: f"has {len(error.instance)} {unit}, {error.validator_value} are {allowed}"


def _twice(error: ValidationError) -> str:
    return f"names {listed({str(one): None for one in error.instance if error.instance.count(one) > 1})} twice"


# Keyword of JSON Schema -> what is said where it is not kept; our own keywords say it themselves.
_SENTENCES: dict[str, Callable[[ValidationError], str]] = {
    "type": _wrong_type,
    "pattern": _wrong_form,
    "enum": lambda error: f"is '{error.instance}', which {unknown(error.instance, error.validator_value)}",
    "minLength": _wrong_count("characters", "needed"),
    "maxLength": _wrong_count("characters", "allowed"),
    "minItems": _wrong_count("entries", "needed"),
    "maxItems": _wrong_count("entries", "allowed"),
    "uniqueItems": _twice,
}


@cache
def _validator(name: str) -> Any:
    return _Validator(load_yaml(SCHEMA)[name])


def form_faults(content: Any, name: str) -> Iterator[Fault]:
    """Yield what in `content` is not of the form `name` of schema.yml."""
    for error in _validator(name).iter_errors(content):
        said = _SENTENCES.get(error.validator)
        yield tuple(error.absolute_path), said(error) if said else error.message
