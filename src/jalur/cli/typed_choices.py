"""Values of options that are words of the field: a listed one, or what people say for it."""

from __future__ import annotations

import typer

from jalur.answers.mandates import ACTS, ASKED_KINDS
from jalur.cli.session import Notes, choice
from jalur.law.region import Region
from jalur.reasoning.notes import Note
from jalur.reasoning.typed_words import Word, act, mandate_kind


def typed_kind(
    context: typer.Context, region: Region, typed: str | None
) -> tuple[str | None, Notes]:
    """The kind of mandate that was typed, and what to know of the reading; None where none was.

    Raises ``UsageError`` (``unknown-kind``) where it is none.
    """
    word = typed and mandate_kind(region.common, typed)
    return (
        _read(word) if word else (choice(context, "kind", typed, ASKED_KINDS, "unknown-kind"), ())
    )


def typed_act(
    context: typer.Context, region: Region, typed: str | None
) -> tuple[str | None, Notes]:
    """As ``typed_kind``, of an act; raises ``UsageError`` (``unknown-act``)."""
    word = typed and act(region.common, typed)
    return _read(word) if word else (choice(context, "act", typed, ACTS, "unknown-act"), ())


def _read(word: Word) -> tuple[str, Notes]:
    return word.value, tuple(Note("caution", said) for said in word.notes)
