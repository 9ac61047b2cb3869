"""What the command line parser refuses, in our words."""

from __future__ import annotations

from jalur.cli.typer_classes import MissingParameter, NoSuchOption, ParserError
from jalur.errors import JalurError, UsageError


def translated(error: ParserError) -> JalurError:
    """The refusal as an error of ours."""
    if isinstance(error, NoSuchOption):
        near = tuple(error.possibilities or ())
        return UsageError("unknown-option", near, option=error.option_name)
    if isinstance(error, MissingParameter) and error.param is not None and error.ctx is not None:
        return UsageError("missing-argument", name=error.param.make_metavar(error.ctx))
    return UsageError("usage", message=error.format_message())


def command_of(error: ParserError) -> str:
    """The command that refused, as it is typed, with a space behind; empty where it is unknown."""
    # Only refusals of usage know where they were made.
    context = getattr(error, "ctx", None)
    names = context.command_path.split()[1:] if context is not None else []
    return "".join(f"{name} " for name in names)
