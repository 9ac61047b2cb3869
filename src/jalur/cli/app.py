"""The list of commands; each is imported when it is asked for."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Annotated

import typer
from typer.core import TyperGroup
from typer.main import get_command

from jalur.cli.global_options import Command, Group, global_options
from jalur.cli.invocation import Invocation, invocation_of
from jalur.cli.typer_classes import AnyCommand, CompletionItem, Context, HelpFormatter
from jalur.errors import UsageError
from jalur.output.language import Catalogue

PANELS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "help.panel.answers": (
            *("letter", "show", "route", "paraf", "relation", "mandates"),
            *("search", "diff", "compare"),
        ),
        "help.panel.regulation": (
            *("units", "chart", "book", "deadlines"),
            *("pasal", "cities", "glossary"),
        ),
        "help.panel.data": ("text", "draft", "audit", "validate", "verify", "schema", "completion"),
    }
)
"""The commands under the headings of the help, in its order."""
COMMANDS: Mapping[str, str] = MappingProxyType(
    {name: panel for panel, names in PANELS.items() for name in names}
)
"""Each command with the heading it stands under."""


class Commands(Group):
    """Finds a command by importing its file."""

    def list_commands(self, ctx: Context) -> list[str]:
        """Every command, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str) -> AnyCommand | None:
        """The command of that name, imported now; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        if cmd_name not in self.commands:
            self.commands[cmd_name] = _command(cmd_name)
        return self.commands[cmd_name]

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, AnyCommand | None, list[str]]:
        """As the parser does it, but an unknown command is refused in our words."""
        if args[0] not in COMMANDS:
            raise UsageError("unknown-command", tuple(COMMANDS), command=args[0])
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Show the help, that of every command in the language of the user."""
        from jalur.cli.help import as_the_stream_is

        self.speak(ctx)
        as_the_stream_is(invocation_of(ctx).catalogue)
        super().format_help(ctx, formatter)

    def speak(self, ctx: Context) -> None:
        """Put the help into the language of the user, and that of every command."""
        catalogue = invocation_of(ctx).catalogue
        self.help, self.epilog = catalogue("help.app"), catalogue("help.every")
        super().speak(ctx)
        for name in COMMANDS:
            command = self.get_command(ctx, name)
            if isinstance(command, Command):
                command.speak(ctx)

    def shell_complete(self, ctx: Context, incomplete: str) -> list[CompletionItem]:
        """The commands and options that begin so; no command is imported for its description."""
        catalogue = invocation_of(ctx).catalogue
        super().speak(ctx)
        commands = [
            CompletionItem(name, help=catalogue(f"help.{name}"))
            for name in COMMANDS
            if name.startswith(incomplete)
        ]
        # What stands above TyperGroup offers the options alone.
        options = super(TyperGroup, self).shell_complete(ctx, incomplete)
        return [*commands, *options, *self.hidden_options(incomplete)]


def _command(name: str) -> Command:
    """The command of a file: the function of its name."""
    app = typer.Typer(add_completion=False)
    app.command(name, cls=Command)(getattr(import_module(f"jalur.cli.commands.{name}"), name))
    command = get_command(app)
    assert isinstance(command, Command)
    command.name = name
    command.params += global_options()
    command.rich_help_panel = COMMANDS[name]
    return command


def build(catalogue: Catalogue) -> Commands:
    """The command line, speaking ``catalogue``; several may stand side by side."""
    settings = {"help_option_names": ["-h", "--help"], "obj": Invocation(catalogue)}
    app = typer.Typer(cls=Commands, add_completion=False, context_settings=settings)
    app.callback(invoke_without_command=True)(_start)
    group = get_command(app)
    assert isinstance(group, Commands)
    group.params += global_options()
    group.hide_global_options()
    return group


def _start(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="help.version")] = False,
    man: Annotated[bool, typer.Option("--man", help="help.man")] = False,
) -> None:
    """What is asked of the command line as a whole."""
    if version:
        from jalur import __version__

        typer.echo(f"jalur {__version__}")
        raise typer.Exit
    if man:
        from jalur.cli.manual import manual

        assert isinstance(ctx.command, Commands)
        ctx.command.speak(ctx)
        typer.echo(manual(ctx.command, ctx, invocation_of(ctx).catalogue), nl=False)
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
