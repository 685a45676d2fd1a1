"""How a command ends."""

import pytest

from pandu.errors import NoBuild, StartError, exit_code


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [(None, 0, ""), (StartError("No room."), 1, "No room.\n"), (NoBuild("No Node."), 1, "No Node.\n"), (KeyboardInterrupt(), 130, "")],
)
def test_a_command_ends_with_a_code_and_a_sentence(
    error: BaseException | None, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def command() -> None:
        if error:
            raise error

    assert exit_code(command) == code
    assert capsys.readouterr().err == said


def test_what_is_no_error_of_ours_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        exit_code(lambda: 1 / 0)
