"""The boundary: from arguments to an exit code, with every error said in one place."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, NoReturn

from jalur.errors import ANSWERED, INTERRUPTED, JalurError
from jalur.errors import UsageError as JalurUsageError
from jalur.output.language import Words, choose, words
from jalur.output.visible import visible


def main() -> NoReturn:
    """The ``jalur`` script."""
    sys.exit(run(sys.argv[1:]))


def run(argv: Sequence[str]) -> int:
    """Run one command line; what is returned is the exit code."""
    from jalur.cli.app import build
    from jalur.cli.completion import NAME, complete
    from jalur.cli.deliver import ClosedPipe, flush

    w = words(choose(argv, os.environ))
    try:
        if argv[:1] == [NAME]:
            complete(build(w), argv[1:], os.environ.get("JALUR_DATA"))
            flush()
            return ANSWERED
        code = build(w).main(args=list(argv), prog_name="jalur", standalone_mode=False)
        flush()
        return int(code or ANSWERED)
    except JalurError as error:
        return _report(error, w)
    except ClosedPipe as closed:
        return closed.code
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if not _is_usage(error):
            raise
        return _report(_translated(error), w, _command(error))


def _report(error: JalurError, w: Words, command: str = "") -> int:
    lines = [f"jalur: {w('error.prefix')}: {w.text(error.phrase)}"]
    lines += [f"  {w.text(detail)}" for detail in error.details]
    if error.suggestions:
        known = error.id in ("unknown-city", "ambiguous-party", "fields-format") or error.id.startswith("unknown-")
        key = "error.known" if known and error.id != "unknown-party" else "error.suggest"
        lines.append("  " + w(key, names="; ".join(error.suggestions)))
    if command:
        lines.append("  " + w("error.see-help", command=command))
    with suppress(OSError):
        print("\n".join(visible(line) for line in lines), file=sys.stderr)
    return error.exit_code


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
