"""What a draft may say in another way than the file that it is held against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jalur.law.citation import Citation
from jalur.law.own_terms import TermGroup
from jalur.law.region import Region
from jalur.law.rules.mandates import MandateRule
from jalur.law.rules.matrices import drawn
from jalur.law.vocabulary import Vocabulary
from jalur.text.folding import fold

Fact = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """The kind of a provision, and others that say the same of it."""

    kind: str
    others: frozenset[str]


ITEMS = ("huruf", "angka")
"""The levels of the items of a list."""
ANSWERING = frozenset({"pertanggungjawaban", "pelaporan"})
"""For what somebody turns to whom he answers to."""


@dataclass(frozen=True, slots=True)
class SameAs:
    """What a draft may say in another way than the file that it is held against."""

    steps: Mapping[Fact, Citation]
    """The address that the file has for a step which rests on several."""
    kinds: Mapping[Citation, Alike]
    """The kinds that it has for its provisions."""
    rows: Mapping[Citation, Citation]
    """The rows of a table by their numbers, to those that it calls by a party."""
    drawn: Mapping[str, str]
    """The rows from which rules are drawn, to those that it cites by the party which drafts."""
    read: Mapping[str, tuple[str, ...]]
    """The natures that it only reads of two parties, of whom it has no other."""
    appointing: frozenset[tuple[str, str]]
    """Where it says that somebody appoints those who stand in, and who that is. The format tells
    of *atas penunjukan A* that it is a power; of *ditunjuk oleh A* people have said a power and a
    task of A, with the act and without it.
    """
    documents: Mapping[str, str]
    """The documents that the draft has of its own, to those of the file with one of their names:
    the ids are whoever's who made them.
    """
    natures: Mapping[str, str]
    """The natures that it has of its own, in the same way."""
    papers: Mapping[tuple[str, str], str]
    """What a row of a table is about, by its address and the document that the draft has there."""
    lines: frozenset[str]
    """The lines of whoever coordinates the rows below, which the draft has as rows of an annex and
    the file has not: the format admits both.
    """
    mandates: Mapping[Fact, tuple[str, ...]]
    """The addresses that the file has for a mandate of the draft: address, party and act."""
    ruled: frozenset[Citation]
    """The tables that it has as rules alone, row by row: that is no less than their columns."""
    words: Vocabulary
    """The words by which amounts are read."""

    def places(self, mandate: MandateRule, party: str) -> tuple[str, ...]:
        """Where the file has a mandate of ``party``, as it calls it."""
        own = (str(mandate.at), party, mandate.act)
        return self.mandates.get(own, (str(mandate.at),))


def same_as(draft: Region, file: Region, name: Callable[[str], str], words: Vocabulary) -> SameAs:
    """What of a draft says the same as a file; ``name`` is what the file calls a party."""
    return SameAs(
        addresses_of(file),
        kinds_of(draft, file),
        rows_of(draft, file),
        rows_by_party(draft, file, name),
        natures_read(file),
        appointing(file),
        terms_by_name(draft, file, "documents"),
        terms_by_name(draft, file, "natures"),
        papers_of(draft, file, name),
        lines_of(draft, file, name),
        mandates_of(draft, file, name),
        ruled(file),
        words,
    )


def lines_of(draft: Region, file: Region, name: Callable[[str], str]) -> frozenset[str]:
    """The rows of a draft by whoever coordinates others of the annex, which a file has not."""
    theirs = {str(ref) for ref in file.provisions}
    leading = {each.coordinator for each in draft.assignments}
    called = {
        f"{Citation(ref.parts[:-1])}[{name(ref.parts[-1].label)}]"
        for ref in draft.provisions
        if ref.is_row and ref.parts[-1].label in leading
    }
    return frozenset(called - theirs)


def mandates_of(
    draft: Region, file: Region, name: Callable[[str], str]
) -> Mapping[Fact, tuple[str, ...]]:
    """The mandates with an act that a file has at another address than a draft.

    One that holds for every item of a list may stand at its opening, or at each of them: the format
    leaves that open. One that rests on several provisions stands at any of them.
    """
    theirs: dict[Fact, list[MandateRule]] = defaultdict(list)
    for each in file.mandates:
        for party in each.parties:
            theirs[party, each.act].append(each)
    found: dict[Fact, tuple[str, ...]] = {}
    for ours in draft.mandates if draft is not file else ():
        for party in ours.parties if ours.act else ():
            same = theirs[name(party), ours.act]
            if all(each.at != ours.at for each in same):
                at = tuple(str(each.at) for each in same if _same_place(ours, each))
                if at:
                    found[str(ours.at), name(party), ours.act] = at
    return found


def _same_place(ours: MandateRule, theirs: MandateRule) -> bool:
    """Whether one rests on where the other stands, or ours stands at the opening of its list."""
    opening = theirs.at.parts[:-1] == ours.at.parts and theirs.at.parts[-1].level in ITEMS
    return opening or theirs.at in ours.basis or ours.at in theirs.basis


def ruled(file: Region) -> frozenset[Citation]:
    """The annexes on whose rows rules of a file rest, and of which it has no matrix."""
    matrices = {matrix.at for matrix in file.matrices}
    bases = (*(each.basis for each in file.paraf), *(each.basis for each in file.mandates))
    rows = (ref for basis in bases for ref in basis if ref.is_row)
    return frozenset(Citation(ref.parts[:1]) for ref in rows) - matrices


def terms_by_name(draft: Region, file: Region, group: TermGroup) -> Mapping[str, str]:
    """The own terms of a draft of a group, to those of the file that bear one of their names."""
    spellings = file.common.spellings
    theirs = {
        fold(word, spellings): term.id
        for term in file.terms
        if term.group == group
        for word in (*term.words, term.label)
    }
    return {
        term.id: theirs[said]
        for term in draft.terms
        if term.group == group
        for word in term.words
        if (said := fold(word, spellings)) in theirs
    }


def appointing(region: Region) -> frozenset[tuple[str, str]]:
    """The provisions by which somebody stands in whom another appoints, each with the latter."""
    return frozenset(
        (str(mandate.at), mandate.appointed_by)
        for mandate in region.mandates
        if mandate.act == "represent" and mandate.appointed_by
    )


def kinds_of(draft: Region, region: Region) -> Mapping[Citation, Alike]:
    """The kinds of the provisions of a file, each with those that would say the same.

    A rule of two parties that is also a way or a task is several facts of the file at one
    provision, and its kind can name but one of them: of two like sentences people have called one
    ``mandate`` and one ``point``. So it counts as found by whichever of the facts that the file
    itself rests there, as is a nature that it names (``form``: of three like lists of natures one
    file says ``relation``); a kind for which the file has no fact there is wrong. Of whom somebody
    answers to (*bertanggung jawab kepada*) the format admits the point alone, and the way beside.
    """
    sorts: dict[Citation, set[str]] = defaultdict(set)
    for relation in region.relations:
        for ref in relation.basis:
            sorts[ref].add("relation")
        for point in relation.points:
            sorts[point.at].add("point")
    for route in region.routes:
        for ref in route.basis:
            sorts[ref].add("route")
    for mandate in region.mandates:
        for ref in (mandate.at, *mandate.basis):
            sorts[ref].add("mandate")
    for basis in region.natures.values():
        for ref in basis:
            sorts[ref].add("form")
    for route in draft.routes:
        if ANSWERING.issuperset(route.purposes) and len(route.steps) == 1:
            sorts[route.basis[0]] |= {"route"} if "point" in sorts[route.basis[0]] else set()
    return {
        ref: Alike(each.kind, frozenset(sorts[ref]))
        for ref, each in region.provisions.items()
        if each.kind in ("relation", "point", "route", "mandate")
    }


def rows_of(draft: Region, file: Region) -> Mapping[Citation, Citation]:
    """The numbered rows of an annex of a draft, to those of the file, which names them by parties.

    Both are addresses of the format for the same rows; they are taken for the same in their order,
    where there are as many.
    """
    same: dict[Citation, Citation] = {}
    for annex in (each.ref for each in draft.regulation.annexes):
        ours, theirs = (
            [ref for ref in region.provisions if ref.parts[:-1] == annex.parts]
            for region in (draft, file)
        )
        numbered = all(ref.parts[-1].label.isdigit() for ref in ours)
        if numbered and len(ours) == len(theirs):
            same |= zip(ours, theirs, strict=True)
    return same


def addresses_of(region: Region) -> Mapping[Fact, Citation]:
    """Each basis of every step of a route, to the first of that route."""
    found: dict[Fact, Citation] = {}
    for route in region.routes:
        for step in route.steps:
            for traveller in route.travellers:
                offices = ", ".join(sorted(step.offices or step.candidates)) or "(words)"
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


def natures_read(region: Region) -> Mapping[str, tuple[str, ...]]:
    """The natures of each two parties that a file reads where the text does not call them so.

    ``natures`` are what the text states, and ``natures_read`` those that somebody reads of it
    beside (*berkoordinasi*, *secara administratif*): a draft that has the relation with none says
    what the text does. Where the file has another relation of the two, it has that one to be told.
    """
    read: dict[str, set[str]] = defaultdict(set)
    stated: set[str] = set()
    for relation in region.relations:
        beside = {*relation.natures_read.natures} if relation.natures_read else set()
        for a in relation.between[0]:
            for b in relation.between[1]:
                pair = ", ".join(sorted((a, b)))
                read[pair] |= beside
                stated |= {pair} if not beside.issuperset(relation.natures or ("-",)) else set()
    return {pair: tuple(each) for pair, each in read.items() if each and pair not in stated}


def papers_of(
    draft: Region, file: Region, name: Callable[[str], str]
) -> Mapping[tuple[str, str], str]:
    """The documents of the rows of a draft, to those of the file that say the same.

    *Surat kepada Gubernur* is a term of its own, a case of *surat*, or that wider one with a
    condition; *Keputusan Bupati* that the Bupati signs needs not even that. Two own terms for which
    both have the same words are one. That something is a paper of any kind says nothing.
    """
    rows, by_party = rows_of(draft, file), rows_by_party(draft, file, name)
    theirs: dict[str, tuple[str, ...]] = {}
    for _, row in drawn(file.matrices):
        theirs[str(row.at)] = (*theirs.get(str(row.at), ()), *row.documents)
    for rule in file.paraf:
        at = str(rule.basis[0])
        if rule.basis[0].is_row:
            theirs[at] = (*theirs.get(at, ()), *rule.documents)
    found: dict[tuple[str, str], str] = {}
    for _, row in drawn(draft.matrices):
        ref = str(rows.get(row.at, row.at))
        at = by_party.get(ref, ref)
        case = row.paraf.condition if row.paraf is not None else None
        told = bool(case or (row.signing is not None and row.signing.when))
        known = (file.parties.get(name(each)) for each in row.signers)
        signed = [each.name for each in known if each is not None]
        for ours in row.documents:
            same = (each for each in theirs.get(at, ()) if _is_case(draft, file, ours, each))
            for each in same:
                if told or _same_words(draft, file, ours, each) or _by(file, each, signed):
                    found.setdefault((at, ours), each)
    return found


def _is_case(draft: Region, file: Region, ours: str, theirs: str) -> bool:
    """Whether a document of the file is that of the draft, or a case of it: by the file, or by its
    name, which begins with that of the other.
    """
    own = [f"{fold(each)} " for each in draft.common.documents.get(ours, ())]
    wider: str | None = theirs
    while wider in file.common.wider_documents:
        called = [f"{fold(each)} " for each in file.common.documents.get(str(wider), ())]
        if wider == ours or any(each.startswith(tuple(own)) for each in called):
            return True
        wider = file.common.wider_documents[str(wider)]
    return False


def _same_words(draft: Region, file: Region, ours: str, theirs: str) -> bool:
    """Whether two documents are called the same."""
    own, other = draft.common.documents.get(ours, ()), file.common.documents.get(theirs, ())
    return bool({fold(each) for each in own} & {fold(each) for each in other})


def _by(file: Region, document: str, signers: list[str]) -> bool:
    """Whether a document bears the name of who signs it."""
    called = [f" {fold(each)} " for each in file.common.documents.get(document, ())]
    return any(f" {fold(each)} " in words for each in signers for words in called)
