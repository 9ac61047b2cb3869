"""The man page, from the same words as the help.

Made by hand: Typer writes help for a terminal and for Markdown, not for ``man``.
"""

from __future__ import annotations

from collections.abc import Iterator

from typer.core import TyperArgument, TyperOption

from jalur import __version__
from jalur.cli.examples import EXAMPLES
from jalur.cli.global_options import Group, is_global
from jalur.cli.metavars import spoken_example
from jalur.cli.typer_classes import AnyCommand, Context, Parameter
from jalur.output.language import Catalogue


def manual(app: Group, context: Context, catalogue: Catalogue) -> str:
    """The whole page in roff; the commands of ``app`` speak the language of ``catalogue``."""
    return "\n".join(_lines(app, context, catalogue)) + "\n"


def _lines(app: Group, context: Context, catalogue: Catalogue) -> Iterator[str]:
    yield f'.TH JALUR 1 "" "jalur {__version__}"'
    yield f".SH {catalogue('man.name')}"
    yield f"jalur \\- {_roff(catalogue('help.app'))}"
    yield f".SH {catalogue('man.synopsis')}"
    yield catalogue("man.how")
    yield f".SH {catalogue('man.commands')}"
    for name in app.list_commands(context):
        command = app.get_command(context, name)
        if command is not None:
            yield from _command(command, name, catalogue)
    yield f".SH {catalogue('man.options')}"
    for option in app.params:
        yield from _option(option)
    yield f".SH {catalogue('man.exit-status')}"
    yield _roff(catalogue("help.exit-codes"))
    yield f".SH {catalogue('man.environment')}"
    for name in ("JALUR_LANG", "JALUR_DATA", "JALUR_PAGER", "NO_COLOR"):
        meaning = catalogue(f"man.{name.lower().replace('_', '-')}")
        yield from (".TP", f".B {name}", _roff(meaning))


def _command(command: AnyCommand, name: str, catalogue: Catalogue) -> Iterator[str]:
    metavars = [each.metavar or "" for each in command.params if isinstance(each, TyperArgument)]
    yield f'.SS "{_roff(" ".join([name, *metavars]))}"'
    yield _roff(catalogue(f"help.{name}"))
    for param in command.params:
        if not is_global(param):
            yield from _option(param)
    yield from (".PP", ".nf")
    for line in EXAMPLES.get(name, ()):
        yield f"    {_roff(spoken_example(line, catalogue))}"
    yield ".fi"


def _option(param: Parameter) -> Iterator[str]:
    label = param.metavar or ""
    if isinstance(param, TyperOption):
        label = " ".join([", ".join((*param.opts, *param.secondary_opts)), label]).rstrip()
    meaning = param.help if isinstance(param, TyperArgument | TyperOption) else None
    yield from (".TP", f".B {_roff(label)}", _roff(meaning or ""))


def _roff(text: str) -> str:
    """Text in which nothing is a request of roff."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped[:1] in (".", "'") else escaped
