"""One run of the command line: the language it began in, and the global options typed so far."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from jalur.cli.typer_classes import Context
from jalur.errors import UsageError
from jalur.loading.folders import DataFolders, data_folders
from jalur.output.formats import FORMATS, NOTES, OutputOptions, format_for
from jalur.output.language import LANGUAGES, Catalogue, language_named, load_catalogue

COMPLETE = "_JALUR_COMPLETE"
"""By this variable of the environment a shell asks for completion, and names itself."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class GlobalOptions:
    """What was typed; None where nothing was."""

    format: str | None = None
    header: bool | None = None
    fields: str | None = None
    lang: str | None = None
    no_color: bool | None = None
    data: str | None = None
    as_of: str | None = None
    notes: str | None = None
    quiet: bool | None = None
    no_pager: bool | None = None

    def over(self, outer: GlobalOptions) -> GlobalOptions:
        """These values, and those of ``outer`` where nothing was typed."""
        typed = {name: getattr(self, name) for name in NAMES}
        return replace(outer, **{name: each for name, each in typed.items() if each is not None})


NAMES = tuple(field.name for field in fields(GlobalOptions))


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Invocation:
    """What the parser carries from the whole command line to the command."""

    catalogue: Catalogue
    options: GlobalOptions = GlobalOptions()

    def data_folders(self) -> DataFolders:
        """Where data files lie; raises ``UsageError`` or ``DataError`` for an unusable folder."""
        typed = self.options.data
        return data_folders(os.environ.get("JALUR_DATA") or None if typed is None else typed)

    def day(self) -> str | None:
        """The day that is asked for (ISO 8601), None for today; raises ``UsageError`` for none of
        the calendar.
        """
        if self.options.as_of is None:
            return None
        from jalur.loading.editions import typed_day

        return typed_day(self.options.as_of)

    def choice(self, option: str, typed: str, values: Iterable[str], error: str) -> str:
        """The value of an option that was typed; raises ``UsageError`` (``error``) for none."""
        allowed = tuple(values)
        if typed in allowed:
            return typed
        from jalur.output.choices import chosen

        return chosen(option, typed, allowed, error, self.catalogue)

    def output_options(self) -> OutputOptions:
        """How to write answers; raises ``UsageError`` for an unknown format, language or choice of
        notes.
        """
        typed = self.options
        format = self.choice("format", typed.format or "auto", FORMATS, "unknown-format")
        lang = typed.lang and language_named(typed.lang)
        if typed.lang is not None and lang is None:
            raise UsageError("unknown-language", LANGUAGES, value=typed.lang)
        read = self.choice("notes", typed.notes or NOTES[0], NOTES, "unknown-notes")
        (notes,) = (choice for choice in NOTES if choice == read)
        names = typed.fields.split(",") if typed.fields else []
        plain = typed.no_color or os.environ.get("NO_COLOR")
        return OutputOptions(
            format=format_for(format, sys.stdout),
            header=typed.header,
            color=not plain,
            catalogue=load_catalogue(lang) if lang else self.catalogue,
            fields=tuple(name.strip() for name in names),
            notes=notes,
            quiet=bool(typed.quiet),
            pager=not typed.no_pager,
        )


def invocation_of(context: Context) -> Invocation:
    """The invocation that a context of the parser carries."""
    invocation: Invocation = context.obj
    return invocation
