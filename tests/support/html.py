"""A file of HTML, read."""

from __future__ import annotations

from html.parser import HTMLParser

EMPTY = frozenset({"br", "meta", "col"})
"""Elements without an end."""


class Document(HTMLParser):
    """The elements of a file, each closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self.elements.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """The last element that began ends."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """What a reader sees, and the style."""
        self.words.append(data)

    def ids(self) -> list[str]:
        """What its elements are named by."""
        return [attrs["id"] or "" for _, attrs in self.elements if "id" in attrs]

    def links(self) -> list[str]:
        """Where its links lead."""
        return [attrs["href"] or "" for _, attrs in self.elements if "href" in attrs]

    def count(self, tag: str) -> int:
        """How many elements of a name there are."""
        return sum(name == tag for name, _ in self.elements)
