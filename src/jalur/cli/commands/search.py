"""``jalur search WORDS``."""

from dataclasses import replace
from typing import Annotated

import typer

from jalur.answers.search import search as ask
from jalur.answers.search import search_anywhere
from jalur.cli.completion import cities
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session, some_word
from jalur.errors import DataError
from jalur.output.views.search import VIEW


def search(
    ctx: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="help.words")],
    city: Annotated[
        list[str] | None,
        typer.Option("--city", metavar="CITY", help="help.search-city", autocompletion=cities),
    ] = None,
) -> int:
    """Names first, then summaries, then the words of the texts."""
    session = open_session(ctx)
    typed = " ".join(words)
    some_word(typed)
    loaded = session.cities(city)
    regions, broken = [], list(loaded.broken)
    for region in loaded.regions:
        try:
            len(region.concordance)
        except DataError as error:  # Its names and summaries are sound.
            broken.append(error)
            region = replace(region, concordance={})
        regions.append(region)
    answer = ask(regions, typed) if city else search_anywhere(regions, words)
    return deliver(session, answer, VIEW, broken=broken)
