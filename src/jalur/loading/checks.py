"""Whether the parts of a region fit together: parties, citations, coordinators, names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.relations import RelationRule
from jalur.law.rules.routes import RouteRule
from jalur.loading.circles import circles
from jalur.loading.data_file import DataFile
from jalur.loading.precedence_checks import check_lists, check_precedence
from jalur.text.folding import fold


def check(region: Region, file: DataFile) -> None:
    """Note in ``file``, from which ``region`` was read, every fault between its parts."""
    _parties(region, file)
    _citations(region, file)
    _coordinators(region, file)
    _portfolios(region, file)
    _names(region, file)
    _rule_ids(region, file)
    check_precedence(region, file)
    check_lists(region, file)
    _references(region, file)
    _annexes(region, file)
    _membership(region, file)
    _reach(region, file)


def _parties(region: Region, file: DataFile) -> None:
    """Every party that a rule names is one of the region."""
    for path, id in file.parties:
        if id not in region.parties:
            file.fault(path, "unknown-party", party=id)


def _citations(region: Region, file: DataFile) -> None:
    """Every provision that a fact rests on is one of the region."""
    with_parts = _with_parents(region.provisions)
    for reference in file.citations:
        known = with_parts if reference.with_parts else region.provisions
        if reference.citation not in known:
            file.fault(reference.path, reference.rule, citation=reference.citation)


def _with_parents(citations: Iterable[Citation]) -> frozenset[Citation]:
    """Those citations, and everything that they stand in."""
    return frozenset(above for ref in citations for above in (ref, *ref.parents()))


def _coordinators(region: Region, file: DataFile) -> None:
    """Whoever coordinates is of a kind that may."""
    coordinators = [
        (f"assignments[{number}]", assignment.coordinator)
        for number, assignment in enumerate(region.assignments)
    ]
    coordinators += [
        (f"fields[{number}]", fields.coordinator) for number, fields in enumerate(region.fields)
    ]
    for path, id in coordinators:
        party = region.parties.get(id)
        kind = region.common.kinds.get(party.kind) if party else None
        if kind is not None and not kind.coordinates:
            file.fault(f"{path}.coordinator", "bad-coordinator", party=id, kind=kind.id)


def _portfolios(region: Region, file: DataFile) -> None:
    """Parties of a kind that carries a portfolio have one, and no others have."""
    for id, party in region.parties.items():
        kind = region.common.kinds.get(party.kind)
        if kind is not None and kind.portfolio != bool(party.portfolio):
            file.fault(f"parties.{id}", "portfolio", party=id, kind=party.kind)


def _names(region: Region, file: DataFile) -> None:
    """No two parties fold to the same name, alias or id; no alias folds to its party's own name."""
    owners: dict[str, str] = {}
    for id, party in region.parties.items():
        own = {fold(party.name)}
        names = [(f"parties.{id}", id), (f"parties.{id}.name", party.name)]
        names += [(f"parties.{id}.aliases.{alias}", alias) for alias in party.aliases]
        for path, name in names:
            folded = fold(name)
            if folded in own and name in party.aliases:
                file.fault(path, "needless-alias", alias=name)
            if owners.setdefault(folded, id) != id:
                file.fault(path, "name-twice", name=name, other=owners[folded])
            if name in party.aliases:
                own.add(folded)


def _rule_ids(region: Region, file: DataFile) -> None:
    """An id of a rule stands once in its section."""
    sections: Mapping[str, Iterable[RouteRule | ParafRule | RelationRule]] = {
        "routes": region.routes,
        "paraf": region.paraf,
        "relations": region.relations,
    }
    for section, rules in sections.items():
        seen: set[str] = set()
        for number, rule in enumerate(rules):
            if rule.id in seen:
                file.fault(f"{section}[{number}].id", "id-twice", id=rule.id)
            seen.add(rule.id)


def _references(region: Region, file: DataFile) -> None:
    """What a provision refers to exists, unless an oddity there says that it does not."""
    known = _with_parents(region.provisions)
    odd = {oddity.at for oddity in region.oddities}
    for ref, provision in region.provisions.items():
        excused = not odd.isdisjoint((ref, *ref.parents()))
        for target in provision.refers_to:
            if target not in known and not excused:
                file.fault(f"provisions.{ref}.refers_to", "dangling-reference", citation=target)


def _annexes(region: Region, file: DataFile) -> None:
    """Every annex among the provisions is listed, and its rows name parties."""
    listed = {annex.ref for annex in region.regulation.annexes}
    for ref in region.provisions:
        if ref.parts[0].level == "lampiran" and Citation(ref.parts[:1]) not in listed:
            file.fault(f"provisions.{ref}", "annex-not-listed", citation=ref)
        row = ref.parts[-1]
        if row.level == "baris" and row.label not in region.parties:
            file.fault(f"provisions.{ref}", "unknown-party", party=row.label)


def _membership(region: Region, file: DataFile) -> None:
    """No group is, by way of its members, a member of itself; each circle is one fault."""
    groups: dict[str, list[str]] = {}
    for id, party in region.parties.items():
        groups[id] = [inner for members in party.members for inner in members.parties]
    for circle in circles(groups):
        first = next(id for id in groups if id in circle)
        file.fault(f"parties.{first}.members", "member-of-itself", party=first)


def _reach(region: Region, file: DataFile) -> None:
    """A rule for parties that a provision lists must have somebody on that list."""
    rows: list[Citation] = []
    for assignment in region.assignments:
        for basis in assignment.units.values():
            rows += basis
    lists = _with_parents(rows)
    for number, route in enumerate(region.routes):
        for listed in route.listed:
            if listed not in lists:
                file.fault(f"routes[{number}].listed", "matches-nobody", citation=listed)
