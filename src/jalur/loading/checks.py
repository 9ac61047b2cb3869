"""Whether the parts of a region fit together: parties, citations, coordinators, names."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.law.citation import Citation
from jalur.law.enumerations import ACTS
from jalur.law.provisions import DELETED
from jalur.law.region import Region
from jalur.law.rules.exceptions import Excepted
from jalur.law.rules.routes import placed, whole_path
from jalur.law.rules.steps import STAND_INS
from jalur.loading.data_file import DataFile
from jalur.loading.denial_checks import check_denials
from jalur.loading.folders import EDITION, TAKEN, is_id, is_region_id
from jalur.loading.matrices import check_matrices
from jalur.loading.party_checks import check_parties
from jalur.loading.precedence_checks import check_lists, check_precedence
from jalur.loading.signature_checks import check_signatures

KINDS_OF_PLACES = {
    "judul": "title",
    "menimbang": "consideration",
    "mengingat": "legal-basis",
    "penutup": "closing",
    "lampiran": "annex",
    "baris": "annex-row",
    "nomor": "annex-row",
}
"""The parts of a text beside its articles, and the kind that a provision there has."""
_BEFORE_PROVISIONS = ("regulation", "headings", "audit")
"""The sections of a file that is encoded in part which may speak of provisions not there yet."""


_ABOUT_TEXT = ("headings", "periods", "oddities", "not_a_rule", "audit", "regulation")
"""The sections whose citations say where something stands, and not what they rest on."""


def check(region: Region, file: DataFile) -> None:
    """Note in ``file``, from which ``region`` was read, every fault between its parts."""
    _region_id(region, file)
    _parties(region, file)
    _citations(region, file)
    _coordinators(region, file)
    _rule_ids(region, file)
    _denied(region, file)
    check_precedence(region, file)
    check_lists(region, file)
    _references(region, file)
    _since(region, file)
    _annexes(region, file)
    _oddities(region, file)
    _places(region, file)
    _reach(region, file)
    _units(region, file)
    _selves(region, file)
    _acts(region, file)
    _candidates(region, file)
    _exceptions(region, file)
    check_parties(region, file)
    check_denials(region, file)
    check_signatures(region, file)
    check_matrices(region, file)


def _region_id(region: Region, file: DataFile) -> None:
    """A file whose stem is no id is never found; no answer has a column of that name already."""
    if not is_region_id(region.id) or region.id in TAKEN:
        file.fault("", "bad-region-id", id=region.id)
    _, sign, edition = region.id.partition(EDITION)
    year, number = region.regulation.year, region.regulation.number
    if sign and edition not in (year, f"{year}-{number}", f"{year}-{number.lstrip('0')}"):
        file.fault("regulation.year", "other-edition", edition=edition, year=year, number=number)


def _parties(region: Region, file: DataFile) -> None:
    """Every party that a rule names is one of the region."""
    for path, id in file.parties:
        if id not in region.parties:
            file.fault(path, "unknown-party", party=id)


def _citations(region: Region, file: DataFile) -> None:
    """Every provision that a fact rests on is one of the region."""
    with_parts = _with_parents(region.provisions)
    for reference in file.citations:
        if file.partly and reference.path.startswith(_BEFORE_PROVISIONS):
            continue
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


def _rule_ids(region: Region, file: DataFile) -> None:
    """An id of a rule is one, and stands once in its section."""
    sections: Iterable[Iterable[tuple[str, str]]] = (
        ((whole_path(path), rule.rule) for path, rule in placed(region.routes)),
        ((f"paraf[{n}]", rule.id) for n, rule in enumerate(region.paraf)),
        ((f"relations[{n}]", rule.id) for n, rule in enumerate(region.relations)),
    )
    for rules in sections:
        seen: set[str] = set()
        # The ways of one rule have its path and id in common.
        for path, id in dict.fromkeys(rules):
            if id and not is_id(id):
                file.fault(f"{path}.id", "bad-id", id=id)
            if id in seen:
                file.fault(f"{path}.id", "id-twice", id=id)
            seen.add(id)


def _denied(region: Region, file: DataFile) -> None:
    """What a relation denies is stated by none of its points, and the other way round."""
    for n, relation in enumerate(region.relations):
        for m, point in enumerate(relation.points):
            path = f"relations[{n}].points[{m}]"
            for key, stated, denied in (
                ("not_natures", relation.natures, point.not_natures),
                ("natures", point.natures, relation.not_natures),
            ):
                for nature in denied:
                    if nature in stated:
                        file.fault(f"{path}.{key}", "stated-and-denied", nature=nature)


def _references(region: Region, file: DataFile) -> None:
    """What a provision refers to exists, unless an oddity there says that it does not."""
    known = _with_parents(region.provisions)
    odd = {oddity.at for oddity in region.oddities}
    for ref, provision in region.provisions.items():
        excused = file.partly or not odd.isdisjoint((ref, *ref.parents()))
        for target in provision.refers_to:
            if target not in known and not excused:
                file.fault(f"provisions.{ref}.refers_to", "dangling-reference", citation=target)


def _since(region: Region, file: DataFile) -> None:
    """What changed a provision is an amendment that was read, and nothing rests on what it
    deleted.
    """
    read = {each.regulation for each in region.regulation.amended_by if each.read}
    for ref, provision in region.provisions.items():
        if provision.since is not None and provision.since not in read:
            file.fault(f"provisions.{ref}.since", "not-amended-by", regulation=provision.since)
    for reference in file.citations:
        cited = region.provisions.get(reference.citation)
        section = reference.path.partition("[")[0].partition(".")[0]
        if cited is not None and cited.kind == DELETED and section not in _ABOUT_TEXT:
            file.fault(reference.path, "rests-on-deleted", citation=reference.citation)


def _oddities(region: Region, file: DataFile) -> None:
    """A field that an oddity touches is one that the text gives to a coordinator."""
    known = {field for given in region.fields for field in given.fields}
    for number, oddity in enumerate(region.oddities):
        for field in oddity.fields:
            if field not in known:
                file.fault(f"oddities[{number}].fields", "unknown-field", field=field)


def _annexes(region: Region, file: DataFile) -> None:
    """Every annex among the provisions is listed, and its rows name parties."""
    listed: set[Citation] = set()
    for number, annex in enumerate(region.regulation.annexes):
        if annex.ref in listed:
            file.fault(f"regulation.annexes[{number}].ref", "twice", value=annex.ref)
        listed.add(annex.ref)
    for ref in region.provisions:
        if ref.parts[0].level == "lampiran" and Citation(ref.parts[:1]) not in listed:
            file.fault(f"provisions.{ref}", "annex-not-listed", citation=ref)
        row = ref.parts[-1]
        if row.level == "baris" and row.label not in region.parties:
            file.fault(f"provisions.{ref}", "unknown-party", party=row.label)


def _places(region: Region, file: DataFile) -> None:
    """A provision outside the articles is of the kind that stands there, and none within them."""
    elsewhere = frozenset(KINDS_OF_PLACES.values())
    for ref, provision in region.provisions.items():
        level = (ref.parts[-1] if ref.is_row else ref.parts[0]).level
        wanted = KINDS_OF_PLACES.get(level)
        kind = provision.kind
        if kind in region.common.provision_kinds and (
            kind != wanted if wanted else kind in elsewhere
        ):
            file.fault(f"provisions.{ref}.kind", "misplaced-kind", kind=kind, citation=ref)


def _units(region: Region, file: DataFile) -> None:
    """Where units are assigned by name, the regulation says that it lists them.

    Else a name in common use would be taken for a unit beside those of the text.
    """
    for number, assignment in enumerate(region.assignments):
        for unit in assignment.units:
            party = region.parties.get(unit)
            kind = region.common.kinds.get(party.kind) if party else None
            if party is None or kind is None or kind.category != "unit" or party.members:
                continue
            if region.regulation.units == "unlisted":
                file.fault(f"assignments[{number}].units.{unit}", "listed-after-all", unit=unit)


def _selves(region: Region, file: DataFile) -> None:
    """Nobody who is one alone coordinates, stands in for, or has a relation with himself."""
    pairs: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = []
    for n, assignment in enumerate(region.assignments):
        path, own = f"assignments[{n}]", (assignment.coordinator,)
        for unit in assignment.units:
            if unit in own:
                pairs.append((f"{path}.units.{unit}", own, own))
        for m, adviser in enumerate(assignment.advisers):
            pairs.append((f"{path}.advisers[{m}].party", own, (adviser.party,)))
    for n, denied in enumerate(region.not_coordinated):
        pairs.append((f"not_coordinated[{n}].by", denied.units, denied.by))
    for n, relation in enumerate(region.relations):
        pairs.append((f"relations[{n}].between", *relation.between))
        for m, point in enumerate(relation.points):
            pairs.append((f"relations[{n}].points[{m}].to", point.by, point.to))
    for n, mandate in enumerate(region.mandates):
        pairs.append((f"mandates[{n}].for", mandate.parties, mandate.on_behalf))
        if mandate.on_behalf_of is not None:
            path = f"mandates[{n}].on_behalf_of"
            pairs.append((path, mandate.parties, (mandate.on_behalf_of,)))
    for n, prohibition in enumerate(region.prohibitions):
        pairs.append((f"prohibitions[{n}].for", prohibition.parties, prohibition.towards))
        if prohibition.on_behalf_of is not None:
            path = f"prohibitions[{n}].on_behalf_of"
            pairs.append((path, prohibition.parties, (prohibition.on_behalf_of,)))
    for path, one, other in pairs:
        party = region.parties.get(one[0]) if len(one) == 1 and one == other else None
        if party is not None and not party.members:
            file.fault(path, "with-itself", party=party.id)


def _acts(region: Region, file: DataFile) -> None:
    """What belongs to an act alone stands beside that act."""
    for number, mandate in enumerate(region.mandates):
        for key, given, acts in (
            ("documents", mandate.documents, ("sign",)),
            ("on_behalf_of", mandate.on_behalf_of, ("sign", None)),
            ("for", mandate.on_behalf, ("represent", "delegate")),
            ("for_words", mandate.represented, ("represent",)),
            ("medium", mandate.medium, ("sign",)),
            ("passes", mandate.passes != "authority", ("delegate",)),
            ("signature", mandate.signature, ("sign",)),
            ("capacity", mandate.capacities, ("represent",)),
            ("limits", mandate.limits, ("represent",)),
        ):
            if given and mandate.act not in acts and mandate.act in (None, *ACTS):
                file.fault(
                    f"mandates[{number}].{key}",
                    "without-act",
                    key=key,
                    allowed=", ".join(filter(None, acts)),
                )


def _exceptions(region: Region, file: DataFile) -> None:
    """Whom a rule names is not excepted from all of it."""
    named: list[tuple[str, tuple[str, ...], tuple[Excepted, ...]]] = []
    for path, route in placed(region.routes):
        named.append((whole_path(path), route.travellers, route.exceptions))
    for n, paraf in enumerate(region.paraf):
        named.append((f"paraf[{n}]", paraf.drafters, paraf.exceptions))
    for n, relation in enumerate(region.relations):
        one, other = relation.between
        named.append((f"relations[{n}]", (*one, *other), relation.exceptions))
    for n, mandate in enumerate(region.mandates):
        named.append((f"mandates[{n}]", mandate.parties, mandate.exceptions))
    for n, rule in enumerate(region.prohibitions):
        named.append((f"prohibitions[{n}]", rule.parties, rule.exceptions))
    for n, given in enumerate(region.assignments):
        named.append((f"assignments[{n}]", tuple(given.units), given.exceptions))
    for n, denied in enumerate(region.not_coordinated):
        named.append((f"not_coordinated[{n}]", denied.units, denied.exceptions))
    for path, parties, exceptions in dict.fromkeys(named):
        for n, excepted in enumerate(exceptions):
            for id in excepted.parties:
                if id in parties and not (excepted.documents or excepted.words):
                    file.fault(f"{path}.except[{n}].parties", "excepted-whole", party=id)


def _candidates(region: Region, file: DataFile) -> None:
    """Where the offices of a step are known, nobody else comes into question."""
    chains = [(f"{path}.steps", route.steps) for path, route in placed(region.routes)]
    chains += [(f"paraf[{n}].initials", rule.initials) for n, rule in enumerate(region.paraf)]
    for path, steps in chains:
        for number, step in enumerate(steps):
            known = step.offices and not set(STAND_INS).intersection(step.offices)
            if known and step.candidates:
                file.fault(f"{path}[{number}].candidates", "needless-candidates")


def _reach(region: Region, file: DataFile) -> None:
    """A rule for parties that a provision lists must have somebody on that list."""
    rows: list[Citation] = []
    for assignment in region.assignments:
        for basis in assignment.units.values():
            rows += basis
    lists = _with_parents(rows)
    for path, listed in dict.fromkeys(
        (whole_path(path), listed)
        for path, route in placed(region.routes)
        for listed in route.listed
    ):
        if listed not in lists:
            file.fault(f"{path}.listed", "matches-nobody", citation=listed)
