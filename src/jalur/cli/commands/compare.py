"""``jalur compare [CITY]…``."""

from typing import Annotated

import typer

from jalur.cli.completion import choices
from jalur.cli.completion import cities as known_cities
from jalur.cli.deliver import deliver
from jalur.cli.session import choice, open_session
from jalur.comparison.compare import SUBJECT
from jalur.comparison.compare import compare as ask
from jalur.comparison.topics import TOPICS, topic_named
from jalur.output.views.compare import view


def compare(
    ctx: typer.Context,
    cities: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CITY]...", help="help.some-cities", autocompletion=known_cities),
    ] = None,
    topic: Annotated[
        str | None,
        typer.Option(
            "--topic",
            metavar="|".join(TOPICS),
            help="help.compare-topic",
            autocompletion=choices(TOPICS, "topic", "topic"),
        ),
    ] = None,
) -> int:
    """One topic over several cities as a matrix."""
    session = open_session(ctx)
    topic = choice(ctx, "topic", topic, TOPICS, "unknown-topic")
    loaded = session.cities(cities)
    answer = ask(loaded.regions, topic_named(topic) if topic else SUBJECT)
    return deliver(session, answer, view(answer), broken=loaded.broken)
