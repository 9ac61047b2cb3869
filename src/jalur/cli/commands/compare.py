"""``jalur compare [CITY]…``."""

from __future__ import annotations

from typing import Annotated

import typer

from jalur.cli.ask import desk, one_of
from jalur.cli.shared import Command
from jalur.comparison.topics import TOPICS
from jalur.diffs import SUBJECT
from jalur.diffs import compare as ask
from jalur.output.views.compare import Matrix

app = typer.Typer(add_completion=False)


@app.command(cls=Command, help="help.compare", epilog="help.exit-codes", rich_help_panel="help.panel.answers")
def compare(
    ctx: typer.Context,
    cities: Annotated[list[str] | None, typer.Argument(metavar="[CITY]...", help="help.some-cities")] = None,
    topic: Annotated[str | None, typer.Option("--topic", metavar="|".join(TOPICS), help="help.compare-topic")] = None,
) -> int:
    """One topic over several cities as a matrix."""
    at = desk(ctx)
    one_of("unknown-topic", topic, TOPICS)
    regions = {region.id: region for region in (map(at.city, cities) if cities else at.regions())}
    answer = ask(tuple(regions.values()), topic or SUBJECT)
    return at.deliver(answer, Matrix(answer))
