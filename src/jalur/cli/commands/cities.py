"""``jalur cities``."""

from __future__ import annotations

import typer

from jalur.answers.cities import city
from jalur.cli.global_options import Command
from jalur.cli.session import open_session
from jalur.output.views import cities as view

app = typer.Typer(add_completion=False)


@app.command(cls=Command, help="help.cities", epilog="help.exit-codes", rich_help_panel="help.panel.regulation")
def cities(ctx: typer.Context) -> int:
    """Which regulations are encoded, how completely, and which annexes their source lacks."""
    at = open_session(ctx)
    answer = tuple(city(region) for region in at.regions())
    return at.deliver(answer, view)
