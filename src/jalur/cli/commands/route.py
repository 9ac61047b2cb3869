"""``jalur route CITY [PARTY]``."""

from typing import Annotated

import typer

from jalur.answers.routes import ALL, DEFAULT_PURPOSE, routes
from jalur.cli.answering import answer_party
from jalur.cli.arguments import City, MaybeParty
from jalur.cli.completion import parties, purposes
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session
from jalur.errors import UsageError
from jalur.output.views.route import VIEW


def route(
    ctx: typer.Context,
    city: City,
    party: MaybeParty = None,
    purpose: Annotated[
        str | None,
        typer.Option(
            "--purpose", "-p", metavar="PURPOSE", help="help.purpose", autocompletion=purposes
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="OFFICE", help="help.to", autocompletion=parties),
    ] = None,
    via: Annotated[
        str | None,
        typer.Option("--via", metavar="OFFICE", help="help.via", autocompletion=parties),
    ] = None,
    amount: Annotated[
        str | None,
        typer.Option("--amount", metavar="RP", help="help.amount"),
    ] = None,
) -> int:
    """The steps from a party towards an office, each with its article; without PARTY who comes."""
    session = open_session(ctx)
    region = session.on_day(city)
    worth = session.amount(region, amount)
    purpose, said = session.purpose(region, purpose, (ALL,))
    if party is None and to is None and via is None:
        raise UsageError("missing-party")
    destination, notes = session.maybe_party(region, to)
    station, more = session.maybe_party(region, via)
    if party is None:
        answer = routes(region, None, purpose or ALL, destination, station, worth)
        return deliver(session, answer, VIEW, (*said, *notes, *more))
    return answer_party(
        session,
        region,
        party,
        lambda resolved: routes(
            region, resolved, purpose or DEFAULT_PURPOSE, destination, station, worth
        ),
        VIEW,
        (*said, *notes, *more),
    )
