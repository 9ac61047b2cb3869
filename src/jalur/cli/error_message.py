"""An error as people read it, on stderr."""

from __future__ import annotations

import sys

from jalur.cli.streams import silence
from jalur.errors import JalurError
from jalur.output.language import Catalogue
from jalur.text.messages import Message
from jalur.text.visible import visible


def report(error: JalurError, catalogue: Catalogue, command: str = "") -> int:
    """Say what happened and what to do; returns the exit code."""
    lines = [f"jalur: {catalogue('error.prefix')}: {catalogue.text(error.phrase)}"]
    details = [f"  {catalogue.text(detail)}" for detail in error.details]
    names = "; ".join(error.suggestions)
    if names and not _lists_all(error):
        # What somebody most likely meant comes before what he may do otherwise.
        lines.append("  " + catalogue("error.suggest", names=names))
    lines += details
    if names and _lists_all(error):
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
