"""A provision, its parts, and every fact that rests on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jalur.answers.facts import Fact, facts
from jalur.errors import UsageError
from jalur.law.citation import Citation, parse
from jalur.law.enumerations import HEADING_KINDS
from jalur.law.provisions import Heading, Provision
from jalur.law.region import Region
from jalur.reasoning.judgements import judgements_at
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.reasoning.wording import begins
from jalur.text.folding import fold
from jalur.text.messages import Message, message

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.annexes import Annex
    from jalur.law.typed_citation import Reading

_ROMAN = (
    *("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
    *("xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"),
)
_MOST_NEAR = 5
"""Addresses that are suggested in place of one that the regulation does not have."""


@dataclass(frozen=True, slots=True)
class CitedProvision:
    """A provision with what rests on it."""

    provision: Provision
    facts: tuple[Fact, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class HeadingEntry:
    """A heading of the outline."""

    heading: Heading


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article of the outline with its first words."""

    article: Citation
    first: Provision
    """The article itself, or the first of its parts."""


OutlineEntry = HeadingEntry | ArticleEntry


@dataclass(frozen=True, slots=True)
class ProvisionAnswer:
    """Provisions in the order of the text, or the outline where none was asked for."""

    region: Region
    ref: Citation | None
    provisions: tuple[CitedProvision, ...]
    outline: tuple[OutlineEntry, ...]
    notes: tuple[Note, ...]

    @property
    def silence(self) -> Message | None:
        """A regulation is never silent about its own text; nothing of it may be encoded yet."""
        if not self.provisions or not all(each.provision.open for each in self.provisions):
            return None
        from jalur.reasoning.unfinished import cited

        refs = tuple(each.provision.ref for each in self.provisions)
        return message("unfinished.provision", ref=cited(self.region, refs))


def cited(region: Region, typed: str) -> tuple[Citation, tuple[Note, ...]]:
    """The address that ``typed`` means, and how it was read where it leaves a level open.

    Raises ``UsageError``: ``bad-citation`` where it is no address, ``ambiguous-citation`` where it
    means several provisions, ``no-such-provision`` where the regulation has none there.
    """
    names = {id: party.name for id, party in region.parties.items()}
    wrong: UsageError | None = None
    try:
        ref = parse(typed, lettered_articles(region), names)
    except UsageError as error:
        wrong = error
    else:
        if _at(region, ref) or _missing_annexes(region, ref):
            return ref, _again(region, ref)
    from jalur.law.typed_citation import meant, readings, without_levels

    may_be = readings(typed)
    row = _row(region, typed) if wrong is not None and not may_be else None
    if row is not None:
        return row, ()
    if wrong is not None and not may_be:
        raise wrong
    addresses = _addresses(region)
    found = meant(may_be, addresses)
    if len(found) == 1:
        if len(may_be) == 1 and all(label.level for label in may_be[0]):
            return found[0], ()
        note = message("note.read-citation", typed=typed, ref=region.cite(found[0]))
        return found[0], (Note("caution", note),)
    if found:
        several = tuple(map(region.cite, found))
        raise UsageError("ambiguous-citation", several, text=typed, region=region.regulation.name)
    near = meant(without_levels(may_be), addresses)
    name = typed if wrong is not None else region.cite(ref)
    annexes = [annex.ref for annex in region.regulation.annexes]
    raise _no_such(region, name, near or _beside(may_be, dict.fromkeys([*addresses, *annexes])))


def _row(region: Region, typed: str) -> Citation | None:
    """The row of an annex that is typed as it is cited, or without its word for a row."""
    wanted = fold(typed)
    for ref in _known(region):
        if ref.parts[-1].level == "baris":
            above, _, name = fold(region.cite(ref)).partition(" baris ")
            if wanted in (f"{above} {name}", f"{above} baris {name}"):
                return ref
    return None


def _again(region: Region, ref: Citation) -> tuple[Note, ...]:
    """That the regulation has further provisions of the same number."""
    *above, last = ref.parts
    others = [
        each
        for each in _addresses(region)
        if each.parts == (*above, replace(last, nth=each.parts[-1].nth))
        and each.parts[-1].nth > last.nth
    ]
    names = "; ".join(map(region.cite, others))
    text = message("note.number-again", ref=region.cite(ref), names=names)
    return (Note("caution", text, tuple(others)),) if others else ()


def _addresses(region: Region) -> tuple[Citation, ...]:
    """Every provision and what is above it, each once, in the order of the text."""
    every = (each for ref in _known(region) for each in (*reversed(ref.parents()), ref))
    return tuple(dict.fromkeys(every))


def _known(region: Region) -> Iterable[Citation]:
    """Every provision; of a text that is encoded in part also those that the file lacks."""
    if not region.partly:
        return region.provisions
    from jalur.reasoning.unfinished import provisions_known

    return provisions_known(region)


