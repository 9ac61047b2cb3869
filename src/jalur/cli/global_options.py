"""The options that concern every command; they may stand before or after its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.main import get_param_completion

from jalur.cli.completion import Values, choices
from jalur.cli.invocation import NAMES, GlobalOptions, invocation_of
from jalur.cli.streams import NO_COLOR
from jalur.cli.typer_classes import (
    AnyCommand,
    BadOptionUsage,
    CompletionItem,
    Context,
    HelpFormatter,
    Parameter,
)
from jalur.errors import JalurError
from jalur.output.formats import FORMATS, NOTES
from jalur.output.language import LANGUAGES

_PANEL = "help.panel.every"
_PREFIX = "global_"
"""Before the names of these options among the parameters of a command."""


def global_options() -> list[Parameter]:
    """The options, made anew for one command; their help is the id of a message."""
    return [
        _valued(
            "--format", "-f", metavar="|".join(FORMATS), values=choices(FORMATS, option="format")
        ),
        _flag("header", "--header/--no-header"),
        _valued("--fields", metavar="A,B"),
        _valued("--notes", metavar="|".join(NOTES), values=choices(NOTES, option="notes")),
        _flag("quiet", "--quiet"),
        _valued("--lang", metavar="|".join(LANGUAGES), values=choices(LANGUAGES)),
        _flag("no_color", NO_COLOR),
        _flag("no_pager", "--no-pager"),
        _valued("--data", metavar="FOLDER"),
        _valued("--as-of", metavar="DATE"),
    ]


def _valued(
    *spellings: str, metavar: str, values: Callable[[typer.Context, str], Values] | None = None
) -> TyperOption:
    name = spellings[0].removeprefix("--")
    return TyperOption(
        param_decls=[*spellings, _PREFIX + name.replace("-", "_")],
        help=f"help.{name}",
        default=None,
        rich_help_panel=_PANEL,
        metavar=metavar,
        autocompletion=get_param_completion(values),
    )


def _flag(name: str, spelling: str) -> TyperOption:
    return TyperOption(
        param_decls=[spelling, _PREFIX + name],
        help=f"help.{name.replace('_', '-')}",
        default=None,
        rich_help_panel=_PANEL,
        is_flag=True,
    )


def is_global(param: Parameter) -> bool:
    """Whether a parameter of a command is one of these options."""
    return str(param.name).startswith(_PREFIX)


def _take(context: Context) -> None:
    """Move the global options out of the parameters of a command, over those typed earlier."""
    typed = {name: context.params.pop(_PREFIX + name, None) for name in NAMES}
    before = invocation_of(context)
    context.obj = replace(before, options=GlobalOptions(**typed).over(before.options))


def takes_value(command: AnyCommand, word: str) -> bool:
    """Whether ``word`` is an option of the command that is followed by a value."""
    options = (param for param in command.params if isinstance(param, TyperOption))
    return any(word in option.opts and not option.is_flag for option in options)


def _misused(error: BadOptionUsage, command: AnyCommand, context: Context) -> JalurError:
    from jalur.cli.usage_errors import misused

    option = error.option_name
    return misused(option, takes_value(command, option), context)


class Command(TyperCommand):
    """A command of jalur."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse, and take the global options away from the command."""
        if ctx.resilient_parsing and args and takes_value(self, args[-1]):
            # Its value is being completed; without one the parser would forget all other words.
            args = args[:-1]
        # Else the parser would refuse them itself, in its own words.
        ctx.allow_extra_args = True
        typed = list(args)
        try:
            rest = super().parse_args(ctx, args)
        except BadOptionUsage as error:
            raise _misused(error, self, ctx) from None
        if rest and not ctx.resilient_parsing:
            from jalur.cli.unquoted import join

            join(self, ctx, typed)
        _take(ctx)
        return rest

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Show the help, in the language of the user."""
        from jalur.cli.help import as_the_stream_is

        self.speak(ctx)
        as_the_stream_is(invocation_of(ctx).catalogue)
        super().format_help(ctx, formatter)

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the line that says how the command is used."""
        from jalur.cli.help import write_usage

        write_usage(self, ctx, formatter, invocation_of(ctx).catalogue)

    def shell_complete(self, ctx: Context, incomplete: str) -> list[CompletionItem]:
        """What may be typed next, described in the language of the user."""
        self.speak(ctx)
        return super().shell_complete(ctx, incomplete)

    def speak(self, ctx: Context) -> None:
        """Put the help into the language of the user."""
        from jalur.cli.help import speak

        speak(self, ctx, invocation_of(ctx).catalogue)


class Group(TyperGroup):
    """What holds the commands; its help leaves the global options to the help of each command."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse, and take the global options away from the group."""
        try:
            rest = super().parse_args(ctx, args)
        except BadOptionUsage as error:
            raise _misused(error, self, ctx) from None
        _take(ctx)
        return rest

    def speak(self, ctx: Context) -> None:
        """Put the help into the language of the user."""
        from jalur.cli.help import speak_options

        speak_options(self, ctx, invocation_of(ctx).catalogue)

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the line that says how the whole is used."""
        from jalur.cli.help import write_usage

        write_usage(self, ctx, formatter, invocation_of(ctx).catalogue)

    def hide_global_options(self) -> None:
        """Leave the global options out of the help."""
        for param in self.params:
            if isinstance(param, TyperOption) and is_global(param):
                param.hidden = True

    def hidden_options(self, incomplete: str) -> list[CompletionItem]:
        """The global options that begin so, which the parser does not offer once hidden."""
        return [
            CompletionItem(spelling, help=param.help)
            for param in self.params
            if isinstance(param, TyperOption) and is_global(param)
            for spelling in (*param.opts, *param.secondary_opts)
            if incomplete and spelling.startswith(incomplete)
        ]
