"""``jalur relation CITY [PARTY [PARTY]]``."""

from __future__ import annotations

from typing import Annotated

import typer

from jalur.answers.relations import relations
from jalur.cli.answering import STDIN, answer_party
from jalur.cli.arguments import City, MaybeParty
from jalur.cli.deliver import deliver
from jalur.cli.global_options import Command
from jalur.cli.session import open_session
from jalur.errors import UsageError
from jalur.output.views.relation import VIEW

app = typer.Typer(add_completion=False)


@app.command(cls=Command)
def relation(
    ctx: typer.Context,
    city: City,
    party: MaybeParty = None,
    other: Annotated[str | None, typer.Argument(metavar="PARTY", help="help.second-party")] = None,
) -> int:
    """Natures and points; the order of the two parties does not matter."""
    session = open_session(ctx)
    region = session.city(city)
    if party == STDIN == other:
        raise UsageError("two-batches")
    if other == STDIN:
        party, other = other, party
    if party is None:
        return deliver(session, relations(region), VIEW)
    second, notes = session.maybe_party(region, other)
    return answer_party(
        session, region, party, lambda asked: relations(region, asked, second), VIEW, notes
    )