def _beside(typed: Iterable[Reading], addresses: Iterable[Citation]) -> list[Citation]:
    """What is right below the longest beginning of the address that the regulation has.

    Where there is nothing below, that itself; where it has no beginning, the last of this level.
    """
    from jalur.law.typed_citation import meant

    known = tuple(addresses)
    for reading in typed:
        for end in range(len(reading) - 1, 0, -1):
            above = meant([reading[:end]], known)
            if above:
                below = [each for each in known if each.parents()[:1] == above[:1]]
                return below or list(above)
    levels = {reading[0].level for reading in typed}
    return [each for each in known if len(each.parts) == 1 and each.parts[0].level in levels][
        -_MOST_NEAR:
    ]


def _no_such(region: Region, name: str, near: Iterable[Citation]) -> UsageError:
    return UsageError(
        "no-such-provision",
        tuple(map(region.cite, near))[:_MOST_NEAR],
        ref=name,
        region=region.message("region.name", region=region.regulation.name),
    )


def provisions(region: Region, ref: Citation | None = None) -> ProvisionAnswer:
    """The provision at ``ref`` with its parts, or the outline.

    An annex that the source lacks is answered with the provisions that refer to it, and a note.
    Raises ``UsageError`` (``no-such-provision``) where the regulation has nothing there.
    """
    if ref is None:
        return ProvisionAnswer(
            region=region,
            ref=None,
            provisions=(),
            outline=outline(region),
            notes=party_notes(region),
        )
    chosen = _at(region, ref)
    missing = [] if chosen else _missing_annexes(region, ref)
    if missing:
        referring = {at for annex in missing for at in annex.basis}
        chosen = [region.provisions[at] for at in sorted(referring, key=Citation.sort_key)]
    if not chosen:
        same = (other for other in _known(region) if other.parts[:1] == ref.parts[:1])
        raise _no_such(region, region.cite(ref), same)
    every = tuple(facts(region))
    cited = tuple(
        CitedProvision(
            provision=provision,
            facts=tuple(fact for fact in every if provision.ref in fact.basis),
            notes=(
                *oddity_notes(region, [provision.ref]),
                *judgements_at(region, provision.ref),
            ),
        )
        for provision in chosen
    )
    notes = [_not_in_source(region, annex) for annex in missing]
    notes += [*party_notes(region), *(note for each in cited for note in each.notes)]
    return ProvisionAnswer(
        region=region, ref=ref, provisions=cited, outline=(), notes=without_repetition(notes)
    )


def under_heading(region: Region, typed: str) -> ProvisionAnswer | None:
    """The outline below the heading that was typed: ``BAB VI``, ``bab 6``, ``Bagian Kesatu``.

    Of a number that several headings have, as a Bagian of every BAB may, each of them. None where
    no heading was typed, or the regulation has none of the number.
    """
    wanted = fold(typed)
    if not any(begins(wanted, kind) for kind in HEADING_KINDS):
        return None
    entries = outline(region)
    chosen: list[OutlineEntry] = []
    within: int | None = None
    for entry in entries:
        if isinstance(entry, HeadingEntry):
            rank = HEADING_KINDS.index(entry.heading.kind)
            if within is None or rank <= within:
                within = rank if _is_called(entry.heading, wanted) else None
        if within is not None:
            chosen.append(entry)
    if not chosen:
        return None
    return replace(provisions(region), outline=tuple(chosen))


def _is_called(heading: Heading, wanted: str) -> bool:
    """Whether it is the heading of this number, be it Roman or not."""
    number = fold(heading.number)
    others = [str(_ROMAN.index(number) + 1)] if number in _ROMAN else []
    return wanted in [f"{heading.kind} {each}" for each in (number, *others)]


def _at(region: Region, ref: Citation) -> list[Provision]:
    """The provision and its parts."""
    return [region.provision(other) for other in _known(region) if ref.covers(other)]


def _missing_annexes(region: Region, ref: Citation) -> list[Annex]:
    """The annexes meant by ``ref``, without a number all of them, where the source has none."""
    place = ref.parts[0]
    meant = [
        annex
        for annex in region.regulation.annexes
        if place.level == annex.ref.parts[0].level and place.label in ("", annex.ref.parts[0].label)
    ]
    return [] if any(annex.in_source for annex in meant) else meant


def _not_in_source(region: Region, annex: Annex) -> Note:
    text = message("note.annex-not-in-source", annex=region.cite(annex.ref), subject=annex.subject)
    return Note("gap", text, annex.basis)


def outline(region: Region) -> tuple[OutlineEntry, ...]:
    """Headings and articles in the order of the text."""
    before: dict[Citation, list[Heading]] = {}
    for heading in region.headings:
        before.setdefault(heading.before, []).append(heading)
    entries: list[OutlineEntry] = []
    seen: set[Citation] = set()
    for ref in _known(region):
        provision = region.provision(ref)
        article = Citation(ref.parts[:1])
        if article in seen or article.parts[0].level != "pasal":
            continue
        seen.add(article)
        entries += [HeadingEntry(heading) for heading in before.get(article, ())]
        entries.append(ArticleEntry(article, provision))
    return tuple(entries)


def lettered_articles(region: Region) -> frozenset[str]:
    """The articles of the regulation that are numbered with a letter: ``12A``."""
    labels: Iterable[str] = (
        part.label for ref in region.provisions for part in ref.parts if part.level == "pasal"
    )
    return frozenset(label for label in labels if label[:1].isdecimal() and label[-1:].isalpha())
