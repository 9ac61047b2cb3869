"""The options that concern every command; they may stand before or after its name."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, fields, replace
from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption

from jalur.errors import UsageError
from jalur.output.formats import FORMATS, OutputOptions, format_for
from jalur.output.language import LANGUAGES, Catalogue, load_catalogue

_PANEL = "help.panel.every"
_PREFIX = "global_"
"""Before the names of these options among the parameters of a command."""


@dataclass(frozen=True, slots=True)
class GlobalOptions:
    """What was typed; None where nothing was."""

    format: str | None = None
    header: bool | None = None
    fields: str | None = None
    lang: str | None = None
    no_color: bool | None = None
    data: str | None = None

    def over(self, outer: GlobalOptions) -> GlobalOptions:
        """These values, and those of ``outer`` where nothing was typed."""
        typed = {name: getattr(self, name) for name in NAMES}
        return replace(outer, **{name: each for name, each in typed.items() if each is not None})


NAMES = tuple(field.name for field in fields(GlobalOptions))


@dataclass(frozen=True, slots=True)
class Invocation:
    """One run of the command line: the language it began in, and the options typed so far."""

    catalogue: Catalogue
    options: GlobalOptions = GlobalOptions()

    def output_options(self) -> OutputOptions:
        """How to write answers; raises ``UsageError`` for an unknown format or language."""
        typed = self.options
        format = typed.format or "auto"
        if format not in FORMATS:
            raise UsageError("unknown-format", FORMATS, value=format)
        if typed.lang is not None and typed.lang not in LANGUAGES:
            raise UsageError("unknown-language", LANGUAGES, value=typed.lang)
        chosen = typed.fields.split(",") if typed.fields else []
        plain = typed.no_color or os.environ.get("NO_COLOR")
        return OutputOptions(
            format=format_for(format, sys.stdout),
            header=typed.header,
            color=not plain and sys.stdout.isatty(),
            catalogue=load_catalogue(typed.lang) if typed.lang else self.catalogue,
            fields=tuple(field.strip() for field in chosen),
        )


def _options() -> list[TyperOption]:
    def option(*names: str, metavar: str | None = None, flag: bool = False) -> TyperOption:
        declared = names[-1]
        kind: dict[str, Any] = {"is_flag": True} if flag else {"metavar": metavar}
        return TyperOption(
            param_decls=[*names[:-1], _PREFIX + declared],
            help=f"help.{declared.replace('_', '-')}",
            default=None,
            rich_help_panel=_PANEL,
            **kind,
        )

    return [
        option("--format", "-f", "format", metavar="|".join(FORMATS)),
        option("--header/--no-header", "header", flag=True),
        option("--fields", "fields", metavar="A,B"),
        option("--lang", "lang", metavar="|".join(LANGUAGES)),
        option("--no-color", "no_color", flag=True),
        option("--data", "data", metavar="FOLDER"),
    ]


def is_global(param: Any) -> bool:
    """Whether a parameter of a command is one of these options."""
    return str(param.name).startswith(_PREFIX)


class _TakesGlobalOptions:
    """Takes the global options out of the parameters of a command, into ``ctx.obj``."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params: list[Any] = [*self.params, *_options()]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse; what was typed after the command goes before what was typed earlier."""
        rest: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        typed = GlobalOptions(**{name: ctx.params.pop(_PREFIX + name, None) for name in NAMES})
        ctx.obj = replace(ctx.obj, options=typed.over(ctx.obj.options))
        return rest

    def get_help_option(self, ctx: Any) -> Any:
        """The option ``--help``, in the language of the user."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = ctx.obj.catalogue("help.help")
        return option


class Command(_TakesGlobalOptions, TyperCommand):
    """A command of jalur."""


class Group(_TakesGlobalOptions, TyperGroup):
    """What holds the commands; its help leaves the global options to the help of each command."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for param in self.params:
            param.hidden = param.hidden or is_global(param)
