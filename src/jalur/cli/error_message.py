"""An error as people read it, on stderr."""

from __future__ import annotations

import sys

from jalur.cli.streams import silence
from jalur.errors import JalurError
from jalur.output.language import Catalogue
from jalur.text.messages import Message
from jalur.text.visible import visible

_WORD = "error.suggest"
_OPTION = "unknown-option"


def report(
    error: JalurError, catalogue: Catalogue, command: str = "", meant: Message | None = None
) -> int:
    """Say what happened and what to do; returns the exit code.

    ``meant`` is the command that was most likely meant.
    """
    lines = [f"jalur: {catalogue('error.prefix')}: {catalogue.text(error.phrase)}"]
    # A command that can be typed says more than the word alone.
    told = [each for each in error.details if meant is None or each.id != _WORD]
    details = [f"  {catalogue.text(detail)}" for detail in told]
    names = "; ".join(error.suggestions)
    if names and not _lists_all(error):
        # What somebody most likely meant comes before what he may do otherwise.
        lines.append("  " + catalogue("error.suggest", names=names))
    if meant is not None:
        lines.append("  " + catalogue.text(meant))
    lines += details
    if names and _lists_all(error) and not (meant is not None and error.id == _OPTION):
        lines.append("  " + catalogue("error.known", names=names))
    if command:
        lines.append("  " + catalogue("error.see-help", command=command))
    _say(lines)
    return error.exit_code


def remark(note: Message, catalogue: Catalogue) -> None:
    """Say something beside an answer that concerns no part of it."""
    _say([f"jalur: {catalogue('note-kind.caution').lower()}: {catalogue.text(note)}"])


def _say(lines: list[str]) -> None:
    try:
        print("\n".join(visible(line) for line in lines), file=sys.stderr, flush=True)
    except OSError:
        silence(sys.stderr)


def _lists_all(error: JalurError) -> bool:
    """Whether the suggestions are all that could be typed; of parties only the near ones are."""
    if error.id == "unknown-party":
        return False
    return error.id.startswith(("unknown-", "ambiguous-")) or error.id == "fields-format"
