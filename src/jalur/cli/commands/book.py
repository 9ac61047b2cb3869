"""``jalur book CITY``."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from jalur.answers.book import book as ask
from jalur.cli.arguments import City
from jalur.cli.deliver import writing
from jalur.cli.invocation import invocation_of
from jalur.cli.session import open_session
from jalur.errors import OutputError, UsageError
from jalur.loading.folders import typed_path
from jalur.loading.glossary import load_glossary
from jalur.output.pages.book import book_html
from jalur.output.views.book import book_pages

FORMATS = ("auto", "html")
"""What a book can be had as."""


def book(
    ctx: typer.Context,
    city: City,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="help.output")
    ] = None,
) -> int:
    """The whole city as one HTML file, for those who have no terminal."""
    session = open_session(ctx)
    format = invocation_of(ctx).options.format
    if format is not None and format not in FORMATS:
        raise UsageError("book-is-html", format=format)
    region = session.on_day(city)
    catalogue = session.options.catalogue
    words = load_glossary(session.folders)
    pages = book_pages(ask(region), catalogue, words, session.remarks)
    text = book_html(pages, catalogue.language)
    if output is None:
        with writing():
            sys.stdout.write(text)
            sys.stdout.flush()
        return 0
    try:
        Path(typed_path(output)).write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError("unwritten", reason=error.strerror or str(error)) from error
    return 0
