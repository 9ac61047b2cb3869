"""A region as a set of facts of one grain, so that a draft can be held against a file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from draft_alike import Fact, SameAs
from draft_further import add_further, add_matrices, add_row, ends_of, own_rules
from jalur.drafting.provisions import key_of
from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.rules.routes import placed, whole_path
from jalur.law.rules.steps import DRAFTER, StepRule
from jalur.text.folding import fold


class _Facts:
    """The facts of a region, and which of them are marked as guesses."""

    def __init__(
        self, region: Region, name: Callable[[str], str], guesses: frozenset[str], same: SameAs
    ) -> None:
        self.same = same
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

    def initialling(self, step: StepRule) -> str:
        """Who initials. *Kepala Perangkat Daerah pemrakarsa* is whoever drafts, by the words for
        him, or the class of such heads, or a party of its own: to whoever asks it is one.
        """
        words = step.words or ""
        if step.offices != (DRAFTER,) and len(step.offices) == 1:
            party = self._region.parties.get(step.offices[0])
            words = party.name if party is not None else ""
        drafting = self.same.words.drafting.initials["initiators"]
        if not set(drafting).intersection(fold(words).split()):
            return self.names(step.offices)
        bare = " ".join(word for word in fold(words).split() if word not in drafting)
        heads = (id for id, each in self._region.parties.items() if fold(each.name) == bare)
        head = next(heads, None)
        return self.names(step.offices if head is None else (head,))

    def ref(self, ref: Citation) -> str:
        """An address; a row of an annex by the party as the file names it."""
        ref = self.same.rows.get(ref, ref)
        last = ref.parts[-1]
        if last.level != "baris":
            return self.same.drawn.get(str(ref), str(ref))
        return f"{Citation(ref.parts[:-1])}[{self._name(last.label)}]"

    def document(self, id: str) -> str:
        """A document; one of the text's own by the id that the file has for its name."""
        return self.same.documents.get(id, id)

    def nature(self, id: str) -> str:
        """A nature; one of the text's own by the id that the file has for its name."""
        return self.same.natures.get(id, id)

    def paper(self, row: str, document: str) -> str:
        """The document of a row of a table; one that says the same as that of the file is that."""
        return self.same.papers.get((row, document)) or self.document(document)

    def kind(self, ref: Citation, kind: str) -> str:
        """A kind of provision; one that says the same as that of the file is that one."""
        alike = self.same.kinds.get(ref)
        return alike.kind if alike is not None and kind in alike.others else kind


def facts_of(
    region: Region,
    name: Callable[[str], str],
    guesses: frozenset[str],
    same: SameAs,
) -> tuple[Mapping[str, set[Fact]], frozenset[Fact]]:
    """The facts of a region by their sort, and those that are guesses.

    ``name`` is how its parties are called, ``guesses`` the paths that are marked, ``same`` what
    says the same in another way.
    """
    facts = _Facts(region, name, guesses, same)
    _metadata(region, facts)
    _parties(region, facts, name)
    _lists(region, facts, name)
    _rules(region, facts, name)
    add_matrices(region, facts, name)
    add_further(region, facts, name)
    for ref, each in region.provisions.items():
        path, at = f"provisions.{key_of(ref)}", facts.ref(ref)
        if at in same.lines:
            continue
        facts.add("key", (at,), path)
        facts.add("kind", (at, facts.kind(ref, each.kind)), path, f"{path}.kind")
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
        # Which one it is, is said by its kind, number and year; its region is that of the file.
        said = revoked.regulation.replace(f" {meta.place} ", " ")
        facts.add("metadata", ("revokes", said), f"regulation.revokes[{n}]")
    for n, amended in enumerate(meta.amends):
        for each in amended.changes:
            what = ", ".join(map(str, each.what))
            facts.add(
                "metadata", ("amends", str(each.at), each.act, what), f"regulation.amends[{n}]"
            )
    for annex in meta.annexes:
        facts.add("metadata", ("annex", str(annex.ref), annex.in_source))
    for n, heading in enumerate(region.headings):
        words = (str(heading.before), heading.kind, fold(heading.number), fold(heading.title))
        facts.add("heading", words, f"headings[{n}]")


