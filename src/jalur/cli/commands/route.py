"""``jalur route CITY PARTY``."""

from __future__ import annotations

from typing import Annotated

import typer

from jalur.answers.routes import ALL, DEFAULT_PURPOSE, routes
from jalur.cli.arguments import City, OneParty
from jalur.cli.global_options import Command
from jalur.cli.session import once_each, one_of, open_session
from jalur.output.views import route as view

app = typer.Typer(add_completion=False)


@app.command(cls=Command, help="help.route", epilog="help.exit-codes", rich_help_panel="help.panel.answers")
def route(
    ctx: typer.Context,
    city: City,
    party: OneParty,
    purpose: Annotated[
        str, typer.Option("--purpose", "-p", metavar="PURPOSE", help="help.purpose", show_default=True)
    ] = DEFAULT_PURPOSE,
    to: Annotated[str | None, typer.Option("--to", metavar="OFFICE", help="help.to")] = None,
) -> int:
    """The steps from a party towards an office, each with its article."""
    at = open_session(ctx)
    region = at.city(city)
    one_of("unknown-purpose", purpose, (*region.common.purposes, ALL))
    end = at.maybe_party(region, to)

    ask = once_each(lambda found: routes(region, found, purpose, end))
    return at.answer(lambda name: ask(at.party(region, name)), party, view)
