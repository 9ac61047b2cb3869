"""An error as people read it, on stderr."""

from __future__ import annotations

import sys

from jalur.cli.streams import silence
from jalur.errors import JalurError
from jalur.output.language import Words
from jalur.output.visible import visible


def report(error: JalurError, w: Words, command: str = "") -> int:
    """Say what happened and what to do; returns the exit code."""
    lines = [f"jalur: {w('error.prefix')}: {w.text(error.phrase)}"]
    lines += [f"  {w.text(detail)}" for detail in error.details]
    if error.suggestions:
        known = error.id in ("unknown-city", "ambiguous-party", "fields-format") or error.id.startswith("unknown-")
        key = "error.known" if known and error.id != "unknown-party" else "error.suggest"
        lines.append("  " + w(key, names="; ".join(error.suggestions)))
    if command:
        lines.append("  " + w("error.see-help", command=command))
    try:
        print("\n".join(visible(line) for line in lines), file=sys.stderr, flush=True)
    except OSError:
        silence(sys.stderr)
    return error.exit_code
