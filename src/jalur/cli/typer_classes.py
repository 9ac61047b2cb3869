"""The parser's own classes, for which Typer has no public names.

The lowest and the newest version of Typer that pyproject.toml allows are tested.
"""

from __future__ import annotations

from typer._click.core import Command as AnyCommand
from typer._click.core import Context, Parameter
from typer._click.exceptions import BadOptionUsage, MissingParameter, NoSuchOption
from typer._click.exceptions import ClickException as ParserError
from typer._click.formatting import HelpFormatter
from typer._click.shell_completion import CompletionItem
from typer._click.shell_completion import _resolve_context as context_of
from typer._click.types import StringParamType as TextType

__all__ = (
    "AnyCommand",
    "BadOptionUsage",
    "CompletionItem",
    "Context",
    "HelpFormatter",
    "MissingParameter",
    "NoSuchOption",
    "Parameter",
    "ParserError",
    "TextType",
    "context_of",
)
