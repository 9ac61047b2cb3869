"""``jalur pasal CITY [REF]``."""

from __future__ import annotations

from typing import Annotated

import typer

from jalur.answers.provisions import lettered_articles
from jalur.answers.provisions import pasal as ask
from jalur.cli.arguments import City
from jalur.cli.global_options import Command
from jalur.cli.session import open_session
from jalur.law.citation import parse
from jalur.output.views import pasal as view

app = typer.Typer(add_completion=False)


@app.command(cls=Command, help="help.pasal", epilog="help.exit-codes", rich_help_panel="help.panel.regulation")
def pasal(
    ctx: typer.Context,
    city: City,
    ref: Annotated[str | None, typer.Argument(metavar="REF", help="help.ref")] = None,
) -> int:
    """A provision, its parts, and every fact that rests on it; without REF the outline."""
    at = open_session(ctx)
    region = at.city(city)
    names = {id: party.name for id, party in region.parties.items()}
    citation = parse(ref, lettered_articles(region), names) if ref is not None else None
    return at.deliver(ask(region, citation), view)
