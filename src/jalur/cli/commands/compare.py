"""``jalur compare [CITY]…``."""

from __future__ import annotations

from typing import Annotated

import typer

from jalur.cli.global_options import Command
from jalur.cli.session import one_of, open_session
from jalur.comparison.diff import SUBJECT
from jalur.comparison.diff import compare as ask
from jalur.comparison.topics import TOPICS
from jalur.output.views.compare import Matrix

app = typer.Typer(add_completion=False)


@app.command(cls=Command, help="help.compare", epilog="help.exit-codes", rich_help_panel="help.panel.answers")
def compare(
    ctx: typer.Context,
    cities: Annotated[list[str] | None, typer.Argument(metavar="[CITY]...", help="help.some-cities")] = None,
    topic: Annotated[str | None, typer.Option("--topic", metavar="|".join(TOPICS), help="help.compare-topic")] = None,
) -> int:
    """One topic over several cities as a matrix."""
    at = open_session(ctx)
    one_of("unknown-topic", topic, TOPICS)
    regions = {region.id: region for region in (map(at.city, cities) if cities else at.regions())}
    answer = ask(tuple(regions.values()), topic or SUBJECT)
    return at.deliver(answer, Matrix(answer))
