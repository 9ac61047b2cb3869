"""``jalur schema [NAME]``."""

from typing import Annotated

import typer

from jalur.cli.completion import choices
from jalur.cli.session import one_of, open_session
from jalur.loading.shipped_schema import NAMES, schema_text


def schema(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]", help="help.schema-name", autocompletion=choices(tuple(NAMES))
        ),
    ] = None,
) -> int:
    """The JSON Schema of the data files, as it is shipped."""
    open_session(ctx)
    one_of("unknown-schema", name, NAMES)
    typer.echo("\n".join(NAMES) if name is None else schema_text(name).rstrip("\n"))
    return 0
