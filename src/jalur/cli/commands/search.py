"""``jalur search WORDS``."""

from __future__ import annotations

from typing import Annotated

import typer

from jalur.answers.search import search as ask
from jalur.cli.global_options import Command
from jalur.cli.session import open_session
from jalur.output.views import search as view

app = typer.Typer(add_completion=False)


@app.command(cls=Command, help="help.search", epilog="help.exit-codes", rich_help_panel="help.panel.answers")
def search(
    ctx: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="help.words")],
    city: Annotated[list[str] | None, typer.Option("--city", metavar="CITY", help="help.search-city")] = None,
) -> int:
    """Names first, then summaries."""
    at = open_session(ctx)
    regions = [at.city(typed) for typed in city] if city else at.regions()
    return at.deliver(ask(regions, " ".join(words)), view)
