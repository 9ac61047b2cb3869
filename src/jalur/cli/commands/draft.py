"""``jalur draft FILE``, and ``jalur draft --update DATA FILE``."""

from typing import Annotated

import typer

from jalur.cli.session import Session, open_session
from jalur.drafting.draft import draft_id
from jalur.drafting.emitter import emitted
from jalur.errors import UsageError
from jalur.loading.common import load_common
from jalur.loading.folders import TAKEN, is_id
from jalur.loading.shipped_schema import top_place
from jalur.loading.sound_drafts import sound_draft
from jalur.loading.source_file import read_source_file
from jalur.loading.vocabulary import load_vocabulary
from jalur.source.text import operative, read_source


def draft(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="help.text-file")],
    id: Annotated[str | None, typer.Option("--id", metavar="ID", help="help.id")] = None,
    update: Annotated[
        str | None, typer.Option("--update", metavar="DATA", help="help.update")
    ] = None,
    was: Annotated[str | None, typer.Option("--was", metavar="FILE", help="help.was")] = None,
) -> int:
    """A data file to be judged, made of the text of a regulation."""
    session = open_session(ctx)
    if id is not None and (not is_id(id) or id in TAKEN):
        raise UsageError("bad-region-id", id=id)
    if update is not None and id is not None:
        raise UsageError("update-or-id")
    if update is None and was is not None:
        raise UsageError("was-without-update")
    if update is not None:
        return _patch(session, update, file, was)
    text, fingerprint = read_source_file(file)
    source = read_source(text)
    if not operative(source.provisions):
        raise UsageError("no-articles", file=file)
    common, vocabulary = load_common(session.folders), load_vocabulary(session.folders)
    made = sound_draft(
        id or draft_id(source, vocabulary, fingerprint), source, common, vocabulary, fingerprint
    )
    if "parties" not in made.sections:
        raise UsageError("nobody-named", file=file)
    typer.echo(emitted(made, top_place()), nl=False)
    return 0


def _patch(session: Session, data: str, file: str, was: str | None) -> int:
    """Print what a changed text makes of a data file, as a patch."""
    from jalur.cli.updating import updated_by  # Another command alone.

    made = updated_by(session, data, file, was)
    typer.echo(made.patch, nl=False)
    for remark in made.remarks:
        session.remark(remark)
    return 0
