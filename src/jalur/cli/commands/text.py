"""``jalur text FILE``."""

from typing import Annotated

import typer

from jalur.answers.reading import ReadingAnswer, Shown
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session
from jalur.errors import UsageError
from jalur.loading.source_file import read_source_file
from jalur.output.views.text import VIEW
from jalur.source.text import read_source


def text(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="help.text-file")],
    outline: Annotated[bool, typer.Option("--outline", help="help.outline")] = False,
    furniture: Annotated[bool, typer.Option("--furniture", help="help.furniture")] = False,
) -> int:
    """How the text of a regulation is read: each line, and as what."""
    session = open_session(ctx)
    if outline and furniture:
        raise UsageError("outline-or-furniture")
    shown: Shown = "outline" if outline else "furniture" if furniture else "provisions"
    source = read_source(read_source_file(file).text)
    return deliver(session, ReadingAnswer(source, file, shown), VIEW)
