"""How each kind of answer looks: its columns, its JSON and its page. One file per command."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from jalur.output.language import Catalogue
from jalur.output.pages.page import Page
from jalur.reasoning.notes import Note
from jalur.text.messages import Message


class View(Protocol):
    """What a module of this package offers for its kind of answer."""

    @property
    def COLUMNS(self) -> tuple[str, ...]: ...

    def rows(self, answer: Any, /) -> Iterable[tuple[str, ...]]:
        """One record a line, in the order of ``COLUMNS``."""

    def record(self, answer: Any, /) -> dict[str, object]:
        """The JSON of the answer."""

    def page(self, answer: Any, catalogue: Catalogue, /) -> Page:
        """What a person is shown."""

    def notes(self, answer: Any, /) -> tuple[Note, ...]:
        """What stands on stderr beside TSV and CSV."""

    def silence(self, answer: Any, /) -> Message | None:
        """The sentence in place of an answer where the regulation is silent."""
