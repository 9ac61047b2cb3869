"""Whether each row of a matrix says what its cells say, column by column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from jalur.law.citation import Citation
from jalur.law.enumerations import MatrixColumn
from jalur.law.findings import WARNING, Finding
from jalur.law.rules.matrices import Matrix, MatrixRow
from jalur.law.rules.steps import STAND_INS, StepRule
from jalur.law.status import EXPLICIT
from jalur.reasoning.membership import holds
from jalur.source.matrices import column_of
from jalur.verification.cell_names import CellNames
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters, letters
from jalur.verification.rules.references import ADDRESS, references

_NUMBERED = re.compile(r"(?<!\S)(?:1|a)[.)]\s.*(?<!\S)(?:2|b)[.)]\s", re.DOTALL)
"""A cell that numbers whom it names."""
_HELD: tuple[MatrixColumn, ...] = ("drafter", "initials", "signer")
"""The columns that the text must not have beside those of the file."""
_KEYS = {"drafter": "for", "initials": "initials", "signer": "signers", "copies": "copies_to"}


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about columns, and about who and what stands in the cells of each row."""
    if not evidence.region.matrices:
        return
    names = CellNames(evidence)
    for n, matrix in enumerate(evidence.region.matrices):
        path = f"matrices[{n}]"
        for ref in matrix.basis if not _leads(evidence, matrix) else ():
            yield finding("annex-not-mentioned", f"{path}.basis", ref, annex=matrix.at.long())
        rows = [row for row in matrix.rows if row.at in evidence.source.cells]
        if rows:
            yield from _columns(evidence, path, matrix, rows[0].at)
        for row in rows:
            yield from _Row(evidence, names, f"{path}.rows.{row.at}", matrix, row).findings()


def _leads(evidence: Evidence, matrix: Matrix) -> bool:
    """Whether one of the provisions that give a matrix its force speaks of an annex."""
    return any(evidence.own(ref).has_stem("lampir") for ref in matrix.basis)


def _columns(evidence: Evidence, path: str, matrix: Matrix, at: Citation) -> Iterator[Finding]:
    """The file calls the columns as they are called, and has each that says who does what."""
    printed = [cell.column for cell in evidence.source.cells[at]]
    for column, words in matrix.columns.items():
        if letters(words) not in map(letters, printed):
            yield finding("column-not-in-text", f"{path}.columns.{column}", at, words=words)
    ours = {letters(words) for words in matrix.columns.values()}
    for words in printed:
        if letters(words) not in ours and column_of(words) in _HELD:
            yield finding("column-left-out", f"{path}.columns", at, words=words)


