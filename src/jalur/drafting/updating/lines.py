"""An entry of a draft as lines of a file, laid out as the draft of a whole text has them."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from jalur.drafting.emitter import TEXT, WIDTH, Place, emitted
from jalur.drafting.entries import Draft, Entry, Value

INDENT = 2
"""Where the entries of a section begin."""


def entry_lines(section: str, key: str | None, entry: Entry, top: Place) -> tuple[str, ...]:
    """The lines of an entry of a section; ``key`` is None in a list, ``top`` the place at the top
    of a data file.
    """
    entries = [entry] if key is None else {key: entry}
    written = emitted(Draft("", Entry({}), {section: entries}), top)
    return _behind(written, f"{section}:")


def key_lines(key: str, value: Value, top: Place, *, guessed: bool) -> tuple[str, ...]:
    """The lines of a key of the regulation."""
    entry = Entry({key: value}, guessed=frozenset((key,) if guessed else ()))
    return _behind(emitted(Draft("", entry), top), "regulation:")


def _behind(written: str, opening: str) -> tuple[str, ...]:
    lines = written.splitlines()
    return tuple(lines[lines.index(opening) + 1 :])


def wrapped(words: str, indent: int) -> Iterator[str]:
    """Words of the text as the lines of a comment."""
    lead = f"{' ' * indent}{TEXT} "
    yield from wrap(
        " ".join(words.split()),
        max(WIDTH, indent + 40),
        initial_indent=lead,
        subsequent_indent=lead,
        break_on_hyphens=False,
    )
