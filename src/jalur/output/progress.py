"""A bar on stderr while many files are read, for those who wait at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 2.0
"""Seconds without a sign of life."""


@contextmanager
def counted(items: Sequence[T]) -> Iterator[Iterator[T]]:
    """The items one by one; a terminal sees how many are done, once it has waited two seconds.

    Nothing is left of it when the block ends, in whatever way it does. What is quick does not even
    import rich.
    """
    with ExitStack() as screen:
        yield _watched(items, screen) if sys.stderr.isatty() else iter(items)


def _watched(items: Sequence[T], screen: ExitStack) -> Iterator[T]:
    began = monotonic()
    for done, item in enumerate(items):
        if monotonic() - began > PATIENCE:
            yield from _shown(items[done:], done, screen)
            return
        yield item


def _shown(rest: Sequence[T], done: int, screen: ExitStack) -> Iterator[T]:
    """The rest of the items, with a bar that ``screen`` takes away at its end."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress

    progress = Progress(
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True, no_color=True),
        transient=True,
        # stdout belongs to the answer.
        redirect_stdout=False,
        redirect_stderr=False,
    )
    screen.enter_context(progress)
    task = progress.add_task("", total=done + len(rest), completed=done)
    for item in rest:
        yield item
        progress.advance(task)
