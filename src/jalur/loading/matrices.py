"""From the tables of an annex to their rows, and to the rules that are drawn from each row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from jalur.law.citation import Basis, Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import MANDATE_KINDS, MATRIX_COLUMNS, MandateKind, MatrixColumn, Silence
from jalur.law.region import Region
from jalur.law.rules.mandates import MandateRule
from jalur.law.rules.matrices import Matrix, MatrixRow, drawn, row_id
from jalur.law.rules.paraf import ParafRule, in_time
from jalur.law.rules.steps import ROLES, StepRule, Within
from jalur.loading.data_file import DataFile, below
from jalur.loading.mapping_reader import MappingReader, Values
from jalur.loading.rules.amounts import amount_of
from jalur.loading.rules.mandates import mandate
from jalur.loading.rules.paraf import paraf
from jalur.loading.rules.shared import copies, exceptions, media
from jalur.loading.rules.signatures import signature_of
from jalur.loading.rules.steps import time_for_all

_CELLS: Mapping[str, MatrixColumn] = {
    "document": "document",
    "initials": "initials",
    "order": "initials",
    "signers": "signer",
    "on_behalf_of": "signer",
    "deadline": "deadline",
    "copies_to": "copies",
    "copies_words": "copies",
}
"""The keys of a row that tell what stands in one column; who drafts may be named in another."""
FOR_SIGNING = ("on_behalf_of", "deadline")
"""The keys of a row that only its mandate to sign has a place for."""


@dataclass(frozen=True, slots=True)
class _Table:
    """What the rows of one table have in common."""

    at: Citation | None
    basis: Basis
    columns: Mapping[MatrixColumn, str]
    signs: MandateKind | None
    signers: tuple[str, ...]
    """Who signs all of it, where no column says so."""
    force: str | None
    within: Within | None
    """The time that everybody has who initials by it, and what his silence counts as."""
    if_silent: Silence | None


def matrix(reader: MappingReader, common: ClosedLists) -> Matrix | None:
    """A table of an annex; None where it is in none.

    Faults: an annex that is none, a column that is unknown or given twice, and what a row says that
    its table has no column for.
    """
    at = reader.citation("at")
    basis = reader.basis()
    columns = _columns(reader)
    signs = reader.maybe_one_of("signs", MANDATE_KINDS)
    signers = reader.parties("signers")
    force = reader.maybe_one_of("force", common.forces)
    table = _Table(at, basis, columns, signs, signers, force, *time_for_all(reader))
    rows = reader.named("rows", lambda row, key: _row(row, key, table, common), required=True)
    if at is None:
        return None
    if [part.level for part in at.parts] != ["lampiran"]:
        reader.fault("at", "not-an-annex", citation=at)
    found = tuple(row for row in rows.values() if row is not None)
    return Matrix(at=at, basis=basis, columns=MappingProxyType(columns), rows=found)


def _columns(reader: MappingReader) -> dict[MatrixColumn, str]:
    """The words over each column, none of them over two."""

    def words_over(inner: MappingReader, name: str) -> str:
        if name not in MATRIX_COLUMNS:
            inner.file.not_in_list(below(inner.path, name), name, MATRIX_COLUMNS)
        return inner.text(name)

    columns: dict[MatrixColumn, str] = {}
    for name, words in reader.each("columns", words_over, required=True).items():
        column = next((each for each in MATRIX_COLUMNS if each == name), None)
        if column is None:
            continue
        if words.casefold() in map(str.casefold, columns.values()):
            reader.fault(f"columns.{name}", "column-twice", words=words)
        columns[column] = words
    return columns


def _row(reader: MappingReader, key: str, table: _Table, common: ClosedLists) -> MatrixRow | None:
    """The rules of one row; None where its key is no citation."""
    at = reader.key_citation(key)
    if at is not None:
        _belongs(reader, at, table)
    for cell in reader.names():
        if cell in _CELLS and _CELLS[cell] not in table.columns:
            reader.fault(cell, "cell-without-column", key=cell, column=_CELLS[cell])
        elif cell in FOR_SIGNING and table.signs is None:
            reader.fault(cell, "needs-signs", key=cell)
    places = [str(each) for each in (at, *reader.basis(required=False), *table.basis) if each]
    initialled = _paraf(reader, at, places, table, common)
    documents = reader.many_of("document", common.documents, required=True, single=True)
    # Whoever signs, where no column says who does; a row by which somebody signs names him.
    named = not table.signers and (table.signs is not None or "signer" in table.columns)
    signers = reader.parties("signers", required=named) or table.signers
    drafters = reader.parties("for")
    signing = _signing(reader, places, documents, signers, table, common)
    if signing is not None:
        signing = _as_signed(reader, signing, initialled, common)
    copied = copies(reader, ROLES) if initialled is None else _copied(initialled)
    if at is None:
        return None
    return MatrixRow(at, documents, drafters, signers, initialled, signing, *copied)


def _copied(rule: ParafRule) -> tuple[tuple[str, ...], StepRule | None]:
    return rule.copies_to, rule.copied_roles


def _as_signed(
    reader: MappingReader, signing: MandateRule, initialled: ParafRule | None, common: ClosedLists
) -> MandateRule:
    """The mandate of a row with what the row says of its amounts, medium and signature, and whom it
    excepts, as its rule on initials has it.
    """
    if initialled is not None:
        return replace(
            signing,
            amount=initialled.amount,
            signature=initialled.signature,
            medium=initialled.medium,
            fallback=initialled.fallback,
            exceptions=initialled.exceptions,
        )
    medium, fallback = media(reader)
    return replace(
        signing,
        amount=amount_of(reader),
        signature=signature_of(reader),
        medium=medium,
        fallback=fallback,
        exceptions=exceptions(reader, common, (signing.at, *signing.basis)),
    )


def _belongs(reader: MappingReader, at: Citation, table: _Table) -> None:
    """Note a key that is no numbered row, one of another annex, or no provision."""
    annex = table.at if table.at is not None and table.at.parts[0].level == "lampiran" else None
    if not at.is_numbered_row:
        reader.fault("", "not-a-row", citation=at)
    elif annex is not None and not annex.covers(at):
        reader.fault("", "row-of-another-annex", citation=at, annex=annex)
    reader.refer_to("", at, "no-such-provision")


def _paraf(
    reader: MappingReader,
    at: Citation | None,
    places: list[str],
    table: _Table,
    common: ClosedLists,
) -> ParafRule | None:
    """Who initials, by the row and by what gives the table its force; None where nobody does."""
    values: dict[str, str | Sequence[str]] = {"basis": places}
    if "id" not in reader.names():
        values["id"] = row_id(at) if at is not None else "row"
    if table.force is not None and "force" not in reader.names():
        values["force"] = table.force
    if table.signers and "signers" not in reader.names():
        values["signers"] = table.signers
    rule = reader.where(
        "initials",
        lambda: paraf(reader.drawn(values, beside=True), common),
        required=table.signs is None,
    )
    if rule is None or rule.within is not None:
        return rule
    return in_time(rule, table.within, table.if_silent)


def _signing(
    reader: MappingReader,
    places: list[str],
    documents: tuple[str, ...],
    signers: tuple[str, ...],
    table: _Table,
    common: ClosedLists,
) -> MandateRule | None:
    """What the table makes of whoever stands in the column of signers."""
    optional = {
        key: reader.optional(name)
        for key, name in (
            ("on_behalf_of", "on_behalf_of"),
            ("deadline", "deadline"),
            ("when", "condition"),
            ("status", "status"),
            ("reason", "reason"),
        )
    }
    if table.signs is None or not signers or not places:
        return None
    values: Values = {
        **{key: text for key, text in optional.items() if text is not None},
        **{"at": places[0], "basis": places[1:], "party": signers},
        **{"kind": table.signs, "act": "sign", "documents": documents},
    }
    return mandate(reader.drawn(values), common)


def with_drawn(region: Region, file: DataFile) -> Region:
    """The region with the rules of the rows behind the file's own; ``file`` knows their paths."""
    rows = list(drawn(region.matrices))
    initials = [(path, row.paraf) for path, row in rows if row.paraf is not None]
    signing = [(path, row.signing) for path, row in rows if row.signing is not None]
    for section, own, paths in (
        ("paraf", len(region.paraf), [path for path, _ in initials]),
        ("mandates", len(region.mandates), [path for path, _ in signing]),
    ):
        file.drawn |= {f"{section}[{n}]": path for n, path in enumerate(paths, own)}
    return replace(
        region,
        paraf=(*region.paraf, *(rule for _, rule in initials)),
        mandates=(*region.mandates, *(rule for _, rule in signing)),
    )


def check_matrices(region: Region, file: DataFile) -> None:
    """Note a row that stands in two tables."""
    seen: set[Citation] = set()
    for path, row in drawn(region.matrices):
        if row.at in seen:
            file.fault(path, "twice", value=row.at)
        seen.add(row.at)
