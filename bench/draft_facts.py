"""A region as a set of facts of one grain, so that a draft can be held against a file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from draft_further import Fact, add_further, add_matrices, add_row, own_rules
from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.rules.matrices import drawn
from jalur.law.vocabulary import Vocabulary
from jalur.text.folding import fold


class _Facts:
    """The facts of a region, and which of them are marked as guesses."""

    def __init__(
        self,
        region: Region,
        name: Callable[[str], str],
        guesses: frozenset[str],
        same: Mapping[Fact, Citation],
        rows: Mapping[str, str],
        words: Vocabulary,
    ) -> None:
        self.same, self.rows, self.words = same, rows, words
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
    words: Vocabulary,
) -> tuple[Mapping[str, set[Fact]], frozenset[Fact]]:
    """The facts of a region by their sort, and those that are guesses.

    ``name`` is how its parties are called, ``guesses`` the paths that are marked, ``same``
    the addresses that the file has for a step which rests on several, ``rows`` those that it has
    for rows which it cites in another way, ``words`` those by which amounts are read.
    """
    facts = _Facts(region, name, guesses, same, rows, words)
    _metadata(region, facts)
    _parties(region, facts, name)
    _lists(region, facts, name)
    _rules(region, facts, name)
    add_matrices(region, facts, name)
    add_further(region, facts, name)
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
    parafs, mandates = own_rules(region)
    for n, paraf in enumerate(region.paraf[:parafs]):
        if paraf.basis[0].is_row:
            place = (facts.ref(paraf.basis[0]), f"paraf[{n}]")
            add_row(facts, name, place, paraf, paraf)
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
