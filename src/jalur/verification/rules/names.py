"""Whether names stand where they are cited, and what was read from a name stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from jalur.law.citation import Citation
from jalur.law.findings import Finding
from jalur.law.parties import Party
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters, alike, letters


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the names of parties."""
    for id, party in evidence.region.parties.items():
        yield from _name(evidence, id, party)
        yield from _aliases(evidence, id, party)
        yield from _portfolio(evidence, id, party)
        yield from _head(evidence, id, party)
        for affair, words in party.affairs.items():
            if not any(Letters(name).has(words) for name in evidence.spellings(id)):
                yield finding(
                    "affair-not-in-name",
                    f"parties.{id}.affairs.{affair}",
                    words=words,
                    name=party.name,
                )
    for ref in evidence.region.provisions:
        row = ref.parts[-1]
        if row.level == "baris" and not evidence.names(row.label, [ref]):
            yield finding(
                "name-not-in-text", f"provisions.{ref}", ref, name=evidence.region.name(row.label)
            )


def _name(evidence: Evidence, id: str, party: Party) -> Iterator[Finding]:
    """Each provision that is cited has some spelling of the party, and one has the name itself."""
    for ref in party.basis:
        if not evidence.names(id, [ref]):
            yield finding("name-not-in-text", f"parties.{id}.basis", ref, name=party.name)
    cited = [*party.basis, *_rows(evidence, id)]
    if not evidence.stands(party.name, cited) and not evidence.excused([party.name], cited, id):
        yield finding("name-not-in-text", f"parties.{id}.name", party.basis[0], name=party.name)


def _head(evidence: Evidence, id: str, party: Party) -> Iterator[Finding]:
    """The unit that an office leads is named with it, or bears its name."""
    if party.heads is None:
        return
    bears = _borne(evidence, id, party)
    if not bears and evidence.names(party.heads, party.basis):
        return
    pairs = product(evidence.spellings(id), evidence.spellings(party.heads))
    own = (bears and party.heads in bears) or _governs(evidence, party)
    if not own and (bears or not any(alike(head, unit) for head, unit in pairs)):
        path, unit = f"parties.{id}.heads", evidence.region.name(party.heads)
        yield finding("head-of-another", path, party.basis[0], name=party.name, unit=unit)


def _governs(evidence: Evidence, party: Party) -> bool:
    """Whether an office is named by a government of which the unit acts: *Kepala Desa* leads
    *Pemerintah Desa*.
    """
    parties, kinds = evidence.region.parties, evidence.region.common.kinds
    unit = parties[party.heads or ""].kind
    words = (
        word for kind in kinds.values() if kind.governed_by == unit for word in kind.class_words
    )
    return any(Letters(party.name).ends(word) for word in words)


def _borne(evidence: Evidence, id: str, party: Party) -> frozenset[str]:
    """The units whose name is part of the name of an office."""
    name, kinds = Letters(party.name), evidence.region.common.kinds
    return frozenset(
        unit
        for unit, other in evidence.region.parties.items()
        if unit != id
        and kinds[other.kind].category in ("unit", "group")
        and any(name.has(spelling) for spelling in evidence.spellings(unit))
    )


def _rows(evidence: Evidence, id: str) -> Iterator[Citation]:
    for assignment in evidence.region.assignments:
        yield from assignment.units.get(id, ())


def _aliases(evidence: Evidence, id: str, party: Party) -> Iterator[Finding]:
    """An alias is a spelling of the text; no oddity excuses one that is not."""
    for alias, basis in party.aliases.items():
        for ref in basis:
            if not evidence.stands(alias, [ref]):
                yield finding("name-not-in-text", f"parties.{id}.aliases.{alias}", ref, name=alias)


def _portfolio(evidence: Evidence, id: str, party: Party) -> Iterator[Finding]:
    """The portfolio is what the title says, all of it, where it uses the words of the list."""
    if evidence.region.common.kinds[party.kind].portfolio:
        title = letters(party.name)
        read = {
            portfolio
            for portfolio in evidence.region.common.portfolios
            if letters(portfolio) in title
        }
        if read and read != party.portfolio:
            portfolios = ", ".join(sorted(read))
            yield finding(
                "portfolio-not-of-title",
                f"parties.{id}.portfolio",
                title=party.name,
                read=portfolios,
            )
