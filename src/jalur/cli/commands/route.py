"""``jalur route CITY PARTY``."""

from __future__ import annotations

from typing import Annotated

import typer

from jalur.answers.routes import ALL, DEFAULT_PURPOSE, routes
from jalur.cli.answering import answer_party
from jalur.cli.arguments import City, OneParty
from jalur.cli.global_options import Command
from jalur.cli.session import one_of, open_session
from jalur.output.views.route import VIEW

app = typer.Typer(add_completion=False)


@app.command(cls=Command)
def route(
    ctx: typer.Context,
    city: City,
    party: OneParty,
    purpose: Annotated[
        str, typer.Option("--purpose", "-p", metavar="PURPOSE", help="help.purpose")
    ] = DEFAULT_PURPOSE,
    to: Annotated[str | None, typer.Option("--to", metavar="OFFICE", help="help.to")] = None,
) -> int:
    """The steps from a party towards an office, each with its article."""
    session = open_session(ctx)
    region = session.city(city)
    one_of("unknown-purpose", purpose, (*region.common.purposes, ALL))
    end, notes = session.maybe_party(region, to)
    return answer_party(
        session, region, party, lambda asked: routes(region, asked, purpose, end), VIEW, notes
    )
