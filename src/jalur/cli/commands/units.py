"""``jalur units CITY``."""

from typing import Annotated

import typer

from jalur.answers.units import units as ask
from jalur.cli.arguments import City
from jalur.cli.completion import coordinators, party_kinds
from jalur.cli.deliver import deliver
from jalur.cli.session import choice, open_session, some_word
from jalur.errors import UsageError
from jalur.output.views.units import VIEW


def units(
    ctx: typer.Context,
    city: City,
    under: Annotated[
        str | None,
        typer.Option("--under", metavar="ASISTEN", help="help.under", autocompletion=coordinators),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="KIND", help="help.kind", autocompletion=party_kinds),
    ] = None,
    field: Annotated[str | None, typer.Option("--field", metavar="WORD", help="help.field")] = None,
    everyone: Annotated[bool, typer.Option("--all", help="help.all")] = False,
) -> int:
    """What the regulation assigns to an Asisten by name, each once."""
    session = open_session(ctx)
    region = session.on_day(city)
    kind = choice(ctx, "party-kind", kind, region.common.kinds, "unknown-kind")
    if field is not None:
        some_word(field)
    asisten, notes = session.maybe_party(region, under)
    # Any office may be asked about; what it coordinates otherwise is told in its silence.
    if asisten is not None and region.common.kinds[asisten.kind].category != "office":
        where = region.regulation.citation
        raise UsageError("not-an-asisten", name=asisten.name, region=where)
    return deliver(session, ask(region, asisten, kind, everyone, field), VIEW, notes)
