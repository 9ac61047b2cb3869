"""The man page, from the same words as the help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jalur import __version__
from jalur.cli.examples import EXAMPLES
from jalur.output.language import Catalogue


def manual(app: Any, catalogue: Catalogue) -> str:
    """The whole page in roff, in the language of ``w``."""
    context = app.make_context("jalur", [], resilient_parsing=True)
    return "\n".join(_lines(app, context, catalogue)) + "\n"


def _lines(app: Any, context: Any, catalogue: Catalogue) -> Iterator[str]:
    yield f'.TH JALUR 1 "" "jalur {__version__}"'
    yield ".SH NAME"
    yield f"jalur \\- {_roff(catalogue('help.app'))}"
    yield ".SH SYNOPSIS"
    yield "jalur COMMAND ..."
    yield f".SH {catalogue('man.commands')}"
    for name in app.list_commands(context):
        yield from _command(app.get_command(context, name), name, catalogue)
    yield f".SH {catalogue('man.options')}"
    for option in app.params:
        yield from _option(option, catalogue)
    yield ".SH EXIT STATUS"
    yield _roff(catalogue("help.exit-codes"))
    yield ".SH ENVIRONMENT"
    for name in ("JALUR_LANG", "JALUR_DATA", "NO_COLOR"):
        yield from (".TP", f".B {name}", _roff(catalogue(f"man.{name.lower().replace('_', '-')}")))


def _command(command: Any, name: str, catalogue: Catalogue) -> Iterator[str]:
    arguments = " ".join(param.metavar for param in command.params if param.param_type_name == "argument")
    yield f'.SS "{_roff(f"{name} {arguments}".strip())}"'
    yield _roff(catalogue(f"help.{name}"))
    own = [param for param in command.params if not param.name.startswith("shared_")]
    for param in own:
        yield from _option(param, catalogue)
    yield from (".PP", ".nf")
    yield from (f"    {_roff(line)}" for line in EXAMPLES.get(name, ()))
    yield ".fi"


def _option(param: Any, catalogue: Catalogue) -> Iterator[str]:
    label = param.metavar if param.param_type_name == "argument" else ", ".join((*param.opts, *param.secondary_opts))
    value = f" {param.metavar}" if param.metavar and param.param_type_name == "option" else ""
    help_key = param.help or ""
    yield from (".TP", f".B {_roff(label + value)}", _roff(catalogue.phrases.get(help_key, help_key)))


def _roff(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped[:1] in (".", "'") else escaped
