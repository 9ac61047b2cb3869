"""The help of a command, in the language of the user."""

from __future__ import annotations

from typing import Any

from jalur.cli.examples import EXAMPLES
from jalur.output.language import Catalogue


def speak(command: Any, panel: str | None, catalogue: Catalogue) -> None:
    """Give a command, just made for one run, its help in the language of ``catalogue``.

    In the code a help text is the id of a message; a command's own is ``help.<its name>``.
    """
    sentence = catalogue(f"help.{command.name}")
    examples = EXAMPLES.get(command.name, ())
    command.help = sentence
    if examples:
        # \b keeps the lines apart; a list of all commands shows the first paragraph only.
        command.help += "\n\n\b\n" + "\n".join(f"$ {line}" for line in examples)
    command.epilog = catalogue("help.exit-codes")
    if panel is not None:
        command.rich_help_panel = catalogue(panel)
    speak_options(command, catalogue)


def speak_options(command: Any, catalogue: Catalogue) -> None:
    """Give the parameters of a command their help in the language of ``catalogue``."""
    for param in command.params:
        param.help = catalogue.templates.get(param.help, param.help)
        heading = getattr(param, "rich_help_panel", None)
        if heading is not None:
            param.rich_help_panel = catalogue(heading)
