"""The rows of tables of initials to which an article beside them adds others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jalur.drafting.entries import Entry
from jalur.drafting.paraf_chains import ParafChain
from jalur.drafting.reading import Reading, unique
from jalur.law.citation import Citation
from jalur.law.rules.matrices import row_id


class InitialTables:
    """Knows who signs by the rows of the tables to which an article leads."""

    def __init__(self, reading: Reading, tables: Sequence[Entry]) -> None:
        self._tables = tables
        self._places = {str(ref): ref for ref in reading.source.cells}

    def signers(self, ref: Citation, before: str | None) -> list[str]:
        """Who signs by the table of the article of a provision, after somebody's initials."""
        signed = (row.get("signers") for _, row in self._rows(ref, before))
        return unique(str(id) for each in signed if isinstance(each, list) for id in each)

    def rules(self, ref: Citation, signers: Sequence[str]) -> list[tuple[str, list[str]]]:
        """The rules of rows that the same ones sign, each with who initials in turn."""
        found = []
        for at, row in self._rows(ref, None):
            steps, signed = row.get("initials"), row.get("signers")
            if isinstance(steps, list) and isinstance(signed, list):
                turn = [str(each["office"]) for each in steps if each.get("office")]
                if set(signers).issuperset(map(str, signed)) and turn:
                    found.append((row_id(at), turn))
        return found

    def join(self, ref: Citation, kept: ParafChain, before: str | None) -> None:
        """The rule as one beside those rows that the same ones sign."""
        rows = [
            at
            for at, row in self._rows(ref, before)
            if isinstance(signers := row.get("signers"), list)
            and set(kept.signers).issuperset(map(str, signers))
        ]
        if rows and before is not None:
            kept.values["adds_to"] = [row_id(at) for at in rows]
            kept.values["before"] = before
            kept.sure = False

    def _rows(self, ref: Citation, before: str | None) -> Iterator[tuple[Citation, Entry]]:
        """The rows with initials, or with those of somebody."""
        for table in self._tables:
            rows = table.get("rows")
            if ref.parts[0] not in {each.parts[0] for each in table.places()}:
                continue
            for at, row in rows.items() if isinstance(rows, Mapping) else ():
                steps = row.get("initials") if isinstance(row, Entry) else None
                offices = [each.get("office") for each in steps] if isinstance(steps, list) else []
                if isinstance(row, Entry) and offices and (before is None or before in offices):
                    yield self._places[at], row
