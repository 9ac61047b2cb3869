"""``jalur diff CITY CITY``."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

import typer

from jalur.cli.arguments import City, OtherCity
from jalur.cli.completion import choices
from jalur.cli.deliver import deliver
from jalur.cli.session import choice, open_session
from jalur.comparison.diff import ONLY_A, ONLY_B, RowClass
from jalur.comparison.diff import diff as ask
from jalur.comparison.topics import TOPICS, topic_named
from jalur.comparison.verdict import DIFFERENT, SAME
from jalur.errors import ANSWERED, NO
from jalur.output.views.diff import VIEW
from jalur.output.views.diff_screen import VIEW as SCREEN

ONLY: Mapping[str, RowClass] = MappingProxyType(
    {"different": DIFFERENT, "same": SAME, "a": ONLY_A, "b": ONLY_B}
)
"""What is typed, and the class of rows that it means."""


def diff(
    ctx: typer.Context,
    city: City,
    other: OtherCity,
    topic: Annotated[
        str | None,
        typer.Option(
            "--topic",
            metavar="|".join(TOPICS),
            help="help.topic",
            autocompletion=choices(TOPICS, "topic", "topic"),
        ),
    ] = None,
    only: Annotated[
        str | None,
        typer.Option(
            "--only",
            metavar="|".join(ONLY),
            help="help.only",
            autocompletion=choices(ONLY, option="only"),
        ),
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="help.diff-full")] = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="help.exit-code")] = False,
) -> int:
    """What two cities rule alike, otherwise, or alone."""
    session = open_session(ctx)
    topic = choice(ctx, "topic", topic, TOPICS, "unknown-topic")
    only = choice(ctx, "only", only, ONLY, "unknown-rows")
    rows = ONLY[only] if only else None
    chosen = topic_named(topic) if topic else None
    a, b = session.regulation(city), session.regulation(other)
    answer = ask(a, b, chosen, rows, (city, other))
    code = NO if exit_code and answer.differ else ANSWERED
    return deliver(session, answer, VIEW if full else SCREEN, code=code)
