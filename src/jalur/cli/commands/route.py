"""``jalur route CITY PARTY``."""

from typing import Annotated

import typer

from jalur.answers.routes import ALL, DEFAULT_PURPOSE, routes
from jalur.cli.answering import answer_party
from jalur.cli.arguments import City, OneParty
from jalur.cli.completion import parties, purposes
from jalur.cli.session import one_of, open_session
from jalur.output.views.route import VIEW


def route(
    ctx: typer.Context,
    city: City,
    party: OneParty,
    purpose: Annotated[
        str,
        typer.Option(
            "--purpose", "-p", metavar="PURPOSE", help="help.purpose", autocompletion=purposes
        ),
    ] = DEFAULT_PURPOSE,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="OFFICE", help="help.to", autocompletion=parties),
    ] = None,
) -> int:
    """The steps from a party towards an office, each with its article."""
    session = open_session(ctx)
    region = session.city(city)
    one_of("unknown-purpose", purpose, (*region.common.purposes, ALL))
    destination, notes = session.maybe_party(region, to)
    return answer_party(
        session,
        region,
        party,
        lambda resolved: routes(region, resolved, purpose, destination),
        VIEW,
        notes,
    )
