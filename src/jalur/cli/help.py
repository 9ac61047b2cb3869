"""The help of a command, in the language of the user."""

from __future__ import annotations

from typer.core import TyperArgument, TyperOption

from jalur.cli.examples import EXAMPLES
from jalur.cli.global_options import Command, Group
from jalur.output.language import Catalogue


def speak(command: Command, name: str, panel: str, catalogue: Catalogue) -> None:
    """Give a command, just made for one run, its help in the language of ``catalogue``.

    In the code a help text is the id of a message; a command's own is ``help.<its name>``.
    """
    command.help = catalogue(f"help.{name}")
    examples = EXAMPLES.get(name, ())
    if examples:
        # \b keeps the lines apart; a list of all commands shows the first paragraph only.
        command.help += "\n\n\b\n" + "\n".join(f"$ {line}" for line in examples)
    command.epilog = catalogue("help.exit-codes")
    command.rich_help_panel = catalogue(panel)
    speak_options(command, catalogue)


def speak_options(command: Command | Group, catalogue: Catalogue) -> None:
    """Give the parameters of a command their help in the language of ``catalogue``."""
    for param in command.params:
        if isinstance(param, TyperArgument | TyperOption):
            param.help = catalogue.templates.get(param.help or "", param.help)
            if param.rich_help_panel is not None:
                param.rich_help_panel = catalogue(param.rich_help_panel)
