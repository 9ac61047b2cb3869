"""Tables of an annex that say row by row who drafts, initials and signs which document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.law.citation import Basis, Citation

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.enumerations import MatrixColumn
    from jalur.law.rules.mandates import MandateRule
    from jalur.law.rules.paraf import ParafRule
    from jalur.law.rules.steps import StepRule


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row of such a table, as the rules that are drawn from it."""

    at: Citation
    documents: tuple[str, ...]
    drafters: tuple[str, ...]
    """Empty: whoever drafts."""
    signers: tuple[str, ...]
    paraf: ParafRule | None
    """None where nobody initials."""
    signing: MandateRule | None
    """None where the file does not say what the column of signers makes of them."""
    copies_to: tuple[str, ...] = ()
    copied_roles: StepRule | None = None
    """Who has a copy: as in its rule on initials, if it has one."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of an annex, with the words over its columns."""

    at: Citation
    """The annex."""
    basis: Basis
    """The provisions of the articles that give the table its force."""
    columns: Mapping[MatrixColumn, str]
    """What is printed over each column that the file draws from."""
    rows: tuple[MatrixRow, ...]


def row_id(at: Citation) -> str:
    """The id of the rule on initials that is drawn from a row: ``lampiran-i-4``."""
    annex, row = at.parts[0], at.parts[-1]
    again = (str(row.nth),) if row.nth > 1 else ()
    return "-".join(filter(None, ("lampiran", annex.label, row.label, *again))).lower()


def drawn(matrices: Iterable[Matrix]) -> Iterator[tuple[str, MatrixRow]]:
    """Every row of all tables, with its path in the file.

    ``matrices[0].rows.lampiran-I[4]``
    """
    for n, matrix in enumerate(matrices):
        for row in matrix.rows:
            yield f"matrices[{n}].rows.{row.at}", row
