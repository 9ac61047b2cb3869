"""``jalur search WORDS``."""

from typing import Annotated

import typer

from jalur.answers.search import search as ask
from jalur.cli.completion import cities
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session
from jalur.output.views.search import VIEW


def search(
    ctx: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="help.words")],
    city: Annotated[
        list[str] | None,
        typer.Option("--city", metavar="CITY", help="help.search-city", autocompletion=cities),
    ] = None,
) -> int:
    """Names first, then summaries."""
    session = open_session(ctx)
    loaded = session.cities(city)
    answer = ask(loaded.regions, " ".join(words))
    return deliver(session, answer, VIEW, broken=loaded.broken)
