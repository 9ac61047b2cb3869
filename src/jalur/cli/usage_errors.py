"""What the command line parser refuses, in our words."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.cli.metavars import spoken_metavar
from jalur.cli.typer_classes import Context, MissingParameter, NoSuchOption, ParserError
from jalur.errors import JalurError, UsageError
from jalur.output.language import Catalogue
from jalur.text.messages import Message, message


def translated(error: ParserError, catalogue: Catalogue) -> JalurError:
    """The refusal as an error of ours, in which arguments are called as ``catalogue`` does."""
    if isinstance(error, NoSuchOption):
        near = tuple(error.possibilities or ())
        return UsageError("unknown-option", near, option=error.option_name)
    if isinstance(error, MissingParameter) and error.param is not None and error.ctx is not None:
        metavar = error.param.make_metavar(error.ctx)
        name = spoken_metavar(metavar, str(error.param.name), catalogue)
        return UsageError("missing-argument", name=name)
    return UsageError("usage", message=error.format_message())


def too_many(words: Iterable[str], context: Context) -> JalurError:
    """The refusal of words that the command has no place for."""
    text = " ".join(words)
    return UsageError("extra-words", details=(_see_help(context),), text=text)


def misused(option: str, takes_value: bool, context: Context) -> JalurError:
    """The refusal of an option that lacks its value, or has one that it does not take."""
    id = "value-missing" if takes_value else "value-unwanted"
    return UsageError(id, details=(_see_help(context),), option=option)


def _see_help(context: Context) -> Message:
    return message("error.see-help", command=_command(context))


def command_of(error: ParserError) -> str:
    """The command that refused, as it is typed, with a space behind; empty where it is unknown."""
    # Only refusals of usage know where they were made.
    context = getattr(error, "ctx", None)
    return "" if context is None else _command(context)


def _command(context: Context) -> str:
    return "".join(f"{name} " for name in context.command_path.split()[1:])
