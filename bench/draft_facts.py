"""A region as a set of facts of one grain, so that a draft can be held against a file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.rules.amounts import Amount
from jalur.law.rules.exceptions import Excepted
from jalur.law.rules.matrices import MatrixRow, drawn
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.signatures import SignatureLine
from jalur.text.folding import fold

Fact = tuple[object, ...]


class _Facts:
    """The facts of a region, and which of them are marked as guesses."""

    def __init__(
        self,
        region: Region,
        name: Callable[[str], str],
        guesses: frozenset[str],
        same: Mapping[Fact, Citation],
        rows: Mapping[str, str],
    ) -> None:
        self.same, self.rows = same, rows
        self._region, self._name, self._guesses = region, name, guesses
        self.all: dict[str, set[Fact]] = defaultdict(set)
        self.marked: set[Fact] = set()
        self._plain: set[Fact] = set()

    def add(self, sort: str, fact: Fact, *paths: str) -> None:
        """Note a fact that stands at some paths of the file."""
        whole = (sort, *fact)
        self.all[sort].add(whole)
        if self._guesses.isdisjoint(paths):
            self._plain.add(whole)
        else:
            self.marked.add(whole)

    def guessed(self) -> frozenset[Fact]:
        """What is a guess wherever it stands."""
        return frozenset(self.marked - self._plain)

    def names(self, ids: Iterable[str]) -> str:
        """Several parties as one value."""
        return ", ".join(sorted(map(self._name, ids)))

    def ref(self, ref: Citation) -> str:
        """An address; a row of an annex by the party as the file names it."""
        last = ref.parts[-1]
        if last.level != "baris":
            return self.rows.get(str(ref), str(ref))
        return f"{Citation(ref.parts[:-1])}[{self._name(last.label)}]"


def addresses_of(region: Region) -> Mapping[Fact, Citation]:
    """Each basis of every step of a route, to the first of that route."""
    found: dict[Fact, Citation] = {}
    for route in region.routes:
        for step in route.steps:
            for traveller in route.travellers:
                offices = ", ".join(sorted(step.offices)) or "(words)"
                for ref in route.basis:
                    found.setdefault((traveller, offices, ref), route.basis[0])
    return found


def rows_by_party(draft: Region, file: Region, name: Callable[[str], str]) -> Mapping[str, str]:
    """The numbered rows of a draft that its file cites by the party which drafts, as files do that
    have the rules of a table under ``paraf``: who asks is told the same of it.
    """
    theirs = {str(ref) for ref in file.provisions}
    found: dict[str, str] = {}
    for _, row in drawn(draft.matrices):
        for drafter in row.drafters[:1]:
            by_party = f"{Citation(row.at.parts[:1])}[{name(drafter)}]"
            if by_party in theirs:
                found[str(row.at)] = by_party
    return found


def facts_of(
    region: Region,
    name: Callable[[str], str],
    guesses: frozenset[str],
    same: Mapping[Fact, Citation],
    rows: Mapping[str, str],
) -> tuple[Mapping[str, set[Fact]], frozenset[Fact]]:
    """The facts of a region by their sort, and those that are guesses.

    ``name`` is how its parties are called, ``guesses`` the paths that are marked, ``same``
    the addresses that the file has for a step which rests on several, ``rows`` those that it has
    for rows which it cites in another way.
    """
    facts = _Facts(region, name, guesses, same, rows)
    _metadata(region, facts)
    _parties(region, facts, name)
    _lists(region, facts, name)
    _rules(region, facts, name)
    _matrices(region, facts, name)
    _further(region, facts, name)
    for ref, each in region.provisions.items():
        path, at = f"provisions.{ref}", facts.ref(ref)
        facts.add("key", (at,), path)
        facts.add("kind", (at, each.kind), path, f"{path}.kind")
        for target in each.refers_to:
            facts.add("reference", (at, str(target)), path, f"{path}.refers_to")
    return facts.all, facts.guessed()


def _metadata(region: Region, facts: _Facts) -> None:
    meta = region.regulation
    for key in ("name", "province", "kind", "place", "number", "year", "title", "gazette"):
        facts.add("metadata", (key, fold(getattr(meta, key))), f"regulation.{key}")
    for key in ("enacted", "promulgated"):
        event = getattr(meta, key)
        facts.add("metadata", (key, event.date, fold(event.place)), f"regulation.{key}")
    for n, revoked in enumerate(meta.revokes):
        facts.add("metadata", ("revokes", revoked.regulation), f"regulation.revokes[{n}]")
    for n, amended in enumerate(meta.amends):
        for each in amended.changes:
            what = ", ".join(map(str, each.what))
            facts.add(
                "metadata", ("amends", str(each.at), each.act, what), f"regulation.amends[{n}]"
            )
    for annex in meta.annexes:
        facts.add("metadata", ("annex", str(annex.ref), annex.in_source))
    for n, heading in enumerate(region.headings):
        said = (str(heading.before), heading.kind, fold(heading.number), fold(heading.title))
        facts.add("heading", said, f"headings[{n}]")


def _parties(region: Region, facts: _Facts, name: Callable[[str], str]) -> None:
    for id, party in region.parties.items():
        path, own = f"parties.{id}", name(id)
        facts.add("party", (own,), path)
        facts.add("party kind", (own, party.kind), path, f"{path}.kind")
        if party.heads:
            facts.add("head", (own, name(party.heads)), path, f"{path}.heads")
        for members in party.members:
            for each in (*map(name, members.parties), *members.kinds):
                facts.add("member", (own, each), path, f"{path}.members")
        for affair in party.affairs:
            facts.add("affair", (own, affair), path, f"{path}.affairs")


def _lists(region: Region, facts: _Facts, name: Callable[[str], str]) -> None:
    for n, given in enumerate(region.assignments):
        for unit, rows in given.units.items():
            for row in rows:
                said = (name(given.coordinator), name(unit), facts.ref(row))
                facts.add("row", said, f"assignments[{n}]", f"assignments[{n}].units")
    for n, fields in enumerate(region.fields):
        for words in fields.fields:
            said = (name(fields.coordinator), str(fields.basis[0]), fold(words))
            facts.add("field", said, f"fields[{n}]", f"fields[{n}].fields")
    for nature, basis in region.natures.items():
        for ref in basis:
            facts.add("nature", (nature, str(ref)), f"natures.{nature}")


def _rules(region: Region, facts: _Facts, name: Callable[[str], str]) -> None:
    for n, relation in enumerate(region.relations):
        path = f"relations[{n}]"
        for a in relation.between[0]:
            for b in relation.between[1]:
                pair = facts.names((a, b))
                for nature in relation.natures or ("-",):
                    facts.add(
                        "relation", (pair, nature), path, f"{path}.natures", f"{path}.between"
                    )
        for m, point in enumerate(relation.points):
            said = (str(point.at), facts.names(point.by), facts.names(point.to))
            facts.add("point", said, path, f"{path}.points[{m}]")
    for n, route in enumerate(region.routes):
        for m, step in enumerate(route.steps):
            offices = facts.names(step.offices) or "(words)"
            for traveller in route.travellers:
                own = (name(traveller), offices)
                at = next(
                    (facts.same[*own, ref] for ref in route.basis if (*own, ref) in facts.same),
                    route.basis[0],
                )
                said = (*own, str(at))
                facts.add("route step", said, f"routes[{n}]", f"routes[{n}].steps[{m}]")
    parafs, mandates = _own(region)
    for n, paraf in enumerate(region.paraf[:parafs]):
        if paraf.basis[0].is_row:
            _cells(facts, name, (facts.ref(paraf.basis[0]), f"paraf[{n}]"), paraf, paraf)
            continue
        for step in paraf.initials:
            said = (facts.names(paraf.signers), facts.names(step.offices), str(paraf.basis[0]))
            facts.add("paraf", said, f"paraf[{n}]")
    for n, mandate in enumerate(region.mandates[:mandates]):
        for party in mandate.parties:
            said = (str(mandate.at), name(party), mandate.kind, mandate.act or "-")
            facts.add("mandate", said, f"mandates[{n}]")
    for n, rule in enumerate(region.prohibitions):
        for party in rule.parties:
            facts.add("prohibition", (str(rule.at), name(party)), f"prohibitions[{n}]")


def told_as_mandates(
    region: Region, name: Callable[[str], str], guesses: frozenset[str]
) -> tuple[set[Fact], set[Fact]]:
    """The mandates that points and routes tell by themselves, and which of them are guesses.

    ``mandates`` shows a point as what its party is to do, and so a route with a modal word: whoever
    asks is told the same, whether or not the file has a mandate for it besides.
    """
    told: set[Fact] = set()
    marked: set[Fact] = set()
    charge = region.common.charge_of
    for n, relation in enumerate(region.relations):
        for m, point in enumerate(relation.points):
            for party in point.by:
                fact = ("mandate", str(point.at), name(party), charge(point.force), "-")
                told.add(fact)
                if not guesses.isdisjoint((f"relations[{n}]", f"relations[{n}].points[{m}]")):
                    marked.add(fact)
    for n, route in enumerate(region.routes):
        for party in route.travellers if route.force else ():
            fact = ("mandate", str(route.basis[0]), name(party), charge(route.force), "-")
            told.add(fact)
            if f"routes[{n}]" in guesses:
                marked.add(fact)
    return told, marked


def _own(region: Region) -> tuple[int, int]:
    """How many rules on initials, and mandates, are no rows of a table; these come first."""
    rows = [row for _, row in drawn(region.matrices)]
    return (
        len(region.paraf) - sum(row.paraf is not None for row in rows),
        len(region.mandates) - sum(row.signing is not None for row in rows),
    )


def _matrices(region: Region, facts: _Facts, name: Callable[[str], str]) -> None:
    for n, matrix in enumerate(region.matrices):
        path = f"matrices[{n}]"
        cited = any(facts.ref(row.at) != str(row.at) for row in matrix.rows)
        for column, words in matrix.columns.items() if not cited else ():
            said = (str(matrix.at), column, fold(words))
            facts.add("matrix column", said, path, f"{path}.columns")
        for row in matrix.rows:
            place = (facts.ref(row.at), path, f"{path}.rows.{row.at}")
            _cells(facts, name, place, row, row.paraf)
            signing = row.signing
            if signing is not None and signing.on_behalf_of:
                said = (place[0], "in whose name", name(signing.on_behalf_of))
                facts.add("matrix cell", said, *place[1:])
            if signing is not None and signing.deadline:
                said = (place[0], "deadline", *_count(signing.deadline))
                facts.add("matrix cell", said, *place[1:])


def _cells(
    facts: _Facts,
    name: Callable[[str], str],
    place: tuple[str, ...],
    row: MatrixRow | ParafRule,
    paraf: ParafRule | None,
) -> None:
    """What a row says, be it said in a table or as a rule of its own that rests on it.

    ``place`` is its address and its paths.
    """
    cells: list[Fact] = [("document", each) for each in row.documents]
    cells += [("drafter", name(each)) for each in row.drafters]
    cells += [("signer", name(each)) for each in row.signers]
    if paraf is not None:
        cells.append(("order", paraf.order))
        steps = (facts.names(step.offices) or "(words)" for step in paraf.initials)
        cells += [("initials", *each) for each in enumerate(steps)]
    for cell in cells:
        facts.add("matrix cell", (place[0], *cell), *place[1:])


def _further(region: Region, facts: _Facts, name: Callable[[str], str]) -> None:
    """What mandates and prohibitions say beside who may, must and does what."""
    _, mandates = _own(region)
    for n, mandate in enumerate(region.mandates[:mandates]):
        path = f"mandates[{n}]"
        for party in mandate.parties:
            own = (str(mandate.at), name(party))

            def add(sort: str, key: str, *said: object, own: Fact = own, path: str = path) -> None:
                facts.add(sort, (*own, *said), path, f"{path}.{key}")

            for each in mandate.documents:
                add("signed document", "documents", each)
            if mandate.on_behalf_of:
                add("for whom", "on_behalf_of", name(mandate.on_behalf_of))
            for each in mandate.on_behalf:
                add("for whom", "for", name(each))
            for key in ("deadline", "rhythm", "term"):
                if words := getattr(mandate, key):
                    add("time of a mandate", key, key, _count(words))
            if mandate.amount:
                add("amount", "amount", *_ends(mandate.amount))
            if mandate.signature:
                add("signature", "signature", *_lines(mandate.signature, name))
            for each in mandate.capacities:
                add("capacity", "capacity", each)
            for ref in mandate.limits:
                add("limits", "limits", str(ref))
            if mandate.appointed_by:
                add("appointed by", "appointed_by", name(mandate.appointed_by))
            if mandate.medium:
                add("medium", "medium", mandate.medium)
            if mandate.fallback:
                add("medium", "fallback", "instead", mandate.fallback.medium)
            for said in _excepted(facts, mandate.exceptions):
                add("exception", "except", *said)
            # Such words are a person's own: two say the same in other ones.
            if mandate.when:
                add("case of a mandate", "when", "when")
            if mandate.otherwise:
                add("case of a mandate", "otherwise", "otherwise")
    for n, rule in enumerate(region.prohibitions):
        path = f"prohibitions[{n}]"
        for party in rule.parties:
            own = (str(rule.at), name(party))
            for each in rule.towards:
                facts.add("for whom", (*own, name(each)), path, f"{path}.for")
            if rule.amount:
                facts.add("amount", (*own, *_ends(rule.amount)), path, f"{path}.amount")
            for said in _excepted(facts, rule.exceptions):
                facts.add("exception", (*own, *said), path, f"{path}.except")
            if rule.exception:
                facts.add("exception", (*own, "words"), path, f"{path}.except")
            if rule.when:
                facts.add("case of a mandate", (*own, "when"), path, f"{path}.when")


def _count(words: str) -> Fact:
    """The numbers of a time, each with what it counts; its words where it has none.

    *paling lama 3 bulan* and *untuk paling lama 3 (tiga) bulan* are one to whoever asks; what it
    comes after is said in a person's own words.
    """
    counted = re.findall(r"(\d+)\s+(?:\([^()]*\)\s+)?(\w+(?:\s+kerja)?)", words)
    return tuple(counted) or (re.sub(r" (?:setelah|sesudah|sejak) .*", "", fold(words)),)


def _ends(amount: Amount) -> Fact:
    """The ends of a range; what is worth that is said in a person's own words."""
    return (amount.over, amount.at_least, amount.up_to, amount.below)


def _lines(signature: Iterable[SignatureLine], name: Callable[[str], str]) -> Fact:
    return tuple(
        (line.by, name(line.office) if line.office else "(words)", bool(line.part))
        for line in signature
    )


def _excepted(facts: _Facts, every: Iterable[Excepted]) -> Iterable[Fact]:
    """Whom and what a rule leaves out; the words for a case are a person's own."""
    for each in every:
        yield (facts.names(each.parties), *sorted(each.documents), bool(each.words))
