"""The boundary: from arguments to an exit code, with every error said in one place."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from jalur.errors import ANSWERED, INTERNAL, INTERRUPTED, JalurError
from jalur.output.language import Catalogue, choose, load_catalogue


def main() -> NoReturn:
    """The ``jalur`` script."""
    # A command is over before much garbage is made; looking for it as often as Python does costs
    # a third of reading.
    gc.set_threshold(100_000)
    try:
        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Exception:
        # Not even the message could be made; Python's own exit code would be an honest no.
        from traceback import print_exc

        print_exc()
        code = INTERNAL
    # Nothing is left to be cleaned up: without it the interpreter's last sweep takes a fifth of a
    # short command.
    gc.freeze()
    sys.exit(code)


def run(argv: Sequence[str]) -> int:
    """Run one command line; what is returned is the exit code.

    An exception that nobody foresaw has one of its own: it must not pass for an answer.
    """
    from jalur.cli.deliver import ClosedPipe
    from jalur.cli.streams import prepare
    from jalur.cli.typed import checked

    catalogue = load_catalogue(choose(argv, os.environ))
    try:
        prepare(argv)
        return _run(checked(argv), catalogue)
    except JalurError as error:
        return _report(error, catalogue, argv=argv)
    except ClosedPipe as closed:
        return closed.code
    except Exception as error:
        from jalur.cli.unforeseen import internal_error

        return _report(internal_error(error), catalogue)


def _run(argv: Sequence[str], catalogue: Catalogue) -> int:
    from jalur.cli.app import build
    from jalur.cli.deliver import writing
    from jalur.cli.invocation import COMPLETE
    from jalur.cli.typer_classes import ParserError

    with writing():
        try:
            app = build(catalogue)
            # A shell asks without arguments; whoever types some wants them answered, whatever an
            # environment has kept. The parser itself looks at a variable without a name: at none.
            if not argv and (instruction := os.environ.get(COMPLETE)):
                from jalur.cli.shells import complete

                code = complete(app, instruction)
            else:
                code = app.main(
                    args=list(argv), prog_name="jalur", complete_var="", standalone_mode=False
                )
        except ParserError as error:
            from jalur.cli.usage_errors import command_of, translated

            return _report(translated(error, catalogue), catalogue, command_of(error), argv)
    code = int(code or ANSWERED)
    with writing(code):
        sys.stdout.flush()
    return code


def _report(
    error: JalurError, catalogue: Catalogue, command: str = "", argv: Sequence[str] = ()
) -> int:
    from jalur.cli.error_message import report
    from jalur.cli.neighbours import corrected

    return report(error, catalogue, command, corrected(error, argv))
