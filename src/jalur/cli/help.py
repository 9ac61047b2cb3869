"""The help of a command, put into the language of the user when it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from jalur.cli.examples import EXAMPLES
from jalur.cli.typer_classes import Context
from jalur.output.language import Catalogue

_NAME, _PLAIN = "bold magenta", "bold"
_STYLES: Mapping[str, str] = MappingProxyType(
    {
        "OPTION": _NAME,
        "SWITCH": _NAME,
        "NEGATIVE_OPTION": _NAME,
        "NEGATIVE_SWITCH": _NAME,
        "COMMANDS_TABLE_FIRST_COLUMN": _NAME,
        "TYPES": _PLAIN,
        "METAVAR": _PLAIN,
        "USAGE": _PLAIN,
        "REQUIRED_SHORT": _PLAIN,
        "REQUIRED_LONG": _PLAIN,
    }
)
"""How typer shows the parts of a help page, by its own names for them."""


def speak(command: TyperCommand, context: Context, catalogue: Catalogue) -> None:
    """Give a command its help in the language of ``catalogue``; a second time changes nothing.

    In the code a help text is the id of a message; a command's own is ``help.<its name>``.
    """
    command.help = catalogue(f"help.{command.name}")
    examples = EXAMPLES.get(command.name or "", ())
    if examples:
        # \b keeps the lines apart; a list of all commands shows the first paragraph only.
        command.help += "\n\n\b\n" + "\n".join(f"$ {line}" for line in examples)
    command.epilog = catalogue("help.exit-codes")
    command.rich_help_panel = _spoken(command.rich_help_panel, catalogue)
    speak_options(command, context, catalogue)


def as_the_stream_is() -> None:
    """Let help have colours on a terminal alone, and the one that can be read on any background.

    Typer takes any stream for a terminal where it finds GITHUB_ACTIONS in the environment, and
    has six colours, of which yellow cannot be seen on white.
    """
    from typer import rich_utils

    rich_utils.FORCE_TERMINAL = None
    for what, style in _STYLES.items():
        setattr(rich_utils, f"STYLE_{what}", style)


def speak_options(
    command: TyperCommand | TyperGroup, context: Context, catalogue: Catalogue
) -> None:
    """Give the parameters of a command their help in the language of ``catalogue``."""
    for param in command.params:
        if isinstance(param, TyperArgument | TyperOption):
            param.help = _spoken(param.help, catalogue)
            param.rich_help_panel = _spoken(param.rich_help_panel, catalogue)
    option = command.get_help_option(context)
    if option is not None:  # The parser makes it by itself.
        option.help = catalogue("help.help")


def _spoken(text: str | None, catalogue: Catalogue) -> str | None:
    """The sentence whose id ``text`` is; what is none stays as it is."""
    return None if text is None else catalogue.templates.get(text, text)
