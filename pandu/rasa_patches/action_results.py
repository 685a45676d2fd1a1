"""Rasa checks each answer of the action server against a constant JSON schema, and that schema against its meta-schema.

The second check takes more than half of a turn and always says the same. Here the schema is checked once for each
process; the answers are checked as before.
"""

from functools import cache
from typing import Any

from jsonschema import ValidationError
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction


@cache
def _validator() -> Any:
    schema = RemoteAction.action_response_format_spec()
    kind = validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def validate_action_result(action: RemoteAction, result: dict[str, Any]) -> bool:
    """Return True for a well-formed answer of the action server.

    Raises:
        ValidationError: the answer is malformed.
    """
    error: ValidationError | None = next(_validator().iter_errors(result), None)
    if error is not None:
        raise error
    return True


def check_schema_once() -> None:
    """Let every remote action of this process use the schema checked once."""
    RemoteAction._validate_action_result = validate_action_result  # type: ignore[method-assign]
