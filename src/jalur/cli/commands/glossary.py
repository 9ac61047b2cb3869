"""``jalur glossary [WORD]``."""

from typing import Annotated

import typer

from jalur.answers.glossary import glossary as ask
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session, some_word
from jalur.loading.glossary import load_glossary
from jalur.output.views.glossary import VIEW


def glossary(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[WORD]...", help="help.glossary-word")
    ] = None,
) -> int:
    """What a word of the answers means; without WORD all of them."""
    session = open_session(ctx)
    typed = " ".join(words) if words else None
    if typed is not None:
        some_word(typed)
    return deliver(session, ask(load_glossary(session.folders), typed), VIEW)
