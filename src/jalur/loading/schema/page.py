"""What the page of the data format says of each key, and in which order it has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SECTION = re.compile(r"^### (?:`(\w+)`)?.*$", re.MULTILINE)
_ROW = re.compile(r"^\| (`\w+`(?:, `\w+`)*) \| (.*) \|$", re.MULTILINE)
_TABLE = re.compile(r"^\| key(?: of ([^|]*))? \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", re.MULTILINE)
_ELSEWHERE = re.compile(
    r"(?:required|as above)?|.*, below|(?:for sign: )?as (?:in a|of a|of|under) (\w+).*"
)
"""What a row says of a key that another table tells of, maybe with the section of that table."""
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


class Page:
    """The page, section by section.

    A section has a table of its keys, or a first paragraph that says them; a table of the keys of
    ``steps`` is headed so.
    """

    def __init__(self, text: str) -> None:
        sections = _SECTION.split(text)
        bodies = list(zip(sections[1::2], sections[2::2], strict=True))
        self._intros = {name: _first_paragraph(body) for name, body in bodies if name}
        self._tables: dict[tuple[str, str], dict[str, str]] = {}
        for section, body in bodies:
            for head, rows in _TABLE.findall(body.partition("\n## ")[0]):
                for inner in re.findall(r"`(\w+)`", head) or [""]:
                    self._tables.setdefault((section or "", inner), {}).update(_rows(rows))

    def said(self, way: Sequence[str]) -> str:
        """What the page says of the key at the end of a way: ``("routes", "steps", "pick")``.

        Where the table of its mapping does not tell it, what is said of the key above; else what
        another table says of a key of that name.
        """
        section, *inner = way
        if not inner:
            return self._intros.get(section, "")
        key = inner[-1]
        here = self._table(section, inner[-2] if len(inner) > 1 else "")
        said = here.get(key, "")
        if not here:
            said = self.said(way[:-1])
        if (elsewhere := _ELSEWHERE.fullmatch(said)) is not None:
            there = elsewhere[1] or section
            # What a table does not say may stand in another of the same mappings: of initials in
            # that of the steps of routes.
            alike = inner[-2] if len(inner) > 1 and not said else ""
            tables = sorted(
                self._tables.items(),
                key=lambda each: (
                    bool(alike) and each[0][1] != alike,
                    not each[0][0].startswith(there),
                    each[0][1] != "",
                ),
            )
            every = [table.get(key, "") for _, table in tables]
            told = [each for each in every if not _ELSEWHERE.fullmatch(each)]
            said = next(iter(told or [each for each in every if each.endswith(", below")]), said)
        return said or self.said(way[:-1])

    def order(self, way: Sequence[str], keys: Iterable[str]) -> list[str]:
        """The keys of the mapping there in the order of the page; others stay behind, as asked."""
        if not way:
            listed = list(self._intros)
        elif table := self._table(way[0], way[-1] if len(way) > 1 else ""):
            listed = list(table)
        else:
            listed = re.findall(r"[a-z_0-9]+", self.said(way))
        return sorted(keys, key=lambda key: listed.index(key) if key in listed else len(listed))

    def _table(self, section: str, inner: str) -> dict[str, str]:
        """The table of a section, or of the mappings that stand in it under a key."""
        if (section, inner) in self._tables:
            return self._tables[section, inner]
        elsewhere = (rows for (_, name), rows in self._tables.items() if inner and name == inner)
        return next(elsewhere, {})


def _rows(table: str) -> dict[str, str]:
    return {
        key: plain(said) for keys, said in _ROW.findall(table) for key in re.findall(r"\w+", keys)
    }


def _first_paragraph(body: str) -> str:
    paragraphs = (part for part in body.strip().split("\n\n") if not part.startswith("|"))
    return plain(" ".join(next(paragraphs, "").split("\n")))


def plain(said: str) -> str:
    """Words without the marks of Markdown."""
    words = re.sub(r"[`*]|\\(?=\|)", "", _LINK.sub(r"\1", said)).replace(" | ", "; ")
    return words.strip(" |")
