"""The boundary: from arguments to an exit code, with every error said in one place."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from errno import EPIPE
from typing import Any, NoReturn

from jalur.errors import ANSWERED, INTERRUPTED, JalurError
from jalur.errors import UsageError as JalurUsageError
from jalur.output.language import Catalogue, choose, words


def main() -> NoReturn:
    """The ``jalur`` script."""
    # A command is over before much garbage is made; looking for it as often as Python does costs a third of reading.
    gc.set_threshold(100_000)
    try:
        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = INTERRUPTED
    # Nothing is left to be cleaned up: without it the interpreter's last sweep takes a fifth of a short command.
    gc.freeze()
    sys.exit(code)


def run(argv: Sequence[str]) -> int:
    """Run one command line; what is returned is the exit code."""
    from jalur.cli.deliver import ClosedPipe
    from jalur.cli.streams import check, prepare

    catalogue = words(choose(argv, os.environ))
    try:
        prepare()
        check(argv)
        return _run(argv, catalogue)
    except JalurError as error:
        return _report(error, catalogue)
    except ClosedPipe as closed:
        return closed.code
    except Exception as error:
        if not _is_usage(error):
            raise
        return _report(_translated(error), catalogue, _command(error))


def _run(argv: Sequence[str], catalogue: Catalogue) -> int:
    from jalur.cli.app import build
    from jalur.cli.completion import NAME, complete
    from jalur.cli.deliver import writing

    with writing():
        try:
            if argv[:1] == [NAME]:
                complete(build(catalogue), argv[1:], os.environ.get("JALUR_DATA"))
                code = ANSWERED
            else:
                code = build(catalogue).main(args=list(argv), prog_name="jalur", standalone_mode=False)
        except SystemExit:
            raise BrokenPipeError(EPIPE, "") from None  # So does the parser leave when the reader of its help is gone.
        sys.stdout.flush()
    return int(code or ANSWERED)


def _report(error: JalurError, catalogue: Catalogue, command: str = "") -> int:
    from jalur.cli.error_message import report

    return report(error, catalogue, command)


def _is_usage(error: Exception) -> bool:
    """Whether the command line parser refused the arguments."""
    import typer

    parser_error = next(base for base in typer.BadParameter.__mro__ if base.__name__ == "ClickException")
    return isinstance(error, parser_error)


def _translated(error: Any) -> JalurError:
    """The parser's refusal in our words."""
    match type(error).__name__:
        case "NoSuchOption":
            return JalurUsageError("unknown-option", tuple(error.possibilities or ()), option=error.option_name)
        case "MissingParameter" if error.param is not None:
            return JalurUsageError("missing-argument", name=error.param.make_metavar(error.ctx))
    return JalurUsageError("usage", message=error.format_message())


def _command(error: Any) -> str:
    context = getattr(error, "ctx", None)
    names = context.command_path.split()[1:] if context is not None else []
    return "".join(f"{name} " for name in names)