class _Row:
    """One row, as the text and the file have it."""

    def __init__(
        self, evidence: Evidence, names: CellNames, path: str, matrix: Matrix, row: MatrixRow
    ) -> None:
        self._evidence, self._names = evidence, names
        self._path, self._matrix, self._row = path, matrix, row
        self._cells = evidence.source.cells[row.at]

    def findings(self) -> Iterator[Finding]:
        """Who and what is in a cell and not in the row, or the other way round."""
        row, rule, signing = self._row, self._row.paraf, self._row.signing
        if any(each is not None and each.status != EXPLICIT for each in (rule, signing)):
            return
        yield from self._documents(row.documents)
        yield from self._parties("drafter", row.drafters)
        yield from self._parties("initials", steps=rule.initials if rule is not None else ())
        if rule is not None:
            yield from self._order(rule.initials, rule.order in ("stated", "listed"))
        yield from self._deadline(signing.deadline if signing is not None else None)
        name = signing.on_behalf_of if signing is not None else None
        yield from self._parties("signer", (*row.signers, *filter(None, (name,))))
        roles = (row.copied_roles,) if row.copied_roles is not None else ()
        yield from self._parties("copies", row.copies_to, roles)

    def _at(self, column: MatrixColumn) -> int | None:
        """Where the cell of a column stands in the row."""
        wanted = letters(self._matrix.columns.get(column, ""))
        names = [letters(cell.column) for cell in self._cells]
        return names.index(wanted) if wanted in names else None

    def _texts(self, at: int) -> tuple[str, ...]:
        """What a cell says; an empty one nothing, or what the cells say that may reach over it."""
        text = self._cells[at].text
        return (text,) if text else ("", *self._evidence.reaching(self._row.at, at))

    def _parties(
        self, column: MatrixColumn, ours: Sequence[str] = (), steps: Sequence[StepRule] = ()
    ) -> Iterator[Finding]:
        """Whoever a cell names is in the row, and whoever is in the row is named in the cell."""
        at = self._at(column)
        if at is None:
            return
        path, words = f"{self._path}.{_KEYS[column]}", self._cells[at].column
        every = [list(self._cell(text, ours, steps)) for text in self._texts(at)]
        for rule, name in min(every, key=len):
            yield finding(rule, path, self._row.at, name=name, column=words)
        # Who drafts is often told by what he is: the unit that proposes it.
        quoted = (step.words for step in steps if step.words)
        text = ADDRESS.sub(" ", self._cells[at].text)
        rest = self._names.unknown(text, quoted) if column != "drafter" else ""
        if rest and not self._evidence.excused([rest], [self._row.at]):
            gaps = {"name": rest, "column": words}
            yield finding("cell-left-out", path, self._row.at, severity=WARNING, **gaps)

    def _cell(
        self, text: str, ours: Sequence[str], steps: Sequence[StepRule]
    ) -> Iterator[tuple[str, str]]:
        """What is wrong with a cell of this text: the rule, and whom it is about."""
        evidence, words = self._evidence, Letters(text)
        named = [each.parties for each in self._names.read(text)]
        kin = partial(_kin, evidence, words)
        sure = [step for step in steps if step.status == EXPLICIT]
        given = dict.fromkeys((*ours, *(id for step in sure for id in step.offices)))
        for id in given:
            if id in STAND_INS or any(kin(id, other) for each in named for other in each):
                continue
            if not evidence.excused(evidence.spellings(id), [self._row.at], id):
                yield "cell-not-in-text", evidence.region.name(id)
        quoted = [step.words for step in steps if step.words]
        for told in (step.words for step in sure if step.words):
            if not words.has(told):
                yield "cell-not-in-text", told
        of_quoted = {
            id for told in quoted for each in self._names.read(told) for id in each.parties
        }
        every = {*ours, *(id for step in steps for id in (*step.offices, *step.candidates))}
        roles = not every.isdisjoint(STAND_INS)
        for each in named:
            known = any(kin(mine, id) for mine in every if mine not in STAND_INS for id in each)
            stands_in = roles and any(_stands_in(evidence, id) for id in each)
            if not known and not stands_in and each.isdisjoint(of_quoted):
                yield "cell-left-out", evidence.region.name(min(each))

    def _documents(self, ours: Sequence[str]) -> Iterator[Finding]:
        """A document of the row is named in its cell, or over the column."""
        at = self._at("document")
        if at is None:
            return
        known = self._evidence.region.common.documents
        told = [*self._texts(at), self._cells[at].column]
        # "Surat menurut Pasal 15 ayat (2)": which, that provision and its items say.
        for ref in references(self._cells[at].text, self._row.at):
            told += map(self._evidence.words, self._evidence.downwards(ref))
        said = [Letters(text) for text in told]
        for document in ours:
            stems = known.get(document, (document.replace("-", " "),))
            if not any(words.has_stem(stem) for words in said for stem in stems):
                path = f"{self._path}.document"
                if not self._evidence.excused(stems, [self._row.at]):
                    yield finding("document-not-in-text", path, self._row.at, term=document)

    def _deadline(self, ours: str | None) -> Iterator[Finding]:
        """The numbers of a time are those of its cell."""
        at = self._at("deadline")
        if at is None or ours is None:
            return
        texts = self._texts(at)
        for number in re.findall(r"\d+", ours):
            if not any(number in re.findall(r"\d+", text) for text in texts):
                path = f"{self._path}.deadline"
                yield finding("deadline-not-in-text", path, self._row.at, word=number)

    def _order(self, steps: Sequence[StepRule], ordered: bool) -> Iterator[Finding]:
        """Those who initial come in the order of their cell."""
        at = self._at("initials")
        if at is None:
            return
        text = self._cells[at].text
        if not ordered and not _NUMBERED.search(text):
            return
        placed = [(place, step) for step in steps if (place := self._place(text, step)) is not None]
        for (before, one), (behind, other) in pairwise(placed):
            if behind < before:
                first, second = (self._called(step) for step in (other, one))
                path = f"{self._path}.initials"
                yield finding("order-turned", path, self._row.at, first=first, second=second)

    def _place(self, text: str, step: StepRule) -> int | None:
        """Where a cell first names the office of a step."""
        words = Letters(text)
        starts = [
            each.start
            for each in self._names.read(text)
            if any(
                _kin(self._evidence, words, id, other)
                for id in self._known(step)
                for other in each.parties
            )
        ]
        starts += [start for start, _ in words.spans(step.words or "")]
        return min(starts, default=None)

    def _known(self, step: StepRule) -> Iterable[str]:
        return (id for id in step.offices if id in self._evidence.region.parties)

    def _called(self, step: StepRule) -> str:
        return step.words or " / ".join(map(self._evidence.region.name, self._known(step)))


def _kin(evidence: Evidence, words: Letters, ours: str, named: str) -> bool:
    """Whether a cell that names one party may mean another by it: its head, its unit, or the head
    of a class of which it names one unit.
    """
    parties = evidence.region.parties
    if ours == named or parties[named].heads == ours or parties[ours].heads == named:
        return True
    led = parties[ours].heads
    if led is None or not any(map(words.has, evidence.spellings(ours))):
        return False
    return any(holds(each, parties[named]) for each in parties[led].members)


def _stands_in(evidence: Evidence, id: str) -> bool:
    """Whether a name may be that of an office for which a step has a word: coordinator, adviser."""
    kind = evidence.region.common.kinds[evidence.region.parties[id].kind]
    return kind.coordinates or kind.advises or kind.category == "group"
