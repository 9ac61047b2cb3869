"""Values of options that are words of the field: a listed one, or what people say for it."""

from __future__ import annotations

import typer

from jalur.answers.mandates import ACTS, ASKED_KINDS
from jalur.cli.session import Notes, choice
from jalur.errors import UsageError
from jalur.law.closed_lists import ClosedLists
from jalur.law.region import Region
from jalur.reasoning.notes import Note
from jalur.reasoning.typed_words import Word, act, mandate_kind
from jalur.text.messages import message


def typed_kind(
    context: typer.Context, region: Region, typed: str | None
) -> tuple[str | None, Notes]:
    """The kind of mandate that was typed, and what to know of the reading; None where none was.

    Raises ``UsageError`` (``unknown-kind``) where it is none.
    """
    word = typed and mandate_kind(region.common, typed)
    if word:
        return _read(word)
    try:
        return choice(context, "kind", typed, ASKED_KINDS, "unknown-kind"), ()
    except UsageError as error:
        raise _of_another(error, region.common, typed or "", "--act") from None


def typed_act(
    context: typer.Context, region: Region, typed: str | None
) -> tuple[str | None, Notes]:
    """As ``typed_kind``, of an act; raises ``UsageError`` (``unknown-act``)."""
    word = typed and act(region.common, typed)
    if word:
        return _read(word)
    try:
        return choice(context, "act", typed, ACTS, "unknown-act"), ()
    except UsageError as error:
        raise _of_another(error, region.common, typed or "", "--kind") from None


def is_value(common: ClosedLists, option: str, typed: str) -> bool:
    """Whether what was typed is a value of ``--kind`` or ``--act``, or a word for one."""
    from jalur.output.choices import means

    further, values = (mandate_kind, ASKED_KINDS) if option == "--kind" else (act, ACTS)
    name = option.removeprefix("--")
    return further(common, typed) is not None or any(means(name, v, typed) for v in values)


def _of_another(error: UsageError, common: ClosedLists, typed: str, option: str) -> UsageError:
    """The error, with the option of which the typed word is a value, where it is one."""
    if not is_value(common, option, typed):
        return error
    said = message("error.is-another-option", value=typed, option=option)
    return UsageError(error.id, error.suggestions, (said,), value=typed)


def _read(word: Word) -> tuple[str, Notes]:
    return word.value, tuple(Note("caution", said) for said in word.notes)
