"""What pages show behind a command line; ``make golden`` writes it anew."""

from __future__ import annotations

from pathlib import Path


def rewrite(page: Path, line: str, was: str, now: str) -> str:
    """Write ``now`` in the place of ``was`` behind ``$ line`` in ``page``; give back what stands there
    from then on. What is shown without an output stays so.
    """
    if not was.strip("\n"):
        return was
    bare = was.strip("\n")
    shown = was.replace(bare, now.strip("\n"))
    text = page.read_text(encoding="utf-8")
    head = f"$ {line}\n"
    assert f"{head}{was}" in text
    page.write_text(text.replace(f"{head}{was}", f"{head}{shown}", 1), encoding="utf-8")
    return shown
