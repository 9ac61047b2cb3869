"""The options that concern every command; they may stand before or after its name."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption

from jalur.cli.examples import EXAMPLES
from jalur.errors import UsageError
from jalur.output.formats import FORMATS, OutputOptions, decide
from jalur.output.language import LANGUAGES, Catalogue, words

_PANEL = "help.panel.every"
_NAMES = ("format", "header", "fields", "lang", "no_color", "data")


@dataclass(frozen=True, slots=True)
class Shared:
    """What was typed; None where nothing was."""

    format: str | None = None
    header: bool | None = None
    fields: str | None = None
    lang: str | None = None
    no_color: bool | None = None
    data: str | None = None

    def over(self, outer: Shared) -> Shared:
        """These values, and those of ``outer`` where nothing was typed."""
        own = {name: getattr(self, name) for name in _NAMES}
        return Shared(**{name: getattr(outer, name) if typed is None else typed for name, typed in own.items()})

    def manner(self, catalogue: Catalogue) -> OutputOptions:
        """How to write answers; raises ``UsageError`` for a format or language there is none of."""
        chosen = self.format or "auto"
        if chosen not in FORMATS:
            raise UsageError("unknown-format", FORMATS, value=chosen)
        if self.lang is not None and self.lang not in LANGUAGES:
            raise UsageError("unknown-language", LANGUAGES, value=self.lang)
        color = not self.no_color and not os.environ.get("NO_COLOR") and sys.stdout.isatty()
        return OutputOptions(
            format=decide(chosen, sys.stdout),
            header=self.header,
            color=color,
            words=words(self.lang) if self.lang else catalogue,
            fields=tuple(field.strip() for field in self.fields.split(",")) if self.fields else (),
        )


def _options() -> list[Any]:
    def option(*names: str, help: str, metavar: str | None = None, flag: bool = False) -> TyperOption:
        kind = {"is_flag": True} if flag else {"metavar": metavar}
        return TyperOption(param_decls=list(names), help=help, default=None, rich_help_panel=_PANEL, **kind)

    return [
        option("--format", "-f", "shared_format", metavar="|".join(FORMATS), help="help.format"),
        option("--header/--no-header", "shared_header", help="help.header", flag=True),
        option("--fields", "shared_fields", metavar="A,B", help="help.fields"),
        option("--lang", "shared_lang", metavar="|".join(LANGUAGES), help="help.lang"),
        option("--no-color", "shared_no_color", help="help.no-color", flag=True),
        option("--data", "shared_data", metavar="FOLDER", help="help.data"),
    ]


class _TakesShared:
    """Takes the shared options out of the parameters and speaks the user's language in its help."""

    words: Catalogue

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params: list[Any] = [*self.params, *_options()]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse, then move what was typed of the shared options into ``ctx.obj``."""
        rest: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        typed = {name: ctx.params.pop(f"shared_{name}", None) for name in _NAMES}
        outer = ctx.parent.obj if ctx.parent is not None else None
        ctx.obj = Shared(**typed).over(outer or Shared())
        return rest

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Show the help in the language of the user."""
        self.translate(ctx)
        super().format_help(ctx, formatter)  # type: ignore[misc]

    def translate(self, ctx: Any) -> None:
        """Put every help text into the language of the user."""
        phrases = self.words.phrases
        self.add_examples()
        for thing in (self, *self.params, self.get_help_option(ctx)):  # type: ignore[attr-defined]
            for name in ("help", "epilog", "rich_help_panel"):
                key = getattr(thing, name, None)
                if isinstance(key, str):
                    setattr(thing, name, phrases.get(key, key))
            if thing is not None and "--help" in getattr(thing, "opts", ()):
                thing.help = self.words("help.help")

    def add_examples(self) -> None:
        """Put real examples below the first sentence of the help, once."""


class Command(_TakesShared, TyperCommand):
    """A command of jalur."""

    _shown = False

    def add_examples(self) -> None:
        """The examples of this command; in the list of all commands nothing but the first sentence is shown."""
        examples = EXAMPLES.get(self.name or "", ())
        if examples and not self._shown:
            self._shown = True
            first = self.words.phrases.get(self.help or "", self.help or "")
            self.help = "\n\n".join([first, "\b\n" + "\n".join(f"$ {line}" for line in examples)])


class Group(_TakesShared, TyperGroup):
    """The command that holds the others; it takes the shared options and leaves them to the help of each command."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for param in self.params:
            param.hidden = param.hidden or param.name in {f"shared_{name}" for name in _NAMES}