def _parties(region: Region, facts: _Facts, name: Callable[[str], str]) -> None:
    for id, party in region.parties.items():
        path, own = f"parties.{id}", name(id)
        facts.add("party", (own,), path)
        facts.add("party kind", (own, party.kind), path, f"{path}.kind")
        if party.heads:
            facts.add("head", (own, name(party.heads)), path, f"{path}.heads")
        for m, members in enumerate(party.members):
            at = (path, f"{path}.members", f"{path}.members[{m}]")
            for each in members.parties:
                if name(each) != own:
                    facts.add("member", (own, name(each)), *at)
            for each in _of_kinds(region, id, members.kinds):
                inner = f"parties.{each}"
                called = name(each) if each in region.parties else each
                if called != own:
                    kinds = f"{path}.members[{m}].kinds"
                    facts.add("member", (own, called), *at, kinds, inner, f"{inner}.kind")
        for affair in party.affairs:
            facts.add("affair", (own, affair), path, f"{path}.affairs")


def _of_kinds(region: Region, group: str, kinds: Iterable[str]) -> Iterator[str]:
    """The other parties of some kinds: who names a kind names each of them, as does who names
    them one by one; a kind of which there is none stands for itself.
    """
    for kind in kinds:
        own = [id for id, party in region.parties.items() if party.kind == kind and id != group]
        yield from own or (kind,)


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
            facts.add("nature", (facts.nature(nature), str(ref)), f"natures.{nature}")


def _rules(region: Region, facts: _Facts, name: Callable[[str], str]) -> None:
    same = facts.same.steps
    for n, relation in enumerate(region.relations):
        path = f"relations[{n}]"
        for a in relation.between[0]:
            for b in relation.between[1]:
                pair = facts.names((a, b))
                for nature in relation.natures or facts.same.read.get(pair, ("-",)):
                    facts.add(
                        "relation",
                        (pair, facts.nature(nature)),
                        *(path, f"{path}.natures", f"{path}.between"),
                    )
        for m, point in enumerate(relation.points):
            # Asked about two, an answer shows a point by its provision: whether a file has those to
            # whom it leads in one list, or a point for each, says the same of any two.
            for by in point.by or ("",):
                for to in point.to or ("",):
                    said = (str(point.at), by and name(by), to and name(to))
                    facts.add("point", said, path, f"{path}.points[{m}]")
    for way, route in placed(region.routes):
        rule = whole_path(way)
        if route.amount is not None:
            for traveller in route.travellers:
                worth = (str(route.basis[0]), name(traveller), *ends_of(route.amount))
                facts.add("amount", worth, rule, f"{rule}.amount")
        for m, step in enumerate(route.steps):
            # Words with those whom they may mean lead to one of these.
            offices = facts.names(step.offices or step.candidates) or "(words)"
            for traveller in route.travellers:
                own = (name(traveller), offices)
                at = next(
                    (same[*own, ref] for ref in route.basis if (*own, ref) in same),
                    route.basis[0],
                )
                said = (*own, str(at))
                facts.add("route step", said, rule, way, f"{way}.steps[{m}]")
    parafs, mandates = own_rules(region)
    for n, paraf in enumerate(region.paraf[:parafs]):
        if paraf.basis[0].is_row:
            place = (facts.ref(paraf.basis[0]), f"paraf[{n}]")
            add_row(facts, name, place, paraf, paraf)
            continue
        for m, step in enumerate(paraf.initials):
            said = (facts.names(paraf.signers), facts.initialling(step), str(paraf.basis[0]))
            facts.add("paraf", said, f"paraf[{n}]", f"paraf[{n}].initials[{m}]")
    for n, mandate in enumerate(region.mandates[:mandates]):
        for party in mandate.parties:
            places = facts.same.places(mandate, name(party))
            own = (places[0], name(party))
            does: Fact = (mandate.kind, mandate.act or "-")
            if mandate.act == "sign" and mandate.force is None and mandate.kind != "duty":
                # Without a modal word people call it a task or an authority, as often as not.
                does = ("signs",)
            if own in facts.same.appointing and mandate.act in (None, "delegate"):
                does = ("appoints",)
            for ref in places:
                facts.add("mandate", (ref, name(party), *does), f"mandates[{n}]")
    for n, forbidden in enumerate(region.prohibitions):
        for party in forbidden.parties:
            facts.add("prohibition", (str(forbidden.at), name(party)), f"prohibitions[{n}]")
