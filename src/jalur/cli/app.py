"""The list of commands; each is imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.main import get_command

from jalur.cli.global_options import Group, Invocation
from jalur.cli.help import speak, speak_options
from jalur.errors import UsageError
from jalur.output.language import Catalogue

PANELS = {
    "help.panel.answers": (
        *("route", "paraf", "relation", "mandates"),
        *("show", "search", "diff", "compare"),
    ),
    "help.panel.regulation": ("units", "pasal", "cities"),
    "help.panel.data": ("validate", "verify", "completion"),
}
"""The commands under the headings of the help, in its order."""
COMMANDS = {name: panel for panel, names in PANELS.items() for name in names}


class Commands(Group):
    """Finds a command by importing its file."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Every command, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, imported now; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        if cmd_name not in self.commands:
            module = import_module(f"jalur.cli.commands.{cmd_name}")
            command = get_command(module.app)
            command.name = cmd_name
            speak(command, COMMANDS[cmd_name], ctx.obj.catalogue)
            self.commands[cmd_name] = command
        return self.commands[cmd_name]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As the parser does it, but an unknown command is refused in our words."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            raise UsageError("unknown-command", tuple(COMMANDS), command=args[0])
        return super().resolve_command(ctx, args)


def build(catalogue: Catalogue) -> Any:
    """The command line, speaking ``catalogue``."""
    settings = {"help_option_names": ["-h", "--help"], "obj": Invocation(catalogue)}
    app = typer.Typer(cls=Commands, add_completion=False, context_settings=settings)
    app.callback(
        invoke_without_command=True, help=catalogue("help.app"), epilog=catalogue("help.every")
    )(_start)
    command = get_command(app)
    speak_options(command, catalogue)
    return command


def _start(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="help.version")] = False,
    man: Annotated[bool, typer.Option("--man", help="help.man")] = False,
) -> None:
    if version:
        from jalur import __version__

        typer.echo(f"jalur {__version__}")
        raise typer.Exit
    if man:
        from jalur.cli.manual import manual

        typer.echo(manual(ctx.command, ctx, ctx.obj.catalogue), nl=False)
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
