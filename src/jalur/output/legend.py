"""The line under a table that explains the words of status which the table uses.

Which they are is heard while the page is made: each of them is a phrase of the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from jalur.output.language import Catalogue
from jalur.output.pages.page import Page

_EXPLAINED = {
    "legend.explicit": ("status.explicit",),
    "legend.inferred": ("status.inferred", "mark.inferred"),
    "legend.silent": ("mark.silent",),
}
"""Each explanation, and the phrases that make it wanted."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Listening(Catalogue):
    """A catalogue that knows which of its phrases were said."""

    said: set[str] = field(default_factory=set)

    def __call__(self, id: str, /, **args: object) -> str:
        """The sentence ``id`` with its gaps filled."""
        self.said.add(id)
        return Catalogue.__call__(self, id, **args)

    def term(self, group: str, id: str | None) -> str:
        """The word for an enumerated value."""
        self.said.add(f"{group}.{id}")
        return Catalogue.term(self, group, id)


def with_legend(page: Page, said: Iterable[str], catalogue: Catalogue) -> Page:
    """``page`` with what explains the words of ``said``, where it has a table."""
    if not any(block.rows for block in page.blocks):
        return page
    heard = set(said)
    lines = [catalogue(id) for id, words in _EXPLAINED.items() if not heard.isdisjoint(words)]
    return page._replace(legend=" · ".join(lines) or None)
