"""``jalur diff CITY CITY``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from jalur.cli.arguments import City
from jalur.cli.deliver import deliver
from jalur.cli.global_options import Command
from jalur.cli.session import one_of, open_session
from jalur.comparison.diff import ONLY_A, ONLY_B, RowClass
from jalur.comparison.diff import diff as ask
from jalur.comparison.topics import TOPICS, topic_named
from jalur.comparison.verdict import DIFFERENT, SAME
from jalur.errors import NO
from jalur.output.views.diff import VIEW

app = typer.Typer(add_completion=False)
ONLY: Mapping[str, RowClass] = {
    "different": DIFFERENT,
    "same": SAME,
    "a": ONLY_A,
    "b": ONLY_B,
}


@app.command(cls=Command)
def diff(
    ctx: typer.Context,
    city: City,
    other: Annotated[str, typer.Argument(metavar="CITY", help="help.second-city")],
    topic: Annotated[
        str | None, typer.Option("--topic", metavar="|".join(TOPICS), help="help.topic")
    ] = None,
    only: Annotated[
        str | None, typer.Option("--only", metavar="|".join(ONLY), help="help.only")
    ] = None,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="help.exit-code")] = False,
) -> int:
    """What two cities rule alike, otherwise, or alone."""
    session = open_session(ctx)
    one_of("unknown-topic", topic, TOPICS)
    one_of("unknown-rows", only, ONLY)
    rows = ONLY[only] if only else None
    chosen = topic_named(topic) if topic else None
    answer = ask(session.city(city), session.city(other), chosen, rows)
    return deliver(session, answer, VIEW) or (NO if exit_code and answer.differ else 0)
