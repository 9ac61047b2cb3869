"""``jalur completion SHELL``."""

from typing import Annotated

import typer

from jalur.cli.completion import choices
from jalur.cli.session import one_of, open_session
from jalur.cli.shells import SHELLS, script


def completion(
    ctx: typer.Context,
    shell: Annotated[
        str,
        typer.Argument(metavar="|".join(SHELLS), help="help.shell", autocompletion=choices(SHELLS)),
    ],
) -> int:
    """The script that makes a shell complete commands, options, cities and names."""
    open_session(ctx)
    one_of("unknown-shell", shell, SHELLS)
    typer.echo(script(shell))
    return 0
